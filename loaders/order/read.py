"""Reads of orders and of what belongs to them, each for many at once. Who may see them is asked by resolvers."""

from collections.abc import Sequence
from uuid import UUID

from domain.order import PaymentSums
from domain.payment import PaymentState
from kit import db
from loaders.batch import many_each, one_each
from loaders.order import rows
from loaders.order.rows import (
    EVENT,
    FULFILLMENT,
    LINE,
    LINES,
    ORDER,
    FulfillmentLineRow,
    FulfillmentRow,
    OrderEventRow,
    OrderLineRow,
    OrderRow,
)
from loaders.scope import Scope


async def orders(keys: Sequence[UUID]) -> list[OrderRow | None]:
    """Read orders by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {ORDER} FROM orders o WHERE o.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, map(OrderRow, records), key=lambda row: row.key)


async def orders_by_number(keys: Sequence[str]) -> list[OrderRow | None]:
    """Read orders by number. Shape: N numbers → N rows in their order, missing → None."""
    records = await db.fetch(f"SELECT {ORDER} FROM orders o WHERE o.number = ANY($1::text[])", list(keys))
    return one_each(keys, map(OrderRow, records), key=lambda row: row.number)


async def lines_of_orders(keys: Sequence[UUID], *, scope: Scope) -> list[list[OrderLineRow]]:
    """Read the lines of orders in their order. Shape: N order ids → N lists."""
    records = await db.fetch(
        f"SELECT {LINE} FROM {LINES} WHERE l.order_id = ANY($1::uuid[]) ORDER BY l.position", list(keys)
    )
    found = [OrderLineRow(record, scope) for record in records]
    return many_each(keys, found, key=lambda row: row.order_key)


async def lines(keys: Sequence[UUID], *, scope: Scope) -> list[OrderLineRow | None]:
    """Read order lines by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {LINE} FROM {LINES} WHERE l.id = ANY($1::uuid[])", list(keys))
    found = [OrderLineRow(record, scope) for record in records]
    return one_each(keys, found, key=lambda row: row.key)


async def fulfillments_of_orders(keys: Sequence[UUID]) -> list[list[FulfillmentRow]]:
    """Read the parcels of orders, the first sent first. Shape: N order ids → N lists."""
    records = await db.fetch(
        f"SELECT {FULFILLMENT} FROM fulfillment f WHERE f.order_id = ANY($1::uuid[]) ORDER BY f.created_at, f.id",
        list(keys),
    )
    return many_each(keys, (FulfillmentRow(*record) for record in records), key=lambda row: row.order_key)


async def fulfillments(keys: Sequence[UUID]) -> list[FulfillmentRow | None]:
    """Read parcels by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {FULFILLMENT} FROM fulfillment f WHERE f.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, (FulfillmentRow(*record) for record in records), key=lambda row: row.key)


async def lines_of_fulfillments(keys: Sequence[UUID]) -> list[list[FulfillmentLineRow]]:
    """Read what is in parcels, in the order of the order's lines. Shape: N fulfillment ids → N lists."""
    records = await db.fetch(
        "SELECT p.fulfillment_id, l.order_id, p.order_line_id, p.quantity FROM fulfillment_line p "
        "JOIN order_line l ON l.id = p.order_line_id WHERE p.fulfillment_id = ANY($1::uuid[]) ORDER BY l.position",
        list(keys),
    )
    return many_each(keys, (FulfillmentLineRow(*record) for record in records), key=lambda row: row.fulfillment_key)


async def events(keys: Sequence[UUID], *, scope: Scope) -> list[OrderEventRow | None]:
    """Read events by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {EVENT} FROM order_event e WHERE e.id = ANY($1::uuid[])", list(keys))
    found = [rows.event(record, shows_internal=scope.viewer.is_support) for record in records]
    return one_each(keys, found, key=lambda row: row.key)


async def payments_of_orders(keys: Sequence[UUID]) -> list[list[PaymentSums]]:
    """Read what the payments of orders amount to. Shape: N order ids → N lists."""
    records = await db.fetch(
        "SELECT order_id, state, authorized_minor, captured_minor, refunded_minor, refund_pending_minor, voided_minor, "
        "disputed_minor - recovered_minor FROM payment WHERE order_id = ANY($1::uuid[]) ORDER BY id",
        list(keys),
    )
    found: dict[UUID, list[PaymentSums]] = {key: [] for key in keys}
    for order_id, state, *sums in records:
        found[order_id].append(PaymentSums(PaymentState(state), *sums))
    return [found[key] for key in keys]


async def delivered_of_orders(keys: Sequence[UUID]) -> list[int]:
    """Count the pieces of orders in parcels that arrived. Shape: N order ids → N numbers."""
    records = await db.fetch(
        "SELECT f.order_id, sum(p.quantity)::int AS pieces FROM fulfillment f JOIN fulfillment_line p "
        "ON p.fulfillment_id = f.id WHERE f.order_id = ANY($1::uuid[]) AND f.delivered_at IS NOT NULL GROUP BY 1",
        list(keys),
    )
    found: dict[UUID, int] = {record["order_id"]: record["pieces"] for record in records}
    return [found.get(key, 0) for key in keys]
