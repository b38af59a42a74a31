"""Carts, written as if shoppers had filled them."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain import ids
from domain.address import Address
from domain.ids import CartId, CartLineId, UserId, uuid7
from kit import clock, db

TTL = timedelta(days=30)
BERLIN = Address("Ada Lovelace", "Unter den Linden 1", "Berlin", "DE", postal_code="10117")
NEW_YORK = Address("Ada Lovelace", "1 Broadway", "New York", "US", region="NY", postal_code="10004")
TORONTO = Address("Ada Lovelace", "1 King St", "Toronto", "CA", region="ON", postal_code="M5H 1A1")
TOKYO = Address("Ada Lovelace", "1-1 Chiyoda", "Tokyo", "JP", region="Tokyo", postal_code="100-0001")


@dataclass(frozen=True, slots=True)
class Cart:
    """What a test knows of a cart: `id` is its public one; `line_ids` are in the order of its lines."""

    key: CartId
    token: bytes
    line_ids: list[CartLineId]

    @property
    def id(self) -> str:
        return ids.encode_cart(self.token)


async def cart(
    lines: Mapping[UUID, int] | None = None,
    *,
    user: UserId | None = None,
    currency: str = "USD",
    email: str | None = None,
    shipping: Address | None = None,
    billing: Address | None = None,
    delivery: str | None = None,
    price_at_add: int = 1000,
    state: str = "OPEN",
    expires_in: timedelta = TTL,
    now: datetime | None = None,
) -> Cart:
    """Write a cart; `lines` are variant → quantity. A guest's, in dollars, unless told otherwise."""
    at = now or clock.utc_now()
    key, token = CartId(uuid7(at)), secrets.token_bytes(32)
    line_ids = [CartLineId(uuid7(at)) for _ in lines or {}]
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO cart (id, version, token, user_id, state, currency, email, shipping_address, billing_address, "
            "delivery_code, created_at, updated_at, expires_at) "
            "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)",
            key,
            token,
            user,
            state,
            currency,
            email,
            shipping.as_json() if shipping is not None else None,
            billing.as_json() if billing is not None else None,
            delivery,
            at + expires_in - TTL,
            at + expires_in,
        )
        await tx.executemany(
            "INSERT INTO cart_line (id, cart_id, variant_id, quantity, price_at_add_minor, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6)",
            [
                (line_ids[place], key, variant, quantity, price_at_add, at + timedelta(microseconds=place))
                for place, (variant, quantity) in enumerate((lines or {}).items())
            ],
        )
    return Cart(key, token, line_ids)


async def ready(
    lines: Mapping[UUID, int],
    *,
    user: UserId | None = None,
    currency: str = "USD",
    email: str | None = "ada@souk.example",
    shipping: Address = NEW_YORK,
) -> Cart:
    """Write a cart with everything that an order needs."""
    return await cart(lines, user=user, currency=currency, email=email, shipping=shipping, delivery="standard")


async def lines_of(cart_id: UUID) -> dict[UUID, int]:
    """Read what is in a cart: variant → quantity, in the order of its lines."""
    rows = await db.fetch(
        "SELECT variant_id, quantity FROM cart_line WHERE cart_id = $1 ORDER BY created_at, id", cart_id
    )
    return {row["variant_id"]: row["quantity"] for row in rows}


async def stored(cart_id: UUID) -> dict[str, Any]:
    """Read a cart's row with its lines, to see that nothing changed."""
    row = await db.fetchrow("SELECT * FROM cart WHERE id = $1", cart_id)
    assert row is not None
    return dict(row) | {"lines": await lines_of(cart_id)}
