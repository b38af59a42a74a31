"""What the toy's clients follow together: notes that a test pins up, and what reading and writing them took."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Any

from engine.following.source import Mark

FIRST = "first"


@dataclass
class Board:
    """`open` sources are read; `written` are the notes that were written for somebody, as often as they were."""

    notes: list[str] = field(default_factory=list[str])
    open: int = 0
    written: list[str] = field(default_factory=list[str])
    is_over: bool = False
    is_broken: bool = False
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def pin(self, *notes: str) -> None:
        self.notes += notes
        self.change()

    def change(self) -> None:
        """Wake whoever follows."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def follow(self, context: Any, state: int | None) -> AsyncGenerator[str | Mark]:
        """Tell where somebody begins, then each note that is pinned from then on."""
        self.open += 1
        try:
            count = len(self.notes) if state is None else state
            if state is None:
                yield FIRST
            while True:
                while count < len(self.notes):
                    count += 1
                    yield self.notes[count - 1]
                if self.is_broken:
                    raise RuntimeError("a secret of the inside")
                if self.is_over:
                    return
                changed = self._changed
                yield Mark(count, count)
                await changed.wait()
        finally:
            self.open -= 1


board = Board()
