"""The head of a request, as it is looked up again and again: by names in bytes, as they came, and nothing decoded."""

from typing import Any

from starlette.types import Scope

Head = dict[bytes, bytes]


def of(scope: Scope) -> Head:
    """Give a request's headers by their names; of one that came twice the first counts."""
    headers: list[Any] = scope["headers"]
    return dict(reversed(headers))


def text(head: Head, name: bytes) -> str | None:
    """Give a header as text."""
    value = head.get(name)
    return value.decode("latin-1") if value is not None else None
