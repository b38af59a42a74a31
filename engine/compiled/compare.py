"""Whether two executions of one operation have the same result, as far as that can be asked."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from graphql import ExecutionResult, GraphQLError

Print = tuple[Any, ...]


def difference(one: ExecutionResult, other: ExecutionResult) -> str | None:
    """Say how two results differ beyond what chance decides; None when they do not.

    It tells places only, nothing of what is there. Data are equal to the order of keys. Errors are equal but for their
    order, and but for this: where an error has put null above its own place, and others were under way below that null,
    any of them may be the one listed; each result has at least one. Which it is depends on what was faster.
    """
    place = _differing(one.data, other.data)
    if place is not None:
        return f"data at {place}"
    prints, others = _by_null(one), _by_null(other)
    for null in {*prints, *others}:
        some, more = prints.get(null, Counter()), others.get(null, Counter())
        if some == more:
            continue
        differing = (some - more) + (more - some)
        if not some or not more or any(len(path(seen)) <= len(null) for seen in differing):
            return f"errors at {list(null)}"
    return None


def _differing(one: Any, other: Any) -> list[Any] | None:
    """Give the keys to the first place where two data differ, if only in the order of keys or the class of a value."""
    if type(one) is not type(other):
        return []
    if isinstance(one, dict):
        if list(one) != list(other):
            return []
        pairs: Any = ((key, item, other[key]) for key, item in one.items())
    elif isinstance(one, list):
        if len(one) != len(other):
            return []
        pairs = ((index, *pair) for index, pair in enumerate(zip(one, other, strict=True)))
    else:
        return None if one == other else []
    for key, item, another in pairs:
        below = _differing(item, another)
        if below is not None:
            return [key, *below]
    return None


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
