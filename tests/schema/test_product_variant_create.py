"""`productVariantCreate`: one more way to buy a product."""

import asyncio
from typing import Any

import pytest

from kit import db
from tests.api import Api
from tests.schema.catalogue import product_id, staff, usd, write
from tests.schema.shirts import FIELDS, rows, shirt, size

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_variant_is_added_behind_the_others(api: Api) -> None:
    made = await shirt()
    given = {
        "productId": product_id(made.id),
        "variant": {"sku": "L", "selectedOptions": size("Large"), "prices": [usd("30")], "stock": 2},
    }

    payload = await write(api, "productVariantCreate", given, FIELDS, token=await staff())

    assert payload["errors"] == []
    assert payload["variant"] == {
        "id": payload["variant"]["id"],
        "version": 1,
        "sku": "L",
        "name": "Large",
        "archived": False,
        "selectedOptions": [{"key": "size", "valueKey": "large"}],
        "price": {"amount": "30.00"},
        "compareAtPrice": None,
        "availability": {"state": "LOW_STOCK", "quantity": 2},
    }
    assert payload["product"] == {
        "id": product_id(made.id),
        "version": 2,
        "options": [{"key": "size", "values": [{"key": "s"}, {"key": "m"}, {"key": "large"}]}],
        "priceRange": {"min": {"amount": "10.00"}, "max": {"amount": "30.00"}},
        "variants": {"nodes": [{"sku": "S"}, {"sku": "M"}, {"sku": "L"}]},
    }
    events = await db.fetch("SELECT name, entity_id FROM outbox")
    assert [tuple(event) for event in events] == [("product.updated", made.id)]


async def test_a_variant_added_twice_with_one_key_is_added_once(api: Api) -> None:
    made = await shirt()
    keeper = await staff()
    given = {
        "productId": product_id(made.id),
        "variant": {"sku": "L", "selectedOptions": size("Large"), "prices": []},
        "idempotencyKey": "large",
    }

    at_once = await asyncio.gather(*(write(api, "productVariantCreate", given, FIELDS, token=keeper) for _ in range(5)))
    again = await write(api, "productVariantCreate", given, FIELDS, token=keeper)

    assert [payload["errors"] for payload in [*at_once, again]] == [[]] * 6
    assert len({payload["variant"]["id"] for payload in [*at_once, again]}) == 1
    assert await db.fetchval("SELECT count(*) FROM variant") == 3
    assert await db.fetchval("SELECT version FROM product") == 2


async def test_of_several_who_add_the_same_choice_at_once_one_does(api: Api) -> None:
    made = await shirt()
    keeper = await staff()

    payloads = await asyncio.gather(
        *(
            write(
                api,
                "productVariantCreate",
                {
                    "productId": product_id(made.id),
                    "variant": {"sku": f"L{n}", "selectedOptions": size("Large"), "prices": []},
                },
                FIELDS,
                token=keeper,
            )
            for n in range(4)
        )
    )

    assert sorted([error["path"] for error in payload["errors"]] for payload in payloads) == [
        [],
        *[[["variant", "selectedOptions"]]] * 3,
    ]
    assert await db.fetchval("SELECT count(*) FROM variant") == 3


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"productId": "rubbish"}, "NOT_FOUND", ["productId"]),
        ({"productId": "prod_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["productId"]),
        ({"sku": "S"}, "CONFLICT", ["variant", "sku"]),
        ({"selectedOptions": size("small")}, "INVALID_INPUT", ["variant", "selectedOptions"]),
        ({"selectedOptions": None}, "INVALID_INPUT", ["variant", "selectedOptions"]),
        ({"prices": [usd("-0.01")]}, "INVALID_INPUT", ["variant", "prices", "0", "amount"]),
        ({"stock": -5}, "INVALID_INPUT", ["variant", "stock"]),
    ],
)
async def test_a_variant_that_makes_no_sense_is_not_added(
    api: Api, given: dict[str, Any], code: str, path: list[str]
) -> None:
    made = await shirt()
    before = await rows()

    variant = {"sku": "L", "selectedOptions": size("Large"), "prices": []}
    sent: dict[str, Any] = {"productId": product_id(made.id), "variant": variant | given}
    if "productId" in given:
        sent = {**given, "variant": variant}
    payload = await write(api, "productVariantCreate", sent, FIELDS, token=await staff())

    assert (payload["variant"], payload["product"]) == (None, None)
    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await rows() == before
