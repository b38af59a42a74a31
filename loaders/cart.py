"""Reads of carts: the row, its lines and the prices of now in one statement; what it costs follows by the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from domain import ids
from domain.address import Address
from domain.cart import Assessment, CartFacts, CartRequirement, CartState, assess
from domain.delivery import DeliveryOption
from domain.ids import UserId
from domain.money import Currency, Money
from domain.pricing import LineToPrice, PriceStep
from kit import db
from loaders.batch import Loader, Surroundings, loader, one_each
from loaders.scope import Scope


@dataclass(frozen=True, slots=True)
class CartLineRow:
    key: UUID
    variant_id: UUID
    quantity: int
    unit_price: Money
    total: Money
    price_at_add: Money

    @property
    def id(self) -> str:
        return ids.encode("CartLine", self.key)


@dataclass(frozen=True, slots=True)
class PriceExplanation:
    """Why the total is what it is; nothing is rejected where no promotions are."""

    steps: list[PriceStep]
    rejected: list[PriceStep]


@dataclass(frozen=True, slots=True)
class CartRow:
    """A cart as it stands now. Lines that are no longer sold are left out: they are not charged either."""

    key: UUID
    token: bytes
    version: int
    state: CartState
    owner: UserId | None
    currency: Currency
    email: str | None
    shipping_address: Address | None
    billing_address: Address | None
    expires_at: datetime | None
    lines: list[CartLineRow]
    assessment: Assessment

    @property
    def id(self) -> str:
        return ids.encode_cart(self.token)

    @property
    def is_open(self) -> bool:
        return self.state is CartState.OPEN

    @property
    def total_quantity(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def coupon_codes(self) -> list[str]:
        return []

    @property
    def delivery_options(self) -> list[DeliveryOption]:
        return self.assessment.delivery_options

    @property
    def delivery_option(self) -> DeliveryOption | None:
        return self.assessment.delivery_option

    @property
    def subtotal(self) -> Money:
        return self.assessment.quote.subtotal

    @property
    def discount_total(self) -> Money:
        return self.assessment.quote.discount_total

    @property
    def delivery_total(self) -> Money:
        return self.assessment.quote.delivery_total

    @property
    def tax_total(self) -> Money:
        return self.assessment.quote.tax_total

    @property
    def total(self) -> Money:
        return self.assessment.quote.total

    @property
    def missing(self) -> list[CartRequirement]:
        return self.assessment.missing

    @property
    def explanation(self) -> PriceExplanation:
        return PriceExplanation(self.assessment.quote.steps, [])


# The e-mail of an account counts for its cart, and for a guest's cart that someone signed in holds.
SQL = """
SELECT c.id, c.token, c.version, c.state, c.user_id, c.currency, c.email, c.shipping_address, c.billing_address,
  c.delivery_code, c.expires_at, u.email AS owner_email, l.*
