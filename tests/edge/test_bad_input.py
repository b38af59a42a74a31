"""Whatever a client sends is answered by a 4xx or a GraphQL error, never by a 5xx, and the next request is served."""

import gzip
from typing import Any

import orjson
import pytest

from tests.edge.http import DATA, QUERY, RESPONSE_JSON, Wire, error

pytestmark = pytest.mark.usefixtures("shop")

NODE = "query Node($id: ID!) { node(id: $id) { id } }"
NODES = "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }"

NO_REQUEST: list[bytes] = [
    b"",
    b" ",
    b"null",
    b"true",
    b"1",
    b'"text"',
    b"[]",
    b"{}",
    b"{",
    b"{'query': 'x'}",
    b'{"query":"{ shop { name } }"',
    b'{"query":"{ shop { name } }"} trailing',
    b"query=%7Bshop%7D",
    b"[" * 500_000,
    b'{"a":' * 100_000,
    b'{"query":"{ shop { name } }","variables":' + b'{"a":' * 5_000 + b"1" + b"}" * 5_000 + b"}",
    b"\xff\xfe\x00",
    b'{"query":"\xc3\x28"}',
    b'{"query":"\xed\xa0\x80"}',
    b'{"query":"\\ud800"}',
    b'{"query":"{ shop { name } }","variables":{"a":"\\udfff"}}',
    QUERY.encode("utf-16"),
    gzip.compress(b'{"query":"{ shop { name } }"}', mtime=0),
    b'\xef\xbb\xbf{"query":"{ shop { name } }"}',
    b'{"query":null}',
    b'{"query":1}',
    b'{"query":{}}',
    b'{"query":[]}',
    b'{"query":""}',
    b'{"query":"{ shop { name } }","variables":"{}"}',
    b'{"query":"{ shop { name } }","variables":[]}',
    b'{"query":"{ shop { name } }","variables":1}',
    b'{"query":"{ shop { name } }","operationName":1}',
    b'{"query":"{ shop { name } }","operationName":[]}',
    b'{"query":"{ shop { name } }","extensions":"x"}',
    b'{"query":"{ shop { name } }","extensions":[]}',
    b'{"query":"{ shop { name } }","variables":{"a":NaN}}',
    b'{"query":"{ shop { name } }","variables":{"a":1e999}}',
]


@pytest.mark.parametrize("body", NO_REQUEST, ids=lambda body: repr(body[:60]))
async def test_what_is_no_request_is_refused(wire: Wire, body: bytes) -> None:
    older = await wire.post(body)
    newer = await wire.post(body, accept=RESPONSE_JSON)

    assert error(older)[:2] == (400, "BAD_USER_INPUT")
    assert error(newer)[:2] == (400, "BAD_USER_INPUT")
    assert (await wire.post({"query": QUERY})).json() == DATA


