"""Signing in with a guest's cart: once, whole, and with one result however many sign in at once."""

import asyncio
from datetime import timedelta

import pytest

from domain.address import Address
from domain.cart import MAX_LINES, MAX_QUANTITY
from domain.ids import CartId, UserId
from kit import clock, db
from services.cart import merge
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product, Variant

pytestmark = pytest.mark.usefixtures("shop")


async def sign_in(user_id: UserId, token: bytes | None) -> CartId | None:
    async with db.transaction() as tx:
        return await merge.merge(tx, token=token, user_id=user_id, now=clock.utc_now())


async def test_a_user_without_a_cart_takes_over_the_guests_under_a_new_token() -> None:
    mug = await make_product.product()
    user = await make_user.user()
    guest = await make_cart.cart({mug.variant_id: 2}, email="guest@souk.example")

    cart_id = await sign_in(user.key, guest.token)

    row = await make_cart.stored(guest.key)
    assert cart_id == guest.key
    assert row["user_id"] == user.key
    assert row["token"] != guest.token
    assert row["state"] == "OPEN"
    assert row["version"] == 2
    assert row["email"] == "guest@souk.example"
    assert row["lines"] == {mug.variant_id: 2}


async def test_the_guests_lines_are_added_to_the_users() -> None:
    mug, cup, jar = await make_product.products(Product(), Product(), Product())
    user = await make_user.user()
    own = await make_cart.cart({mug.variant_id: 1, jar.variant_id: 3}, user=user.key)
    guest = await make_cart.cart({cup.variant_id: 2, mug.variant_id: 4}, shipping=make_cart.BERLIN)

    cart_id = await sign_in(user.key, guest.token)

    row = await make_cart.stored(own.key)
    assert cart_id == own.key
    assert row["lines"] == {mug.variant_id: 5, jar.variant_id: 3, cup.variant_id: 2}
    assert row["token"] not in (own.token, guest.token)
    assert Address.from_json(str(row["shipping_address"])) == make_cart.BERLIN
    assert (await make_cart.stored(guest.key))["state"] == "MERGED"


async def test_a_guests_cart_is_merged_once() -> None:
    mug = await make_product.product()
    user = await make_user.user()
    own = await make_cart.cart({mug.variant_id: 1}, user=user.key)
    guest = await make_cart.cart({mug.variant_id: 2})
    await sign_in(user.key, guest.token)

    again = await sign_in(user.key, guest.token)

    assert again == own.key
    assert (await make_cart.stored(own.key))["lines"] == {mug.variant_id: 3}


async def test_what_is_merged_is_capped_by_stock_and_by_the_quantity_rule() -> None:
    few, many, held = await make_product.products(
        Product(variants=[Variant(stock=5)]),
        Product(variants=[Variant(stock=5000)]),
        Product(variants=[Variant(stock=1)]),
    )
    user = await make_user.user()
    own = await make_cart.cart({few.variant_id: 3, many.variant_id: 600, held.variant_id: 2}, user=user.key)
    guest = await make_cart.cart({few.variant_id: 3, many.variant_id: 600, held.variant_id: 2})

    await sign_in(user.key, guest.token)

    lines = (await make_cart.stored(own.key))["lines"]
    assert lines == {few.variant_id: 5, many.variant_id: MAX_QUANTITY, held.variant_id: 2}


async def test_a_merged_cart_holds_no_more_lines_than_any_other() -> None:
    products = await make_product.products(*[Product() for _ in range(MAX_LINES + 5)])
    variants = [made.variant_id for made in products]
    user = await make_user.user()
    own = await make_cart.cart(dict.fromkeys(variants[:98], 1), user=user.key)
    guest = await make_cart.cart(dict.fromkeys(variants[95:], 2))

    await sign_in(user.key, guest.token)

    lines = (await make_cart.stored(own.key))["lines"]
    assert lines == dict.fromkeys(variants[:95], 1) | dict.fromkeys(variants[95:98], 3) | dict.fromkeys(
        variants[98:100], 2
    )


async def test_lines_that_are_not_sold_in_the_users_currency_stay_behind() -> None:
    mug = await make_product.product()
    both = await make_product.product(variants=[Variant(prices={"USD": 1000, "EUR": 900})])
    user = await make_user.user()
    own = await make_cart.cart({both.variant_id: 1}, user=user.key, currency="EUR", price_at_add=900)
    guest = await make_cart.cart({mug.variant_id: 1, both.variant_id: 1})

    await sign_in(user.key, guest.token)

    row = await make_cart.stored(own.key)
    assert (row["currency"], row["lines"]) == ("EUR", {both.variant_id: 2})


