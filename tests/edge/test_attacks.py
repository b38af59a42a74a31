"""Operations made to keep the server busy: each is refused before anything runs, and for next to no time of it."""

import gc
import time
from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import orjson
import pytest
import pytest_asyncio
from starlette.types import Message

from app.factory import create_app
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.http import Wire
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

MOST_SECONDS = 0.005
MOST_SECONDS_OF_THE_LARGE = 0.25
"""It is a tenth of that, but where the interpreter's own stack is about to grow."""


def cycle(levels: int) -> str:
    opened = [
        "products(first: 100)",
        "nodes",
        *["reviews(sort: NEWEST, first: 100)", "nodes", "product"] * (levels // 3 - 1),
    ]
    return "{ " + " { ".join([*opened, "id"]) + " }" * (levels - 1) + " }"


def doubling(fragments: int, inner: str) -> str:
    spreads = [f"fragment f{i} on Category {{ {inner.replace('NEXT', f'...f{i + 1}')} }}" for i in range(fragments - 1)]
    return f'{{ category(slug: "x") {{ ...f0 }} }} {" ".join(spreads)} fragment f{fragments - 1} on Category {{ id }}'


def nested(size: Any) -> str:
    pages = [f"{name}(first: {size}) {{ nodes {{" for name in ("products", "variants", "reviews")]
    return f"{{ {pages[0]} {pages[1]} product {{ {pages[2]} id }} }} }} }} }} }} }} }}"


def repeated(levels: int) -> str:
    return "id" if not levels else f"parent {{ {repeated(levels - 1)} }} parent {{ {repeated(levels - 1)} }}"


ATTACKS: dict[str, tuple[str, dict[str, Any], str]] = {
    "a cycle of 30 levels": (cycle(30), {}, "GRAPHQL_VALIDATION_FAILED"),
    "20,000 aliases": (
        "{ " + " ".join(f"a{i}: shop {{ name }}" for i in range(20_000)) + " }",
        {},
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "20 fragments that double": (doubling(20, "NEXT NEXT"), {}, "GRAPHQL_VALIDATION_FAILED"),
    "20 fragments that double what is below": (
        doubling(20, "a: parent { NEXT } b: parent { NEXT }"),
        {},
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "pages of 100 in pages of 100 in pages of 100": (nested(100), {}, "COST_EXCEEDED"),
    "the same by a variable": (f"query ($n: Int) {nested('$n')}", {"n": 100}, "COST_EXCEEDED"),
    "the same by a float": (f"query ($n: Int) {nested('$n')}", {"n": 1e2}, "COST_EXCEEDED"),
    "the same by a default": (f"query ($n: Int = 100) {nested('$n')}", {}, "COST_EXCEEDED"),
    "the default page in itself": (nested("null"), {}, "COST_EXCEEDED"),
    "children of children": (
        "{ categories { children { children { children { children { children { id } } } } } } }",
        {},
        "COST_EXCEEDED",
    ),
    "the schema in itself": (
        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
        {},
        "GRAPHQL_VALIDATION_FAILED",
    ),
}
LARGE: dict[str, tuple[str, str]] = {
    "aliases in as many bytes as there may be": (
        "{ " + " ".join(f"a{i}: __typename" for i in range(3_400)) + " }",
        "GRAPHQL_PARSE_FAILED",
    ),
    "the schema many times": (
        "{ __schema { " + " ".join(f"a{i}: types {{ fields {{ name }} }}" for i in range(50)) + " } }",
        "COST_EXCEEDED",
    ),
    "a search many times": (
        "{ " + " ".join(f'a{i}: products(query: "mug", first: 100) {{ nodes {{ id }} }}' for i in range(99)) + " }",
        "COST_EXCEEDED",
    ),
    "fields that are to be one, compared in pairs of pairs": (
        f'{{ category(slug: "x") {{ {repeated(8)} }} }}',
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "fragments that share fields": (
        '{ product(slug: "x") { '
        + " ".join(f"...f{i}" for i in range(90))
        + " } } "
        + " ".join(f"fragment f{i} on Product {{ id name slug }}" for i in range(90)),
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "input fields that are none": (
        "{ products(filter: { " + " ".join(f"x{i}: 1" for i in range(600)) + " }) { nodes { id } } }",
        "GRAPHQL_VALIDATION_FAILED",
    ),
}
"""As large as documents may be: reading them takes some milliseconds, whatever they ask for."""


def bounded(settings: Settings) -> Settings:
    """Give the suite's settings with the maximum that shops have."""
    return settings.model_copy(update={"cost_maximum": Settings.model_fields["cost_maximum"].default})


@pytest_asyncio.fixture(scope="module")
async def bounded_server(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    async with serving(bounded(settings), tools) as running:
        yield running


class Bare:
    """The application without a network: what a request takes of this thread is all that it takes."""

    def __init__(self, settings: Settings, tools: Tools) -> None:
        self.app = create_app(bounded(settings), tools=tools)

    async def post(self, body: bytes) -> tuple[Any, float]:
        """Send a request; gives its answer, and the CPU time that it took in seconds."""
        sent: list[bytes] = []
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/graphql",
            "raw_path": b"/graphql",
            "query_string": b"",
            "headers": [(b"content-type", b"application/json"), (b"host", b"testserver")],
            "client": ("192.0.2.1", 1),
            "server": ("testserver", 80),
            "scheme": "http",
            "http_version": "1.1",
        }

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message.get("body", b""))

        # The garbage of the other tests is no part of it.
        gc.disable()
        started = time.thread_time()
        await self.app(scope, receive, send)
        seconds = time.thread_time() - started
        gc.enable()
        return orjson.loads(b"".join(sent)), seconds


def codes(body: Any) -> set[str]:
    return {error["extensions"]["code"] for error in body["errors"]}


@pytest.mark.parametrize("what", ATTACKS)
async def test_it_is_refused_within_five_milliseconds(
    settings: Settings, tools: Tools, statements: list[str], what: str
) -> None:
    text, variables, code = ATTACKS[what]
    bare = Bare(settings, tools)
    taken: list[float] = []

    for number in range(5):
        # Another text each time, lest one be known from before.
        body, seconds = await bare.post(orjson.dumps({"query": f"#{number}\n{text}", "variables": variables}))
        assert codes(body) == {code}
        assert "data" not in body
        taken.append(seconds)

    assert min(taken) <= MOST_SECONDS
    assert statements == []


@pytest.mark.parametrize("what", ATTACKS)
async def test_it_is_refused_over_a_connection_and_a_socket(
    bounded_server: Server, statements: list[str], what: str
) -> None:
    text, variables, code = ATTACKS[what]
    async with httpx2.AsyncClient(base_url=bounded_server.url) as client:
        answer = await Wire(client).post({"query": text, "variables": variables})
        after = await Wire(client).post({"query": "{ shop { name } }"})

    assert answer.status_code == 200
    assert codes(answer.json()) == {code}
    assert after.json() == {"data": {"shop": {"name": "Souk"}}}
    assert [sql for sql in statements if "FROM shop" not in sql] == []
    if len(text) < 200_000:
        async with socket.opened(bounded_server.socket_url) as over:
            await over.init()
            id = await over.subscribe(text, variables)
            message = await over.receive()
        assert (message["type"], message["id"]) == ("error", id)
        assert codes({"errors": message["payload"]}) == {code}


@pytest.mark.parametrize("what", LARGE)
async def test_one_as_large_as_may_be_takes_some_milliseconds(settings: Settings, tools: Tools, what: str) -> None:
    text, code = LARGE[what]
    bare = Bare(settings, tools)
    taken: list[float] = []

    for number in range(3):
        body, seconds = await bare.post(orjson.dumps({"query": f"#{number}\n{text}"}))
        assert codes(body) == {code}
        taken.append(seconds)

    assert min(taken) <= MOST_SECONDS_OF_THE_LARGE


async def test_fields_of_one_name_are_compared_so_often_and_no_more(settings: Settings, tools: Tools) -> None:
    bare = Bare(settings, tools)
    shared = " ".join(f"fragment f{i} on Product {{ id name slug brand category {{ id name }} }}" for i in range(20))
    usual = f'{{ product(slug: "x") {{ {" ".join(f"...f{i}" for i in range(20))} }} }} {shared}'

    found, _ = await bare.post(orjson.dumps({"query": usual}))
    refused = [
        (await bare.post(orjson.dumps({"query": LARGE[what][0]})))[0]["errors"][0]["message"]
        for what in ("fields that are to be one, compared in pairs of pairs", "fragments that share fields")
    ]

    assert found == {"data": {"product": None}}
    assert {message.split(",")[0] for message in refused} == {"Too many fields of one name stand in one place"}


async def test_a_batch_of_attacks_is_as_many_attacks(settings: Settings, tools: Tools) -> None:
    bare = Bare(settings, tools)

    answers, seconds = await bare.post(orjson.dumps([{"query": f"#{i}\n{nested(100)}"} for i in range(10)]))

    assert [codes(answer) for answer in answers] == [{"COST_EXCEEDED"}] * 10
    assert seconds <= 10 * MOST_SECONDS
