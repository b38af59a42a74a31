"""How event streams end, and how they live until then."""

import asyncio
from datetime import timedelta

import pytest

from engine.limits import Limits
from kit.config import Settings
from tests.edge import toy as toys
from tests.edge.pieces import asked
from tests.edge.test_socket import until
from tests.server import Server

EVENTS = "text/event-stream"
FOREVER = "subscription { forever }"


async def test_a_stream_that_has_nothing_to_say_says_that_it_lives(settings: Settings) -> None:
    async with toys.serving_toy(settings, Limits(heartbeat=timedelta(seconds=0.05))) as server:
        async with asked(server, FOREVER, accept=EVENTS) as answer:
            await answer.comment()
            assert await answer.event() == ("next", {"data": {"forever": 0}})

            for _ in range(3):
                await answer.comment()


async def test_a_source_ends_when_the_client_goes(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, FOREVER, accept=EVENTS) as answer:
        await answer.event()
        assert diary.streams == 1

    async with asyncio.timeout(1):
        while diary.ended != ["forever"]:
            await asyncio.sleep(0.01)
    await until(lambda: diary.streams == 0)


async def test_shutdown_ends_streams_without_completing_anything(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits()) as server:
        async with asked(server, FOREVER, accept=EVENTS) as answer, asked(server, FOREVER, accept=EVENTS) as other:
            await answer.event()
            await other.event()

            async with asyncio.timeout(2):
                server.stop()
                assert await answer.end() == await other.end() == b""
    assert diary.ended == ["forever", "forever"]
    assert diary.streams == 0


async def test_shutdown_does_not_wait_for_who_does_not_read(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits()) as server:
        reader, writer = await flooded(server)
        await until_still(diary)

        loop = asyncio.get_running_loop()
        begun = loop.time()
        server.stop()
        await until(lambda: not server.uvicorn.server_state.connections)
        assert loop.time() - begun < 2.5
        writer.close()
        del reader
    assert diary.ended == ["flood"]


async def test_who_does_not_read_holds_little(toy: Server, diary: toys.Diary) -> None:
    _, writer = await flooded(toy)
    await until_still(diary)

    waiting = [each.transport.get_write_buffer_size() for each in toy.uvicorn.server_state.connections]
    assert max(waiting) < 200_000
    assert diary.ended == []
    writer.transport.abort()
    await until(lambda: diary.ended == ["flood"])


async def flooded(server: Server) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Follow what never ends, and do not read it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(server.url.rpartition(":")[2]), limit=1_000)
    body = b'{"query":"subscription { flood }"}'
    writer.write(
        b"POST /graphql HTTP/1.1\r\nHost: souk.example\r\nContent-Type: application/json\r\n"
        b"Accept: text/event-stream\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )
    writer.transport.pause_reading()  # type: ignore[attr-defined]
    return reader, writer


async def until_still(diary: toys.Diary) -> None:
    """Wait until no more events are made."""
    async with asyncio.timeout(5):
        before = 0
        while not before or diary.events != before:
            before = diary.events
            await asyncio.sleep(0.1)


@pytest.mark.parametrize(("leaves", "last"), [("ended", True), ("broken", False)])
async def test_who_is_let_in_no_longer_is_told_and_who_cannot_be_seen_again_may_come_later(
    toy: Server, diary: toys.Diary, leaves: str, last: bool
) -> None:
    async with asked(toy, FOREVER, accept=EVENTS, x_toy=f"leaves-{leaves}") as answer:
        await answer.event()
        diary.gate.set()
        events = [await answer.event() for _ in range(2 * last)]
        rest = await answer.end()

    told = [(kind, value and value["errors"]) for kind, value in events]
    error = {"message": "The session has ended", "extensions": {"code": "UNAUTHENTICATED", "requestId": ""}}
    assert told == ([("next", [error]), ("complete", None)] if last else [])
    assert rest == b""
    assert diary.ended == ["forever"]


async def test_what_ends_because_its_visitor_has_to_go_says_so(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, "subscription { count(to: 1) }", accept=EVENTS, x_toy="leaves-ended") as answer:
        await answer.event()
        await until(lambda: diary.ended == ["count"])
        diary.gate.set()
        events = [await answer.event() for _ in range(2)]

    assert [kind for kind, _ in events] == ["next", "complete"]
    assert events[0][1]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
