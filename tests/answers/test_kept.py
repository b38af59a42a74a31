"""Which answers are kept, for whom, and what they look like."""

import asyncio
import dataclasses
import json
from collections.abc import Mapping
from typing import Any

import httpx2
import pytest

from domain.access import Role
from kit.bucket import Buckets
from kit.config import Settings
from resolvers.context import Tools
from tests.answers.conftest import Asker, Ways, asking
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product, Variant

MIXED = "multipart/mixed;incrementalSpec=v0.2, application/json"


async def mug() -> make_product.Made:
    """Make a mug with a German name and two prices."""
    variant = Variant(sku="MUG", prices={"USD": 1000, "EUR": 900})
    (made,) = await make_product.products(Product(name="Mug", translations={"de": "Becher"}, variants=[variant]))
    return made


async def test_a_public_answer_is_made_once_and_then_kept(here: Asker, ways: Ways) -> None:
    made = await mug()

    answers = [await here.ask("DETAIL", {"slug": made.slug}) for _ in range(3)]

    assert ways.since() == {"made": 1, "kept": 2}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].json()["data"]["product"]["name"] == "Mug"


async def test_of_many_who_ask_at_once_one_has_it_made(here: Asker, ways: Ways) -> None:
    made = await mug()

    answers = await asyncio.gather(*(here.data("DETAIL", {"slug": made.slug}) for _ in range(10)))

    assert ways.since() == {"made": 1, "joined": 9}
    assert [answer["product"]["name"] for answer in answers] == ["Mug"] * 10


async def test_what_makes_another_answer_is_kept_apart(here: Asker, ways: Ways) -> None:
    await mug()
    questions: list[tuple[Mapping[str, Any], Mapping[str, str]]] = [
        ({}, {}),
        ({}, {"accept_language": "de"}),
        ({"language": "de"}, {}),
        ({"currency": "EUR"}, {}),
        ({"country": "DE"}, {}),
    ]

    first = [(await here.ask("PLACED", given, **headers)).json() for given, headers in questions]
    made = ways.since()
    again = [(await here.ask("PLACED", given, **headers)).json() for given, headers in questions]

    nodes = [answer["data"]["products"]["nodes"][0] for answer in first]
    assert [node["name"] for node in nodes] == ["Mug", "Becher", "Becher", "Mug", "Mug"]
    assert [node["priceRange"]["min"]["currency"] for node in nodes] == ["USD", "USD", "USD", "EUR", "EUR"]
    assert again == first
    assert made == {"made": 5}
    assert ways.since() == {"kept": 5}


async def test_variables_are_told_apart_and_what_no_variable_takes_is_passed_over(here: Asker, ways: Ways) -> None:
    made = await mug()

    found = await here.data("DETAIL", {"slug": made.slug})
    missing = await here.data("DETAIL", {"slug": "cup"})
    again = await here.data("DETAIL", {"nothing": 1, "slug": made.slug})

    assert (found["product"]["name"], missing["product"], again) == ("Mug", None, found)
    assert ways.since() == {"made": 2, "kept": 1}


async def test_get_and_post_are_given_the_same(here: Asker, ways: Ways) -> None:
    await mug()

    posted = await here.ask("NAMES")
    got = await here.client.get("/graphql", params={"documentId": "NAMES"}, headers=here.headers)
    again = await here.client.get(
        "/graphql", params={"documentId": "NAMES"}, headers=here.headers | {"if-none-match": got.headers["etag"]}
    )

    assert got.json()["data"] == posted.json()["data"]
    assert posted.headers["cache-control"] == "private, no-store"
    assert got.headers["cache-control"].startswith("public, max-age=60")
    assert "accept-language" in got.headers["vary"].lower()
    assert (again.status_code, again.headers["etag"]) == (304, got.headers["etag"])
    assert ways.since() == {"made": 1, "kept": 2}


async def test_a_batch_is_answered_by_what_is_kept(here: Asker, ways: Ways) -> None:
    await mug()
    body = [{"documentId": "NAMES"}, {"documentId": "NAMES"}]

    answer = await here.client.post("/graphql", json=body, headers=here.headers)

    first, second = answer.json()
    assert first == second
    assert first["data"]["products"]["nodes"] == [{"name": "Mug"}]
    assert ways.since() == {"made": 1, "kept": 1}


async def test_a_text_is_answered_anew_each_time(here: Asker, ways: Ways) -> None:
    for _ in range(3):
        await here.client.post("/graphql", json={"query": "query Names { shop { name } }"}, headers=here.headers)

    assert ways.since() == {}


@pytest.mark.parametrize("name", ["MINE", "DEFERRED"])
async def test_what_is_personal_or_deferred_is_not_kept(here: Asker, ways: Ways, name: str) -> None:
    await mug()

    answers = [await here.ask(name, accept=MIXED) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert ways.since() == {}


async def test_an_answer_with_errors_is_not_kept(here: Asker, ways: Ways) -> None:
    answers = [(await here.ask("BAD", {"after": "nonsense"})).json() for _ in range(2)]

    assert [answer["errors"][0]["extensions"]["code"] for answer in answers] == ["INVALID_INPUT"] * 2
    assert ways.since() == {"unkept": 2}


async def test_strangers_and_shoppers_have_answers_of_their_own_and_the_staff_has_none(here: Asker, ways: Ways) -> None:
    await mug()
    await make_product.product(name="Jug", status="DRAFT")
    people = [await make_user.user(), await make_user.user(), await make_user.user(roles=[Role.CATALOGUE])]
    tokens = [None, *[await make_user.token(each) for each in people]]

    names = [
        sorted(node["name"] for node in (await here.data("NAMES", token=token))["products"]["nodes"])
        for token in (*tokens, *tokens)
    ]

    assert names == [["Mug"], ["Mug"], ["Mug"], ["Jug", "Mug"]] * 2
    assert ways.since() == {"made": 2, "kept": 4}


async def test_whoever_believes_to_be_signed_in_is_told_that_he_is_not(here: Asker, ways: Ways) -> None:
    missing = {"slug": "cup"}
    await here.data("DETAIL", missing)
    ways.since()

    answer = await here.ask("DETAIL", missing, token="rubbish")

    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert ways.since() == {}


async def test_a_kept_answer_costs_what_it_cost(known: Settings, tools: Tools, shop: None) -> None:
    await mug()
    counting = dataclasses.replace(tools, buckets=Buckets(None, limit=10_000, restore=0.001))
    async with asking(known, counting) as asker:
        answers = [(await asker.ask("NAMES")).json() for _ in range(3)]

    costs = [answer["extensions"]["cost"] for answer in answers]
    assert len({(cost["requested"], cost["actual"]) for cost in costs}) == 1
    assert costs[0]["requested"] > costs[0]["actual"] > 0
    assert [cost["remaining"] for cost in costs] == [10_000 - n * costs[0]["actual"] for n in (1, 2, 3)]


async def test_nothing_is_kept_where_the_setting_says_so(known: Settings, tools: Tools, shop: None, ways: Ways) -> None:
    async with asking(known.model_copy(update={"answer_cache_bytes": 0}), tools) as asker:
        await asker.data("NAMES")
        await asker.data("NAMES")

    assert ways.since() == {}


async def test_a_socket_is_answered_by_what_is_kept(here: Asker, ways: Ways) -> None:
    await mug()
    posted: httpx2.Response = await here.ask("NAMES")

    assert json.loads(posted.content)["data"] == await here.over_socket("NAMES")
    assert ways.since() == {"made": 1, "kept": 1}
