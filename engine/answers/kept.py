"""Answers in this process, by what was asked: the least recently used leave first."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.snapshot import Snapshot

Key = tuple[str, str, str, bytes]
"""A document, an operation of it, the kind of viewer with the surroundings, and the variables."""

OVERHEAD = 800
PER_NAME = 300
"""What an entry takes beside its bytes, and for each name where no other has it, measured."""


@dataclass(slots=True, eq=False)
class Kept:
    """An answer's data as JSON, what it was made of, and what the database knew when it was begun.

    `until` is when it is too old, whatever was written; `is_stale`: something was, since, and it is served until then
    while it is made anew. `cost` is what the operation cost, where that is counted.
    Units: `begun`, `renewed_from` and `until` in seconds of a monotonic clock.
    """

    data: bytes
    names: tuple[str, ...]
    snapshot: Snapshot
    cost: int | None
    begun: float
    renewed_from: float
    until: float
    is_stale: bool = False

    @property
    def size(self) -> int:
        return len(self.data) + OVERHEAD + PER_NAME * len(self.names)


class Shelf:
    """As many answers as fit. Units: bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._by_name: dict[str, set[Key]] = {}
        self.size = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Key) -> Kept | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Key, kept: Kept) -> None:
        """Keep an answer in the place of an older one; not one that would drive out most others."""
        self.drop(key)
        if _size(key, kept) > self._most // 4:
            return
        self._kept[key] = kept
        self.size += _size(key, kept)
        for name in kept.names:
            self._by_name.setdefault(name, set()).add(key)
        while self.size > self._most:
            self.drop(next(iter(self._kept)))

    def drop(self, key: Key) -> None:
        kept = self._kept.pop(key, None)
        if kept is None:
            return
        self.size -= _size(key, kept)
        for name in kept.names:
            keys = self._by_name[name]
            keys.discard(key)
            if not keys:
                del self._by_name[name]

    def clear(self) -> None:
        self._kept.clear()
        self._by_name.clear()
        self.size = 0

    def made_of(self, names: Sequence[str]) -> Iterator[tuple[Key, Kept]]:
        """Give what was made of any of these."""
        for name in names:
            for key in list(self._by_name.get(name, ())):
                if key in self._kept:
                    yield key, self._kept[key]

    def all(self) -> Iterator[tuple[Key, Kept]]:
        yield from list(self._kept.items())


def _size(key: Key, kept: Kept) -> int:
    return kept.size + len(key[3])
