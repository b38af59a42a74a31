"""Where in an answer something is: what graphql-core's `Path` says, in a plain tuple, which costs a fifth of it."""

from typing import Any

from graphql.pyutils import Path

Place = tuple[Any, str | int, str | None]
"""The place above (None at the root), the key or index, and the type whose field it is, None for an item."""


def path_of(place: Place | None) -> Path | None:
    """Give the place as graphql-core writes it."""
    if place is None or type(place) is Path:
        return place
    return tuple.__new__(Path, (path_of(place[0]), place[1], place[2]))


def keys(place: Place) -> list[str | int]:
    """Give the keys from the root to the place."""
    found: list[str | int] = []
    rest: Place | None = place
    while rest is not None:
        found.append(rest[1])
        rest = rest[0]
    return found[::-1]
