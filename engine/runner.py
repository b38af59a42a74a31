"""One operation from its text to its answer, the same for every transport."""

import functools
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Sequence
from contextlib import aclosing, nullcontext
from typing import Any, Generic, TypeVar

import orjson
from graphql import (
    ExecutionResult,
    ExperimentalIncrementalExecutionResults,
    GraphQLError,
    OperationType,
)

from engine import patience, variables
from engine.answers.answers import Answers
from engine.answers.keeper import Keeper, is_kept
from engine.costs.charge import Charge, Till
from engine.crowd import Crowd
from engine.documents.library import Library
from engine.execute import Executor, NotBegun
from engine.following.feed import Begun, Feeds, Following, Steps
from engine.following.source import Follow, Followed, Mark
from engine.host import Host, Together
from engine.incremental.parts import Rest
from engine.limits import Limits
from engine.observe import Observer
from engine.operation import Answer, Body, Ready, settled
from engine.refusal import BAD_INPUT, Refused, written
from engine.request import GraphQLRequest

V = TypeVar("V")
C = TypeVar("C")

NOTHING = nullcontext()
Run = Callable[..., Coroutine[Any, Any, ExecutionResult | ExperimentalIncrementalExecutionResults]]


class Runner(Generic[V, C]):
    """Runs what clients ask for, in contexts that the host makes."""

    def __init__(
        self,
        *,
        host: Host[V, C],
        library: Library,
        executor: Executor,
        observer: Observer,
        limits: Limits,
        till: Till,
        answers: Answers[Answer[C]] | None = None,
    ) -> None:
        """Run what a library knows; with `answers`, those of public operations are kept."""
        self.host = host
        self.observer = observer
        self._library = library
        self._executor = executor
        self._limits = limits
        self.followers = Crowd(most=limits.sockets, each=limits.sockets_caller)
        self.till = till
        self.feeds = Feeds(host.staying)
        self._keeper = Keeper(self, answers) if answers is not None else None

    async def prepare(self, request: GraphQLRequest) -> Ready:
        """Find the operation that a request asks for. Raises: Refused."""
        variables.check(request.variables, self._limits)
        document = await self._library.find(request)
        is_named = request.document_id is not None
        return Ready(document, document.operation(request.operation_name), request.variables, is_named=is_named)

    async def answer(self, visitor: V, ready: Ready, *, in_parts: bool = False) -> Answer[C]:
        """Run a query or a mutation, `in_parts` only up to what it defers. Raises: Refused at a limit."""
        keeper = self._keeper
        if keeper is not None and not in_parts and is_kept(ready):
            return await keeper.answer(visitor, ready)
        charge = await self.charge(visitor, ready)
        if keeper is not None and ready.kind is OperationType.MUTATION:
            with keeper.writing():
                return await self.charged(visitor, ready, charge, in_parts=in_parts)
        return await self.charged(visitor, ready, charge, in_parts=in_parts)

    async def charged(
        self, visitor: V, ready: Ready, charge: Charge | None, *, in_parts: bool = False, context: C | None = None
    ) -> Answer[C]:
        """Run what was charged, in its context if that was made already. Raises: Refused at a limit."""
        try:
            answer = await self.run(visitor, ready, in_parts=in_parts, context=context)
        except Refused as refused:
            refused.extensions = charge.kept() if charge is not None else {}
            raise
        return await settled(answer, charge)

    async def run(self, visitor: V, ready: Ready, *, in_parts: bool = False, context: C | None = None) -> Answer[C]:
        """Run an operation, in a context of its own or the given one. Raises: Refused at a limit."""
        since = time.perf_counter()

        def ended(errors: int) -> None:
            errors += len(body.get("errors", ()))
            self.observer.ran(ready.operation, time.perf_counter() - since, errors=errors)

        run: Run = self._executor.execute_in_parts if in_parts else self._executor.execute
        rest: Rest | None = None
        body: Body = {}
        if context is None:
            body, context = await self.context(visitor, ready)
        if context is not None:
            running = run(ready.document, ready.operation, ready.variables, context)
            is_public = ready.document.max_age(ready.operation) > 0
            with self.host.reading_public(visitor, context) if is_public else NOTHING:
                result = await patience.within(self._limits.execution, running, since=since)
            if not isinstance(result, ExecutionResult):
                write = functools.partial(self._written, visitor=visitor, context=context)
                rest = Rest(result, write, ended, limit=self._limits.execution, since=since)
                result = ExecutionResult(result.initial_result.data, result.initial_result.errors)
            body = self._body(result, visitor, context)
            if rest is None:
                self.host.release(context)
        if rest is None:
            ended(0)
        return Answer(body, context, rest)

    async def follow(self, visitor: V, ready: Ready) -> Begun[V] | Body:
        """Begin a subscription; what does not begin gives a body without data.

        So does, as its last, what cannot go on. Raises: Refused for one that cannot be charged.
        """
        charge = await self.charge(visitor, ready)
        begun = await self._begin(visitor, ready, charge)
        if charge is not None and isinstance(begun, dict):
            begun["extensions"] = await charge.settled(begun)
        return begun

    async def _begin(self, visitor: V, ready: Ready, charge: Charge | None) -> Begun[V] | Body:
        body, context = await self.context(visitor, ready)
        if context is None:
            return body
        try:
            source = await self._executor.source(
                ready.document, ready.operation, ready.variables, context, limit=self._limits.execution
            )
        except NotBegun as refused:
            return {"errors": self._errors(refused.errors, visitor, context)}
        except Refused as refused:
            self.observer.refused(refused.code)
            return {"errors": refused.written()}
        except Exception as error:
            return {"errors": [self.host.present(_wrapped(error), visitor, context)]}
        events: Any = aiter(source)
        begun = Begun(visitor, self._events(events, visitor, ready, context, charge))
        alike = self.host.together(visitor, context) if ready.document.is_public(ready.operation) else None
        if isinstance(source, Followed) and alike is not None:
            begun.following = self._following(source.follow, ready, alike)
            begun.is_nobody = alike.is_nobody
        return begun

    def _following(self, follow: Follow[C], ready: Ready, alike: Together[V, C]) -> Following[V]:
        """Say who else may follow the same, and how it goes on for all of them and for each."""
        asked = orjson.dumps(ready.variables, option=orjson.OPT_SORT_KEYS).decode()

        def go_on(visitor: V, context: C, state: Any) -> Steps:
            return self._events(follow(context, state), visitor, ready, context)

        return Following(
            key=(ready.document, ready.operation.name and ready.operation.name.value, asked, alike.key),
            together=lambda state: go_on(alike.visitor, alike.context, state),
            alone=lambda visitor, state: go_on(visitor, self.host.alone(visitor, alike.context), state),
        )

    async def _events(
        self, events: AsyncGenerator[Any], visitor: V, ready: Ready, context: C, charge: Charge | None = None
    ) -> Steps:
        results = self._executor.follow(
            events,
            ready.document,
            ready.operation,
            ready.variables,
            context,
            fresh=self.host.fresh,
            limit=self._limits.execution,
        )
        try:
            async with aclosing(results):
                async for result in results:
                    if isinstance(result, Mark):
                        yield result
                        continue
                    body = self._body(result, visitor, context)
                    self.observer.event(ready.operation, errors=len(body.get("errors", ())))
                    if charge is not None:
                        # Whoever follows is charged for the beginning: the shop makes the events, not he.
                        body["extensions"] = charge.kept()
                        charge = None
                    yield body
        except Refused as refused:
            self.observer.refused(refused.code)
            yield {"errors": refused.written()}
        except Exception as error:
            yield {"errors": [self.host.present(_wrapped(error), visitor, context)]}

    def charge(self, visitor: V, ready: Ready, *, known: int | None = None) -> Awaitable[Charge | None]:
        """Charge a visitor what an operation may cost, or what it is known to; None where that is not counted."""
        return self.till.charge(
            lambda: self.host.caller(visitor), ready.document, ready.operation, ready.variables, known=known
        )

    async def context(self, visitor: V, ready: Ready) -> tuple[Body, C | None]:
        """Make the context of an operation; without one give the body that says why."""
        try:
            return {}, await self.host.context(visitor, ready.operation, ready.variables)
        except Exception as error:
            return {"errors": [self.host.present(_wrapped(error), visitor, None)]}, None

    def _body(self, result: ExecutionResult, visitor: V, context: C) -> Body:
        """Write a result; `data` is left out where nothing was executed: such errors name no field."""
        if not result.errors:
            return {"data": result.data}
        errors = self._errors(result.errors, visitor, context)
        if result.data is None and _is_unexecuted(result.errors):
            return {"errors": errors}
        return {"errors": errors, "data": result.data}

    def _errors(self, errors: Sequence[GraphQLError], visitor: V, context: C) -> list[dict[str, Any]]:
        # What a scalar raises about a variable is the client's mistake, not a fault.
        if _is_unexecuted(errors):
            return written(errors, BAD_INPUT)
        return self._written(errors, visitor, context)

    def _written(self, errors: Sequence[GraphQLError], visitor: V, context: C) -> list[dict[str, Any]]:
        return [self.host.present(error, visitor, context) for error in errors]


def _is_unexecuted(errors: Sequence[GraphQLError]) -> bool:
    """Tell errors of variables from those of fields, which say where they are."""
    return all(error.path is None for error in errors)


def _wrapped(error: Exception) -> GraphQLError:
    return error if isinstance(error, GraphQLError) else GraphQLError(str(error), original_error=error)
