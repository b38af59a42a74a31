"""The endpoint over HTTP: one request, one answer, never a 5xx for what a client sent.

Source: https://graphql.github.io/graphql-over-http/draft/
"""

from contextlib import ExitStack
from typing import Any, Generic, TypeVar

from graphql import OperationType
from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from engine import accept, patience, shared
from engine.answer import encode
from engine.limits import Limits
from engine.reading import Reader
from engine.refusal import BAD_INPUT, INTERNAL, MASKED, Refused
from engine.request import Batch, GraphQLRequest
from engine.runner import Body, Ready, Runner
from engine.shared import UNSHARED
from kit import log

V = TypeVar("V")
C = TypeVar("C")

logger = log.get(__name__)

OFFERED = (accept.JSON, accept.RESPONSE_JSON)


class View(Generic[V, C]):
    """Answers requests with what a schema gives, for a host."""

    def __init__(self, runner: Runner[V, C], limits: Limits) -> None:
        self._runner = runner
        self._limits = limits
        self._reader = Reader(runner.host, limits)

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
            visitor, asked = await self._reader.read(http, held)
            if isinstance(asked, Batch):
                return await self._run_all(http, kind, asked)
            ready = await self._runner.prepare(asked)
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
        status = 200 if is_answer and refused.status in (400, 404) else refused.status
        return Response(
            encode(refused.body()), status_code=status, headers=UNSHARED | refused.headers, media_type=_typed(kind)
        )

    def _check_method(self, http: Request, ready: Ready) -> None:
        if ready.kind is OperationType.SUBSCRIPTION:
            raise Refused(BAD_INPUT, "Subscriptions run over a websocket: graphql-transport-ws.", is_request_error=True)
        if http.method == "GET" and ready.kind is not OperationType.QUERY:
            raise Refused(BAD_INPUT, "Only queries run by GET.", status=405, headers={"Allow": "POST"})

    async def _run(self, http: Request, kind: str, ready: Ready, visitor: V | None) -> Response:
        host = self._runner.host
        visitor = visitor if visitor is not None else await host.visit(http)
        # A mutation goes on: whoever sends it again is told what became of it.
        async with patience.connected(http, watches=lambda: ready.kind is OperationType.QUERY):
            answer, context = await self._runner.answer(visitor, ready)
        response = Response(
            encode(answer), status_code=_status(kind, answer), headers=UNSHARED, media_type=_typed(kind)
        )
        if context is None:
            return response
        host.finish(context, MutableHeaders(raw=response.raw_headers))
        seconds = shared.seconds(http, ready, answer, response, most=self._limits.shared.total_seconds())
        varies = host.varies(visitor, context) if seconds else None
        if varies is None:
            return response
        return shared.response(http, answer, content_type=_typed(kind), seconds=seconds, varies=varies)

    async def _run_all(self, http: Request, kind: str, batch: Batch) -> Response:
        """Answer each request of a batch in turn, so that a later one sees what an earlier one wrote."""
        visitor = await self._runner.host.visit(http)
        answers: list[Body] = []
        contexts: list[C] = []
        is_writing = False
        async with patience.connected(http, watches=lambda: not is_writing):
            for asked in batch.requests:
                try:
                    ready = await self._ready(http, asked)
                    is_writing = ready.kind is OperationType.MUTATION
                    answer, context = await self._runner.answer(visitor, ready)
                except Refused as refused:
                    self._runner.observer.refused(refused.code)
                    answer, context = refused.body(), None
                answers.append(answer)
                if context is not None:
                    contexts.append(context)
        response = Response(encode(answers), headers=UNSHARED, media_type=_typed(kind))
        for context in contexts:
            self._runner.host.finish(context, MutableHeaders(raw=response.raw_headers))
        return response

    async def _ready(self, http: Request, asked: GraphQLRequest | Refused) -> Ready:
        if isinstance(asked, Refused):
            raise asked
        ready = await self._runner.prepare(asked)
        self._check_method(http, ready)
        return ready


def _status(kind: str, answer: dict[str, Any]) -> int:
    """Source: GraphQL over HTTP, section 6.4: a response without data is a request that was not executed."""
    if "data" in answer:
        return 200
    if any(error["extensions"]["code"] == INTERNAL for error in answer["errors"]):
        return 500
    return 400 if kind == accept.RESPONSE_JSON else 200


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8"
