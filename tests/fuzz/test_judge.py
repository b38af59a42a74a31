"""Whoever makes operations up has to see what is wrong with an answer, and to make the same ones again."""

import json
from typing import Any

import pytest
from graphql import GraphQLScalarType, parse

from kit import log
from tests.fuzz import drafts, faults, judge, values
from tests.fuzz.drafts import Draft, Template

KIND = "application/json; charset=utf-8"
QUERY = """
{
  product(id: "x") {
    __typename id version status as_slug: slug images { __typename url width }
    viewerReview @skip(if: true) { __typename id }
  }
}
"""
IMAGE = {"__typename": "Image", "url": "http://a.b/c", "width": None}
PRODUCT = {
    "__typename": "Product",
    "id": "prod_1",
    "version": 1,
    "status": "ACTIVE",
    "as_slug": "mug",
    "images": [IMAGE],
}


def asked(query: str = QUERY, label: str = "Query.product") -> Draft:
    return Draft(label, "shopper", parse(query, no_location=True), query, "{}")


def told(body: Any, *, status: int = 200, kind: str = KIND, draft: Draft | None = None) -> tuple[str, list[str]]:
    return judge.answer(draft or asked(), status, kind, json.dumps(body).encode())


def test_what_was_asked_for_is_right() -> None:
    assert told({"data": {"product": PRODUCT}}) == ("DONE", [])
    assert told({"data": {"product": None}}) == ("NULL", [])


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"id": None}, ".product.id is null"),
        ({"version": "1"}, ".product.version is no Int: '1'"),
        ({"version": 2**31}, ".product.version is no Int: 2147483648"),
        ({"status": "SOLD"}, ".product.status is no ProductStatus: 'SOLD'"),
        ({"images": None}, ".product.images is null"),
        ({"images": {}}, ".product.images is no list"),
        ({"images": [IMAGE | {"url": "javascript:"}]}, ".product.images.0.url is no URL: 'javascript:'"),
        ({"__typename": "Review"}, ".product.__typename is 'Review'"),
    ],
)
def test_data_that_the_schema_does_not_allow_is_seen(changed: dict[str, Any], wrong: str) -> None:
    assert told({"data": {"product": PRODUCT | changed}}) == ("DONE", [wrong])


def test_fields_too_few_or_too_many_are_seen() -> None:
    fewer = {name: value for name, value in PRODUCT.items() if name != "version"}
    more = PRODUCT | {"viewerReview": None}

    assert [len(told({"data": {"product": each}})[1]) for each in (fewer, more)] == [1, 1]


def error(code: str, **more: Any) -> dict[str, Any]:
    return {"message": "No.", "extensions": {"code": code}, **more}


def test_refusals_are_told_from_faults() -> None:
    refused, masked = error("NOT_FOUND", path=["product"]), error("INTERNAL", path=["product"])

    assert told({"errors": [refused], "data": {"product": None}}) == ("NOT_FOUND", [])
    assert told({"errors": [masked], "data": {"product": None}}) == ("FAULT", ["code INTERNAL: No."])
    assert told({"errors": [refused], "data": {"product": PRODUCT}})[1] == ["['product'] is an error and has data"]
    assert told({"errors": [error("BAD_USER_INPUT")]}, status=500)[1] == ["status 500"]
    assert told({"data": {"product": None}}, kind="text/html")[1] == ["content type text/html"]
    assert told({"data": None})[1] == ["neither data nor errors"]
    assert told([])[1] == ["no result"]
    assert judge.answer(asked(), 200, KIND, b"oh") == ("FAULT", ["no JSON"])


def test_a_mutation_refuses_in_its_payload() -> None:
    sent = asked(
        "mutation { userLogout(input: {}) { sessionsEnded errors { __typename code } } }", "Mutation.userLogout"
    )
    payload = {"sessionsEnded": 0, "errors": [{"__typename": "PlainError", "code": "UNAUTHENTICATED"}]}
    outside = {"errors": [error("CONFLICT", path=["userLogout"])], "data": None}

    assert told({"data": {"userLogout": payload}}, draft=sent) == ("UNAUTHENTICATED", [])
    assert told(outside, draft=sent) == ("CONFLICT", ["a mutation is refused by ['CONFLICT'] outside of its payload"])


def test_errors_of_the_log_are_heard_with_their_traceback() -> None:
    with faults.listening() as heard:
        logger = log.get("tests")
        logger.info("all.well")
        try:
            raise ValueError("oh")
        except ValueError:
            logger.exception("graphql.fault")
        logged = heard.taken()

    assert len(logged) == 1
    assert "ValueError: oh" in logged[0]
    assert heard.taken() == []


def test_every_scalar_has_something_to_be_made_of() -> None:
    scalars = {name for name, kind in drafts.schema().type_map.items() if isinstance(kind, GraphQLScalarType)}

    assert scalars == set(values.STRATEGIES)


def test_the_same_seed_makes_the_same_operations() -> None:
    template = Template("shopper", {"input": {"orderId": "ord_1", "reason": "Why not?", "expectedVersion": 1}})

    made, again, other = (
        [(each.viewer, each.query, each.variables) for each in drafts.drafts(seed, "Mutation.orderCancel", 8, template)]
        for seed in ("a", "a", "b")
    )

    assert made == again != other
    assert len(made) == 9
    assert any("§good:input.orderId" in query + variables for _, query, variables in made)
