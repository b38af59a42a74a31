"""Why and with which code a socket is closed: the protocol's codes, limits, and the server's end."""

from typing import Any

import pytest

from engine.limits import Limits
from kit.config import Settings
from tests import socket
from tests.edge.toy import Diary, serving_toy
from tests.server import Server


async def test_no_greeting_in_time_closes(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.send({"type": "ping"})

        assert await client.closed() == (4408, "Connection initialisation timeout")


async def test_a_second_greeting_closes(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        await client.send({"type": "connection_init"})

        assert await client.closed() == (4429, "Too many initialisation requests")


async def test_an_operation_before_the_greeting_closes(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.subscribe("{ hello }")

        assert await client.closed() == (4401, "Unauthorized")


async def test_an_id_that_is_in_use_closes(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        await client.next(await client.subscribe("subscription { forever }", id="twice"))

        await client.subscribe("{ hello }", id="twice")

        assert await client.closed() == (4409, "Subscriber for twice already exists")


@pytest.mark.parametrize(("payload", "code"), [({"token": "wrong"}, 4403), ({"token": "break"}, 4500)])
async def test_who_is_not_let_in_is_closed_out(toy: Server, payload: dict[str, str], code: int) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.send({"type": "connection_init", "payload": payload})

        assert (await client.closed())[0] == code


async def test_a_page_of_another_origin_is_closed_out(toy: Server) -> None:
    async with socket.opened(toy.socket_url, origin="https://evil.example") as client:
        assert await client.closed() == (4403, "Origin not allowed")


@pytest.mark.parametrize("protocols", [(), ("graphql-ws",), ("rubbish", "other")])
async def test_another_subprotocol_is_not_acceptable(toy: Server, protocols: tuple[str, ...]) -> None:
    async with socket.opened(toy.socket_url, protocols=protocols) as client:
        assert client.connection.subprotocol is None
        assert await client.closed() == (4406, "Subprotocol not acceptable")


async def test_the_subprotocol_is_found_among_others(toy: Server) -> None:
    async with socket.opened(toy.socket_url, protocols=("graphql-ws", "graphql-transport-ws")) as client:
        await client.init()

        assert client.connection.subprotocol == "graphql-transport-ws"


BROKEN: list[Any] = [
    "",
    "rubbish",
    "{",
    "null",
    "[]",
    "1",
    '"text"',
    "[" * 100_000,
    '{"a":' * 2_000,
    '"\\ud800"',
    '{"type":"ping","payload":{"a":"\\ud800"}}',
    '{"type":"subscribe","id":"\\ud800","payload":{"query":"{ hello }"}}',
    '{"type":"subscribe","id":1,"payload":{"query":"\\ud800"}}',
    b"\x00\x01",
    b'{"type":"ping"}',
    {},
    {"type": None},
    {"type": "start"},
    {"type": ["subscribe"]},
    {"type": "connection_ack"},
    {"type": "connection_init", "payload": []},
    {"type": "connection_init", "payload": "text"},
    {"type": "ping", "payload": 1},
    {"type": "subscribe"},
    {"type": "subscribe", "id": "1"},
    {"type": "subscribe", "id": "1", "payload": None},
    {"type": "subscribe", "id": "1", "payload": []},
    {"type": "subscribe", "id": "1", "payload": {}},
    {"type": "subscribe", "id": "1", "payload": {"query": 1}},
    {"type": "subscribe", "id": "1", "payload": {"query": ""}},
    {"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "variables": []}},
    {"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "variables": "{}"}},
    {"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "operationName": 1}},
    {"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "extensions": 1}},
    {"type": "subscribe", "id": 1, "payload": {"query": "{ hello }"}},
    {"type": "subscribe", "id": "", "payload": {"query": "{ hello }"}},
    {"type": "subscribe", "id": "x" * 201, "payload": {"query": "{ hello }"}},
    {"type": "complete"},
    {"type": "complete", "id": None},
]


@pytest.mark.parametrize("message", BROKEN, ids=lambda message: repr(message)[:60])
@pytest.mark.parametrize("is_greeted", [False, True])
async def test_a_malformed_message_closes_with_4400(toy: Server, message: Any, is_greeted: bool) -> None:
    async with socket.opened(toy.socket_url) as client:
        if is_greeted:
            await client.init()

        await client.send(message)

        code, reason = await client.closed()
        assert code == 4400
        assert reason != ""


async def test_a_message_beyond_the_limit_closes_with_1009(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        await client.send('{"type":"ping","payload":{"a":"' + "x" * 300_000 + '"}}')

        assert (await client.closed())[0] == 1009


async def test_text_that_is_not_utf8_closes_with_1007(toy: Server, caplog: pytest.LogCaptureFixture) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()

        await client.connection.send(b"\xff\xfe", text=True)

        assert (await client.closed())[0] == 1007
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_shutdown_closes_sockets_as_going_away_without_completing_anything(
    settings: Settings, diary: Diary
) -> None:
    async with serving_toy(settings, Limits()) as server:
        async with socket.opened(server.socket_url) as client, socket.opened(server.socket_url) as idle:
            await client.init()
            id = await client.subscribe("subscription { forever }")
            assert await client.next(id) == {"data": {"forever": 0}}

            server.stop()

            with pytest.raises(socket.Closed, match="1001"):
                await client.receive()
            assert await idle.closed() == (1001, "The server is going away")
            assert await client.closed() == (1001, "The server is going away")
    assert diary.ended == ["forever"]
    assert diary.sockets == 0
