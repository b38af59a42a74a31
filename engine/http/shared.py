"""Answers that anybody may keep: browsers, and whatever stands between them and the server.

Only a query by GET has one, of a document that is asked for by its id and that is public, and only for who has not said
who he is. Everything else is nobody else's.

Source: RFC 9111, RFC 9110 (sections 8.8.3 and 13.1.2), RFC 5861 (`stale-while-revalidate`).
"""

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from engine.answer import encode
from engine.operation import Ready

UNSHARED = {"cache-control": "private, no-store"}
VARY = ("Accept", "Authorization")


def seconds(http: Request, ready: Ready, answer: dict[str, Any], response: Response, *, most: timedelta) -> int:
    """Say for how long anybody may keep an answer; 0 not at all."""
    if not ready.is_named or http.method != "GET" or "authorization" in http.headers:
        return 0
    if "errors" in answer or "data" not in answer or "set-cookie" in response.headers:
        return 0
    return min(ready.document.max_age(ready.operation), int(most.total_seconds()))


def response(
    http: Request, answer: dict[str, Any], *, content_type: str, seconds: int, varies: Sequence[str]
) -> Response:
    """Write an answer that may be kept, or say that the one which the client has is still the same.

    What else an answer tells, of this one caller, is left out.
    """
    body = encode({"data": answer["data"]})
    tag = f'"{hashlib.sha256(content_type.encode() + body).hexdigest()[:32]}"'
    headers = {
        # What is a little old is given at once, and fetched anew meanwhile: nobody waits, nothing is older than twice.
        "cache-control": f"public, max-age={seconds}, stale-while-revalidate={seconds}",
        "etag": tag,
        "vary": ", ".join((*VARY, *varies)),
    }
    if _has(http, tag):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=content_type)


def _has(http: Request, tag: str) -> bool:
    """Compare weakly: who packs answers on the way says that they are not the same, byte for byte."""
    known = ",".join(http.headers.getlist("if-none-match"))
    return known.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in known.split(",")}
