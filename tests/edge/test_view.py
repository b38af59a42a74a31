"""What the endpoint makes of an operation's result, on a schema that fails in every way."""

import asyncio

import httpx2
import pytest

from engine.limits import Limits
from kit.config import Settings
from tests.edge import toy as toys
from tests.edge.http import JSON, RESPONSE_JSON, Wire

MASKED = {"message": "masked", "extensions": {"code": "INTERNAL"}}


async def test_a_mutation_does_not_run_by_get(toy_wire: Wire, diary: toys.Diary) -> None:
    answer = await toy_wire.get('mutation { write(text: "a") }')

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert diary.written == []


async def test_the_named_operation_runs_and_no_other(toy_wire: Wire, diary: toys.Diary) -> None:
    document = 'query Read { hello } mutation Write { write(text: "a") }'

    by_get = await toy_wire.client.get(
        "/graphql", params={"query": document, "operationName": "Read"}, headers={"x-souk-csrf": "1"}
    )
    unnamed = await toy_wire.post({"query": document})
    empty = await toy_wire.post({"query": document, "operationName": ""})

    assert by_get.json() == {"data": {"hello": "hello you"}}
    assert [answer.json()["errors"][0]["extensions"]["code"] for answer in (unnamed, empty)] == ["BAD_USER_INPUT"] * 2
    assert diary.written == []


async def test_a_subscription_does_not_run_over_http(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": "subscription { forever }"}, accept=RESPONSE_JSON)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["message"] == (
        "Subscriptions run over a websocket, graphql-transport-ws, or as text/event-stream for who accepts it."
    )


@pytest.mark.parametrize("kind", [JSON, RESPONSE_JSON])
async def test_a_field_that_fails_is_null_beside_the_others(toy_wire: Wire, diary: toys.Diary, kind: str) -> None:
    answer = await toy_wire.post({"query": "{ hello optional }"}, accept=kind)

    assert answer.status_code == 200
    assert answer.json() == {"data": {"hello": "hello you", "optional": None}, "errors": [MASKED]}
    assert diary.ran == [("query", 1)]


@pytest.mark.parametrize("kind", [JSON, RESPONSE_JSON])
async def test_a_required_field_that_fails_makes_the_data_null(toy_wire: Wire, kind: str) -> None:
    answer = await toy_wire.post({"query": "{ hello required }"}, accept=kind)

    assert answer.status_code == 200
    assert answer.json() == {"data": None, "errors": [MASKED]}


async def test_a_context_that_cannot_be_made_is_a_fault(toy_wire: Wire) -> None:
    query = "query($breakContext: Int!) { add(numbers: [$breakContext]) }"

    answer = await toy_wire.post({"query": query, "variables": {"breakContext": 1}})

    assert answer.status_code == 500
    assert answer.json() == {"errors": [MASKED]}


async def test_the_host_adds_its_headers(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": 'mutation { a: write(text: "a") b: write(text: "b") }'})

    assert answer.headers.get_list("set-cookie") == ["toy=a", "toy=b"]


async def test_an_integer_beyond_64_bits_is_written_out(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": "{ big }"})

    assert answer.json() == {"data": {"big": {"number": 2**70}}}


async def test_data_keeps_the_order_of_the_document(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": "{ z: hello a: hello m: hello }"})

    assert list(answer.json()["data"]) == ["z", "a", "m"]


async def test_a_document_is_read_once(toy_wire: Wire, diary: toys.Diary) -> None:
    query = "query ReadOnce { hello }"

    for _ in range(3):
        await toy_wire.post({"query": query})

    assert diary.documents == [False, True, True]


async def test_requests_are_served_side_by_side(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits()) as server:
        async with httpx2.AsyncClient(base_url=server.url) as client:
            slow = asyncio.create_task(Wire(client).post({"query": "{ wait }"}))
            quick = await Wire(client).post({"query": "{ hello }"})
            diary.gate.set()

            assert quick.json() == {"data": {"hello": "hello you"}}
            assert (await slow).json() == {"data": {"wait": True}}


async def test_shutdown_finishes_the_requests_under_way(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits()) as server:
        async with httpx2.AsyncClient(base_url=server.url) as client:
            slow = asyncio.create_task(Wire(client).post({"query": "{ wait }"}))
            await Wire(client).post({"query": "{ hello }"})

            server.stop()
            await asyncio.sleep(0.2)
            diary.gate.set()

            assert (await slow).json() == {"data": {"wait": True}}
