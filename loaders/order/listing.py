"""Lists of orders: a user's, the staff's, and what a filter leaves of them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from domain.order import OrderStatus, PaymentStatus
from loaders.mapped import select
from loaders.order.rows import EVENT, OrderRow
from loaders.paging import Listing, Sort

# Ids are made when orders are, so that the newest has the highest.
NEWEST = Sort("NEWEST", id="o.id")
IN_ORDER = Sort("SEQ", key="e.seq", kind="int", id="e.id", descending=False)
MAX_QUERY = 200


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders are wanted: an empty set of states restricts nothing; instants are [after, before)."""

    statuses: frozenset[OrderStatus] = frozenset()
    payment_statuses: frozenset[PaymentStatus] = frozenset()
    placed_after: datetime | None = None
    placed_before: datetime | None = None
    query: str = ""

    def binding(self) -> str:
        """Write the filter as a text that no other filter has."""
        parts = (
            sorted(self.statuses),
            sorted(self.payment_statuses),
            self.placed_after,
            self.placed_before,
            self.query,
        )
        return orjson.dumps(parts).decode()

    def where(self, *, start: int) -> tuple[list[str], list[object]]:
        """Write the filter as conditions whose values are numbered from `start`."""
        conditions: list[str] = []
        values: list[object] = []

        def add(condition: str, value: object) -> None:
            conditions.append(condition.replace("?", f"${start + len(values)}"))
            values.append(value)

        if self.statuses:
            add("o.status = ANY(?::text[])", sorted(self.statuses))
        if self.payment_statuses:
            add("o.payment_status = ANY(?::text[])", sorted(self.payment_statuses))
        if self.placed_after is not None:
            add("o.placed_at >= ?", self.placed_after)
        if self.placed_before is not None:
            add("o.placed_at < ?", self.placed_before)
        if self.query:
            # Plain text in it: nothing has a meaning of its own.
            add("strpos(lower(o.number) || ' ' || lower(o.email), ?::text) > 0", self.query.lower())
        return conditions, values


def orders(wanted: OrderFilter, *, owner: UUID | None, needs: frozenset[str] | None = None) -> Listing:
    """Give the list of the orders that the filter leaves: one user's, or without an owner everybody's."""
    conditions, values = wanted.where(start=1)
    is_filtered = bool(conditions)
    if owner is not None:
        conditions.append(f"o.user_id = ${len(values) + 1}")
        values.append(owner)
    return Listing(
        name="orders",
        columns=select(OrderRow, needs),
        source="orders o",
        where=" AND ".join(conditions) or "true",
        values=tuple(values),
        binding=f"{owner}{wanted.binding()}",
        is_filtered=is_filtered,
    )


def of_users(needs: frozenset[str] | None) -> Listing:
    """Give the lists of users' orders."""
    columns = select(OrderRow, needs)
    return Listing(name="User.orders", columns=columns, source="orders o", where="true", parent="o.user_id")


EVENTS_OF_ORDERS = Listing(
    name="Order.events", columns=EVENT, source="order_event e", where="true", parent="e.order_id"
)
