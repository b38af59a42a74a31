"""GraphQL over HTTP: methods, content types, status codes and what a browser may send."""

import pytest

from tests.edge.http import DATA, JSON, QUERY, RESPONSE_JSON, Wire, error

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_query_by_post_is_answered_as_json(wire: Wire) -> None:
    answer = await wire.post({"query": QUERY})

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.json() == DATA


async def test_a_query_by_get_is_answered(wire: Wire) -> None:
    answer = await wire.get()

    assert (answer.status_code, answer.json()) == (200, DATA)


async def test_variables_by_get_are_json(wire: Wire) -> None:
    query = "query Is($with: Boolean!) { shop { name @include(if: $with) currencies } }"

    answer = await wire.client.get(
        "/graphql", params={"query": query, "variables": '{"with":false}'}, headers={"x-souk-csrf": "1"}
    )

    assert answer.status_code == 200
    assert list(answer.json()["data"]["shop"]) == ["currencies"]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (RESPONSE_JSON, RESPONSE_JSON),
        (f"{RESPONSE_JSON}, {JSON};q=0.9", RESPONSE_JSON),
        (f"{JSON}, {RESPONSE_JSON}", JSON),
        (f"{JSON};q=0.5, {RESPONSE_JSON};q=0.7", RESPONSE_JSON),
        (f"{JSON};q=0, */*", RESPONSE_JSON),
        ("multipart/mixed, application/graphql-response+json;q=0.8", RESPONSE_JSON),
        ("application/json; charset=utf-8", JSON),
        ("APPLICATION/JSON", JSON),
    ],
)
async def test_the_type_of_the_answer_is_the_one_preferred(wire: Wire, accept: str | None, kind: str) -> None:
    headers = {"accept": accept} if accept is not None else {}
    if accept is None:
        del wire.client.headers["accept"]

    answer = await wire.post({"query": QUERY}, **headers)

    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.json() == DATA


@pytest.mark.parametrize("accept", ["text/html", "application/json;q=0", "image/*", "rubbish", "application/jsonp"])
async def test_a_type_that_is_not_offered_is_not_acceptable(wire: Wire, accept: str) -> None:
    answer = await wire.post({"query": QUERY}, accept=accept)

    assert error(answer)[:2] == (406, "BAD_USER_INPUT")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize(("kind", "status"), [(JSON, 200), (RESPONSE_JSON, 400)])
async def test_a_refused_operation_has_the_status_of_its_content_type(wire: Wire, kind: str, status: int) -> None:
    unparsed = await wire.post({"query": "{"}, accept=kind)
    invalid = await wire.post({"query": "{ nothing }"}, accept=kind)
    unnamed = await wire.post({"query": "query A { shop { name } } query B { shop { name } }"}, accept=kind)
    unknown = await wire.post({"query": QUERY, "operationName": "Other"}, accept=kind)
    mistyped = await wire.post({"query": "query A($id: ID!) { node(id: $id) { id } }"}, accept=kind)

    assert error(unparsed)[:2] == (status, "GRAPHQL_PARSE_FAILED")
    assert error(invalid) == (status, "GRAPHQL_VALIDATION_FAILED", "Cannot query field 'nothing' on type 'Query'.")
    assert error(unnamed)[:2] == (status, "BAD_USER_INPUT")
    assert error(unknown)[:2] == (status, "BAD_USER_INPUT")
    assert error(mistyped)[:2] == (status, "BAD_USER_INPUT")


async def test_errors_say_where_in_the_document(wire: Wire) -> None:
    answer = await wire.post({"query": "{ shop { nothing } }"})

    assert answer.json()["errors"][0]["locations"] == [{"line": 1, "column": 10}]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"])
async def test_other_methods_are_not_allowed(wire: Wire, method: str) -> None:
    answer = await wire.client.request(method, "/graphql")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST"


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "text/plain; application/json",
        "application/x-www-form-urlencoded",
        "multipart/mixed; boundary=x",
        "application/graphql",
        "application/jsonp",
        "application/json+x",
        "application/json; charset=utf-16",
        "text/json",
        "",
    ],
)
async def test_a_body_of_another_type_is_not_read(wire: Wire, content_type: str) -> None:
    answer = await wire.post(b'{"query": "{ shop { name } }"}', content_type=content_type)

    assert error(answer)[:2] == (415, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    "content_type", ["application/json;charset=UTF-8", "Application/JSON", 'application/json; charset="utf-8"']
)
async def test_json_in_utf8_may_say_so(wire: Wire, content_type: str) -> None:
    answer = await wire.post(b'{"query": "{ shop { name } }"}', content_type=content_type)

    assert answer.json() == DATA


async def test_a_get_that_another_site_could_send_is_refused(wire: Wire) -> None:
    plain = await wire.client.get("/graphql", params={"query": QUERY})
    as_form = await wire.client.get("/graphql", params={"query": QUERY}, headers={"content-type": "text/plain"})

    assert error(plain)[:2] == (400, "BAD_USER_INPUT")
    assert error(as_form)[:2] == (400, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    "header",
    [
        {"x-souk-csrf": "1"},
        {"apollo-require-preflight": "true"},
        {"x-requested-with": "XMLHttpRequest"},
        {"content-type": "application/json"},
    ],
)
async def test_a_get_that_needs_a_preflight_is_answered(wire: Wire, header: dict[str, str]) -> None:
    answer = await wire.client.get("/graphql", params={"query": QUERY}, headers=header)

    assert answer.json() == DATA


async def test_a_compressed_body_is_not_read(wire: Wire) -> None:
    answer = await wire.post({"query": QUERY}, content_encoding="gzip")

    assert error(answer)[:2] == (415, "BAD_USER_INPUT")


async def test_a_body_beyond_the_limit_is_refused_with_and_without_its_length(wire: Wire) -> None:
    async def parts():
        for _ in range(20):
            yield b" " * 100_000

    declared = await wire.post(b" " * 1_048_577)
    chunked = await wire.client.post("/graphql", content=parts(), headers={"content-type": JSON})

    assert error(declared) == (413, "BAD_USER_INPUT", "The body has more than 1048576 bytes.")
    assert error(chunked) == (413, "BAD_USER_INPUT", "The body has more than 1048576 bytes.")


async def test_every_answer_carries_the_id_of_its_request(wire: Wire) -> None:
    ours = await wire.post({"query": QUERY})
    theirs = await wire.post({"query": QUERY}, x_request_id="client-chosen-1")
    odd = await wire.post({"query": QUERY}, x_request_id="a b")

    assert len(ours.headers["x-request-id"]) == 16
    assert theirs.headers["x-request-id"] == "client-chosen-1"
    assert len(odd.headers["x-request-id"]) == 16


async def test_every_answer_carries_security_headers_and_no_banner(wire: Wire) -> None:
    answer = await wire.post({"query": QUERY})

    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["cache-control"] == "private, no-store"
    assert "strict-transport-security" not in answer.headers
    assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert "server" not in answer.headers
