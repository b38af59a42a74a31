"""A timed job runs when it is due, in one worker, and a job that fails neither stops the others nor itself."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from kit import db
from worker.schedule import LEASE, Job, run_due

pytestmark = pytest.mark.usefixtures("shop")

START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def counting(name: str, every: timedelta | str) -> tuple[Job, list[int]]:
    runs: list[int] = []

    async def run() -> None:
        runs.append(1)

    return Job(name, every, run), runs


async def test_a_job_runs_at_once_and_then_each_interval() -> None:
    job, runs = counting("sweep", timedelta(minutes=5))

    for minutes in (0, 1, 4, 5, 6, 10):
        await run_due([job], now=lambda minutes=minutes: START + timedelta(minutes=minutes))

    assert len(runs) == 3


async def test_a_cron_job_is_due_at_its_hour() -> None:
    job, _ = counting("nightly", "30 3 * * *")

    assert job.next_after(START) == datetime(2026, 6, 2, 3, 30, tzinfo=UTC)


async def test_of_two_workers_one_runs_the_job() -> None:
    job, runs = counting("sweep", timedelta(minutes=5))

    ran = await asyncio.gather(*(run_due([job], now=lambda: START) for _ in range(5)))

    assert (sum(ran), len(runs)) == (1, 1)


async def test_a_job_whose_worker_died_comes_again_after_the_lease() -> None:
    job, runs = counting("sweep", timedelta(minutes=5))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO job (name, due_at, claimed_until, failures) VALUES ('sweep', $1, $2, 0)", START, START + LEASE
        )

    await run_due([job], now=lambda: START + LEASE / 2)
    before = len(runs)
    await run_due([job], now=lambda: START + 2 * LEASE)

    assert (before, len(runs)) == (0, 1)


async def test_a_failing_job_is_counted_and_the_next_one_still_runs() -> None:
    async def fail() -> None:
        raise RuntimeError("no luck")

    good, runs = counting("good", timedelta(minutes=5))

    await run_due([Job("bad", timedelta(minutes=5), fail), good], now=lambda: START)

    assert len(runs) == 1
    assert await db.fetchval("SELECT failures FROM job WHERE name = 'bad'") == 1
    assert await db.fetchval("SELECT due_at FROM job WHERE name = 'bad'") == START + timedelta(minutes=5)


async def test_looking_for_due_jobs_writes_nothing(statements: list[str]) -> None:
    made = [counting(f"job {number}", timedelta(minutes=5)) for number in range(5)]
    await run_due([job for job, _ in made], now=lambda: START)
    statements.clear()

    ran = await run_due([job for job, _ in made], now=lambda: START + timedelta(minutes=1))

    assert (ran, len(statements)) == (0, 1)
