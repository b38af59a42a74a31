"""`@defer` and `@stream` over HTTP: what comes first, what comes later, and in which form."""

from copy import deepcopy
from typing import Any

import pytest

from tests import socket
from tests.edge import toy as toys
from tests.edge.http import JSON, RESPONSE_JSON, Wire
from tests.edge.pieces import asked
from tests.server import Server

EARLIER = "multipart/mixed;deferSpec=20220824"
TODAY = "multipart/mixed;incrementalSpec=v0.2"
APOLLO = f"{EARLIER}, application/graphql-response+json, application/json;q=0.9"
URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)
LATE = '{ hello shelf { name ... @defer(label: "later") { late } } }'
WHOLE = {"data": {"hello": "hello you", "shelf": {"name": "top", "late": "late"}}}
MASKED = {"message": "masked", "extensions": {"code": "INTERNAL"}}


async def all_of(toy: Server, query: str, accept: str) -> list[Any]:
    """Give every part of an answer."""
    toys.diary.gate.set()
    async with asked(toy, query, accept=accept) as answer:
        return await answer.parts()


async def test_the_first_part_does_not_wait_for_what_comes_later(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, LATE, accept=TODAY) as answer:
        first = await answer.part()
        assert diary.ran == []
        diary.gate.set()
        rest = await answer.parts()

    assert answer.status_code == 200
    assert answer.headers["content-type"] == 'multipart/mixed; boundary="-"; incrementalSpec=v0.2'
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["x-accel-buffering"] == "no"
    assert first == {
        "data": {"hello": "hello you", "shelf": {"name": "top"}},
        "pending": [{"id": "0", "path": ["shelf"], "label": "later"}],
        "hasNext": True,
    }
    assert rest == [
        {"incremental": [{"id": "0", "data": {"late": "late"}}], "completed": [{"id": "0"}], "hasNext": False}
    ]
    assert diary.ran == [("query", 0)]


async def test_the_items_of_a_list_come_later(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, "{ shelf { books @stream(initialCount: 1) { title weight } } }", accept=TODAY) as answer:
        first, *rest = await answer.parts()

    assert first == {
        "data": {"shelf": {"books": [{"title": "a", "weight": 1}]}},
        "pending": [{"id": "0", "path": ["shelf", "books"]}],
        "hasNext": True,
    }
    items = [item for part in rest for each in part.get("incremental", ()) for item in each["items"]]
    assert items == [{"title": "bb", "weight": 1}, {"title": "ccc", "weight": 1}]
    assert [each for part in rest for each in part.get("completed", ())] == [{"id": "0"}]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("multipart/mixed", 'multipart/mixed; boundary="-"'),
        (URQL, 'multipart/mixed; boundary="-"'),
        ("application/json, multipart/mixed", 'multipart/mixed; boundary="-"'),
        ('multipart/mixed; boundary="x"; q=0.9, application/json;q=0.8', 'multipart/mixed; boundary="-"'),
        (f"{TODAY}, application/json;q=0.9", 'multipart/mixed; boundary="-"; incrementalSpec=v0.2'),
        (APOLLO, 'multipart/mixed; boundary="-"; deferSpec=20220824'),
        ('Multipart/Mixed; DeferSpec="20220824"', 'multipart/mixed; boundary="-"; deferSpec=20220824'),
        (f"{TODAY}, {EARLIER}", 'multipart/mixed; boundary="-"; incrementalSpec=v0.2'),
        (f"{TODAY};q=0.5, {EARLIER}", 'multipart/mixed; boundary="-"; deferSpec=20220824'),
    ],
)
async def test_parts_come_in_the_form_that_the_client_asks_for(
    toy: Server, diary: toys.Diary, accept: str, kind: str
) -> None:
    async with asked(toy, LATE, accept=accept) as answer:
        diary.gate.set()
        parts = await answer.parts()

    assert answer.headers["content-type"] == kind
    earlier = {"incremental": [{"data": {"late": "late"}, "path": ["shelf"], "label": "later"}], "hasNext": False}
    today = {"incremental": [{"id": "0", "data": {"late": "late"}}], "completed": [{"id": "0"}], "hasNext": False}
    assert parts[1:] == [today if "incrementalSpec" in kind else earlier]
    assert ("pending" in parts[0]) is ("incrementalSpec" in kind)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("multipart/*, */*", JSON),
        (JSON, JSON),
        (f"{RESPONSE_JSON}, {JSON}", RESPONSE_JSON),
        (f"{JSON}, multipart/mixed;q=0.5", JSON),
        (f"{JSON}, multipart/mixed;q=0", JSON),
        (f"multipart/mixed;deferSpec=20990101, {JSON}", JSON),
        (f"multipart/mixed;incrementalSpec=v9, {JSON}", JSON),
        ("multipart/form-data, */*", JSON),
    ],
)
async def test_who_does_not_accept_parts_gets_everything_at_once(
    toy_wire: Wire, diary: toys.Diary, accept: str | None, kind: str
) -> None:
    diary.gate.set()

    answer = await toy_wire.post({"query": LATE}, **({"accept": accept} if accept is not None else {}))

    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.json() == WHOLE


