"""Content negotiation: which type of answer a client prefers.

Source: RFC 9110, section 12.5.1, and GraphQL over HTTP, section 6.
"""

from dataclasses import dataclass
from functools import lru_cache

JSON = "application/json"
RESPONSE_JSON = "application/graphql-response+json"
HTML = "text/html"
EVENTS = "text/event-stream"
MIXED = "multipart/mixed"


@dataclass(frozen=True, slots=True)
class Range:
    """Types that a client takes: how much it likes them, from 0 to 1, and how early it names them."""

    kind: str
    quality: float
    position: int
    parameters: dict[str, str]


@lru_cache(maxsize=256)
def prefers(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """Choose among the offered types; None when the client takes none of them.

    Of types that the client likes equally the one it names first wins, behind a wildcard the one offered first.
    """
    if accept is None or not accept.strip():
        return offered[0]
    named = ranges(accept)
    best: tuple[float, int, int] | None = None
    chosen: str | None = None
    for index, kind in enumerate(offered):
        match = most_specific(kind, named)
        if match is None or match.quality <= 0:
            continue
        rank = (-match.quality, match.position, index)
        if best is None or rank < best:
            best, chosen = rank, kind
    return chosen


def essence(content_type: str) -> str:
    """Give a content type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def charset(content_type: str) -> str:
    """Give the charset of a content type; utf-8 when it names none."""
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def ranges(accept: str) -> list[Range]:
    """Read an Accept header, no further than anybody writes one."""
    return [_range(part, position) for position, part in enumerate(accept[:2000].split(",")[:50]) if part.strip()]


def most_specific(kind: str, named: list[Range]) -> Range | None:
    """Find the range that says most about a type."""
    for pattern in (kind, kind.partition("/")[0] + "/*", "*/*"):
        for candidate in named:
            if candidate.kind == pattern:
                return candidate
    return None


def _range(part: str, position: int) -> Range:
    kind, *pieces = [piece.strip() for piece in part.split(";")]
    quality = 1.0
    parameters: dict[str, str] = {}
    for piece in pieces:
        name, _, value = (word.strip() for word in piece.partition("="))
        if name.lower() != "q":
            parameters[name.lower()] = value.strip('"')
            continue
        try:
            quality = min(max(float(value), 0.0), 1.0)
        except ValueError:
            quality = 0.0
    return Range(kind.lower(), quality, position, parameters)
