"""`productVariantUpdate`: for how much a variant is sold, and whether at all."""

import asyncio
from typing import Any

import pytest

from kit import db
from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Variant
from tests.schema.catalogue import product_id, staff, usd, variant_id, write
from tests.schema.shirts import FIELDS, rows, shirt, size

pytestmark = pytest.mark.usefixtures("shop")


async def spans() -> dict[str, tuple[int, int]]:
    found = await db.fetch("SELECT currency, min_minor, max_minor FROM product_price ORDER BY currency")
    return {row["currency"]: (row["min_minor"], row["max_minor"]) for row in found}


async def test_prices_are_replaced_as_a_whole_and_the_span_follows(api: Api) -> None:
    made = await shirt()
    keeper = await staff()
    node_id = variant_id(made.variant_id)

    async def update(**given: Any) -> Any:
        return await write(api, "productVariantUpdate", {"id": node_id, **given}, FIELDS, token=keeper)

    dearer = await update(prices=[usd("14"), {"amount": "700", "currency": "JPY"}])
    after_first = await spans()
    plain = await update(compareAtPrices=[])
    unsold = await update(prices=None)
    after_last = await spans()

    assert dearer["variant"]["price"] == {"amount": "14.00"}
    assert dearer["variant"]["compareAtPrice"] == {"amount": "15.00"}
    assert dearer["product"]["priceRange"] == {"min": {"amount": "14.00"}, "max": {"amount": "20.00"}}
    assert after_first == {"JPY": (700, 700), "USD": (1400, 2000)}
    assert plain["variant"]["compareAtPrice"] is None
    assert unsold["variant"]["price"] is None
    assert after_last == {"USD": (2000, 2000)}
    assert [payload["variant"]["version"] for payload in (dearer, plain, unsold)] == [2, 3, 4]
    assert [payload["product"]["version"] for payload in (dearer, plain, unsold)] == [2, 3, 4]


async def test_an_archived_variant_is_out_of_sight_and_can_be_restored(api: Api) -> None:
    made = await shirt()
    keeper = await staff()
    node_id = variant_id(made.variant_ids[1])
    document = f"""{{
      a: productVariant(id: "{node_id}") {{ sku archived }} b: productVariant(sku: "M") {{ sku }}
      node(id: "{node_id}") {{ id }}
    }}"""

    archived = await write(api, "productVariantUpdate", {"id": node_id, "archived": True}, FIELDS, token=keeper)
    shopper_sees = await api.run(document)
    staff_sees = await api.run(document, token=keeper)
    restored = await write(api, "productVariantUpdate", {"id": node_id, "archived": False}, FIELDS, token=keeper)

    assert archived["variant"]["archived"] is True
    assert archived["product"]["variants"] == {"nodes": [{"sku": "S"}]}
    assert archived["product"]["options"] == [{"key": "size", "values": [{"key": "s"}]}]
    assert archived["product"]["priceRange"] == {"min": {"amount": "10.00"}, "max": {"amount": "10.00"}}
    assert shopper_sees.body == {"data": {"a": None, "b": None, "node": None}}
    assert staff_sees.payload("a") == {"sku": "M", "archived": True}
    assert staff_sees.data["b"] == {"sku": "M"}
    assert restored["variant"]["archived"] is False
    assert restored["product"]["variants"] == {"nodes": [{"sku": "S"}, {"sku": "M"}]}
    assert restored["product"]["priceRange"] == {"min": {"amount": "10.00"}, "max": {"amount": "20.00"}}


async def test_a_variant_whose_sku_or_choice_was_given_away_is_not_restored_as_it_was(api: Api) -> None:
    made = await shirt()
    keeper = await staff()
    old = variant_id(made.variant_id)
    await write(api, "productVariantUpdate", {"id": old, "archived": True}, FIELDS, token=keeper)
    heir = await write(
        api,
        "productVariantCreate",
        {"productId": product_id(made.id), "variant": {"sku": "S", "selectedOptions": size("Small"), "prices": []}},
        FIELDS,
        token=keeper,
    )
    document = """mutation($input: ProductVariantUpdateInput!) { productVariantUpdate(input: $input) {
      errors { code path ... on ConflictError { current { id } } }
    } }"""

    async def update(**given: Any) -> Any:
        result = await api.run(document, {"input": {"id": old, **given}}, token=keeper)
        return result.payload("productVariantUpdate")["errors"]

    same_choice = await update(archived=False)
    same_sku = await update(archived=False, selectedOptions=size("Large"))
    both_new = await update(archived=False, selectedOptions=size("Large"), sku="S-old")
    by_sku = await api.run('{ productVariant(sku: "S") { id } }')

    assert same_choice == [{"code": "INVALID_INPUT", "path": ["archived"]}]
    assert same_sku == [{"code": "CONFLICT", "path": ["archived"], "current": {"id": heir["variant"]["id"]}}]
    assert both_new == []
    assert by_sku.payload("productVariant") == {"id": heir["variant"]["id"]}


