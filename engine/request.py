"""GraphQL requests out of JSON: exact about types, so that nothing odd reaches a resolver."""

from dataclasses import dataclass, field
from typing import Any

import orjson

from engine.refusal import BAD_INPUT, Refused

MOST_LEVELS = 100
"""Deeper than any input; JSON can be read far deeper than it can be written."""


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks to be run."""

    query: str
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Several requests in one body: each is answered, one after the other, what is no request by its error."""

    requests: "tuple[GraphQLRequest | Refused, ...]"


def from_json(raw: bytes) -> GraphQLRequest:
    """Read a request body. Raises: Refused."""
    asked = any_from_json(raw, most=0)
    assert isinstance(asked, GraphQLRequest)
    return asked


def any_from_json(raw: bytes, *, most: int) -> GraphQLRequest | Batch:
    """Read a request body that may hold a batch of `most` requests; 0 takes none. Raises: Refused."""
    value = parse(raw)
    asked = _batch(value, most) if isinstance(value, list) and most else from_value(value)
    check_strings(raw, value)
    return asked


def _batch(values: list[Any], most: int) -> Batch:
    if not 1 <= len(values) <= most:
        raise Refused(BAD_INPUT, f"A batch holds 1 to {most} requests.")
    return Batch(tuple(_request_or_refusal(value) for value in values))


def _request_or_refusal(value: Any) -> "GraphQLRequest | Refused":
    try:
        return from_value(value)
    except Refused as refused:
        return refused


def parse(raw: bytes | str) -> Any:
    """Read JSON in UTF-8, without lone surrogates. Raises: Refused."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise Refused(BAD_INPUT, "This is not JSON in UTF-8.") from None


def from_value(value: Any) -> GraphQLRequest:
    """Check the shape of a request. Raises: Refused."""
    if isinstance(value, list):
        raise Refused(BAD_INPUT, "A batch is not taken here: send one request at a time.")
    if not isinstance(value, dict):
        raise Refused(BAD_INPUT, "A request has to be a JSON object.")
    query, variables = value.get("query"), value.get("variables")
    name, extensions = value.get("operationName"), value.get("extensions")
    if not isinstance(query, str) or not query:
        raise Refused(BAD_INPUT, "`query` has to be a string that is not empty.")
    if variables is not None and not isinstance(variables, dict):
        raise Refused(BAD_INPUT, "`variables` has to be an object.")
    if name is not None and not isinstance(name, str):
        raise Refused(BAD_INPUT, "`operationName` has to be a string.")
    if extensions is not None and not isinstance(extensions, dict):
        raise Refused(BAD_INPUT, "`extensions` has to be an object.")
    return GraphQLRequest(query, variables or {}, name or None)


def check_strings(raw: bytes | str, value: Any) -> None:
    """Refuse what can go no further: the NUL character, and values nested too deeply. Raises: Refused."""
    opening = ("{", "[") if isinstance(raw, str) else (b"{", b"[")
    # Few texts open that many levels at all, one within another or not.
    if sum(map(raw.count, opening)) > MOST_LEVELS and _is_deep(value):  # pyright: ignore[reportArgumentType]
        raise Refused(BAD_INPUT, f"Values are nested {MOST_LEVELS} levels deep at most.", is_request_error=True)
    # JSON can say it only by this escape, so that hardly ever anything has to be walked.
    is_suspect = b"\\u0000" in raw if isinstance(raw, bytes) else "\\u0000" in raw
    if is_suspect and _holds_nul(value):
        raise Refused(BAD_INPUT, "Strings must not hold the NUL character.", is_request_error=True)


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MOST_LEVELS):
        parts = [part.values() if isinstance(part, dict) else part for part in level if isinstance(part, dict | list)]
        level = [each for part in parts for each in part]
    return bool(level)


def _holds_nul(value: Any) -> bool:
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, str):
            if "\x00" in part:
                return True
        elif isinstance(part, dict):
            pending.extend(part)
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
    return False
