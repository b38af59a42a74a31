"""Say that a review was helpful, or take it back."""

from datetime import datetime

from domain.access import Viewer, signed_in
from domain.errors import InvalidInput, NotFound
from domain.ids import ReviewId, uuid7
from domain.review import ReviewState
from events.review import noted
from kit.db import transaction
from services.review import locked


async def vote(review_id: ReviewId | None, *, helpful: bool, viewer: Viewer, now: datetime) -> ReviewId:
    """Count the viewer's vote once; a vote that is there, or not there, already changes nothing.

    Raises: Unauthenticated, NotFound unless it is published, InvalidInput for one's own review.
    """
    user_id = signed_in(viewer)
    async with transaction() as tx:
        review = await locked.lock(tx, review_id, path="reviewId")
        if review.state is not ReviewState.PUBLISHED:
            raise NotFound(path=["reviewId"])
        if review.author == user_id:
            raise InvalidInput("A vote for oneself does not count.", path=["reviewId"])
        if helpful:
            change = await tx.execute(
                "INSERT INTO review_vote (id, review_id, user_id, created_at) VALUES ($1, $2, $3, $4) "
                "ON CONFLICT (review_id, user_id) DO NOTHING",
                uuid7(now),
                review.id,
                user_id,
                now,
            )
        else:
            change = -await tx.execute(
                "DELETE FROM review_vote WHERE review_id = $1 AND user_id = $2", review.id, user_id
            )
        if change:
            await tx.execute("UPDATE review SET helpful_count = helpful_count + $2 WHERE id = $1", review.id, change)
            tx.tell(noted(review.id, product_id=review.product_id))
    return review.id
