"""Several requests in one body."""

import httpx2
import pytest

from tests.edge import toy as toys
from tests.edge.http import RESPONSE_JSON, Wire


def write(text: str) -> dict[str, str]:
    return {"query": f'mutation {{ write(text: "{text}") }}'}


async def test_each_request_of_a_batch_is_answered_in_turn(toy_wire: Wire, diary: toys.Diary) -> None:
    answer = await toy_wire.post([write("a"), {"query": "{ hello }"}, write("b")])

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.json() == [{"data": {"write": "a"}}, {"data": {"hello": "hello you"}}, {"data": {"write": "b"}}]
    assert diary.written == ["a", "b"]
    assert answer.headers.get_list("set-cookie") == ["toy=a", "toy=b"]


async def test_what_fails_in_a_batch_leaves_the_others_alone(toy_wire: Wire, diary: toys.Diary) -> None:
    requests = [{"query": "{"}, None, {"query": "subscription { forever }"}, {"query": "{ optional }"}, write("a")]

    answer = await toy_wire.post(requests, accept=RESPONSE_JSON)

    assert answer.status_code == 200
    codes = [[error["extensions"]["code"] for error in each.get("errors", ())] for each in answer.json()]
    assert codes == [["GRAPHQL_PARSE_FAILED"], ["BAD_USER_INPUT"], ["BAD_USER_INPUT"], ["INTERNAL"], []]
    assert diary.written == ["a"]


@pytest.mark.parametrize("count", [0, 11])
async def test_a_batch_has_a_size(toy_wire: Wire, diary: toys.Diary, count: int) -> None:
    answer = await toy_wire.post([write("a")] * count)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["message"] == "A batch holds 1 to 10 requests."
    assert diary.written == []


async def test_a_batch_in_a_batch_is_no_request(toy_wire: Wire) -> None:
    answer = await toy_wire.post([[{"query": "{ hello }"}]])

    assert answer.json()[0]["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_batches_can_be_switched_off(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/graphql", json=[{"query": "{ hello }"}])

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["message"] == "A batch is not taken here: send one request at a time."
