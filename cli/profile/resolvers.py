"""Resolvers under a stopwatch: every call of one that is more than a look at its row."""

import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

BATCH = "batch"
"""In a field's extensions: what resolves it for many objects at once."""


@dataclass(slots=True)
class Watch:
    """What the calls of a field took together. Units: seconds, `work` on the processor, `wait` by the clock."""

    name: str
    calls: int = 0
    work: float = 0.0
    wait: float = 0.0


@contextmanager
def timed(schema: GraphQLSchema) -> Generator[list[Watch]]:
    """Time the resolvers of a schema meanwhile; plans of operations have to be made anew within."""
    watches: list[Watch] = []
    before: list[tuple[GraphQLField, Any, dict[str, Any]]] = []
    for kind in schema.type_map.values():
        if not isinstance(kind, GraphQLObjectType) or kind.name.startswith("__"):
            continue
        for name, field in kind.fields.items():
            if _is_plain(field):
                continue
            watch = Watch(f"{kind.name}.{name}")
            watches.append(watch)
            before.append((field, field.resolve, field.extensions))
            assert field.resolve is not None
            field.resolve = _timed(field.resolve, watch)
            batch = field.extensions.get(BATCH)
            if batch is not None:
                field.extensions = field.extensions | {BATCH: _timed(batch, watch)}
    try:
        yield watches
    finally:
        for field, resolve, extensions in before:
            field.resolve, field.extensions = resolve, extensions


def _is_plain(field: GraphQLField) -> bool:
    """Tell a field that is an attribute of its row; executors read those without a call."""
    definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return field.resolve is None or (isinstance(definition, StrawberryField) and definition.is_basic_field)


def _timed(resolve: Callable[..., Any], watch: Watch) -> Callable[..., Any]:
    def resolved(*positional: Any, **named: Any) -> Any:
        watch.calls += 1
        started = time.thread_time()
        value = resolve(*positional, **named)
        watch.work += time.thread_time() - started
        return _awaited(value, watch) if isawaitable(value) else value

    return resolved


async def _awaited(value: Awaitable[Any], watch: Watch) -> Any:
    return await _Steps(value, watch)


class _Steps:
    """An awaitable step by step, so that its work is told from its waiting."""

    def __init__(self, value: Awaitable[Any], watch: Watch) -> None:
        self.value = value
        self.watch = watch

    def __await__(self) -> Generator[Any, Any, Any]:
        steps: Any = self.value.__await__()
        watch = self.watch
        step, argument = steps.__next__, ()
        while True:
            started = time.thread_time()
            try:
                waited_for = step(*argument)
            except StopIteration as end:
                return end.value
            finally:
                watch.work += time.thread_time() - started
            stopped = time.perf_counter()
            try:
                yield waited_for
                step, argument = steps.__next__, ()
            except BaseException as error:
                step, argument = steps.throw, (error,)
            watch.wait += time.perf_counter() - stopped
