"""What operations cost is charged to who asks, over HTTP, in batches, over sockets and as events."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.counted import LIMIT, MAXIMUM, PAGE, RESTORE, SHOP, cost, cost_of_page, counting
from tests.edge.http import RESPONSE_JSON, Wire
from tests.make import product as make_product
from tests.make import user as make_user
from tests.server import Server

pytestmark = pytest.mark.usefixtures("shop")

CART_CREATE = 'mutation { cartCreate(input: { email: "ada@souk.example" }) { cart { version } errors { code } } }'


@pytest_asyncio.fixture(scope="module")
async def counted(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    async with counting(settings, tools) as server:
        yield server


@pytest_asyncio.fixture
async def wire(counted: Server) -> AsyncGenerator[Wire]:
    async with httpx2.AsyncClient(base_url=counted.url) as client:
        yield Wire(client)


def page(first: int) -> dict[str, Any]:
    return {"query": PAGE, "variables": {"first": first}}


def code(body: Any) -> str:
    (error,) = body["errors"]
    return error["extensions"]["code"]


async def test_every_answer_says_what_it_cost(wire: Wire) -> None:
    posted = await wire.post({"query": SHOP})
    got = await wire.get(SHOP)
    asked_for_nothing = await wire.post({"query": "{ __typename }"})

    assert posted.json() == {"data": {"shop": {"name": "Souk"}}, "extensions": cost(6, 6, LIMIT - 6)}
    assert got.json()["extensions"] == cost(6, 6, LIMIT - 12)
    assert asked_for_nothing.json()["extensions"] == cost(5, 5, LIMIT - 17)


async def test_what_was_not_needed_is_given_back(wire: Wire) -> None:
    await make_product.product()
    await make_product.product()

    answer = await wire.post(page(20))
    next_one = await wire.post({"query": SHOP})

    pictures = sum(len(node["images"]) for node in answer.json()["data"]["products"]["nodes"])
    spent = 6 + 2 + pictures
    assert answer.json()["extensions"] == cost(cost_of_page(20), spent, LIMIT - spent)
    assert next_one.json()["extensions"] == cost(6, 6, LIMIT - spent - 6)


async def test_who_has_spent_it_is_refused_before_anything_runs(wire: Wire, statements: list[str]) -> None:
    spent = [await wire.post({"query": CART_CREATE}) for _ in range(7)]
    statements.clear()

    answer = await wire.post({"query": CART_CREATE})
    strict = await wire.post({"query": CART_CREATE}, accept=RESPONSE_JSON)
    small = await wire.post({"query": SHOP})

    remaining = LIMIT - 7 * 51
    body = answer.json()
    (error,) = body["errors"]
    wait = error["extensions"]["retryAfterSeconds"]
    assert (56 - remaining) / RESTORE - 10 < wait <= (56 - remaining) / RESTORE
    assert [each.json()["extensions"]["cost"]["actual"] for each in spent] == [51] * 7
    assert answer.status_code == 200
    assert error["message"] == (f"The operation may cost 56, and {remaining} is what is left: try again in {wait} s.")
    assert error["extensions"] == {
        "code": "THROTTLED",
        "requestId": answer.headers["x-request-id"],
        "retryAfterSeconds": wait,
    }
    assert body == {"errors": [error], "extensions": cost(56, 0, remaining)}
    assert strict.status_code == 429
    assert int(strict.headers["retry-after"]) == strict.json()["errors"][0]["extensions"]["retryAfterSeconds"] <= wait
    assert code(strict.json()) == "THROTTLED"
    assert small.json()["extensions"] == cost(6, 6, remaining - 6)
    assert statements == []
    assert await db.fetchval("SELECT count(*) FROM cart") == 7


async def test_one_that_costs_too_much_is_refused_however_much_is_left(wire: Wire, statements: list[str]) -> None:
    await wire.post({"query": SHOP})
    statements.clear()

    fits = await wire.post(page((MAXIMUM - 6) // 11))
    answer = await wire.post(page(100))
    strict = await wire.post(page(100), accept=RESPONSE_JSON)

    (error,) = answer.json()["errors"]
    assert "errors" not in fits.json()
    assert [answer.status_code, strict.status_code] == [200, 400]
    assert error["message"].startswith(f"The operation may cost {cost_of_page(100)}, and {MAXIMUM} is the most: ")
    assert error["extensions"] == {
        "code": "COST_EXCEEDED",
        "requestId": answer.headers["x-request-id"],
        "requested": cost_of_page(100),
        "maximum": MAXIMUM,
    }
    assert len(statements) == 1


async def test_what_is_not_executed_costs_next_to_nothing_but_not_nothing(wire: Wire) -> None:
    wrong = {"query": "query ($first: Int, $id: ID!) { node(id: $id) { id } products(first: $first) { nodes { id } } }"}

    answer = await wire.post(wrong)

    assert code(answer.json()) == "BAD_USER_INPUT"
    assert answer.json()["extensions"] == cost(27, 5, LIMIT - 5)


async def test_each_request_of_a_batch_is_charged(wire: Wire) -> None:
    batch = [page(20), {"query": "{"}, {"query": CART_CREATE}, page(100), {"query": SHOP}]

    answer = await wire.post(batch)

    spent = [each.get("extensions", {}).get("cost", {}).get("actual") for each in answer.json()]
    assert spent == [6, None, 51, None, 6]
    assert code(answer.json()[1]) == "GRAPHQL_PARSE_FAILED"
    assert code(answer.json()[3]) == "COST_EXCEEDED"
    assert answer.json()[-1]["extensions"] == cost(6, 6, LIMIT - 63)


async def test_a_batch_is_no_way_around_the_limit(wire: Wire) -> None:
    answers = [await wire.post([{"query": CART_CREATE}] * 10) for _ in range(2)]

    bodies = [body for answer in answers for body in answer.json()]
    assert [code(body) if "errors" in body else "" for body in bodies] == [""] * 7 + ["THROTTLED"] * 13
    assert await db.fetchval("SELECT count(*) FROM cart") == 7


async def test_aliases_are_charged_each(wire: Wire) -> None:
    answer = await wire.post({"query": "{ " + " ".join(f"a{i}: shop {{ name }}" for i in range(50)) + " }"})

    assert answer.json()["extensions"] == cost(55, 55, LIMIT - 55)


async def test_operations_on_a_socket_are_charged_too(counted: Server) -> None:
    async with socket.opened(counted.socket_url) as client:
        await client.init()
        first = await client.next(await client.subscribe(SHOP))
        assert (await client.receive())["type"] == "complete"
        results = [await _outcome(client, CART_CREATE) for _ in range(8)]
        too_much = await client.refused(await client.subscribe(PAGE, {"first": 100}))
        still_open = await client.next(await client.subscribe(SHOP))

    assert first == {"data": {"shop": {"name": "Souk"}}, "extensions": cost(6, 6, LIMIT - 6)}
    assert [each["type"] for each in results] == ["next"] * 7 + ["error"]
    (error,) = results[-1]["payload"]
    assert error["extensions"]["code"] == "THROTTLED"
    assert error["extensions"]["retryAfterSeconds"] > 0
    assert too_much["extensions"]["code"] == "COST_EXCEEDED"
    assert still_open["extensions"] == cost(6, 6, LIMIT - 12 - 7 * 51)


async def _outcome(client: socket.Socket, query: str) -> dict[str, Any]:
    """Run an operation; gives its result, or its refusal."""
    await client.subscribe(query)
    message = await client.receive()
    if message["type"] == "next":
        assert (await client.receive())["type"] == "complete"
    return message


async def test_what_is_answered_in_parts_is_given_nothing_back(wire: Wire) -> None:
    query = "{ shop { name } ... @defer { products(first: 2) { nodes { id } } } }"

    parts = await wire.post({"query": query}, accept="multipart/mixed")
    whole = await wire.post({"query": query})

    assert parts.headers["content-type"].startswith("multipart/mixed")
    assert '"extensions":{"cost":{"requested":9,"actual":9' in parts.text
    assert whole.json()["extensions"] == cost(9, 7, LIMIT - 16)


async def test_one_that_was_stopped_is_charged_in_full(settings: Settings, tools: Tools) -> None:
    hurried = {"execution_timeout": timedelta(microseconds=1)}
    async with counting(settings, tools, **hurried) as server, httpx2.AsyncClient(base_url=server.url) as client:
        answer = await Wire(client).post(page(10))

    assert code(answer.json()) == "TIMEOUT"
    assert answer.json()["extensions"] == cost(116, 116, LIMIT - 116)


async def test_where_nobody_is_counted_nothing_is_said(server: Server) -> None:
    async with httpx2.AsyncClient(base_url=server.url) as client:
        answer = await Wire(client).post({"query": SHOP})

    assert answer.json() == {"data": {"shop": {"name": "Souk"}}}


async def test_without_a_maximum_the_bucket_is_one(settings: Settings, tools: Tools) -> None:
    async with counting(settings, tools, cost_maximum=0) as server, httpx2.AsyncClient(base_url=server.url) as client:
        fits, more = await Wire(client).post(page(35)), await Wire(client).post(page(36))

    assert fits.json()["extensions"]["cost"]["requested"] == cost_of_page(35)
    assert code(more.json()) == "COST_EXCEEDED"
    assert more.json()["errors"][0]["extensions"]["maximum"] == LIMIT


async def test_the_callers_are_users_and_networks(wire: Wire) -> None:
    user = await make_user.user()
    token = f"Bearer {await make_user.token(user)}"
    asked = [
        {},
        {"x_forwarded_for": "203.0.113.7"},
        {"x_forwarded_for": "203.0.113.8"},
        {"x_forwarded_for": "203.0.113.7, 203.0.113.8"},
        {"x_forwarded_for": "2001:db8:1:2::1"},
        {"x_forwarded_for": "2001:db8:1:2:ffff::2"},
        {"x_forwarded_for": "2001:db8:1:3::1"},
        {"authorization": token},
        {"authorization": token, "x_forwarded_for": "203.0.113.7"},
        {"authorization": "Bearer rubbish", "x_forwarded_for": "203.0.113.7"},
    ]

    answers = [await wire.post({"query": SHOP}, **headers) for headers in asked]

    spent = [LIMIT - answer.json()["extensions"]["cost"]["remaining"] for answer in answers]
    assert spent == [6, 6, 6, 12, 6, 12, 6, 6, 12, 12]


async def test_a_forged_address_makes_nobody_another(settings: Settings, tools: Tools) -> None:
    async with (
        counting(settings, tools, trusted_proxies="") as server,
        httpx2.AsyncClient(base_url=server.url) as client,
    ):
        forged = [{"x_forwarded_for": f"203.0.113.{number}"} for number in range(3)]
        answers = [await Wire(client).post({"query": SHOP}, **headers) for headers in forged]

    assert [answer.json()["extensions"]["cost"]["remaining"] for answer in answers] == [
        LIMIT - 6,
        LIMIT - 12,
        LIMIT - 18,
    ]


async def test_servers_share_what_is_spent(wire: Wire, settings: Settings, tools: Tools) -> None:
    await wire.post({"query": SHOP})

    async with counting(settings, tools) as other, httpx2.AsyncClient(base_url=other.url) as client:
        answer = await Wire(client).post({"query": SHOP})

    assert answer.json()["extensions"] == cost(6, 6, LIMIT - 12)


async def test_without_redis_each_server_counts_by_itself(settings: Settings, tools: Tools, wire: Wire) -> None:
    await wire.post({"query": SHOP})

    async with (
        counting(settings, tools, redis_url="redis://127.0.0.1:1/0") as alone,
        httpx2.AsyncClient(base_url=alone.url) as client,
    ):
        answers = [await Wire(client).post({"query": CART_CREATE}) for _ in range(8)]

    assert answers[0].json()["extensions"] == cost(56, 51, LIMIT - 51)
    assert [code(each.json()) if "errors" in each.json() else "" for each in answers] == [""] * 7 + ["THROTTLED"]


async def test_what_was_spent_comes_back(settings: Settings, tools: Tools) -> None:
    quick = {"cost_limit": 100, "cost_restore": 100}
    async with counting(settings, tools, **quick) as server, httpx2.AsyncClient(base_url=server.url) as client:
        spent = await Wire(client).post(page(8))
        outcomes = [await Wire(client).post({"query": CART_CREATE}, accept=RESPONSE_JSON) for _ in range(2)]
        while (last := outcomes[-1]).status_code == 200:
            outcomes.append(await Wire(client).post({"query": CART_CREATE}, accept=RESPONSE_JSON))
        await asyncio.sleep(int(last.headers["retry-after"]))
        again = await Wire(client).post({"query": CART_CREATE}, accept=RESPONSE_JSON)

    assert spent.json()["extensions"]["cost"]["requested"] == 94
    assert again.status_code == 200
