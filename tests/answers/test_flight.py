"""An answer is made once for all who ask, and never kept when something of it was written meanwhile."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
import pytest_asyncio
from graphql import OperationDefinitionNode

from engine.answers.answers import RENEWED, STALE_SECONDS, YOUNG_SECONDS, Answers, Landed, Made
from engine.answers.kept import Key
from engine.refusal import TIMEOUT, Refused
from kit import db
from kit.config import Settings
from kit.news import SURE_SECONDS, News
from resolvers.context import Tools

KEY: Key = ("document", "Operation", "stranger", b"")
SECONDS = 10.0


@dataclass
class Watch:
    """The observer: counts the ways."""

    ways: Counter[str] = field(default_factory=Counter[str])
    size: int = 0

    def answered(self, way: str) -> None:
        self.ways[way] += 1

    def kept(self, change: int) -> None:
        self.size += change

    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None: ...
    def event(self, operation: OperationDefinitionNode, *, errors: int) -> None: ...
    def refused(self, code: str) -> None: ...
    def document(self, *, is_known: bool) -> None: ...
    def sockets(self, change: int) -> None: ...
    def streams(self, change: int) -> None: ...


@dataclass
class Place:
    """Answers of a process, whose clock goes as it is set; what is made is `value` at that time."""

    answers: Answers[str]
    news: "Deaf"
    watch: Watch
    clock: list[float]
    value: str = "1"
    made: int = 0
    late: int = 0
    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def make(self) -> Made[str]:
        self.made += 1
        value = self.value
        if self.meanwhile is not None:
            await self.meanwhile()
        return Made(value, value.encode(), ("mug:1",))

    async def ask(self) -> str:
        """Ask as a request does."""
        kept = self.answers.look(KEY, seconds=SECONDS, make=self.make)
        if kept is not None:
            return kept.data.decode()
        landed = await self.answers.fetch(KEY, seconds=SECONDS, make=self.make)
        assert landed is not None
        assert landed.kept is not None
        return landed.kept.data.decode()

    async def write(self, value: str, *, is_heard: bool = True) -> None:
        """Write another value, as another process does."""
        self.value = value
        async with db.transaction() as tx:
            number = await tx.fetchval("SELECT pg_current_xact_id()::text::bigint")
            tx.tell(["mug:1"])
        if is_heard:
            self.news.hear(number, ["mug:1"])

    async def settle(self) -> None:
        """Let what is made in the background end."""
        while self.answers.is_busy:
            await asyncio.sleep(0.001)


class Deaf(News):
    """News that are not listened to: the test says what is heard, and whether all of it was."""

    sure = True

    def is_sure(self, now: float) -> bool:
        return self.sure

    async def begin(self) -> None:
        self._begin(await db.snapshot())


@pytest_asyncio.fixture
async def place(settings: Settings, tools: Tools) -> AsyncGenerator[Place]:
    clock = [1000.0]
    news, watch = Deaf(settings.database_url), Watch()
    answers = Answers[str](
        most=100_000,
        news=news,
        shared=None,
        snapshot=db.snapshot,
        observer=watch,
        limit=timedelta(seconds=5),
        monotonic=lambda: clock[0],
    )
    await news.begin()
    yield Place(answers, news, watch, clock)


async def test_of_many_who_ask_at_once_one_has_it_made(place: Place) -> None:
    found = await asyncio.gather(*(place.ask() for _ in range(20)))
    again = await place.ask()

    assert {*found, again} == {"1"}
    assert place.made == 1
    assert place.watch.ways == {"made": 1, "joined": 19, "kept": 1}
    assert place.watch.size == place.answers.shelf.size > 0


async def test_who_leaves_takes_nothing_from_the_others(place: Place) -> None:
    going_on = asyncio.Event()
    place.meanwhile = going_on.wait
    first, second = asyncio.create_task(place.ask()), asyncio.create_task(place.ask())
    while not place.made:
        await asyncio.sleep(0.001)

    first.cancel()
    await asyncio.wait([first])
    going_on.set()

    assert first.cancelled()
    assert await second == "1"
    assert place.made == 1


@pytest.mark.parametrize("failure", [RuntimeError("gone"), Refused(TIMEOUT, "It took too long.")])
async def test_one_that_fails_is_not_kept_and_keeps_nobody_waiting(place: Place, failure: Exception) -> None:
    async def fail() -> Made[str]:
        await asyncio.sleep(0.001)
        raise failure

    async def fetch() -> Landed[str] | str | None:
        try:
            return await place.answers.fetch(KEY, seconds=SECONDS, make=fail)
        except Refused as refused:
            return refused.code

    found = await asyncio.gather(*(fetch() for _ in range(3)))

    assert found == [TIMEOUT if isinstance(failure, Refused) else None, None, None]
    assert await place.ask() == "1"


async def test_what_is_not_to_be_kept_is_its_askers_alone(place: Place) -> None:
    async def make() -> Made[str]:
        return Made("mine")

    found = await asyncio.gather(*(place.answers.fetch(KEY, seconds=SECONDS, make=make) for _ in range(2)))

    assert found == [Landed(made=Made("mine")), None]
    assert len(place.answers.shelf) == 0


async def test_what_was_read_before_a_write_is_not_kept_after_it(place: Place) -> None:
    async def write() -> None:
        place.meanwhile = None
        await place.write("2")

    place.meanwhile = write
    first = asyncio.create_task(place.ask())
    await asyncio.sleep(0)
    second = asyncio.create_task(place.ask())

    assert await first == "1"
    assert await second == "2"
    assert await place.ask() == "2"
    assert place.made == 2


async def test_so_it_is_when_the_write_is_heard_of_later(place: Place) -> None:
    async def write() -> None:
        place.meanwhile = None
        await place.write("2", is_heard=False)
        place.late = (await db.snapshot()).high - 1

    place.meanwhile = write
    was = await place.ask()
    place.news.hear(place.late, ["mug:1"])
    place.clock[0] += STALE_SECONDS

    assert was == "1"
    assert await place.ask() == "2"


async def test_after_a_write_the_old_answer_is_given_for_a_moment_while_the_new_one_is_made(place: Place) -> None:
    await place.ask()
    await place.write("2")

    during = [await place.ask() for _ in range(3)]
    await place.settle()
    after = await place.ask()

    assert during == ["1", "1", "1"]
    assert after == "2"
    assert place.made == 2
    assert place.watch.ways["stale"] == 3


async def test_it_is_not_given_longer_though_the_new_one_cannot_be_made(place: Place) -> None:
    await place.ask()
    await place.write("2")
    going_on = asyncio.Event()
    place.meanwhile = going_on.wait
    during = await place.ask()

    place.clock[0] += STALE_SECONDS
    asking = asyncio.create_task(place.ask())
    await asyncio.sleep(0.01)
    is_waiting = not asking.done()
    going_on.set()

    assert (during, is_waiting) == ("1", True)
    assert await asking == "2"


async def test_who_has_written_sees_it_at_once(place: Place) -> None:
    await place.ask()
    await place.write("2", is_heard=False)

    place.news.wrote((await db.snapshot()).high - 1, ["mug:1"])

    assert await place.ask() == "2"


async def test_a_write_of_something_else_changes_nothing(place: Place) -> None:
    await place.ask()
    async with db.transaction() as tx:
        number = await tx.fetchval("SELECT pg_current_xact_id()::text::bigint")

    place.news.hear(number, ["mug:2", "mugs"])

    assert await place.ask() == "1"
    assert place.watch.ways == {"made": 1, "kept": 1}


async def test_an_answer_is_made_anew_before_it_is_too_old(place: Place) -> None:
    await place.ask()
    place.value = "2"

    place.clock[0] += RENEWED * SECONDS
    during = await place.ask()
    await place.settle()
    after = await place.ask()

    assert (during, after) == ("1", "2")
    assert place.watch.ways == {"made": 2, "kept": 2}


async def test_an_answer_that_is_too_old_is_not_given(place: Place) -> None:
    await place.ask()
    place.value = "2"

    place.clock[0] += SECONDS

    assert await place.ask() == "2"


async def test_while_it_may_have_missed_something_answers_are_kept_for_a_moment(place: Place) -> None:
    place.news.sure = False
    await place.ask()
    place.value = "2"

    place.clock[0] += YOUNG_SECONDS - 0.1
    young = await place.ask()
    place.clock[0] += 0.1
    old = await place.ask()

    assert (young, old) == ("1", "2")


def test_nothing_is_given_a_second_after_it_was_written() -> None:
    """Heard as late as can be, and then given for a moment longer; or not heard at all."""
    assert SURE_SECONDS + STALE_SECONDS < 1
    assert YOUNG_SECONDS < 1


async def test_when_it_listens_again_nothing_is_kept_from_before(place: Place) -> None:
    await place.ask()
    place.value = "2"

    await place.news.begin()

    assert await place.ask() == "2"
    assert place.watch.size == place.answers.shelf.size
