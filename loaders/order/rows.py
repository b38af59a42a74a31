"""Rows of orders as GraphQL reads them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from domain import ids, image
from domain.address import Address
from domain.image import Image
from domain.money import Currency, Money
from domain.order import (
    ActorKind,
    FulfillmentStatus,
    LineQuantities,
    OrderEventType,
    OrderStatus,
    PaymentStatus,
)
from kit import db


@dataclass(frozen=True, slots=True)
class OrderRow:
    """`access_token` is set by whoever just made the order; every other read leaves it None."""

    key: UUID
    version: int
    number: str
    user_key: UUID | None
    email: str
    status: OrderStatus
    payment_status: PaymentStatus
    fulfillment_status: FulfillmentStatus
    subtotal: Money
    discount_total: Money
    delivery_total: Money
    tax_total: Money
    total: Money
    shipping_address: Address | None
    billing_address: Address | None
    last_seq: int
    placed_at: datetime
    pay_before: datetime | None
    access_token: str | None = None

    @property
    def id(self) -> str:
        return ids.encode("Order", self.key)

    @property
    def currency(self) -> Currency:
        return self.total.currency


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option as it was chosen when the order was made."""

    key: str
    name: str
    value_key: str
    value: str


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    key: UUID
    order_key: UUID
    variant_key: UUID | None
    product_key: UUID | None
    product_name: str
    variant_name: str
    sku: str
    selected_options: list[OptionRow]
    image: Image | None
    quantity: int
    quantity_fulfilled: int
    quantity_cancelled: int
    quantity_returned: int
    unit_price: Money
    discount: Money
    tax: Money
    total: Money

    @property
    def id(self) -> str:
        return ids.encode("OrderLine", self.key)

    @property
    def quantities(self) -> LineQuantities:
        return LineQuantities(
            line_id=ids.OrderLineId(self.key),
            ordered=self.quantity,
            fulfilled=self.quantity_fulfilled,
            cancelled=self.quantity_cancelled,
            returned=self.quantity_returned,
        )


@dataclass(frozen=True, slots=True)
class FulfillmentRow:
    key: UUID
    order_key: UUID
    carrier: str | None
    tracking_number: str | None
    created_at: datetime
    delivered_at: datetime | None

    @property
    def id(self) -> str:
        return ids.encode("Fulfillment", self.key)


@dataclass(frozen=True, slots=True)
class FulfillmentLineRow:
    fulfillment_key: UUID
    order_key: UUID
    line_key: UUID
    quantity: int


@dataclass(frozen=True, slots=True)
class OrderEventRow:
    key: UUID
    order_key: UUID
    seq: int
    at: datetime
    type: OrderEventType
    actor: ActorKind
    note: str | None

    @property
    def id(self) -> str:
        return ids.encode("OrderEvent", self.key)


ORDER = (
    "o.id, o.version, o.number, o.user_id, o.email, o.status, o.payment_status, o.fulfillment_status, "
    "o.subtotal_minor, o.discount_minor, o.delivery_minor, o.tax_minor, o.total_minor, o.currency, "
    "o.shipping_address, o.billing_address, o.last_seq, o.placed_at, o.pay_before"
)
LINE = (
    "l.id, l.order_id, l.variant_id, l.product_id, l.product_name, l.variant_name, l.sku, l.options, l.image, "
    "l.quantity, l.quantity_fulfilled, l.quantity_cancelled, l.quantity_returned, l.unit_price_minor, "
    "l.discount_minor, l.tax_minor, l.total_minor, o.currency"
)
LINES = "order_line l JOIN orders o ON o.id = l.order_id"
FULFILLMENT = "f.id, f.order_id, f.carrier, f.tracking_number, f.created_at, f.delivered_at"
EVENT = "e.id, e.order_id, e.seq, e.at, e.type, e.actor, e.note"


def order(record: db.Record) -> OrderRow:
    currency = Currency(record["currency"])
    shipping, billing = record["shipping_address"], record["billing_address"]
    return OrderRow(
        key=record["id"],
        version=record["version"],
        number=record["number"],
        user_key=record["user_id"],
        email=record["email"],
        status=OrderStatus(record["status"]),
        payment_status=PaymentStatus(record["payment_status"]),
        fulfillment_status=FulfillmentStatus(record["fulfillment_status"]),
        subtotal=Money(record["subtotal_minor"], currency),
        discount_total=Money(record["discount_minor"], currency),
        delivery_total=Money(record["delivery_minor"], currency),
        tax_total=Money(record["tax_minor"], currency),
        total=Money(record["total_minor"], currency),
        shipping_address=Address.from_json(shipping) if shipping is not None else None,
        billing_address=Address.from_json(billing) if billing is not None else None,
        last_seq=record["last_seq"],
        placed_at=record["placed_at"],
        pay_before=record["pay_before"],
    )


def line(record: db.Record, *, base_url: str) -> OrderLineRow:
    currency = Currency(record["currency"])
    picture = orjson.loads(record["image"]) if record["image"] is not None else None
    return OrderLineRow(
        *list(record)[:7],
        selected_options=[
            OptionRow(option["key"], option["name"], option["valueKey"], option["value"])
            for option in orjson.loads(record["options"])
        ],
        image=image.read(picture, base_url=base_url, alt=record["product_name"]) if picture is not None else None,
        quantity=record["quantity"],
        quantity_fulfilled=record["quantity_fulfilled"],
        quantity_cancelled=record["quantity_cancelled"],
        quantity_returned=record["quantity_returned"],
        unit_price=Money(record["unit_price_minor"], currency),
        discount=Money(record["discount_minor"], currency),
        tax=Money(record["tax_minor"], currency),
        total=Money(record["total_minor"], currency),
    )


def event(record: db.Record, *, shows_internal: bool) -> OrderEventRow:
    """Build an event's row; what a member of the staff noted down is not for shoppers."""
    kind, actor = OrderEventType(record["type"]), ActorKind(record["actor"])
    is_internal = kind is OrderEventType.NOTE and actor is ActorKind.STAFF
    return OrderEventRow(
        key=record["id"],
        order_key=record["order_id"],
        seq=record["seq"],
        at=record["at"],
        type=kind,
        actor=actor,
        note=None if is_internal and not shows_internal else record["note"],
    )
