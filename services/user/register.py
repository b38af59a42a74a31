"""Registering: an account is made or its owner is told by mail; who asks cannot tell which."""

from dataclasses import dataclass
from datetime import datetime

from domain import user as rules
from domain.access import Role
from domain.ids import UserId, uuid7
from domain.user import Email, Purpose
from events import outbox
from events.user import RegistrationRepeated, UserRegistered
from kit.db import Record, Tx, transaction
from kit.passwords import Passwords
from services import throttle
from services.user import links, mails
from services.user.links import Claims
from services.user.terms import Caller, Terms

# An unverified account belongs to nobody yet. Registered twice, it has no password until one of the mailed links is
# opened, which brings the password of its own registration: nobody can plant theirs in another's account.
UPSERT = """
INSERT INTO users AS u (id, version, email, email_key, password_hash, display_name, language, roles, created_at,
  updated_at) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $8)
ON CONFLICT (email_key) DO UPDATE SET
  password_hash = CASE WHEN u.email_verified_at IS NULL THEN NULL ELSE u.password_hash END
RETURNING u.id, u.id = $1 AS is_new, u.email, u.language, u.email_verified_at IS NOT NULL AS is_verified
"""


@dataclass(frozen=True, slots=True)
class Register:
    """What a person registers with; `language` is the one asked for, else the request's."""

    email: str
    password: str
    display_name: str | None
    language: str | None


async def register(command: Register, *, passwords: Passwords, terms: Terms, caller: Caller, now: datetime) -> None:
    """Make an account that waits for its mailed link; of a taken address the owner is told.

    Both take the same statements and the same hashing.
    Raises: ExpectedGroup of InvalidInput; RateLimited.
    """
    valid = rules.registration(
        email=command.email,
        password=command.password,
        display_name=command.display_name,
        language=command.language or caller.language,
        offered=terms.languages,
    )
    await throttle.admit([terms.mails_to(valid.email.key), terms.address(caller.address)], window=terms.window, now=now)
    hashed = await passwords.hash(valid.password)
    async with transaction() as tx:
        record = await _upsert(tx, valid.email, hashed, valid.display_name, valid.language, now=now)
        user_id = UserId(record["id"])
        if record["is_verified"]:
            message, ttl, claims = mails.ALREADY_REGISTERED, terms.reset_ttl, Claims(Purpose.RESET)
        else:
            message, ttl = mails.VERIFY, terms.verify_ttl
            claims = Claims(Purpose.VERIFY, password_hash=hashed, display_name=valid.display_name)
        token = await links.issue(tx, user_id, claims, ttl=ttl, now=now)
        letter = mails.write(
            message, to=record["email"], language=record["language"], terms=terms, token=token, ttl=ttl
        )
        fact = UserRegistered if record["is_new"] else RegistrationRepeated
        outbox.append(tx, fact(entity_id=user_id), now=now)
        await mails.post(tx, letter, now=now)


async def _upsert(
    tx: Tx, email: Email, hashed: str, display_name: str | None, language: str, *, now: datetime
) -> Record:
    record = await tx.fetchrow(
        UPSERT,
        uuid7(now),
        email.original,
        email.key,
        hashed,
        display_name,
        language,
        [Role.SHOPPER.value],
        now,
    )
    assert record is not None
    return record