REFUSED: list[tuple[str, str]] = [
    (" ", "GRAPHQL_PARSE_FAILED"),
    ("{ shop { name }", "GRAPHQL_PARSE_FAILED"),
    ('{ node(id: "', "GRAPHQL_PARSE_FAILED"),
    ('{ node(id: "\\ud800") { id } }', "GRAPHQL_PARSE_FAILED"),
    ("\u200b", "GRAPHQL_PARSE_FAILED"),
    ("{ shöp }", "GRAPHQL_PARSE_FAILED"),
    ("{" * 1_000, "GRAPHQL_PARSE_FAILED"),
    ("{ node(id: " + "[" * 900, "GRAPHQL_PARSE_FAILED"),
    ("{ shop " * 900 + "}" * 900, "GRAPHQL_PARSE_FAILED"),
    ("#" * 70_000, "GRAPHQL_VALIDATION_FAILED"),
    ("{ é }".replace("é", "x" * 70_000), "GRAPHQL_VALIDATION_FAILED"),
    ("fragment A on Query { shop { name } }", "GRAPHQL_VALIDATION_FAILED"),
    ("type Query { a: Int }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ shop { name } } type A { a: Int }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ shop { name } } { shop { name } }", "GRAPHQL_VALIDATION_FAILED"),
    ("query A { shop { name } } query A { shop { name } }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ shop }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ shop { } }", "GRAPHQL_PARSE_FAILED"),
    ("{ shop { name { length } } }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ ...A } fragment A on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ node(id: 1.5) { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ node(id: null) { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ node(id: {a: 1}) { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ("{ node { id } }", "GRAPHQL_VALIDATION_FAILED"),
    ('{ node(id: "x", other: 1) { id } }', "GRAPHQL_VALIDATION_FAILED"),
    ("{ shop { name @unknown } }", "GRAPHQL_VALIDATION_FAILED"),
    ("query @inContext(currency: 1) { shop { name } }", "GRAPHQL_VALIDATION_FAILED"),
    ('query @inContext(currency: "usd") { shop { name } }', "GRAPHQL_VALIDATION_FAILED"),
    ('query @inContext(currency: "GBP") { shop { name } }', "INVALID_INPUT"),
    ('{ node(id: "a\\u0000b") { id } }', "BAD_USER_INPUT"),
    ('{ node(id: "a\\u{0}b") { id } }', "BAD_USER_INPUT"),
    ('{ node(id: "a\x00b") { id } }', "BAD_USER_INPUT"),
]


@pytest.mark.parametrize(("query", "code"), REFUSED, ids=lambda value: repr(value[:60]))
async def test_what_cannot_run_is_refused(wire: Wire, query: str, code: str) -> None:
    older = await wire.post({"query": query})
    newer = await wire.post({"query": query}, accept=RESPONSE_JSON)
    by_get = await wire.get(query, accept=RESPONSE_JSON) if len(query) < 5_000 else newer

    for answer, status in ((older, 200), (newer, 400), (by_get, 400)):
        assert answer.status_code == status
        assert "data" not in answer.json()
        codes = [error["extensions"]["code"] for error in answer.json()["errors"]]
        assert set(codes) == {code}


VARIABLES: list[tuple[str, dict[str, Any]]] = [
    (NODE, {}),
    (NODE, {"id": None}),
    (NODE, {"id": 1.5}),
    (NODE, {"id": True}),
    (NODE, {"id": []}),
    (NODE, {"id": {"a": 1}}),
    (NODE, {"id": "a\x00b"}),
    (NODE, {"id": orjson.loads("[" * 900 + "]" * 900)}),
    (NODES, {"ids": orjson.loads("[" * 900 + "]" * 900)}),
    (NODES, {"ids": orjson.loads('{"a":' * 900 + "1" + "}" * 900)}),
    (NODES, {"ids": None}),
    (NODES, {"ids": [None]}),
    (NODES, {"ids": [{}]}),
    (NODES, {"ids": ["x", 1.5]}),
    ("query A($to: CurrencyCode!) @inContext(currency: $to) { shop { name } }", {"to": "usd"}),
    ("query A($to: CurrencyCode!) @inContext(currency: $to) { shop { name } }", {"to": 1}),
    ("query A($to: CountryCode!) @inContext(country: $to) { shop { name } }", {"to": "XX"}),
    ("query A($to: LanguageTag!) @inContext(language: $to) { shop { name } }", {"to": "x" * 1000}),
    ("query A($with: Boolean!) { shop { name @include(if: $with) } }", {"with": "yes"}),
]


@pytest.mark.parametrize(("query", "variables"), VARIABLES, ids=lambda value: repr(value)[:50])
async def test_variables_that_do_not_fit_are_bad_input(wire: Wire, query: str, variables: dict[str, Any]) -> None:
    older = await wire.post({"query": query, "variables": variables})
    newer = await wire.post({"query": query, "variables": variables}, accept=RESPONSE_JSON)

    assert (older.status_code, newer.status_code) == (200, 400)
    for answer in (older, newer):
        assert list(answer.json()) == ["errors"]
        assert {error["extensions"]["code"] for error in answer.json()["errors"]} == {"BAD_USER_INPUT"}


ODD_IDS = [
    "",
    " ",
    "x",
    "x" * 200_000,
    "\u202e\ufeff💥",
    "' OR 1=1 --",
    "UHJvZHVjdDox",
    "cart_",
    "cart_AAAA",
    -1,
    2**53,
    2**63,
    2**64,
    10**30,
]


@pytest.mark.parametrize("id", ODD_IDS, ids=lambda id: repr(id)[:40])
async def test_an_id_that_is_none_of_ours_is_nobody(wire: Wire, id: Any) -> None:
    body = b'{"query":%s,"variables":{"id":%s}}' % (
        orjson.dumps(NODE),
        str(id).encode() if isinstance(id, int) else orjson.dumps(id),
    )

    answer = await wire.post(body)

    assert answer.status_code == 200
    assert answer.json() == {"data": {"node": None}}


async def test_too_many_ids_are_refused_at_the_field(wire: Wire) -> None:
    answer = await wire.post({"query": NODES, "variables": {"ids": ["x"] * 101}})

    assert answer.status_code == 200
    body = answer.json()
    assert body["data"] is None
    assert [(error["path"], error["extensions"]["code"]) for error in body["errors"]] == [(["nodes"], "INVALID_INPUT")]


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({}, "BAD_USER_INPUT"),
        ({"query": ""}, "BAD_USER_INPUT"),
        ({"query": QUERY, "variables": "rubbish"}, "BAD_USER_INPUT"),
        ({"query": QUERY, "variables": "[]"}, "BAD_USER_INPUT"),
        ({"query": QUERY, "variables": '"x"'}, "BAD_USER_INPUT"),
        ({"query": QUERY, "variables": "{" * 4_000}, "BAD_USER_INPUT"),
        ({"query": QUERY, "extensions": "1"}, "BAD_USER_INPUT"),
        ({"query": [QUERY, QUERY]}, "BAD_USER_INPUT"),
    ],
    ids=lambda value: repr(value)[:50],
)
async def test_a_url_that_is_no_request_is_refused(wire: Wire, parameters: Any, code: str) -> None:
    answer = await wire.client.get("/graphql", params=parameters, headers={"x-souk-csrf": "1"})

    assert error(answer)[:2] == (400, code)


