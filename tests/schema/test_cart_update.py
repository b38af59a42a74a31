"""`cartUpdate`: where a cart goes and how, whose it is, and in which currency."""

import pytest

from domain import ids
from domain.address import Address
from domain.ids import AddressId, UserId, uuid7
from kit import clock, db
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Product, Variant
from tests.schema import carts

pytestmark = pytest.mark.usefixtures("shop")

BERLIN = {
    "recipient": "Ada Lovelace",
    "line1": "Unter den Linden 1",
    "city": "Berlin",
    "postalCode": "10117",
    "country": "DE",
}
TOKYO = {
    "recipient": "Ada",
    "line1": "1-1 Chiyoda",
    "city": "Tokyo",
    "region": "Tokyo",
    "postalCode": "100-0001",
    "country": "JP",
}
PARIS = {"recipient": "Ada", "line1": "1 Rue de Rivoli", "city": "Paris", "postalCode": "75001", "country": "FR"}


async def saved(user_id: UserId, address: Address = make_cart.BERLIN) -> str:
    """Write an entry of an address book; gives its id."""
    address_id = AddressId(uuid7(clock.utc_now()))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO saved_address (id, user_id, address, is_default, created_at) "
            "VALUES ($1, $2, $3, false, now())",
            address_id,
            user_id,
            address.as_json(),
        )
    return ids.encode("SavedAddress", address_id)


async def test_address_and_delivery_complete_a_cart(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"EUR": 1999})])
    cart = await make_cart.cart({mug.variant_id: 3}, currency="EUR", price_at_add=1999)

    payload = await carts.send(
        api,
        carts.UPDATE,
        {
            "cartId": cart.id,
            "email": "ada@souk.example",
            "shippingAddress": BERLIN,
            "deliveryOptionCode": "express",
        },
    )

    now = payload["cart"]
    assert (payload["errors"], payload["warnings"], now["missing"]) == ([], [], [])
    assert now["shippingAddress"] == BERLIN | {"region": None}
    assert now["billingAddress"] is None
    assert now["deliveryOption"] == {"code": "express"}
    assert now["deliveryOptions"] == [
        {
            "code": "standard",
            "name": "Standard",
            "price": {"amount": "4.90", "currency": "EUR"},
            "estimate": "3 to 5 days",
        },
        {"code": "express", "name": "Express", "price": {"amount": "14.90", "currency": "EUR"}, "estimate": "tomorrow"},
    ]
    assert (now["subtotal"], now["deliveryTotal"], now["taxTotal"], now["total"]) == (
        {"amount": "59.97"},
        {"amount": "14.90"},
        {"amount": "11.96"},  # 9.58 of the goods, 2.38 of the delivery
        {"amount": "74.87", "currency": "EUR"},
    )


async def test_an_absent_field_stays_and_null_clears(api: Api) -> None:
    cart = await make_cart.cart(
        email="ada@souk.example", shipping=make_cart.BERLIN, billing=make_cart.NEW_YORK, delivery="standard"
    )

    stays = await carts.send(api, carts.UPDATE, {"cartId": cart.id})
    cleared = await carts.send(
        api,
        carts.UPDATE,
        {
            "cartId": cart.id,
            "email": None,
            "shippingAddress": None,
            "billingAddressId": None,
            "deliveryOptionCode": None,
        },
    )

    assert stays["cart"]["email"] == "ada@souk.example"
    assert stays["cart"]["billingAddress"] == {"city": "New York"}
    assert stays["cart"]["deliveryOption"] == {"code": "standard"}
    assert cleared["cart"]["version"] == 3
    assert [cleared["cart"][name] for name in ("email", "shippingAddress", "billingAddress", "deliveryOption")] == [
        None
    ] * 4


async def test_a_new_address_drops_a_way_to_deliver_that_does_not_lead_there(api: Api) -> None:
    cart = await make_cart.cart(currency="EUR", shipping=make_cart.BERLIN, delivery="express")

    moved = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "shippingAddress": TOKYO})
    back = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "shippingAddress": BERLIN})

    assert moved["cart"]["deliveryOption"] is None
    assert "DELIVERY_OPTION" in moved["cart"]["missing"]
    assert [option["code"] for option in moved["cart"]["deliveryOptions"]] == ["standard"]
    # What was dropped does not come back by itself.
    assert back["cart"]["deliveryOption"] is None


@pytest.mark.parametrize("code", ["express", "balloon", ""])
async def test_a_way_to_deliver_that_is_not_offered_is_refused(code: str, api: Api) -> None:
    cart = await make_cart.cart(shipping=make_cart.TOKYO, delivery="standard")
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "deliveryOptionCode": code})

    assert carts.codes(payload) == ["DELIVERY_UNAVAILABLE"]
    assert payload["errors"][0]["path"] == ["deliveryOptionCode"]
    assert await make_cart.stored(cart.key) == before


async def test_a_country_that_the_shop_does_not_sell_to_pays_but_gets_no_parcel(api: Api) -> None:
    cart = await make_cart.cart()
    before = await make_cart.stored(cart.key)

    refused = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "shippingAddress": PARIS})

    assert carts.codes(refused) == ["DELIVERY_UNAVAILABLE"]
    assert refused["errors"][0]["path"] == ["shippingAddress", "country"]
    assert await make_cart.stored(cart.key) == before
    accepted = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "billingAddress": PARIS})
    assert accepted["cart"]["billingAddress"] == {"city": "Paris"}


