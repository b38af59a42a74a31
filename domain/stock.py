"""Stock: what can still be sold of a variant, and how that is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.errors import ErrorCode, Expected, InvalidInput, Path

MAX_UNITS = 10**9
"""More units than this of one variant are refused; an INTEGER column holds twice as many."""


class AvailabilityState(StrEnum):
    """From best to worst: a product is as available as its best variant."""

    IN_STOCK = "IN_STOCK"
    LOW_STOCK = "LOW_STOCK"
    BACKORDER = "BACKORDER"
    OUT_OF_STOCK = "OUT_OF_STOCK"


@dataclass(frozen=True, slots=True)
class Availability:
    """What a viewer is told; `quantity` None where the shop hides it from them."""

    state: AvailabilityState
    quantity: int | None


@dataclass(frozen=True, slots=True)
class Level:
    """What stands in the books: `available` falls below zero by what is owed, down to `-backorder_limit`."""

    available: int
    backorder_limit: int = 0

    @property
    def sellable(self) -> int:
        """How many can be taken now, those on back-order included."""
        return max(0, self.available + self.backorder_limit)


EMPTY = Level(available=0)


class OutOfStock(Expected):
    """More was asked for than can be sold. `available` is what could be taken."""

    code = ErrorCode.OUT_OF_STOCK
    text = "Only {available} are left."

    def __init__(self, *, variant_id: UUID, requested: int, available: int, path: Path | None = None) -> None:
        super().__init__(self.text if available > 0 else "This is sold out.", path=path, available=available)
        self.variant_id = variant_id
        self.requested = requested
        self.available = available


def state(level: Level, *, low_stock: int) -> AvailabilityState:
    """Name how available a variant is; with `low_stock` units or fewer it is LOW_STOCK."""
    if level.available > low_stock:
        return AvailabilityState.IN_STOCK
    if level.available > 0:
        return AvailabilityState.LOW_STOCK
    return AvailabilityState.BACKORDER if level.sellable > 0 else AvailabilityState.OUT_OF_STOCK


def availability(level: Level, *, low_stock: int, shows_quantity: bool, shows_owed: bool = False) -> Availability:
    """Tell how available a variant is.

    `shows_owed`: to those who keep stock the quantity falls below zero by what is owed on back-order.
    """
    quantity = level.available if shows_owed else max(0, level.available)
    return Availability(state(level, low_stock=low_stock), quantity if shows_quantity or shows_owed else None)


def product_availability(levels: Iterable[Level], *, low_stock: int, shows_quantity: bool) -> Availability:
    """Tell how available a product is: as its best variant; the quantity is what lies there of all of them.

    Of more than MAX_UNITS there are MAX_UNITS: GraphQL's integers hold no larger sum.
    """
    each = list(levels)
    states = {state(level, low_stock=low_stock) for level in each}
    best = next((candidate for candidate in AvailabilityState if candidate in states), AvailabilityState.OUT_OF_STOCK)
    quantity = min(MAX_UNITS, sum(max(0, level.available) for level in each))
    return Availability(best, quantity if shows_quantity else None)


def check_units(units: int, *, path: Path) -> int:
    """Give a number of units, found sensible.

    Raises: InvalidInput below zero or beyond any warehouse.
    """
    if not 0 <= units <= MAX_UNITS:
        raise InvalidInput("This is 0 to {maximum}.", path=path, maximum=MAX_UNITS)
    return units
