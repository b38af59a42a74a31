"""The endpoint over HTTP: one request, one answer, never a 5xx for what a client sent.

Source: https://graphql.github.io/graphql-over-http/draft/
"""

from contextlib import ExitStack
from functools import cache
from typing import Any, Generic, TypeVar

from graphql import OperationType
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from engine import patience
from engine.answer import encode
from engine.crowd import Full
from engine.http import accept, head, reading, shared, stream, wishes
from engine.http.head import Head
from engine.http.mixed import Mixed
from engine.http.reading import Reader
from engine.http.shared import UNSHARED
from engine.http.stream import Stream
from engine.http.wishes import Wishes
from engine.http.written import Written, written_head
from engine.limits import Limits
from engine.operation import Body, Ready
from engine.refusal import BAD_INPUT, INTERNAL, MASKED, Refused
from engine.request import Batch, GraphQLRequest
from engine.runner import Runner
from kit import log

V = TypeVar("V")
C = TypeVar("C")

logger = log.get(__name__)


class View(Generic[V, C]):
    """Answers requests with what a schema gives, for a host."""

    def __init__(self, runner: Runner[V, C], limits: Limits) -> None:
        self._runner = runner
        self._limits = limits
        self._reader = Reader(runner.host, limits)

    async def __call__(self, http: Request) -> Response:
        """Answer a request. Raises: ClientDisconnect when nobody waits for the answer any more."""
        sent = head.of(http.scope)
        if not reading.body_kind(sent.get(b"content-type")).has_files:
            return await self._answer(http, sent, None)
        with ExitStack() as held:
            return await self._answer(http, sent, held)

    async def _answer(self, http: Request, sent: Head, held: ExitStack | None) -> Response:
        wanted = wishes.read(head.text(sent, b"accept"))
        try:
            if wanted.kind is None and wanted.parts is None:
                raise Refused(BAD_INPUT, f"Only {', '.join(wishes.OFFERED)} are offered.", status=406)
            visitor, asked = await self._reader.read(http, sent, held)
            if isinstance(asked, Batch):
                return await self._run_all(http, wanted, asked)
            ready = await self._runner.prepare(asked)
            self._check_method(http, ready, wanted)
            visitor = visitor if visitor is not None else await self._runner.host.visit(http)
            if ready.kind is OperationType.SUBSCRIPTION:
                return await self._follow(http, wanted, ready, visitor)
            return await self._run(http, wanted, ready, visitor)
        except Refused as refused:
            return self._refuse(refused, wanted)
        except ClientDisconnect:
            raise
        except Exception:
            logger.exception("graphql.fault")
            return self._refuse(Refused(INTERNAL, MASKED, status=500), wanted)

    def _refuse(self, refused: Refused, wanted: Wishes) -> Response:
        self._runner.observer.refused(refused.code)
        if wanted.kind == accept.EVENTS and refused.is_request_error:
            # A client of streams is told within one: it would come again and again after any other answer.
            return _streamed(refused.body(), refused.headers)
        kind = _json(wanted)
        # With the older content type a well-formed GraphQL request has status 200 whatever comes of it.
        is_answer = refused.is_request_error and kind == accept.JSON
        status = 200 if is_answer and refused.status in (400, 404, 429) else refused.status
        return Response(
            encode(refused.body()), status_code=status, headers=UNSHARED | refused.headers, media_type=_typed(kind)
        )

    def _check_method(self, http: Request, ready: Ready, wanted: Wishes | None = None) -> None:
        if ready.kind is OperationType.SUBSCRIPTION and (wanted is None or not wanted.takes_events):
            raise Refused(
                BAD_INPUT,
                f"Subscriptions run over a websocket, graphql-transport-ws, or as {accept.EVENTS} for who accepts it.",
                is_request_error=True,
            )
        if http.method == "GET" and ready.kind is OperationType.MUTATION:
            raise Refused(BAD_INPUT, "Only queries run by GET.", status=405, headers={"Allow": "POST"})

    async def _run(self, http: Request, wanted: Wishes, ready: Ready, visitor: V) -> Response:
        defers = wanted.parts is not None and ready.document.defers(ready.operation)
        # A mutation goes on: whoever sends it again is told what became of it.
        running = self._runner.answer(visitor, ready, in_parts=defers)
        answer = await patience.attended(http, running, watches=lambda: ready.kind is OperationType.QUERY)
        if wanted.parts is not None and (answer.rest is not None or wanted.kind is None):
            response: Response = Mixed(http, answer.body, answer.rest, wanted.parts, UNSHARED)
        else:
            response = _written(answer.body, wanted)
        if answer.context is None:
            return response
        host = self._runner.host
        host.finish(answer.context, response.raw_headers)
        if answer.rest is not None or wanted.kind is None or wanted.kind == accept.EVENTS:
            return response
        seconds = shared.seconds(http, ready, answer.body, response, most=self._limits.shared)
        varies = host.varies(visitor, answer.context) if seconds else None
        if varies is None:
            return response
        return shared.response(http, answer.body, content_type=_typed(wanted.kind), seconds=seconds, varies=varies)

    async def _follow(self, http: Request, wanted: Wishes, ready: Ready, visitor: V) -> Response:
        try:
            place = self._runner.followers.enter(self._runner.host.caller(visitor))
        except Full as full:
            raise full.refused("Too many streams and sockets are open: close some.") from None
        with ExitStack() as held:
            held.callback(place.close)
            async with patience.connected(http, watches=lambda: True):
                begun = await self._runner.follow(visitor, ready)
            if isinstance(begun, dict):
                return _written(begun, wanted)
            held.pop_all()
        return Stream(self._runner, self._limits, visitor, begun, UNSHARED, place)

    async def _run_all(self, http: Request, wanted: Wishes, batch: Batch) -> Response:
        """Answer each request of a batch in turn, so that a later one sees what an earlier one wrote."""
        kind = wanted.kind
        if kind is None or kind == accept.EVENTS:
            raise Refused(BAD_INPUT, "A batch is answered as JSON.", status=406)
        visitor = await self._runner.host.visit(http)
        answers: list[Body] = []
        contexts: list[C] = []
        is_writing = False
        async with patience.connected(http, watches=lambda: not is_writing):
            for asked in batch.requests:
                try:
                    ready = await self._ready(http, asked)
                    is_writing = ready.kind is OperationType.MUTATION
                    answer = await self._runner.answer(visitor, ready)
                except Refused as refused:
                    self._runner.observer.refused(refused.code)
                    answers.append(refused.body())
                    continue
                answers.append(answer.body)
                if answer.context is not None:
                    contexts.append(answer.context)
        response = Response(encode(answers), headers=UNSHARED, media_type=_typed(kind))
        for context in contexts:
            self._runner.host.finish(context, response.raw_headers)
        return response

    async def _ready(self, http: Request, asked: GraphQLRequest | Refused) -> Ready:
        if isinstance(asked, Refused):
            raise asked
        ready = await self._runner.prepare(asked)
        self._check_method(http, ready)
        return ready


