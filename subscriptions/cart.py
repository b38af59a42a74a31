"""A cart as it changes: in this tab, in another, on another device, by a sign-in, or by becoming an order."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from domain import ids
from domain.errors import NotFound, Unauthenticated
from domain.stream import StreamKind
from events import cart as events
from loaders.cart import CartRow
from resolvers import cart as carts
from resolvers import context as contexts
from resolvers.context import Context
from subscriptions import session


@dataclass(frozen=True, slots=True)
class CartEvent:
    kind: StreamKind
    version: int
    cart: CartRow


async def changed(ctx: Context, cart_id: str) -> AsyncGenerator[CartEvent]:
    """Follow a cart: a SNAPSHOT, then a CHANGE for each newer version; END when it became an order, or when the viewer
    no longer holds it.

    Several writes in a row may come as one CHANGE: it always shows the cart as it is now.
    Raises: NotFound for a cart that is not there or not the viewer's, Unauthenticated when a token was sent that is not
    valid.
    """
    token = ids.decode_cart(cart_id)
    row = await carts.by_token(ctx, token) if token is not None else None
    if token is None or row is None:
        raise Unauthenticated if ctx.origin.token_rejected else NotFound(path=["cartId"])
    return _follow(contexts.fresh(ctx), token, row)


async def _follow(ctx: Context, token: bytes, row: CartRow) -> AsyncGenerator[CartEvent]:
    async with ctx.tools.hub.waiting([events.topic(row.key), *session.topics(ctx)]) as waiter:
        # What was written between the first look and the wait is in the second.
        row = await carts.by_token(contexts.fresh(ctx), token) or row
        yield CartEvent(StreamKind.SNAPSHOT, row.version, row)
        while row.is_open and await waiter.news():
            newer = await carts.by_token(contexts.fresh(ctx), token) if await session.is_alive(ctx) else None
            if newer is None:
                break
            if newer.is_open and newer.version != row.version:
                yield CartEvent(StreamKind.CHANGE, newer.version, newer)
            row = newer
        if not ctx.tools.hub.is_closing:
            yield CartEvent(StreamKind.END, row.version, row)
