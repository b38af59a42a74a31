"""Users with living sessions, written as if they had registered long ago."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from domain.access import Role, Viewer
from domain.address import Address
from domain.ids import AddressId, SessionId, UserId, uuid7
from kit import clock, db, tokens
from kit.passwords import passwords
from tests.conftest import SECRET

PASSWORD = "correct horse battery"
QUICK = {"time_cost": 1, "memory_kib": 64, "threads": 2}
NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class User:
    """What a test knows of a user: `password` is the one that signs in."""

    key: UserId
    email: str
    password: str = PASSWORD

    @property
    def viewer(self) -> Viewer:
        """The user as a shopper asks, without a session."""
        return Viewer(user_id=self.key, roles=frozenset({Role.SHOPPER}))


async def user(
    *,
    email: str | None = None,
    roles: Sequence[Role] = (),
    is_verified: bool = True,
    display_name: str | None = "Ada",
    language: str = "en",
    password: str = PASSWORD,
) -> User:
    """Write a user; SHOPPER is always among the roles."""
    now = clock.utc_now()
    key = UserId(uuid7(now))
    address = email or f"user-{next(NUMBERS)}@souk.example"
    await _write(
        "INSERT INTO users (id, version, email, email_key, email_verified_at, password_hash, display_name, language, "
        "roles, created_at, updated_at) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        key,
        address,
        address.casefold(),
        now if is_verified else None,
        await passwords(**QUICK).hash(password),
        display_name,
        language,
        [role.value for role in Role if role in roles or role is Role.SHOPPER],
        now,
    )
    return User(key=key, email=address, password=password)


async def session(owner: User, *, user_agent: str | None = "test") -> SessionId:
    """Write a living session of a user."""
    now = clock.utc_now()
    key = SessionId(uuid7(now))
    await _write(
        "INSERT INTO session (id, user_id, mode, user_agent, generation, rotated_at, created_at, last_used_at, "
        "expires_at) VALUES ($1, $2, 'BEARER', $3, 1, $4, $4, $4, $5)",
        key,
        owner.key,
        user_agent,
        now,
        now + timedelta(days=30),
    )
    return key


async def token(owner: User, *, session_id: SessionId | None = None, ttl: timedelta = timedelta(minutes=15)) -> str:
    """Give an access token of a living session: the one named, else a new one."""
    now = clock.utc_now()
    return tokens.access_tokens(SECRET).issue(
        subject=owner.key,
        session=session_id or await session(owner),
        expires_at=now + ttl,
        now=now,
    )


async def address(owner: User, *, city: str = "Berlin", is_default: bool = False) -> AddressId:
    """Write an entry of a user's address book."""
    now = clock.utc_now()
    key = AddressId(uuid7(now))
    value = Address(recipient="Ada", line1="Unter den Linden 1", city=city, country="DE", postal_code="10117")
    await _write(
        "INSERT INTO saved_address (id, user_id, address, is_default, created_at) VALUES ($1, $2, $3, $4, $5)",
        key,
        owner.key,
        value.as_json(),
        is_default,
        now,
    )
    return key


async def _write(sql: str, *values: object) -> None:
    async with db.transaction() as tx:
        await tx.execute(sql, *values)
