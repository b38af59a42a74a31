"""Answers in one piece whose head is nearly always the same, and is written once."""

from collections.abc import Mapping

from starlette.responses import Response

Lines = list[tuple[bytes, bytes]]


def written_head(headers: Mapping[str, str]) -> Lines:
    """Write headers."""
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


class Written(Response):
    """An answer with a head that is written already; only the length of the body is added."""

    def __init__(self, body: bytes, *, status: int, head: Lines) -> None:
        self.status_code = status
        self.background = None
        self.body = body
        self.raw_headers = [*head, (b"content-length", b"%d" % len(body))]
