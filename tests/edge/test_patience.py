"""Operations end at their limit, and when nobody waits for them any more; their statements end with them."""

import asyncio
import secrets
from collections.abc import AsyncGenerator
from datetime import timedelta

import httpx2
import pytest
import pytest_asyncio

from engine.limits import Limits
from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests.edge import toy as toys
from tests.edge.http import JSON, RESPONSE_JSON
from tests.server import Server
from tests.socket import opened

pytestmark = pytest.mark.usefixtures("tools")
SLEEP = "query($mark: String!) { sleep(mark: $mark) }"
SECONDS = 5


@pytest.fixture
def mark() -> str:
    """What the statement of a test is known by."""
    return secrets.token_hex(8)


@pytest_asyncio.fixture
async def hasty(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    """A server of the toy that waits for no operation."""
    async with toys.serving_toy(settings, Limits(execution=timedelta(seconds=0.4))) as running:
        yield running


async def until_running(count: int) -> None:
    """Wait until so many of the toy's statements run."""
    async with asyncio.timeout(SECONDS):
        while await running() != count:
            await asyncio.sleep(0.02)


async def running() -> int:
    return await db.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' "
        "AND query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid()"
    )


@pytest.mark.parametrize("kind", [JSON, RESPONSE_JSON])
async def test_an_operation_ends_at_its_limit(hasty: Server, mark: str, kind: str) -> None:
    async with httpx2.AsyncClient(base_url=hasty.url) as client:
        answer = await client.post(
            "/graphql", json={"query": SLEEP, "variables": {"mark": mark}}, headers={"accept": kind}
        )

    assert answer.status_code == 200
    body = answer.json()
    assert body["data"] is None
    assert body["errors"][0]["extensions"]["code"] == "TIMEOUT"
    assert body["errors"][0]["message"].startswith("The operation took longer than 0.4 s and was stopped")
    await until_running(0)


async def test_one_of_a_batch_ends_alone_at_its_limit(hasty: Server, mark: str) -> None:
    async with httpx2.AsyncClient(base_url=hasty.url) as client:
        slow = {"query": SLEEP, "variables": {"mark": mark}}
        answer = await client.post("/graphql", json=[slow, {"query": "{ hello }"}])

    slow, quick = answer.json()
    assert slow["errors"][0]["extensions"]["code"] == "TIMEOUT"
    assert quick == {"data": {"hello": "hello you"}}


async def test_operations_and_events_of_a_socket_end_at_their_limit(hasty: Server, mark: str) -> None:
    async with opened(hasty.socket_url) as socket:
        await socket.init()
        query = await socket.subscribe(SLEEP, {"mark": mark})
        assert (await socket.refused(query))["extensions"]["code"] == "TIMEOUT"
        events = await socket.subscribe('subscription { sleeps(mark: "") { sleep(mark: "a") } }')
        assert (await socket.refused(events))["extensions"]["code"] == "TIMEOUT"

    await until_running(0)


async def test_a_query_ends_when_its_client_goes(toy: Server, diary: toys.Diary, mark: str) -> None:
    async with httpx2.AsyncClient(base_url=toy.url) as client:
        asking = asyncio.create_task(client.post("/graphql", json={"query": SLEEP, "variables": {"mark": mark}}))
        await until_running(1)

        asking.cancel()

        await until_running(0)
    async with asyncio.timeout(SECONDS):
        while diary.left != 1:
            await asyncio.sleep(0.02)


async def test_a_query_over_a_socket_ends_when_its_client_wants_it_no_more(toy: Server, mark: str) -> None:
    async with opened(toy.socket_url) as socket:
        await socket.init()
        query = await socket.subscribe(SLEEP, {"mark": mark})
        await until_running(1)

        await socket.send({"id": query, "type": "complete"})

        await until_running(0)


async def test_a_mutation_goes_on_when_its_client_goes(toy: Server, diary: toys.Diary) -> None:
    async with httpx2.AsyncClient(base_url=toy.url) as client:
        asking = asyncio.create_task(client.post("/graphql", json={"query": 'mutation { writeSlowly(text: "a") }'}))
        async with asyncio.timeout(SECONDS):
            while diary.contexts != 1:
                await asyncio.sleep(0.02)
        await asyncio.sleep(0.2)
        asking.cancel()
        await asyncio.sleep(0.2)

        diary.gate.set()

        async with asyncio.timeout(SECONDS):
            while diary.written != ["a"]:
                await asyncio.sleep(0.02)
