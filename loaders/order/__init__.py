"""Reads of orders: their lines, parcels, events, and what decides on their next steps."""

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

from domain.order import OrderFacts, PaymentSums
from loaders.batch import ByArguments, Loader, Surroundings, loader
from loaders.mapped import Record
from loaders.order import listing, read, rows
from loaders.order.listing import OrderFilter
from loaders.order.rows import (
    FulfillmentLineRow,
    FulfillmentRow,
    OptionRow,
    OrderEventRow,
    OrderLineRow,
    OrderRow,
)
from loaders.paging import Page, PageArgs

__all__ = [
    "FulfillmentLineRow",
    "FulfillmentRow",
    "OptionRow",
    "OrderEventRow",
    "OrderFilter",
    "OrderLineRow",
    "OrderLoaders",
    "OrderRow",
]


class OrderLoaders(Surroundings):
    @cached_property
    def order_by_id(self) -> Loader[UUID, OrderRow | None]:
        return loader(read.orders)

    @cached_property
    def order_by_number(self) -> Loader[str, OrderRow | None]:
        return loader(read.orders_by_number)

    @cached_property
    def lines_by_order(self) -> Loader[UUID, list[OrderLineRow]]:
        return loader(lambda keys: read.lines_of_orders(keys, scope=self.scope))

    @cached_property
    def order_line_by_id(self) -> Loader[UUID, OrderLineRow | None]:
        return loader(lambda keys: read.lines(keys, scope=self.scope))

    @cached_property
    def fulfillments_by_order(self) -> Loader[UUID, list[FulfillmentRow]]:
        return loader(read.fulfillments_of_orders)

    @cached_property
    def fulfillment_by_id(self) -> Loader[UUID, FulfillmentRow | None]:
        return loader(read.fulfillments)

    @cached_property
    def lines_by_fulfillment(self) -> Loader[UUID, list[FulfillmentLineRow]]:
        return loader(read.lines_of_fulfillments)

    @cached_property
    def order_event_by_id(self) -> Loader[UUID, OrderEventRow | None]:
        return loader(lambda keys: read.events(keys, scope=self.scope))

    @cached_property
    def payment_sums_by_order(self) -> Loader[UUID, list[PaymentSums]]:
        return loader(read.payments_of_orders)

    @cached_property
    def delivered_by_order(self) -> Loader[UUID, int]:
        return loader(read.delivered_of_orders)

    @cached_property
    def _order_pages(self) -> ByArguments:
        return ByArguments()

    def orders_by_user(self, args: PageArgs, needs: frozenset[str] | None = None) -> Loader[UUID, Page[OrderRow]]:
        """Give the loader of one page of a user's orders, the newest first, with what is needed of them."""

        async def batch(keys: Sequence[UUID]) -> list[Page[OrderRow]]:
            described = listing.of_users(needs)
            return await self.pager.pages(described, keys, args=args, sort=listing.NEWEST, row=self._order_row)

        return self._order_pages.get(("user", args, needs), batch)

    def _order_row(self, record: Record) -> OrderRow:
        return OrderRow(record, self.scope)

    def events_by_order(self, args: PageArgs) -> Loader[UUID, Page[OrderEventRow]]:
        """Give the loader of one page of an order's events, in the order of their numbers."""
        shows_internal = self.scope.viewer.is_support

        async def batch(keys: Sequence[UUID]) -> list[Page[OrderEventRow]]:
            return await self.pager.pages(
                listing.EVENTS_OF_ORDERS,
                keys,
                args=args,
                sort=listing.IN_ORDER,
                row=lambda record: rows.event(record, shows_internal=shows_internal),
            )

        return self._order_pages.get(("events", args), batch)

    async def orders_page(
        self, wanted: OrderFilter, args: PageArgs, *, owner: UUID | None, needs: frozenset[str] | None = None
    ) -> Page[OrderRow]:
        """Cut a page of one user's orders, or without an owner of everybody's, the newest first."""
        described = listing.orders(wanted, owner=owner, needs=needs)
        return await self.pager.page(described, args=args, sort=listing.NEWEST, row=self._order_row)

    async def facts_of(self, orders: Sequence[OrderRow]) -> list[OrderFacts]:
        """Gather what decides on the next steps of orders. Shape: N orders → N facts in their order."""
        keys = [order.key for order in orders]
        payments = await self.payment_sums_by_order.many(keys)
        lines = await self.lines_by_order.many(keys)
        delivered = await self.delivered_by_order.many(keys)
        return [
            OrderFacts(
                status=order.status,
                total_minor=order.total.minor,
                payments=paid,
                lines=[line.quantities for line in ordered],
                delivered=pieces,
            )
            for order, paid, ordered, pieces in zip(orders, payments, lines, delivered, strict=True)
        ]
