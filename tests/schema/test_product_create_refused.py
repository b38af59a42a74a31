"""`productCreate`: what is refused, and what a repeated call does."""

import asyncio
from typing import Any

import pytest

from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Variant
from tests.schema.catalogue import shopper, staff, usd, variant_id, word, write
from tests.schema.mugs import FIELDS, counts, variant

pytestmark = pytest.mark.usefixtures("shop")


@pytest.mark.parametrize(
    ("changes", "code", "paths"),
    [
        ({"name": ""}, "INVALID_INPUT", [["name"]]),
        ({"name": "x" * 200_000}, "INVALID_INPUT", [["name"]]),
        ({"name": "a\u0007b"}, "INVALID_INPUT", [["name"]]),
        ({"slug": "No Slug"}, "INVALID_INPUT", [["slug"]]),
        ({"slug": "x" * 161}, "INVALID_INPUT", [["slug"]]),
        ({"slug": "taken"}, "CONFLICT", [["slug"]]),
        ({"description": "x" * 20_001}, "INVALID_INPUT", [["description"]]),
        ({"brand": " "}, "INVALID_INPUT", [["brand"]]),
        ({"categoryId": "cat_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", [["categoryId"]]),
        ({"categoryId": "rubbish"}, "NOT_FOUND", [["categoryId"]]),
        ({"attributes": [word("a", "b"), word("A", "c")]}, "INVALID_INPUT", [["attributes", "1", "name"]]),
        ({"attributes": [word(str(n), "b") for n in range(51)]}, "INVALID_INPUT", [["attributes"]]),
        (
            {"name": "", "brand": "", "attributes": [word("a", "")]},
            "INVALID_INPUT",
            [["name"], ["brand"], ["attributes", "0", "value"]],
        ),
        (
            {"variants": [variant(""), variant("x" * 81)]},
            "INVALID_INPUT",
            [["variants", "0", "sku"], ["variants", "1", "sku"]],
        ),
        ({"variants": [variant("A"), variant("A")]}, "INVALID_INPUT", [["variants", "1", "sku"]]),
        ({"variants": [variant("TAKEN")]}, "CONFLICT", [["variants", "0", "sku"]]),
        ({"variants": [variant(stock=-1)]}, "INVALID_INPUT", [["variants", "0", "stock"]]),
        ({"variants": [variant(stock=2_000_000_000)]}, "INVALID_INPUT", [["variants", "0", "stock"]]),
        ({"variants": [variant(backorderLimit=-1)]}, "INVALID_INPUT", [["variants", "0", "backorderLimit"]]),
        ({"variants": [variant(prices=[usd("-1")])]}, "INVALID_INPUT", [["variants", "0", "prices", "0", "amount"]]),
        ({"variants": [variant(prices=[usd("0.001")])]}, "INVALID_INPUT", [["variants", "0", "prices", "0", "amount"]]),
        (
            {"variants": [variant(prices=[usd("1" + "0" * 30)])]},
            "INVALID_INPUT",
            [["variants", "0", "prices", "0", "amount"]],
        ),
        (
            {"variants": [variant(prices=[usd("1"), usd("2")])]},
            "INVALID_INPUT",
            [["variants", "0", "prices", "1", "currency"]],
        ),
        (
            {"variants": [variant(prices=[{"amount": "1", "currency": "GBP"}])]},
            "INVALID_INPUT",
            [["variants", "0", "prices", "0", "currency"]],
        ),
        ({"variants": [variant(compareAtPrices=[usd("10")])]}, "INVALID_INPUT", [["variants", "0", "compareAtPrices"]]),
        (
            {"variants": [variant(compareAtPrices=[{"amount": "99", "currency": "EUR"}])]},
            "INVALID_INPUT",
            [["variants", "0", "compareAtPrices"]],
        ),
        ({"variants": [variant("A"), variant("B")]}, "INVALID_INPUT", [["variants", "1", "selectedOptions"]]),
        (
            {
                "variants": [
                    variant("A", selectedOptions=[word("s", "x")]),
                    variant("B", selectedOptions=[word("S", "X")]),
                ]
            },
            "INVALID_INPUT",
            [["variants", "1", "selectedOptions"]],
        ),
        (
            {
                "variants": [
                    variant("A", selectedOptions=[word("s", "x")]),
                    variant("B", selectedOptions=[word("t", "x")]),
                ]
            },
            "INVALID_INPUT",
            [["variants", "1", "selectedOptions"]],
        ),
        (
            {"variants": [variant(selectedOptions=[word(str(n), "x") for n in range(6)])]},
            "INVALID_INPUT",
            [["variants", "0", "selectedOptions"]],
        ),
        ({"variants": [variant(str(n)) for n in range(201)]}, "INVALID_INPUT", [["variants"]]),
        ({"idempotencyKey": ""}, "INVALID_INPUT", [["idempotencyKey"]]),
    ],
)
async def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    api: Api, changes: dict[str, Any], code: str, paths: list[list[str]]
) -> None:
    await make_product.product(slug="taken", variants=[Variant(sku="TAKEN")])
    before = await counts()

    payload = await write(
        api, "productCreate", {"name": "Mug", "variants": [variant()], **changes}, FIELDS, token=await staff()
    )

    assert payload["product"] is None
    assert {error["code"] for error in payload["errors"]} == {code}
    assert [error["path"] for error in payload["errors"]] == paths
    assert await counts() == before


