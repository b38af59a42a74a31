"""How long an operation is waited for: no longer than its limit, and than somebody waits for the answer."""

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request

from engine.begun import Begun
from engine.refusal import TIMEOUT, Refused
from kit import work

T = TypeVar("T")

LOOK_AFTER = 0.1
"""Most operations have ended by then, and nobody needs to look after their client. Units: seconds."""


async def within(limit: timedelta, running: Coroutine[Any, Any, T], *, since: float) -> T:
    """Run something like `limited`. What need not wait is not looked at by the clock."""
    with work.Bounded():
        begun = Begun(running)
        if begun.is_done:
            return begun.result
        async with _timed(limit, since):
            return await begun


async def attended(http: Request, running: Coroutine[Any, Any, T], *, watches: Callable[[], bool]) -> T:
    """Run something like `connected`. What need not wait has no time for its client to go away."""
    begun = Begun(running)
    if begun.is_done:
        return begun.result
    async with connected(http, watches=watches):
        return await begun


@asynccontextmanager
async def limited(limit: timedelta, *, since: float | None = None) -> AsyncGenerator[None]:
    """Cancel what runs here at the limit, and whatever works for it, wherever that is; it began just now, or `since`.

    Units: `since` in seconds of `time.perf_counter`.

    Raises: Refused with TIMEOUT.
    """
    with work.Bounded():
        async with _timed(limit, since if since is not None else time.perf_counter()):
            yield


@asynccontextmanager
async def _timed(limit: timedelta, since: float) -> AsyncGenerator[None]:
    patience = asyncio.timeout(since + limit.total_seconds() - time.perf_counter())
    try:
        async with patience:
            yield
    except TimeoutError:
        if not patience.expired():
            raise
        raise Refused(
            TIMEOUT,
            f"The operation took longer than {limit.total_seconds():g} s and was stopped: ask for less at once. "
            "A mutation is sent again with the same idempotencyKey.",
            status=200,
        ) from None


@asynccontextmanager
async def connected(http: Request, *, watches: Callable[[], bool]) -> AsyncGenerator[None]:
    """Cancel what runs here when the client goes away, as long as `watches` says so.

    Raises: ClientDisconnect.
    """
    loop = asyncio.get_running_loop()
    watching: asyncio.Task[None] | None = None

    async def watch() -> None:
        while (await http.receive())["type"] != "http.disconnect":
            pass
        if watches():
            patience.reschedule(loop.time())

    def begin() -> None:
        nonlocal watching
        watching = loop.create_task(watch())

    patience = asyncio.timeout(None)
    timer = loop.call_later(LOOK_AFTER, begin)
    try:
        async with patience:
            yield
    except TimeoutError:
        if not patience.expired():
            raise
        raise ClientDisconnect from None
    finally:
        timer.cancel()
        if watching is not None:
            watching.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watching
