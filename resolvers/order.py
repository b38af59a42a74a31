"""Orders are seen by their owner, by support, and by who holds their access token."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import services.order.deliver
import services.order.fulfill
import services.settlement.cancel
from domain import cart, ids
from domain.access import may_see_order, require_support, signed_in
from domain.errors import InvalidInput, NotFound
from domain.ids import FulfillmentId, OrderId, OrderLineId, UserId
from domain.money import Money
from domain.order import OrderAction, OrderFacts, Pieces, ViewerKind, available_actions, viewer_kinds
from loaders.order import (
    FulfillmentLineRow,
    FulfillmentRow,
    OrderEventRow,
    OrderFilter,
    OrderLineRow,
    OrderRow,
)
from loaders.order.listing import MAX_QUERY
from loaders.paging import Page, PageArgs
from resolvers import context as contexts
from resolvers import idempotency, node
from resolvers.context import Context
from services.order import access
from services.order.cancel import CancelOrder
from services.order.deliver import DeliverFulfillment
from services.order.fulfill import FulfillOrder

MAX_LINES = 2 * cart.MAX_LINES


def may_see(ctx: Context, order: OrderRow, access_token: str | None = None) -> bool:
    """Tell whether the viewer sees the order."""
    owner = UserId(order.user_key) if order.user_key is not None else None
    holds = access.holds(order.key, access_token, secret=ctx.settings.secret)
    return may_see_order(ctx.viewer, owner=owner, holds_access_token=holds)


async def by_key(ctx: Context, order_id: UUID | None, access_token: str | None = None) -> OrderRow | None:
    """Read an order; None when there is none or the viewer may not see it."""
    order = await ctx.loaders.order_by_id.load(order_id) if order_id is not None else None
    return order if order is not None and may_see(ctx, order, access_token) else None


async def order(ctx: Context, *, order_id: str | None, number: str | None, access_token: str | None) -> OrderRow | None:
    """Read an order by its global id or its number.

    Raises: InvalidInput for both or neither, Unauthenticated as `contexts.found`.
    """
    if (order_id is None) == (number is None):
        raise InvalidInput("Give `id` or `number`.", path=["id"])
    if order_id is not None:
        row_id = ids.decode_as("Order", order_id)
        row = await ctx.loaders.order_by_id.load(row_id) if row_id is not None else None
    else:
        row = await ctx.loaders.order_by_number.load(number or "")
    return contexts.found(ctx, row if row is not None and may_see(ctx, row, access_token) else None)


async def orders(
    ctx: Context, wanted: OrderFilter, args: PageArgs, *, needs: frozenset[str] | None = None
) -> Page[OrderRow]:
    """List the viewer's own orders, or everybody's for support.

    Raises: Unauthenticated, InvalidInput.
    """
    user_id = signed_in(ctx.viewer)
    owner = None if ctx.viewer.is_support else user_id
    return await ctx.loaders.orders_page(checked(wanted), args, owner=owner, needs=needs)


def checked(wanted: OrderFilter) -> OrderFilter:
    """Give the filter with its text trimmed.

    Raises: InvalidInput for an overlong text.
    """
    query = wanted.query.strip()
    if len(query) > MAX_QUERY:
        raise InvalidInput("At most {maximum} characters.", path=["filter", "query"], maximum=MAX_QUERY)
    return replace(wanted, query=query)


async def actions(ctx: Context, orders: Sequence[OrderRow]) -> list[list[OrderAction]]:
    """Tell what the viewer may do with orders that they see: if by nothing else, by their access tokens.

    Shape: N orders → N lists in their order.
    """
    facts = await ctx.loaders.facts_of(orders)
    return [available_actions(each, _kinds(ctx, order)) for order, each in zip(orders, facts, strict=True)]


def _kinds(ctx: Context, order: OrderRow) -> frozenset[ViewerKind]:
    owner = UserId(order.user_key) if order.user_key is not None else None
    is_guest = not may_see_order(ctx.viewer, owner=owner, holds_access_token=False)
    return viewer_kinds(ctx.viewer, owner=owner, holds_access_token=is_guest)


async def refundable(ctx: Context, orders: Sequence[OrderRow]) -> list[Money]:
    """Add up what can be given back. Shape: N orders → N amounts in their order."""
    payments = await ctx.loaders.payment_sums_by_order.many([order.key for order in orders])
    return [
        Money(OrderFacts(order.status, order.total.minor, paid).refundable_minor, order.currency)
        for order, paid in zip(orders, payments, strict=True)
    ]


async def lines_of(ctx: Context, parts: Sequence[FulfillmentLineRow]) -> list[OrderLineRow]:
    """Read the lines that are in parcels, with all of their orders', which most have been read already.

    Shape: N parts → N lines in their order.
    """
    lines = await ctx.loaders.lines_by_order.many([part.order_key for part in parts])
    return [next(line for line in each if line.key == part.line_key) for part, each in zip(parts, lines, strict=True)]


def with_token(ctx: Context, order: OrderRow) -> OrderRow:
    """Give the order with its access token, to whoever has just made it."""
    return order.but(access_token=access.token(order.key, secret=ctx.settings.secret))


@dataclass(frozen=True, slots=True)
class LineQuantity:
    """So many of a line, by its global id."""

    line_id: str
    quantity: int


def pieces(lines: Sequence[LineQuantity]) -> list[Pieces]:
    """Read the lines that a client named.

    Raises: InvalidInput for too many, NotFound for an id that is no order line's.
    """
    if len(lines) > MAX_LINES:
        raise InvalidInput("At most {maximum} lines at once.", path=["lines"], maximum=MAX_LINES)
    read: list[Pieces] = []
    for index, line in enumerate(lines):
        line_id = ids.decode_as("OrderLine", line.line_id)
        if line_id is None:
            raise NotFound(path=["lines", str(index), "orderLineId"])
        read.append(Pieces(OrderLineId(line_id), line.quantity))
    return read


async def cancel(ctx: Context, command: CancelOrder, *, key: str, arguments: Any) -> OrderRow:
    """Cancel an order; see `services.settlement.cancel`."""
    guest = f"order:{command.order_id}"
    order_id = await services.settlement.cancel.cancel(
        command,
        viewer=ctx.viewer,
        secret=ctx.settings.secret,
        payments=ctx.tools.payments,
        clock=ctx.tools.clock,
        key=idempotency.key(key, mutation="orderCancel", arguments=arguments, viewer=ctx.viewer, guest=guest),
    )
    return await _again(ctx, order_id)


async def fulfill(ctx: Context, command: FulfillOrder, *, key: str, arguments: Any) -> OrderRow:
    """Send a parcel; see `services.order.fulfill`."""
    require_support(ctx.viewer)
    order_id = await services.order.fulfill.fulfill(
        command,
        viewer=ctx.viewer,
        now=ctx.now,
        key=idempotency.key(key, mutation="orderFulfill", arguments=arguments, viewer=ctx.viewer),
    )
    return await _again(ctx, order_id)


async def deliver(ctx: Context, fulfillment_id: str, *, key: str | None, arguments: Any) -> OrderRow:
    """Note that a parcel arrived; see `services.order.deliver`."""
    require_support(ctx.viewer)
    row_id = ids.decode_as("Fulfillment", fulfillment_id)
    order_id = await services.order.deliver.deliver(
        DeliverFulfillment(FulfillmentId(row_id) if row_id is not None else None),
        viewer=ctx.viewer,
        now=ctx.now,
        key=idempotency.key(key, mutation="fulfillmentDeliver", arguments=arguments, viewer=ctx.viewer),
    )
    return await _again(ctx, order_id)


async def _again(ctx: Context, order_id: OrderId) -> OrderRow:
    """Read an order anew after a write, whose service has asked who may."""
    ctx.loaders.forget()
    row = await ctx.loaders.order_by_id.load(order_id)
    if row is None:
        raise NotFound
    return row


async def _line(ctx: Context, row_id: UUID) -> OrderLineRow | None:
    row = await ctx.loaders.order_line_by_id.load(row_id)
    return row if row is not None and await by_key(ctx, row.order_key) else None


async def _fulfillment(ctx: Context, row_id: UUID) -> FulfillmentRow | None:
    row = await ctx.loaders.fulfillment_by_id.load(row_id)
    return row if row is not None and await by_key(ctx, row.order_key) else None


async def _event(ctx: Context, row_id: UUID) -> OrderEventRow | None:
    row = await ctx.loaders.order_event_by_id.load(row_id)
    return row if row is not None and await by_key(ctx, row.order_key) else None


node.register("Order", by_key)
node.register("OrderLine", _line)
node.register("Fulfillment", _fulfillment)
node.register("OrderEvent", _event)