async def test_a_taken_sku_names_the_variant_that_has_it(api: Api) -> None:
    taken = await make_product.product(variants=[Variant(sku="M-1")])
    document = """mutation($input: ProductCreateInput!) { productCreate(input: $input) {
      errors { message ... on ConflictError { current { id } } }
    } }"""

    result = await api.run(document, {"input": {"name": "Mug", "variants": [variant("M-1")]}}, token=await staff())

    assert result.payload("productCreate")["errors"] == [
        {"message": "Another variant has the SKU M-1.", "current": {"id": variant_id(taken.variant_id)}}
    ]


async def test_a_product_made_twice_with_one_key_is_made_once(api: Api) -> None:
    keeper = await staff()
    given = {"name": "Mug", "variants": [variant(stock=3)], "idempotencyKey": "mug-1"}

    at_once = await asyncio.gather(*(write(api, "productCreate", given, FIELDS, token=keeper) for _ in range(5)))
    again = await write(api, "productCreate", given, "product { id name }", token=keeper)
    other = await write(api, "productCreate", given | {"name": "Cup"}, FIELDS, token=keeper)
    another_viewer = await write(api, "productCreate", given, FIELDS, token=await staff())

    ids = {payload["product"]["id"] for payload in at_once}
    assert len(ids) == 1
    assert again == {"product": {"id": ids.pop(), "name": "Mug"}, "errors": []}
    assert [(error["code"], error["path"]) for error in other["errors"]] == [
        ("IDEMPOTENCY_MISMATCH", ["idempotencyKey"])
    ]
    # The key is the first viewer's: to another it is a new call, and the SKU is in use.
    assert [error["code"] for error in another_viewer["errors"]] == ["CONFLICT"]
    assert await counts() == await counts() | {
        "product": 1,
        "variant": 1,
        "stock_movement": 1,
        "outbox": 1,
        "idempotency": 1,
    }


async def test_a_refused_call_may_be_tried_again_with_its_key(api: Api) -> None:
    keeper = await staff()
    taken = await make_product.product(variants=[Variant(sku="M-1")])
    given = {"name": "Mug", "variants": [variant("M-1")], "idempotencyKey": "mug-1"}
    refused = await write(api, "productCreate", given, FIELDS, token=keeper)
    await write(
        api,
        "productVariantUpdate",
        {"id": variant_id(taken.variant_id), "archived": True},
        "variant { id }",
        token=keeper,
    )

    accepted = await write(api, "productCreate", given, FIELDS, token=keeper)

    assert [error["code"] for error in refused["errors"]] == ["CONFLICT"]
    assert accepted["product"]["variants"]["nodes"][0]["sku"] == "M-1"


async def test_shoppers_make_no_products(api: Api) -> None:
    given = {"name": "Mug", "variants": [variant()], "idempotencyKey": "k"}

    stranger = await write(api, "productCreate", given, FIELDS, token=None)
    signed_in = await write(api, "productCreate", given, FIELDS, token=await shopper())

    assert [error["code"] for error in stranger["errors"]] == ["UNAUTHENTICATED"]
    assert [error["code"] for error in signed_in["errors"]] == ["FORBIDDEN"]
    assert set((await counts()).values()) == {0}
