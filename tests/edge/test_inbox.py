"""What connections wait with."""

import asyncio

from app.wire.inbox import Gate, Inbox


async def test_messages_come_in_their_order_and_one_that_is_not_waited_for_stays() -> None:
    inbox = Inbox()
    reading = asyncio.create_task(inbox.get())
    await asyncio.sleep(0)
    reading.cancel()
    await asyncio.wait([reading])

    inbox.put_nowait(1)
    inbox.put_nowait(2)
    assert not inbox.empty()
    assert [await inbox.get(), await inbox.get()] == [1, 2]
    assert inbox.empty()
    later = asyncio.create_task(inbox.get())
    await asyncio.sleep(0)
    inbox.put_nowait(3)

    assert await later == 3


async def test_a_reader_who_is_stopped_as_a_message_comes_leaves_it_to_the_next() -> None:
    inbox = Inbox()
    reading = asyncio.create_task(inbox.get())
    await asyncio.sleep(0)
    inbox.put_nowait(1)
    reading.cancel()
    await asyncio.wait([reading])

    assert reading.cancelled()
    assert await inbox.get() == 1


async def test_a_gate_lets_all_through_when_it_opens_whoever_has_gone_meanwhile() -> None:
    gate = Gate()
    assert await gate.wait()
    gate.clear()
    gone, *waiting = [asyncio.create_task(gate.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.wait([gone])
    assert not gate.is_set()
    assert not any(task.done() for task in waiting)

    gate.set()

    assert await asyncio.gather(*waiting) == [True, True]
    assert gate.is_set()


async def test_who_wakes_before_a_closed_gate_goes_on_waiting() -> None:
    gate = Gate()
    gate.clear()
    waiting = asyncio.create_task(gate.wait())
    await asyncio.sleep(0)

    gate.set()
    gate.clear()
    for _ in range(3):
        await asyncio.sleep(0)
    assert not waiting.done()
    gate.set()

    assert await waiting
