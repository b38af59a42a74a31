"""Who follows the same as others hears the same, made once; who differs, or lags, or may not, is on his own."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from engine.limits import Limits
from kit.config import Settings
from tests import socket
from tests.edge import toy as toys
from tests.edge.board import FIRST, Board
from tests.edge.board import board as the_board
from tests.edge.pieces import asked
from tests.edge.test_socket import until
from tests.edge.toy import Diary
from tests.server import Server
from tests.socket import Socket

NOTES = "subscription Notes { notes { text } }"
LETTERS = 100_000
FEW = 65_536
EVENTS = "text/event-stream"
IN_CLASS: dict[str, Any] = {"x_toy": "class-a"}


@pytest.fixture
def board() -> Board:
    """An empty board."""
    the_board.__init__()
    return the_board


def heard(payload: dict[str, Any]) -> str:
    return payload["data"]["notes"]["text"]


@asynccontextmanager
async def followers(
    toy: Server, count: int, query: str = NOTES, *, receive_bytes: int | None = None
) -> AsyncGenerator[list[tuple[Socket, str]]]:
    """Let so many follow the same, and each hear where he begins."""
    async with AsyncExitStack() as stack:
        found: list[tuple[Socket, str]] = []
        for number in range(count):
            client = await stack.enter_async_context(socket.opened(toy.socket_url, receive_bytes=receive_bytes))
            await client.init({"class": "a", "token": str(number)})
            id = await client.subscribe(query, id=f"id-{number}")
            await client.next(id)
            found.append((client, id))
        yield found


async def all_hear(clients: Sequence[tuple[Socket, str]]) -> set[str]:
    return {heard(await client.next(id)) for client, id in clients}


async def test_fifty_hear_an_event_that_is_found_and_written_once(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 50) as clients:
        await until(lambda: board.open == 1)
        board.written.clear()

        board.pin("a", "b")

        assert await all_hear(clients) == {"a"}
        assert await all_hear(clients) == {"b"}
        assert board.written == ["a", "b"]
    await until(lambda: board.open == 0)


@pytest.mark.parametrize("id", ['"', "\\", "ü€😀", "a\nb\u2028", "x" * 200, "</script>", '","type":"complete'])
async def test_whatever_an_id_holds_it_comes_back(toy: Server, diary: Diary, board: Board, id: str) -> None:
    async with socket.opened(toy.socket_url) as client, followers(toy, 1):
        await client.init({"class": "a"})
        await client.subscribe(NOTES, id=id)
        await client.next(id)
        await until(lambda: board.open == 1)

        board.pin("a", "b" * 70_000)

        assert await client.receive() == {"id": id, "type": "next", "payload": {"data": {"notes": {"text": "a"}}}}
        assert heard(await client.next(id)) == "b" * 70_000
    await until(lambda: board.open == 0)


@pytest.mark.parametrize(
    ("query", "variables", "visitor"),
    [
        ("subscription Notes { notes { text  } }", None, {"class": "a"}),
        ("subscription Others { notes { text } }", None, {"class": "a"}),
        (NOTES, {"unused": 1}, {"class": "a"}),
        (NOTES, None, {"class": "b"}),
        (NOTES, None, {}),
        ("subscription Notes { notes { text reader } }", None, {"class": "a"}),
    ],
)
async def test_who_asks_or_is_otherwise_is_answered_apart(
    toy: Server, diary: Diary, board: Board, query: str, variables: dict[str, Any] | None, visitor: dict[str, Any]
) -> None:
    async with socket.opened(toy.socket_url) as client, followers(toy, 2) as clients:
        await client.init(visitor)
        id = await client.subscribe(query, variables)
        await client.next(id)
        await until(lambda: board.open == 2)
        board.written.clear()

        board.pin("a")

        assert await all_hear([*clients, (client, id)]) == {"a"}
        assert board.written == ["a", "a"]


async def test_what_is_for_one_alone_is_never_written_for_all(toy: Server, diary: Diary, board: Board) -> None:
    private = followers(toy, 3, "subscription { notes { text reader } }")
    public = followers(toy, 3, "subscription { notes { text known } }")
    async with private as alone, public as together:
        await until(lambda: board.open == 4)

        board.pin("a")

        readers = [(await client.next(id))["data"]["notes"]["reader"] for client, id in alone]
        known = [(await client.next(id))["data"]["notes"]["known"] for client, id in together]
    assert readers == ["0", "1", "2"]
    assert known == ["None", "None", "None"]


async def test_who_comes_later_hears_what_comes_later(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 2) as early:
        board.pin("a")
        assert await all_hear(early) == {"a"}
        async with followers(toy, 2) as late:
            await until(lambda: board.open == 1)
            board.pin("b")

            assert await all_hear([*early, *late]) == {"b"}


async def test_who_does_not_read_holds_up_nobody_and_misses_nothing(toy: Server, diary: Diary, board: Board) -> None:
    notes = [f"{number}:{'x' * LETTERS}" for number in range(100)]
    async with followers(toy, 3, receive_bytes=FEW) as clients:
        await until(lambda: board.open == 1)
        slow, *quick = clients

        for note in notes:
            board.pin(note)
            assert await all_hear(quick) == {note}
        assert board.open == 2
        late = [heard(await slow[0].next(slow[1])) for _ in notes]
        await until(lambda: board.open == 1)
        board.written.clear()
        board.pin("together again")

        assert late == notes
        assert await all_hear(clients) == {"together again"}
        assert board.written == ["together again"]


async def test_one_who_goes_leaves_the_others(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 3) as clients:
        await until(lambda: board.open == 1)
        gone, done, *rest = clients
        gone[0].connection.transport.abort()
        await done[0].send({"id": done[1], "type": "complete"})
        await until(lambda: diary.sockets == 2)

        board.pin("a")

        assert await all_hear(rest) == {"a"}
        with pytest.raises(TimeoutError):
            await done[0].receive(seconds=0.1)
        again = await done[0].subscribe(NOTES, id=done[1])
        assert heard(await done[0].next(again)) == FIRST


async def test_who_may_not_hear_it_any_more_goes_on_alone(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 3) as clients:
        await until(lambda: board.open == 1)
        diary.expelled.add("1")
        board.written.clear()

        board.pin("a")

        # What he may be told is settled where he is alone: here it is the same.
        assert await all_hear(clients) == {"a"}
        assert board.written == ["a", "a"]


async def test_whose_session_ends_is_closed_out_alone(toy: Server, diary: Diary, board: Board) -> None:
    leaving = {"class": "a", "leaves": "ended"}
    async with socket.opened(toy.socket_url) as client, followers(toy, 2) as rest:
        await client.init(leaving)
        await client.next(await client.subscribe(NOTES))
        await until(lambda: board.open == 1)

        diary.gate.set()
        assert await client.closed() == (4403, "The session has ended")
        board.pin("a")

        assert await all_hear(rest) == {"a"}


async def test_an_error_of_a_field_reaches_all(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 3, "subscription { notes { text broken } }") as clients:
        await until(lambda: board.open == 1)

        board.pin("a")

        for client, id in clients:
            payload = await client.next(id)
            assert payload["data"] == {"notes": {"text": "a", "broken": None}}
            assert payload["errors"] == [{"message": "masked", "extensions": {"code": "INTERNAL"}}]


async def test_a_source_that_breaks_ends_all_with_the_error(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 3) as clients:
        await until(lambda: board.open == 1)

        board.is_broken = True
        board.change()

        for client, id in clients:
            assert await client.refused(id) == {"message": "masked", "extensions": {"code": "INTERNAL"}}
    assert board.open == 0


async def test_a_source_that_ends_completes_all(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 3) as clients:
        await until(lambda: board.open == 1)

        board.is_over = True
        board.pin("last")

        assert await all_hear(clients) == {"last"}
        for client, id in clients:
            assert await client.receive() == {"id": id, "type": "complete"}


async def test_streams_and_sockets_follow_together(toy: Server, diary: Diary, board: Board) -> None:
    async with followers(toy, 2) as clients, AsyncExitStack() as stack:
        streams = [await stack.enter_async_context(asked(toy, NOTES, accept=EVENTS, **IN_CLASS)) for _ in range(2)]
        for stream in streams:
            await stream.event()
        await until(lambda: board.open == 1)
        board.written.clear()

        board.pin("a", "b")
        board.is_over = True
        board.change()

        assert await all_hear(clients) == {"a"}
        for stream in streams:
            assert [await stream.event() for _ in range(3)] == [
                ("next", {"data": {"notes": {"text": "a"}}}),
                ("next", {"data": {"notes": {"text": "b"}}}),
                ("complete", None),
            ]
        assert board.written == ["a", "b"]


async def test_a_stream_that_is_not_read_holds_up_nobody_and_misses_nothing(
    toy: Server, diary: Diary, board: Board
) -> None:
    notes = [f"{number}:{'x' * LETTERS}" for number in range(100)]
    async with followers(toy, 2) as clients, asked(toy, NOTES, accept=EVENTS, receive_bytes=FEW, **IN_CLASS) as stream:
        await stream.event()
        await until(lambda: board.open == 1)

        for note in notes:
            board.pin(note)
            assert await all_hear(clients) == {note}
        late = [heard((await stream.event())[1]) for _ in notes]

        assert late == notes
        assert board.written.count(notes[-1]) == 2


async def test_shutdown_ends_all_who_follow_together(settings: Settings, diary: Diary, board: Board) -> None:
    async with toys.serving_toy(settings, Limits()) as toy, followers(toy, 2) as clients:
        async with asked(toy, NOTES, accept=EVENTS, **IN_CLASS) as stream:
            await stream.event()
            await until(lambda: board.open == 1)

            toy.stop()

            assert await stream.end() == b""
            assert [await client.closed() for client, _ in clients] == [(1001, "The server is going away")] * 2
    assert board.open == 0