FROM cart c LEFT JOIN users u ON u.id = COALESCE(c.user_id, $2) CROSS JOIN LATERAL (
  SELECT array_agg(l.id ORDER BY l.created_at, l.id) AS line_ids,
    array_agg(l.variant_id ORDER BY l.created_at, l.id) AS variant_ids,
    array_agg(l.quantity ORDER BY l.created_at, l.id) AS quantities,
    array_agg(l.price_at_add_minor ORDER BY l.created_at, l.id) AS prices_at_add,
    array_agg(pr.amount_minor ORDER BY l.created_at, l.id) AS prices
  FROM cart_line l
  JOIN variant v ON v.id = l.variant_id AND v.archived_at IS NULL
  JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE'
  JOIN price pr ON pr.variant_id = v.id AND pr.currency = c.currency
  WHERE l.cart_id = c.id
) l
WHERE (c.state = 'ORDERED' OR c.state = 'OPEN' AND c.expires_at > $3) AND
"""


def _row(record: db.Record, scope: Scope) -> CartRow:
    currency = Currency(record["currency"])
    keys: list[UUID] = record["line_ids"] or []
    to_price = [
        LineToPrice(key, Money(price, currency), quantity)
        for key, price, quantity in zip(keys, record["prices"] or [], record["quantities"] or [], strict=True)
    ]
    shipping = _address(record["shipping_address"])
    assessment = assess(
        CartFacts(
            currency=currency,
            lines=to_price,
            email=record["email"] or record["owner_email"],
            shipping_address=shipping,
            delivery_code=record["delivery_code"],
        ),
        shop=scope.shop,
        country=scope.country,
        languages=(scope.language, scope.shop_language),
    )
    lines = [
        CartLineRow(quote.key, variant_id, quote.quantity, quote.unit, quote.total, Money(price_at_add, currency))
        for quote, variant_id, price_at_add in zip(
            assessment.quote.lines, record["variant_ids"] or [], record["prices_at_add"] or [], strict=True
        )
    ]
    state = CartState(record["state"])
    return CartRow(
        key=record["id"],
        token=bytes(record["token"]),
        version=record["version"],
        state=state,
        owner=record["user_id"],
        currency=currency,
        email=record["email"],
        shipping_address=shipping,
        billing_address=_address(record["billing_address"]),
        expires_at=record["expires_at"] if state is CartState.OPEN else None,
        lines=lines,
        assessment=assessment,
    )


def _address(text: str | None) -> Address | None:
    return Address.from_json(text) if text is not None else None


async def _read(where: str, keys: Sequence[object], scope: Scope) -> list[CartRow]:
    records = await db.fetch(f"{SQL} {where}", list(keys), scope.viewer.user_id, scope.now)
    return [_row(record, scope) for record in records]


async def carts(keys: Sequence[UUID], *, scope: Scope) -> list[CartRow | None]:
    """Read carts. Shape: N ids → N rows; missing, expired or merged → None."""
    rows = await _read("c.id = ANY($1::uuid[])", keys, scope)
    return one_each(keys, rows, key=lambda row: row.key)


async def by_token(keys: Sequence[bytes], *, scope: Scope) -> list[CartRow | None]:
    """Read carts by their public ids' tokens. Shape: N tokens → N rows; missing, expired or merged → None."""
    rows = await _read("c.token = ANY($1::bytea[])", keys, scope)
    return one_each(keys, rows, key=lambda row: row.token)


async def by_user(keys: Sequence[UserId], *, scope: Scope) -> list[CartRow | None]:
    """Read users' open carts. Shape: N users → N rows, none or expired → None."""
    rows = await _read("c.user_id = ANY($1::uuid[]) AND c.state = 'OPEN'", keys, scope)
    return one_each(keys, rows, key=lambda row: row.owner)


async def ids_by_line(keys: Sequence[UUID]) -> list[UUID | None]:
    """Find the carts of lines. Shape: N lines → N cart ids, missing → None."""
    records = await db.fetch("SELECT id, cart_id FROM cart_line WHERE id = ANY($1::uuid[])", list(keys))
    found = {record["id"]: record["cart_id"] for record in records}
    return [found.get(key) for key in keys]


class CartLoaders(Surroundings):
    """Whoever asks for a cart by its row's id has found out already that the viewer may see it."""

    @cached_property
    def cart_by_id(self) -> Loader[UUID, CartRow | None]:
        return loader(lambda keys: carts(keys, scope=self.scope))

    @cached_property
    def cart_by_token(self) -> Loader[bytes, CartRow | None]:
        return loader(lambda keys: by_token(keys, scope=self.scope))

    @cached_property
    def open_cart_by_user(self) -> Loader[UserId, CartRow | None]:
        return loader(lambda keys: by_user(keys, scope=self.scope))

    @cached_property
    def cart_id_by_line(self) -> Loader[UUID, UUID | None]:
        return loader(ids_by_line)
