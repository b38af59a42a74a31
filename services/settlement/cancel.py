"""Cancel an order and give its money back: stock, order and refunds are one transaction, the gateway comes after it."""

from domain.access import Viewer
from domain.ids import OrderId, PaymentId
from gateways.payment.port import PaymentGateways
from kit.clock import Clock
from kit.db import transaction
from services.idempotency import Key
from services.order.cancel import CancelOrder, cancel_in
from services.order.status import settle
from services.payment import book
from services.settlement import apply
from services.settlement.perform import perform


async def cancel(
    command: CancelOrder,
    *,
    viewer: Viewer,
    secret: str,
    key: Key | None,
    payments: PaymentGateways,
    clock: Clock,
) -> OrderId:
    """Cancel an order; what was paid goes back, what was held is let go. A cancelled one stays as it is.

    A gateway that does not answer is asked again by the worker until the money is back.
    Raises: NotFound, InvalidInput, Conflict, IllegalTransition, IdempotencyMismatch.
    """
    now = clock()
    async with transaction() as tx:
        # Payments are locked before their order, by everybody.
        locked = await book.lock_all(tx, command.order_id) if command.order_id is not None else []
        order_id = await cancel_in(tx, command, viewer=viewer, secret=secret, key=key, now=now)
        if locked:
            await apply.reserve_excess(tx, await settle(tx, order_id, now=now), now=now)
    await carry_out([payment.payment_id for payment in locked], payments=payments, clock=clock)
    return order_id


async def carry_out(payment_ids: list[PaymentId], *, payments: PaymentGateways, clock: Clock) -> None:
    """Ask the gateways for what is reserved on these payments."""
    for payment_id in payment_ids:
        await perform(payment_id, payments=payments, clock=clock)
