"""`orderCreate`: a guest's or a user's cart becomes an order, whole or not at all."""

import asyncio
from typing import Any

import pytest

from domain import ids
from kit import db
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product, Variant
from tests.schema import carts

pytestmark = pytest.mark.usefixtures("shop")


def given(cart_id: str | None, amount: str, currency: str = "USD", key: str = "k") -> dict[str, Any]:
    total = {"amount": amount, "currency": currency}
    return {"expectedTotal": total, "idempotencyKey": key} | ({"cartId": cart_id} if cart_id is not None else {})


def codes(payload: dict[str, list[dict[str, str]]]) -> list[str]:
    assert payload["order"] is None
    return [error["code"] for error in payload["errors"]]


async def test_a_guest_orders_with_the_cookie_alone_and_gets_what_reads_the_order(api: Api) -> None:
    mug = await make_product.product(name="Mug")
    cart = await make_cart.ready({mug.variant_id: 2})

    result = await carts.run(api, carts.ORDER, given(None, "25.00"), cookie=cart.id)

    payload = result.payload("orderCreate")
    order = payload["order"]
    assert payload["errors"] == []
    assert (order["status"], order["paymentStatus"]) == ("PENDING_PAYMENT", "UNPAID")
    assert order["lines"] == [
        {"productName": "Mug", "quantity": 2, "total": {"amount": "20.00"}, "tax": {"amount": "0.00"}}
    ]
    assert (order["subtotal"]["amount"], order["deliveryTotal"]["amount"]) == ("20.00", "5.00")
    assert (order["total"], order["email"]) == ({"amount": "25.00", "currency": "USD"}, "ada@souk.example")
    assert order["events"]["nodes"] == [{"seq": 1, "type": "PLACED"}]
    assert order["payBefore"] is not None
    assert "souk_cart=;" in result.headers["set-cookie"]
    assert "Max-Age=0" in result.headers["set-cookie"]
    read = "query ($number: String, $token: String) { order(number: $number, accessToken: $token) { id } }"
    seen = await api.run(read, {"number": order["number"], "token": order["accessToken"]})
    unseen = await api.run(read, {"number": order["number"], "token": "x"})
    assert (seen.payload("order"), unseen.payload("order")) == ({"id": order["id"]}, None)


async def test_a_repeat_gives_the_same_order_and_its_token_whatever_the_key(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    first = await carts.send(api, carts.ORDER, given(cart.id, "15.00"))

    same_key = await carts.send(api, carts.ORDER, given(cart.id, "15.00"))
    other_key = await carts.send(api, carts.ORDER, given(cart.id, "15.00", key="other"))
    by_cookie = await carts.send(api, carts.ORDER, given(None, "15.00", key="third"), cookie=cart.id)

    assert first["order"]["accessToken"] is not None
    assert same_key == first
    assert other_key == first
    assert by_cookie == first
    assert await make_product.stock_of(mug.variant_id) == 9


async def test_two_at_once_with_different_keys_make_one_order(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})

    one, other = await asyncio.gather(
        *(carts.send(api, carts.ORDER, given(cart.id, "15.00", key=key)) for key in ("one", "other"))
    )

    assert one["order"]["id"] == other["order"]["id"]
    assert await db.fetchval("SELECT count(*) FROM orders") == 1
    assert await make_product.stock_of(mug.variant_id) == 9


async def test_thirty_at_once_for_ten_pieces_sell_ten(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=10)])
    made = [await make_cart.ready({mug.variant_id: 1}) for _ in range(30)]

    payloads = await asyncio.gather(*(carts.send(api, carts.ORDER, given(cart.id, "15.00")) for cart in made))

    refused = [payload for payload in payloads if payload["errors"]]
    assert [codes(payload) for payload in refused] == [["OUT_OF_STOCK"]] * 20
    assert await db.fetchval("SELECT sum(quantity) FROM order_line") == 10
    assert await make_product.stock_of(mug.variant_id) == 0