async def test_over_a_socket_and_in_a_batch_everything_comes_at_once(
    toy: Server, toy_wire: Wire, diary: toys.Diary
) -> None:
    diary.gate.set()

    batch = await toy_wire.post([{"query": LATE}], accept=f"multipart/mixed, {JSON}")
    async with socket.opened(toy.socket_url) as client:
        await client.init()
        payload = await client.next(await client.subscribe(LATE))

    assert batch.json() == [WHOLE]
    assert payload == WHOLE


async def test_parts_come_by_get_too(toy: Server, diary: toys.Diary) -> None:
    diary.gate.set()

    async with asked(toy, LATE, method="GET", accept="multipart/mixed", x_souk_csrf="1") as answer:
        parts = await answer.parts()

    assert [part["hasNext"] for part in parts] == [True, False]


@pytest.mark.parametrize("query", ["{ hello }", "{ hello ... @defer(if: false) { shelf { name } } }"])
async def test_what_defers_nothing_is_answered_in_one_piece(toy_wire: Wire, query: str) -> None:
    answer = await toy_wire.post({"query": query}, accept=APOLLO)

    assert answer.headers["content-type"] == f"{RESPONSE_JSON}; charset=utf-8"
    assert answer.json()["data"]["hello"] == "hello you"


async def test_who_accepts_nothing_but_parts_gets_a_single_one(toy: Server) -> None:
    async with asked(toy, "{ hello optional }", accept="multipart/mixed") as answer:
        parts = await answer.parts()

    assert parts == [{"errors": [MASKED], "data": {"hello": "hello you", "optional": None}, "hasNext": False}]


async def test_what_is_refused_is_json_with_its_status(toy_wire: Wire, diary: toys.Diary) -> None:
    unparsed = await toy_wire.post({"query": "{"}, accept="multipart/mixed")
    malformed = await toy_wire.post({}, accept="multipart/mixed")
    elsewhere = await toy_wire.post([{"query": "{ hello }"}], accept="multipart/mixed")

    assert [answer.status_code for answer in (unparsed, malformed, elsewhere)] == [400, 400, 406]
    assert unparsed.headers["content-type"] == f"{RESPONSE_JSON}; charset=utf-8"
    assert diary.refused == ["GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT", "BAD_USER_INPUT"]


async def test_faults_in_later_parts_are_masked_and_counted(toy: Server, diary: toys.Diary) -> None:
    query = "{ shelf { ... @defer { name optional } below { ... @defer { required } } } }"

    first, *rest = await all_of(toy, query, TODAY)

    assert first["data"] == {"shelf": {"below": {}}}
    ids = {len(each["path"]): each["id"] for each in first["pending"]}
    increments = [each for part in rest for each in part.get("incremental", ())]
    completed = [each for part in rest for each in part["completed"]]
    assert increments == [{"id": ids[1], "data": {"name": "top", "optional": None}, "errors": [MASKED]}]
    assert sorted(completed, key=len) == [{"id": ids[1]}, {"id": ids[2], "errors": [MASKED]}]
    assert diary.ran == [("query", 2)]


