"""The processes that work on pictures: bounded, replaced when they break, and holding nothing of ours."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from kit.pictures.pool import WAITING, Busy, Master, Pictures, Unreadable
from tests.make import picture

ROOT = Path(__file__).parents[2]


@pytest_asyncio.fixture
async def own() -> AsyncGenerator[Pictures]:
    """One process for who treats it badly."""
    others.clear()
    others.update(working())
    pictures = Pictures(processes=1, pixels=1_000_000)
    yield pictures
    await pictures.aclose()


others = set[int]()


def processes() -> set[int]:
    """Find the processes of the test's own pool."""
    return working() - others


def working() -> set[int]:
    """Find the children of this process that work on pictures."""
    found = set[int]()
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and b"kit.pictures.child" in (entry / "cmdline").read_bytes():
                parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
                if int(parent) == os.getpid():
                    found.add(int(entry.name))
    return found


async def test_who_takes_too_long_is_ended_and_the_next_one_is_served(own: Pictures) -> None:
    own.timeout = timedelta(seconds=0.01)
    with pytest.raises(Unreadable):
        await own.master(picture.sent(picture.png()))
    left = processes()

    own.timeout = timedelta(seconds=30)
    made = await own.master(picture.sent(picture.png()))

    assert left == set()
    assert made.width == 64


async def begun() -> int:
    """Wait for the first process."""
    async with asyncio.timeout(5):
        while not processes():
            await asyncio.sleep(0)
    (pid,) = processes()
    return pid


async def test_a_picture_that_its_process_dies_of_is_refused_and_the_next_one_is_served(own: Pictures) -> None:
    task = asyncio.create_task(own.master(picture.sent(picture.png())))

    os.kill(await begun(), signal.SIGKILL)

    with pytest.raises(Unreadable):
        await task
    assert (await own.master(picture.sent(picture.png()))).width == 64


@pytest.mark.parametrize("is_at_work", [True, False])
async def test_a_process_that_was_killed_by_something_else_is_replaced(own: Pictures, is_at_work: bool) -> None:
    await own.master(picture.sent(picture.png()))
    pid = await begun()
    os.kill(pid, signal.SIGSTOP)
    task = asyncio.create_task(own.master(picture.sent(picture.png(30, 20)))) if is_at_work else None
    await asyncio.sleep(0.05)

    os.kill(pid, signal.SIGKILL)

    if task is not None:
        assert (await task).width == 30
    assert (await own.master(picture.sent(picture.png()))).width == 64
    assert pid not in processes()


async def test_whoever_no_longer_waits_gets_no_one_elses_answer(own: Pictures) -> None:
    await own.master(picture.sent(picture.png()))
    task = asyncio.create_task(own.master(picture.sent(picture.noise(900, 900))))
    await asyncio.sleep(0.05)

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert (await own.master(picture.sent(picture.png(30, 20)))).width == 30


async def test_more_than_may_wait_are_sent_away(own: Pictures) -> None:
    outcomes = await asyncio.gather(
        *(own.master(picture.sent(picture.png())) for _ in range(WAITING + 5)), return_exceptions=True
    )

    assert sum(isinstance(each, Master) for each in outcomes) == WAITING + 1
    assert sum(isinstance(each, Busy) for each in outcomes) == 4


async def test_a_process_knows_nothing_that_is_ours(own: Pictures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOUK_SECRET", "a secret of the shop")

    await own.master(picture.sent(picture.png()))

    (pid,) = processes()
    assert Path(f"/proc/{pid}/environ").read_bytes() == b""
    limits = Path(f"/proc/{pid}/limits").read_text()
    assert [line.split()[-3:-1] for line in limits.splitlines() if line.startswith(("Max file size", "Max core"))] == [
        ["0", "0"],
        ["0", "0"],
    ]


STARTED = """
import asyncio, os, signal
from kit.pictures.pool import Pictures
from tests.make import picture

async def main():
    pictures = Pictures(processes=1, pixels=1_000_000)
    await pictures.master(picture.sent(picture.png()))
    print(pictures._idle[0].process.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_no_process_outlives_the_one_that_started_it() -> None:
    words = (sys.executable, "-c", STARTED)
    starter = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    said, _ = await starter.communicate()

    assert starter.returncode == -signal.SIGKILL
    async with asyncio.timeout(5):
        while is_at_work(int(said)):
            await asyncio.sleep(0.01)


def is_at_work(pid: int) -> bool:
    try:
        return b"kit.pictures.child" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


async def test_no_process_is_left_at_the_end(own: Pictures) -> None:
    await own.master(picture.sent(picture.png()))
    assert len(processes()) == 1

    await own.aclose()

    assert processes() == set()
