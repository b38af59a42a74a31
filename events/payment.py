"""What happens to payments."""

from typing import ClassVar

from events.outbox import Event, event


@event
class PaymentChanged(Event):
    """A payment's state or money moved: the payload says its `state`."""

    name: ClassVar[str] = "payment.changed"
