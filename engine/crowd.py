"""How many may be at something at once in a process: all together, and each caller."""

import asyncio
import contextlib
from collections import Counter
from datetime import timedelta

from engine.refusal import THROTTLED, Refused

RETRY_SECONDS = 5


class Full(Exception):
    """There is no room; `for_caller`: for this caller alone."""

    def __init__(self, *, for_caller: bool) -> None:
        super().__init__()
        self.for_caller = for_caller

    def refused(self, message: str) -> Refused:
        """Write it as the refusal of a request."""
        return Refused(
            THROTTLED,
            message,
            status=429 if self.for_caller else 503,
            headers={"Retry-After": str(RETRY_SECONDS)},
            details={"retryAfterSeconds": RETRY_SECONDS},
        )


class Crowd:
    """Counts who is at it; 0 is no limit."""

    def __init__(self, *, most: int, each: int) -> None:
        self._most = most
        self._each = each
        self._callers: Counter[str] = Counter()
        self._count = 0
        self._left = asyncio.Event()

    def enter(self, caller: str) -> "Place":
        """Take a place. Raises: Full."""
        if self._each and self._callers[caller] >= self._each:
            raise Full(for_caller=True)
        if self._most and self._count >= self._most:
            raise Full(for_caller=False)
        self._callers[caller] += 1
        self._count += 1
        return Place(self, caller)

    async def enter_soon(self, caller: str, *, within: timedelta) -> "Place":
        """Take a place, and wait a while for one. Raises: Full."""
        place: Place | None = None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within.total_seconds()):
                while place is None:
                    try:
                        place = self.enter(caller)
                    except Full:
                        await self._left.wait()
        return place or self.enter(caller)

    def leave(self, caller: str) -> None:
        """Give a place back."""
        self._callers[caller] -= 1
        self._count -= 1
        if not self._callers[caller]:
            del self._callers[caller]
        self._left.set()
        self._left = asyncio.Event()


class Place:
    """A place in a crowd."""

    def __init__(self, crowd: Crowd, caller: str) -> None:
        self._crowd = crowd
        self._caller: str | None = caller

    def move(self, caller: str) -> None:
        """Take a place of another caller, and give one's own back in any case. Raises: Full."""
        self.close()
        self._crowd.enter(caller)
        self._caller = caller

    def close(self) -> None:
        """Give it back; again is nothing."""
        if self._caller is not None:
            self._crowd.leave(self._caller)
            self._caller = None
