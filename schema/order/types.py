"""Orders as clients see them: frozen copies, states, parcels, and the log of what happened."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

from domain.money import Money as MoneyValue
from domain.order import IllegalTransition
from loaders import order as rows
from loaders.batch import Loader
from loaders.paging import Page
from loaders.payment import PaymentRow
from loaders.user import User as UserRow
from loaders.variant import VariantRow
from resolvers import order as orders
from resolvers.context import Context
from schema.address import Address
from schema.errors import UserError, twin
from schema.image import Image
from schema.kinds import (
    FREE,
    PAGED,
    After,
    Before,
    First,
    Info,
    Last,
    Money,
    Node,
    PageInfo,
    Versioned,
    assumed,
    node_type,
    page_args,
)
from schema.order.states import (
    ActorKind,
    FulfillmentStatus,
    OrderAction,
    OrderEventType,
    OrderStatus,
    PaymentStatus,
)
from schema.relation import level, reads, relation, total_count
from schema.scalars import DateTime

if TYPE_CHECKING:
    from schema.payment import Payment
    from schema.user import User
    from schema.variant import ProductVariant, SelectedOption


@node_type(rows.OrderLineRow, description="A frozen copy: later edits of the catalogue never show here.")
class OrderLine(Node):
    product_name: str = strawberry.field(description="The product's name when it was bought.")
    variant_name: str = strawberry.field(description="The variant's name when it was bought.")
    sku: str = strawberry.field(description="The variant's SKU when it was bought.")
    selected_options: list[Annotated["SelectedOption", strawberry.lazy("schema.variant")]] = strawberry.field(
        description="What was chosen, in the words of when it was bought.", directives=[assumed(3)]
    )
    image: Image | None = strawberry.field(description="What it looked like.")
    quantity: int = strawberry.field(description="How many were ordered.")
    quantity_fulfilled: int = strawberry.field(description="How many of them were sent.")
    quantity_cancelled: int = strawberry.field(description="How many of them were cancelled.")
    quantity_returned: int = strawberry.field(description="How many of those sent came back.")
    unit_price: Money = strawberry.field(description="The price of one, before any discount.")
    discount: Money = strawberry.field(description="What was taken off the whole line.")
    tax: Money = strawberry.field(description="The tax on the whole line.")
    total: Money = strawberry.field(description="What the whole line cost, less its discount.")

    @relation(
        key="variant_key",
        description="What was bought, as it is today; null when it is no more.",
        graphql_type=Annotated["ProductVariant", strawberry.lazy("schema.variant")] | None,  # pyright: ignore[reportOperatorIssue]
    )
    @staticmethod
    def variant(info: Info) -> Loader[UUID, VariantRow | None]:
        return info.context.loaders.variant_by_id


@strawberry.type(description="Some of an order line, in a parcel.")
class FulfillmentLine:
    quantity: int = strawberry.field(description="How many are in the parcel.")

    @level(description="The line of the order.", graphql_type=OrderLine)
    @staticmethod
    async def order_line(parts: Sequence[rows.FulfillmentLineRow], info: Info) -> list[rows.OrderLineRow]:
        return await orders.lines_of(info.context, parts)


@node_type(rows.FulfillmentRow, description="A parcel.")
class Fulfillment(Node):
    carrier: str | None = strawberry.field(description="Who carries it.")
    tracking_number: str | None = strawberry.field(description="What the carrier calls it.")
    created_at: DateTime = strawberry.field(description="When it left.")
    delivered_at: DateTime | None = strawberry.field(description="When it arrived; null while it is on its way.")

    @relation(description="What is in it.", graphql_type=list[FulfillmentLine], directives=[assumed(20)])
    @staticmethod
    def lines(info: Info) -> Loader[UUID, list[rows.FulfillmentLineRow]]:
        return info.context.loaders.lines_by_fulfillment


@node_type(rows.OrderEventRow, description="`seq` counts up from 1 within its order, with no gap.")
class OrderEvent(Node):
    seq: int = strawberry.field(description="Its number within the order.")
    at: DateTime = strawberry.field(description="When it happened.")
    type: OrderEventType = strawberry.field(description="What happened.")
    actor: ActorKind = strawberry.field(description="Who made it happen.")
    note: str | None = strawberry.field(description="More about it; what staff noted is shown to staff only.")


@strawberry.type(description="An event and where it stands in the list.", directives=[FREE])
class OrderEventEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: OrderEvent = strawberry.field(description="The event.")


@strawberry.type(description="A page of an order's events, in the order of their numbers.")
class OrderEventConnection:
    edges: list[OrderEventEdge] = strawberry.field(description="The entries with their cursors.")
    nodes: list[OrderEvent] = strawberry.field(description="The entries.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@node_type(
    rows.OrderRow,
    description="What was bought, frozen as it was; seen by its owner, by SUPPORT, and by who holds `accessToken`.",
)
class Order(Node, Versioned):
    number: str = strawberry.field(description="For people; who knows it alone may not see the order.")
    placed_at: DateTime = strawberry.field(description="When it was made.")
    email: str | None = strawberry.field(description="Where mails about it go.")
    status: OrderStatus = strawberry.field(description="Where it stands.")
    payment_status: PaymentStatus = strawberry.field(description="How it stands with money.")
    fulfillment_status: FulfillmentStatus = strawberry.field(description="How it stands with parcels.")
    shipping_address: Address | None = strawberry.field(description="Where it goes; a copy.")
    billing_address: Address | None = strawberry.field(description="Where the invoice goes; a copy.")
    subtotal: Money = strawberry.field(description="What the lines cost before discounts.")
    discount_total: Money = strawberry.field(description="What was taken off.")
    delivery_total: Money = strawberry.field(description="What delivery costs.")
    tax_total: Money = strawberry.field(description="All tax; in markets whose prices include tax, contained in them.")
    total: Money = strawberry.field(description="What is to be paid.")
    pay_before: DateTime | None = strawberry.field(
        description="Unpaid, it ends by itself then, and its stock goes back; null once it is paid or cancelled."
    )
    access_token: str | None = strawberry.field(
        description=(
            "Lets a guest read, pay and follow this order; given to whoever makes the order (also on a repeat), null "
            "in every other read."
        )
    )

    @relation(
        key="user_key",
        description="Whose it is; null for a guest's, and to who sees it by its access token.",
        graphql_type=Annotated["User", strawberry.lazy("schema.user")] | None,  # pyright: ignore[reportOperatorIssue]
    )
    @staticmethod
    def user(info: Info) -> Loader[UUID, UserRow | None]:
        return info.context.loaders.seen_user_by_id

    @level(
        metadata=reads("key", "user_key", "status", "total"),
        description="What the viewer may do with it now.",
        graphql_type=list[OrderAction],
        directives=[assumed(10)],
    )
    @staticmethod
    async def available_actions(found: Sequence[rows.OrderRow], info: Info) -> list[list[OrderAction]]:
        return await orders.actions(info.context, found)

    @relation(within="lines", description="What was bought.", graphql_type=list[OrderLine], directives=[assumed(20)])
    @staticmethod
    def lines(info: Info) -> Loader[UUID, list[rows.OrderLineRow]]:
        return info.context.loaders.lines_by_order

    @level(
        metadata=reads("key", "status", "total"),
        description="What can be given back; refunds under way count as given.",
        graphql_type=Money,
    )
    @staticmethod
    async def refundable(found: Sequence[rows.OrderRow], info: Info) -> list[MoneyValue]:
        return await orders.refundable(info.context, found)

    @relation(
        within="payments",
        description="How it was paid, or was tried to be: the oldest first.",
        graphql_type=list[Annotated["Payment", strawberry.lazy("schema.payment")]],
        directives=[assumed(5)],
    )
    @staticmethod
    def payments(info: Info) -> Loader[UUID, list[PaymentRow]]:
        return info.context.loaders.payments_by_order

    @relation(
        description="What was sent, the first parcel first.", graphql_type=list[Fulfillment], directives=[assumed(5)]
    )
    @staticmethod
    def fulfillments(info: Info) -> Loader[UUID, list[rows.FulfillmentRow]]:
        return info.context.loaders.fulfillments_by_order

    @relation(
        description="What happened to it, in the order of `seq`.", graphql_type=OrderEventConnection, directives=[PAGED]
    )
    @staticmethod
    def events(
        info: Info,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Loader[UUID, Page[rows.OrderEventRow]]:
        args = page_args(first, after, last, before)
        return info.context.loaders.events_by_order(args)


@strawberry.type(description="An order and where it stands in the list.", directives=[FREE])
class OrderEdge:
    cursor: str = strawberry.field(description="For `after` and `before`.")
    node: Order = strawberry.field(description="The order.")


@strawberry.type(description="A page of orders, the newest first.")
class OrderConnection:
    edges: list[OrderEdge] = strawberry.field(description="The entries with their cursors.")
    nodes: list[Order] = strawberry.field(description="The entries.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.type(description="It is not in a state for this.")
class IllegalTransitionError(UserError):
    from_: str = strawberry.field(name="from", description="The state that it is in.")
    allowed: list[OrderAction] = strawberry.field(
        description="What you may do with the order now.", directives=[assumed(10)]
    )


async def _illegal_transition(error: IllegalTransition, _: Context) -> dict[str, Any]:
    return {"from_": error.from_, "allowed": error.allowed}


twin(IllegalTransition, IllegalTransitionError, _illegal_transition)
