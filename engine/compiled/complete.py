"""How a resolved value becomes a part of the answer: one small function for each type in its place."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLError,
    GraphQLLeafType,
    GraphQLList,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    located_error,
)
from graphql.pyutils import Undefined, inspect, is_iterable

from engine.compiled.job import Completion, Job, Later, Then
from engine.compiled.leaves import exact
from engine.compiled.leftover import awaitables_in, settle
from engine.compiled.objects import abstract, concrete
from engine.compiled.place import Place, keys, path_of
from engine.compiled.plain import Plain
from engine.compiled.position import OutputType, Position

if TYPE_CHECKING:
    from engine.compiled.plan import Plan
    from engine.compiled.run import Run


def completion(plan: "Plan", position: Position, kind: OutputType) -> Completion:
    """Make the function that completes values of a type; it gives a `Later` for one that has to be awaited."""
    if is_non_null_type(kind):
        kind = kind.of_type
    if is_list_type(kind):
        return listing(plan, position, kind)
    if is_leaf_type(kind):
        return leaf(plan.plain, position, kind)
    if is_object_type(kind):
        return concrete(plan, position, kind)
    return abstract(plan, position, kind)


def leaf(plain: Plain, position: Position, kind: GraphQLLeafType) -> Completion:
    coerce, nothing = kind.coerce_output_value, position.nothing

    def complete(run: "Run", value: Any, place: Place) -> Any:
        if type(value) not in plain:
            value = plain.checked(value)
        if value is None:
            return nothing()
        written = coerce(value)
        if written is None or written is Undefined:
            raise TypeError(
                f"Expected `{inspect(kind)}.coerce_output_value({inspect(value)})`"
                f" to return non-nullable value, returned: {inspect(written)}"
            )
        return written

    return Completion(complete)


def listing(plan: "Plan", position: Position, kind: GraphQLList[Any]) -> Completion:
    plain, nothing = plan.plain, position.nothing
    item_kind = kind.of_type
    items = Position(position.field, item_kind, position, propagates=plan.propagates)
    as_it_is = exact(item_kind.of_type if is_non_null_type(item_kind) else item_kind)
    complete_item, known, select = completion(plan, items, item_kind)
    add = _adder(plain, items, complete_item)

    def complete(run: "Run", value: Any, place: Place) -> Any:
        if type(value) is not list:
            if type(value) not in plain:
                value = plain.checked(value)
            if value is None:
                return nothing()
            if run.executor.is_async_iterable(value):
                return Later(_collect(run, add, value, position, place), _as_it_is)
            if not is_iterable(value):
                raise GraphQLError(f"Expected Iterable, but did not find one for field '{position.field}'.")
        done: list[Any] = []
        rest: Iterator[Any] = iter(value)
        try:
            for item in rest:
                if type(item) is as_it_is:
                    done.append(item)
                elif type(item) in known and select is not None:
                    at = (place, len(done), None)
                    try:
                        item = select(run, item, at, {})
                    except Exception as error:
                        item = items.failed(run, at, error)
                    done.append(item)
                else:
                    add(run, item, done, place)
        except Exception:
            settle(run, awaitables_in(run, rest))
            raise
        return done

    return Completion(complete)


Add = Callable[["Run", Any, list[Any], Place], None]


def _adder(plain: Plain, position: Position, complete: Then) -> Add:
    """Make the function that adds an item to a list."""

    def add(run: "Run", item: Any, done: list[Any], place: Place) -> None:
        index = len(done)
        place = (place, index, None)
        if type(item) not in plain and plain.is_waiting(run, item):
            run.jobs.append(Job(item, complete, position, done, index, place))
            done.append(None)
            return
        try:
            item = complete(run, item, place)
            if type(item) is Later:
                run.later(item, position, done, index, place)
                item = None
        except Exception as error:
            item = position.failed(run, place, error)
        done.append(item)

    return add


async def _collect(run: "Run", add: Add, values: Any, position: Position, place: Place) -> list[Any]:
    """Complete an asynchronous iterable, item by item as they come."""
    done: list[Any] = []
    found: list[Job] = []
    rest: AsyncIterator[Any] = values.__aiter__()
    try:
        while True:
            try:
                item = await anext(rest)
            except StopAsyncIteration:
                break
            except Exception as error:
                raise located_error(error, position.field.nodes, keys(place)) from error
            try:
                add(run, item, done, place)
            finally:
                # Kept back until the list has its place in the answer.
                found += run.jobs
                run.jobs.clear()
    except BaseException:
        if hasattr(rest, "aclose"):
            with suppress(Exception):
                await rest.aclose()  # pyright: ignore[reportAttributeAccessIssue]
        settle(run, [awaitable for job in found for awaitable in job.awaitables])
        raise
    if run.errors.has_nulled_position(path_of(place)):
        # Null stands there meanwhile, and perhaps the run is over and begins nothing any more.
        settle(run, [awaitable for job in found for awaitable in job.awaitables])
    else:
        run.jobs += found
    return done


def _as_it_is(run: "Run", value: Any, place: Place) -> Any:
    return value
