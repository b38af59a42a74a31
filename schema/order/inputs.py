"""What clients say about orders."""

import strawberry

from domain import ids
from domain.ids import OrderId
from loaders.order import OrderFilter as FilterValue
from resolvers.order import LineQuantity, pieces
from schema.kinds import given
from schema.order.states import OrderStatus, PaymentStatus
from schema.scalars import DateTime
from services.order.cancel import CancelOrder
from services.order.fulfill import FulfillOrder


def _order_id(text: str) -> OrderId | None:
    found = ids.decode_as("Order", text)
    return OrderId(found) if found is not None else None


@strawberry.input(description="Which orders: all conditions hold at once.")
class OrderFilter:
    statuses: list[OrderStatus] | None = strawberry.field(
        default=strawberry.UNSET, description="In one of these states; an empty list restricts nothing."
    )
    payment_statuses: list[PaymentStatus] | None = strawberry.field(
        default=strawberry.UNSET, description="Standing so with money; an empty list restricts nothing."
    )
    placed_after: DateTime | None = strawberry.field(default=strawberry.UNSET, description="Made then or later.")
    placed_before: DateTime | None = strawberry.field(default=strawberry.UNSET, description="Made earlier than that.")
    query: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="A part of the number or of the e-mail address, in any case: at most 200 characters.",
    )

    def value(self) -> FilterValue:
        """Give the filter as loaders take it."""
        return FilterValue(
            statuses=frozenset(given(self.statuses) or ()),
            payment_statuses=frozenset(given(self.payment_statuses) or ()),
            placed_after=given(self.placed_after),
            placed_before=given(self.placed_before),
            query=given(self.query) or "",
        )


@strawberry.input(description="Which order to cancel.")
class OrderCancelInput:
    order_id: strawberry.ID = strawberry.field(description="The order.")
    access_token: str | None = strawberry.field(
        default=strawberry.UNSET, description="The order's access token, for a guest."
    )
    reason: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Why; kept with the order's events, for buyer and staff to read: at most 500 characters.",
    )
    expected_version: int | None = strawberry.field(
        default=strawberry.UNSET, description="The version that you saw; another one is refused."
    )
    idempotency_key: str = strawberry.field(description="Yours for this call; repeated with it, it acts once.")

    def command(self) -> CancelOrder:
        """Give the command."""
        return CancelOrder(
            order_id=_order_id(self.order_id),
            access_token=given(self.access_token),
            reason=given(self.reason),
            expected_version=given(self.expected_version),
        )


@strawberry.input(description="So many of a line.")
class OrderLineQuantityInput:
    order_line_id: strawberry.ID = strawberry.field(description="The line.")
    quantity: int = strawberry.field(description="How many: 1 or more.")


@strawberry.input(description="What to send.")
class OrderFulfillInput:
    order_id: strawberry.ID = strawberry.field(description="The order.")
    lines: list[OrderLineQuantityInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All that is left when not given; at most 200 lines."
    )
    carrier: str | None = strawberry.field(
        default=strawberry.UNSET, description="Who carries it: at most 100 characters."
    )
    tracking_number: str | None = strawberry.field(
        default=strawberry.UNSET, description="What the carrier calls it: at most 100 characters."
    )
    idempotency_key: str = strawberry.field(description="Yours for this call; repeated with it, it acts once.")

    def command(self) -> FulfillOrder:
        """Give the command. Raises: InvalidInput, NotFound for lines that cannot be any."""
        lines = given(self.lines)
        return FulfillOrder(
            order_id=_order_id(self.order_id),
            lines=pieces([LineQuantity(line.order_line_id, line.quantity) for line in lines])
            if lines is not None
            else None,
            carrier=given(self.carrier),
            tracking_number=given(self.tracking_number),
        )


@strawberry.input(description="Which parcel arrived.")
class FulfillmentDeliverInput:
    fulfillment_id: strawberry.ID = strawberry.field(description="The parcel.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET, description="Yours for this call; repeated with it, it acts once."
    )
