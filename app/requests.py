"""Around every request: its id, one line in the log, the headers that every answer carries, and faults, masked."""

import random
import re
import time
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from functools import lru_cache

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import metrics, problems
from engine.http import head
from kit import log

logger = log.get(__name__)
operation: ContextVar[str] = ContextVar("operation", default="")
"""The name of the operation that the request asked for, as the endpoint found it out."""

SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")
INTERNAL_ERROR = 1011
Line = tuple[bytes, bytes]
QUIET = "/health/"
SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}

TRANSPORT = {"strict-transport-security": "max-age=31536000"}


def request_id(sent: str | None) -> str:
    """Take over a client's id, or make one."""
    # Nobody has to guess it, and clients may choose it: what is only to be told from others need not be secret.
    return sent if sent is not None and SANE.fullmatch(sent) else f"{random.getrandbits(64):016x}"


class Requests:
    """The outermost layer. `for_pages` serves what pages of other origins ask for, which have to be let in."""

    def __init__(self, app: ASGIApp, *, for_pages: ASGIApp | None = None, is_secure: bool = False) -> None:
        self.app = app
        self.for_pages = for_pages or app
        headers = SECURITY | (TRANSPORT if is_secure else {})
        own = [(name.encode(), value.encode()) for name, value in headers.items()]

        @lru_cache(maxsize=256)
        def lacking(names: tuple[bytes, ...]) -> list[Line]:
            return [line for line in own if line[0] not in names]

        self.lacking = lacking

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        sent = head.of(scope)
        current = request_id(head.text(sent, b"x-request-id"))
        tokens = log.request_id.set(current), operation.set("")
        has_origin = b"origin" in sent
        # A socket may live long, and is not to keep what is not needed.
        del sent
        exchange = _Exchange(scope, send, current, self.lacking, varies=not has_origin)
        try:
            await (self.for_pages if has_origin else self.app)(scope, receive, exchange.sent)
        except Exception:
            logger.exception("request.fault", path=scope["path"])
            await exchange.fail(receive)
        finally:
            exchange.tell()
            log.request_id.reset(tokens[0])
            operation.reset(tokens[1])


class _Exchange:
    """One request and its answer, or one socket.

    `lacking` gives what every answer carries and one with headers of these names does not have. `varies`: the answer to
    a page of another origin has more headers.
    """

    __slots__ = ("id", "lacking", "scope", "send", "started", "status", "varies")

    def __init__(
        self,
        scope: Scope,
        send: Send,
        current: str,
        lacking: Callable[[tuple[bytes, ...]], list[Line]],
        *,
        varies: bool,
    ) -> None:
        self.scope = scope
        self.send = send
        self.id = current
        self.lacking = lacking
        self.varies = varies
        self.status = 0
        self.started = time.perf_counter()

    async def sent(self, message: Message) -> None:
        kind = message["type"]
        if kind == "http.response.start":
            self.status = message["status"]
            message["headers"] = self._complete(message.get("headers", ()))
        elif kind == "websocket.close":
            self.status = message["code"]
        await self.send(message)

    def _complete(self, given: Sequence[Line]) -> list[Line]:
        """Add what every answer carries to what this one has; only the id is never its own."""
        names = tuple([name for name, _ in given])
        headers = [*given, *self.lacking(names), (b"x-request-id", self.id.encode())]
        if b"x-request-id" in names:
            headers = [line for line in headers[:-1] if line[0] != b"x-request-id"] + headers[-1:]
        if self.varies:
            varied = b"Origin"
            if b"vary" in names:
                varied = b", ".join([*(value for name, value in headers if name == b"vary"), varied])
                headers = [line for line in headers if line[0] != b"vary"]
            headers.append((b"vary", varied))
        return headers

    async def fail(self, receive: Receive) -> None:
        """Answer what has raised a fault, unless it has begun to answer."""
        if self.status:
            return
        if self.scope["type"] == "http":
            await problems.fault()(self.scope, receive, self.sent)
        else:
            await self.sent({"type": "websocket.close", "code": INTERNAL_ERROR})

    def tell(self) -> None:
        """Count the answer, and say so in the log."""
        scope = self.scope
        path = scope["path"]
        is_socket = scope["type"] == "websocket"
        if not is_socket:
            metrics.responded(scope["method"], self.status)
        # Who wants no such lines does not pay for building them.
        if path.startswith(QUIET) or not log.is_often_told(logger):
            return
        milliseconds = round((time.perf_counter() - self.started) * 1000, 1)
        if is_socket:
            log.often(logger, "socket", path=path, status=self.status, ms=milliseconds)
        else:
            log.often(
                logger,
                "request",
                method=scope["method"],
                operation=operation.get() or None,
                path=path,
                status=self.status,
                ms=milliseconds,
            )
