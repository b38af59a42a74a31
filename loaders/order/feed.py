"""What was added to the logs of orders: of one since a number, of all since a look.

Ids and times do not come in the order of commits: an event with a lower id may be committed later. A look is therefore
a snapshot of the database, and what is new are the events that it did not see and that are seen now: none is missed and
none is given twice, however long a transaction took.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from kit import db
from loaders.order import rows
from loaders.order.listing import OrderFilter
from loaders.order.rows import EVENT, ORDER, OrderEventRow, OrderRow
from loaders.scope import Scope

BATCH = 100

# Numbers of transactions that the server has not given out yet stand in rows of another server's backup.
NEW = f"""
WITH look AS MATERIALIZED (SELECT pg_current_snapshot() AS snapshot)
SELECT look.snapshot::text AS snapshot, {EVENT}
FROM look LEFT JOIN order_event e
  ON e.xid >= pg_snapshot_xmin($1::text::pg_snapshot)::text::bigint
  AND e.xid < pg_snapshot_xmax(look.snapshot)::text::bigint
  AND NOT pg_visible_in_snapshot(e.xid::text::xid8, $1::text::pg_snapshot)
ORDER BY e.order_id, e.seq
"""


@dataclass(frozen=True, slots=True)
class News:
    """What a look found; `snapshot` is where the next one begins."""

    snapshot: str
    events: list[OrderEventRow]


async def events_after(order_id: UUID, seq: int, *, scope: Scope) -> list[OrderEventRow]:
    """Read the next events of an order behind a number, at most a batch of them, in their order."""
    records = await db.fetch(
        f"SELECT {EVENT} FROM order_event e WHERE e.order_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT {BATCH}",
        order_id,
        seq,
    )
    return [rows.event(record, shows_internal=scope.viewer.is_support) for record in records]


async def begin() -> str:
    """Take the first look: what is new is so from here on."""
    return await db.fetchval("SELECT pg_current_snapshot()::text")


async def news(snapshot: str, *, scope: Scope) -> News:
    """Read the events of every order that a look did not see, each order's in their order."""
    records = await db.fetch(NEW, snapshot)
    found = [
        rows.event(record, shows_internal=scope.viewer.is_support) for record in records if record["id"] is not None
    ]
    return News(snapshot=records[0]["snapshot"], events=found)


async def matching(order_ids: Sequence[UUID], wanted: OrderFilter) -> dict[UUID, OrderRow]:
    """Read those of the orders that the filter leaves."""
    conditions, values = wanted.where(start=2)
    where = " AND ".join(["o.id = ANY($1::uuid[])", *conditions])
    records = await db.fetch(f"SELECT {ORDER} FROM orders o WHERE {where}", list(order_ids), *values)
    return {row.key: row for row in map(rows.OrderRow, records)}
