"""The process's connections: few, none held longer than for what runs on it, none lost by what goes wrong."""

import asyncio
from collections.abc import AsyncGenerator

import asyncpg
import pytest

from kit import db
from kit import pool as pools
from kit.pool import Pool

pytestmark = pytest.mark.usefixtures("shop")

SLOW = "SELECT pg_sleep(30)"
PID = "SELECT pg_backend_pid()"


@pytest.fixture
async def two(database_url: str) -> AsyncGenerator[Pool]:
    """Two connections, and no more."""
    pool = Pool(await asyncpg.create_pool(database_url, min_size=0, max_size=2))
    yield pool
    await asyncio.wait_for(pool.close(), 5)


async def test_statements_one_after_the_other_take_the_same_connection(two: Pool) -> None:
    first = await two.acquire()
    two.give(first)

    assert await two.acquire() is first
    two.give(first)


async def test_who_waits_is_given_a_connection_in_turn(two: Pool) -> None:
    taken = [await two.acquire(), await two.acquire()]
    order: list[int] = []

    async def take(number: int) -> None:
        connection = await two.acquire()
        order.append(number)
        two.give(connection)

    async with asyncio.TaskGroup() as tasks:
        for number in range(5):
            tasks.create_task(take(number))
        await asyncio.sleep(0)
        two.give(taken.pop())
    two.give(taken.pop())

    assert order == [0, 1, 2, 3, 4]


async def test_who_gives_up_waiting_leaves_the_connection_to_the_next(two: Pool) -> None:
    taken = [await two.acquire(), await two.acquire()]
    hasty, patient = asyncio.create_task(two.acquire()), asyncio.create_task(two.acquire())
    await asyncio.sleep(0)

    # Given and cancelled in the same turn of the loop.
    two.give(taken[0])
    hasty.cancel()

    assert await asyncio.wait_for(patient, 5) is taken[0]
    assert hasty.cancelled()
    two.give(taken[0])
    two.give(taken[1])


async def test_a_broken_connection_makes_place_for_another(two: Pool) -> None:
    broken, other = await two.acquire(), await two.acquire()
    waiting = asyncio.create_task(two.acquire())
    await asyncio.sleep(0)

    broken.terminate()
    two.give(broken)
    fresh = await asyncio.wait_for(waiting, 5)

    assert await fresh.fetchval("SELECT 1") == 1
    two.give(fresh)
    two.give(other)


async def test_what_nobody_takes_is_handed_back(two: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "IDLE_SECONDS", 0.02)
    two.give(await two.acquire())
    source = two._source  # pyright: ignore[reportPrivateUsage]
    assert source.get_idle_size() == 0

    two._sweep()  # pyright: ignore[reportPrivateUsage]
    assert source.get_idle_size() == 0
    await asyncio.sleep(0.2)

    assert source.get_idle_size() == 1
    again = await two.acquire()
    assert await again.fetchval("SELECT 1") == 1
    two.give(again)


async def test_a_read_is_repeated_once_when_its_connection_dies(database_url: str) -> None:
    # It ends its own connection, but only the first.
    killing = "SELECT pg_terminate_backend(pg_backend_pid()) WHERE nextval('deaths') = 1"
    connection = await asyncpg.connect(database_url)
    await connection.execute("CREATE SEQUENCE deaths")
    try:
        await db.fetchval(killing)
        assert await connection.fetchval("SELECT last_value FROM deaths") == 2
    finally:
        await connection.execute("DROP SEQUENCE deaths")
        await connection.close()


async def test_a_transaction_begins_on_another_connection_when_the_first_is_dead(database_url: str) -> None:
    pid = await db.fetchval(PID)
    connection = await asyncpg.connect(database_url)
    await connection.execute("SELECT pg_terminate_backend($1)", pid)
    await connection.close()

    async with db.transaction() as tx:
        assert await tx.fetchval(PID) != pid


async def test_a_cancelled_read_leaves_its_connection_fit_for_the_next() -> None:
    for _ in range(3):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await db.fetchval(SLOW)

    assert await db.fetchval("SELECT 1") == 1


async def test_a_cancelled_transaction_writes_nothing() -> None:
    async def write() -> None:
        async with asyncio.timeout(0.1), db.transaction() as tx:
            await tx.execute("INSERT INTO throttle (key, attempts, window_ends_at) VALUES ('cancelled', 1, now())")
            await tx.execute(SLOW)

    with pytest.raises(TimeoutError):
        await write()

    assert await db.fetch("SELECT 1 FROM throttle WHERE key = 'cancelled'") == []


async def test_within_a_transaction_nothing_takes_a_second_connection() -> None:
    async with db.transaction():
        with pytest.raises(RuntimeError, match="go on with its `tx`"):
            await db.fetchval("SELECT 1")
        with pytest.raises(RuntimeError, match="go on with its `tx`"):
            async with db.transaction():
                pass

    assert not db.is_inside()


async def test_a_failed_statement_cannot_be_swallowed() -> None:
    async def swallow() -> None:
        async with db.transaction() as tx:
            with pytest.raises(asyncpg.DivisionByZeroError):
                await tx.execute("SELECT 1 / 0")

    with pytest.raises(RuntimeError, match="nobody said so"):
        await swallow()


async def test_twenty_clients_of_few_connections_all_come_through() -> None:
    async def work(number: int) -> int:
        async with db.transaction() as tx:
            mine = await tx.fetchval("SELECT $1::int", number)
        return mine + await db.fetchval("SELECT $1::int", number)

    async with asyncio.timeout(5):
        sums = await asyncio.gather(*(work(number) for number in range(60)))

    assert sums == [2 * number for number in range(60)]


async def test_what_fails_before_it_runs_leaves_no_statement_open() -> None:
    with pytest.raises(asyncpg.DataError):
        await db.fetch("SELECT $1::int AS number", "no number")

    open_elsewhere = await db.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL "
        "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    mine = await db.fetchval("SELECT clock_timestamp() - now() < interval '1 second'")

    assert open_elsewhere == 0
    assert mine
