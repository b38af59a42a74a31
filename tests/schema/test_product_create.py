"""`productCreate`: a product with its variants, prices and stock in one step."""

import asyncio

import pytest

from kit import db
from tests.api import Api
from tests.make import product as make_product
from tests.schema.catalogue import category_id, product_id, staff, usd, word, write
from tests.schema.mugs import FIELDS, counts, variant

pytestmark = pytest.mark.usefixtures("shop")


async def test_staff_make_a_product_whole(api: Api) -> None:
    category = await make_product.category()
    given = {
        "name": " Blue  Mug ",
        "description": "Holds tea.\n\nAnd coffee.",
        "brand": "Alfa",
        "categoryId": category_id(category),
        "status": "ACTIVE",
        "attributes": [word("Material", "Clay"), word("Dishwasher safe", "Yes")],
        "variants": [
            variant(
                "M-S",
                selectedOptions=[word("Size", "Small"), word("Finish", "Matt")],
                prices=[usd("9.90"), {"amount": "1200", "currency": "JPY"}],
                compareAtPrices=[usd("12")],
                stock=4,
            ),
            variant("M-L", selectedOptions=[word("Size", "Large"), word("Finish", "Matt")], backorderLimit=2),
        ],
    }

    payload = await write(api, "productCreate", given, FIELDS, token=await staff())

    product = payload["product"]
    assert payload["errors"] == []
    assert (product["slug"], product["name"], product["brand"]) == ("blue-mug", "Blue Mug", "Alfa")
    assert (product["description"], product["status"]) == ("Holds tea.\n\nAnd coffee.", "ACTIVE")
    assert product["category"] == {"id": category_id(category)}
    assert product["priceRange"] == {"min": {"amount": "9.90"}, "max": {"amount": "10.00"}}
    assert {"key": "dishwasher-safe", "name": "Dishwasher safe", "valueKey": "yes", "value": "Yes"} in product[
        "attributes"
    ]
    assert product["options"] == [
        {
            "key": "size",
            "name": "Size",
            "values": [{"key": "small", "name": "Small"}, {"key": "large", "name": "Large"}],
        },
        {"key": "finish", "name": "Finish", "values": [{"key": "matt", "name": "Matt"}]},
    ]
    small, large = product["variants"]["nodes"]
    assert (small["sku"], small["name"]) == ("M-S", "Small / Matt")
    assert (small["price"], small["compareAtPrice"]) == ({"amount": "9.90"}, {"amount": "12.00"})
    assert small["availability"] == {"state": "LOW_STOCK", "quantity": 4}
    assert large["availability"] == {"state": "BACKORDER", "quantity": 0}
    assert large["selectedOptions"] == [{"key": "size", "valueKey": "large"}, {"key": "finish", "valueKey": "matt"}]
    assert await counts() == {
        "product": 1,
        "variant": 2,
        "price": 3,
        "stock": 2,
        "stock_movement": 1,
        "product_price": 2,
        "label": 9,
        "outbox": 1,
        "idempotency": 0,
    }


async def test_a_product_is_a_draft_unless_told_otherwise(api: Api) -> None:
    payload = await write(api, "productCreate", {"name": "Mug", "variants": []}, FIELDS, token=await staff())

    assert payload["product"]["status"] == "DRAFT"
    assert payload["product"]["variants"]["nodes"] == []


async def test_words_that_exist_keep_their_keys(api: Api) -> None:
    await make_product.label("colour-of-frame", en="Frame colour")
    await make_product.label("colour-of-frame", "r", en="Red")
    await make_product.label("size", en="Length")
    given = {
        "name": "Bike",
        "attributes": [word("frame COLOUR", "red"), word("Size", "10%")],
        "variants": [variant(selectedOptions=[word("颜色", "红色")])],
    }

    first = (await write(api, "productCreate", given, FIELDS, token=await staff()))["product"]
    again = given | {"name": "Bike 2", "variants": [variant("M-2", selectedOptions=[word("颜色", "蓝色")])]}
    second = (await write(api, "productCreate", again, FIELDS, token=await staff()))["product"]

    assert {(each["key"], each["valueKey"], each["name"]) for each in first["attributes"]} == {
        ("colour-of-frame", "r", "Frame colour"),
        ("size-2", "10", "Size"),
    }
    assert first["options"][0]["key"].startswith("k-")
    assert first["options"][0]["name"] == "颜色"
    assert second["options"][0]["key"] == first["options"][0]["key"]
    assert second["options"][0]["values"][0]["name"] == "蓝色"
    assert second["options"][0]["values"][0]["key"] != first["options"][0]["values"][0]["key"]


async def test_slugs_made_of_names_are_numbered_and_never_those_of_the_past(api: Api) -> None:
    keeper = await staff()
    old = await make_product.product(slug="mug")
    await write(api, "productUpdate", {"id": product_id(old.id), "slug": "cup"}, "product { id }", token=keeper)

    made = [
        (await write(api, "productCreate", {"name": name, "variants": []}, FIELDS, token=keeper))["product"]["slug"]
        for name in ("Mug", "MUG!", "Cup", "Straße & Café", "手机", "x" * 170)
    ]

    assert made[:4] == ["mug-2", "mug-3", "cup-2", "strasse-cafe"]
    assert made[4].startswith("p-")
    assert made[5] == "x" * 160


async def test_products_of_one_name_made_at_once_get_slugs_of_their_own(api: Api) -> None:
    keeper = await staff()

    payloads = await asyncio.gather(
        *(
            write(
                api,
                "productCreate",
                {"name": "Mug", "variants": [variant(f"M-{n}", selectedOptions=[word("Glaze", "Ash")])]},
                FIELDS,
                token=keeper,
            )
            for n in range(6)
        )
    )

    assert [payload["errors"] for payload in payloads] == [[]] * 6
    assert sorted(payload["product"]["slug"] for payload in payloads) == [
        "mug",
        "mug-2",
        "mug-3",
        "mug-4",
        "mug-5",
        "mug-6",
    ]
    assert {payload["product"]["options"][0]["key"] for payload in payloads} == {"glaze"}
    assert await db.fetchval("SELECT count(*) FROM label") == 2


async def test_one_of_several_who_take_a_sku_at_once_gets_it(api: Api) -> None:
    keeper = await staff()
    skus = ["A", "B", "C"]

    payloads = await asyncio.gather(
        *(
            write(
                api,
                "productCreate",
                {
                    "name": f"Mug {n}",
                    "variants": [variant(sku, selectedOptions=[word("n", sku)]) for sku in skus[:: 1 if n % 2 else -1]],
                },
                FIELDS,
                token=keeper,
            )
            for n in range(6)
        )
    )

    assert len([payload for payload in payloads if payload["product"]]) == 1
    assert {error["code"] for payload in payloads for error in payload["errors"]} == {"CONFLICT"}
    assert await db.fetchval("SELECT count(*) FROM product") == 1
    assert await db.fetchval("SELECT count(*) FROM variant") == 3
