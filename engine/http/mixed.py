"""Answers in parts over HTTP, as multipart/mixed.

Source: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
"""

import contextlib
from collections.abc import Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from engine import patience
from engine.answer import encode
from engine.http import accept
from engine.http.wishes import Format
from engine.incremental.earlier import Earlier
from engine.incremental.parts import Part, Rest

BOUNDARY = b"---"
HEAD = b"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
UNBUFFERED = {"x-accel-buffering": "no"}
"""Whatever stands between passes on what comes, when it comes."""


class Mixed(Response):
    """An answer whose first part is there; without a rest it is the only one."""

    def __init__(self, http: Request, first: Part, rest: Rest | None, form: Format, headers: Mapping[str, str]) -> None:
        parameter = f"; {form.value}" if form.value else ""
        kind = {"content-type": f'{accept.MIXED}; boundary="-"{parameter}'}
        self.status_code = 200
        self.background = None
        self.init_headers({**headers, **UNBUFFERED, **kind})
        self._http = http
        self._first: Part = first | (rest.announced if rest is not None else {"hasNext": False})
        self._rest = rest
        self._earlier = Earlier() if form is not Format.TODAY else None
        self._is_told = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send each part as it comes; who leaves ends what was deferred."""

        async def tell(part: Part) -> None:
            written = self._earlier.write(part) if self._earlier is not None else part
            self._is_told = not part["hasNext"]
            if written is not None:
                await send(_body(written))

        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": BOUNDARY, "more_body": True})
        with contextlib.suppress(ClientDisconnect):
            async with patience.connected(self._http, watches=lambda: not self._is_told):
                await tell(self._first)
                if self._rest is not None:
                    await self._rest.run(tell)


def _body(part: Part) -> dict[str, Any]:
    """Write a part up to the next boundary: clients do not take it for whole before."""
    is_last = not part["hasNext"]
    ending = b"\r\n-----\r\n" if is_last else b"\r\n---"
    return {"type": "http.response.body", "body": HEAD + encode(part) + ending, "more_body": not is_last}
