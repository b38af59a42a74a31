"""Timed jobs: each runs when it is due, in one worker at a time, whichever comes first."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cronsim import CronSim

from kit import db, log
from kit.clock import Clock

logger = log.get(__name__)

LEASE = timedelta(minutes=10)

WAITING = "SELECT name FROM job WHERE due_at > $1 OR claimed_until >= $1"


@dataclass(frozen=True, slots=True)
class Job:
    """Timed work. `every` is an interval, or five fields of cron in UTC.

    `lease` is how long the others leave it to a worker that may have died.
    """

    name: str
    every: timedelta | str
    run: Callable[[], Awaitable[object]]
    lease: timedelta = LEASE

    def next_after(self, at: datetime) -> datetime:
        """Give the instant when it is due again."""
        return at + self.every if isinstance(self.every, timedelta) else next(CronSim(self.every, at))


async def run_due(jobs: list[Job], *, now: Clock) -> int:
    """Run the jobs that are due and that no other worker holds; give how many ran."""
    ran = 0
    # One read finds that nothing is due, which is so nearly always; a claim writes, even where it fails.
    waiting = {row["name"] for row in await db.fetch(WAITING, now())}
    for job in jobs:
        if job.name not in waiting and await _claim(job, now()):
            ran += 1
            await _run(job, now)
    return ran


async def _claim(job: Job, at: datetime) -> bool:
    async with db.transaction() as tx:
        claimed = await tx.fetchval(
            "INSERT INTO job (name, due_at, claimed_until, failures) VALUES ($1, $2, $3, 0) "
            "ON CONFLICT (name) DO UPDATE SET claimed_until = excluded.claimed_until "
            "WHERE job.due_at <= $2 AND (job.claimed_until IS NULL OR job.claimed_until < $2) RETURNING name",
            job.name,
            at,
            at + job.lease,
        )
    return claimed is not None


async def _run(job: Job, now: Clock) -> None:
    failed = False
    try:
        await job.run()
    except Exception:  # whatever it is, the other jobs go on and this one comes again
        failed = True
        logger.exception("job.failed", job=job.name)
    finished = now()
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE job SET claimed_until = NULL, due_at = $2, ran_at = CASE WHEN $3 THEN ran_at ELSE $4 END, "
            "failures = CASE WHEN $3 THEN failures + 1 ELSE 0 END WHERE name = $1",
            job.name,
            job.next_after(finished),
            failed,
            finished,
        )
