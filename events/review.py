"""What happens to reviews."""

from typing import ClassVar

from events.outbox import Event, event


@event
class ReviewChanged(Event):
    """A review was written, edited, moderated, answered or deleted; `payload["product"]` is its product's id."""

    name: ClassVar[str] = "review.changed"
