"""The log of an order: what happened to it, numbered from 1 with no gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.ids import OrderId, UserId, uuid7
from domain.order import ActorKind, OrderEventType
from events import outbox
from events.order import OrderChanged
from kit.db import Tx

# The order's row is locked by the update, so that whoever comes second counts on from the first's last number. The
# transaction's number lets readers of every order's log tell what they have not seen yet, whatever commits when.
RECORD = """
WITH numbered AS (
  UPDATE orders SET last_seq = last_seq + cardinality($2::uuid[]), version = version + 1, updated_at = $3
  WHERE id = $1 RETURNING last_seq - cardinality($2::uuid[]) AS before
)
INSERT INTO order_event (id, order_id, seq, at, type, actor, actor_id, note, xid)
SELECT entry.id, $1, numbered.before + entry.n, $3, entry.type, entry.actor, entry.actor_id, entry.note,
  pg_current_xact_id()::text::bigint
FROM numbered, unnest($2::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[])
  WITH ORDINALITY AS entry(id, type, actor, actor_id, note, n)
RETURNING seq
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened; `actor_id` is the user who did it, where a user did."""

    type: OrderEventType
    actor: ActorKind
    actor_id: UserId | None = None
    note: str | None = None


FIRST = """
INSERT INTO order_event (id, order_id, seq, at, type, actor, actor_id, note, xid)
SELECT entry.id, $1, entry.n, $3, entry.type, entry.actor, entry.actor_id, entry.note,
  pg_current_xact_id()::text::bigint
FROM unnest($2::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[])
  WITH ORDINALITY AS entry(id, type, actor, actor_id, note, n)
"""


def begin(tx: Tx, order_id: OrderId, *entries: Entry, now: datetime) -> OrderChanged:
    """Begin the log of an order that is written together with it, its `last_seq` at their number; give what to tell."""
    tx.also(FIRST, order_id, *_columns(entries, now))
    return _told(order_id, len(entries), entries)


async def record(tx: Tx, order_id: OrderId | UUID, *entries: Entry, now: datetime) -> int:
    """Add entries to an order's log, raise its version and tell who follows it; give the newest seq.

    It locks the order's row until the transaction ends.
    """
    if not entries:
        raise ValueError("nothing to record")
    rows = await tx.fetch(RECORD, order_id, *_columns(entries, now))
    if not rows:
        raise LookupError(f"there is no order {order_id}")
    seq = max(row["seq"] for row in rows)
    outbox.append(tx, _told(order_id, seq, entries), now=now)
    return seq


def _columns(entries: Sequence[Entry], now: datetime) -> list[object]:
    return [
        [uuid7(now) for _ in entries],
        now,
        [entry.type.value for entry in entries],
        [entry.actor.value for entry in entries],
        [entry.actor_id for entry in entries],
        [entry.note for entry in entries],
    ]


def _told(order_id: OrderId | UUID, seq: int, entries: Sequence[Entry]) -> OrderChanged:
    payload = {"seq": seq, "types": [entry.type.value for entry in entries]}
    return OrderChanged(entity_id=UUID(str(order_id)), payload=payload)
