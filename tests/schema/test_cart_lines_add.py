"""`cartLinesAdd`: what goes in, what is cut down, what is refused, and what many at once do."""

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


def add(variant: object, quantity: int = 1) -> dict[str, object]:
    return {"variantId": carts.variant_id(variant), "quantity": quantity}  # pyright: ignore[reportArgumentType]


async def test_a_variant_that_is_in_the_cart_gets_more(api: Api) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart = await make_cart.cart({mug.variant_id: 2})

    payload = await carts.send(
        api, carts.ADD, {"cartId": cart.id, "lines": [add(jar.variant_id), add(mug.variant_id, 3)]}
    )

    assert carts.quantities(payload["cart"]) == [5, 1]
    assert payload["cart"]["lines"][0]["id"] == carts.line_id(cart.line_ids[0])
    assert (payload["cart"]["version"], payload["warnings"]) == (2, [])
    assert payload["cart"]["lines"][0]["total"] == {"amount": "50.00"}


async def test_one_variant_named_twice_is_one_demand(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=5)])
    cart = await make_cart.cart()

    payload = await carts.send(
        api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id, 4), add(mug.variant_id, 4)]}
    )

    assert carts.quantities(payload["cart"]) == [5]
    assert [warning["kind"] for warning in payload["warnings"]] == ["QUANTITY_REDUCED"]


async def test_fifty_at_once_all_survive(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=1000)])
    cart = await make_cart.cart()

    payloads = await asyncio.gather(
        *(carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id)]}) for _ in range(50))
    )

    assert [payload["errors"] for payload in payloads] == [[]] * 50
    row = await make_cart.stored(cart.key)
    assert (row["lines"], row["version"]) == ({mug.variant_id: 50}, 51)


async def test_more_than_is_in_stock_is_cut_down_with_a_warning(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=3)])
    cart = await make_cart.cart({mug.variant_id: 1})

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id, 5)]})

    assert carts.quantities(payload["cart"]) == [3]
    assert payload["warnings"] == [
        {
            "kind": "QUANTITY_REDUCED",
            "lineId": carts.line_id(cart.line_ids[0]),
            "message": "Only 3 instead of 6 are available.",
        }
    ]


async def test_what_can_be_ordered_ahead_counts_as_stock(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=1, backorder=2)])
    cart = await make_cart.cart()

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id, 3)]})

    assert (carts.quantities(payload["cart"]), payload["warnings"]) == ([3], [])


@pytest.mark.parametrize(("held", "stock"), [(0, 0), (2, 2), (3, 2)])
async def test_where_none_is_left_it_is_refused(held: int, stock: int, api: Api) -> None:
    mug, jar = await make_product.products(Product(variants=[Variant(stock=stock)]), Product())
    cart = await make_cart.cart({mug.variant_id: held} if held else {})
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(jar.variant_id), add(mug.variant_id)]})

    assert carts.codes(payload) == ["OUT_OF_STOCK"]
    (error,) = payload["errors"]
    assert error["__typename"] == "OutOfStockError"
    assert (error["requested"], error["available"], error["path"]) == (held + 1, stock, ["lines", "1"])
    assert error["variant"] == {"id": carts.variant_id(mug.variant_id)}
    assert await make_cart.stored(cart.key) == before


@pytest.mark.parametrize("quantity", [0, -1, -(2**31), 1001, 2**31 - 1])
async def test_an_absurd_quantity_is_refused(quantity: int, api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart()
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id, quantity)]})

    assert carts.codes(payload) == ["QUANTITY_RULE"]
    (error,) = payload["errors"]
    assert (error["minimum"], error["maximum"], error["step"]) == (1, 1000, 1)
    assert error["path"] == ["lines", "0", "quantity"]
    assert await make_cart.stored(cart.key) == before


async def test_a_line_never_gets_beyond_a_thousand(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=5000)])
    cart = await make_cart.cart({mug.variant_id: 999})

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id, 2)]})

    assert carts.codes(payload) == ["QUANTITY_RULE"]


