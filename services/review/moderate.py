"""What support does with reviews: moderates them and answers them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access import Viewer, require_support
from domain.ids import ReplyId, ReviewId, uuid7
from domain.review import REASON_LENGTH, REPLY_LENGTH, ReviewState, counted
from domain.text import clean
from kit.db import transaction
from services import idempotency
from services.idempotency import Key
from services.review import locked, stars


@dataclass(frozen=True, slots=True)
class Replied:
    review_id: ReviewId
    reply_id: ReplyId


async def moderate(
    review_id: ReviewId | None,
    *,
    state: ReviewState,
    reason: str | None,
    viewer: Viewer,
    now: datetime,
    languages: Sequence[str],
) -> ReviewId:
    """Publish, hide or put back a review; what is hidden leaves its product's stars.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput.
    """
    require_support(viewer)
    tidy = clean(reason, maximum=REASON_LENGTH, path=["reason"], has_lines=True) if reason else None
    async with transaction() as tx:
        review = await locked.lock(tx, review_id)
        if review.state is state:
            return review.id
        await tx.execute(
            "UPDATE review SET state = $2, moderation_reason = $3, version = version + 1 WHERE id = $1",
            review.id,
            state,
            tidy,
        )
        stars.tell(tx, review.id, product_id=review.product_id, now=now)
        await stars.move(
            tx,
            review.product_id,
            before=counted(review.rating, review.state),
            after=counted(review.rating, state),
            languages=languages,
            now=now,
        )
    return review.id


async def reply(
    review_id: ReviewId | None, *, body: str, viewer: Viewer, key: Key | None, now: datetime, shop_name: str
) -> Replied:
    """Answer a review in the shop's name: nobody else's name is shown.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput.
    """
    user_id = require_support(viewer)
    tidy = clean(body, maximum=REPLY_LENGTH, path=["body"], has_lines=True)
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return Replied(ReviewId(UUID(kept["review"])), ReplyId(UUID(kept["reply"])))
        review = await locked.lock(tx, review_id, path="reviewId")
        replied = Replied(review.id, ReplyId(uuid7(now)))
        await tx.execute(
            "INSERT INTO review_reply (id, review_id, user_id, author_name, by_merchant, body, created_at) "
            "VALUES ($1, $2, $3, $4, true, $5, $6)",
            replied.reply_id,
            replied.review_id,
            user_id,
            shop_name,
            tidy,
            now,
        )
        stars.tell(tx, review.id, product_id=review.product_id, now=now)
        idempotency.keep(tx, key, {"review": replied.review_id, "reply": replied.reply_id})
    return replied