async def test_what_can_be_owed_is_a_choice_of_the_shop(api: Api) -> None:
    made = await make_product.product(variants=[Variant(stock=-3, backorder=3)])
    keeper = await staff()
    node_id = variant_id(made.variant_id)

    more = await write(api, "productVariantUpdate", {"id": node_id, "backorderLimit": 5}, FIELDS, token=keeper)
    less = await write(api, "productVariantUpdate", {"id": node_id, "backorderLimit": 2}, FIELDS, token=keeper)
    shopper_sees = await api.run(f'{{ productVariant(id: "{node_id}") {{ availability {{ state quantity }} }} }}')

    assert more["variant"]["availability"] == {"state": "BACKORDER", "quantity": -3}
    assert [(error["code"], error["message"]) for error in less["errors"]] == [("INVALID_INPUT", "3 are owed already.")]
    assert shopper_sees.payload("productVariant") == {"availability": {"state": "BACKORDER", "quantity": 0}}
    assert await db.fetchval("SELECT backorder_limit FROM stock") == 5


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"id": "rubbish"}, "NOT_FOUND", ["id"]),
        ({"id": "var_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["id"]),
        ({"sku": None}, "INVALID_INPUT", ["sku"]),
        ({"sku": ""}, "INVALID_INPUT", ["sku"]),
        ({"sku": "M"}, "CONFLICT", ["sku"]),
        ({"archived": None}, "INVALID_INPUT", ["archived"]),
        ({"backorderLimit": None}, "INVALID_INPUT", ["backorderLimit"]),
        ({"backorderLimit": -1}, "INVALID_INPUT", ["backorderLimit"]),
        ({"selectedOptions": size("Medium")}, "INVALID_INPUT", ["selectedOptions"]),
        ({"selectedOptions": None}, "INVALID_INPUT", ["selectedOptions"]),
        ({"selectedOptions": [{"name": "Cut", "value": "Slim"}]}, "INVALID_INPUT", ["selectedOptions"]),
        ({"prices": [usd("15")]}, "INVALID_INPUT", ["prices"]),
        ({"prices": [usd("-1")]}, "INVALID_INPUT", ["prices", "0", "amount"]),
        ({"compareAtPrices": [usd("10")]}, "INVALID_INPUT", ["compareAtPrices"]),
        ({"compareAtPrices": [{"amount": "1", "currency": "JPY"}]}, "INVALID_INPUT", ["compareAtPrices"]),
        ({"expectedVersion": 2}, "CONFLICT", ["expectedVersion"]),
    ],
)
async def test_a_change_that_makes_no_sense_changes_nothing(
    api: Api, given: dict[str, Any], code: str, path: list[str]
) -> None:
    made = await shirt()
    before = await rows()

    sent = {"id": variant_id(made.variant_id), **given}
    payload = await write(api, "productVariantUpdate", sent, FIELDS, token=await staff())

    assert payload["variant"] is None
    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await rows() == before


async def test_variants_changed_at_once_leave_a_true_span(api: Api) -> None:
    made = await shirt()
    keeper = await staff()

    payloads = await asyncio.gather(
        *(
            write(api, "productVariantUpdate", {"id": variant_id(key), "prices": [usd(price)]}, FIELDS, token=keeper)
            for price in ("11", "12", "13")
            for key in made.variant_ids[1:]
        ),
        write(
            api, "productVariantUpdate", {"id": variant_id(made.variant_id), "prices": [usd("9")]}, FIELDS, token=keeper
        ),
    )

    prices = await db.fetch("SELECT amount_minor FROM price WHERE currency = 'USD' ORDER BY 1")
    assert [payload["errors"] for payload in payloads] == [[]] * 4
    assert await spans() == {"USD": (prices[0][0], prices[-1][0])}
    assert await db.fetchval("SELECT version FROM product") == 5