def _written(answer: Body, wanted: Wishes) -> Response:
    """Write an answer in one piece."""
    if wanted.kind == accept.EVENTS:
        return _streamed(answer, {})
    kind = _json(wanted)
    return Written(encode(answer), status=_status(kind, answer), head=_head(kind))


@cache
def _head(kind: str) -> list[tuple[bytes, bytes]]:
    """Write the head of an answer of one of the types that are offered."""
    return written_head({**UNSHARED, "content-type": _typed(kind)})


def _json(wanted: Wishes) -> str:
    """Choose a type for what is no stream and no parts."""
    if wanted.kind is None and wanted.parts is None:
        return accept.JSON
    return accept.RESPONSE_JSON if wanted.kind in (None, accept.EVENTS) else wanted.kind


def _streamed(answer: Body, headers: dict[str, str]) -> Response:
    """Write an answer as a stream of one event."""
    body = stream.event(encode(answer)) + stream.COMPLETE
    return Response(body, headers={**UNSHARED, **headers, "content-type": stream.KIND})


def _status(kind: str, answer: dict[str, Any]) -> int:
    """Source: GraphQL over HTTP, section 6.4: a response without data is a request that was not executed."""
    if "data" in answer:
        return 200
    if any(error["extensions"]["code"] == INTERNAL for error in answer["errors"]):
        return 500
    return 400 if kind == accept.RESPONSE_JSON else 200


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8"
