"""The endpoint over HTTP: one request, one answer, never a 5xx for what a client sent.

Source: https://graphql.github.io/graphql-over-http/draft/
"""

import asyncio
from contextlib import ExitStack
from typing import Any, Generic, TypeVar

from graphql import OperationType
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from engine import accept, body, multipart, request
from engine.answer import encode
from engine.limits import Limits
from engine.refusal import BAD_INPUT, INTERNAL, MASKED, UNAUTHENTICATED, Refused
from engine.request import GraphQLRequest
from engine.runner import Ready, Runner
from kit import log

V = TypeVar("V")
C = TypeVar("C")

logger = log.get(__name__)

OFFERED = (accept.JSON, accept.RESPONSE_JSON)
METHODS = "GET, POST"
UNSHARED = {"cache-control": "private, no-store"}
PREFLIGHT_HEADERS = ("x-souk-csrf", "apollo-require-preflight", "x-apollo-operation-name", "x-requested-with")
SIMPLE_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")


class View(Generic[V, C]):
    """Answers requests with what a schema gives, for a host."""

    def __init__(self, runner: Runner[V, C], limits: Limits) -> None:
        self._runner = runner
        self._limits = limits

    async def __call__(self, http: Request) -> Response:
        """Answer a request. Raises: ClientDisconnect when nobody waits for the answer any more."""
        with ExitStack() as held:
            return await self._answer(http, held)

    async def _answer(self, http: Request, held: ExitStack) -> Response:
        kind: str | None = accept.JSON
        try:
            kind = accept.prefers(http.headers.get("accept"), OFFERED)
            if kind is None:
                raise Refused(BAD_INPUT, f"Only {' and '.join(OFFERED)} are offered.", status=406)
            visitor, asked = await self._read(http, held)
            ready = self._runner.prepare(asked)
            self._check_method(http, ready)
            return await self._run(http, kind, ready, visitor)
        except Refused as refused:
            return self._refuse(refused, kind or accept.JSON)
        except ClientDisconnect:
            raise
        except Exception:
            logger.exception("graphql.fault")
            return self._refuse(Refused(INTERNAL, MASKED, status=500), kind or accept.JSON)

    def _refuse(self, refused: Refused, kind: str) -> Response:
        self._runner.observer.refused(refused.code)
        # With the older content type a well-formed GraphQL request has status 200 whatever comes of it.
        is_answer = refused.is_request_error and kind == accept.JSON
        status = 200 if is_answer and refused.status == 400 else refused.status
        return Response(
            encode({"errors": refused.written()}),
            status_code=status,
            headers=UNSHARED | refused.headers,
            media_type=_typed(kind),
        )

    async def _read(self, http: Request, held: ExitStack) -> tuple[V | None, GraphQLRequest]:
        """Read what is asked; who asks is looked at before only where there are files to read."""
        if http.method not in ("GET", "POST"):
            raise Refused(BAD_INPUT, "Only GET and POST are offered.", status=405, headers={"Allow": METHODS})
        content_type = http.headers.get("content-type", "")
        self._check_preflight(http, content_type)
        if http.method == "GET":
            return None, _from_query(http)
        if accept.essence(content_type) == multipart.KIND:
            return await self._read_files(http, held)
        if accept.essence(content_type) != accept.JSON or accept.charset(content_type) not in ("utf-8", "utf8"):
            raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
        if http.headers.get("content-encoding", "identity").lower() != "identity":
            raise Refused(BAD_INPUT, "Send the body as it is, not compressed.", status=415)
        try:
            async with asyncio.timeout(self._limits.body_timeout.total_seconds()):
                raw = await body.read(http, limit=self._limits.body_bytes)
        except TimeoutError:
            raise Refused(BAD_INPUT, "The body took too long.", status=408, headers={"Connection": "close"}) from None
        if raw is None:
            raise Refused(BAD_INPUT, f"The body has more than {self._limits.body_bytes} bytes.", status=413)
        return None, request.from_json(raw)

    async def _read_files(self, http: Request, held: ExitStack) -> tuple[V, GraphQLRequest]:
        """Read a request with files, of those alone who may send some; nothing of anybody else's is read."""
        host = self._runner.host
        visitor = await host.visit(http)
        if not host.takes_files(visitor):
            raise Refused(UNAUTHENTICATED, "Sign in to send files.", status=401, headers={"WWW-Authenticate": "Bearer"})
        return visitor, await multipart.read(http, limits=self._limits, held=held)

    def _check_preflight(self, http: Request, content_type: str) -> None:
        """Refuse what a page of another site can make a browser send without asking first."""
        kind = accept.essence(content_type)
        if kind and kind not in SIMPLE_TYPES:
            return
        if any(http.headers.get(name) for name in PREFLIGHT_HEADERS):
            return
        if http.method == "POST" and kind != multipart.KIND:
            raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
        raise Refused(
            BAD_INPUT,
            "Against cross-site requests: send the header x-souk-csrf, or content-type: application/json.",
        )

    def _check_method(self, http: Request, ready: Ready) -> None:
        if ready.kind is OperationType.SUBSCRIPTION:
            raise Refused(BAD_INPUT, "Subscriptions run over a websocket: graphql-transport-ws.", is_request_error=True)
        if http.method == "GET" and ready.kind is not OperationType.QUERY:
            raise Refused(BAD_INPUT, "Only queries run by GET.", status=405, headers={"Allow": "POST"})

    async def _run(self, http: Request, kind: str, ready: Ready, visitor: V | None) -> Response:
        host = self._runner.host
        visitor = visitor if visitor is not None else await host.visit(http)
        answer, context = await self._runner.answer(visitor, ready)
        response = Response(
            encode(answer), status_code=_status(kind, answer), headers=UNSHARED, media_type=_typed(kind)
        )
        if context is not None:
            host.finish(context, MutableHeaders(raw=response.raw_headers))
        return response


def _status(kind: str, answer: dict[str, Any]) -> int:
    """Source: GraphQL over HTTP, section 6.4: a response without data is a request that was not executed."""
    if "data" in answer:
        return 200
    if any(error["extensions"]["code"] == INTERNAL for error in answer["errors"]):
        return 500
    return 400 if kind == accept.RESPONSE_JSON else 200


def _from_query(http: Request) -> GraphQLRequest:
    """Read a request from a URL."""
    parameters = http.query_params
    for name in ("query", "variables", "operationName", "extensions"):
        if len(parameters.getlist(name)) > 1:
            raise Refused(BAD_INPUT, f"`{name}` is given twice.")
    value: dict[str, Any] = {"query": parameters.get("query"), "operationName": parameters.get("operationName")}
    for name in ("variables", "extensions"):
        text = parameters.get(name)
        if text:
            value[name] = request.parse(text)
            request.check_strings(text, value[name])
    return request.from_value(value)


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8"
