"""Reads of users, their sessions and address books; and of who a token's session belongs to."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from domain import access, ids
from domain.access import Role, Viewer
from domain.address import Address
from domain.ids import SessionId, UserId
from kit import db
from loaders.batch import Loader, Surroundings, loader, many_each, one_each
from loaders.paging import Listing, Page, PageArgs, Sort
from loaders.scope import Scope

MOST_SESSIONS = 100
"""A user's newest sessions; whoever signs in more often than that sees these."""


@dataclass(frozen=True, slots=True)
class User:
    key: UUID = field(metadata={"sql": "u.id"})
    version: int
    email: str
    email_verified: bool = field(metadata={"sql": "u.email_verified_at IS NOT NULL"})
    display_name: str | None
    language: str
    roles: list[Role]
    created_at: datetime

    @property
    def id(self) -> str:
        return ids.encode("User", self.key)


@dataclass(frozen=True, slots=True)
class Session:
    key: UUID = field(metadata={"sql": "s.id"})
    user_key: UUID = field(metadata={"sql": "s.user_id"})
    created_at: datetime
    last_used_at: datetime
    user_agent: str | None

    @property
    def id(self) -> str:
        return ids.encode("Session", self.key)


@dataclass(frozen=True, slots=True)
class SavedAddress:
    key: UUID
    user_key: UUID
    address: Address
    is_default: bool

    @property
    def id(self) -> str:
        return ids.encode("SavedAddress", self.key)


USER = db.columns(User, "u.")
SESSION = db.columns(Session, "s.")
ADDRESS = "a.id, a.user_id, a.address, a.is_default"
VIEWER = "SELECT s.id, s.user_id, u.roles, u.language, u.display_name FROM session s JOIN users u ON u.id = s.user_id"
ALIVE = "s.revoked_at IS NULL AND s.expires_at > $2"


def _user(record: db.Record) -> User:
    return User(*list(record)[:6], roles=[Role(role) for role in record["roles"]], created_at=record["created_at"])


def _session(record: db.Record) -> Session:
    return Session(*record)


def _address(record: db.Record) -> SavedAddress:
    return SavedAddress(
        key=record["id"],
        user_key=record["user_id"],
        address=Address.from_json(record["address"]),
        is_default=record["is_default"],
    )


async def viewer(*, user_id: UUID, session_id: UUID, now: datetime) -> Viewer | None:
    """Read who a session belongs to, as things stand now; None when the session has ended."""
    record = await db.fetchrow(f"{VIEWER} WHERE s.id = $1 AND {ALIVE} AND s.user_id = $3", session_id, now, user_id)
    return _viewer(record) if record is not None else None


async def viewers(session_ids: Sequence[UUID], *, now: datetime) -> list[Viewer | None]:
    """Read who sessions belong to, as things stand now. Shape: N ids → N viewers in their order, ended → None."""
    records = await db.fetch(f"{VIEWER} WHERE s.id = ANY($1::uuid[]) AND {ALIVE}", list(session_ids), now)
    return one_each(session_ids, [_viewer(record) for record in records], key=lambda viewer: viewer.session_id)


def _viewer(record: db.Record) -> Viewer:
    return Viewer(
        user_id=UserId(record["user_id"]),
        session_id=SessionId(record["id"]),
        roles=frozenset(Role(role) for role in record["roles"]),
        language=record["language"],
        display_name=record["display_name"],
    )


async def users(keys: Sequence[UUID]) -> list[User | None]:
    """Read users by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {USER} FROM users u WHERE u.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, map(_user, records), key=lambda row: row.key)


async def sessions(keys: Sequence[UUID], *, scope: Scope) -> list[Session | None]:
    """Read living sessions by id. Shape: N keys → N rows in key order, missing or ended → None."""
    records = await db.fetch(
        f"SELECT {SESSION} FROM session s WHERE s.id = ANY($1::uuid[]) AND {ALIVE}", list(keys), scope.now
    )
    return one_each(keys, map(_session, records), key=lambda row: row.key)


async def sessions_of_users(keys: Sequence[UUID], *, scope: Scope) -> list[list[Session]]:
    """Read users' living sessions, the newest first. Shape: N user ids → N lists in key order."""
    records = await db.fetch(
        f"SELECT t.* FROM unnest($1::uuid[]) AS owner(id) CROSS JOIN LATERAL (SELECT {SESSION} FROM session s "
        f"WHERE s.user_id = owner.id AND {ALIVE} ORDER BY s.id DESC LIMIT {MOST_SESSIONS}) t",
        list(keys),
        scope.now,
    )
    return many_each(keys, map(_session, records), key=lambda row: row.user_key)


async def addresses(keys: Sequence[UUID]) -> list[SavedAddress | None]:
    """Read entries of address books by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {ADDRESS} FROM saved_address a WHERE a.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, map(_address, records), key=lambda row: row.key)


async def addresses_of_users(keys: Sequence[UUID]) -> list[list[SavedAddress]]:
    """Read users' address books, the default first, then the newest. Shape: N user ids → N lists in key order."""
    records = await db.fetch(
        f"SELECT {ADDRESS} FROM saved_address a WHERE a.user_id = ANY($1::uuid[]) "
        "ORDER BY a.is_default DESC, a.id DESC",
        list(keys),
    )
    return many_each(keys, map(_address, records), key=lambda row: row.user_key)


def listing(query: str | None) -> Listing:
    """Give the list of the users whose e-mail address or name holds a text."""
    # Neither a control character nor half a surrogate pair stands in any address or name.
    text = "".join(letter for letter in query or "" if unicodedata.category(letter) not in ("Cc", "Cs")).strip()
    if not text:
        return Listing(name="users", columns=USER, source="users u", where="true")
    pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    return Listing(
        name="users",
        columns=USER,
        source="users u",
        where="(u.email_key LIKE $1 OR u.display_name ILIKE $2)",
        values=(pattern.casefold(), pattern),
        binding=text,
        is_filtered=True,
    )


class UserLoaders(Surroundings):
    @cached_property
    def user_by_id(self) -> Loader[UUID, User | None]:
        return loader(users)

    @cached_property
    def seen_user_by_id(self) -> Loader[UUID, User | None]:
        """As the viewer may see them: None for anyone but the user and support."""

        async def batch(keys: Sequence[UUID]) -> list[User | None]:
            seen = [key for key in keys if access.may_see_user(self.scope.viewer, UserId(key))]
            found = dict(zip(seen, await self.user_by_id.many(seen), strict=True))
            return [found.get(key) for key in keys]

        return loader(batch)

    @cached_property
    def session_by_id(self) -> Loader[UUID, Session | None]:
        return loader(lambda keys: sessions(keys, scope=self.scope))

    @cached_property
    def sessions_by_user(self) -> Loader[UUID, list[Session]]:
        return loader(lambda keys: sessions_of_users(keys, scope=self.scope))

    @cached_property
    def address_by_id(self) -> Loader[UUID, SavedAddress | None]:
        return loader(addresses)

    @cached_property
    def addresses_by_user(self) -> Loader[UUID, list[SavedAddress]]:
        return loader(addresses_of_users)

    async def users_page(self, query: str | None, args: PageArgs) -> Page[User]:
        """Cut a page of users, the newest first."""
        sort = Sort("NEWEST", key="u.created_at", kind="timestamptz", id="u.id")
        return await self.pager.page(listing(query), args=args, sort=sort, row=_user)
