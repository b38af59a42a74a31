"""The endpoint over HTTP: one request, one answer, never a 5xx for what a client sent.

Source: https://graphql.github.io/graphql-over-http/draft/
"""

import time
from typing import Any, Generic, TypeVar

from graphql import GraphQLError, OperationDefinitionNode, OperationType
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from engine import accept, request
from engine.answer import encode
from engine.document import Document, Documents
from engine.execute import Executor
from engine.host import Host
from engine.limits import Limits
from engine.observe import Observer
from engine.refusal import BAD_INPUT, Refused
from engine.request import GraphQLRequest

V = TypeVar("V")
C = TypeVar("C")

OFFERED = (accept.JSON, accept.RESPONSE_JSON)
METHODS = "GET, POST"
PREFLIGHT_HEADERS = ("x-souk-csrf", "apollo-require-preflight", "x-apollo-operation-name", "x-requested-with")
SIMPLE_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")


class View(Generic[V, C]):
    """Answers requests with what a schema gives, for a host."""

    def __init__(
        self, *, host: Host[V, C], documents: Documents, executor: Executor, limits: Limits, observer: Observer
    ) -> None:
        self._host = host
        self._documents = documents
        self._executor = executor
        self._limits = limits
        self._observer = observer

    async def __call__(self, http: Request) -> Response:
        """Answer a request. Raises: ClientDisconnect when nobody waits for the answer any more."""
        kind: str | None = accept.JSON
        try:
            kind = accept.prefers(http.headers.get("accept"), OFFERED)
            if kind is None:
                raise Refused(BAD_INPUT, f"Only {' and '.join(OFFERED)} are offered.", status=406)
            asked = await self._read(http)
            document = self._documents.get(asked.query)
            operation = document.operation(asked.operation_name)
            self._check_method(http, operation)
            return await self._run(http, kind, document, operation, asked.variables)
        except Refused as refused:
            return self._refuse(refused, kind or accept.JSON)

    def _refuse(self, refused: Refused, kind: str) -> Response:
        self._observer.refused(refused.code)
        # With the older content type a well-formed GraphQL request has status 200 whatever comes of it.
        is_answer = refused.is_request_error and kind == accept.JSON
        status = 200 if is_answer and refused.status == 400 else refused.status
        return Response(
            encode({"errors": refused.written()}), status_code=status, media_type=_typed(kind), headers=refused.headers
        )

    async def _read(self, http: Request) -> GraphQLRequest:
        if http.method not in ("GET", "POST"):
            raise Refused(BAD_INPUT, "Only GET and POST are offered.", status=405, headers={"Allow": METHODS})
        content_type = http.headers.get("content-type", "")
        self._check_preflight(http, content_type)
        if http.method == "GET":
            return _from_query(http)
        if accept.essence(content_type) != accept.JSON or accept.charset(content_type) not in ("utf-8", "utf8"):
            raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
        if http.headers.get("content-encoding", "identity").lower() != "identity":
            raise Refused(BAD_INPUT, "Send the body as it is, not compressed.", status=415)
        return request.from_json(await self._body(http))

    def _check_preflight(self, http: Request, content_type: str) -> None:
        """Refuse what a page of another site can make a browser send without asking first."""
        kind = accept.essence(content_type)
        if kind and kind not in SIMPLE_TYPES:
            return
        if any(http.headers.get(name) for name in PREFLIGHT_HEADERS):
            return
        if http.method == "POST":
            raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
        raise Refused(
            BAD_INPUT,
            "Against cross-site requests: send the header x-souk-csrf, or content-type: application/json.",
        )

    async def _body(self, http: Request) -> bytes:
        limit = self._limits.body_bytes
        declared = http.headers.get("content-length", "")
        too_large = Refused(BAD_INPUT, f"The body has more than {limit} bytes.", status=413)
        if declared.isdigit() and int(declared) > limit:
            raise too_large
        parts: list[bytes] = []
        size = 0
        async for part in http.stream():
            size += len(part)
            if size > limit:
                raise too_large
            parts.append(part)
        return b"".join(parts)

    def _check_method(self, http: Request, operation: OperationDefinitionNode) -> None:
        if operation.operation is OperationType.SUBSCRIPTION:
            raise Refused(BAD_INPUT, "Subscriptions run over a websocket: graphql-transport-ws.", is_request_error=True)
        if http.method == "GET" and operation.operation is not OperationType.QUERY:
            raise Refused(BAD_INPUT, "Only queries run by GET.", status=405, headers={"Allow": "POST"})

    async def _run(
        self,
        http: Request,
        kind: str,
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
    ) -> Response:
        started = time.perf_counter()
        visitor = await self._host.visit(http)
        try:
            context = await self._host.context(visitor, operation, variables)
        except Exception as error:
            wrapped = error if isinstance(error, GraphQLError) else GraphQLError(str(error), original_error=error)
            body: dict[str, Any] = {"errors": [self._host.present(wrapped, visitor, None)]}
            return self._answer(kind, body, None, operation, started)
        result = await self._executor.execute(document, operation, variables, context)
        body = {}
        if result.errors:
            body["errors"] = [self._host.present(error, visitor, context) for error in result.errors]
        if result.data is not None or not all(error.path is None for error in result.errors or ()):
            body["data"] = result.data
        return self._answer(kind, body, context, operation, started)

    def _answer(
        self, kind: str, body: dict[str, Any], context: C | None, operation: OperationDefinitionNode, started: float
    ) -> Response:
        status = 400 if "data" not in body and kind == accept.RESPONSE_JSON else 200
        response = Response(encode(body), status_code=status, media_type=_typed(kind))
        if context is not None:
            self._host.finish(context, MutableHeaders(raw=response.raw_headers))
        self._observer.ran(operation, time.perf_counter() - started, errors=len(body.get("errors", ())))
        return response


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
            value[name] = request.load(text)
    return request.from_value(value)


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8"


__all__ = ["ClientDisconnect", "View"]
