"""`graphql-transport-ws` to the letter, over real sockets."""

import asyncio
import json
from typing import Any

import pytest

from tests import socket
from tests.edge.toy import Diary
from tests.server import Server


async def until(condition: Any) -> None:
    """Wait for something that the server does by itself."""
    async with asyncio.timeout(3):
        while not condition():
            await asyncio.sleep(0.01)


async def test_a_query_gives_a_result_and_is_complete(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        assert client.connection.subprotocol == "graphql-transport-ws"

        await client.send({"id": "1", "type": "subscribe", "payload": {"query": "{ hello }"}})

        assert await client.receive() == {"id": "1", "type": "next", "payload": {"data": {"hello": "hello you"}}}
        assert await client.receive() == {"id": "1", "type": "complete"}
    assert diary.ran == [("query", 0)]


async def test_a_mutation_runs_over_a_socket(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        id = await client.subscribe("mutation($text: String!) { write(text: $text) }", {"text": "a"})

        assert await client.next(id) == {"data": {"write": "a"}}
        assert await client.receive() == {"id": id, "type": "complete"}
    assert diary.written == ["a"]


async def test_a_subscription_gives_each_event_and_is_complete(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        id = await client.subscribe("subscription { count(to: 3) }")

        assert [await client.next(id) for _ in range(3)] == [{"data": {"count": number}} for number in range(3)]
        assert await client.receive() == {"id": id, "type": "complete"}
    assert diary.events == 3
    assert diary.ended == ["count"]


async def test_each_event_has_a_context_of_its_own(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        id = await client.subscribe("subscription { numbersOfContexts { a: context b: context } }")

        payloads = [await client.next(id) for _ in range(3)]
    assert [payload["data"]["numbersOfContexts"] for payload in payloads] == [
        {"a": 2, "b": 2},
        {"a": 3, "b": 3},
        {"a": 4, "b": 4},
    ]


async def test_operations_run_side_by_side(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        slow = await client.subscribe("{ wait }")
        quick = await client.subscribe("{ hello }")
        assert await client.next(quick) == {"data": {"hello": "hello you"}}
        assert await client.receive() == {"id": quick, "type": "complete"}
        diary.gate.set()

        assert await client.next(slow) == {"data": {"wait": True}}


async def test_the_payload_of_the_first_message_says_who_asks(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init({"token": "mine"})

        id = await client.subscribe("{ visitor }")

        assert await client.next(id) == {"data": {"visitor": "mine"}}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { hello } query B { hello }", "BAD_USER_INPUT"),
        ("query A($numbers: [Int!]!) { add(numbers: $numbers) }", "BAD_USER_INPUT"),
        ("subscription A($to: Int!) { count(to: $to) }", "BAD_USER_INPUT"),
        ("subscription { refuses }", "FORBIDDEN"),
        ("subscription { refusesAtOnce }", "FORBIDDEN"),
        ("subscription { failsAtOnce }", "INTERNAL"),
        ("subscription { count(to: 1) forever }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_an_operation_that_cannot_run_ends_with_an_error_and_the_socket_lives(
    toy: Server, query: str, code: str
) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        id = await client.subscribe(query)

        message = await client.receive()
        assert (message["id"], message["type"]) == (id, "error")
        assert [error["extensions"]["code"] for error in message["payload"]] == [code]
        again = await client.subscribe("{ hello }", id=id)
        assert await client.next(again) == {"data": {"hello": "hello you"}}


async def test_a_fault_is_masked_wherever_it_happens(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        field = await client.subscribe("{ optional }")
        assert await client.next(field) == {
            "data": {"optional": None},
            "errors": [{"message": "masked", "extensions": {"code": "INTERNAL"}}],
        }
        assert (await client.receive())["type"] == "complete"
        stream = await client.subscribe("subscription { breaks }")
        assert await client.next(stream) == {"data": {"breaks": 0}}
        assert await client.receive() == {
            "id": stream,
            "type": "error",
            "payload": [{"message": "masked", "extensions": {"code": "INTERNAL"}}],
        }
        query = "query($breakContext: Int!) { add(numbers: [$breakContext]) }"
        context = await client.subscribe(query, {"breakContext": 1})
        assert await client.receive() == {
            "id": context,
            "type": "error",
            "payload": [{"message": "masked", "extensions": {"code": "INTERNAL"}}],
        }


async def test_complete_ends_a_subscription_at_its_source_and_frees_its_id(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        id = await client.subscribe("subscription { forever }")
        await client.next(id)

        await client.send({"id": id, "type": "complete"})

        await until(lambda: diary.ended == ["forever"])
        await client.subscribe("{ hello }", id=id)
        assert await client.next(id) == {"data": {"hello": "hello you"}}
        assert await client.receive() == {"id": id, "type": "complete"}


async def test_complete_for_an_unknown_operation_is_nothing(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        await client.send({"id": "never", "type": "complete"})

        id = await client.subscribe("{ hello }")
        assert await client.next(id) == {"data": {"hello": "hello you"}}


async def test_the_sources_end_when_the_client_goes_away(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        await client.next(await client.subscribe("subscription { forever }"))
        await client.next(await client.subscribe("subscription { forever }"))
        assert diary.sockets == 1

    await until(lambda: diary.ended == ["forever", "forever"])
    await until(lambda: diary.sockets == 0)


async def test_a_mutation_is_carried_through_when_nobody_listens_any_more(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        stopped = await client.subscribe('mutation { writeSlowly(text: "stopped") }')
        await client.subscribe('mutation { writeSlowly(text: "left") }')
        await client.next(await client.subscribe("{ hello }"))
        await client.send({"id": stopped, "type": "complete"})

    diary.gate.set()

    await until(lambda: diary.written == ["stopped", "left"])


async def test_more_operations_than_allowed_are_refused_one_by_one(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        ids = [await client.subscribe("subscription { forever }") for _ in range(3)]
        assert [await client.next(id) for id in ids] == [{"data": {"forever": 0}}] * 3

        refused = await client.subscribe("{ hello }")
        message = await client.receive()
        assert (message["id"], message["type"]) == (refused, "error")
        assert message["payload"][0]["message"] == "At most 3 operations run on a socket."
        await client.send({"id": ids[0], "type": "complete"})

        assert await client.next(await client.subscribe("{ hello }")) == {"data": {"hello": "hello you"}}


async def test_a_ping_is_answered_with_its_payload_before_and_after_the_greeting(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.send({"type": "ping"})
        assert await client.receive() == {"type": "pong"}
        await client.send({"type": "pong"})
        await client.init()

        await client.send({"type": "ping", "payload": {"at": 1}})

        assert await client.receive() == {"type": "pong", "payload": {"at": 1}}


async def test_strings_with_nul_are_refused_on_their_own_id(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        id = await client.subscribe("query($name: String!) { hello(name: $name) }", {"name": "a\x00b"})

        message = await client.receive()
        assert (message["id"], message["type"]) == (id, "error")
        assert message["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_half_of_a_surrogate_pair_is_refused_on_its_own_id(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        asked = {"query": "query($name: String!) { hello(name: $name) }", "variables": {"name": "cut \ud83d"}}

        await client.send(json.dumps({"type": "subscribe", "id": "cut", "payload": asked}))
        refused = await client.receive()
        await client.send({"type": "ping"})

        assert (refused["id"], refused["type"]) == ("cut", "error")
        assert refused["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"
        assert "half of a surrogate pair" in refused["payload"][0]["message"]
        assert (await client.receive())["type"] == "pong"
