"""Whether two executions of one operation have the same result, as far as that can be asked."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from graphql import ExecutionResult, GraphQLError

Print = tuple[Any, ...]


def difference(one: ExecutionResult, other: ExecutionResult) -> str | None:
    """Say how two results differ beyond what chance decides; None when they do not.

    Data are equal to the order of keys. Errors are equal but for their order, and but for this: where an error has
    put null above its own place, and others were under way below that null, any of them may be the one listed; each
    result has at least one. Which it is depends on what was faster.
    """
    if ordered(one.data) != ordered(other.data):
        return "data"
    prints, others = _by_null(one), _by_null(other)
    for null in {*prints, *others}:
        some, more = prints.get(null, Counter()), others.get(null, Counter())
        if some == more:
            continue
        differing = (some - more) + (more - some)
        if not some or not more or any(len(path(seen)) <= len(null) for seen in differing):
            return f"errors at {list(null)}"
    return None


def ordered(value: Any) -> Any:
    """Turn objects into lists of pairs, so that the order of keys counts, and values that are equal into other ones."""
    if isinstance(value, dict):
        return [(key, ordered(item)) for key, item in value.items()]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, list):
        return [ordered(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    return type(value), value


def fingerprint(error: GraphQLError) -> Print:
    """Give all that can be told of an error from outside."""
    places = [(place.line, place.column) for place in error.locations or ()]
    cause = error.original_error
    return error.message, tuple(error.path or ()), repr(places), repr(error.extensions), type(cause)


def path(seen: Print) -> tuple[Any, ...]:
    return seen[1]


def _by_null(result: ExecutionResult) -> dict[tuple[Any, ...], Counter[Print]]:
    """Gather errors by the place of the null that they are the reason of."""
    found: dict[tuple[Any, ...], Counter[Print]] = {}
    for error in result.errors or ():
        found.setdefault(_null(result.data, error.path or ()), Counter())[fingerprint(error)] += 1
    return found


def _null(data: Any, keys: Sequence[Any]) -> tuple[Any, ...]:
    for depth, key in enumerate(keys):
        if data is None:
            return tuple(keys[:depth])
        data = data[key]
    return tuple(keys)
