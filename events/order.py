"""What happens to orders."""

from typing import ClassVar

from events.outbox import Event, event

FEED = "orders"
"""The topic that any order's change wakes."""


def topic(order_id: object) -> str:
    """Name the topic that one order's changes wake."""
    return f"order:{order_id}"


@event
class OrderChanged(Event):
    """Something was added to an order's log: the payload says the newest `seq` and the `types` of what was added."""

    name: ClassVar[str] = "order.changed"

    def topics(self) -> list[str]:
        return [topic(self.entity_id), FEED]


@event
class OrderPlaced(Event):
    """A cart became an order: the payload says its `number`, `currency` and `total_minor`."""

    name: ClassVar[str] = "order.placed"