async def test_a_cart_never_gets_beyond_a_hundred_lines(api: Api) -> None:
    products = await make_product.products(*[Product() for _ in range(101)])
    cart = await make_cart.cart({made.variant_id: 1 for made in products[:100]})

    refused = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(products[100].variant_id)]})
    accepted = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(products[0].variant_id)]})

    assert carts.codes(refused) == ["INVALID_INPUT"]
    assert len(accepted["cart"]["lines"]) == 100


async def test_what_is_not_sold_is_not_found(api: Api) -> None:
    draft, archived, variants = await make_product.products(
        Product(status="DRAFT"), Product(status="ARCHIVED"), Product(variants=[Variant(), Variant(is_archived=True)])
    )
    cart = await make_cart.cart()
    before = await make_cart.stored(cart.key)

    for variant in (draft.variant_id, archived.variant_id, variants.variant_ids[1], cart.key):
        payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(variant)]})
        assert carts.codes(payload) == ["NOT_FOUND"]
        assert payload["errors"][0]["path"] == ["lines", "0", "variantId"]

    assert await make_cart.stored(cart.key) == before


async def test_what_is_not_sold_in_the_carts_currency_is_refused(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart(currency="EUR")
    before = await make_cart.stored(cart.key)

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id)]})

    assert carts.codes(payload) == ["CURRENCY_MISMATCH"]
    assert payload["errors"][0]["message"] == "This is not sold in EUR."
    assert await make_cart.stored(cart.key) == before


async def test_a_changed_price_is_told_with_every_write_and_the_first_price_stays(api: Api) -> None:
    mug, jar = await make_product.products(Product(variants=[Variant(prices={"USD": 1250})]), Product())
    cart = await make_cart.cart({mug.variant_id: 1}, price_at_add=1000)

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(jar.variant_id), add(mug.variant_id)]})

    line = payload["cart"]["lines"][0]
    assert (line["unitPrice"], line["priceAtAdd"], line["total"]) == (
        {"amount": "12.50"},
        {"amount": "10.00"},
        {"amount": "25.00"},
    )
    assert [(warning["kind"], warning["lineId"]) for warning in payload["warnings"]] == [("PRICE_CHANGED", line["id"])]


async def test_what_is_no_longer_sold_is_taken_out_by_the_next_write_and_told(api: Api) -> None:
    mug, gone, priceless = await make_product.products(
        Product(), Product(status="ARCHIVED"), Product(variants=[Variant(prices={"EUR": 1})])
    )
    cart = await make_cart.cart({gone.variant_id: 1, priceless.variant_id: 2})

    payload = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id)]})

    assert [(warning["kind"], warning["lineId"]) for warning in payload["warnings"]] == [
        ("LINE_REMOVED", carts.line_id(line_id)) for line_id in cart.line_ids
    ]
    assert await make_cart.lines_of(cart.key) == {mug.variant_id: 1}


async def test_a_key_adds_once_in_series_and_at_once(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=3)])
    cart = await make_cart.cart()
    given = {"cartId": cart.id, "lines": [add(mug.variant_id, 5)], "idempotencyKey": "k"}

    payloads = await asyncio.gather(*(carts.send(api, carts.ADD, given) for _ in range(4)))
    payloads.append(await carts.send(api, carts.ADD, given))
    other = await carts.send(api, carts.ADD, given | {"lines": [add(mug.variant_id, 4)]})

    assert await make_cart.lines_of(cart.key) == {mug.variant_id: 3}
    assert all(payload == payloads[0] for payload in payloads)
    assert payloads[0]["warnings"][0]["kind"] == "QUANTITY_REDUCED"
    assert carts.codes(other) == ["IDEMPOTENCY_MISMATCH"]


async def test_a_refused_key_may_be_tried_again(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=0)])
    cart = await make_cart.cart()
    given = {"cartId": cart.id, "lines": [add(mug.variant_id)], "idempotencyKey": "k"}
    refused = await carts.send(api, carts.ADD, given)
    async with db.transaction() as tx:
        await tx.execute("UPDATE stock SET available = 1")

    accepted = await carts.send(api, carts.ADD, given)

    assert carts.codes(refused) == ["OUT_OF_STOCK"]
    assert carts.quantities(accepted["cart"]) == [1]


