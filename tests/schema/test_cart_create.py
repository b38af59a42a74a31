"""`cartCreate`: a stranger's cart with its cookie, and the one open cart of a user."""

import asyncio
from datetime import timedelta

import pytest

from kit import db
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product, Variant
from tests.schema import carts

pytestmark = pytest.mark.usefixtures("shop")


async def count() -> int:
    return await db.fetchval("SELECT count(*) FROM cart")


async def test_a_stranger_gets_a_cart_with_lines_and_a_cookie(api: Api) -> None:
    mug, jar = await make_product.products(Product(), Product())
    lines = [
        {"variantId": carts.variant_id(mug.variant_id), "quantity": 2},
        {"variantId": carts.variant_id(jar.variant_id)},
    ]

    result = await carts.run(api, carts.CREATE, {"lines": lines, "email": " Ada@souk.example "})

    payload = result.payload("cartCreate")
    cart = payload["cart"]
    assert (payload["errors"], payload["warnings"]) == ([], [])
    assert (cart["version"], cart["currency"], cart["email"]) == (1, "USD", "Ada@souk.example")
    assert [line["variant"]["sku"] for line in cart["lines"]] == [mug.skus[0], jar.skus[0]]
    assert (carts.quantities(cart), cart["totalQuantity"]) == ([2, 1], 3)
    assert cart["subtotal"] == {"amount": "30.00"}
    assert cart["missing"] == ["SHIPPING_ADDRESS", "DELIVERY_OPTION"]
    assert result.cookies == {"souk_cart": cart["id"]}
    cookie = result.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert f"Max-Age={30 * 24 * 3600}" in cookie


async def test_the_cookie_alone_finds_the_cart_in_another_tab(api: Api) -> None:
    mug = await make_product.product()
    created = await carts.run(api, carts.CREATE, {})
    cookie = created.cookies["souk_cart"]

    added = await carts.send(
        api, carts.ADD, {"lines": [{"variantId": carts.variant_id(mug.variant_id)}]}, cookie=cookie
    )

    assert added["cart"]["id"] == cookie
    assert carts.quantities(await carts.read(api, cookie=cookie)) == [1]


async def test_a_cart_has_the_currency_that_is_given_else_that_of_the_request(api: Api) -> None:
    given = await carts.send(api, carts.CREATE, {"currency": "JPY"})
    document = carts.CREATE.replace("Input!)", "Input!) @inContext(country: DE)", 1)
    in_context = await carts.send(api, document, {})

    assert given["cart"]["currency"] == "JPY"
    assert in_context["cart"]["currency"] == "EUR"


async def test_a_user_has_one_open_cart_that_a_second_call_fills(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    token = await make_user.token(user)
    lines = [{"variantId": carts.variant_id(mug.variant_id)}]
    first = await carts.send(api, carts.CREATE, {"lines": lines}, token=token)

    second = await carts.send(api, carts.CREATE, {"lines": lines, "email": "ada@work.example"}, token=token)

    assert second["cart"]["id"] == first["cart"]["id"]
    assert carts.quantities(second["cart"]) == [2]
    assert second["cart"]["email"] == "ada@work.example"
    assert second["cart"]["version"] == 2
    assert await count() == 1


async def test_a_users_open_cart_takes_the_currency_that_is_given_or_fails_whole(api: Api) -> None:
    both, dollars = await make_product.products(
        Product(variants=[Variant(prices={"USD": 1000, "EUR": 900})]), Product()
    )
    token = await make_user.token(await make_user.user())
    await carts.send(api, carts.CREATE, {"lines": [{"variantId": carts.variant_id(both.variant_id)}]}, token=token)

    switched = await carts.send(api, carts.CREATE, {"currency": "EUR"}, token=token)
    refused = await carts.send(
        api, carts.CREATE, {"lines": [{"variantId": carts.variant_id(dollars.variant_id)}]}, token=token
    )

    assert (switched["cart"]["currency"], switched["cart"]["subtotal"]) == ("EUR", {"amount": "9.00"})
    assert switched["cart"]["lines"][0]["priceAtAdd"] == {"amount": "9.00"}
    assert carts.codes(refused) == ["CURRENCY_MISMATCH"]


async def test_of_many_calls_at_once_a_user_still_has_one_cart_with_everything(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=100)])
    token = await make_user.token(await make_user.user())
    lines = [{"variantId": carts.variant_id(mug.variant_id)}]

    payloads = await asyncio.gather(*(carts.send(api, carts.CREATE, {"lines": lines}, token=token) for _ in range(8)))

    assert len({payload["cart"]["id"] for payload in payloads}) == 1
    assert carts.quantities(await carts.read(api, token=token)) == [8]
    assert await count() == 1


