"""The outbox: events are appended in the transaction of what they tell, and relayed by the worker."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

import orjson

from domain.ids import uuid7
from kit import news
from kit.db import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact in the past tense: ids and plain values, no rows.

    `name` is the wire name, `version` its shape's; consumers are idempotent by event id and accept unknown fields.
    """

    name: ClassVar[str]
    version: ClassVar[int] = 1

    entity_id: UUID
    payload: dict[str, Any] = field(default_factory=dict)

    def topics(self) -> list[str]:
        """Name who is to be woken: subscribers wait for these."""
        return [f"{self.name.partition('.')[0]}:{self.entity_id}"]

    def read_as(self) -> list[str]:
        """Name what readers have noted who read what this event changes; see `kit/noted.py`."""
        return []

    def cache_keys(self) -> list[str]:
        """Name the cached values that this event makes stale."""
        return []


TELL = (
    "(SELECT max(pg_current_xact_id()::text) FROM (SELECT pg_notify('" + news.CHANNEL + "', "
    "pg_current_xact_id()::text || ' ' || part) FROM unnest($7::text[]) AS part) AS told)"
)
"""Tells parts of names with the number of the transaction, and gives that."""

EVENTS: dict[str, type[Event]] = {}


def event(cls: type[Event]) -> type[Event]:
    """Register an event class by its wire name, so that the relay can read it back."""
    if cls.name in EVENTS:
        raise ValueError(f"two events are called {cls.name}")
    EVENTS[cls.name] = cls
    return cls


async def append(tx: Tx, *events: Event, now: datetime) -> None:
    """Write events in the caller's transaction; when it commits, the worker is nudged and readers are told."""
    if not events:
        return
    names = list(dict.fromkeys(name for item in events for name in item.read_as()))
    written = await tx.fetchval(
        "WITH appended AS (INSERT INTO outbox (id, name, version, entity_id, payload, attempts, created_at) "
        "SELECT n.id, n.name, n.version, n.entity_id, n.payload::jsonb, 0, $1 "
        "FROM unnest($2::uuid[], $3::text[], $4::int[], $5::uuid[], $6::text[]) "
        f"AS n(id, name, version, entity_id, payload)) SELECT CASE WHEN cardinality($7::text[]) > 0 THEN {TELL} END "
        "FROM (SELECT pg_notify('outbox', '')) AS nudged",
        now,
        [uuid7(now) for _ in events],
        [item.name for item in events],
        [item.version for item in events],
        [item.entity_id for item in events],
        [orjson.dumps(item.payload).decode() for item in events],
        news.parts(names),
    )
    if names:
        news.tell(int(written), names)


async def tell(tx: Tx, *names: str) -> None:
    """Tell readers of a write that no event is about, when it commits."""
    news.tell(int(await tx.fetchval(f"SELECT {TELL.replace('$7', '$1')}", news.parts(names))), names)


def restore(name: str, entity_id: UUID, payload: str) -> Event:
    """Read an event back from its row; one that this version does not know still wakes who waits for its entity."""
    cls = EVENTS.get(name) or type("UnknownEvent", (Event,), {"name": name, "__slots__": ()})
    return cls(entity_id=entity_id, payload=orjson.loads(payload))
