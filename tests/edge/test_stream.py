"""GraphQL over Server-Sent Events, one connection for each operation, over real sockets."""

import pytest

from engine.answer import encode
from tests.edge import toy as toys
from tests.edge.http import JSON, RESPONSE_JSON, Wire
from tests.edge.pieces import asked
from tests.edge.test_parts import URQL
from tests.server import Server

EVENTS = "text/event-stream"
URQL_FOLLOWS = "text/event-stream, multipart/mixed"
MASKED = {"message": "masked", "extensions": {"code": "INTERNAL"}}


async def test_a_subscription_comes_as_events_and_is_complete(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, "subscription { count(to: 2) }", accept=EVENTS) as answer:
        events = [await answer.event() for _ in range(3)]
        rest = await answer.end()

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["x-accel-buffering"] == "no"
    assert events == [("next", {"data": {"count": 0}}), ("next", {"data": {"count": 1}}), ("complete", None)]
    assert rest == b""
    assert diary.ended == ["count"]
    assert (diary.events, diary.streams) == (2, 0)


async def test_the_bytes_are_those_of_the_protocol(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": "subscription { count(to: 1) }"}, accept=EVENTS)

    assert answer.content == b':\n\nevent: next\ndata: {"data":{"count":0}}\n\nevent: complete\ndata:\n\n'


@pytest.mark.parametrize(
    "accept", [EVENTS, URQL_FOLLOWS, f"{JSON}, {EVENTS}", f"{JSON}, {EVENTS};q=0.1", "text/*", f"*/*;q=0.1, {EVENTS}"]
)
async def test_whoever_accepts_events_at_all_can_follow(toy_wire: Wire, accept: str) -> None:
    answer = await toy_wire.post({"query": "subscription { count(to: 1) }"}, accept=accept)

    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"


@pytest.mark.parametrize("accept", ["*/*", JSON, RESPONSE_JSON, f"{JSON}, {EVENTS};q=0"])
async def test_nobody_follows_without_saying_so(toy_wire: Wire, accept: str) -> None:
    answer = await toy_wire.post({"query": "subscription { forever }"}, accept=accept)

    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (EVENTS, EVENTS),
        (f"{EVENTS}, {JSON}", EVENTS),
        (f"{JSON};q=0.5, {EVENTS}", EVENTS),
        (URQL_FOLLOWS, EVENTS),
        (URQL, RESPONSE_JSON),
        (f"{JSON}, {EVENTS}", JSON),
        (f"{EVENTS};q=0.9, {JSON}", JSON),
        ("*/*", JSON),
    ],
)
async def test_queries_come_as_events_only_where_these_are_preferred(toy_wire: Wire, accept: str, kind: str) -> None:
    answer = await toy_wire.post({"query": "{ hello optional }"}, accept=accept)

    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.status_code == 200
    body = encode({"errors": [MASKED], "data": {"hello": "hello you", "optional": None}})
    assert answer.content == (b"event: next\ndata: %s\n\nevent: complete\ndata:\n\n" % body if kind == EVENTS else body)


async def test_a_mutation_comes_as_events_with_its_cookies(toy_wire: Wire, diary: toys.Diary) -> None:
    answer = await toy_wire.post({"query": 'mutation { write(text: "a") }'}, accept=EVENTS)

    assert answer.headers["set-cookie"] == "toy=a"
    assert answer.content == b'event: next\ndata: {"data":{"write":"a"}}\n\nevent: complete\ndata:\n\n'
    assert diary.written == ["a"]


async def test_what_is_deferred_comes_at_once_among_events(toy_wire: Wire, diary: toys.Diary) -> None:
    diary.gate.set()

    answer = await toy_wire.post({"query": "{ shelf { ... @defer { late } } }"}, accept=EVENTS)

    assert answer.content == (b'event: next\ndata: {"data":{"shelf":{"late":"late"}}}\n\nevent: complete\ndata:\n\n')


async def test_subscriptions_run_by_get_but_not_from_another_site(toy: Server, toy_wire: Wire) -> None:
    async with asked(
        toy, "subscription($n: Int!) { count(to: $n) }", {"n": 1}, method="GET", accept=EVENTS, x_souk_csrf="1"
    ) as answer:
        assert await answer.event() == ("next", {"data": {"count": 0}})
    from_a_page = await toy_wire.client.get(
        "/graphql", params={"query": "subscription { count(to: 1) }"}, headers={"accept": EVENTS}
    )
    mutation = await toy_wire.get('mutation { write(text: "a") }', accept=EVENTS)

    assert from_a_page.status_code == 400
    assert from_a_page.headers["content-type"] == f"{RESPONSE_JSON}; charset=utf-8"
    assert (mutation.status_code, mutation.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription A { forever } subscription B { forever }", "BAD_USER_INPUT"),
        ("subscription A($to: Int!) { count(to: $to) }", "BAD_USER_INPUT"),
        ("subscription { refuses }", "FORBIDDEN"),
        ("subscription { refusesAtOnce }", "FORBIDDEN"),
        ("subscription { failsAtOnce }", "INTERNAL"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
    ],
)
async def test_what_does_not_begin_says_so_in_an_event(toy: Server, query: str, code: str) -> None:
    async with asked(toy, query, accept=EVENTS) as answer:
        kind, value = await answer.event()
        last = await answer.event()

    assert answer.status_code == 200
    assert (kind, list(value)) == ("next", ["errors"])
    assert [error["extensions"]["code"] for error in value["errors"]] == [code]
    assert last == ("complete", None)


async def test_what_does_not_begin_is_json_for_who_prefers_that(toy_wire: Wire) -> None:
    answer = await toy_wire.post({"query": "subscription { refusesAtOnce }"}, accept=f"{JSON}, {EVENTS}")

    assert answer.json() == {"errors": [{"message": "Not for you.", "extensions": {"code": "FORBIDDEN"}}]}


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{", {}, 400),
        ({"query": 1}, {}, 400),
        ([{"query": "{ hello }"}], {}, 406),
        ({"query": "{ hello }"}, {"content_type": "text/plain"}, 415),
    ],
    ids=["no JSON", "no request", "a batch", "no JSON type"],
)
async def test_what_is_no_request_is_json_with_its_status(
    toy_wire: Wire, body: object, headers: dict[str, str], status: int
) -> None:
    answer = await toy_wire.post(body, accept=EVENTS, **headers)

    assert answer.status_code == status
    assert answer.headers["content-type"] == f"{RESPONSE_JSON}; charset=utf-8"
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_fault_ends_a_stream_and_is_masked(toy: Server) -> None:
    async with asked(toy, "subscription { breaks }", accept=EVENTS) as answer:
        events = [await answer.event() for _ in range(3)]

    assert events == [("next", {"data": {"breaks": 0}}), ("next", {"errors": [MASKED]}), ("complete", None)]


async def test_each_event_has_a_context_of_its_own(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, "subscription { numbersOfContexts { a: context } }", accept=EVENTS) as answer:
        events = [await answer.event() for _ in range(2)]

    assert events == [("next", {"data": {"numbersOfContexts": {"a": number}}}) for number in (2, 3)]