async def test_an_expired_cart_of_a_user_makes_room_for_another(api: Api) -> None:
    user = await make_user.user()
    old = await make_cart.cart(user=user.key, expires_in=timedelta(seconds=-1))

    payload = await carts.send(api, carts.CREATE, {}, token=await make_user.token(user))

    assert payload["cart"]["id"] != old.id
    assert await count() == 1


async def test_a_key_opens_one_cart_and_a_repeat_shows_it_as_it_is_now(api: Api) -> None:
    mug = await make_product.product()
    given = {"idempotencyKey": "a-key-that-nobody-guesses", "email": "ada@souk.example"}
    first = await carts.run(api, carts.CREATE, given)
    cookie = first.cookies["souk_cart"]
    await carts.send(api, carts.ADD, {"lines": [{"variantId": carts.variant_id(mug.variant_id)}]}, cookie=cookie)

    again = await carts.run(api, carts.CREATE, given)

    assert again.payload("cartCreate")["cart"]["id"] == cookie
    assert carts.quantities(again.payload("cartCreate")["cart"]) == [1]
    assert again.cookies["souk_cart"] == cookie
    assert await count() == 1


async def test_a_repeat_shows_no_cart_whose_owner_has_signed_in_meanwhile(api: Api) -> None:
    given = {"idempotencyKey": "a-key-that-nobody-guesses"}
    first = await carts.run(api, carts.CREATE, given)
    user = await make_user.user()
    async with db.transaction() as tx:
        await tx.execute("UPDATE cart SET user_id = $1, token = sha256(token)", user.key)

    again = await carts.run(api, carts.CREATE, given)

    assert carts.codes(again.payload("cartCreate")) == ["NOT_FOUND"]
    assert "souk_cart" not in again.cookies
    assert first.cookies["souk_cart"] not in again.headers.get("set-cookie", "")


async def test_a_repeat_does_not_bring_back_the_cookie_of_a_cart_that_was_ordered(api: Api) -> None:
    given = {"idempotencyKey": "a-key-that-nobody-guesses"}
    await carts.run(api, carts.CREATE, given)
    async with db.transaction() as tx:
        await tx.execute("UPDATE cart SET state = 'ORDERED'")

    again = await carts.run(api, carts.CREATE, given)

    assert again.payload("cartCreate")["cart"]["expiresAt"] is None
    assert "set-cookie" not in again.headers


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"currency": "KWD"}, "CURRENCY_MISMATCH", ["currency"]),
        ({"email": "nobody"}, "INVALID_INPUT", ["email"]),
        ({"lines": [{"variantId": "nonsense"}]}, "NOT_FOUND", ["lines", "0", "variantId"]),
        ({"lines": [{"variantId": "nonsense", "quantity": 0}]}, "QUANTITY_RULE", ["lines", "0", "quantity"]),
        ({"lines": [{"variantId": "nonsense"}] * 101}, "INVALID_INPUT", ["lines"]),
        ({"idempotencyKey": "short"}, "INVALID_INPUT", ["idempotencyKey"]),
    ],
)
async def test_bad_input_opens_no_cart(given: dict[str, object], code: str, path: list[str], api: Api) -> None:
    result = await carts.run(api, carts.CREATE, given)

    payload = result.payload("cartCreate")
    assert carts.codes(payload) == [code]
    assert payload["errors"][0]["path"] == path
    assert result.cookies == {}
    assert await count() == 0


async def test_whoever_believes_to_be_signed_in_is_told_otherwise(api: Api) -> None:
    payload = await carts.send(api, carts.CREATE, {}, token="no-such-token")

    assert carts.codes(payload) == ["UNAUTHENTICATED"]
    assert await count() == 0
