"""What graphql-core leaves behind where an execution is stopped, or null replaces what it had begun: it is closed."""

import asyncio
from collections.abc import Callable
from inspect import CORO_CREATED, getcoroutinestate, iscoroutine
from typing import Any, TypeVar, cast

from graphql import ExecutionResult
from graphql.execution import Executor

Class = TypeVar("Class", bound=type[Executor[Any]])

TURNS = 4
"""Of the event loop, after which all has begun that will ever be: tasks begin with the next turn."""


def closing(executor: Class) -> Class:
    """Make an executor's class after which no coroutine is left that nobody has awaited."""

    class Closing(executor):
        def execute_operation(self, serially: bool | None = None) -> Any:
            found: list[Any] = []
            self.is_awaitable = _noting(self.is_awaitable, found)
            result = super().execute_operation(serially)
            if iscoroutine(result):
                return _to_its_end(result, found)
            if isinstance(result, ExecutionResult):
                _close_soon(found)
            return result

    return cast(Class, Closing)


def _noting(is_awaitable: Callable[[Any], Any], found: list[Any]) -> Any:
    def noting(value: Any) -> bool:
        if is_awaitable(value):
            found.append(value)
            return True
        return False

    return noting


async def _to_its_end(running: Any, found: list[Any]) -> Any:
    try:
        result = await running
    except BaseException:
        _close_soon(found)
        raise
    if isinstance(result, ExecutionResult):
        # Else parts are still to come, of what was found.
        _close_soon(found)
    return result


def _close_soon(found: list[Any], turns: int = TURNS) -> None:
    if not any(map(_is_unbegun, found)):
        return
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        turns = 0
    if turns:
        loop.call_soon(_close_soon, found, turns - 1)  # pyright: ignore[reportPossiblyUnboundVariable]
        return
    for each in found:
        if _is_unbegun(each):
            each.close()


def _is_unbegun(awaitable: Any) -> bool:
    return iscoroutine(awaitable) and getcoroutinestate(awaitable) == CORO_CREATED
