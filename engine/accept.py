"""Content negotiation: which type of answer a client prefers.

Source: RFC 9110, section 12.5.1, and GraphQL over HTTP, section 6.
"""

from functools import lru_cache

JSON = "application/json"
RESPONSE_JSON = "application/graphql-response+json"
HTML = "text/html"


@lru_cache(maxsize=256)
def prefers(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """Choose among the offered types; None when the client takes none of them.

    Of types that the client likes equally the one it names first wins, behind a wildcard the one offered first.
    """
    if accept is None or not accept.strip():
        return offered[0]
    ranges = [_parse(part, position) for position, part in enumerate(accept[:2000].split(",")[:50]) if part.strip()]
    best: tuple[float, int, int] | None = None
    chosen: str | None = None
    for index, kind in enumerate(offered):
        match = _most_specific(kind, ranges)
        if match is None or match[1] <= 0:
            continue
        rank = (-match[1], match[2], index)
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


def _parse(part: str, position: int) -> tuple[str, float, int]:
    kind, *parameters = [piece.strip() for piece in part.split(";")]
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return kind.lower(), quality, position


def _most_specific(kind: str, ranges: list[tuple[str, float, int]]) -> tuple[str, float, int] | None:
    for pattern in (kind, kind.partition("/")[0] + "/*", "*/*"):
        for candidate in ranges:
            if candidate[0] == pattern:
                return candidate
    return None
