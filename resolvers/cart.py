"""Who may use which cart: a guest's cart whoever knows its secret, a user's its owner alone."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import services.cart.create
import services.cart.lines
import services.cart.update
from domain import ids
from domain.cart import CartHolder, CartWarning, may_hold, price_changed
from domain.errors import NotFound, Unauthenticated
from domain.ids import CartId, CartLineId
from kit import signing
from loaders.cart import CartLineRow, CartRow
from resolvers import context as contexts
from resolvers import idempotency, node
from resolvers.context import Context, Cookie
from services.cart.claim import Claim, Written
from services.cart.create import CreateCart
from services.cart.lines import LineQuantity, LineToAdd
from services.cart.update import UpdateCart
from services.idempotency import Key


@dataclass(frozen=True, slots=True)
class Act:
    """What every cart mutation says beside what is its own; `arguments` are its input as it was sent."""

    mutation: str
    arguments: Any
    cart_id: str | None = None
    expected_version: int | None = None
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class CartOutcome:
    """The cart after a write, and what its shopper should know."""

    cart: CartRow
    warnings: list[CartWarning]


def admit(ctx: Context, row: CartRow | None) -> CartRow | None:
    """Give a cart that was found by its secret, if the viewer may use it."""
    return row if row is not None and may_hold(ctx.viewer.user_id, owner=row.owner) else None


async def by_token(ctx: Context, token: bytes) -> CartRow | None:
    """Read a cart by the secret in its id."""
    return admit(ctx, await ctx.loaders.cart_by_token.load(token))


async def read(ctx: Context, cart_id: str | None) -> CartRow | None:
    """Read the cart of an id; without one the user's open cart, else the cookie's, if that is open.

    Raises: Unauthenticated as `contexts.found`, and without an id for every token that is not valid.
    """
    if cart_id is not None:
        token = ids.decode_cart(cart_id)
        return contexts.found(ctx, await by_token(ctx, token) if token is not None else None)
    if ctx.origin.token_rejected:
        raise Unauthenticated
    if ctx.viewer.user_id is not None:
        own = await ctx.loaders.open_cart_by_user.load(ctx.viewer.user_id)
        if own is not None:
            return own
    if ctx.origin.cart_token is None:
        return None
    row = await by_token(ctx, ctx.origin.cart_token)
    return row if row is not None and row.is_open else None


async def line(ctx: Context, line_id: UUID) -> CartLineRow | None:
    """Read a line of the viewer's own cart or of the cookie's: its id alone opens no cart."""
    cart_id = await ctx.loaders.cart_id_by_line.load(line_id)
    row = await ctx.loaders.cart_by_id.load(cart_id) if cart_id is not None else None
    if row is None or (row.owner is None and row.token != ctx.origin.cart_token) or admit(ctx, row) is None:
        return None
    return next((each for each in row.lines if each.key == line_id), None)


async def _by_key(ctx: Context, row_id: UUID) -> CartRow | None:
    # `node` never comes here: outside, a cart goes by its secret. This is for errors that name a cart already admitted.
    return await ctx.loaders.cart_by_id.load(row_id)


node.CARTS["token"] = by_token
node.register("Cart", _by_key)
node.register("CartLine", line)


def holder(ctx: Context, cart_id: str | None) -> CartHolder:
    """Say who acts on which cart.

    Raises: Unauthenticated when a token was sent that is not valid, NotFound for an id that is none of ours.
    """
    if ctx.origin.token_rejected:
        raise Unauthenticated
    if cart_id is None:
        return CartHolder(ctx.viewer.user_id, ctx.origin.cart_token)
    token = ids.decode_cart(cart_id)
    if token is None:
        raise NotFound(path=["cartId"])
    return CartHolder(ctx.viewer.user_id, token, is_named=True)


def key_of(ctx: Context, act: Act, token: bytes | None) -> Key | None:
    """Build a cart mutation's idempotency key; a stranger's is bound to the cart, whose secret is not kept with it."""
    guest = f"cart:{signing.digest(token).hex()[:32]}" if token is not None else ""
    return idempotency.key(
        act.idempotency_key, mutation=act.mutation, arguments=act.arguments, viewer=ctx.viewer, guest=guest
    )


async def create(ctx: Context, command: CreateCart, act: Act) -> CartOutcome:
    """Anyone may open a cart; the cookie remembers it."""
    if ctx.origin.token_rejected:
        raise Unauthenticated
    written = await services.cart.create.create(
        command,
        user_id=ctx.viewer.user_id,
        shop=ctx.shop,
        default_currency=ctx.currency,
        # A stranger has no cart yet that the key could be bound to, not even one that the cookie remembers.
        key=key_of(ctx, act, None),
        now=ctx.now,
        ttl=ctx.settings.cart_ttl,
    )
    outcome = await _outcome(ctx, written)
    if outcome.cart.is_open:
        remember(ctx, outcome.cart)
    return outcome


async def lines_add(ctx: Context, lines: Sequence[LineToAdd], act: Act) -> CartOutcome:
    """Whoever holds the cart may add to it."""
    return await _lines(ctx, services.cart.lines.add, lines, act)


async def lines_update(ctx: Context, lines: Sequence[LineQuantity], act: Act) -> CartOutcome:
    """Whoever holds the cart may change its quantities."""
    return await _lines(ctx, services.cart.lines.update, lines, act)


async def lines_remove(ctx: Context, line_ids: Sequence[CartLineId | None], act: Act) -> CartOutcome:
    """Whoever holds the cart may take lines out of it."""
    return await _lines(ctx, services.cart.lines.remove, line_ids, act)


async def _lines(
    ctx: Context, write: Callable[..., Awaitable[Written]], lines: Sequence[object], act: Act
) -> CartOutcome:
    who = holder(ctx, act.cart_id)
    written = await write(
        lines,
        wanted=Claim(who, act.expected_version),
        key=key_of(ctx, act, who.token),
        now=ctx.now,
        ttl=ctx.settings.cart_ttl,
    )
    return await _outcome(ctx, written)


async def update(ctx: Context, command: UpdateCart, act: Act) -> CartOutcome:
    """Whoever holds the cart may say where it goes."""
    written = await services.cart.update.update(
        command,
        wanted=Claim(holder(ctx, act.cart_id), act.expected_version),
        shop=ctx.shop,
        country=ctx.country,
        now=ctx.now,
        ttl=ctx.settings.cart_ttl,
    )
    return await _outcome(ctx, written)


async def _outcome(ctx: Context, written: Written) -> CartOutcome:
    """Read the written cart back as its shopper sees it, with a warning for each price that is not what it was.

    Raises: NotFound when a repeat comes from who no longer holds the cart: its owner has signed in meanwhile.
    """
    ctx.loaders.forget()
    row = admit(ctx, await ctx.loaders.cart_by_id.load(written.cart_id))
    if row is None:
        raise NotFound(path=["cartId"])
    if row.token == ctx.origin.cart_token:
        # The cookie lives as long as the cart does: from the last write on.
        remember(ctx, row)
    prices = [price_changed(CartLineId(each.key)) for each in row.lines if each.unit_price != each.price_at_add]
    return CartOutcome(row, [*written.warnings, *prices])


def remember(ctx: Context, row: CartRow) -> None:
    """Let the cookie name the cart."""
    ctx.set_cookie(Cookie("cart", row.id, max_age=int(ctx.settings.cart_ttl.total_seconds())))


async def after_sign_in(ctx: Context, cart_id: CartId | None) -> CartRow | None:
    """Read the cart that a sign-in gave its user, and let the cookie name it: the old secret is dead."""
    ctx.loaders.forget()
    row = await ctx.loaders.cart_by_id.load(cart_id) if cart_id is not None else None
    if row is not None:
        remember(ctx, row)
    return row
