"""How available variants are, as it changes."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain import ids
from domain.errors import InvalidInput, NotFound
from domain.stock import Availability
from domain.stream import StreamKind
from engine.following.source import Followed, Mark
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


Told = tuple[VariantRow, Availability | None]
"""A variant, and how available the viewer was told that it is."""


async def changed(ctx: Context, variant_ids: Sequence[str]) -> Followed[Context]:
    """Follow variants: a SNAPSHOT of each in the order asked for, then a CHANGE when the viewer is told otherwise than
    before, and END for one that the viewer may no longer see; all end when the session does. Completes with the last.

    Raises: InvalidInput for none or more than 100, NotFound for one that the viewer may not see.
    """
    if not 1 <= len(variant_ids) <= MAX_IDS:
        raise InvalidInput("Name 1 to {maximum} variants.", path=["variantIds"], maximum=MAX_IDS)
    keys = [ids.decode_as("ProductVariant", text) for text in variant_ids]
    # One that is named twice is followed once.
    rows = await _rows(ctx, list(dict.fromkeys(key for key in keys if key is not None)))
    followed: dict[UUID, Told] = {}
    for index, key in enumerate(keys):
        row = rows.get(key) if key is not None else None
        if key is None or row is None:
            raise NotFound(path=["variantIds", str(index)])
        followed[key] = row, None
    return Followed(_follow, contexts.fresh(ctx), followed)


async def _follow(ctx: Context, begun: Mapping[UUID, Told]) -> AsyncGenerator[AvailabilityEvent | Mark]:
    followed = dict(begun)
    # A product that is archived, or a variant of it, is news as well.
    topics = [f"variant:{key}" for key in followed] + [f"product:{row.product_id}" for row, _ in followed.values()]
    async with ctx.tools.hub.waiting([*topics, *session.topics(ctx)]) as waiter:
        while followed:
            is_alive = await session.is_alive(ctx)
            rows = await _rows(contexts.fresh(ctx), list(followed)) if is_alive else dict.fromkeys(followed)
            for key, row in rows.items():
                before, said = followed[key]
                if row is None:
                    del followed[key]
                    if said is not None:
                        yield AvailabilityEvent(StreamKind.END, before, said)
                    continue
                told = row.availability
                followed[key] = row, told
                if told != said:
                    yield AvailabilityEvent(StreamKind.CHANGE if said else StreamKind.SNAPSHOT, row, told)
            if followed:
                yield Mark({key: told for key, (_, told) in followed.items()}, dict(followed))
                if not await waiter.news():
                    return


async def _rows(ctx: Context, keys: Sequence[UUID]) -> dict[UUID, VariantRow | None]:
    """Read variants at once, with None for those that the viewer may not see."""
    rows = await asyncio.gather(*(variants.by_key(ctx, key) for key in keys))
    return dict(zip(keys, rows, strict=True))
