"""Answers outside the endpoint that are no success: JSON too, with a code and the request's id."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from engine.answer import encode
from engine.refusal import BAD_INPUT, INTERNAL, MASKED, Refused

CODES = {404: "NOT_FOUND"}


def answer(status: int, message: str, *, code: str, headers: Mapping[str, str] | None = None) -> Response:
    """Build the answer to a request that cannot be served."""
    body = encode({"errors": Refused(code, message).written()})
    return Response(body, status_code=status, media_type="application/json", headers=headers)


def fault() -> Response:
    """Build the answer to a request during which something broke."""
    return answer(500, MASKED, code=INTERNAL)


async def refused(_: Request, error: Exception) -> Response:
    """Answer what Starlette refuses."""
    assert isinstance(error, HTTPException)
    code = CODES.get(error.status_code, BAD_INPUT)
    return answer(error.status_code, error.detail, code=code, headers=error.headers)


async def broken(_request: Request, _error: Exception) -> Response:
    """Answer what has raised a fault, which is told of elsewhere."""
    return fault()
