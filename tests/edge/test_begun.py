"""What has begun goes on wherever it is awaited, as if it had been awaited from the beginning."""

import asyncio

import pytest

from engine.begun import Begun


async def test_what_need_not_wait_is_done() -> None:
    async def at_once() -> int:
        return 1

    begun = Begun(at_once())

    assert (begun.is_done, begun.result) == (True, 1)


async def test_what_waits_goes_on_in_the_same_task() -> None:
    async def slowly() -> list[object]:
        tasks: list[object] = [asyncio.current_task()]
        for _ in range(3):
            await asyncio.sleep(0)
            tasks.append(asyncio.current_task())
        return tasks

    begun = Begun(slowly())

    assert not begun.is_done
    assert await begun == [asyncio.current_task()] * 4


async def test_what_fails_raises_at_once_or_when_it_is_awaited() -> None:
    async def fails(turns: int) -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
        raise LookupError(turns)

    with pytest.raises(LookupError, match="0"):
        Begun(fails(0))
    begun = Begun(fails(2))

    with pytest.raises(LookupError, match="2"):
        await begun


@pytest.mark.parametrize("turns", [0, 1, 2])
async def test_what_is_stopped_cleans_up_however_long_that_takes(turns: int) -> None:
    done: list[str] = []

    async def tidy() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(turns):
                await asyncio.sleep(0)
            done.append("tidied")

    begun = Begun(tidy())

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await begun
    assert done == ["tidied"]


async def test_what_was_stopped_may_answer_nevertheless() -> None:
    async def stubborn() -> str:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.sleep(0)
        return "anyway"

    async def stopped() -> str:
        return await Begun(stubborn())

    task = asyncio.create_task(stopped())
    await asyncio.sleep(0)
    task.cancel()

    assert await task == "anyway"


async def test_what_nobody_goes_on_with_is_closed() -> None:
    done: list[str] = []

    async def waits() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            done.append("closed")

    async def left() -> None:
        await Begun(waits())

    running = left()
    running.send(None)
    running.close()

    assert done == ["closed"]
