"""A new cart: a stranger's, or the one open cart of a user."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.cart import CartHolder, CartWarning
from domain.ids import CART_TOKEN_BYTES, CartId, UserId, uuid7
from domain.money import Currency
from domain.shop import Shop
from domain.user import read_email
from kit.db import Tx, transaction
from services import idempotency
from services.cart import update
from services.cart.claim import COLUMNS, OpenCart, Written, lock_owner, tell, try_claim
from services.cart.lines import LineToAdd, add_to, check_quantities
from services.idempotency import Key


@dataclass(frozen=True, slots=True)
class CreateCart:
    """Open a cart; `currency` None means the request's, or whatever a cart that stands already has."""

    currency: str | None = None
    lines: Sequence[LineToAdd] = ()
    email: str | None = None


async def create(
    command: CreateCart,
    *,
    user_id: UserId | None,
    shop: Shop,
    default_currency: str,
    key: Key | None,
    now: datetime,
    ttl: timedelta,
) -> Written:
    """Open a cart and put lines into it.

    A user has one open cart: where it stands already the lines go into it, and it takes the currency and the address
    that were given.
    Raises: NotSoldInCurrency, InvalidInput, QuantityRule, NotFound, OutOfStock.
    """
    check_quantities(command.lines)
    if command.currency is not None:
        update.sold_in(command.currency, shop)
    email = read_email(command.email).original if command.email is not None else None
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return Written.recalled(kept)
        warnings: list[CartWarning] = []
        cart = await _open(tx, user_id, now=now, ttl=ttl)
        if cart is None:
            currency = command.currency or default_currency
            cart = await _insert(tx, user_id, currency=currency, email=email, now=now, ttl=ttl)
        else:
            if command.currency is not None and command.currency != cart.currency:
                warnings += await update.reprice(tx, cart, Currency(command.currency))
                cart = replace(cart, currency=Currency(command.currency))
            if email is not None:
                await tx.execute("UPDATE cart SET email = $2 WHERE id = $1", cart.id, email)
        warnings += await add_to(tx, cart, command.lines, now=now)
        written = Written(cart.id, warnings)
        tell(tx, cart, now=now)
        idempotency.keep(tx, key, written.kept())
    return written


async def _open(tx: Tx, user_id: UserId | None, *, now: datetime, ttl: timedelta) -> OpenCart | None:
    """Claim the user's open cart; one that has expired makes room for another."""
    if user_id is None:
        return None
    await lock_owner(tx, user_id)
    cart = await try_claim(tx, CartHolder(user_id, token=None), now=now, ttl=ttl)
    if cart is None:
        await tx.execute("DELETE FROM cart WHERE user_id = $1 AND state = 'OPEN'", user_id)
    return cart


async def _insert(
    tx: Tx, user_id: UserId | None, *, currency: str, email: str | None, now: datetime, ttl: timedelta
) -> OpenCart:
    record = await tx.fetchrow(
        "INSERT INTO cart (id, version, token, user_id, state, currency, email, created_at, updated_at, expires_at) "
        f"VALUES ($1, 1, $2, $3, 'OPEN', $4, $5, $6, $6, $7) RETURNING {COLUMNS}",
        CartId(uuid7(now)),
        secrets.token_bytes(CART_TOKEN_BYTES),
        user_id,
        currency,
        email,
        now,
        now + ttl,
    )
    assert record is not None
    return OpenCart.of(record)
