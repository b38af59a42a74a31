"""The endpoint over a websocket: queries, mutations and subscriptions side by side on one connection.

An operation that fails ends with an `error` of its own; only what breaks the protocol closes the socket.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Generic, TypeVar

from graphql import OperationType
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send

from engine.answer import encode
from engine.crowd import Full, Place
from engine.following.feed import Begun
from engine.following.source import Mark
from engine.host import Rejected
from engine.limits import Limits
from engine.operation import Ready
from engine.refusal import BAD_INPUT, INTERNAL, MASKED, Refused
from engine.runner import Runner
from engine.sockets import protocol
from engine.sockets.protocol import Close, Complete, Init, Message, Ping, Subscribe
from engine.sockets.running import Push, Running
from kit import log

V = TypeVar("V")
C = TypeVar("C")

logger = log.get(__name__)

PUSH = "websocket.push"
"""The name of the extension by which messages are written without waiting."""
LAST_WORDS_SECONDS = 0.5
"""What has ended for a visitor who is gone says so before the socket closes."""


class Gone(Exception):
    """The client has closed the socket, or it was lost."""


class Socket(Generic[V, C]):
    """One connection, from its handshake to its end."""

    def __init__(self, runner: Runner[V, C], limits: Limits, scope: Scope, receive: Receive, send: Send) -> None:
        self._runner = runner
        self._limits = limits
        self._scope = scope
        self._offered: list[str] = scope.get("subprotocols", [])
        self._receive = receive
        self._send = send
        self._push: Push | None = scope.get("extensions", {}).get(PUSH)
        self._group = asyncio.TaskGroup()
        self._watching: asyncio.Task[None] | None = None
        self._ending: Close | None = None
        self._running: dict[str, Running] = {}
        # Operations that are refused count too, and those that write to a client who does not read: then nothing more
        # is read from it.
        self._room = asyncio.Semaphore(2 * limits.socket_operations)
        self._is_open = False

    async def run(self) -> None:
        """Serve the connection until one side ends it."""
        await self._receive()
        is_ours = protocol.SUBPROTOCOL in self._offered
        await self._send({"type": "websocket.accept", "subprotocol": protocol.SUBPROTOCOL if is_ours else None})
        self._is_open = True
        self._runner.observer.sockets(1)
        try:
            async with self._group:
                try:
                    if not is_ours:
                        raise Close(protocol.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable")
                    if not self._runner.host.admits(HTTPConnection(self._scope)):
                        raise Close(protocol.FORBIDDEN, "Origin not allowed")
                    await self._talk()
                except Gone:
                    self._is_open = False
                except Full:
                    await self._close(Close(protocol.TRY_AGAIN, "Too many sockets are open: close some"))
                except Close as close:
                    await self._close(close)
                finally:
                    for running in list(self._running.values()):
                        running.stop()
        finally:
            self._runner.observer.sockets(-1)

    async def _talk(self) -> None:
        """Hear who has come, and converse. Raises: Full, Close, Gone."""
        network = self._runner.host.network(HTTPConnection(self._scope))
        # Until it is known who has come, it is somebody of that network.
        with contextlib.closing(self._runner.followers.enter(network)) as place:
            visitor = await self._greet(place)
            # Nobody asks for these again, and there may be many who stay for long.
            self._scope["headers"] = []
            patience = asyncio.timeout(None)
            self._watching = self._group.create_task(self._watch(visitor, patience))
            try:
                async with patience:
                    await self._converse(visitor)
            except TimeoutError:
                ending = self._ending if patience.expired() else None
                raise ending or Close(protocol.FAULT, "Internal server error") from None
            finally:
                self._unwatch()

    async def _watch(self, visitor: V, patience: asyncio.Timeout) -> None:
        """End the conversation with a visitor who is let in no longer."""
        try:
            reason = await self._runner.host.until_gone(visitor)
            if reason is None:
                self._watching = None
                return
            for running in self._running.values():
                if running.seat is not None:
                    running.seat.part()
            await asyncio.sleep(LAST_WORDS_SECONDS)
            self._ending = Close(protocol.FORBIDDEN, reason)
        except Exception:
            logger.exception("socket.fault")
            self._ending = Close(protocol.TRY_AGAIN, "Try again later")
        patience.reschedule(asyncio.get_running_loop().time())

    def _unwatch(self) -> None:
        if self._watching is not None:
            self._watching.cancel()

    async def _converse(self, visitor: V) -> None:
        while True:
            match await self._next():
                case Subscribe() as asked:
                    await self._begin(visitor, asked)
                case Complete(id):
                    if running := self._running.pop(id, None):
                        running.stop()
                case Init():
                    raise Close(protocol.TOO_MANY_INITS, "Too many initialisation requests")
                case Ping(payload):
                    await self._pong(payload)
                case _:
                    pass

    async def _greet(self, place: Place) -> V:
        """Wait for the first message and find out who has come, and whether there is a place for them."""
        try:
            async with asyncio.timeout(self._limits.init_timeout.total_seconds()):
                payload = await self._init()
        except TimeoutError:
            raise Close(protocol.INIT_TIMEOUT, "Connection initialisation timeout") from None
        try:
            visitor = await self._runner.host.visit(HTTPConnection(self._scope), payload)
        except Rejected as rejected:
            raise Close(protocol.FORBIDDEN, str(rejected)) from None
        except Exception:
            logger.exception("socket.fault")
            raise Close(protocol.FAULT, "Internal server error") from None
        place.move(self._runner.host.caller(visitor))
        await self._tell({"type": "connection_ack"})
        return visitor

    async def _init(self) -> dict[str, Any]:
        while True:
            match await self._next():
                case Init(payload):
                    return payload
                case Subscribe():
                    raise Close(protocol.UNAUTHORIZED, "Unauthorized")
                case Ping(payload):
                    await self._pong(payload)
                case _:
                    pass

    async def _next(self) -> Message:
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            raise Gone
        text = message.get("text")
        if text is None:
            raise Close(protocol.BAD_MESSAGE, "Only text frames are taken")
        if len(text) > self._limits.frame_bytes:
            raise Close(1009, "Message too large")
        return protocol.read(text)

    async def _begin(self, visitor: V, asked: Subscribe) -> None:
        if asked.id in self._running:
            raise Close(protocol.ALREADY_EXISTS, f"Subscriber for {asked.id} already exists")
        running = Running(asked.id)
        is_full = len(self._running) >= self._limits.socket_operations
        if not is_full:
            self._running[asked.id] = running
        await self._room.acquire()
        running.task = self._group.create_task(
            self._operate(running, partial(self._ask, visitor, asked, running, is_full=is_full))
        )
        running.task.add_done_callback(lambda _: self._room.release())

    async def _ask(self, visitor: V, asked: Subscribe, running: Running, *, is_full: bool) -> None:
        if is_full:
            raise Refused(BAD_INPUT, f"At most {self._limits.socket_operations} operations run on a socket.")
        if isinstance(asked.request, Refused):
            raise asked.request
        await self._answer(visitor, await self._runner.prepare(asked.request), running)

    async def _operate(self, running: Running, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except Refused as refused:
            self._runner.observer.refused(refused.code)
            await self._end(running, {"type": "error", "payload": refused.written()})
        except Exception:
            logger.exception("socket.fault")
            await self._end(running, {"type": "error", "payload": Refused(INTERNAL, MASKED).written()})

    async def _answer(self, visitor: V, ready: Ready, running: Running) -> None:
        if ready.kind is OperationType.SUBSCRIPTION:
            begun = await self._runner.follow(visitor, ready)
            if isinstance(begun, dict):
                await self._result(running, begun)
                return
            await self._follow(running, begun)
        else:
            running.is_mutation = ready.kind is OperationType.MUTATION
            answer = await self._runner.answer(visitor, ready)
            if await self._result(running, answer.body):
                await self._end(running, {"type": "complete"})

    async def _follow(self, running: Running, begun: Begun[V]) -> None:
        """Send what comes, until it ends or goes on together with what others follow."""
        async with contextlib.aclosing(begun):
            async for step in begun.steps:
                if isinstance(step, Mark):
                    if self._join(running, begun, step):
                        return
                elif not await self._result(running, step):
                    return
        await self._end(running, {"type": "complete"})

    def _join(self, running: Running, begun: Begun[V], mark: Mark) -> bool:
        if begun.following is None or self._push is None or running.is_silent:
            return False
        running.ready(self._push, self._go_on)
        running.seat = self._runner.feeds.join(running, begun, mark)
        running.task = None if running.seat is not None else running.task
        return running.seat is not None

    def _go_on(self, running: Running, begun: Begun[V]) -> None:
        running.task = self._group.create_task(self._operate(running, partial(self._follow, running, begun)))

    async def _result(self, running: Running, body: dict[str, Any]) -> bool:
        """Send a result; False when it was the operation's end, because nothing was executed."""
        if "data" not in body:
            await self._end(running, {"type": "error", "payload": body["errors"]})
            return False
        if not running.is_silent:
            await self._tell({"id": running.id, "type": "next", "payload": body})
        return True

    async def _end(self, running: Running, message: dict[str, Any]) -> None:
        # Its id is free again before the client can hear of the end.
        if self._running.get(running.id) is running:
            del self._running[running.id]
        if not running.is_silent:
            await self._tell({"id": running.id, **message})

    async def _pong(self, payload: dict[str, Any] | None) -> None:
        await self._tell({"type": "pong"} if payload is None else {"type": "pong", "payload": payload})

    async def _tell(self, message: dict[str, Any]) -> None:
        if not self._is_open:
            return
        try:
            await self._send({"type": "websocket.send", "text": encode(message).decode()})
        except OSError:
            self._is_open = False

    async def _close(self, close: Close) -> None:
        self._is_open = False
        with contextlib.suppress(OSError):
            await self._send({"type": "websocket.close", "code": close.code, "reason": close.reason})
