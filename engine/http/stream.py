"""Answers as a stream of events: GraphQL over Server-Sent Events, one connection for each operation.

Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md,
https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from enum import Enum, auto
from functools import partial
from typing import Any, Generic, TypeVar

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from engine.answer import encode
from engine.crowd import Place
from engine.following.feed import Begun, Seat
from engine.following.source import Mark
from engine.http import accept, ending
from engine.limits import Limits
from engine.refusal import UNAUTHENTICATED, Refused
from engine.runner import Runner
from kit import log

V = TypeVar("V")
C = TypeVar("C")

logger = log.get(__name__)

KIND = f"{accept.EVENTS}; charset=utf-8"
COMMENT = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"
"""Browsers pass on no event without data, be it empty."""
LAST_WORDS_SECONDS = 0.5
"""What has ended for a visitor who is gone says so before the stream does."""
CUT_SECONDS = 1.0
"""Who does not read by then what the stream ends with is not waited for."""


def event(body: bytes) -> bytes:
    """Write a result, which is JSON and so has no line ends, as an event."""
    return b"event: next\ndata: " + body + b"\n\n"


class Listener:
    """A stream that follows together with others: what it is told waits here until it is sent."""

    def __init__(self) -> None:
        self.seat: Seat[Any] | None = None
        self._told: list[bytes] = []
        self._begun: Begun[Any] | None = None
        self._is_sending = False
        self._news = asyncio.Event()

    def takes(self) -> bool:
        return not self._told and not self._is_sending

    def take(self, body: bytes) -> None:
        self._told.append(body)
        self._news.set()

    def alone(self, begun: Begun[Any]) -> None:
        self._begun = begun
        self._news.set()

    async def hear(self, send: Callable[[bytes], Awaitable[None]]) -> Begun[Any]:
        """Send what is told until this one goes on alone; gives with what."""
        while True:
            await self._news.wait()
            self._news.clear()
            told, self._told = self._told, []
            self._is_sending = True
            for body in told:
                await send(event(body))
            self._is_sending = False
            if self._begun is not None and not self._told:
                return self._begun

    def part(self) -> None:
        """Go on alone."""
        if self.seat is not None:
            self.seat.part()

    def close(self) -> None:
        """Follow no more."""
        if self.seat is not None:
            self.seat.leave()


class _End(Enum):
    """Why a stream ends; without an event for it clients know that they may come again."""

    COMPLETE = auto()
    GONE = auto()
    LEFT = auto()
    BROKEN = auto()


class Stream(Response, Generic[V, C]):
    """A subscription that has begun."""

    def __init__(
        self,
        runner: Runner[V, C],
        limits: Limits,
        visitor: V,
        begun: Begun[V],
        headers: dict[str, str],
        place: Place,
    ) -> None:
        self.status_code = 200
        self.background = None
        self.init_headers({**headers, "x-accel-buffering": "no", "content-type": KIND})
        self._runner = runner
        self._limits = limits
        self._visitor = visitor
        self._begun = begun
        self._listener: Listener | None = None
        self._place = place
        self._patience = asyncio.timeout(None)
        self._end = _End.COMPLETE
        self._gone: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send results as they come, until they end, the client goes or may stay no longer, or the server stops."""
        self._runner.observer.streams(1)
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            await _send(send, COMMENT)
            async with asyncio.TaskGroup() as group:
                watching = [
                    group.create_task(each)
                    for each in (self._beat(send), self._leave(receive), self._see(), self._stop(scope))
                ]
                try:
                    async with self._patience:
                        await self._follow(send)
                except TimeoutError:
                    if not self._patience.expired():
                        raise
                finally:
                    for task in watching:
                        task.cancel()
            await self._finish(scope, send)
        finally:
            self._place.close()
            self._runner.observer.streams(-1)

    async def _follow(self, send: Send) -> None:
        begun = self._begun
        while listener := await self._alone(begun, send):
            self._listener = listener
            with contextlib.closing(listener):
                begun = await listener.hear(partial(_send, send))
        # What ends by itself may have ended because the visitor has to go, which is to be told.
        await asyncio.wait([self._gone], timeout=LAST_WORDS_SECONDS)
        if self._gone.done() and self._gone.result() is not None:
            self._end = _End.GONE

    async def _alone(self, begun: Begun[V], send: Send) -> "Listener | None":
        """Send what comes until it ends, or goes on together with what others follow."""
        async with aclosing(begun):
            async for step in begun.steps:
                if isinstance(step, Mark):
                    listener = Listener()
                    listener.seat = self._runner.feeds.join(listener, begun, step)
                    if listener.seat is not None:
                        return listener
                    continue
                await _send(send, event(encode(step)))
                # Neither a source nor a connection, least of all one that is lost, has to make anybody wait: let all
                # others have their turn.
                await asyncio.sleep(0)
        return None

    async def _beat(self, send: Send) -> None:
        """Say something now and then, lest anybody in between take the connection for dead."""
        while True:
            await asyncio.sleep(self._limits.heartbeat.total_seconds())
            await _send(send, COMMENT)

    async def _leave(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self._stop_for(_End.LEFT)

    async def _see(self) -> None:
        """End the stream of a visitor who is let in no longer."""
        try:
            reason = await self._runner.host.until_gone(self._visitor)
            self._gone.set_result(reason)
            if reason is not None:
                if self._listener is not None:
                    self._listener.part()
                await asyncio.sleep(LAST_WORDS_SECONDS)
                self._stop_for(_End.GONE)
        except Exception:
            logger.exception("stream.fault")
            self._stop_for(_End.BROKEN)

    async def _stop(self, scope: Scope) -> None:
        """End the stream when the server stops."""
        found = ending.of(scope)
        if found is not None:
            await found.begun.wait()
            self._stop_for(_End.BROKEN)

    def _stop_for(self, why: _End) -> None:
        if not self._patience.expired():
            self._end = why
            self._patience.reschedule(asyncio.get_running_loop().time())

    async def _finish(self, scope: Scope, send: Send) -> None:
        if self._end is _End.LEFT:
            return
        found = ending.of(scope)
        cutting = None
        if found is not None and self._end is not _End.COMPLETE:
            cutting = asyncio.get_running_loop().call_later(CUT_SECONDS, found.cut)
        await _send(send, self._last_words(), more=False)
        if cutting is not None:
            cutting.cancel()

    def _last_words(self) -> bytes:
        if self._end is _End.BROKEN:
            return b""
        if self._end is _End.GONE:
            return event(encode(Refused(UNAUTHENTICATED, self._gone.result() or "").body())) + COMPLETE
        return COMPLETE


async def _send(send: Send, body: bytes, *, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})
