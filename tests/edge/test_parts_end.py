"""Answers in parts end at their limit, and when nobody waits for them any more; and what they cost the shop."""

import asyncio
import secrets
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from engine.limits import Limits
from kit.config import Settings
from resolvers.context import Tools
from tests.edge import toy as toys
from tests.edge.pieces import asked
from tests.edge.test_patience import until_running
from tests.make import product as make_product
from tests.make import review as make_review
from tests.server import Server

pytestmark = pytest.mark.usefixtures("tools")
SLEEP = """query($mark: String!) {
  hello
  ... @defer { sleep(mark: $mark) }
  shelf { books @stream { title pages } ... @defer { late } }
}"""


@pytest_asyncio.fixture
async def hasty(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    """A server of the toy that waits for no operation."""
    async with toys.serving_toy(settings, Limits(execution=timedelta(seconds=0.4))) as running:
        yield running


@pytest.mark.parametrize("accept", ["multipart/mixed;incrementalSpec=v0.2", "multipart/mixed;deferSpec=20220824"])
async def test_what_is_still_to_come_at_the_limit_has_failed(hasty: Server, diary: toys.Diary, accept: str) -> None:
    async with asked(hasty, SLEEP, {"mark": secrets.token_hex(8)}, accept=accept) as answer:
        first, *rest, last = await answer.parts()
    failed: list[Any] = last.get("completed") or last["incremental"]

    assert first["data"] == {"hello": "hello you", "shelf": {"books": []}}
    assert rest == []
    assert [[error["extensions"]["code"] for error in each["errors"]] for each in failed] == [["TIMEOUT"]] * 3
    if "incremental" in last:
        assert {tuple(each["path"]): each.get("items", each.get("data")) for each in failed} == {
            (): None,
            ("shelf",): None,
            ("shelf", "books", 0): None,
        }
    assert diary.ran == [("query", 3)]
    await until_running(0)


async def test_what_was_deferred_ends_when_the_client_goes(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, SLEEP, {"mark": secrets.token_hex(8)}, accept="multipart/mixed") as answer:
        await answer.part()
        await until_running(1)

    await until_running(0)
    async with asyncio.timeout(5):
        while not diary.ran:
            await asyncio.sleep(0.01)


async def test_shutdown_waits_for_the_parts_under_way(settings: Settings, diary: toys.Diary) -> None:
    async with toys.serving_toy(settings, Limits()) as server:
        async with asked(server, "{ shelf { ... @defer { late } } }", accept="multipart/mixed") as answer:
            await answer.part()
            server.stop()
            await asyncio.sleep(0.2)
            diary.gate.set()

            assert (await answer.parts())[-1]["hasNext"] is False


@pytest.mark.usefixtures("shop")
async def test_the_shop_loads_what_comes_later_as_it_loads_everything(server: Server, statements: list[str]) -> None:
    for number in range(4):
        made = await make_product.product(name=f"Mug {number}")
        await make_review.review(made.id)
    fields = "reviews(first: 1) { nodes { rating } }"
    counts: list[int] = []

    for nodes in (
        f"nodes {{ name {fields} }}",
        f"nodes {{ name {fields} }}",
        f"nodes @stream(initialCount: 1) {{ name {fields} }}",
        f"nodes {{ name ... @defer {{ {fields} }} }}",
    ):
        statements.clear()
        async with asked(server, f"{{ products(first: 4) {{ {nodes} }} }}", accept="*/*, multipart/mixed") as answer:
            body = await answer.end()
        assert body.count(b'"rating":5') == 4
        counts.append(len(statements))

    _, whole, streamed, deferred = counts
    assert (streamed, deferred) == (whole + 1, whole)