async def test_what_has_failed_is_null_in_the_earlier_form(toy: Server, diary: toys.Diary) -> None:
    fields = '{ shelf { ... @defer(label: "b") { required } torn @stream(initialCount: 1) { title weight } } }'

    first, *rest = await all_of(toy, fields, EARLIER)

    assert first == {"data": {"shelf": {"torn": [{"title": "a", "weight": 1}]}}, "hasNext": True}
    increments = [each for part in rest for each in part.get("incremental", ())]
    assert sorted(increments, key=lambda each: "items" in each) == [
        {"data": None, "path": ["shelf"], "label": "b", "errors": [MASKED]},
        {"items": None, "path": ["shelf", "torn", 1], "errors": [MASKED]},
    ]


async def test_lists_within_what_was_deferred_go_on_where_they_began(toy: Server, diary: toys.Diary) -> None:
    query = """{ shelf {
      ... @defer(label: "outer") {
        below { books @stream(initialCount: 2, label: "inner") { title ... @defer { pages } } }
      }
    } }"""

    first, *rest = await all_of(toy, query, EARLIER)

    assert first == {"data": {"shelf": {}}, "hasNext": True}
    assert merged(first, rest) == {
        "shelf": {
            "below": {"books": [{"title": "a", "pages": 1}, {"title": "bb", "pages": 2}, {"title": "ccc", "pages": 3}]}
        }
    }
    (items,) = [each for part in rest for each in part.get("incremental", ()) if "items" in each]
    assert items == {"items": [{"title": "ccc"}], "path": ["shelf", "below", "books", 2], "label": "inner"}


def merged(first: Any, rest: list[Any]) -> Any:
    """Put the parts of the earlier form together, as a client does."""
    data = deepcopy(first["data"])
    for part in deepcopy(rest):
        for each in part.get("incremental", ()):
            items, place = each.get("items", [each.get("data")]), data
            *way, last = each["path"] if "items" in each else [*each["path"], None]
            for key in way:
                place = place[key]
            if last is None:
                place.update(items[0])
            else:
                assert last == len(place)
                place.extend(items)
    return data


async def test_a_mutation_is_done_and_its_cookies_are_set_before_the_first_part(toy: Server, diary: toys.Diary) -> None:
    async with asked(toy, 'mutation { fill(text: "a") { ... @defer { late } } }', accept=APOLLO) as answer:
        first = await answer.part()
        assert diary.written == ["a"]
        diary.gate.set()
        rest = await answer.parts()

    assert answer.headers["set-cookie"] == "toy=a"
    assert first == {"data": {"fill": {}}, "hasNext": True}
    assert rest == [{"incremental": [{"data": {"late": "late"}, "path": ["fill"]}], "hasNext": False}]
    assert diary.ran == [("mutation", 0)]


async def test_what_a_mutation_does_cannot_be_deferred(toy_wire: Wire, diary: toys.Diary) -> None:
    answer = await toy_wire.post({"query": 'mutation { ... @defer { write(text: "a") } }'}, accept=APOLLO)

    assert answer.status_code == 400
    assert [each["message"] for each in answer.json()["errors"]] == [
        "Defer directive cannot be used on root mutation type 'Mutation'."
    ]
    assert diary.written == []


@pytest.mark.parametrize("accept", ["multipart/mixed", JSON])
async def test_uses_of_both_directives_are_bounded_with_fragments_expanded(toy_wire: Wire, accept: str) -> None:
    deferred = " ".join(f'... @defer(label: "d{number}") {{ name }}' for number in range(10))
    fragment = f'fragment F on Shelf {{ {deferred} books @stream(label: "s") {{ title }} }}'

    answer = await toy_wire.post({"query": f"{{ a: shelf {{ ...F }} b: shelf {{ ...F }} }} {fragment}"}, accept=accept)

    errors = answer.json()["errors"]
    assert [each["message"] for each in errors] == ["An operation has more than 20 uses of @defer and @stream."]


async def test_a_count_below_nothing_is_the_clients_mistake(toy: Server, diary: toys.Diary) -> None:
    query = "query($n: Int) { shelf { books @stream(initialCount: $n) { title } } }"

    async with asked(toy, query, {"n": -1}, accept=f"multipart/mixed, {JSON}") as answer:
        body = await answer.end()

    assert b'"`initialCount` has to be 0 or more.","extensions":{"code":"BAD_USER_INPUT"}' in body
    assert diary.ran == [("query", 1)]
