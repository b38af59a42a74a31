"""The outbox: events are appended in the transaction of what they tell, and relayed by the worker."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

import orjson

from domain.ids import uuid7
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


EVENTS: dict[str, type[Event]] = {}


def event(cls: type[Event]) -> type[Event]:
    """Register an event class by its wire name, so that the relay can read it back."""
    if cls.name in EVENTS:
        raise ValueError(f"two events are called {cls.name}")
    EVENTS[cls.name] = cls
    return cls


# The notice is sent by the commit, once however many rows ask for it.
APPEND = """
INSERT INTO outbox (id, name, version, entity_id, payload, attempts, created_at)
SELECT n.id, n.name, n.version, n.entity_id, n.payload::jsonb, 0, $1
FROM unnest($2::uuid[], $3::text[], $4::int[], $5::uuid[], $6::text[]) AS n(id, name, version, entity_id, payload)
RETURNING pg_notify('outbox', '')
"""


def append(tx: Tx, *events: Event, now: datetime) -> None:
    """Have events written with the caller's transaction; when it commits, the worker is nudged and readers are told."""
    if not events:
        return
    tx.tell(name for item in events for name in item.read_as())
    tx.also(
        APPEND,
        now,
        [uuid7(now) for _ in events],
        [item.name for item in events],
        [item.version for item in events],
        [item.entity_id for item in events],
        [orjson.dumps(item.payload).decode() for item in events],
    )


def restore(name: str, entity_id: UUID, payload: str) -> Event:
    """Read an event back from its row; one that this version does not know still wakes who waits for its entity."""
    cls = EVENTS.get(name) or type("UnknownEvent", (Event,), {"name": name, "__slots__": ()})
    return cls(entity_id=entity_id, payload=orjson.loads(payload))
