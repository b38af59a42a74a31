"""Whatever is sent in place of a good argument of a query or a subscription finds nothing, or is refused by a typed
error.
"""

import asyncio
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, get_named_type

from domain import ids
from tests import socket
from tests.api import Result
from tests.contract.probes import Probe, leaves, probes
from tests.contract.test_bad_input import TYPED
from tests.contract.test_contract import RUNNING
from tests.contract.things import Things, things
from tests.contract.town import Counter, changed, fresh, snapshot
from tests.server import Server

PRICE = {"amount": "5.00", "currency": "USD"}
PRODUCTS = {
    "brands": ["Lido"],
    "priceMin": PRICE,
    "priceMax": {**PRICE, "amount": "50.00"},
    "inStock": True,
    "minRating": 1.0,
    "options": [{"key": "color", "anyOf": ["blue"]}],
    "attributes": [{"key": "material", "anyOf": ["clay"]}],
    "status": "ACTIVE",
}
ORDERS = {
    "statuses": ["CONFIRMED"],
    "paymentStatuses": ["PAID"],
    "placedAfter": "2026-01-01T00:00:00Z",
    "placedBefore": "2036-01-01T00:00:00Z",
    "query": "souk",
}
IGNORED = {"accessToken"}
"""What is not looked at where the order is one's own."""


def good(had: Things) -> dict[str, dict[str, Any]]:
    """Give arguments that find something, by root field."""
    found = had.id
    product = {"ids": [found["Product"]], "categoryIds": [found["Category"]]}
    return {
        "node": {"id": found["Order"]},
        "nodes": {"ids": [found["Order"]]},
        "users": {"query": "souk"},
        "product": {"id": found["Product"]},
        "productVariant": {"id": found["ProductVariant"]},
        "products": {"query": "mug", "filter": {**PRODUCTS, **product}, "sort": "NEWEST"},
        "category": {"id": found["Category"]},
        "order": {"id": found["Order"]},
        "orders": {"filter": ORDERS},
        "review": {"id": found["Review"]},
        "reviews": {"filter": {"states": ["PENDING"], "productId": found["Product"], "rating": 5}},
        "cart": {"id": found["Cart"]},
        "payment": {"id": found["Payment"]},
        "orderStatusChanged": {"orderId": found["Order"], "sinceSeq": 0},
        "orderFeed": {"filter": ORDERS},
        "cartChanged": {"cartId": found["Cart"]},
        "variantAvailabilityChanged": {"variantIds": [found["ProductVariant"]]},
    }


def with_arguments(root: GraphQLObjectType | None) -> dict[str, GraphQLField]:
    assert root is not None
    return {name: field for name, field in root.fields.items() if field.args}


QUERIES = with_arguments(RUNNING.query_type)
SUBSCRIPTIONS = with_arguments(RUNNING.subscription_type)


def viewer(name: str) -> str:
    """Say who asks: whoever sees what there is."""
    return "shopper" if name in ("cart", "cartChanged", "order", "payment") else "admin"


def document(kind: str, name: str, field: GraphQLField, sent: Mapping[str, Any]) -> str:
    """Write an operation that takes its arguments as variables."""
    declared = ", ".join(f"${argument}: {field.args[argument].type}" for argument in sent)
    given = ", ".join(f"{argument}: ${argument}" for argument in sent)
    named = get_named_type(field.type)
    selected = "nodes { id } totalCount" if named.name.endswith("Connection") else "__typename"
    return f"{kind} ({declared}) {{ {name}({given}) {{ {selected} }} }}"


def bad(had: Things, name: str, field: GraphQLField) -> Iterator[Probe]:
    arguments = good(had)[name]
    for leaf in leaves(field.args, arguments):
        if leaf.name == "id" or leaf.value is not None or leaf.name not in ("after", "before"):
            yield from probes(leaf, {})


def found_nothing(value: Any) -> bool:
    return value in (None, [None], []) or (isinstance(value, dict) and value.get("nodes") == [])


