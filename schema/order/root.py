"""What can be asked of orders, done with them and followed of them."""

from collections.abc import AsyncGenerator
from typing import Annotated, Any

import strawberry

from loaders.order import OrderFilter as FilterValue
from loaders.order import OrderRow
from loaders.paging import Page
from resolvers import order as orders
from schema.errors import UserError, errors_field, mutation
from schema.kinds import PAGED, After, Before, First, Info, Last, given, page_args, weighs, written
from schema.order.inputs import FulfillmentDeliverInput, OrderCancelInput, OrderFilter, OrderFulfillInput
from schema.order.types import Order, OrderConnection, OrderEvent
from schema.relation import PAGE, shown
from schema.stream import StreamKind
from subscriptions import order as streams

AccessToken = Annotated[str | None, strawberry.argument(description="The order's access token, for a guest.")]
Filter = Annotated[OrderFilter | None, strawberry.argument(description="Which orders; all when not given.")]


@strawberry.type(description="Every order mutation answers with this, so one fragment serves a whole front end.")
class OrderPayload:
    order: Order | None = strawberry.field(
        description="The order as it is now; null when nothing was done.", default=None
    )
    errors: list[UserError] = errors_field()


@strawberry.type
class OrderQuery:
    @strawberry.field(
        description=(
            "An order by its id or its number, one of them: your own, for SUPPORT any, and for a guest with its access "
            "token. Null when there is none or you may not see it."
        ),
        graphql_type=Order | None,
    )
    @staticmethod
    async def order(
        info: Info,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="The order's id.")] = strawberry.UNSET,
        number: Annotated[str | None, strawberry.argument(description="The order's number.")] = strawberry.UNSET,
        access_token: AccessToken = strawberry.UNSET,
    ) -> OrderRow | None:
        return await orders.order(
            info.context, order_id=given(id), number=given(number), access_token=given(access_token)
        )

    @strawberry.field(
        description="Your own orders, for SUPPORT everybody's; the newest first.",
        graphql_type=OrderConnection | None,
        directives=[PAGED],
    )
    @staticmethod
    async def orders(
        info: Info,
        filter: Filter = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Page[OrderRow]:
        args = page_args(first, after, last, before)
        return await orders.orders(info.context, _wanted(filter), args, needs=shown(info, *PAGE))


@strawberry.type
class OrderMutation:
    @mutation(
        description=(
            "Cancels an order: its buyer or SUPPORT, until its first parcel leaves. Its stock goes back at once, its "
            "money by refunds. One that is cancelled already stays as it is."
        )
    )
    @staticmethod
    async def order_cancel(
        info: Info, input: Annotated[OrderCancelInput, strawberry.argument(description="Which order, and why.")]
    ) -> OrderPayload:
        row = await orders.cancel(info.context, input.command(), key=input.idempotency_key, arguments=input)
        return OrderPayload(order=written(row))

    @mutation(description="Sends a parcel of a CONFIRMED order. SUPPORT only.")
    @staticmethod
    async def order_fulfill(
        info: Info, input: Annotated[OrderFulfillInput, strawberry.argument(description="What is sent, and how.")]
    ) -> OrderPayload:
        row = await orders.fulfill(info.context, input.command(), key=input.idempotency_key, arguments=input)
        return OrderPayload(order=written(row))

    @mutation(
        description=(
            "Notes that a parcel arrived; when all of an order has, it is COMPLETED. One that has arrived already "
            "stays as it is. SUPPORT only."
        )
    )
    @staticmethod
    async def fulfillment_deliver(
        info: Info, input: Annotated[FulfillmentDeliverInput, strawberry.argument(description="Which parcel.")]
    ) -> OrderPayload:
        key = given(input.idempotency_key)
        row = await orders.deliver(info.context, input.fulfillment_id, key=key, arguments=input)
        return OrderPayload(order=written(row))


@strawberry.type(description="Something about an order that someone follows.")
class OrderStatusEvent:
    kind: StreamKind = strawberry.field(description="What this event is.")
    seq: int = strawberry.field(
        description="The change's number, or that of the order's last event: send it as `sinceSeq` to go on from here."
    )
    order: Order = strawberry.field(description="The order as it is now.")
    change: OrderEvent | None = strawberry.field(description="What happened; null unless this is a CHANGE.")


@strawberry.type
class OrderSubscription:
    @strawberry.subscription(
        description=(
            "Follows an order. Without `sinceSeq` a SNAPSHOT (its `seq` is the last event's), then CHANGEs; with it "
            "first each missed CHANGE in order and no SNAPSHOT, then live ones: after a dropped socket nothing is lost "
            "or doubled. A `sinceSeq` above the last gives a SNAPSHOT. END, then complete, when access ends; a "
            "cancelled or completed order stays open, for refunds follow."
        ),
        graphql_type=OrderStatusEvent,
        directives=[weighs(10)],
    )
    @staticmethod
    async def order_status_changed(
        info: Info,
        order_id: Annotated[strawberry.ID, strawberry.argument(description="The order.")],
        access_token: AccessToken = strawberry.UNSET,
        since_seq: Annotated[
            int | None, strawberry.argument(description="The `seq` of the last event that you have: 0 or more.")
        ] = strawberry.UNSET,
    ) -> AsyncGenerator[Any]:
        return await streams.status_changed(
            info.context, order_id, access_token=given(access_token), since_seq=given(since_seq)
        )

    @strawberry.subscription(
        description="Every order that changes from now on: CHANGEs only; completes when access ends. SUPPORT only.",
        graphql_type=OrderStatusEvent,
        directives=[weighs(10)],
    )
    @staticmethod
    async def order_feed(info: Info, filter: Filter = strawberry.UNSET) -> AsyncGenerator[Any]:
        return await streams.fed(info.context, _wanted(filter))


def _wanted(filter: OrderFilter | None) -> FilterValue:
    chosen = given(filter)
    return chosen.value() if chosen is not None else FilterValue()
