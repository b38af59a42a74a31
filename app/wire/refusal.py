"""Refusals of what no application gets to see: like all the others, JSON with a code and an id."""

from http import HTTPStatus

from starlette.responses import Response
from websockets.datastructures import Headers
from websockets.http11 import Response as Handshake

from app import problems, requests
from engine.refusal import BAD_INPUT
from kit import log


def written(status: int, message: str) -> bytes:
    """Write an answer over HTTP, the last of its connection."""
    answer = _answer(status, message)
    lines = [b"HTTP/1.1 %d %s" % (status, HTTPStatus(status).phrase.encode())]
    lines += [b"%s: %s" % header for header in answer.raw_headers]
    return b"\r\n".join([*lines, b"", bytes(answer.body)])


def handshake(status: int, message: str) -> Handshake:
    """Build the answer to a handshake that leads to no websocket."""
    answer = _answer(status, message)
    return Handshake(status, HTTPStatus(status).phrase, Headers(answer.headers.items()), bytes(answer.body))


def _answer(status: int, message: str) -> Response:
    current = requests.request_id(None)
    token = log.request_id.set(current)
    try:
        headers = requests.SECURITY | {"x-request-id": current, "connection": "close"}
        return problems.answer(status, message, code=BAD_INPUT, headers=headers)
    finally:
        log.request_id.reset(token)
