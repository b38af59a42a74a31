"""What becomes of a guest's cart when its shopper signs in, by whichever way."""

from typing import Any

import pytest

from kit import db
from tests.api import Api, Result
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.cart import Cart
from tests.schema.account import CHANGE, LOGIN, LOGOUT, PASSWORD, REGISTER, RESET, VERIFY, link, request_of, send

pytestmark = pytest.mark.usefixtures("shop")


def with_cart(document: str) -> str:
    return document.replace("tokens {", "cart { id totalQuantity } tokens {", 1)


async def run(api: Api, document: str, cart: Cart | None = None, /, **given: Any) -> tuple[Result, Any]:
    """Run a mutation with the cookie of a cart; give the answer and its payload."""
    cookies = {"souk_cart": cart.id} if cart is not None else None
    result = await api.run(with_cart(document), {"input": given}, cookies=cookies, headers={"x-souk-csrf": "1"})
    assert result.errors == [], result.errors
    (payload,) = result.data.values()
    assert payload["errors"] == []
    return result, payload


async def guest_cart(quantity: int = 2) -> Cart:
    mug = await make_product.product()
    return await make_cart.cart({mug.variant_id: quantity})


async def test_signing_in_takes_the_cookies_cart_along_under_a_new_id(api: Api) -> None:
    ada, cart = await make_user.user(), await guest_cart()

    result, payload = await run(api, LOGIN, cart, email=ada.email, password=PASSWORD)

    assert payload["cart"]["totalQuantity"] == 2
    assert payload["cart"]["id"] != cart.id
    assert result.cookies["souk_cart"] == payload["cart"]["id"]
    assert await db.fetchval("SELECT user_id FROM cart WHERE id = $1", cart.key) == ada.key


async def test_a_cart_that_is_named_goes_before_the_cookies(api: Api) -> None:
    ada, named, other = await make_user.user(), await guest_cart(3), await guest_cart(2)

    _, payload = await run(api, LOGIN, other, email=ada.email, password=PASSWORD, cartId=named.id)

    assert payload["cart"]["totalQuantity"] == 3
    assert await db.fetchval("SELECT user_id FROM cart WHERE id = $1", other.key) is None


async def test_a_guests_cart_is_added_to_the_users(api: Api) -> None:
    ada, cart = await make_user.user(), await guest_cart(2)
    mug = await make_product.product()
    await make_cart.cart({mug.variant_id: 1}, user=ada.key)

    _, payload = await run(api, LOGIN, cart, email=ada.email, password=PASSWORD)

    assert payload["cart"]["totalQuantity"] == 3


@pytest.mark.parametrize("cart_id", ["rubbish", "cart_" + "A" * 43])
async def test_a_sign_in_does_not_fail_for_a_cart(api: Api, cart_id: str) -> None:
    ada = await make_user.user()

    _, payload = await run(api, LOGIN, email=ada.email, password=PASSWORD, cartId=cart_id)

    assert payload["cart"] is None


async def test_a_wrong_password_moves_no_cart(api: Api) -> None:
    ada, cart = await make_user.user(), await guest_cart()

    await send(api, LOGIN, email=ada.email, password="wrong password", cartId=cart.id)

    assert await db.fetchval("SELECT user_id FROM cart WHERE id = $1", cart.key) is None


async def test_opening_the_link_takes_a_cart_along(api: Api) -> None:
    cart = await guest_cart()
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD)

    _, payload = await run(api, VERIFY, token=await link("ada@souk.example"), cartId=cart.id)

    assert payload["cart"]["totalQuantity"] == 2


async def test_a_password_reset_takes_the_cookies_cart_along(api: Api) -> None:
    ada, cart = await make_user.user(), await guest_cart()
    await send(api, request_of("passwordResetRequest"), email=ada.email)

    _, payload = await run(api, RESET, cart, token=await link(ada.email), password="a new password")

    assert payload["cart"]["totalQuantity"] == 2


async def test_a_changed_password_leaves_the_cart_as_it_is(api: Api) -> None:
    ada = await make_user.user()
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 1}, user=ada.key)

    payload = await send(
        api, with_cart(CHANGE), await make_user.token(ada), oldPassword=PASSWORD, newPassword="a new password"
    )

    assert payload["cart"] == {"id": cart.id, "totalQuantity": 1}


async def test_who_logs_out_leaves_no_cart_to_the_next_person(api: Api) -> None:
    ada, cart = await make_user.user(), await guest_cart()
    signed_in, payload = await run(api, LOGIN, cart, email=ada.email, password=PASSWORD)

    await send(api, LOGOUT, payload["tokens"]["accessToken"])
    left = await api.run("{ cart { id } }", cookies=signed_in.cookies, headers={"x-souk-csrf": "1"})

    assert left.data == {"cart": None}