async def test_a_url_that_is_not_utf8_is_refused(wire: Wire) -> None:
    answer = await wire.client.get("/graphql?query=%ff%fe%00", headers={"x-souk-csrf": "1", "accept": RESPONSE_JSON})

    assert answer.status_code == 400
    assert answer.headers["content-type"] == f"{RESPONSE_JSON}; charset=utf-8"


async def test_odd_headers_are_survived(wire: Wire) -> None:
    headers = {
        b"content-type": b"application/json",
        b"accept-language": b"*;q=x, zh-Hant-TW-x-private;q=2, \xff, " + b"en," * 2_000,
        b"authorization": b"Bearer",
        b"cookie": b"souk_cart=; souk_cart=%00; =;;; souk_refresh=\xff",
        b"x-forwarded-for": b"not, an, address, " + b"1.2.3.4," * 500,
        b"x-request-id": b"\xff" * 20,
        b"user-agent": b"\xff" * 5_000,
    }

    answer = await wire.client.post("/graphql", json={"query": QUERY}, headers=headers)

    assert answer.json() == DATA


@pytest.mark.parametrize("levels", [99, 100, 300, 1_000])
async def test_values_nested_deeply_are_refused_before_they_are_a_fault(wire: Wire, levels: int) -> None:
    query = """
    mutation($method: JSON!) {
      paymentCreate(input: {orderId: "x", gateway: "sandbox", method: $method, idempotencyKey: "0123456789abcdef"}) {
        errors { code }
      }
    }
    """
    body = orjson.dumps({"query": query, "variables": {"method": {"a": "nested"}}})

    answer = await wire.post(body.replace(b'"nested"', b"[" * (levels - 3) + b"]" * (levels - 3)))

    assert ("INTERNAL" in answer.text) is False
    assert ("BAD_USER_INPUT" in answer.text) is (levels > 100)
