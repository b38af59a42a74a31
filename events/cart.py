"""What happens to carts."""

from typing import ClassVar
from uuid import UUID

from events.outbox import Event, event


def topic(cart_id: UUID) -> str:
    """Name the topic that one cart's changes wake."""
    return f"cart:{cart_id}"


@event
class CartChanged(Event):
    """A cart was written to, became an order, or went into another: the payload says its `version`."""

    name: ClassVar[str] = "cart.changed"

    def topics(self) -> list[str]:
        return [topic(self.entity_id)]
