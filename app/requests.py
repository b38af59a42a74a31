"""Every request has an id: the client's where it is sane, else ours; it stands in logs, errors and the answer."""

import re
import secrets
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kit import log

logger = log.get(__name__)
SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")
QUIET = ("/health/",)


def request_id(sent: str | None) -> str:
    """Take over a client's id, or make one."""
    return sent if sent is not None and SANE.fullmatch(sent) else secrets.token_hex(8)


class Requests:
    """Gives each request its id, logs it once, and adds the headers that every answer carries."""

    def __init__(self, app: ASGIApp, *, headers: dict[str, str]) -> None:
        self.app = app
        self.headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        current = request_id(Headers(scope=scope).get("x-request-id"))
        token = log.request_id.set(current)
        started = time.perf_counter()
        status = 0

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                headers["x-request-id"] = current
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self.app(scope, receive, sent)
        finally:
            if scope["type"] == "http" and not scope["path"].startswith(QUIET):
                logger.info(
                    "request",
                    method=scope["method"],
                    path=scope["path"],
                    status=status,
                    ms=round((time.perf_counter() - started) * 1000, 1),
                )
            log.request_id.reset(token)