async def test_an_entry_of_the_own_address_book_is_copied(api: Api) -> None:
    user = await make_user.user()
    cart = await make_cart.cart(user=user.key)
    shipping, billing = await saved(user.key), await saved(user.key, make_cart.NEW_YORK)

    payload = await carts.send(
        api,
        carts.UPDATE,
        {"cartId": cart.id, "shippingAddressId": shipping, "billingAddressId": billing},
        token=await make_user.token(user),
    )

    assert payload["cart"]["shippingAddress"]["city"] == "Berlin"
    assert payload["cart"]["billingAddress"] == {"city": "New York"}
    async with db.transaction() as tx:
        await tx.execute("DELETE FROM saved_address")
    again = await carts.read(api, cart.id, token=await make_user.token(user))
    assert again["shippingAddress"]["city"] == "Berlin"


async def test_a_foreign_entry_of_an_address_book_is_not_found(api: Api) -> None:
    owner, other = await make_user.user(), await make_user.user()
    cart = await make_cart.cart()
    foreign = await saved(owner.key)
    before = await make_cart.stored(cart.key)

    for address_id in (foreign, "nonsense", ids.encode("SavedAddress", uuid7(clock.utc_now()))):
        for token in (None, await make_user.token(other)):
            payload = await carts.send(
                api, carts.UPDATE, {"cartId": cart.id, "billingAddressId": address_id}, token=token
            )
            assert carts.codes(payload) == ["NOT_FOUND"]
            assert payload["errors"][0]["path"] == ["billingAddressId"]

    assert await make_cart.stored(cart.key) == before


async def test_an_address_in_both_ways_is_refused_and_null_beside_one_is_not(api: Api) -> None:
    user = await make_user.user()
    token = await make_user.token(user)
    cart = await make_cart.cart(user=user.key)
    address_id = await saved(user.key, make_cart.NEW_YORK)

    both = await carts.send(
        api,
        carts.UPDATE,
        {"cartId": cart.id, "shippingAddress": BERLIN, "shippingAddressId": address_id},
        token=token,
    )
    one = await carts.send(
        api, carts.UPDATE, {"cartId": cart.id, "shippingAddress": BERLIN, "shippingAddressId": None}, token=token
    )

    assert carts.codes(both) == ["INVALID_INPUT"]
    assert both["errors"][0]["path"] == ["shippingAddressId"]
    assert one["cart"]["shippingAddress"]["city"] == "Berlin"


async def test_everything_that_is_wrong_is_named_at_once(api: Api) -> None:
    cart = await make_cart.cart()
    before = await make_cart.stored(cart.key)

    payload = await carts.send(
        api,
        carts.UPDATE,
        {
            "cartId": cart.id,
            "email": "nobody",
            "shippingAddress": BERLIN | {"postalCode": "1"},
            "billingAddress": BERLIN | {"recipient": " "},
            "currency": None,
        },
    )

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [
        ("INVALID_INPUT", ["email"]),
        ("INVALID_INPUT", ["shippingAddress", "postalCode"]),
        ("INVALID_INPUT", ["billingAddress", "recipient"]),
        ("INVALID_INPUT", ["currency"]),
    ]
    assert await make_cart.stored(cart.key) == before


async def test_another_currency_prices_every_line_anew(api: Api) -> None:
    mug, jar = await make_product.products(
        Product(variants=[Variant(prices={"USD": 1000, "JPY": 1500})]),
        Product(variants=[Variant(prices={"USD": 300, "JPY": 450})]),
    )
    cart = await make_cart.cart({mug.variant_id: 2, jar.variant_id: 1}, shipping=make_cart.NEW_YORK, delivery="express")

    payload = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "currency": "JPY"})

    now = payload["cart"]
    assert (now["currency"], now["subtotal"], now["total"]) == (
        "JPY",
        {"amount": "3450"},
        {"amount": "3450", "currency": "JPY"},
    )
    assert [line["priceAtAdd"]["amount"] for line in now["lines"]] == ["1500", "450"]
    assert payload["warnings"] == []
    # There is no express delivery for yen.
    assert now["deliveryOption"] is None


async def test_another_currency_fails_whole_where_one_line_is_not_sold_in_it(api: Api) -> None:
    both, dollars = await make_product.products(
        Product(variants=[Variant(prices={"USD": 1000, "EUR": 900})]), Product()
    )
    cart = await make_cart.cart({both.variant_id: 2, dollars.variant_id: 1})
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "currency": "EUR", "email": "ada@souk.example"})

    assert carts.codes(payload) == ["CURRENCY_MISMATCH"]
    assert payload["errors"][0]["path"] == ["currency"]
    assert await make_cart.stored(cart.key) == before


async def test_a_currency_that_the_shop_does_not_sell_in_is_refused(api: Api) -> None:
    cart = await make_cart.cart()

    payload = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "currency": "KWD"})

    assert carts.codes(payload) == ["CURRENCY_MISMATCH"]


async def test_a_stale_version_is_refused(api: Api) -> None:
    cart = await make_cart.cart()
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.UPDATE, {"cartId": cart.id, "email": "a@b.example", "expectedVersion": 7})

    assert carts.codes(payload) == ["CONFLICT"]
    assert payload["errors"][0]["current"] == {"id": cart.id, "version": 1}
    assert await make_cart.stored(cart.key) == before


async def test_messages_are_in_the_language_of_the_request(api: Api) -> None:
    cart = await make_cart.cart()

    payload = await carts.send(
        api, carts.UPDATE, {"cartId": cart.id, "deliveryOptionCode": "x"}, headers={"accept-language": "zh-CN"}
    )

    assert payload["errors"][0]["message"] == "该地址和币种不支持此配送方式。"
