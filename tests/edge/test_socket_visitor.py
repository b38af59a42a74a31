"""A socket is worth what its visitor is worth now; and a client who does not read holds little."""

import asyncio
import contextlib
from datetime import timedelta

import httpx2
import pytest

from domain import ids
from domain.access import Role
from kit import clock, db
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.toy import Diary
from tests.make import user as make_user
from tests.server import Server, serving
from tests.subscriptions.conftest import Relay
from tests.subscriptions.conftest import told as told
from tests.whole import at_work

pytestmark = pytest.mark.usefixtures("shop")

ME = "{ me { email roles } }"
LOGOUT = "mutation { userLogout(input: {}) { sessionsEnded errors { code } } }"
FEED = "subscription { orderFeed { kind } }"


async def test_who_is_let_in_no_longer_is_closed_out(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init({"leaves": "ended"})
        diary.gate.set()

        assert await client.closed() == (4403, "The session has ended")


async def test_who_cannot_be_seen_again_may_come_later(toy: Server, diary: Diary) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init({"leaves": "broken"})
        diary.gate.set()

        assert await client.closed() == (1013, "Try again later")


async def test_a_silent_socket_ends_with_its_session(server: Server, told: Relay) -> None:
    ada = await make_user.user(roles=[Role.SUPPORT])
    session_id = await make_user.session(ada)
    token = await make_user.token(ada, session_id=session_id)

    async with socket.opened(server.socket_url) as client, socket.opened(server.socket_url) as idle:
        for each in (client, idle):
            await each.init({"token": token})
        feed = await client.subscribe(FEED)
        logout = await client.subscribe(LOGOUT)
        assert (await client.next(logout))["data"]["userLogout"] == {"sessionsEnded": 1, "errors": []}
        assert await client.receive() == {"id": logout, "type": "complete"}
        await told()

        assert await client.receive() == {"id": feed, "type": "complete"}
        assert await client.closed() == (4403, "The session has ended")
        assert await idle.closed() == (4403, "The session has ended")


@pytest.mark.parametrize("mutation", ["userLogout(input: {})", "userLogout(input: {everywhere: true})"])
async def test_within_seconds_of_a_sign_out_every_socket_of_the_session_is_closed(
    server: Server, tools: Tools, mutation: str
) -> None:
    ada = await make_user.user()
    session_id = await make_user.session(ada)
    token = await make_user.token(ada, session_id=session_id)

    async with at_work(tools), socket.opened(server.socket_url) as client, socket.opened(server.socket_url) as stranger:
        await client.init({"token": token})
        await stranger.init()
        async with httpx2.AsyncClient(base_url=server.url, headers={"authorization": f"Bearer {token}"}) as browser:
            answer = await browser.post("/graphql", json={"query": f"mutation {{ {mutation} {{ sessionsEnded }} }}"})

        assert await client.closed(seconds=5) == (4403, "The session has ended")
        assert await stranger.next(await stranger.subscribe(ME)) == {"data": {"me": None}}

    assert answer.json()["data"] == {"userLogout": {"sessionsEnded": 1}}


async def test_nothing_runs_for_a_session_that_has_ended_though_nobody_was_told(server: Server) -> None:
    ada = await make_user.user()
    session_id = await make_user.session(ada)

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": await make_user.token(ada, session_id=session_id)})
        assert (await client.next(await client.subscribe(ME)))["data"]["me"]["email"] == ada.email
        await client.receive()
        async with db.transaction() as tx:
            await tx.execute("UPDATE session SET revoked_at = $2 WHERE id = $1", session_id, clock.utc_now())

        error = await client.refused(await client.subscribe(ME))

    assert error["extensions"]["code"] == "UNAUTHENTICATED"


async def test_a_role_taken_away_is_gone_from_open_sockets(server: Server) -> None:
    ada = await make_user.user(roles=[Role.ADMIN])
    other = await make_user.user()
    document = "mutation($id: ID!) { userRolesSet(input: {userId: $id, roles: [ADMIN]}) { errors { code } } }"

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": await make_user.token(ada)})
        async with db.transaction() as tx:
            await tx.execute("UPDATE users SET roles = '{SHOPPER}' WHERE id = $1", ada.key)

        answer = await client.next(await client.subscribe(document, {"id": ids.encode("User", other.key)}))

    assert answer == {"data": {"userRolesSet": {"errors": [{"code": "FORBIDDEN"}]}}}


async def test_a_socket_ends_when_its_token_expires(settings: Settings, tools: Tools) -> None:
    ada = await make_user.user()
    token = await make_user.token(ada, ttl=timedelta(seconds=2))

    async with serving(settings, tools) as server, socket.opened(server.socket_url) as client:
        await client.init({"token": token})

        assert await client.closed() == (4403, "The token has expired")


async def test_a_refresh_by_cookie_is_refused_over_a_socket_which_would_lose_it(server: Server) -> None:
    async with socket.opened(server.socket_url) as client:
        await client.init()

        answer = await client.next(
            await client.subscribe("mutation { tokenRefresh(input: {}) { errors { code path } } }")
        )

    assert answer["data"]["tokenRefresh"] == {"errors": [{"code": "INVALID_INPUT", "path": ["refreshToken"]}]}


async def test_a_client_who_does_not_read_is_not_read_either(toy: Server) -> None:
    query, name = "query($name: String!) { hello(name: $name) }", "x" * 50_000

    async with socket.opened(toy.socket_url) as client:
        await client.init()
        client.connection.transport.pause_reading()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.7):
                for _ in range(2_000):
                    await client.subscribe(query, {"name": name})
        tasks = len(asyncio.all_tasks())
        client.connection.transport.resume_reading()

    assert tasks < 50


async def test_pings_of_a_client_who_does_not_read_are_not_read_either(toy: Server) -> None:
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        client.connection.transport.pause_reading()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.7):
                for _ in range(3_000):
                    for _ in range(100):
                        client.connection.protocol.send_ping(b"x" * 125)
                    client.connection.send_data()
                    await client.connection.drain()
        waiting = [each.transport.get_write_buffer_size() for each in toy.uvicorn.server_state.connections]
        client.connection.transport.resume_reading()

    assert max(waiting) < 1_000_000
