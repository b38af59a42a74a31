"""Taking the cart that a write is about: its row is locked until the commit, so that parallel writes all survive."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain import errors
from domain.address import Address
from domain.cart import CartClosed, CartHolder, CartState, CartWarning, CartWarningKind, may_hold
from domain.ids import CartId, CartLineId, OrderId, UserId
from domain.money import Currency
from events import outbox
from events.cart import CartChanged
from kit import db
from kit.db import Tx

WHICH = """
COALESCE(
  (SELECT id FROM cart WHERE NOT $3 AND user_id = $1 AND state = 'OPEN' AND expires_at > $4),
  (SELECT id FROM cart WHERE token = $2)
)
"""
"""The id of the holder's cart: the one named, else the user's open one, else the cookie's.

It is found before the row is locked: who waits for a lock then sees what has become of the very cart that was meant.
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """Which cart to write to, and how: as a shopper's request says it."""

    holder: CartHolder
    expected_version: int | None = None


@dataclass(frozen=True, slots=True)
class OpenCart:
    """A cart locked for this transaction; `version` is the one that this write gives it."""

    id: CartId
    version: int
    user_id: UserId | None
    currency: Currency
    email: str | None
    shipping_address: Address | None
    billing_address: Address | None
    delivery_code: str | None

    @classmethod
    def of(cls, record: db.Record) -> "OpenCart":
        return cls(
            id=CartId(record["id"]),
            version=record["version"],
            user_id=record["user_id"],
            currency=Currency(record["currency"]),
            email=record["email"],
            shipping_address=stored_address(record["shipping_address"]),
            billing_address=stored_address(record["billing_address"]),
            delivery_code=record["delivery_code"],
        )


COLUMNS = "id, version, user_id, currency, email, shipping_address, billing_address, delivery_code"


def stored_address(text: str | None) -> Address | None:
    """Read an address of a cart's row."""
    return Address.from_json(text) if text is not None else None


@dataclass(frozen=True, slots=True)
class Written:
    """The cart that was written to, and what its shopper should know."""

    cart_id: CartId
    warnings: list[CartWarning] = field(default_factory=list[CartWarning])

    def kept(self) -> dict[str, Any]:
        """Give what an idempotency key keeps of it."""
        warnings = [[item.kind, item.line_id, item.text, item.values] for item in self.warnings]
        return {"cart": self.cart_id, "warnings": warnings}

    @classmethod
    def recalled(cls, kept: dict[str, Any]) -> "Written":
        """Read back what an idempotency key kept."""
        warnings = [
            CartWarning(CartWarningKind(kind), CartLineId(UUID(line_id)) if line_id else None, text, values)
            for kind, line_id, text, values in kept["warnings"]
        ]
        return cls(CartId(UUID(kept["cart"])), warnings)


async def claim(tx: Tx, wanted: Claim, *, now: datetime, ttl: timedelta) -> OpenCart:
    """Lock the holder's open cart and count the write; it lives on for `ttl` from now.

    Raises: NotFound for an unknown, foreign, expired or merged cart, CartClosed for an ordered one, Conflict for
    another version than the expected one.
    """
    cart = await try_claim(tx, wanted.holder, now=now, ttl=ttl)
    if cart is None:
        raise await refusal(tx, wanted.holder, now=now)
    errors.check_version(wanted.expected_version, cart.version - 1, type_name="Cart", row_id=cart.id)
    return cart


async def try_claim(tx: Tx, holder: CartHolder, *, now: datetime, ttl: timedelta) -> OpenCart | None:
    """Lock the holder's open cart and count the write, if there is one."""
    record = await tx.fetchrow(
        f"UPDATE cart SET version = version + 1, updated_at = $4, expires_at = $5 WHERE id = {WHICH} "
        f"AND state = 'OPEN' AND expires_at > $4 AND (user_id IS NULL OR user_id = $1) RETURNING {COLUMNS}",
        holder.user_id,
        holder.token,
        holder.is_named,
        now,
        now + ttl,
    )
    return OpenCart.of(record) if record is not None else None


async def lock_owner(tx: Tx, user_id: UserId) -> None:
    """Let one transaction at a time open, take over or merge carts of a user, who has one open cart at most."""
    await tx.execute("SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)


async def refusal(tx: Tx, holder: CartHolder, *, now: datetime) -> errors.Expected:
    """Tell why a holder has no open cart: it became an order, or there is none for them."""
    record = await tx.fetchrow(
        f"SELECT c.state, c.user_id, o.id AS order_id FROM cart c LEFT JOIN orders o ON o.cart_id = c.id "
        f"WHERE c.id = {WHICH}",
        holder.user_id,
        holder.token,
        holder.is_named,
        now,
    )
    if (
        record is not None
        and record["state"] == CartState.ORDERED
        and may_hold(holder.user_id, owner=record["user_id"])
    ):
        return CartClosed(order_id=OrderId(record["order_id"]) if record["order_id"] is not None else None)
    return errors.NotFound(path=["cartId"] if holder.is_named else None)


def tell(tx: Tx, cart: OpenCart, *, now: datetime) -> None:
    """Tell whoever watches the cart that it changed."""
    outbox.append(tx, CartChanged(entity_id=cart.id, payload={"version": cart.version}), now=now)
