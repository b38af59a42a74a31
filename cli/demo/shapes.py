"""The shapes of the demo content: frozen values that a loader writes as they are, ids included."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import NamedTuple
from uuid import UUID

BASE = datetime(2026, 11, 1, tzinfo=UTC)
"""The day the demo shop is seen from; everything in it happened before."""

LANGUAGES = ("en", "zh-CN", "de", "ja")
CURRENCIES = ("USD", "EUR", "CNY", "JPY")


class Text(NamedTuple):
    """One text in the languages of the shop."""

    en: str
    de: str
    zh: str
    ja: str

    def in_language(self, language: str) -> str:
        return {"zh-CN": self.zh, "de": self.de, "ja": self.ja}.get(language, self.en)

    def by_language(self) -> dict[str, str]:
        return {language: self.in_language(language) for language in LANGUAGES}


class DemoPrice(NamedTuple):
    """Units: minor units of the currency."""

    currency: str
    minor: int
    compare_at_minor: int | None


@dataclass(frozen=True, slots=True)
class DemoPicture:
    """A picture that `pictures.render` draws; `path` is where it is served from, below the shop's media."""

    path: str
    drawing: str
    color: str
    look: int
    alt: Text


@dataclass(frozen=True, slots=True)
class DemoCategory:
    id: UUID
    slug: str
    name: Text
    parent_id: UUID | None
    position: int
    depth: int
    picture: DemoPicture


@dataclass(frozen=True, slots=True)
class DemoValue:
    """A value of an option or an attribute: the key is the same in every language."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class DemoProperty:
    """An option or an attribute with the values that the catalogue uses."""

    key: str
    name: Text
    values: tuple[DemoValue, ...]


@dataclass(frozen=True, slots=True)
class DemoVariant:
    """`selected` holds (option key, value key) in the order of the product's options."""

    id: UUID
    sku: str
    name: Text
    position: int
    selected: tuple[tuple[str, str], ...]
    prices: tuple[DemoPrice, ...]
    stock: int
    picture: DemoPicture


@dataclass(frozen=True, slots=True)
class DemoProduct:
    """`options` holds (option key, its value keys); `attributes` holds (attribute key, value key).

    `units_sold` is how popular it is: the more, the more orders and reviews there are of it.
    """

    id: UUID
    slug: str
    type_key: str
    brand: str
    category_id: UUID
    status: str
    name: Text
    description: Text
    options: tuple[tuple[str, tuple[str, ...]], ...]
    attributes: tuple[tuple[str, str], ...]
    pictures: tuple[DemoPicture, ...]
    variants: tuple[DemoVariant, ...]
    created_at: datetime
    units_sold: int


@dataclass(frozen=True, slots=True)
class DemoCatalogue:
    brands: tuple[str, ...]
    categories: tuple[DemoCategory, ...]
    options: tuple[DemoProperty, ...]
    attributes: tuple[DemoProperty, ...]
    products: tuple[DemoProduct, ...]


@dataclass(frozen=True, slots=True)
class DemoAddress:
    """An address as the contract's `Address`, with the id of its address book entry."""

    id: UUID
    recipient: str
    line1: str
    line2: str | None
    city: str
    region: str | None
    postal_code: str
    country: str
    phone: str | None
    is_default: bool


@dataclass(frozen=True, slots=True)
class DemoUser:
    """`is_account` tells the accounts one can sign in with from the reviewers, who have no password."""

    id: UUID
    email: str
    display_name: str
    language: str
    currency: str
    roles: tuple[str, ...]
    is_account: bool
    created_at: datetime
    addresses: tuple[DemoAddress, ...]


@dataclass(frozen=True, slots=True)
class DemoReply:
    id: UUID
    author_id: UUID
    body: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DemoReview:
    """`is_verified` means that a delivered order line of the same user and product stands in the orders."""

    id: UUID
    product_id: UUID
    user_id: UUID
    author_name: str
    rating: int
    title: str
    body: str
    language: str
    is_verified: bool
    state: str
    moderation_reason: str | None
    voters: tuple[UUID, ...]
    replies: tuple[DemoReply, ...]
    created_at: datetime
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class DemoOrderLine:
    """Units: minor units of the order's currency, tax as the catalogue's prices have it."""

    id: UUID
    variant_id: UUID
    sku: str
    quantity: int
    unit_price_minor: int
    quantity_fulfilled: int
    quantity_cancelled: int
    quantity_returned: int


@dataclass(frozen=True, slots=True)
class DemoOrderEvent:
    id: UUID
    seq: int
    at: datetime
    type: str
    actor: str
    actor_id: UUID | None
    note: str | None


@dataclass(frozen=True, slots=True)
class DemoFulfillment:
    """`lines` holds (order line id, quantity)."""

    id: UUID
    carrier: str
    tracking_number: str
    lines: tuple[tuple[UUID, int], ...]
    created_at: datetime
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True)
class DemoRefund:
    """`percent` of the captured amount, so that it is right whatever tax and delivery add to the lines."""

    id: UUID
    percent: int
    state: str
    reason: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DemoPaymentEvent:
    seq: int
    at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class DemoPayment:
    """`captured_percent` of the order's total; the payment's amount is the whole total."""

    id: UUID
    state: str
    captured_percent: int
    created_at: datetime
    events: tuple[DemoPaymentEvent, ...]
    refunds: tuple[DemoRefund, ...]


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """An order as facts. `user_id` is None for a guest; `number` is the human one; `delivery` a delivery speed."""

    id: UUID
    number: str
    user_id: UUID | None
    email: str
    language: str
    currency: str
    address: DemoAddress
    delivery: str
    status: str
    payment_status: str
    fulfillment_status: str
    placed_at: datetime
    pay_before: datetime | None
    lines: tuple[DemoOrderLine, ...]
    events: tuple[DemoOrderEvent, ...]
    payments: tuple[DemoPayment, ...]
    fulfillments: tuple[DemoFulfillment, ...]


@dataclass(frozen=True, slots=True)
class DemoHistory:
    """Who is there, what they bought and what they said about it."""

    users: tuple[DemoUser, ...]
    orders: tuple[DemoOrder, ...]
    reviews: tuple[DemoReview, ...]


def demo_id(at: datetime, *parts: object) -> UUID:
    """Derive a UUIDv7-shaped id: the milliseconds of `at`, and 74 bits hashed from the parts instead of chance."""
    noise = int.from_bytes(blake2b("/".join(map(str, parts)).encode(), digest_size=10).digest())
    millis = int(at.timestamp() * 1000)
    high, low = (noise >> 62) & 0xFFF, noise & ((1 << 62) - 1)
    return UUID(int=(millis << 80) | (0x7 << 76) | (high << 64) | (0b10 << 62) | low)
