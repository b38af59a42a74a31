"""A payment under lock together with its order. Everybody takes the order first, then payments, then stock.

The order's lock alone decides who comes next: while it is held, no payment of the order is made, heard of or moved, so
nobody waits for one payment while holding another.
"""

from uuid import UUID

from domain.ids import PaymentId
from kit.db import Tx
from services.order.locked import lock as lock_order
from services.payment import book
from services.payment.book import Booked


async def lock(tx: Tx, payment_id: PaymentId | UUID) -> Booked | None:
    """Lock a payment's order, then the payment. None when there is no such payment."""
    order_id = await tx.fetchval("SELECT order_id FROM payment WHERE id = $1", payment_id)
    if order_id is None:
        return None
    await lock_order(tx, order_id)
    return await book.lock(tx, payment_id)
