"""What an update says about a field."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.errors import InvalidInput, Path

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """A field that was sent; None clears it. A field that was not sent is no change at all."""

    value: T | None


def required(change: Change[T], *, path: Path) -> T:
    """Give the value of a field that cannot be cleared.

    Raises: InvalidInput for null.
    """
    if change.value is None:
        raise InvalidInput("This cannot be cleared.", path=path)
    return change.value
