"""End orders that were not paid in time, and put their stock back."""

from datetime import datetime, timedelta

from domain import texts
from domain.ids import OrderId
from domain.order import ActorKind, OrderEventType, Step, advance
from domain.payment import PaymentState
from kit import db
from kit.db import Tx
from services.order.locked import LockedOrder, lock
from services.order.log import Entry, record
from services.order.release import release

EXTENSION = timedelta(minutes=15)
"""How much longer an order waits, once, for a payment that is under way."""

IN_FLIGHT = [
    state.value
    for state in (
        PaymentState.PENDING,
        PaymentState.ACTION_REQUIRED,
        PaymentState.UNKNOWN,
        PaymentState.AUTHORIZED,
    )
]

DUE = """
SELECT id FROM orders WHERE status = 'PENDING_PAYMENT' AND pay_before <= $1 ORDER BY pay_before LIMIT $2
"""

# Whoever sweeps beside us has it then, or whoever pays it right now.
CLAIM = """
SELECT extended_at IS NULL AND EXISTS (
  SELECT 1 FROM payment p WHERE p.order_id = o.id AND p.state = ANY($3::text[])
) AS waits
FROM orders o WHERE id = $1 AND status = 'PENDING_PAYMENT' AND pay_before <= $2 FOR NO KEY UPDATE SKIP LOCKED
"""


async def due(*, now: datetime, limit: int) -> list[OrderId]:
    """Find orders whose time to pay is over, the longest over first."""
    return [OrderId(row["id"]) for row in await db.fetch(DUE, now, limit)]


async def expire_in(tx: Tx, order_id: OrderId, *, now: datetime) -> bool:
    """End an order whose time to pay is over and put its stock back; tell whether it has ended by this.

    It joins a transaction, one for each order, so that none holds the stock of two.
    An order with a payment under way gets more time, once. One that is locked or no longer due stays as it is. Money
    that was taken or held for one that ended is in excess: see `services.order.status` and, for the whole use case,
    `services.settlement.expire`.
    """
    claimed = await tx.fetchrow(CLAIM, order_id, now, IN_FLIGHT)
    order = await lock(tx, order_id) if claimed is not None else None
    if claimed is None or order is None:
        return False
    if claimed["waits"]:
        await _extend(tx, order, now=now)
        return False
    await _expire(tx, order, now=now)
    return True


async def _extend(tx: Tx, order: LockedOrder, *, now: datetime) -> None:
    await tx.execute(
        "UPDATE orders SET pay_before = $2, extended_at = $3 WHERE id = $1", order.order_id, now + EXTENSION, now
    )
    note = texts.translate("A payment is under way: there is more time for it.", order.language, {})
    await record(tx, order.order_id, Entry(OrderEventType.NOTE, ActorKind.SYSTEM, note=note), now=now)


async def _expire(tx: Tx, order: LockedOrder, *, now: datetime) -> None:
    status = advance(order.status, Step.EXPIRE)
    await tx.execute("UPDATE orders SET status = $2 WHERE id = $1", order.order_id, status.value)
    await record(tx, order.order_id, Entry(OrderEventType.EXPIRED, ActorKind.SYSTEM), now=now)
    await release(tx, order, "expire", now=now)
