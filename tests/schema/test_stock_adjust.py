"""`stockAdjust`: stock corrected by hand, and how availability is shown."""

import asyncio
import dataclasses
from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from app.factory import create_app
from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Variant
from tests.schema.catalogue import staff, variant_id, write

pytestmark = pytest.mark.usefixtures("shop")

FIELDS = "variant { id version availability { state quantity } }"


@pytest_asyncio.fixture
async def discreet(settings: Settings, tools: Tools) -> AsyncGenerator[Api]:
    """The API of a shop that hides quantities."""
    hidden = settings.model_copy(update={"show_quantity": False})
    transport = httpx2.ASGITransport(create_app(hidden, tools=dataclasses.replace(tools, settings=hidden)))
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield Api(client)


async def test_a_correction_shows_at_once(api: Api) -> None:
    made = await make_product.product(variants=[Variant(stock=2)])
    given = {"variantId": variant_id(made.variant_id), "delta": 40, "reason": "delivery", "idempotencyKey": "d-1"}

    payload = await write(api, "stockAdjust", given, FIELDS, token=await staff())

    assert payload == {
        "variant": {"id": given["variantId"], "version": 1, "availability": {"state": "IN_STOCK", "quantity": 42}},
        "errors": [],
    }


async def test_nothing_goes_below_zero(api: Api) -> None:
    made = await make_product.product(variants=[Variant(stock=2)])
    node_id = variant_id(made.variant_id)
    document = """mutation($input: StockAdjustInput!) { stockAdjust(input: $input) {
      variant { id } errors { code path message ... on OutOfStockError { requested available variant { id } } }
    } }"""
    given = {"variantId": node_id, "delta": -3, "reason": "count", "idempotencyKey": "c-1"}

    result = await api.run(document, {"input": given}, token=await staff())

    error = {
        "code": "OUT_OF_STOCK",
        "path": ["delta"],
        "message": "Only 2 are left.",
        "requested": 3,
        "available": 2,
        "variant": {"id": node_id},
    }
    assert result.payload("stockAdjust") == {"variant": None, "errors": [error]}
    assert await make_product.stock_of(made.variant_id) == 2
    assert await db.fetchval("SELECT count(*) FROM idempotency") == 0


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"variantId": "rubbish"}, "NOT_FOUND", ["variantId"]),
        ({"variantId": "var_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["variantId"]),
        ({"delta": 0}, "INVALID_INPUT", ["delta"]),
        ({"delta": 2147483647}, "INVALID_INPUT", ["delta"]),
        ({"delta": -2147483648}, "INVALID_INPUT", ["delta"]),
        ({"reason": ""}, "INVALID_INPUT", ["reason"]),
        ({"reason": "x" * 200_000}, "INVALID_INPUT", ["reason"]),
        ({"reason": "a\u0007"}, "INVALID_INPUT", ["reason"]),
        ({"idempotencyKey": ""}, "INVALID_INPUT", ["idempotencyKey"]),
    ],
)
async def test_a_correction_that_makes_no_sense_is_refused(
    api: Api, given: dict[str, Any], code: str, path: list[str]
) -> None:
    made = await make_product.product(variants=[Variant(stock=2)])
    sent = {"variantId": variant_id(made.variant_id), "delta": 1, "reason": "count", "idempotencyKey": "c-1", **given}

    payload = await write(api, "stockAdjust", sent, FIELDS, token=await staff())

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await make_product.stock_of(made.variant_id) == 2
    assert await db.fetchval("SELECT count(*) FROM stock_movement") == 0


async def test_sent_twice_it_acts_once_in_series_and_at_once(api: Api) -> None:
    made = await make_product.product(variants=[Variant(stock=2)])
    keeper = await staff()
    given = {"variantId": variant_id(made.variant_id), "delta": 5, "reason": "delivery", "idempotencyKey": "d-1"}

    at_once = await asyncio.gather(*(write(api, "stockAdjust", given, FIELDS, token=keeper) for _ in range(6)))
    again = await write(api, "stockAdjust", given, FIELDS, token=keeper)
    other = await write(api, "stockAdjust", given | {"delta": 6}, FIELDS, token=keeper)

    assert [payload["errors"] for payload in [*at_once, again]] == [[]] * 7
    assert [error["code"] for error in other["errors"]] == ["IDEMPOTENCY_MISMATCH"]
    assert await make_product.stock_of(made.variant_id) == 7
    assert await db.fetchval("SELECT count(*) FROM stock_movement") == 1


async def test_a_shop_may_hide_quantities_from_all_but_staff(discreet: Api) -> None:
    await make_product.product(slug="mug", variants=[Variant(stock=2), Variant(stock=-1, backorder=1)])
    shown = "availability { state quantity }"
    document = f'{{ product(slug: "mug") {{ {shown} variants {{ nodes {{ {shown} }} }} }} }}'

    shopper_sees = await discreet.run(document)
    staff_sees = await discreet.run(document, token=await staff())

    assert shopper_sees.payload("product") == {
        "availability": {"state": "LOW_STOCK", "quantity": None},
        "variants": {
            "nodes": [
                {"availability": {"state": "LOW_STOCK", "quantity": None}},
                {"availability": {"state": "OUT_OF_STOCK", "quantity": None}},
            ]
        },
    }
    assert staff_sees.payload("product") == {
        "availability": {"state": "LOW_STOCK", "quantity": 2},
        "variants": {
            "nodes": [
                {"availability": {"state": "LOW_STOCK", "quantity": 2}},
                {"availability": {"state": "OUT_OF_STOCK", "quantity": -1}},
            ]
        },
    }
