"""What a connection may take, and what becomes of a client who takes nothing of what is written to it."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta


class Backlog:
    """What the clients of a process have not taken yet; beyond `most` those with the most of it are cut off.

    Units: bytes.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._unread: dict[Unread, int] = {}
        # What they had when they came: it has only become less since.
        self._total = 0

    def add(self, unread: "Unread", size: int) -> None:
        self._unread[unread] = size
        self._total += size
        if self._total > self.most:
            self._cut()

    def remove(self, unread: "Unread") -> None:
        self._total -= self._unread.pop(unread, 0)

    def _cut(self) -> None:
        self._unread = {each: each.size for each in self._unread}
        self._total = sum(self._unread.values())
        for unread in sorted(self._unread, key=lambda each: each.size, reverse=True):
            if self._total <= self.most:
                return
            unread.cut()


@dataclass(frozen=True, slots=True)
class Terms:
    """Units: `head_bytes` in bytes of a request's first line and headers; `answer_timeout` is for how long a client may
    take nothing at all.
    """

    head_bytes: int
    head_timeout: timedelta
    answer_timeout: timedelta
    backlog: Backlog


class Unread:
    """What was written to one connection, while it is more than the system takes from us."""

    def __init__(self, transport: asyncio.Transport, terms: Terms) -> None:
        self._transport = transport
        self._terms = terms
        self._seen = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def size(self) -> int:
        return self._transport.get_write_buffer_size()

    def begin(self) -> None:
        """Look after the client from now on."""
        if self._timer is None:
            self._watch()
            self._terms.backlog.add(self, self._seen)

    def end(self) -> None:
        """The client has taken it, or is gone."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
            self._terms.backlog.remove(self)

    def cut(self) -> None:
        """Give the client up."""
        self.end()
        self._transport.abort()

    def _watch(self) -> None:
        self._seen = self.size
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self._terms.answer_timeout.total_seconds(), self._look)

    def _look(self) -> None:
        if self.size >= self._seen:
            self.cut()
        else:
            self._watch()
