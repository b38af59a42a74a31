"""Each limit of what a request may hold is a setting, over HTTP and over a socket."""

from datetime import timedelta
from typing import Any

import httpx2
import orjson
import pytest

from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.http import Wire
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

NODE = "query($id: ID!) { node(id: $id) { id } }"
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
IDS = ["x", "y", "z"]

Asked = dict[str, Any]


def query(text: str, **variables: Any) -> Asked:
    return {"query": text, "variables": variables}


LIMITS: dict[str, tuple[int, Asked, Asked, str]] = {
    "query_bytes": (
        256,
        query("{ shop { name } } #" + "x" * 237),
        query("{ shop { name } } #" + "x" * 238),
        "The document has more than 256 bytes.",
    ),
    "query_tokens": (
        50,
        query("{ shop { " + "name " * 43 + "} }"),
        query("{ shop { " + "name " * 50 + "} }"),
        "Syntax Error: Document contains more than 50 tokens. Parsing aborted.",
    ),
    "query_depth": (
        2,
        query("{ shop { name } }"),
        query("{ products { nodes { id } } }"),
        "An operation has more than 2 levels of fields.",
    ),
    "query_fields": (
        2,
        query("{ shop { name } }"),
        query("{ shop { name currencies } }"),
        "An operation has more than 2 fields.",
    ),
    "query_aliases": (
        1,
        query("{ a: shop { name } }"),
        query("{ a: shop { b: name } }"),
        "An operation has more than 1 aliases.",
    ),
    "query_directives": (
        1,
        query("{ shop { name @include(if: true) } }"),
        query("{ shop { name @include(if: true) @skip(if: false) } }"),
        "An operation has more than 1 directives.",
    ),
    "query_repeats": (
        1,
        query("{ shop { name } }"),
        query("{ shop { name name } }"),
        "An operation has more than 1 fields of one name side by side.",
    ),
    "query_operations": (
        1,
        query("query A { shop { name } }"),
        query("query A { shop { name } } query B { shop { name } }"),
        "The document has more than 1 operations.",
    ),
    "query_fragments": (
        0,
        query("{ shop { name } }"),
        query("{ shop { ...A } } fragment A on Shop { name }"),
        "The document has more than 0 fragments.",
    ),
    "variables_bytes": (
        256,
        query(NODE, id="x" * (256 - len('{"id":""}'))),
        query(NODE, id="x" * (257 - len('{"id":""}'))),
        "The variables have more than 256 bytes.",
    ),
    "list_items": (2, query(NODES, ids=IDS[:2]), query(NODES, ids=IDS), "A list has more than 2 items."),
}
WRITTEN_OUT = "query { nodes(ids: %s) { id } }"
NESTED = query("query($ids: [ID!]!, $other: [[Int]]) { nodes(ids: $ids) { id } }", ids=[], other=[[1], [1, 2, 3]])


async def messages(server: Server, asked: Asked) -> list[list[str]]:
    """Ask by POST, by GET, in a batch and over a socket; give the errors' messages."""
    async with httpx2.AsyncClient(base_url=server.url, headers={"x-souk-csrf": "1"}) as client:
        by_url = {
            name: value if isinstance(value, str) else orjson.dumps(value).decode() for name, value in asked.items()
        }
        answers = [
            (await Wire(client).post(asked)).json(),
            (await client.get("/graphql", params=by_url)).json(),
            (await Wire(client).post([asked])).json()[0],
        ]
    async with socket.opened(server.socket_url) as opened:
        await opened.init()
        await opened.send({"id": "1", "type": "subscribe", "payload": asked})
        payload = (await opened.receive())["payload"]
        answers.append(payload if isinstance(payload, dict) else {"errors": payload})
    return [[error["message"] for error in answer.get("errors", ())] for answer in answers]


@pytest.mark.parametrize("name", LIMITS)
async def test_a_limit_is_where_the_setting_says(settings: Settings, tools: Tools, name: str) -> None:
    limit, within, beyond, message = LIMITS[name]

    async with serving(settings.model_copy(update={name: limit}), tools) as server:
        allowed, refused = await messages(server, within), await messages(server, beyond)

    assert allowed == [[]] * 4
    assert refused == [[message]] * 4


@pytest.mark.parametrize(
    "asked",
    [
        query(WRITTEN_OUT % '["x", "y", "z"]'),
        query(WRITTEN_OUT % '["x" "y" "z"]'),
        query('query($ids: [ID!]! = ["x", "y", "z"]) { nodes(ids: $ids) { id } }'),
        query('{ shop { ...A } } fragment A on Shop { name @include(if: ["x", "y", "z"]) }'),
        NESTED,
    ],
    ids=["written out", "without commas", "a default", "of a directive in a fragment", "within another"],
)
async def test_a_list_is_counted_wherever_it_stands(settings: Settings, tools: Tools, asked: Asked) -> None:
    async with serving(settings.model_copy(update={"list_items": 2}), tools) as server:
        refused = await messages(server, asked)

    assert refused == [["A list has more than 2 items."]] * 4


async def test_the_sizes_of_bodies_heads_and_frames_are_settings(settings: Settings, tools: Tools) -> None:
    small = {"body_bytes": 1_024, "head_bytes": 1_024, "socket_frame_bytes": 1_024, "batch": 1}

    async with serving(settings.model_copy(update=small), tools) as server:
        async with httpx2.AsyncClient(base_url=server.url) as client:
            allowed = await Wire(client).post(query("{ shop { name } }"))
            body = await Wire(client).post(query("{ shop { name } }", a="x" * 1_024))
            head = await Wire(client).post(query("{ shop { name } }"), cookie="x" * 1_024)
            batch = await Wire(client).post([query("{ shop { name } }")] * 2)
        async with socket.opened(server.socket_url) as opened:
            await opened.init()
            await opened.subscribe("{ shop { name } }", {"a": "x" * 1_024})
            closed = await opened.closed()

    assert allowed.json() == {"data": {"shop": {"name": "Souk"}}}
    assert (body.status_code, body.json()["errors"][0]["message"]) == (413, "The body has more than 1024 bytes.")
    assert head.status_code == 400
    assert batch.json()["errors"][0]["message"] == "A batch holds 1 to 1 requests."
    assert closed[0] == 1009


async def test_the_patience_and_the_operations_of_a_socket_are_settings(settings: Settings, tools: Tools) -> None:
    small = {"socket_init_timeout": timedelta(seconds=0.2), "socket_operations": 2}

    async with serving(settings.model_copy(update=small), tools) as server:
        async with socket.opened(server.socket_url) as silent:
            closed = await silent.closed()
        async with socket.opened(server.socket_url) as opened:
            await opened.init()
            created = await opened.subscribe("mutation { cartCreate(input: {}) { cart { id } } }")
            cart = (await opened.next(created))["data"]["cartCreate"]["cart"]["id"]
            await opened.receive()
            for _ in range(2):
                following = await opened.subscribe(f'subscription {{ cartChanged(cartId: "{cart}") {{ kind }} }}')
                assert "data" in await opened.next(following)
            refused = await opened.refused(await opened.subscribe("{ shop { name } }"))

    assert Settings.model_fields["socket_init_timeout"].default == timedelta(seconds=3)
    assert closed == (4408, "Connection initialisation timeout")
    assert refused["message"] == "At most 2 operations run on a socket."
