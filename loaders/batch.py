"""Loaders over batch functions: N keys in one statement, one answer for each key in key order."""

from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from aiodataloader import DataLoader

from kit import work
from loaders.paging import Pager
from loaders.scope import Scope

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Row = TypeVar("Row")


class Surroundings(Protocol):
    """What a noun's loaders are mixed into."""

    scope: Scope
    pager: Pager


def loader(batch: Callable[[Sequence[Key]], Awaitable[list[Value]]]) -> DataLoader[Key, Value]:
    """Make a loader of a batch function: it gathers the keys asked for in one turn of the event loop."""

    async def load(keys: list[Key]) -> list[Value]:
        work.join()
        return await batch(keys)

    return DataLoader(load)


def one_each(keys: Sequence[Key], rows: Iterable[Row], *, key: Callable[[Row], Key]) -> list[Row | None]:
    """Put rows in key order. Shape: N keys → N rows, missing → None."""
    found = {key(row): row for row in rows}
    return [found.get(item) for item in keys]


def many_each(keys: Sequence[Key], rows: Iterable[Row], *, key: Callable[[Row], Key]) -> list[list[Row]]:
    """Gather rows by key. Shape: N keys → N lists, each in the rows' order, missing → []."""
    groups: dict[Key, list[Row]] = {item: [] for item in keys}
    for row in rows:
        groups[key(row)].append(row)
    return [groups[item] for item in keys]


class ByArguments:
    """Loaders that differ by arguments: one for each set of arguments, made when first asked for."""

    def __init__(self) -> None:
        self._loaders: dict[Hashable, DataLoader[Any, Any]] = {}

    def get(
        self, arguments: Hashable, batch: Callable[[Sequence[Key]], Awaitable[list[Value]]]
    ) -> DataLoader[Key, Value]:
        found = self._loaders.get(arguments)
        if found is None:
            found = self._loaders[arguments] = loader(batch)
        return found
