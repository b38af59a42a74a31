"""A guest fills a cart, signs in, goes on in another tab, and finds everything in one cart."""

from typing import Any

import pytest

from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product
from tests.schema import carts

pytestmark = pytest.mark.usefixtures("shop")

LOGIN = f"""
mutation ($input: UserLoginInput!) {{
  userLogin(input: $input) {{ tokens {{ accessToken }} cart {{ ...cart }} errors {{ code }} }}
}} {carts.CART}
"""


def credentials(user: make_user.User) -> dict[str, Any]:
    return {"email": user.email, "password": user.password}


async def test_the_cookies_cart_becomes_the_users_under_a_new_id(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    lines = [{"variantId": carts.variant_id(mug.variant_id), "quantity": 2}]
    old = (await carts.run(api, carts.CREATE, {"lines": lines})).cookies["souk_cart"]

    result = await api.run(LOGIN, {"input": credentials(user)}, cookies={"souk_cart": old})

    signed_in = result.payload("userLogin")
    new, token = signed_in["cart"]["id"], signed_in["tokens"]["accessToken"]
    assert signed_in["errors"] == []
    assert carts.quantities(signed_in["cart"]) == [2]
    assert signed_in["cart"]["missing"] == ["SHIPPING_ADDRESS", "DELIVERY_OPTION"]
    assert new != old
    assert result.cookies["souk_cart"] == new
    # The old secret is dead, the new one works for its owner alone, with or without the cookie.
    assert await carts.read(api, old) is None
    assert await carts.read(api, new) is None
    assert (await carts.read(api, new, token=token))["id"] == new
    assert (await carts.read(api, token=token))["id"] == new
    refused = await carts.send(api, carts.ADD, {"lines": lines}, cookie=old)
    assert carts.codes(refused) == ["NOT_FOUND"]


async def test_it_is_added_to_the_cart_that_the_user_has_already(api: Api) -> None:
    mug, jar = await make_product.products(Product(), Product())
    user = await make_user.user()
    own = await make_cart.cart({mug.variant_id: 1}, user=user.key)
    guest = await make_cart.cart({mug.variant_id: 2, jar.variant_id: 1})

    result = await api.run(LOGIN, {"input": credentials(user) | {"cartId": guest.id}})

    signed_in = result.payload("userLogin")
    assert carts.quantities(signed_in["cart"]) == [3, 1]
    assert signed_in["cart"]["id"] not in (own.id, guest.id)
    again = (await api.run(LOGIN, {"input": credentials(user) | {"cartId": guest.id}})).payload("userLogin")
    assert carts.quantities(again["cart"]) == [3, 1]


async def test_a_wrong_password_leaves_the_cart_with_the_guest(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    guest = await make_cart.cart({mug.variant_id: 2})
    before = await make_cart.stored(guest.key)

    result = await api.run(LOGIN, {"input": {"email": user.email, "password": "wrong password", "cartId": guest.id}})

    assert result.payload("userLogin") == {"tokens": None, "cart": None, "errors": [{"code": "INVALID_CREDENTIALS"}]}
    assert await make_cart.stored(guest.key) == before


async def test_somebody_elses_cart_is_not_taken_along(api: Api) -> None:
    mug = await make_product.product()
    user, other = await make_user.user(), await make_user.user()
    foreign = await make_cart.cart({mug.variant_id: 2}, user=other.key)
    before = await make_cart.stored(foreign.key)

    result = await api.run(LOGIN, {"input": credentials(user) | {"cartId": foreign.id}})

    assert result.payload("userLogin")["errors"] == []
    assert result.payload("userLogin")["cart"] is None
    assert await make_cart.stored(foreign.key) == before
