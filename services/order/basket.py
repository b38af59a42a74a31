"""A cart on its way to an order: the row under lock, and what is in it with the words of the catalogue."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from domain.address import Address
from domain.cart import CartFacts, CartHolder, CartState
from domain.ids import CartId, CartLineId, ProductId, UserId, VariantId
from domain.money import Currency, Money
from domain.pricing import LineToPrice
from kit.db import Tx
from services.cart.claim import WHICH, stored_address


@dataclass(frozen=True, slots=True)
class LockedCart:
    """A cart that its holder may order, or has ordered; `email` is the cart's, else the account's."""

    id: CartId
    version: int
    state: CartState
    user_id: UserId | None
    currency: Currency
    email: str | None
    shipping_address: Address | None
    billing_address: Address | None
    delivery_code: str | None


@dataclass(frozen=True, slots=True)
class BasketLine:
    """What an order keeps of a line: copies, in the language of the request. `options` and `image` are JSON."""

    key: CartLineId
    variant_id: VariantId
    product_id: ProductId
    quantity: int
    price_minor: int
    sku: str
    product_name: str
    options: list[dict[str, str]]
    image: str | None

    @property
    def variant_name(self) -> str:
        """What tells the variant from its siblings; that of the product where nothing does."""
        return " / ".join(option["value"] for option in self.options) or self.product_name

    @property
    def full_name(self) -> str:
        return f"{self.product_name}, {self.variant_name}" if self.options else self.product_name


async def lock(tx: Tx, holder: CartHolder, *, now: datetime) -> LockedCart | None:
    """Lock the holder's cart, also one that has become an order; None when they have none."""
    row = await tx.fetchrow(
        f"SELECT c.id, c.version, c.state, COALESCE(c.user_id, $1) AS user_id, c.currency, "
        f"COALESCE(c.email, u.email) AS email, c.shipping_address, c.billing_address, c.delivery_code "
        f"FROM cart c LEFT JOIN users u ON u.id = COALESCE(c.user_id, $1) WHERE c.id = {WHICH} "
        f"AND (c.user_id IS NULL OR c.user_id = $1) "
        f"AND (c.state = 'ORDERED' OR c.state = 'OPEN' AND c.expires_at > $4) FOR NO KEY UPDATE OF c",
        holder.user_id,
        holder.token,
        holder.is_named,
        now,
    )
    if row is None:
        return None
    values: dict[str, Any] = dict(row) | {
        "state": CartState(row["state"]),
        "shipping_address": stored_address(row["shipping_address"]),
        "billing_address": stored_address(row["billing_address"]),
    }
    return LockedCart(**values)


# A word in the language of the request, else in the shop's first, else the key itself.
LINES = """
SELECT l.id AS key, l.variant_id, v.product_id, l.quantity, pr.amount_minor AS price_minor, v.sku,
  COALESCE(t.name, p.name) AS product_name, COALESCE(v.image, p.images -> 0) AS image,
  COALESCE((
    SELECT json_agg(json_build_object(
      'key', o.key, 'name', COALESCE(kn.text, kd.text, o.key),
      'valueKey', o.value, 'value', COALESCE(vn.text, vd.text, o.value)
    ) ORDER BY place.n, o.key)
    FROM jsonb_each_text(v.options) o
    LEFT JOIN jsonb_array_elements(p.options) WITH ORDINALITY place(option, n) ON place.option ->> 'key' = o.key
    LEFT JOIN label kn ON kn.key = o.key AND kn.value_key = '' AND kn.language = $3
    LEFT JOIN label kd ON kd.key = o.key AND kd.value_key = '' AND kd.language = $4
    LEFT JOIN label vn ON vn.key = o.key AND vn.value_key = o.value AND vn.language = $3
    LEFT JOIN label vd ON vd.key = o.key AND vd.value_key = o.value AND vd.language = $4
  ), '[]') AS options
FROM cart_line l
JOIN variant v ON v.id = l.variant_id AND v.archived_at IS NULL
JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE'
JOIN price pr ON pr.variant_id = v.id AND pr.currency = $2
LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $3
WHERE l.cart_id = $1 ORDER BY l.created_at, l.id
"""


async def lines(tx: Tx, cart: LockedCart, *, language: str, shop_language: str) -> list[BasketLine]:
    """Read what a locked cart holds and what of it is sold, with the prices of now."""
    rows = await tx.fetch(LINES, cart.id, cart.currency, language, shop_language)
    return [BasketLine(**dict(row) | {"options": orjson.loads(row["options"])}) for row in rows]


def facts(cart: LockedCart, basket: list[BasketLine]) -> CartFacts:
    """Give what decides on the cart's price and completeness."""
    return CartFacts(
        currency=cart.currency,
        lines=[LineToPrice(line.key, Money(line.price_minor, cart.currency), line.quantity) for line in basket],
        email=cart.email,
        shipping_address=cart.shipping_address,
        delivery_code=cart.delivery_code,
    )
