"""Loaders over batch functions: N keys in one statement, one answer for each key in key order."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from aiodataloader import DataLoader

from kit import work
from loaders.paging import Pager
from loaders.scope import Scope

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Row = TypeVar("Row")
Batch = Callable[[Sequence[Key]], Awaitable[list[Value]]]
Held = Callable[[Sequence[Key]], list[Value] | None]


class Surroundings(Protocol):
    """What a noun's loaders are mixed into."""

    scope: Scope
    pager: Pager


class _Round(Generic[Key]):
    """Keys that are loaded together: those asked for in one turn of the event loop."""

    def __init__(self) -> None:
        self.keys: dict[Key, None] = {}
        self._is_over: asyncio.Event | None = None

    async def over(self) -> None:
        """Wait until it has ended."""
        if self._is_over is None:
            self._is_over = asyncio.Event()
        await self._is_over.wait()

    def end(self) -> None:
        if self._is_over is not None:
            self._is_over.set()


class Loader(DataLoader[Key, Value]):
    """Loads by a batch function: one key alone, or many at once; either way with all others of the same turn.

    What was loaded is remembered.
    """

    def __init__(self, batch: Batch[Key, Value], held: Held[Key, Value] | None = None) -> None:
        self._batch = batch
        self._held = held
        self._loads_alone = False
        self._known: dict[Key, Value] = {}
        self._open: _Round[Key] | None = None
        self._rounds: dict[Key, _Round[Key]] = {}

    def load(self, key: Key) -> "asyncio.Future[Value]":
        if not self._loads_alone:
            # Most loaders are only asked for many at once.
            super().__init__()
            self._loads_alone = True
        return super().load(key)

    async def batch_load_fn(self, keys: list[Key]) -> list[Value]:
        """Load keys that were asked for one by one."""
        work.join()
        return await self.many(keys)

    def at_once(self, keys: Sequence[Key]) -> list[Value] | None:
        """Give what needs no waiting: values that are known, or held in the process; None where not all are."""
        known = self._known
        if all(key in known for key in keys):
            return [known[key] for key in keys]
        return self._held(keys) if self._held is not None else None

    async def many(self, keys: Sequence[Key]) -> list[Value]:
        """Load keys, each once, and those that are known not at all. Shape: N keys → N values in key order."""
        known = self._known
        while missing := [key for key in dict.fromkeys(keys) if key not in known]:
            new = [key for key in missing if key not in self._rounds]
            # Whoever waits for a round that fails asks again, and is told itself.
            await (self._join(new) if new else self._rounds[missing[0]].over())
        return [known[key] for key in keys]

    async def _join(self, keys: list[Key]) -> None:
        current = self._open
        if current is not None:
            self._enter(current, keys)
            await current.over()
            return
        current = self._open = _Round()
        self._enter(current, keys)
        try:
            await asyncio.sleep(0)
            self._open = None
            wanted = list(current.keys)
            self._known.update(zip(wanted, await self._batch(wanted), strict=True))
        finally:
            if self._open is current:
                self._open = None
            for key in current.keys:
                del self._rounds[key]
            current.end()

    def _enter(self, current: _Round[Key], keys: list[Key]) -> None:
        for key in keys:
            current.keys[key] = None
            self._rounds[key] = current

    def prime(self, key: Key, value: Value) -> "Loader[Key, Value]":
        """Take over what was read otherwise, unless it is known."""
        self._known.setdefault(key, value)
        return self


def loader(batch: Batch[Key, Value], *, held: Held[Key, Value] | None = None) -> Loader[Key, Value]:
    """Make a loader of a batch function; `held` gives what it would if that needs no waiting, else None."""
    return Loader(batch, held)


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
        self._loaders: dict[Hashable, Loader[Any, Any]] = {}

    def get(self, arguments: Hashable, batch: Callable[[Sequence[Key]], Awaitable[list[Value]]]) -> Loader[Key, Value]:
        found = self._loaders.get(arguments)
        if found is None:
            found = self._loaders[arguments] = loader(batch)
        return found
