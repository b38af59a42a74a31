"""Who may ask about reviews, and write them."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

import services.review.moderate
import services.review.vote
import services.review.write
from domain import ids
from domain.access import require_support
from domain.ids import ProductId, ReviewId
from domain.review import ReviewState
from events.product import card_keys
from loaders.batch import Loader
from loaders.paging import Page, PageArgs
from loaders.product import ProductRow
from loaders.review import ReplyRow, ReviewFilter, ReviewRow
from resolvers import context as contexts
from resolvers import idempotency, node
from resolvers.context import Context
from services.review.write import CreateReview, UpdateReview


@dataclass(frozen=True, slots=True)
class ReviewOutcome:
    """A review after a write, None when it is gone, and its product."""

    review: ReviewRow | None
    product: ProductRow | None


@dataclass(frozen=True, slots=True)
class ReplyOutcome:
    reply: ReplyRow | None
    review: ReviewRow | None


def review_id(text: str) -> ReviewId | None:
    return cast(ReviewId | None, ids.decode_as("Review", text))


def product_id(text: str) -> ProductId | None:
    return cast(ProductId | None, ids.decode_as("Product", text))


async def by_id(ctx: Context, key: UUID | None) -> ReviewRow | None:
    """Read a review; of a product that the viewer may not see only its author and support do."""
    row = await ctx.loaders.review_by_id.load(key) if key is not None else None
    if row is None or ctx.viewer.is_support or (row.user_key is not None and row.user_key == ctx.viewer.user_id):
        return row
    return row if await ctx.loaders.product_by_id.load(row.product_key) is not None else None


async def review(ctx: Context, id: str) -> ReviewRow | None:
    """Read a review by its global id. Raises: Unauthenticated as `contexts.found`."""
    return contexts.found(ctx, await by_id(ctx, review_id(id)))


def own(ctx: Context) -> Loader[UUID, ReviewRow | None]:
    """Give the loader of what the viewer wrote about products.

    Raises: Unauthenticated as `contexts.found`: of a viewer who is a stranger there is nothing.
    """
    contexts.found(ctx, None)
    return ctx.loaders.own_review_by_product


async def reply_by_id(ctx: Context, key: UUID) -> ReplyRow | None:
    """A reply is seen by who sees its review."""
    row = await ctx.loaders.reply_by_id.load(key)
    return row if row is not None and await by_id(ctx, row.review_key) is not None else None


node.register("Review", by_id)
node.register("ReviewReply", reply_by_id)


async def listed(
    ctx: Context, *, wanted: ReviewFilter, args: PageArgs, needs: frozenset[str] | None = None
) -> Page[ReviewRow]:
    """Raises: Unauthenticated, Forbidden: the list of all reviews is for support."""
    require_support(ctx.viewer)
    return await ctx.loaders.reviews(wanted=wanted, args=args, needs=needs)


async def create(ctx: Context, command: CreateReview, *, arguments: Any, key: str | None) -> ReviewOutcome:
    written = await services.review.write.create(
        command,
        viewer=ctx.viewer,
        key=idempotency.key(key, mutation="reviewCreate", arguments=arguments, viewer=ctx.viewer),
        now=ctx.now,
        window=ctx.settings.review_window,
        languages=ctx.shop.languages,
    )
    return await _outcome(ctx, written)


async def update(ctx: Context, command: UpdateReview) -> ReviewOutcome:
    written = await services.review.write.update(command, viewer=ctx.viewer, now=ctx.now, languages=ctx.shop.languages)
    return await _outcome(ctx, written)


async def delete(ctx: Context, key: ReviewId | None) -> ReviewOutcome:
    product = await services.review.write.delete(key, viewer=ctx.viewer, now=ctx.now, languages=ctx.shop.languages)
    await product_changed(ctx, product)
    return ReviewOutcome(None, await ctx.loaders.product_by_id.load(product))


async def moderate(ctx: Context, key: ReviewId | None, *, state: ReviewState, reason: str | None) -> ReviewOutcome:
    written = await services.review.moderate.moderate(
        key, state=state, reason=reason, viewer=ctx.viewer, now=ctx.now, languages=ctx.shop.languages
    )
    return await _outcome(ctx, written)


async def vote(ctx: Context, key: ReviewId | None, *, helpful: bool) -> ReviewOutcome:
    return await _outcome(ctx, await services.review.vote.vote(key, helpful=helpful, viewer=ctx.viewer, now=ctx.now))


async def reply(ctx: Context, target: ReviewId | None, *, body: str, arguments: Any, key: str | None) -> ReplyOutcome:
    replied = await services.review.moderate.reply(
        target,
        body=body,
        viewer=ctx.viewer,
        key=idempotency.key(key, mutation="reviewReply", arguments=arguments, viewer=ctx.viewer),
        now=ctx.now,
        shop_name=ctx.shop.name,
    )
    ctx.loaders.forget()
    return ReplyOutcome(await ctx.loaders.reply_by_id.load(replied.reply_id), await by_id(ctx, replied.review_id))


async def _outcome(ctx: Context, key: ReviewId) -> ReviewOutcome:
    ctx.loaders.forget()
    row = await ctx.loaders.review_by_id.load(key)
    if row is None:
        return ReviewOutcome(None, None)
    await product_changed(ctx, row.product_key)
    return ReviewOutcome(row, await ctx.loaders.product_by_id.load(row.product_key))


async def product_changed(ctx: Context, key: UUID) -> None:
    """Forget the product's cards at once, so that the author sees their stars; the worker does it again."""
    ctx.loaders.forget()
    await ctx.tools.cache.drop(card_keys(key, ctx.shop.languages))
