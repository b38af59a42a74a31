"""`cart`, and carts and their lines as nodes: who sees what, at which prices, by how many statements."""

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
NODE = "query ($id: ID!) { node(id: $id) { id __typename } }"


async def node(api: Api, id: str, *, token: str | None = None, cookie: str | None = None) -> object:
    cookies = {"souk_cart": cookie} if cookie is not None else None
    return (await api.run(NODE, {"id": id}, token=token, cookies=cookies)).payload("node")


async def test_a_guests_cart_is_read_by_its_id_and_by_the_cookie(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 2})

    by_id, by_cookie = await carts.read(api, cart.id), await carts.read(api, cookie=cart.id)

    assert by_id == by_cookie
    assert by_id["lines"] == [
        {
            "id": carts.line_id(cart.line_ids[0]),
            "variant": {"id": carts.variant_id(mug.variant_id), "sku": mug.skus[0]},
            "quantity": 2,
            "unitPrice": {"amount": "10.00"},
            "total": {"amount": "20.00"},
            "priceAtAdd": {"amount": "10.00"},
        }
    ]
    assert by_id["missing"] == ["EMAIL", "SHIPPING_ADDRESS", "DELIVERY_OPTION"]
    assert by_id["expiresAt"] is not None


async def test_without_id_and_cookie_there_is_no_cart(api: Api) -> None:
    await make_cart.cart()

    assert await carts.read(api) is None


async def test_a_users_cart_is_seen_by_its_owner_alone(api: Api) -> None:
    user, other = await make_user.user(), await make_user.user()
    token, others = await make_user.token(user), await make_user.token(other)
    cart = await make_cart.cart(user=user.key)

    assert (await carts.read(api, token=token))["id"] == cart.id
    assert (await carts.read(api, cart.id, token=token))["id"] == cart.id
    assert await node(api, cart.id, token=token) == {"id": cart.id, "__typename": "Cart"}
    for stranger in (None, others):
        assert await carts.read(api, cart.id, token=stranger) is None
        assert await carts.read(api, cookie=cart.id, token=stranger) is None
        assert await node(api, cart.id, token=stranger) is None


async def test_a_line_is_seen_by_who_may_see_its_cart_and_its_id_alone_opens_nothing(api: Api) -> None:
    mug = await make_product.product()
    user, other = await make_user.user(), await make_user.user()
    own, guest = await make_cart.cart({mug.variant_id: 1}, user=user.key), await make_cart.cart({mug.variant_id: 1})
    owned, loose = carts.line_id(own.line_ids[0]), carts.line_id(guest.line_ids[0])

    assert await node(api, owned, token=await make_user.token(user)) == {"id": owned, "__typename": "CartLine"}
    assert await node(api, loose, cookie=guest.id) == {"id": loose, "__typename": "CartLine"}
    assert await node(api, owned, token=await make_user.token(other)) is None
    assert await node(api, owned, cookie=own.id) is None
    assert await node(api, loose) is None
    assert await node(api, loose, cookie=own.id) is None


@pytest.mark.parametrize("kind", ["expired", "merged", "unknown", "nonsense"])
async def test_what_is_not_there_is_null_without_an_error(kind: str, api: Api) -> None:
    expired = await make_cart.cart(expires_in=timedelta(seconds=-1))
    merged = await make_cart.cart(state="MERGED")
    ids = {"expired": expired.id, "merged": merged.id, "unknown": "cart_" + "A" * 43, "nonsense": "cart_x"}

    assert await carts.read(api, ids[kind]) is None
    assert await carts.read(api, cookie=ids[kind]) is None
    assert await node(api, ids[kind]) is None


async def test_an_ordered_cart_is_found_by_its_id_but_is_no_longer_the_current_one(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    async with db.transaction() as tx:
        await tx.execute("UPDATE cart SET state = 'ORDERED'")

    by_id, current = await carts.read(api, cart.id), await carts.read(api, cookie=cart.id)

    assert (by_id["id"], by_id["expiresAt"]) == (cart.id, None)
    assert current is None


async def test_a_user_whose_token_is_not_valid_is_told_instead_of_shown_nothing(api: Api) -> None:
    result = await api.run("{ cart { id } }", token="no-such-token")

    assert result.codes == ["UNAUTHENTICATED"]


async def test_the_account_of_a_signed_in_user_has_the_e_mail(api: Api) -> None:
    user = await make_user.user()
    token = await make_user.token(user)
    own, guest = await make_cart.cart(user=user.key), await make_cart.cart()

    for cart in (own, guest):
        read = await carts.read(api, cart.id, token=token)
        assert read["email"] is None
        assert read["missing"] == ["LINES", "SHIPPING_ADDRESS", "DELIVERY_OPTION"]


async def test_prices_are_those_of_now_and_what_is_no_longer_sold_is_left_out(api: Api) -> None:
    mug, gone = await make_product.products(Product(variants=[Variant(prices={"USD": 1250})]), Product(status="DRAFT"))
    cart = await make_cart.cart({gone.variant_id: 5, mug.variant_id: 2})

    read = await carts.read(api, cart.id)

    assert (carts.quantities(read), read["totalQuantity"], read["subtotal"]) == ([2], 2, {"amount": "25.00"})
    assert await make_cart.lines_of(cart.key) == {gone.variant_id: 5, mug.variant_id: 2}


async def test_inclusive_prices_contain_their_tax_and_say_so(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"EUR": 1999})])
    cart = await make_cart.cart({mug.variant_id: 3}, currency="EUR", shipping=make_cart.BERLIN, delivery="standard")

    read = await carts.read(api, cart.id)

    assert [read[name]["amount"] for name in ("subtotal", "discountTotal", "deliveryTotal", "taxTotal", "total")] == [
        "59.97",
        "0.00",
        "4.90",
        "10.36",
        "64.87",
    ]
    assert read["explanation"] == {
        "steps": [
            {
                "rule": "goods",
                "reason": "Goods: 3 in all",
                "before": {"amount": "0.00"},
                "after": {"amount": "59.97"},
            },
            {"rule": "delivery", "reason": "Delivery", "before": {"amount": "59.97"}, "after": {"amount": "64.87"}},
            {
                "rule": "tax",
                "reason": "19 % tax is included: €10.36",
                "before": {"amount": "64.87"},
                "after": {"amount": "64.87"},
            },
        ],
        "rejected": [],
    }


