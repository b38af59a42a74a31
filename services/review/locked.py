"""A review's row, held by the transaction that changes it; products are locked before reviews by nobody."""

from dataclasses import dataclass
from datetime import datetime

from domain.errors import NotFound
from domain.ids import ProductId, ReviewId, UserId
from domain.review import ReviewState
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class Locked:
    """What a rule needs to know of the review."""

    id: ReviewId
    version: int
    product_id: ProductId
    author: UserId | None
    rating: int
    title: str | None
    body: str
    state: ReviewState
    written_at: datetime


async def lock(tx: Tx, review_id: ReviewId | None, *, path: str = "id") -> Locked:
    """Hold a review's row until the transaction ends.

    Raises: NotFound.
    """
    row = await tx.fetchrow(
        "SELECT id, version, product_id, user_id, rating, title, body, state, coalesce(edited_at, created_at) "
        "FROM review WHERE id = $1 FOR UPDATE",
        review_id,
    )
    if row is None:
        raise NotFound(path=[path])
    values = list(row)
    values[7] = ReviewState(row["state"])
    return Locked(*values)
