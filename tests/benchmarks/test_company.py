"""Company at work takes only what nobody else wants, and is gone when nothing is measured."""

import asyncio
import os
from pathlib import Path

from benchmarks import company, cpu


async def test_every_processor_is_kept_busy_by_work_that_anybody_else_comes_before() -> None:
    async with asyncio.timeout(60), company.kept() as pids:
        while any(os.sched_getscheduler(pid) != os.SCHED_IDLE for pid in pids):
            await asyncio.sleep(0.01)
        before = [cpu.seconds(pid) for pid in pids]
        while any(cpu.seconds(pid) == was for pid, was in zip(pids, before, strict=True)):
            await asyncio.sleep(0.01)

    assert len(pids) == os.cpu_count()
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
