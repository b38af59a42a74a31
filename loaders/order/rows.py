"""Rows of orders as GraphQL reads them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
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
from loaders.mapped import Mapped, Record, column, select
from loaders.mapped import rows as within
from loaders.payment import PaymentRow
from loaders.scope import Scope


def _money(name: str, sql: str) -> Any:
    """Declare an amount in the order's currency."""
    return column(
        {name: sql, "currency": "o.currency"}, lambda record, _: Money(record[name], Currency(record["currency"]))
    )


def _address(text: str | None) -> Address | None:
    return Address.from_json(text) if text is not None else None


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An option as it was chosen when the order was made."""

    key: str
    name: str
    value_key: str
    value: str


def _image(record: Record, scope: Scope) -> Image | None:
    if record["image"] is None:
        return None
    return image.read(orjson.loads(record["image"]), base_url=scope.settings.base_url, alt=record["product_name"])


def _options(text: str) -> list[OptionRow]:
    return [
        OptionRow(option["key"], option["name"], option["valueKey"], option["value"]) for option in orjson.loads(text)
    ]


class OrderLineRow(Mapped):
    key: UUID = column({"id": "l.id"}, always=True)
    order_key: UUID = column("l.order_id", always=True)
    variant_key: UUID | None = column("l.variant_id")
    product_key: UUID | None = column("l.product_id")
    product_name: str = column("l.product_name")
    variant_name: str = column("l.variant_name")
    sku: str = column("l.sku")
    selected_options: list[OptionRow] = column("l.options", convert=_options)
    image: Image | None = column({"image": "l.image", "product_name": "l.product_name"}, _image)
    quantity: int = column("l.quantity")
    quantity_fulfilled: int = column("l.quantity_fulfilled")
    quantity_cancelled: int = column("l.quantity_cancelled")
    quantity_returned: int = column("l.quantity_returned")
    unit_price: Money = _money("unit_price_minor", "l.unit_price_minor")
    discount: Money = _money("discount_minor", "l.discount_minor")
    tax: Money = _money("tax_minor", "l.tax_minor")
    total: Money = _money("total_minor", "l.total_minor")

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


class OrderRow(Mapped):
    key: UUID = column({"id": "o.id"}, always=True)
    version: int = column("o.version")
    number: str = column("o.number")
    user_key: UUID | None = column("o.user_id")
    email: str = column("o.email")
    status: OrderStatus = column("o.status", convert=OrderStatus)
    payment_status: PaymentStatus = column("o.payment_status", convert=PaymentStatus)
    fulfillment_status: FulfillmentStatus = column("o.fulfillment_status", convert=FulfillmentStatus)
    subtotal: Money = _money("subtotal_minor", "o.subtotal_minor")
    discount_total: Money = _money("discount_minor", "o.discount_minor")
    delivery_total: Money = _money("delivery_minor", "o.delivery_minor")
    tax_total: Money = _money("tax_minor", "o.tax_minor")
    total: Money = _money("total_minor", "o.total_minor")
    shipping_address: Address | None = column("o.shipping_address", convert=_address)
    billing_address: Address | None = column("o.billing_address", convert=_address)
    last_seq: int = column("o.last_seq")
    placed_at: datetime = column("o.placed_at")
    pay_before: datetime | None = column("o.pay_before")
    access_token: str | None = column("NULL::text")
    """Given by whoever just made the order; every other read leaves it None."""
    lines: list[OrderLineRow] = within(OrderLineRow, "order_line l WHERE l.order_id = o.id ORDER BY l.position")
    payments: list[PaymentRow] = within(PaymentRow, "payment p WHERE p.order_id = o.id ORDER BY p.id")

    @property
    def id(self) -> str:
        return ids.encode("Order", self.key)

    @property
    def currency(self) -> Currency:
        return self.total.currency


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


ORDER = select(OrderRow)
LINE = select(OrderLineRow)
LINES = "order_line l JOIN orders o ON o.id = l.order_id"
FULFILLMENT = "f.id, f.order_id, f.carrier, f.tracking_number, f.created_at, f.delivered_at"
EVENT = "e.id, e.order_id, e.seq, e.at, e.type, e.actor, e.note"


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
