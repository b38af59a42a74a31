"""The messages of `graphql-transport-ws`, read strictly.

Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
"""

import json
from dataclasses import dataclass
from typing import Any

from engine import request
from engine.refusal import Refused
from engine.request import GraphQLRequest

SUBPROTOCOL = "graphql-transport-ws"

BAD_MESSAGE = 4400
UNAUTHORIZED = 4401
FORBIDDEN = 4403
SUBPROTOCOL_NOT_ACCEPTABLE = 4406
INIT_TIMEOUT = 4408
ALREADY_EXISTS = 4409
TOO_MANY_INITS = 4429
FAULT = 4500
TRY_AGAIN = 1013

MAX_ID = 200
MAX_REASON = 120
"""A close frame has room for 123 bytes of reason."""


class Close(Exception):
    """The socket is to be closed with this code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason.encode()[:MAX_REASON].decode(errors="ignore")


@dataclass(frozen=True, slots=True)
class Init:
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ping:
    payload: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Pong:
    pass


@dataclass(frozen=True, slots=True)
class Subscribe:
    """`request` is what to run, or why that is no request."""

    id: str
    request: GraphQLRequest | Refused


@dataclass(frozen=True, slots=True)
class Complete:
    id: str


Message = Init | Ping | Pong | Subscribe | Complete


def read(text: str) -> Message:
    """Read a frame's message. Raises: Close with 4400."""
    try:
        value = request.parse(text)
    except Refused as refused:
        return _unreadable(text, refused)
    if not isinstance(value, dict):
        raise Close(BAD_MESSAGE, "Not an object")
    match value.get("type"):
        case "connection_init":
            return Init(_payload(value) or {})
        case "ping":
            return Ping(_payload(value))
        case "pong":
            _payload(value)
            return Pong()
        case "subscribe":
            return _subscribe(value, text)
        case "complete":
            return Complete(_id(value))
        case _:
            raise Close(BAD_MESSAGE, "Unknown message type")


def _unreadable(text: str, refused: Refused) -> Subscribe:
    """Refuse one operation alone where it is JSON but no text: browsers write half of a surrogate pair when one is cut.

    Raises: Close with 4400 for all else.
    """
    try:
        value = json.loads(text)
        if isinstance(value, dict) and value.get("type") == "subscribe":
            found = _id(value)
            found.encode()
            return Subscribe(found, refused)
    except (ValueError, RecursionError):
        pass
    raise Close(BAD_MESSAGE, "Not JSON") from None


def _id(value: dict[str, Any]) -> str:
    found = value.get("id")
    if not isinstance(found, str) or not 1 <= len(found) <= MAX_ID:
        raise Close(BAD_MESSAGE, f"`id` has to be a string of 1 to {MAX_ID} characters")
    return found


def _payload(value: dict[str, Any]) -> dict[str, Any] | None:
    payload = value.get("payload")
    if payload is not None and not isinstance(payload, dict):
        raise Close(BAD_MESSAGE, "`payload` has to be an object")
    return payload


def _subscribe(value: dict[str, Any], text: str) -> Subscribe:
    found, payload = _id(value), _payload(value)
    if payload is None:
        raise Close(BAD_MESSAGE, "`payload` has to be an object")
    try:
        asked: GraphQLRequest | Refused = request.from_value(payload)
    except Refused as refused:
        raise Close(BAD_MESSAGE, refused.errors[0].message) from None
    try:
        request.check_strings(text, payload)
    except Refused as refused:
        asked = refused
    return Subscribe(found, asked)
