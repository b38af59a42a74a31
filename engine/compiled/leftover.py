"""What is left over where an error has put null: it is brought to its end, so that nothing is left unawaited."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from inspect import iscoroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.compiled.run import Run


def settle(run: "Run", awaitables: list[Any]) -> None:
    """Let awaitables go on with nobody listening, as graphql-core does when an error goes past them."""
    if not awaitables:
        return
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        for awaitable in awaitables:
            if iscoroutine(awaitable):
                awaitable.close()
    else:
        run.executor.settle_in_background([_to_its_end(run, awaitable) for awaitable in awaitables])


def discard(run: "Run", awaitables: list[Any]) -> None:
    """Begin awaitables and cancel them: closed unbegun, a coroutine would leave those that it holds itself."""
    background = run.executor.background_futures
    loop = asyncio.get_running_loop()
    for awaitable in awaitables:
        task = loop.create_task(_to_its_end(run, awaitable))
        background.add(task)
        task.add_done_callback(background.discard)
        loop.call_soon(task.cancel)


def awaitables_in(run: "Run", values: Iterable[Any]) -> list[Any]:
    """Find the awaitables in a list that nobody will go through, or not to its end."""
    found: list[Any] = []
    # Asking for the next may raise.
    with suppress(Exception):
        for value in values:
            if type(value) in (list, tuple):
                found += awaitables_in(run, value)
            elif run.is_awaitable(value):
                found.append(value)
    return found


async def _to_its_end(run: "Run", awaitable: Any) -> None:
    with suppress(Exception):
        value = await awaitable
        if type(value) in (list, tuple):
            settle(run, awaitables_in(run, value))
