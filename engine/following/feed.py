"""Many who follow the same: each event is found, executed and written once, and handed to all of them.

Everybody begins alone. Who has been told all there is, and the same as the others, takes a seat among them. Who cannot
go on with them parts from where all stand and goes on alone: because he does not read what he is sent, or may not be
told any more. So nothing is lost or doubled, and whatever concerns one alone is settled where he is alone.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from engine.answer import encode
from engine.following.source import Mark
from engine.refusal import INTERNAL, MASKED, Refused
from kit import log

V = TypeVar("V")

Body = dict[str, Any]
Steps = AsyncGenerator[Body | Mark]
"""What comes of a subscription, and the marks in between; a body without data ends it."""
Staying = Callable[[Sequence[V]], Awaitable[Sequence[bool]]]

logger = log.get(__name__)

AT_ONCE = 100
"""So many are handed an event before others have their turn."""


@dataclass(frozen=True, slots=True, eq=False)
class Following(Generic[V]):
    """What is followed, by whoever has an equal `key`: on from a state for all of them together, or for one alone."""

    key: Hashable
    together: Callable[[Any], Steps]
    alone: Callable[[V, Any], Steps]


@dataclass(slots=True, eq=False)
class Begun(Generic[V]):
    """A subscription that has begun, or that goes on; `following` where it may go on together with others.

    `is_nobody`: what this visitor is told, all of them may be told.
    """

    visitor: V
    steps: Steps
    following: Following[V] | None = None
    is_nobody: bool = False
    is_given: bool = False

    def give(self) -> Steps:
        """Leave what comes from here on to somebody else."""
        self.is_given = True
        return self.steps

    async def aclose(self) -> None:
        """End it, unless it is somebody else's."""
        if not self.is_given:
            await self.steps.aclose()


class Member(Protocol):
    """Somebody who follows together with others."""

    def takes(self) -> bool:
        """Say whether what was handed over before has been taken."""
        ...

    def take(self, body: bytes) -> None:
        """Be handed a result, written as JSON."""
        ...

    def alone(self, begun: Begun[Any]) -> None:
        """Go on alone from here on."""
        ...


class Seat(Generic[V]):
    """A member's place in a feed."""

    __slots__ = ("_feed", "is_parting", "is_taken", "member", "visitor")

    def __init__(self, feed: "Feed[V]", member: Member, visitor: V) -> None:
        self._feed = feed
        self.member = member
        self.visitor = visitor
        self.is_taken = True
        self.is_parting = False

    def leave(self) -> None:
        """Follow no more; again is nothing."""
        if self.is_taken:
            self.is_taken = False
            self._feed.leave(self)

    def part(self) -> None:
        """Go on alone, as soon as it is clear from where."""
        if self.is_taken:
            self._feed.part(self)


class Feed(Generic[V]):
    """One source that is followed by all who have a seat, for as long as there are any."""

    __slots__ = ("_following", "_forget", "_is_telling", "_mark", "_seats", "_staying", "_steps", "_task")

    def __init__(
        self, begun: Begun[V], following: Following[V], mark: Mark, *, staying: Staying[V], forget: Callable[[], object]
    ) -> None:
        self._following = following
        self._steps = begun.give() if begun.is_nobody else following.together(mark.state)
        self._staying = staying
        self._mark = mark
        self._forget = forget
        self._seats: dict[Seat[V], None] = {}
        self._is_telling = False
        self._task = asyncio.get_running_loop().create_task(self._run())

    def join(self, member: Member, visitor: V, mark: Mark) -> Seat[V] | None:
        """Take a seat; None for who stands elsewhere, or while the others are being told something."""
        if self._is_telling or mark.told != self._mark.told:
            return None
        seat = Seat(self, member, visitor)
        self._seats[seat] = None
        return seat

    def leave(self, seat: Seat[V]) -> None:
        del self._seats[seat]
        if not self._seats:
            # Whoever comes now is not to find what is about to end.
            self._forget()
            self._task.cancel()

    def part(self, seat: Seat[V], *, is_sure: bool = False) -> None:
        """Let a member go on alone; one who may have been told a part of what is new is told the rest of it first."""
        if self._is_telling and not is_sure:
            seat.is_parting = True
            return
        seat.leave()
        steps = self._following.alone(seat.visitor, self._mark.state)
        seat.member.alone(Begun(seat.visitor, steps, self._following))

    async def _run(self) -> None:
        last: Body | None = None
        try:
            async with aclosing(self._steps) as steps:
                async for step in steps:
                    if isinstance(step, Mark):
                        self._settle(step)
                    elif "data" in step:
                        await self._tell(step)
                    else:
                        last = step
        except Exception:
            logger.exception("feed.fault")
            last = {"errors": Refused(INTERNAL, MASKED).written()}
        self._forget()
        for seat in list(self._seats):
            seat.is_taken = False
            seat.member.alone(Begun(seat.visitor, _last(last)))

    async def _tell(self, body: Body) -> None:
        if not self._is_telling:
            self._is_telling = True
            await self._look_around()
        written = encode(body)
        for index, seat in enumerate(list(self._seats), 1):
            if seat.is_taken:
                seat.member.take(written)
            if not index % AT_ONCE:
                await asyncio.sleep(0)

    async def _look_around(self) -> None:
        """Before something is told: part from those who may not be told it, or have not taken what they were told."""
        seats = list(self._seats)
        staying = await self._staying([seat.visitor for seat in seats])
        for seat, stays in zip(seats, staying, strict=True):
            if seat.is_taken and not (stays and seat.member.takes()):
                self.part(seat, is_sure=True)

    def _settle(self, mark: Mark) -> None:
        self._mark = mark
        self._is_telling = False
        for seat in [seat for seat in self._seats if seat.is_parting]:
            self.part(seat)


class Feeds(Generic[V]):
    """What is followed together in this process.

    `staying` says of each of those who have come whether they may still be told what all are told.
    """

    def __init__(self, staying: Staying[V]) -> None:
        self._staying = staying
        self._feeds: dict[Hashable, Feed[V]] = {}

    def __len__(self) -> int:
        return len(self._feeds)

    def join(self, member: Member, begun: Begun[V], mark: Mark) -> Seat[V] | None:
        """Take a seat among those who follow the same and have been told the same; None where one has to stay alone."""
        following = begun.following
        if following is None:
            return None
        key = following.key
        feed = self._feeds.get(key)
        if feed is None:
            feed = Feed(begun, following, mark, staying=self._staying, forget=lambda: self._feeds.pop(key, None))
            self._feeds[key] = feed
        return feed.join(member, begun.visitor, mark)


async def _last(body: Body | None) -> Steps:
    if body is not None:
        yield body
