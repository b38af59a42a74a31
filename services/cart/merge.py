"""Signing in: what a guest put into a cart becomes the user's, once, in the transaction of the sign-in."""

import secrets
from datetime import datetime

from domain.cart import MAX_LINES, merged
from domain.ids import CART_TOKEN_BYTES, CartId, UserId
from domain.money import Currency
from events import outbox
from events.cart import CartChanged
from kit import db
from kit.db import Tx
from services.cart import goods
from services.cart.claim import lock_owner
from services.cart.goods import LineToPut

GUEST = """
SELECT id, currency FROM cart
WHERE token = $1 AND user_id IS NULL AND state = 'OPEN' AND expires_at > $2 FOR NO KEY UPDATE
"""
OWN = """
SELECT id, currency, expires_at FROM cart WHERE user_id = $1 AND state = 'OPEN' FOR NO KEY UPDATE
"""
# A cart lives on as long after this write as after every other: its own life time is the span that it was last given.
RENEW = """
UPDATE cart SET version = version + 1, token = $2, user_id = $3, updated_at = $4,
  expires_at = $4::timestamptz + (expires_at - updated_at)
WHERE id = $1 RETURNING version
"""
HAND_OVER = """
WITH guest AS (
  UPDATE cart SET state = 'MERGED', version = version + 1, updated_at = $3 WHERE id = $1
  RETURNING version, email, shipping_address, billing_address, delivery_code
)
UPDATE cart own SET currency = $4, email = COALESCE(own.email, guest.email),
  shipping_address = COALESCE(own.shipping_address, guest.shipping_address),
  billing_address = COALESCE(own.billing_address, guest.billing_address),
  delivery_code = COALESCE(own.delivery_code, guest.delivery_code)
FROM guest WHERE own.id = $2 RETURNING guest.version
"""
LINES = """
SELECT variant_id, quantity, price_at_add_minor FROM cart_line WHERE cart_id = $1 ORDER BY created_at, id
"""


async def merge(tx: Tx, *, token: bytes | None, user_id: UserId, now: datetime) -> CartId | None:
    """Give the user who signs in the cart that the token names, if it is a guest's, and give the user's cart a new
    token in any case; None when there is no cart at all.

    A user without an open cart takes over the guest's; else its lines are added to the user's, capped by stock and
    rule. Lines that are not sold in the currency of the user's cart stay behind; an empty cart takes the guest's
    currency. A token of anything else than an open guest's cart is left alone: a sign-in does not fail for a cart.
    """
    await lock_owner(tx, user_id)
    guest = await tx.fetchrow(GUEST, token, now) if token is not None else None
    own = await tx.fetchrow(OWN, user_id)
    if own is not None and own["expires_at"] <= now:
        await tx.execute("DELETE FROM cart WHERE id = $1", own["id"])
        own = None
    if own is None and guest is None:
        return None
    cart_id = CartId(own["id"] if own is not None else guest["id"])  # pyright: ignore[reportOptionalSubscript]
    changed: list[CartChanged] = []
    if own is not None and guest is not None:
        currency = await _currency(tx, own, guest)
        version = await tx.fetchval(HAND_OVER, guest["id"], cart_id, now, currency)
        await _add_lines(tx, guest, cart_id, currency=currency, now=now)
        changed.append(CartChanged(entity_id=guest["id"], payload={"version": version}))
    version = await tx.fetchval(RENEW, cart_id, secrets.token_bytes(CART_TOKEN_BYTES), user_id, now)
    changed.append(CartChanged(entity_id=cart_id, payload={"version": version}))
    outbox.append(tx, *changed, now=now)
    return cart_id


async def _currency(tx: Tx, own: db.Record, guest: db.Record) -> Currency:
    # Asked only now that the cart is locked: a line may have come in while this waited for it.
    has_lines = await tx.fetchval("SELECT EXISTS (SELECT 1 FROM cart_line WHERE cart_id = $1)", own["id"])
    return Currency(own["currency"] if has_lines else guest["currency"])


async def _add_lines(tx: Tx, guest: db.Record, cart_id: CartId, *, currency: Currency, now: datetime) -> None:
    lines = await tx.fetch(LINES, guest["id"])
    held = await goods.read(tx, cart_id, currency=currency, also=[line["variant_id"] for line in lines])
    by_variant = {good.variant_id: good for good in held}
    room = MAX_LINES - sum(good.line_id is not None for good in held)
    to_put: list[LineToPut] = []
    for line in lines:
        good = by_variant[line["variant_id"]]
        quantity = merged(line["quantity"], held=good.quantity, sellable=good.sellable)
        if not good.is_sold or good.price_minor is None or quantity == good.quantity:
            continue
        if good.line_id is None:
            if room == 0:
                continue
            room -= 1
        is_same = currency == guest["currency"]
        price = line["price_at_add_minor"] if is_same else good.price_minor
        to_put.append(LineToPut(good.variant_id, quantity, price))
    await goods.put(tx, cart_id, to_put, now=now)
