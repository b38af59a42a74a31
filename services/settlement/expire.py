"""End orders that were not paid in time: stock, order and refunds are one transaction, the gateway comes after it."""

from domain.ids import OrderId
from gateways.payment.port import PaymentGateways
from kit.clock import Clock
from kit.db import transaction
from services.order.expire import due, expire_in
from services.order.status import settle
from services.payment import book
from services.settlement import apply
from services.settlement.cancel import carry_out


async def sweep(*, payments: PaymentGateways, clock: Clock, limit: int = 100) -> list[OrderId]:
    """End orders whose time to pay is over, at most `limit` of them; give the ended ones.

    What was taken or held for them goes back; a gateway that does not answer is asked again until it has.
    """
    now = clock()
    ended: list[OrderId] = []
    for order_id in await due(now=now, limit=limit):
        async with transaction() as tx:
            # Payments are locked before their order, by everybody.
            locked = await book.lock_all(tx, order_id)
            if not await expire_in(tx, order_id, now=now):
                continue
            if locked:
                await apply.reserve_excess(tx, await settle(tx, order_id, now=now), now=now)
        ended.append(order_id)
        await carry_out([payment.payment_id for payment in locked], payments=payments, clock=clock)
    return ended
