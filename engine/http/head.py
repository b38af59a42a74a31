"""The head of a request, as it is looked up again and again: by names in bytes, as they came, and nothing decoded."""

from typing import Any

from starlette.types import Scope

Head = dict[bytes, bytes]
KEPT = "souk.head"


def of(scope: Scope) -> Head:
    """Give a request's headers by their names; of one that came twice the first counts."""
    found: Head | None = scope.get(KEPT)
    if found is None:
        headers: list[Any] = scope["headers"]
        found = scope[KEPT] = dict(reversed(headers))
    return found


def text(head: Head, name: bytes) -> str | None:
    """Give a header as text."""
    value = head.get(name)
    return value.decode("latin-1") if value is not None else None
