"""What an order held goes back to the shop, once for each cause."""

from datetime import datetime
from typing import Literal

from domain.ids import UserId
from kit.db import Tx
from services import stock
from services.order.locked import LockedOrder, demand
from services.stock import Demand

Cause = Literal["cancel", "expire"]


async def release(tx: Tx, order: LockedOrder, cause: Cause, *, actor_id: UserId | None = None, now: datetime) -> None:
    """Put back the stock that a locked order holds and, when it is cancelled, mark its pieces so.

    It moves scarce rows: make it the last statement before commit.
    """
    pieces = await demand(tx, order)
    if cause == "cancel":
        await tx.execute(
            "UPDATE order_line SET quantity_cancelled = quantity - quantity_fulfilled WHERE order_id = $1",
            order.order_id,
        )
    await stock.give_back(
        tx,
        [Demand(variant_id, quantity) for variant_id, quantity in pieces.items() if variant_id is not None],
        key=f"{cause}:{order.order_id}",
        reason=f"Order {order.number}: {cause}",
        now=now,
        actor_id=actor_id,
    )
