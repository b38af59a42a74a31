"""End orders that were not paid in time: stock, order and refunds are one transaction."""

from domain.ids import OrderId
from kit.clock import Clock
from kit.db import transaction
from services.order.expire import due, expire_in
from services.order.status import settle
from services.settlement import apply


async def sweep(*, clock: Clock, limit: int = 100) -> list[OrderId]:
    """End orders whose time to pay is over, at most `limit` of them; give the ended ones.

    What was taken or held for them is reserved to go back, and carried out by `services.settlement.sweep`: a gateway
    that does not answer shall not keep the others' stock.
    """
    now = clock()
    ended: list[OrderId] = []
    for order_id in await due(now=now, limit=limit):
        async with transaction() as tx:
            if await expire_in(tx, order_id, now=now):
                await apply.reserve(tx, await settle(tx, order_id, now=now), now=now)
                ended.append(order_id)
    return ended
