"""Work that takes what processor time nobody else wants, so that the machine is as busy for everything measured.

Two virtual processors are often the two halves of one core, and half as quick when both work. A server that waits for
nobody would have the core to itself, while one that asks PostgreSQL all the time shares it; on a machine with
neighbours both share it. So the same server's CPU time would differ by half between a quiet machine and a busy one.
"""

import contextlib
import os
import sys
from collections.abc import AsyncGenerator

from kit.embedded.child import Child


@contextlib.asynccontextmanager
async def kept() -> AsyncGenerator[list[int]]:
    """Keep every processor busy meanwhile, behind whatever else wants it; give the process ids."""
    workers = [
        Child(f"company {number}", [sys.executable, "-m", "benchmarks.company"], log=None)
        for number in range(os.cpu_count() or 1)
    ]
    try:
        for worker in workers:
            await worker.start()
        yield [worker.pid for worker in workers if worker.pid is not None]
    finally:
        for worker in workers:
            await worker.stop()


def work() -> None:
    """Do what programs do: go through objects, of which not all fit into the nearest cache."""
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    things = [(number, str(number)) for number in range(100_000)]
    while True:
        sum(number + len(name) for number, name in things)


if __name__ == "__main__":
    work()
