"""Orders of the buyer, and what becomes of them."""

from domain import ids
from kit.clock import utc_now
from tests.contract.calls import Call, Hindrance, call, sql, swapped
from tests.contract.calls.account import unknown
from tests.contract.town import Town
from tests.make import order as make_order
from tests.make.order import Made


async def placed(town: Town, status: str = "PENDING_PAYMENT", *, sent: int = 0) -> Made:
    """Write an order of two blue mugs."""
    line = make_order.Line(
        variant_id=town.mug.variant_id, product_id=town.mug.id, quantity=2, unit_minor=1000, fulfilled=sent
    )
    is_open = status == "PENDING_PAYMENT"
    return await make_order.order(
        user_id=town.owner,
        status=status,
        payment_status="UNPAID" if is_open else "PAID",
        fulfillment_status="FULFILLED" if sent else "UNFULFILLED",
        lines=[line],
        placed_at=utc_now(),
        pay_before=utc_now() if is_open else None,
    )


def in_state(made: Made, now: str, later: str) -> Hindrance:
    """Let an order be in another state for a while."""
    statement = "UPDATE orders SET status = $2 WHERE id = $1"
    return Hindrance("ILLEGAL_TRANSITION", sql(statement, made.id, now), sql(statement, made.id, later))


@call("orderCancel")
async def order_cancel(town: Town) -> Call:
    made = await placed(town)
    return Call(
        {**town.order(made.id), "reason": "I changed my mind.", "expectedVersion": 1},
        by=town.buyer,
        other={"reason": "I have changed it again."},
        hindrance=in_state(made, "COMPLETED", "PENDING_PAYMENT"),
    )


@call("orderFulfill")
async def order_fulfill(town: Town) -> Call:
    made = await placed(town, "CONFIRMED")
    piece = {"orderLineId": ids.encode("OrderLine", made.line_id), "quantity": 1}
    return Call(
        {"orderId": ids.encode("Order", made.id), "lines": [piece], "carrier": "DHL", "trackingNumber": "T-1"},
        by="support",
        other={"trackingNumber": "T-2"},
        hindrance=in_state(made, "CANCELLED", "CONFIRMED"),
    )


@call("fulfillmentDeliver")
async def fulfillment_deliver(town: Town) -> Call:
    made = await placed(town, "CONFIRMED", sent=2)
    parcel = await make_order.parcel(made.id, [(made.line_id, 1)])
    second = await make_order.parcel(made.id, [(made.line_id, 1)])
    return Call(
        {"fulfillmentId": ids.encode("Fulfillment", parcel)},
        by="support",
        other={"fulfillmentId": ids.encode("Fulfillment", second)},
        hindrance=swapped("fulfillment", parcel, unknown()),
    )
