"""`@defer` and `@stream`: their directives, and executors that heed them or pass them over.

Source: https://github.com/graphql/graphql-spec/pull/1110
"""

import asyncio
from collections.abc import Awaitable
from copy import copy
from typing import Any, TypeVar, cast

from graphql import (
    DirectiveLocation,
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLDirective,
    GraphQLError,
    GraphQLInt,
    GraphQLNonNull,
    GraphQLString,
)
from graphql.execution import Executor
from graphql.execution.incremental import IncrementalExecutor

Class = TypeVar("Class", bound=type[IncrementalExecutor])

ELSEWHERE = "Who does not accept multipart/mixed gets one answer with everything."


def _arguments(condition: str) -> dict[str, GraphQLArgument]:
    return {
        "if": GraphQLArgument(GraphQLNonNull(GraphQLBoolean), default_value=True, description=condition),
        "label": GraphQLArgument(GraphQLString, description="Comes back with the part; unlike any other's."),
    }


DEFER = GraphQLDirective(
    name="defer",
    locations=[DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
    args=_arguments("Whether it comes later."),
    description=f"The fragment comes later, in a part of its own. {ELSEWHERE}",
)
STREAM = GraphQLDirective(
    name="stream",
    locations=[DirectiveLocation.FIELD],
    args=_arguments("Whether they come later.")
    | {"initialCount": GraphQLArgument(GraphQLInt, default_value=0, description="How many come at once, 0 or more.")},
    description=f"The list's items come later, in parts of their own. {ELSEWHERE}",
)
DIRECTIVES = (DEFER, STREAM)
NAMES = frozenset({DEFER.name, STREAM.name})


def passing_over(executor: Class) -> Class:
    """Make an executor's class that answers at once, whatever is to be deferred."""

    class Whole(executor):
        execute_collected_root_fields: Any = Executor.execute_collected_root_fields
        execute_collected_subfields: Any = Executor.execute_collected_subfields
        build_response: Any = Executor.build_response

        def get_stream_usage(self, field_details_list: Any, path: Any) -> None:
            return None

    return cast(Class, Whole)


def heeding(executor: Class) -> Class:
    """Make an executor's class that defers what is to be deferred, and loads it together."""

    class InParts(executor):
        def get_stream_usage(self, field_details_list: Any, path: Any) -> Any:
            try:
                return super().get_stream_usage(field_details_list, path)
            except ValueError:
                raise GraphQLError("`initialCount` has to be 0 or more.") from None

        def build_stream_item_queue(self, *args: Any, **named: Any) -> Any:
            # One item after the other would take statements of its own for each; side by side they share them. But
            # nothing begins before the first part is told.
            together = copy(self)
            together.enable_early_execution = True
            queue = super(InParts, together).build_stream_item_queue(*args, **named)
            queue._eager = False  # pyright: ignore[reportPrivateUsage]
            return queue

        def complete_stream_item(self, *args: Any, **named: Any) -> Any:
            result = super().complete_stream_item(*args, **named)
            return _begun(result) if self.is_awaitable(result) else result

        def create_sub_executor(self, *args: Any, **named: Any) -> Any:
            # What an item defers comes after it.
            executor = super().create_sub_executor(*args, **named)
            executor.enable_early_execution = False
            return executor

    return cast(Class, InParts)


def _begun(running: Awaitable[Any]) -> asyncio.Future[Any]:
    """Run something that is not cancelled before it has begun: it would leave behind what nobody awaits."""
    task = asyncio.ensure_future(running)
    future: asyncio.Future[Any] = task.get_loop().create_future()

    def pass_on(_: object) -> None:
        if task.cancelled():
            future.cancel()
            return
        error = task.exception()
        if future.done():
            return
        if error is None:
            future.set_result(task.result())
        else:
            future.set_exception(error)
            # Of several items that fail only the first is told of.
            future.exception()

    task.add_done_callback(pass_on)
    future.add_done_callback(lambda ended: task.cancel() if ended.cancelled() else None)
    return future
