"""How available variants are, as it changes."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain import ids
from domain.errors import InvalidInput, NotFound
from domain.stock import Availability
from domain.stream import StreamKind
from loaders.variant import VariantRow
from resolvers import context as contexts
from resolvers import variant as variants
from resolvers.context import Context
from subscriptions import session

MAX_IDS = 100


@dataclass(frozen=True, slots=True)
class AvailabilityEvent:
    kind: StreamKind
    variant: VariantRow
    availability: Availability


async def changed(ctx: Context, variant_ids: Sequence[str]) -> AsyncGenerator[AvailabilityEvent]:
    """Follow variants: a SNAPSHOT of each in the order asked for, then a CHANGE when the viewer is told otherwise than
    before, and END for one that the viewer may no longer see; all end when the session does. Completes with the last.

    Raises: InvalidInput for none or more than 100, NotFound for one that the viewer may not see.
    """
    if not 1 <= len(variant_ids) <= MAX_IDS:
        raise InvalidInput("Name 1 to {maximum} variants.", path=["variantIds"], maximum=MAX_IDS)
    keys = [ids.decode_as("ProductVariant", text) for text in variant_ids]
    # One that is named twice is followed once.
    rows = await _rows(ctx, list(dict.fromkeys(key for key in keys if key is not None)))
    followed: dict[UUID, VariantRow] = {}
    for index, key in enumerate(keys):
        row = rows.get(key) if key is not None else None
        if key is None or row is None:
            raise NotFound(path=["variantIds", str(index)])
        followed[key] = row
    return _follow(ctx, followed)


async def _follow(ctx: Context, followed: dict[UUID, VariantRow]) -> AsyncGenerator[AvailabilityEvent]:
    sent: dict[UUID, Availability] = {}
    # A product that is archived, or a variant of it, is news as well.
    topics = [f"variant:{key}" for key in followed] + [f"product:{row.product_id}" for row in followed.values()]
    async with ctx.tools.hub.waiting([*topics, *session.topics(ctx)]) as waiter:
        while followed:
            is_alive = await session.is_alive(ctx)
            now = contexts.fresh(ctx)
            rows = await _rows(now, list(followed)) if is_alive else dict.fromkeys(followed)
            for key, row in rows.items():
                if row is None:
                    gone = followed.pop(key)
                    if key in sent:
                        yield AvailabilityEvent(StreamKind.END, gone, sent.pop(key))
                    continue
                followed[key] = row
                told = row.availability
                if told != sent.get(key):
                    kind = StreamKind.CHANGE if key in sent else StreamKind.SNAPSHOT
                    sent[key] = told
                    yield AvailabilityEvent(kind, row, told)
            if followed and not await waiter.news():
                return


async def _rows(ctx: Context, keys: Sequence[UUID]) -> dict[UUID, VariantRow | None]:
    """Read variants at once, with None for those that the viewer may not see."""
    rows = await asyncio.gather(*(variants.by_key(ctx, key) for key in keys))
    return dict(zip(keys, rows, strict=True))