async def test_a_stale_version_is_refused_with_the_cart_of_now(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart()
    given = {"cartId": cart.id, "lines": [add(mug.variant_id)], "expectedVersion": 1}
    await carts.send(api, carts.ADD, given)

    payload = await carts.send(api, carts.ADD, given)

    assert carts.codes(payload) == ["CONFLICT"]
    assert payload["errors"][0]["current"] == {"id": cart.id, "version": 2}
    assert await make_cart.lines_of(cart.key) == {mug.variant_id: 1}


async def test_a_cart_that_is_not_the_callers_is_not_found(api: Api) -> None:
    mug = await make_product.product()
    owner, other = await make_user.user(), await make_user.user()
    owned = await make_cart.cart(user=owner.key)
    expired = await make_cart.cart(expires_in=timedelta(seconds=-1))
    merged = await make_cart.cart(state="MERGED")
    unknown = "cart_" + "A" * 43
    lines = [add(mug.variant_id)]

    for cart_id in (owned.id, expired.id, merged.id, unknown, "nonsense", carts.line_id(owned.key)):
        for token in (None, await make_user.token(other)):
            payload = await carts.send(api, carts.ADD, {"cartId": cart_id, "lines": lines}, token=token)
            assert carts.codes(payload) == ["NOT_FOUND"]
            assert payload["errors"][0]["path"] == ["cartId"]

    assert await db.fetchval("SELECT count(*) FROM cart_line") == 0


async def test_without_an_id_and_without_a_cookie_there_is_no_cart(api: Api) -> None:
    mug = await make_product.product()

    payload = await carts.send(api, carts.ADD, {"lines": [add(mug.variant_id)]})

    assert carts.codes(payload) == ["NOT_FOUND"]


async def test_without_an_id_it_is_the_users_cart_before_the_cookies(api: Api) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    own, guest = await make_cart.cart(user=user.key), await make_cart.cart()

    payload = await carts.send(
        api, carts.ADD, {"lines": [add(mug.variant_id)]}, token=await make_user.token(user), cookie=guest.id
    )

    assert payload["cart"]["id"] == own.id
    assert await make_cart.lines_of(guest.key) == {}


async def test_an_ordered_cart_is_closed_and_says_what_became_of_it(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    total = {"amount": "15.00", "currency": "USD"}
    given = {"cartId": cart.id, "expectedTotal": total, "idempotencyKey": "k"}
    order = (await carts.run(api, carts.ORDER, given)).payload("orderCreate")["order"]

    by_id = await carts.send(api, carts.ADD, {"cartId": cart.id, "lines": [add(mug.variant_id)]})
    by_cookie = await carts.send(api, carts.ADD, {"lines": [add(mug.variant_id)]}, cookie=cart.id)

    for payload in (by_id, by_cookie):
        assert carts.codes(payload) == ["CART_CLOSED"]
        assert payload["errors"][0]["order"] == {"number": order["number"]}


async def test_the_cookie_lives_as_long_as_the_cart(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart(expires_in=timedelta(days=1))

    result = await carts.run(api, carts.ADD, {"lines": [add(mug.variant_id)]}, cookie=cart.id)

    assert result.cookies == {"souk_cart": cart.id}
    row = await make_cart.stored(cart.key)
    assert row["expires_at"] - row["updated_at"] == timedelta(days=30)


async def test_adding_takes_few_statements(api: Api, statements: list[str]) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart = await make_cart.cart()
    document = "mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { total { amount } } } }"
    given = {"cartId": cart.id, "lines": [add(mug.variant_id), add(jar.variant_id)], "idempotencyKey": "k"}
    await api.run("{ shop { name } }")
    statements.clear()

    result = await api.run(document, {"input": given})

    assert result.payload("cartLinesAdd") == {"cart": {"total": {"amount": "20.00"}}}
    # The key, the cart, the goods, the lines with the event, the key's result, and the cart read back.
    assert len(statements) == 6
