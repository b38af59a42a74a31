"""What is written is heard with the commit, by everybody, and nothing else is."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence

import pytest_asyncio

from kit import db, news
from kit.config import Settings
from kit.news import News
from resolvers.context import Tools


class Diary:
    """Writes down what it hears."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []
        self.begun = asyncio.Event()
        self.told = asyncio.Event()

    def begin(self) -> None:
        self.begun.set()

    def hear(self, transaction: int, names: Sequence[str], *, is_own: bool = False) -> None:
        self.heard.append(tuple(names))
        self.told.set()


@pytest_asyncio.fixture
async def heard(settings: Settings, tools: Tools) -> AsyncGenerator[tuple[News, Diary]]:
    """News that are listened to, and who hears them."""
    ear, diary = News(settings.database_url), Diary()
    ear.add(diary)
    listening = asyncio.create_task(ear.listen())
    await asyncio.wait_for(diary.begun.wait(), 5)
    yield ear, diary
    listening.cancel()
    await asyncio.wait([listening])


async def test_a_commit_is_heard_and_what_is_rolled_back_is_not(heard: tuple[News, Diary]) -> None:
    _, diary = heard

    try:
        async with db.transaction() as tx:
            tx.tell(["mug:1"])
            raise LookupError
    except LookupError:
        pass
    async with db.transaction() as tx:
        tx.tell(["mug:2", "mugs"])
    await asyncio.wait_for(diary.told.wait(), 1)

    assert diary.heard == [("mug:2", "mugs")]


async def test_however_much_is_written_at_once_all_of_it_is_heard(heard: tuple[News, Diary]) -> None:
    _, diary = heard
    names = [f"mug:{number:036}" for number in range(1_000)]

    async with db.transaction() as tx:
        tx.tell(names)
    while sum(map(len, diary.heard)) < len(names):
        diary.told.clear()
        await asyncio.wait_for(diary.told.wait(), 1)

    assert [name for part in diary.heard for name in part] == names
    assert len(diary.heard) > 1


async def test_what_was_read_before_a_write_is_old_from_then_on(heard: tuple[News, Diary]) -> None:
    ear, diary = heard
    before = await db.snapshot()
    was_current = ear.is_current(before, ["mug:1"])

    async with db.transaction() as tx:
        tx.tell(["mug:1"])
    await asyncio.wait_for(diary.told.wait(), 1)
    after = await db.snapshot()

    assert was_current
    assert not ear.is_current(before, ["mug:1", "mug:2"])
    assert ear.is_current(before, ["mug:2"])
    assert ear.is_current(after, ["mug:1"])


async def test_what_was_read_before_one_began_to_listen_may_be_old(settings: Settings, tools: Tools) -> None:
    before = await db.snapshot()
    async with db.transaction() as tx:
        await tx.fetchval("SELECT pg_current_xact_id()")
    ear, diary = News(settings.database_url), Diary()
    ear.add(diary)
    is_known = ear.is_current(await db.snapshot(), [])
    listening = asyncio.create_task(ear.listen())
    await asyncio.wait_for(diary.begun.wait(), 5)

    assert not is_known
    assert not ear.is_current(before, [])
    assert ear.is_current(await db.snapshot(), [])
    listening.cancel()
    await asyncio.wait([listening])


async def test_of_more_than_it_can_remember_it_takes_all_for_old(heard: tuple[News, Diary]) -> None:
    ear, _ = heard
    before = await db.snapshot()
    async with db.transaction() as tx:
        number = await tx.fetchval("SELECT pg_current_xact_id()::text::bigint")
    async with asyncio.timeout(5):
        # Others write to the same server, and what they have begun before has to end.
        while (between := await db.snapshot()).low <= number:
            await asyncio.sleep(0.01)

    ear.hear(number, [f"mug:{each}" for each in range(news.MOST_NAMES + 1)])

    assert not ear.is_current(before, ["cup:1"])
    assert ear.is_current(between, ["cup:1"])


async def test_what_was_written_by_all_at_once_makes_everything_old(heard: tuple[News, Diary]) -> None:
    ear, diary = heard
    before = await db.snapshot()

    async with db.transaction() as tx:
        await tx.execute(news.TELL_ALL)
    await asyncio.wait_for(diary.told.wait(), 1)

    assert diary.heard == [(news.EVERYTHING,)]
    assert not ear.is_current(before, ["mug:1"])


async def test_one_gathers_what_is_written_by_any_task_meanwhile(tools: Tools) -> None:
    async def write(name: str) -> None:
        async with db.transaction() as tx:
            tx.tell([name])

    with news.gathered() as written:
        async with asyncio.TaskGroup() as group:
            group.create_task(write("mug:1"))
        await write("mug:2")
    await write("mug:3")

    assert [names for _, names in written] == [("mug:1",), ("mug:2",)]


async def test_it_is_sure_for_a_moment_after_each_question_and_no_longer_when_cut_off(
    heard: tuple[News, Diary],
) -> None:
    ear, diary = heard
    await _until(lambda: ear.is_sure(time.monotonic()))
    reach = ear.is_sure(time.monotonic() + news.SURE_SECONDS)
    diary.begun.clear()

    await db.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND application_name = 'souk-server-listen'"
    )
    await _until(lambda: not ear.is_sure(time.monotonic()))
    was_begun = diary.begun.is_set()
    await asyncio.wait_for(diary.begun.wait(), 2)

    assert (reach, was_begun) == (False, False)
    await _until(lambda: ear.is_sure(time.monotonic()))


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(1):
        while not holds():
            await asyncio.sleep(0.005)
