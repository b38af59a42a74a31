"""Events of the noun: cart."""

from dataclasses import dataclass
from typing import ClassVar

from events.outbox import Event, event


@event
@dataclass(frozen=True, slots=True, kw_only=True)
class CartChanged(Event):
    """A cart was written to, became an order, or went into another. `payload`: `version`."""

    name: ClassVar[str] = "cart.changed"