def judge(result: Result, name: str, probe: Probe) -> str | None:
    """Say what is wrong with an answer, if anything."""
    if result.status >= 500 or not set(result.codes) <= TYPED:
        return f"{name} {probe} -> {result.codes}"
    if result.errors:
        wanted = (None, "CONFLICT", result.codes[0])
        return None if probe.code in wanted else f"{name} {probe} -> {result.codes}"
    if probe.may_pass or probe.path[-1] in IGNORED or found_nothing(result.data[name]):
        return None
    return f"{name} {probe} -> found {str(result.data[name])[:80]}"


@pytest.mark.parametrize("name", QUERIES)
async def test_a_bad_value_anywhere_in_a_query_finds_nothing_or_is_refused(counter: Counter, name: str) -> None:
    town = await fresh(counter)
    had = await things(town)
    before, wrong = await snapshot(), list[str]()

    for probe in bad(had, name, QUERIES[name]):
        sent = probe.into(good(had)[name])
        text = document("query", name, QUERIES[name], sent)
        result = await counter.api.run(text, sent, token=town.tokens[viewer(name)])
        if (problem := judge(result, name, probe)) is not None:
            wrong.append(problem)

    assert not wrong, "\n".join(wrong)
    assert changed(before, await snapshot()) == []


def lists() -> list[tuple[str, str]]:
    """Name every field that gives a page, by its parent."""
    return [
        (parent.name, name)
        for parent in RUNNING.type_map.values()
        if isinstance(parent, GraphQLObjectType)
        for name, field in parent.fields.items()
        if get_named_type(field.type).name.endswith("Connection")
    ]


def page_of(had: Things, parent: str, name: str, arguments: str) -> str:
    """Ask for a page, of a root field or of a node's."""
    field = f"{name}({arguments}) {{ edges {{ cursor }} }}" if arguments else f"{name} {{ edges {{ cursor }} }}"
    if parent == "Query":
        return f"{{ {field} }}"
    return f'{{ node(id: "{had.id[parent]}") {{ ... on {parent} {{ {field} }} }} }}'


def cursors(value: Any) -> list[str]:
    """Find the cursors in an answer."""
    while isinstance(value, dict) and "edges" not in value:
        value = next(iter(value.values()))
    return [edge["cursor"] for edge in value["edges"]] if value is not None else []


async def test_every_page_refuses_what_is_no_place_in_it(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)
    wrong, seen = list[str](), dict[tuple[str, str], str]()

    async def ask(parent: str, name: str, arguments: str) -> Result:
        return await counter.api.run(page_of(had, parent, name, arguments), token=town.tokens["admin"])

    for parent, name in lists():
        found = cursors((await ask(parent, name, "")).data)
        if found:
            seen[(parent, name)] = found[0]
    for parent, name in lists():
        other = next(cursor for place, cursor in seen.items() if place[1] != name)
        own = seen.get((parent, name), other)
        for arguments in [*SIZES, *(f'{side}: "{text}"' for side in SIDES for text in places(own, other))]:
            result = await ask(parent, name, arguments)
            if result.codes != ["INVALID_INPUT"]:
                wrong.append(f"{parent}.{name}({arguments[:80]}) -> {result.codes}")

    assert {("Query", "products"), ("Query", "orders"), ("Order", "events")} <= set(seen)
    assert not wrong, "\n".join(wrong)


SIDES = ("after", "before")
SIZES = [
    "first: 1, last: 1",
    "first: -1",
    "last: -1",
    "first: 101",
    "last: 101",
    "first: 2147483647",
    "last: 2147483647",
]


def places(own: str, other: str) -> list[str]:
    """Give texts that are no place in a list: not ours, of another list, or not as we wrote them."""
    turned = own[:-3] + ("A" if own[-3] != "A" else "B") + own[-2:]
    return ["", "x", "AAAA", "!", "ü", "\u202e", own[:-4], own + "AAAA", turned, other, "A" * 2_000]


