"""Cancel an order and give its money back: stock, order and refunds are one transaction, the gateway comes after it."""

from domain.access import Viewer
from domain.ids import OrderId
from gateways.payment.port import PaymentGateways
from kit.clock import Clock
from kit.db import transaction
from services.idempotency import Key
from services.order.cancel import CancelOrder, cancel_in
from services.order.status import settle
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
        order_id = await cancel_in(tx, command, viewer=viewer, secret=secret, key=key, now=now)
        settled = await settle(tx, order_id, now=now)
        reserved = await apply.reserve(tx, settled, now=now, is_called_next=True)
    for payment_id in reserved:
        await perform(payment_id, payments=payments, clock=clock)
    return order_id
