"""Orders as they change: one followed by its shopper, all of them by the staff.

What happened is read from the database; a wake-up call only says when to look, so that a lost one costs time and no
event, whichever process wrote and whichever serves the socket.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from uuid import UUID

from domain import ids
from domain.access import require_support
from domain.errors import InvalidInput, NotFound, Unauthenticated
from domain.stream import StreamKind
from events import order as events
from loaders.order import OrderEventRow, OrderFilter, OrderRow, feed
from resolvers import context as contexts
from resolvers import order as orders
from resolvers.context import Context
from subscriptions import session


@dataclass(frozen=True, slots=True)
class OrderStatusEvent:
    """`seq` is the change's, or of the order's last event."""

    kind: StreamKind
    seq: int
    order: OrderRow
    change: OrderEventRow | None = None


async def status_changed(
    ctx: Context, order_id: str, *, access_token: str | None, since_seq: int | None
) -> AsyncGenerator[OrderStatusEvent]:
    """Follow an order: a SNAPSHOT, or what was missed since a number, then each CHANGE; END when access ends.

    Raises: NotFound for an order that the viewer may not see, Unauthenticated when a token was sent that is not valid,
    InvalidInput.
    """
    if since_seq is not None and since_seq < 0:
        raise InvalidInput("The first event has the number 1.", path=["sinceSeq"])
    row = await orders.by_key(ctx, ids.decode_as("Order", order_id), access_token)
    if row is None:
        raise Unauthenticated if ctx.origin.token_rejected else NotFound(path=["orderId"])
    return _follow(contexts.fresh(ctx), row, access_token, since_seq)


async def _follow(
    ctx: Context, row: OrderRow, access_token: str | None, seq: int | None
) -> AsyncGenerator[OrderStatusEvent]:
    async with ctx.tools.hub.waiting([events.topic(row.key), *session.topics(ctx)]) as waiter:
        if seq is None or seq > row.last_seq:
            # What is written from here on has a higher number, and is found below.
            row = await orders.by_key(contexts.fresh(ctx), row.key, access_token) or row
            seq = row.last_seq
            yield OrderStatusEvent(StreamKind.SNAPSHOT, seq, row)
        while True:
            seen, missed = await _missed(ctx, row.key, seq, access_token)
            if seen is None:
                yield OrderStatusEvent(StreamKind.END, seq, row)
                return
            row = seen
            for change in missed:
                seq = change.seq
                yield OrderStatusEvent(StreamKind.CHANGE, seq, row, change)
            if len(missed) < feed.BATCH and not await waiter.news():
                return


async def _missed(
    ctx: Context, order_id: UUID, seq: int, access_token: str | None
) -> tuple[OrderRow | None, list[OrderEventRow]]:
    """Read what came after a number, and then the order, which is as new at least; no order when access has ended."""
    if not await session.is_alive(ctx):
        return None, []
    now = contexts.fresh(ctx)
    missed = await feed.events_after(order_id, seq, scope=now.loaders.scope)
    return await orders.by_key(now, order_id, access_token), missed


async def fed(ctx: Context, wanted: OrderFilter) -> AsyncGenerator[OrderStatusEvent]:
    """Follow every order that changes from now on and that the filter leaves; completes when access ends.

    Raises: Unauthenticated, Forbidden, InvalidInput.
    """
    require_support(ctx.viewer)
    return _feed(ctx, orders.checked(wanted), await feed.begin())


async def _feed(ctx: Context, wanted: OrderFilter, snapshot: str) -> AsyncGenerator[OrderStatusEvent]:
    async with ctx.tools.hub.waiting([events.FEED, *session.topics(ctx)]) as waiter:
        while True:
            if not await session.is_alive(ctx) or not ctx.viewer.is_support:
                return
            news = await feed.news(snapshot, scope=ctx.loaders.scope)
            snapshot = news.snapshot
            changed = {event.order_key for event in news.events}
            rows = await feed.matching(list(changed), wanted) if changed else {}
            for change in news.events:
                row = rows.get(change.order_key)
                if row is not None:
                    yield OrderStatusEvent(StreamKind.CHANGE, change.seq, row, change)
            if not await waiter.news():
                return