async def test_a_place_in_one_order_is_none_in_another(counter: Counter) -> None:
    town = await fresh(counter)
    newest = await counter.api.run("{ products(sort: NEWEST) { edges { cursor } } }")
    cursor = cursors(newest.data)[0]
    mug = ids.encode("Product", town.mug.id)

    async def codes(arguments: str) -> list[str]:
        return (await counter.api.run(f'{{ products({arguments}, after: "{cursor}") {{ nodes {{ id }} }} }}')).codes

    told = [
        await codes("sort: NEWEST"),
        await codes("sort: PRICE_ASC"),
        await codes(f'sort: NEWEST, filter: {{ ids: ["{mug}"] }}'),
        await codes('sort: NEWEST, query: "mug"'),
    ]

    assert told == [[], ["INVALID_INPUT"], ["INVALID_INPUT"], ["INVALID_INPUT"]]


async def hear(opened: socket.Socket, query: str, variables: Mapping[str, Any], *, seconds: float) -> tuple[str, str]:
    """Give what comes of a subscription: its error's code, DATA, or SILENCE."""
    id, payload = "1", {"query": query, "variables": variables}
    # Not every number that can be written fits where the socket's own encoder puts it.
    await opened.send(json.dumps({"id": id, "type": "subscribe", "payload": payload}))
    try:
        message = await opened.receive(seconds=seconds)
    except TimeoutError:
        return "SILENCE", ""
    assert message["id"] == id, message
    if message["type"] == "next":
        return "DATA", str(message["payload"])[:80]
    assert message["type"] == "error", message
    return message["payload"][0]["extensions"]["code"], ""


@pytest.mark.parametrize("name", SUBSCRIPTIONS)
async def test_a_bad_value_anywhere_in_a_subscription_is_refused(counter: Counter, server: Server, name: str) -> None:
    town = await fresh(counter)
    had = await things(town)
    wrong, token = list[str](), town.tokens[viewer(name)]
    before = await snapshot()

    for probe in bad(had, name, SUBSCRIPTIONS[name]):
        sent = probe.into(good(had)[name])
        text = document("subscription", name, SUBSCRIPTIONS[name], sent)
        # A feed that is let through says nothing until something changes.
        seconds = 0.1 if name == "orderFeed" and probe.may_pass else socket.SECONDS
        async with socket.opened(server.socket_url) as opened:
            await opened.init({"token": token})
            try:
                code, shown = await hear(opened, text, sent, seconds=seconds)
            except socket.Closed:
                continue  # the message was larger than any may be
        if code not in TYPED and not (probe.may_pass or probe.path[-1] in IGNORED):
            wrong.append(f"{name} {probe} -> {code} {shown}")
        if code not in {*TYPED, "DATA", "SILENCE"}:
            wrong.append(f"{name} {probe} -> {code} {shown}")

    assert not wrong, "\n".join(wrong)
    assert changed(before, await snapshot()) == []


async def test_json_that_goes_deep_in_the_document_is_refused(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)
    before = await snapshot()
    flat = f'orderId: "{had.id["Order"]}", gateway: "sandbox", idempotencyKey: "deep"'

    async def codes(depth: int) -> list[str]:
        text = f"mutation {{ paymentCreate(input: {{ {flat}, method: {nested(depth)} }}) {{ errors {{ code }} }} }}"
        result = await counter.api.run(text, token=town.tokens["shopper"])
        return result.codes or [error["code"] for error in result.data["paymentCreate"]["errors"]]

    told = await asyncio.gather(*(codes(depth) for depth in (2, 50, 150)))

    assert [code[0] in TYPED | {"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"} for code in told] == [True] * 3
    assert changed(before, await snapshot()) == []


def nested(depth: int) -> str:
    """Write an object in an object, so many times."""
    return "{a: " * depth + "1" + "}" * depth
