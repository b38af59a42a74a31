"""What happens to reviews."""

from typing import ClassVar
from uuid import UUID

from events.outbox import Event, event

REVIEW = "review"
REVIEWS = "reviews"
"""What readers note: the id of a review, and that of a product whose reviews they read."""


def noted(review_id: UUID, *, product_id: UUID | str) -> list[str]:
    """Name what readers of a review have noted."""
    return [f"{REVIEW}:{review_id}", f"{REVIEWS}:{product_id}"]


@event
class ReviewChanged(Event):
    """A review was written, edited, moderated, answered or deleted; `payload["product"]` is its product's id."""

    name: ClassVar[str] = "review.changed"

    def read_as(self) -> list[str]:
        return noted(self.entity_id, product_id=self.payload["product"])
