"""Coroutines taken as far as they go at once: what is done by then needs no timer, no watch and nothing else around it.

Most of what guards a request, its limits of time above all, is for those that wait. Setting it up costs more than many
a request does, and so it is set up only where one has begun to wait.
"""

from collections.abc import Coroutine, Generator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Begun(Generic[T]):
    """A coroutine that has begun, in the task that goes on with it. Raises: what it raised.

    Either it `is_done` and has a `result`, or it has to be awaited.
    """

    __slots__ = ("_coroutine", "_waits_for", "is_done", "result")

    def __init__(self, coroutine: Coroutine[Any, Any, T]) -> None:
        self._coroutine = coroutine
        self.result: T
        try:
            self._waits_for = coroutine.send(None)
        except StopIteration as over:
            self.is_done = True
            self.result = over.value
        else:
            self.is_done = False

    def __await__(self) -> Generator[Any, Any, T]:
        """Hand on to the event loop what the coroutine waits for, and to the coroutine what comes of it."""
        try:
            yield self._waits_for
        except BaseException as error:
            # It was cancelled, most likely, and may have to wait again before it ends.
            try:
                self._waits_for = self._coroutine.throw(error)
            except StopIteration as over:
                return over.value
            return (yield from self.__await__())
        return (yield from self._coroutine.__await__())
