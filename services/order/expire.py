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

# One order at a time: whoever sweeps beside us takes another, and no transaction holds the stock of two orders.
DUE = """
SELECT id, extended_at IS NULL AND EXISTS (
  SELECT 1 FROM payment p WHERE p.order_id = o.id AND p.state = ANY($2::text[])
) AS waits
FROM orders o WHERE status = 'PENDING_PAYMENT' AND pay_before <= $1
ORDER BY pay_before LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
"""


async def sweep(*, now: datetime, limit: int = 100) -> list[OrderId]:
    """End orders whose time to pay is over, at most `limit` of them; give the ended ones.

    An order with a payment under way gets more time, once. Money that a payment took for an order that ended is in
    excess: see `services.order.status`.
    """
    ended: list[OrderId] = []
    for _ in range(limit):
        async with db.transaction() as tx:
            due = await tx.fetchrow(DUE, now, IN_FLIGHT)
            order = await lock(tx, due["id"]) if due is not None else None
            if due is None or order is None:
                break
            if due["waits"]:
                await _extend(tx, order, now=now)
            else:
                await _expire(tx, order, now=now)
                ended.append(order.order_id)
    return ended


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