async def test_an_empty_cart_takes_the_guests_currency_and_prices() -> None:
    mug = await make_product.product()
    user = await make_user.user()
    own = await make_cart.cart(user=user.key, currency="EUR")
    guest = await make_cart.cart({mug.variant_id: 1}, price_at_add=777)

    await sign_in(user.key, guest.token)

    row = await make_cart.stored(own.key)
    assert (row["currency"], row["lines"]) == ("USD", {mug.variant_id: 1})
    assert await db.fetchval("SELECT price_at_add_minor FROM cart_line WHERE cart_id = $1", own.key) == 777


async def test_without_a_guests_cart_the_users_own_gets_a_new_token() -> None:
    user = await make_user.user()
    own = await make_cart.cart(user=user.key)

    cart_id = await sign_in(user.key, None)

    assert cart_id == own.key
    assert (await make_cart.stored(own.key))["token"] != own.token


@pytest.mark.parametrize("state", ["ORDERED", "MERGED"])
async def test_a_closed_cart_is_left_alone(state: str) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    guest = await make_cart.cart({mug.variant_id: 1}, state=state)
    before = await make_cart.stored(guest.key)

    cart_id = await sign_in(user.key, guest.token)

    assert cart_id is None
    assert await make_cart.stored(guest.key) == before


async def test_a_foreign_or_an_expired_cart_is_left_alone() -> None:
    mug = await make_product.product()
    user, other = await make_user.user(), await make_user.user()
    foreign = await make_cart.cart({mug.variant_id: 1}, user=other.key)
    expired = await make_cart.cart({mug.variant_id: 1}, expires_in=timedelta(seconds=-1))
    before = [await make_cart.stored(foreign.key), await make_cart.stored(expired.key)]

    found = [await sign_in(user.key, foreign.token), await sign_in(user.key, expired.token)]

    assert found == [None, None]
    assert [await make_cart.stored(foreign.key), await make_cart.stored(expired.key)] == before


async def test_an_expired_cart_of_the_user_makes_room_for_the_guests() -> None:
    mug = await make_product.product()
    user = await make_user.user()
    own = await make_cart.cart({mug.variant_id: 5}, user=user.key, expires_in=timedelta(seconds=-1))
    guest = await make_cart.cart({mug.variant_id: 1})

    cart_id = await sign_in(user.key, guest.token)

    assert cart_id == guest.key
    assert await db.fetchval("SELECT count(*) FROM cart WHERE id = $1", own.key) == 0
    assert (await make_cart.stored(guest.key))["lines"] == {mug.variant_id: 1}


async def test_a_cart_lives_as_long_after_a_sign_in_as_after_every_write() -> None:
    user = await make_user.user()
    guest = await make_cart.cart(expires_in=timedelta(days=1))
    started = clock.utc_now()

    await sign_in(user.key, guest.token)

    expires_at = (await make_cart.stored(guest.key))["expires_at"]
    assert make_cart.TTL <= expires_at - started < make_cart.TTL + timedelta(minutes=1)


async def test_of_many_sign_ins_at_once_with_one_cart_one_merges_it() -> None:
    mug = await make_product.product(variants=[Variant(stock=1000)])
    user = await make_user.user()
    own = await make_cart.cart({mug.variant_id: 1}, user=user.key)
    guest = await make_cart.cart({mug.variant_id: 2})

    found = await asyncio.gather(*(sign_in(user.key, guest.token) for _ in range(8)))

    assert set(found) == {own.key}
    assert (await make_cart.stored(own.key))["lines"] == {mug.variant_id: 3}
    assert await db.fetchval("SELECT count(*) FROM cart WHERE user_id = $1 AND state = 'OPEN'", user.key) == 1


async def test_many_sign_ins_at_once_with_different_carts_leave_one_cart_with_everything() -> None:
    mug = await make_product.product(variants=[Variant(stock=1000)])
    user = await make_user.user()
    guests = [await make_cart.cart({mug.variant_id: 1}) for _ in range(8)]

    found = await asyncio.gather(*(sign_in(user.key, guest.token) for guest in guests))

    (cart_id,) = set(found)
    assert cart_id is not None
    assert (await make_cart.stored(cart_id))["lines"] == {mug.variant_id: 8}


async def test_two_users_at_once_cannot_both_take_over_one_cart() -> None:
    mug = await make_product.product()
    users = [await make_user.user() for _ in range(4)]
    guest = await make_cart.cart({mug.variant_id: 1})

    found = await asyncio.gather(*(sign_in(user.key, guest.token) for user in users))

    assert sorted(cart_id is not None for cart_id in found) == [False, False, False, True]
    assert guest.key in found
