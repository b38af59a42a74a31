"""Pictures, as products, variants, order lines and reviews show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; `url` is absolute. Units: pixels."""

    url: str
    alt: str | None = None
    width: int | None = None
    height: int | None = None
    media_id: str | None = None
    """Of an upload: its id as clients know it."""


def read(stored: Mapping[str, Any], *, base_url: str, alt: str | None = None) -> Image:
    """Read a stored picture; one of our own stands there by its path, and is given this server's address.

    `alt` is the text of a picture that has none of its own.
    """
    url = str(stored["url"])
    return Image(
        url=base_url + url if url.startswith("/") else url,
        alt=stored.get("alt") or alt,
        width=stored.get("width"),
        height=stored.get("height"),
        media_id=stored.get("media"),
    )