async def test_a_users_order_is_theirs_and_their_next_cart_is_a_new_one(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    token = await make_user.token(user)
    cart = await make_cart.ready({mug.variant_id: 1}, user=user.key, email=None)

    payload = await carts.send(api, carts.ORDER, given(None, "15.00"), token=token)

    assert (payload["order"]["user"], payload["order"]["email"]) == ({"email": user.email}, user.email)
    assert await carts.read(api, token=token) is None
    created = await carts.send(api, carts.CREATE, {}, token=token)
    assert created["cart"]["id"] != cart.id


async def test_a_repeat_without_an_id_gives_a_user_the_same_order(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    token = await make_user.token(user)
    await make_cart.ready({mug.variant_id: 1}, user=user.key)
    first = await carts.send(api, carts.ORDER, given(None, "15.00"), token=token)

    again = await carts.send(api, carts.ORDER, given(None, "15.00"), token=token)

    assert again == first


async def test_a_cookie_that_names_another_cart_stays(api: Api) -> None:
    mug = await make_product.product()
    ordered, other = await make_cart.ready({mug.variant_id: 1}), await make_cart.cart({mug.variant_id: 1})

    result = await carts.run(api, carts.ORDER, given(ordered.id, "15.00"), cookie=other.id)

    assert result.payload("orderCreate")["errors"] == []
    assert "set-cookie" not in result.headers


async def test_a_total_that_has_changed_is_refused_with_both(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.ORDER, given(cart.id, "14.99"), cookie=cart.id)

    assert codes(payload) == ["TOTAL_CHANGED"]
    (error,) = payload["errors"]
    assert error["__typename"] == "TotalChangedError"
    assert (error["expected"], error["actual"]) == ({"amount": "14.99"}, {"amount": "15.00", "currency": "USD"})
    assert (error["cart"], error["path"]) == ({"id": cart.id}, ["expectedTotal"])
    assert await make_cart.stored(cart.key) == before
    assert await make_product.stock_of(mug.variant_id) == 10


async def test_an_incomplete_cart_is_refused_with_what_it_lacks(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 1}, shipping=make_cart.NEW_YORK)

    payload = await carts.send(api, carts.ORDER, given(cart.id, "10.00"))

    assert codes(payload) == ["CART_INCOMPLETE"]
    assert payload["errors"][0]["missing"] == ["EMAIL", "DELIVERY_OPTION"]


async def test_every_variant_that_is_sold_out_is_named_and_nothing_is_done(api: Api) -> None:
    few, none = await make_product.products(Product(variants=[Variant(stock=1)]), Product(variants=[Variant(stock=0)]))
    cart = await make_cart.ready({few.variant_id: 2, none.variant_id: 1})
    before = await make_cart.stored(cart.key)

    result = await carts.run(api, carts.ORDER, given(cart.id, "35.00"), cookie=cart.id)

    payload = result.payload("orderCreate")
    assert codes(payload) == ["OUT_OF_STOCK"] * 2
    named = {error["variant"]["id"]: (error["requested"], error["available"]) for error in payload["errors"]}
    assert named == {carts.variant_id(few.variant_id): (2, 1), carts.variant_id(none.variant_id): (1, 0)}
    assert "set-cookie" not in result.headers
    assert await make_cart.stored(cart.key) == before
    assert await db.fetchval("SELECT count(*) FROM orders") == 0
    assert await db.fetchval("SELECT count(*) FROM mail") == 0


@pytest.mark.parametrize(
    ("amount", "currency", "code"),
    [
        ("15.001", "USD", "INVALID_INPUT"),
        ("99999999999999999999", "USD", "INVALID_INPUT"),
        ("15.00", "EUR", "CURRENCY_MISMATCH"),
        ("-15.00", "USD", "TOTAL_CHANGED"),
    ],
)
async def test_a_total_that_cannot_be_is_refused(amount: str, currency: str, code: str, api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})

    payload = await carts.send(api, carts.ORDER, given(cart.id, amount, currency))

    assert codes(payload) == [code]
    assert await db.fetchval("SELECT count(*) FROM orders") == 0


async def test_a_cart_that_is_not_the_callers_is_not_found(api: Api) -> None:
    mug = await make_product.product()
    owner, other = await make_user.user(), await make_user.user()
    cart = await make_cart.ready({mug.variant_id: 1}, user=owner.key)

    for cart_id in (cart.id, "cart_" + "A" * 43, "nonsense", ids.encode("Order", cart.key)):
        for token in (None, await make_user.token(other)):
            payload = await carts.send(api, carts.ORDER, given(cart_id, "15.00"), token=token)
            assert codes(payload) == ["NOT_FOUND"]

    assert await db.fetchval("SELECT count(*) FROM orders") == 0


async def test_a_key_used_with_another_total_is_refused(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    await carts.send(api, carts.ORDER, given(cart.id, "15.00"))

    payload = await carts.send(api, carts.ORDER, given(cart.id, "16.00"))

    assert codes(payload) == ["IDEMPOTENCY_MISMATCH"]


async def test_an_order_of_two_lines_takes_few_statements(api: Api, statements: list[str]) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart = await make_cart.ready({mug.variant_id: 1, jar.variant_id: 1})
    document = "mutation ($input: OrderCreateInput!) { orderCreate(input: $input) { order { number accessToken } } }"
    await api.run("{ shop { name } }")
    statements.clear()

    result = await api.run(document, {"input": given(cart.id, "25.00")})

    assert result.payload("orderCreate")["order"] is not None
    # Five to write (see the service), one to read the order back.
    assert len(statements) == 6
