"""GraphQL requests out of JSON: exact about types, so that nothing odd reaches a resolver."""

from dataclasses import dataclass, field
from typing import Any

import orjson

from engine.documents.identity import bare, is_id
from engine.refusal import BAD_INPUT, Refused

MOST_LEVELS = 100
"""Deeper than any input; JSON can be read far deeper than it can be written."""


@dataclass(slots=True, eq=False)
class GraphQLRequest:
    """What a client asks to be run: a text, a document by its id, or both; a SHA-256 is an id without its prefix.

    `is_automatic`: the id came as Apollo's clients send it, who send the text when they are told that it is unknown.
    """

    query: str | None
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    operation_name: str | None = None
    document_id: str | None = None
    is_automatic: bool = False


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
        is_suspect = b"\\ud" in raw.lower() if isinstance(raw, bytes) else "\\ud" in raw.lower()
        why = "This is not JSON in UTF-8, or a string holds half of a surrogate pair."
        raise Refused(BAD_INPUT, why if is_suspect else "This is not JSON in UTF-8.") from None


def from_value(value: Any) -> GraphQLRequest:
    """Check the shape of a request. Raises: Refused."""
    if isinstance(value, list):
        raise Refused(BAD_INPUT, "A batch is not taken here: send one request at a time.")
    if not isinstance(value, dict):
        raise Refused(BAD_INPUT, "A request has to be a JSON object.")
    query, variables = value.get("query"), value.get("variables")
    name, extensions = value.get("operationName"), value.get("extensions")
    document_id, is_automatic = None, False
    if extensions is not None or "documentId" in value:
        document_id, is_automatic = _document_id(value, extensions)
    # Over graphql-ws a text that is left out is an empty one.
    is_absent = document_id is not None and query in (None, "")
    if not is_absent and (not isinstance(query, str) or not query):
        raise Refused(BAD_INPUT, "`query` has to be a string that is not empty.")
    if variables is not None and not isinstance(variables, dict):
        raise Refused(BAD_INPUT, "`variables` has to be an object.")
    if name is not None and not isinstance(name, str):
        raise Refused(BAD_INPUT, "`operationName` has to be a string.")
    if extensions is not None and not isinstance(extensions, dict):
        raise Refused(BAD_INPUT, "`extensions` has to be an object.")
    return GraphQLRequest(query or None, variables or {}, name or None, document_id, is_automatic)


def _document_id(value: dict[str, Any], extensions: Any) -> tuple[str | None, bool]:
    """Read the id of a document, and whether it came by Apollo's extension."""
    sent = _id(value.get("documentId"), "`documentId`")
    persisted = extensions.get("persistedQuery") if isinstance(extensions, dict) else None
    if persisted is None:
        return sent, False
    if not isinstance(persisted, dict) or persisted.get("version") != 1:
        raise Refused(BAD_INPUT, "`extensions.persistedQuery` has to be an object with `version: 1`.")
    hashed = _id(persisted.get("sha256Hash") or "", "`extensions.persistedQuery.sha256Hash`")
    if sent is not None and sent != hashed:
        raise Refused(BAD_INPUT, "`documentId` and `extensions.persistedQuery` name two documents.")
    return hashed, True


def _id(sent: Any, name: str) -> str | None:
    if sent is None:
        return None
    if not isinstance(sent, str) or not is_id(bare(sent)):
        raise Refused(BAD_INPUT, f"{name} has to be the id of a document: a SHA-256 or a name.")
    return bare(sent)


def check_strings(raw: bytes | str, value: Any) -> None:
    """Refuse what can go no further: the NUL character, and values nested too deeply. Raises: Refused."""
    opened = raw.count("{") + raw.count("[") if isinstance(raw, str) else raw.count(b"{") + raw.count(b"[")
    # Few texts open that many levels at all, one within another or not.
    if opened > MOST_LEVELS and _is_deep(value):
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
