"""How an answer begins on the wire: uvicorn's own way, but that lines which most answers have are checked once."""

from functools import lru_cache
from typing import Any

from uvicorn.protocols.http.httptools_impl import HEADER_RE, HEADER_VALUE_RE, STATUS_LINE, RequestResponseCycle

LASTING = frozenset(
    {
        b"access-control-allow-credentials",
        b"access-control-allow-origin",
        b"access-control-expose-headers",
        b"cache-control",
        b"content-security-policy",
        b"content-type",
        b"referrer-policy",
        b"strict-transport-security",
        b"vary",
        b"x-content-type-options",
        b"x-frame-options",
    }
)
"""Of these there are few values, and none is anybody's secret."""
BODILESS = (204, 304)


def begin(cycle: RequestResponseCycle, message: Any) -> bytes:
    """Give the head of an answer as it is written, and note how its body is to be.

    Raises: RuntimeError for what is no header.
    """
    cycle.response_started = True
    cycle.waiting_for_100_continue = False
    status: int = message["status"]
    headers = [*cycle.default_headers, *message.get("headers", ())]
    lines = [STATUS_LINE[status], _lasting_lines(tuple([header for header in headers if header[0] in LASTING]))]
    says_close = False
    for name, value in headers:
        if name in LASTING:
            continue
        lines.append(_line(name, value))
        name = name.lower()
        if name == b"content-length" and cycle.chunked_encoding is None:
            cycle.expected_content_length = int(value)
            cycle.chunked_encoding = False
        elif name == b"transfer-encoding" and value.lower() == b"chunked":
            cycle.expected_content_length = 0
            cycle.chunked_encoding = True
        elif name == b"connection" and b"close" in [token.strip() for token in value.lower().split(b",")]:
            cycle.keep_alive = False
            says_close = True
    if not cycle.keep_alive and not says_close:
        lines.append(b"connection: close\r\n")
    if cycle.chunked_encoding is None and cycle.scope["method"] != "HEAD" and status not in BODILESS:
        cycle.chunked_encoding = True
        lines.append(b"transfer-encoding: chunked\r\n")
    lines.append(b"\r\n")
    return b"".join(lines)


def _line(name: bytes, value: bytes) -> bytes:
    if HEADER_RE.search(name):
        raise RuntimeError("Invalid HTTP header name.")
    if HEADER_VALUE_RE.search(value):
        raise RuntimeError("Invalid HTTP header value.")
    return b"%s: %s\r\n" % (name.lower(), value)


@lru_cache(maxsize=512)
def _lasting_lines(headers: tuple[tuple[bytes, bytes], ...]) -> bytes:
    return b"".join([_line(name, value) for name, value in headers])
