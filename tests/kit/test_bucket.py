"""Buckets give no more than they hold, in Redis and without."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from kit import bucket
from kit.bucket import Buckets, Level

LIMIT = 100
SLOWLY = 0.001
"""So little comes back in a second that a test's own time does not count."""


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Model:
    """What a bucket is, told plainly."""

    limit: float
    restore: float
    left: float

    def passes(self, seconds: float) -> None:
        self.left = min(self.limit, self.left + seconds * self.restore)

    def take(self, amount: float) -> bool:
        if amount > self.left + 1e-6:
            return False
        self.left = max(self.left - amount, 0)
        return True

    def give_back(self, amount: float) -> None:
        self.left = min(max(self.left + amount, 0), self.limit)


def near(value: float, *, off: float) -> Any:
    return pytest.approx(value, abs=off)  # pyright: ignore[reportUnknownMemberType]


STEPS = st.lists(
    st.tuples(st.sampled_from(["pass", "take", "give back"]), st.integers(-30, 130)), min_size=1, max_size=30
)


@pytest_asyncio.fixture
async def redis(redis_url: str) -> AsyncGenerator[Redis]:
    async with Redis.from_url(redis_url) as client:
        yield client
        await client.flushdb()


@settings(deadline=None)
@given(steps=STEPS, restore=st.sampled_from([0.5, 1.0, 3.0, 1000.0]))
def test_one_by_itself_is_as_the_model(steps: list[tuple[str, int]], restore: float) -> None:
    clock, model = Clock(), Model(LIMIT, restore, LIMIT)
    buckets = Buckets(None, limit=LIMIT, restore=restore, monotonic=clock)

    async def walk() -> None:
        for what, amount in steps:
            if what == "pass":
                clock.now += abs(amount) / restore
                model.passes(abs(amount) / restore)
            elif what == "take":
                level, is_taken = await buckets.take("a", abs(amount)), model.take(abs(amount))
                assert level.is_taken is is_taken
                assert level.remaining == near(model.left, off=1e-3)
                wanted = 0 if is_taken else (abs(amount) - model.left) / restore
                assert level.wait_seconds == near(wanted, off=1e-3)
            else:
                model.give_back(amount)
                level = await buckets.give_back("a", amount)
                assert level.remaining == near(model.left, off=1e-3)

    asyncio.run(walk())


async def test_one_in_redis_is_as_the_model(redis: Redis) -> None:
    number = 0

    async def age(key: str, seconds: float) -> None:
        """Let time pass: what is remembered moves into the past."""
        kept = await redis.get(key)
        if kept is not None:
            await redis.set(key, int(int(kept) - seconds * 1e6), keepttl=True)

    async def walk(steps: list[tuple[str, int]]) -> None:
        nonlocal number
        number += 1
        model, caller = Model(LIMIT, SLOWLY, LIMIT), f"model-{number}"
        buckets = Buckets(redis, limit=LIMIT, restore=SLOWLY)
        for what, amount in steps:
            if what == "pass":
                await age(f"souk:bucket:{caller}", abs(amount) / SLOWLY)
                model.passes(abs(amount) / SLOWLY)
            elif what == "take":
                # Of what is just there or just not there, the test's own time decides.
                amount = abs(amount) + 0.5
                level, is_taken = await buckets.take(caller, amount), model.take(amount)
                assert level.is_taken is is_taken
                assert level.remaining == near(model.left, off=0.1)
                wanted = 0 if is_taken else (amount - model.left) / SLOWLY
                assert level.wait_seconds == near(wanted, off=100)
            else:
                model.give_back(amount)
                level = await buckets.give_back(caller, amount)
                assert level.remaining == near(model.left, off=0.1)

    for steps in drawn(60):
        await walk(steps)


def drawn(count: int) -> list[list[tuple[str, int]]]:
    """Draw some walks: hypothesis itself does not run inside a loop."""
    found: list[list[tuple[str, int]]] = []

    @settings(max_examples=count, deadline=None, database=None)
    @given(STEPS)
    def draw(steps: list[tuple[str, int]]) -> None:
        found.append(steps)

    draw()
    return found


async def test_many_at_once_get_no_more_than_there_is(redis: Redis, redis_url: str) -> None:
    async with Redis.from_url(redis_url) as other:
        processes = [Buckets(client, limit=LIMIT, restore=SLOWLY) for client in (redis, other)]

        levels = await asyncio.gather(*(processes[i % 2].take("a", 3) for i in range(200)))

    assert sum(level.is_taken for level in levels) == LIMIT // 3
    assert min(level.remaining for level in levels) == near(1, off=0.1)


async def test_what_is_given_back_can_be_taken_by_many_but_once(redis: Redis) -> None:
    buckets = Buckets(redis, limit=LIMIT, restore=SLOWLY)
    await buckets.take("a", LIMIT)

    await asyncio.gather(*(buckets.give_back("a", 2) for _ in range(10)))
    levels = await asyncio.gather(*(buckets.take("a", 1) for _ in range(50)))

    assert sum(level.is_taken for level in levels) == 20


async def test_it_fills_up_while_time_passes(redis: Redis) -> None:
    buckets = Buckets(redis, limit=LIMIT, restore=1000)

    taken, refused = await buckets.take("a", LIMIT), await buckets.take("a", LIMIT)
    await asyncio.sleep(refused.wait_seconds)
    again = await buckets.take("a", LIMIT)

    assert [taken.is_taken, refused.is_taken, again.is_taken] == [True, False, True]
    assert 0 < refused.wait_seconds <= 0.1


async def test_each_caller_has_one_of_his_own(redis: Redis) -> None:
    buckets = Buckets(redis, limit=LIMIT, restore=SLOWLY)

    levels = [await buckets.take(caller, LIMIT) for caller in ("a", "b", "a")]

    assert [level.is_taken for level in levels] == [True, True, False]


async def test_a_full_one_leaves_nothing_behind(redis: Redis) -> None:
    buckets = Buckets(redis, limit=LIMIT, restore=10)

    await buckets.take("a", 40)
    until_gone = await redis.pttl("souk:bucket:a")
    await buckets.give_back("a", 40)

    assert 3900 < until_gone <= 4000
    assert await redis.exists("souk:bucket:a") == 0


async def test_more_than_the_limit_there_never_is(redis: Redis) -> None:
    level = await Buckets(redis, limit=LIMIT, restore=1).take("a", LIMIT + 1)

    assert level == Level(is_taken=False, remaining=LIMIT, wait_seconds=near(1, off=1e-6))


async def test_without_an_answer_from_redis_each_process_counts_and_does_not_ask_again_at_once() -> None:
    asked = 0

    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Redis(host="127.0.0.1", port=port, retry=Retry(NoBackoff(), 0)) as client:
        buckets = Buckets(client, limit=LIMIT, restore=SLOWLY)

        first = await buckets.take("a", 60)
        asked_first = asked
        rest = [await buckets.take("a", 30), await buckets.take("a", 30), await buckets.give_back("a", 20)]

    assert [level.is_taken for level in (first, *rest)] == [True, True, False, True]
    assert rest[-1].remaining == near(30, off=0.1)
    assert asked == asked_first > 0


async def test_a_process_by_itself_forgets_who_was_not_heard_of_for_longest() -> None:
    buckets = Buckets(None, limit=LIMIT, restore=SLOWLY)
    for number in range(bucket.MOST_CALLERS):
        await buckets.take(str(number), LIMIT)

    again = [await buckets.take("0", 1), await buckets.take("new", 1), await buckets.take("1", LIMIT)]

    assert [level.is_taken for level in again] == [False, True, True]
