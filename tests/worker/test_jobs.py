"""What the worker does by the clock, job by job."""

from datetime import timedelta

import pytest

from kit import db
from kit.clock import utc_now
from resolvers.context import Tools
from tests.services.settlement.desk import placed
from worker.jobs import jobs
from worker.schedule import run_due

pytestmark = pytest.mark.usefixtures("shop")


async def test_payments_are_asked_about_each_second_even_when_a_worker_has_died_with_them(tools: Tools) -> None:
    (job,) = [job for job in jobs(tools) if job.name == "payments.ask"]
    now = utc_now()
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO job (name, due_at, claimed_until, failures) VALUES ($1, $2, $3, 0)",
            job.name,
            now,
            now + job.lease,
        )

    early = await run_due([job], now=lambda: now + timedelta(seconds=29))
    late = await run_due([job], now=lambda: now + timedelta(seconds=31))
    due_at = await db.fetchval("SELECT due_at FROM job")

    assert (early, late) == (0, 1)
    assert due_at == now + timedelta(seconds=32)


async def test_an_order_whose_time_is_over_ends_by_the_clock(tools: Tools) -> None:
    order = await placed(now=utc_now() - timedelta(hours=1))
    (job,) = [job for job in jobs(tools) if job.name == "orders.expire"]

    await job.run()

    assert await order.status() == ("EXPIRED", "UNPAID")
    assert await order.stock() == 10