async def test_exclusive_tax_comes_on_top(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"USD": 999})])
    cart = await make_cart.cart({mug.variant_id: 3}, shipping=make_cart.TORONTO, delivery="standard")

    read = await carts.read(api, cart.id)

    assert [read[name]["amount"] for name in ("subtotal", "deliveryTotal", "taxTotal", "total")] == [
        "29.97",
        "5.00",
        "1.75",
        "36.72",
    ]
    assert read["lines"][0]["total"] == {"amount": "29.97"}
    assert [step["reason"] for step in read["explanation"]["steps"]] == [
        "Goods: 3 in all",
        "Delivery",
        "5 % tax on top",
    ]


async def test_yen_have_no_decimals(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"JPY": 1099})])
    cart = await make_cart.cart({mug.variant_id: 1}, currency="JPY", shipping=make_cart.TOKYO)

    read = await carts.read(api, cart.id)

    assert (read["taxTotal"], read["total"]) == ({"amount": "100"}, {"amount": "1099", "currency": "JPY"})


async def test_delivery_is_free_from_a_subtotal_on(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"USD": 5000})])
    cart = await make_cart.cart({mug.variant_id: 2}, shipping=make_cart.NEW_YORK, delivery="standard")

    read = await carts.read(api, cart.id)

    assert (read["deliveryTotal"], read["total"]["amount"]) == ({"amount": "0.00"}, "100.00")
    assert read["deliveryOptions"][0]["price"] == {"amount": "0.00", "currency": "USD"}
    assert read["explanation"]["steps"][1]["reason"] == "Delivery, free of charge"


async def test_a_cart_without_an_address_is_taxed_and_delivered_where_the_request_is(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"USD": 1000})])
    cart = await make_cart.cart({mug.variant_id: 1})

    states = await carts.read(api, cart.id)
    canada = await carts.read(api, cart.id, in_context="@inContext(country: CA)")
    nowhere = await carts.read(api, cart.id, in_context="@inContext(country: FR)")

    assert (states["taxTotal"]["amount"], canada["taxTotal"]["amount"]) == ("0.00", "0.50")
    assert [option["code"] for option in states["deliveryOptions"]] == ["standard", "express"]
    assert [option["code"] for option in canada["deliveryOptions"]] == ["standard"]
    assert nowhere["deliveryOptions"] == []


async def test_words_are_in_the_language_of_the_request(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(prices={"EUR": 1999})])
    cart = await make_cart.cart({mug.variant_id: 1}, currency="EUR", shipping=make_cart.BERLIN)

    read = await carts.read(api, cart.id, in_context='@inContext(language: "de")')
    chinese = await carts.read(api, cart.id, in_context='@inContext(language: "zh-CN")')

    assert read["explanation"]["steps"][-1]["reason"] == "19 % Steuer sind enthalten: 3,19\xa0€"
    assert chinese["deliveryOptions"][0]["name"] == "标准配送"
    # Where a language lacks the words, the shop's first has them.
    assert chinese["deliveryOptions"][0]["estimate"] == "3 to 5 days"


@pytest.mark.parametrize("lines", [1, 20])
async def test_a_cart_is_read_by_one_statement_and_its_variants_by_one_more(
    lines: int, api: Api, statements: list[str]
) -> None:
    products = await make_product.products(*[Product() for _ in range(lines)])
    cart = await make_cart.cart({made.variant_id: 1 for made in products})
    document = "query ($id: ID) { cart(id: $id) { total { amount } missing lines { quantity variant { sku } } } }"
    await api.run("{ shop { name } }")
    statements.clear()

    result = await api.run(document, {"id": cart.id})

    assert len(result.payload("cart")["lines"]) == lines
    assert len(statements) == 2
