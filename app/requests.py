"""Around every request: its id, one line in the log, the headers that every answer carries, and faults, masked."""

import logging
import re
import secrets
import time
from contextvars import ContextVar
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import metrics, problems
from kit import log

logger = log.get(__name__)
operation: ContextVar[str] = ContextVar("operation", default="")
"""The name of the operation that the request asked for, as the endpoint found it out."""

SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")
INTERNAL_ERROR = 1011
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
    return sent if sent is not None and SANE.fullmatch(sent) else secrets.token_hex(8)


class Requests:
    """The outermost layer."""

    def __init__(self, app: ASGIApp, *, is_secure: bool = False) -> None:
        self.app = app
        self.headers = SECURITY | (TRANSPORT if is_secure else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        current = request_id(Headers(scope=scope).get("x-request-id"))
        tokens = log.request_id.set(current), operation.set("")
        try:
            await _Exchange(scope, current, self.headers).run(self.app, receive, send)
        finally:
            log.request_id.reset(tokens[0])
            operation.reset(tokens[1])


class _Exchange:
    """One request and its answer, or one socket."""

    def __init__(self, scope: Scope, current: str, headers: dict[str, str]) -> None:
        self.scope = scope
        self.id = current
        self.headers = headers
        self.status = 0
        self.started = time.perf_counter()

    async def run(self, app: ASGIApp, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            self._note(message)
            await send(message)

        try:
            await app(self.scope, receive, sent)
        except Exception:
            logger.exception("request.fault", path=self.scope["path"])
            if self.status:
                return
            if self.scope["type"] == "http":
                await problems.fault()(self.scope, receive, sent)
            else:
                await sent({"type": "websocket.close", "code": INTERNAL_ERROR})
        finally:
            self._tell()

    def _note(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            headers["x-request-id"] = self.id
            for name, value in self.headers.items():
                headers.setdefault(name, value)
        elif message["type"] == "websocket.close":
            self.status = message["code"]

    def _tell(self) -> None:
        path = self.scope["path"]
        is_socket = self.scope["type"] == "websocket"
        if not is_socket:
            metrics.responded(self.scope["method"], self.status)
        # Who wants no such lines does not pay for building them.
        if path.startswith(QUIET) or not logger.is_enabled_for(logging.INFO):
            return
        facts: dict[str, Any] = {"path": path, "status": self.status}
        facts["ms"] = round((time.perf_counter() - self.started) * 1000, 1)
        if is_socket:
            logger.info("socket", **facts)
        else:
            logger.info("request", method=self.scope["method"], operation=operation.get() or None, **facts)
