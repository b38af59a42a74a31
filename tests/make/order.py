"""Orders with lines, payments and parcels, as they would stand after what happened to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

import orjson

from domain.ids import FulfillmentId, OrderId, OrderLineId, PaymentId, UserId, VariantId, uuid7
from domain.order import ActorKind, OrderEventType
from kit import db
from services.order.log import Entry, record
from tests.make import NOW

_numbers = count(1)
ADDRESS = {
    "recipient": "Ada Lovelace",
    "line1": "1 Main St",
    "line2": None,
    "city": "Springfield",
    "region": "IL",
    "postal_code": "62701",
    "country": "US",
    "phone": None,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be made. Units: `unit_minor` in minor units of the order's currency."""

    variant_id: VariantId | None = None
    product_id: UUID | None = None
    quantity: int = 1
    unit_minor: int = 1000
    fulfilled: int = 0
    cancelled: int = 0
    returned: int = 0
    product_name: str = "Mug"


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    id: OrderId
    number: str
    line_ids: list[OrderLineId]
    total_minor: int

    @property
    def line_id(self) -> OrderLineId:
        """The first line's id."""
        return self.line_ids[0]


async def order(
    *,
    user_id: UserId | None = None,
    email: str = "guest@souk.example",
    language: str = "en",
    status: str = "PENDING_PAYMENT",
    payment_status: str = "UNPAID",
    fulfillment_status: str = "UNFULFILLED",
    lines: Sequence[Line] = (Line(),),
    placed_at: datetime = NOW,
    pay_before: datetime | None = NOW + timedelta(minutes=30),
    number: str | None = None,
) -> Made:
    """Write an order in US dollars without delivery or tax, its PLACED event with it."""
    order_id = OrderId(uuid7(placed_at))
    total = sum(line.unit_minor * line.quantity for line in lines)
    made = Made(
        id=order_id,
        number=number or f"S{next(_numbers):07}",
        line_ids=[OrderLineId(uuid7(placed_at)) for _ in lines],
        total_minor=total,
    )
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO orders (id, version, number, user_id, email, language, currency, status, payment_status, "
            "fulfillment_status, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor, "
            "prices_include_tax, tax_country, tax_basis_points, shipping_address, billing_address, delivery_code, "
            "delivery_name, last_seq, placed_at, pay_before, updated_at) VALUES ($1, 0, $2, $3, $4, $5, 'USD', $6, $7, "
            "$8, $9, 0, 0, 0, $9, false, 'US', 0, $10, NULL, 'standard', 'Standard', 0, $11, $12, $11)",
            order_id,
            made.number,
            user_id,
            email,
            language,
            status,
            payment_status,
            fulfillment_status,
            total,
            orjson.dumps(ADDRESS).decode(),
            placed_at,
            pay_before,
        )
        await tx.executemany(
            "INSERT INTO order_line (id, order_id, position, variant_id, product_id, product_name, variant_name, sku, "
            "options, image, quantity, quantity_fulfilled, quantity_cancelled, quantity_returned, unit_price_minor, "
            "discount_minor, tax_minor, total_minor) VALUES ($1, $2, $3, $4, $5, $6, 'Red', $7, $8, NULL, $9, $10, "
            "$11, $12, $13, 0, 0, $14)",
            [
                (
                    line_id,
                    order_id,
                    position,
                    line.variant_id,
                    line.product_id,
                    line.product_name,
                    f"SKU-{position}",
                    orjson.dumps([{"key": "color", "name": "Colour", "valueKey": "red", "value": "Red"}]).decode(),
                    line.quantity,
                    line.fulfilled,
                    line.cancelled,
                    line.returned,
                    line.unit_minor,
                    line.unit_minor * line.quantity,
                )
                for position, (line_id, line) in enumerate(zip(made.line_ids, lines, strict=True))
            ],
        )
        await record(tx, order_id, Entry(OrderEventType.PLACED, ActorKind.SHOPPER, user_id), now=placed_at)
    return made


async def payment(
    order_id: OrderId,
    *,
    state: str = "CAPTURED",
    amount: int = 1000,
    authorized: int | None = None,
    captured: int = 0,
    refunded: int = 0,
    refund_pending: int = 0,
    now: datetime = NOW,
) -> PaymentId:
    """Write a payment's row alone: the order does not hear of it. Units: minor units of US dollars."""
    payment_id = PaymentId(uuid7(now))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO payment (id, version, order_id, gateway, state, currency, amount_minor, authorized_minor, "
            "captured_minor, refunded_minor, refund_pending_minor, capture, method, retryable, gateway_seq, last_seq, "
            "query_attempts, created_at, updated_at) VALUES ($1, 1, $2, 'sandbox', $3, 'USD', $4, $5, $6, $7, $8, "
            "true, '{}', false, 0, 0, 0, $9, $9)",
            payment_id,
            order_id,
            state,
            amount,
            captured if authorized is None else authorized,
            captured,
            refunded,
            refund_pending,
            now,
        )
    return payment_id


async def parcel(
    order_id: OrderId, pieces: Sequence[tuple[OrderLineId, int]], *, delivered_at: datetime | None = None
) -> FulfillmentId:
    """Write a parcel of pieces that the order's lines count as fulfilled already."""
    fulfillment_id = FulfillmentId(uuid7(NOW))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO fulfillment (id, order_id, carrier, tracking_number, created_at, delivered_at) "
            "VALUES ($1, $2, 'DHL', 'T-1', $3, $4)",
            fulfillment_id,
            order_id,
            NOW,
            delivered_at,
        )
        await tx.executemany(
            "INSERT INTO fulfillment_line (id, fulfillment_id, order_line_id, quantity) VALUES ($1, $2, $3, $4)",
            [(uuid7(NOW), fulfillment_id, line_id, quantity) for line_id, quantity in pieces],
        )
    return fulfillment_id


async def note(order_id: OrderId, text: str | None, *, actor: str) -> None:
    """Add a NOTE to an order's log."""
    async with db.transaction() as tx:
        await record(tx, order_id, Entry(OrderEventType.NOTE, ActorKind(actor), note=text), now=NOW)


async def log_of(order_id: OrderId) -> list[str]:
    """Read the types of an order's events in order; fails where their numbers have a gap."""
    rows = await db.fetch("SELECT seq, type FROM order_event WHERE order_id = $1 ORDER BY seq", order_id)
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    return [row["type"] for row in rows]


async def row_of(order_id: OrderId) -> db.Record:
    """Read an order's row."""
    row = await db.fetchrow("SELECT * FROM orders WHERE id = $1", order_id)
    assert row is not None
    return row
