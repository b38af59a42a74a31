"""Operations run on Strawberry's schema, by plans or by graphql-core; the one place that knows what executes."""

from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable
from contextlib import aclosing
from datetime import timedelta
from inspect import isawaitable
from typing import Any, TypeGuard, cast

from graphql import (
    ExecutionResult,
    ExperimentalIncrementalExecutionResults,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    experimental_execute_incrementally,
)
from graphql.execution import create_source_event_stream
from strawberry import Schema
from strawberry.execution import optimized_is_awaitable

from engine import patience
from engine.compiled.executor import compiling
from engine.compiled.shadow import Shadow
from engine.compiled.store import MOST, Plans
from engine.compiled.watch import Nobody, Watch
from engine.documents.document import Document
from engine.following.source import Mark
from engine.incremental import defer
from engine.leftover import closing
from engine.prepared import Operations

IS_AWAITABLE = cast("Callable[[Any], TypeGuard[Awaitable[Any]]]", optimized_is_awaitable)


class NotBegun(Exception):
    """A subscription has no source: its variables do not fit, or it was refused."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors


class Executor:
    """Runs operations of a schema."""

    def __init__(
        self,
        schema: Schema,
        *,
        watch: Watch | None = None,
        compiles: bool = True,
        compares: float = 0.0,
        from_use: int = 2,
        most: int = MOST,
    ) -> None:
        """Run by plans what is asked for the `from_use`-th time, if it `compiles`.

        Units: `most` is what plans take together, in bytes; `compares` is the part of the queries with a plan that is
        run both ways, 0 to 1.
        """
        self.schema: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]
        executor_class: Any = schema.execution_context_class
        self._watch = watch or Nobody()
        self._interpreting: Any = closing(defer.passing_over(executor_class))
        self.plans = Plans(self._watch, from_use=from_use, most=most, defers=False)
        self._whole: Any = compiling(self._interpreting, self.plans) if compiles else self._interpreting
        self._shadow = Shadow(self.plans, self._watch, rate=compares)
        self._operations = Operations(self.schema, IS_AWAITABLE)
        self._in_parts: Any = closing(defer.heeding(executor_class))

    async def execute(
        self,
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        context: Any,
        *,
        root: Any = None,
    ) -> ExecutionResult:
        """Run a query or a mutation, or a subscription's selection on one of its events (`root`), all of it at once."""
        if not self._shadow.is_due(operation):
            result = self._run(self._whole, document, operation, variables, context, root)
            return result if type(result) is ExecutionResult else await result

        async def run(executor_class: Any) -> ExecutionResult:
            result = self._run(executor_class, document, operation, variables, context, root)
            return result if type(result) is ExecutionResult else await result

        return await self._shadow.answer(
            operation, surely=lambda: run(self._interpreting), by_plan=lambda: run(self._whole)
        )

    def _run(
        self,
        executor_class: Any,
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        context: Any,
        root: Any,
    ) -> Any:
        """Give a result, or what to await for it."""
        executor = self._operations.executor(executor_class, document, operation, variables, context, root)
        if isinstance(executor, list):
            return ExecutionResult(None, errors=executor)
        return executor.execute_operation()

    async def execute_in_parts(
        self, document: Document, operation: OperationDefinitionNode, variables: dict[str, Any], context: Any
    ) -> ExecutionResult | ExperimentalIncrementalExecutionResults:
        """Run a query or a mutation; what it defers begins when the first of the further results is asked for."""
        self._watch.interpreted(operation, "incremental")
        result = experimental_execute_incrementally(
            self.schema,
            document.node,
            context_value=context,
            variable_values=variables,
            operation_name=_name(operation),
            executor_class=self._in_parts,
            is_awaitable=IS_AWAITABLE,
        )
        return await result if isawaitable(result) else result

    async def source(
        self,
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        context: Any,
        *,
        limit: timedelta,
    ) -> AsyncIterable[Any]:
        """Begin a subscription: give what its events come from.

        Raises: NotBegun. Refused for one that took too long.
        """
        executor = self._whole.build(
            self.schema,
            document.node,
            context_value=context,
            raw_variable_values=variables,
            operation_name=_name(operation),
        )
        if isinstance(executor, list):
            raise NotBegun(cast(list[GraphQLError], executor))
        async with patience.limited(limit):
            source: Any = create_source_event_stream(executor)
            if isawaitable(source):
                source = await source
        if isinstance(source, ExecutionResult):
            raise NotBegun(source.errors or [])
        return source

    async def follow(
        self,
        events: AsyncGenerator[Any],
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        context: Any,
        *,
        fresh: Callable[[Any], Any],
        limit: timedelta,
    ) -> AsyncGenerator[ExecutionResult | Mark]:
        """Give one result for each event, each in a context and within a limit of its own; marks as they come.

        Raises: Refused for an event that took too long.
        """
        async with aclosing(events):
            async for event in events:
                if isinstance(event, Mark):
                    yield event
                    continue
                async with patience.limited(limit):
                    result = await self.execute(document, operation, variables, fresh(context), root=event)
                yield result


def _name(operation: OperationDefinitionNode) -> str | None:
    return operation.name.value if operation.name is not None else None
