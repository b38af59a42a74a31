"""What is followed: sources of events that can go on from wherever they stand, whoever reads them."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Mark:
    """Comes between events: all that there was has been told, and the source waits for more.

    Whoever has been told the same, as `told` says by its value, may go on together from `state`.
    """

    told: Any
    state: Any


Follow = Callable[[C, Any], AsyncGenerator[Any]]


class Followed(Generic[C]):
    """A source that goes on from any of its marks in any context: `follow(context, state)` gives events and marks."""

    __slots__ = ("_context", "_state", "follow")

    def __init__(self, follow: Follow[C], context: C, state: Any) -> None:
        self.follow = follow
        self._context = context
        self._state = state

    def __aiter__(self) -> AsyncGenerator[Any]:
        return self.follow(self._context, self._state)
