"""An order is made of a cart once, at the total that was seen, of stock that is there."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
import pytest

from domain import ids
from domain.address import Address
from domain.cart import MAX_QUANTITY, CartHolder, CartIncomplete, CartRequirement, TotalChanged
from domain.errors import CurrencyMismatch, ExpectedGroup, IdempotencyMismatch, NotFound
from domain.ids import OrderId, UserId
from domain.money import Currency, Money
from domain.stock import OutOfStock
from domain.variant import MAX_PRICE_MINOR
from kit import clock, db
from loaders import shop as shops
from resolvers.context import Tools
from services.idempotency import Key
from services.order import access
from services.order.create import CreateOrder, Terms, create
from tests.make import cart as make_cart
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.cart import Cart
from tests.make.product import Product, Variant

pytestmark = pytest.mark.usefixtures("shop")
SECRET = "s" * 32


@pytest.fixture
async def terms(tools: Tools) -> Terms:
    return Terms(
        shop=await shops.shop(tools.cache),
        language="en",
        country="US",
        pay_within=timedelta(minutes=30),
        links_url="https://shop.example",
        secret=SECRET,
    )


def money(minor: int, currency: str = "USD") -> Money:
    return Money(minor, Currency(currency))


async def order(
    cart: Cart,
    total: Money,
    terms: Terms,
    *,
    user: UserId | None = None,
    key: str | None = None,
    is_named: bool = True,
) -> OrderId:
    holder = CartHolder(user, cart.token if is_named else None, is_named=is_named)
    idempotency = Key("guest", "orderCreate", key, b"x") if key is not None else None
    return await create(CreateOrder(holder, total), terms=terms, key=idempotency, now=clock.utc_now())


async def everything() -> dict[str, Any]:
    """What a refused order must leave as it was."""
    counts = {
        table: await db.fetchval(f"SELECT count(*) FROM {table}")
        for table in ("orders", "order_line", "order_event", "outbox", "mail", "stock_movement", "idempotency")
    }
    return counts | {
        "carts": [tuple(row) for row in await db.fetch("SELECT * FROM cart ORDER BY id")],
        "stock": [tuple(row) for row in await db.fetch("SELECT * FROM stock ORDER BY variant_id")],
    }


async def test_the_order_is_a_frozen_copy_of_the_cart(terms: Terms) -> None:
    await make_product.label("color", en="Colour", de="Farbe")
    await make_product.label("color", "red", en="Red", de="Rot")
    await make_product.label("size", en="Size")
    mug = await make_product.product(
        name="Mug",
        translations={"de": "Becher"},
        images=["/media/mug.svg"],
        variants=[Variant(prices={"EUR": 1999}, options={"color": "red", "size": "l"}, stock=10)],
    )
    jar = await make_product.product(name="Jar", variants=[Variant(prices={"EUR": 333}, image="/media/jar.svg")])
    cart = await make_cart.ready(
        {mug.variant_id: 3, jar.variant_id: 1}, currency="EUR", shipping=make_cart.BERLIN, email="ada@souk.example"
    )

    order_id = await order(cart, money(6820, "EUR"), replace(terms, language="de"))

    row = await make_order.row_of(order_id)
    assert (row["status"], row["payment_status"], row["fulfillment_status"]) == (
        "PENDING_PAYMENT",
        "UNPAID",
        "UNFULFILLED",
    )
    assert (row["subtotal_minor"], row["delivery_minor"], row["tax_minor"]) == (6330, 490, 958 + 53 + 78)
    assert (row["discount_minor"], row["total_minor"]) == (0, 6820)
    assert (row["prices_include_tax"], row["tax_country"], row["tax_basis_points"]) == (True, "DE", 1900)
    assert (row["delivery_code"], row["delivery_name"]) == ("standard", "Standard")
    assert (row["email"], row["language"], row["currency"]) == ("ada@souk.example", "de", "EUR")
    assert Address.from_json(row["shipping_address"]) == make_cart.BERLIN
    assert Address.from_json(row["billing_address"]) == make_cart.BERLIN
    assert (row["version"], row["last_seq"], row["cart_id"], row["user_id"]) == (1, 1, cart.key, None)
    assert row["pay_before"] - row["placed_at"] == timedelta(minutes=30)
    first, second = await db.fetch("SELECT * FROM order_line WHERE order_id = $1 ORDER BY position", order_id)
    assert (first["position"], second["position"]) == (0, 1)
    assert (first["product_name"], first["variant_name"], first["sku"]) == ("Becher", "Rot / l", mug.skus[0])
    assert orjson.loads(first["options"]) == [
        {"key": "color", "name": "Farbe", "valueKey": "red", "value": "Rot"},
        {"key": "size", "name": "Size", "valueKey": "l", "value": "l"},
    ]
    assert orjson.loads(first["image"])["url"] == "/media/mug.svg"
    assert orjson.loads(second["image"])["url"] == "/media/jar.svg"
    assert (first["quantity"], first["unit_price_minor"], first["tax_minor"], first["total_minor"]) == (
        3,
        1999,
        958,
        5997,
    )
    assert (first["variant_id"], first["product_id"]) == (mug.variant_id, mug.id)
    assert (second["product_name"], second["variant_name"]) == ("Jar", "Jar")
    assert await make_order.log_of(order_id) == ["PLACED"]
    assert await make_product.stock_of(mug.variant_id) == 7
    assert (await make_cart.stored(cart.key))["state"] == "ORDERED"


async def test_tax_on_top_is_charged_to_the_cent(terms: Terms) -> None:
    mug = await make_product.product(variants=[Variant(prices={"USD": 999})])
    cart = await make_cart.ready({mug.variant_id: 3}, shipping=make_cart.TORONTO)

    order_id = await order(cart, money(2997 + 500 + 150 + 25), terms)

    row = await make_order.row_of(order_id)
    assert (row["tax_minor"], row["total_minor"], row["prices_include_tax"]) == (175, 3672, False)


async def test_the_fullest_cart_of_the_dearest_goods_is_charged_to_the_cent(terms: Terms) -> None:
    mug = await make_product.product(
        variants=[Variant(prices={"USD": MAX_PRICE_MINOR}, stock=1000) for _ in range(100)]
    )
    cart = await make_cart.ready(dict.fromkeys(mug.variant_ids, MAX_QUANTITY), shipping=make_cart.TORONTO)
    whole = 100 * MAX_QUANTITY * MAX_PRICE_MINOR

    with pytest.raises(TotalChanged) as refused:
        await order(cart, money(1), terms)
    order_id = await order(cart, refused.value.actual, terms)

    assert refused.value.actual.minor == whole + whole // 20
    assert (await make_order.row_of(order_id))["total_minor"] == whole + whole // 20


async def test_yen_are_charged_whole(terms: Terms) -> None:
    mug = await make_product.product(variants=[Variant(prices={"JPY": 1099})])
    cart = await make_cart.ready({mug.variant_id: 1}, currency="JPY", shipping=make_cart.TOKYO)

    order_id = await order(cart, money(1699, "JPY"), terms)

    row = await make_order.row_of(order_id)
    assert (row["tax_minor"], row["total_minor"]) == (100 + 55, 1699)


async def test_a_later_edit_of_the_catalogue_does_not_show(terms: Terms) -> None:
    mug = await make_product.product(name="Mug")
    cart = await make_cart.ready({mug.variant_id: 1})
    order_id = await order(cart, money(1500), terms)

    async with db.transaction() as tx:
        await tx.execute("DELETE FROM stock_movement")
        await tx.execute("DELETE FROM product WHERE id = $1", mug.id)

    (line,) = await db.fetch("SELECT * FROM order_line WHERE order_id = $1", order_id)
    assert (line["product_name"], line["unit_price_minor"], line["variant_id"]) == ("Mug", 1000, None)


async def test_the_shopper_is_told_by_mail_in_their_language(terms: Terms) -> None:
    mug = await make_product.product(name="Mug <b>", variants=[Variant(prices={"EUR": 1999})])
    cart = await make_cart.ready({mug.variant_id: 2}, currency="EUR", shipping=make_cart.BERLIN)

    order_id = await order(cart, money(4488, "EUR"), replace(terms, language="de"))

    letter = await db.fetchrow("SELECT * FROM mail")
    assert letter is not None
    number = (await make_order.row_of(order_id))["number"]
    token = access.token(order_id, secret=SECRET)
    assert letter["recipient"] == "ada@souk.example"
    assert letter["subject"] == f"Ihre Bestellung {number} · Souk"
    assert "2 x Mug <b>: 39,98\xa0€" in letter["text"]
    assert "Summe: 44,88\xa0€" in letter["text"]
    assert "Bitte innerhalb von 30 Minuten bezahlen" in letter["text"]
    assert f"https://shop.example/order?id={ids.encode('Order', order_id)}&accessToken={token}" in letter["text"]
    assert "Mug &lt;b&gt;" in letter["html"]


async def test_events_tell_of_the_order_and_of_the_cart(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})

    order_id = await order(cart, money(1500), terms)

    told = {(row["name"], row["entity_id"]) for row in await db.fetch("SELECT name, entity_id FROM outbox")}
    assert {("order.placed", order_id), ("order.changed", order_id), ("cart.changed", cart.key)} <= told


async def test_a_second_call_for_the_cart_gives_the_same_order_whatever_its_key_and_total(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    first = await order(cart, money(1500), terms, key="one")

    again = [
        await order(cart, money(1500), terms, key="one"),
        await order(cart, money(1500), terms, key="two"),
        await order(cart, money(9999), terms),
    ]

    assert again == [first] * 3
    assert await make_product.stock_of(mug.variant_id) == 9
    assert await db.fetchval("SELECT count(*) FROM mail") == 1


async def test_of_many_calls_at_once_for_one_cart_all_give_one_order(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})

    found = await asyncio.gather(*(order(cart, money(1500), terms, key=f"key {n}") for n in range(8)))

    assert len(set(found)) == 1
    assert await db.fetchval("SELECT count(*) FROM orders") == 1
    assert await make_product.stock_of(mug.variant_id) == 9


async def test_of_two_calls_at_once_without_an_id_both_give_the_users_one_order(terms: Terms) -> None:
    mug = await make_product.product()
    user = await make_user.user()
    cart = await make_cart.ready({mug.variant_id: 1}, user=user.key)

    found = await asyncio.gather(
        *(order(cart, money(1500), terms, user=user.key, is_named=False) for _ in range(4)), return_exceptions=True
    )

    # Who comes when the order is made already has no open cart; who waited for it is given it.
    made = {each for each in found if not isinstance(each, NotFound)}
    assert len(made) == 1
    assert await db.fetchval("SELECT count(*) FROM orders") == 1


async def test_thirty_at_once_for_ten_pieces_make_ten_orders(terms: Terms) -> None:
    mug = await make_product.product(variants=[Variant(stock=10)])
    carts = [await make_cart.ready({mug.variant_id: 1}) for _ in range(30)]

    found = await asyncio.gather(*(order(cart, money(1500), terms) for cart in carts), return_exceptions=True)

    assert sum(isinstance(each, OutOfStock) for each in found) == 20
    assert await db.fetchval("SELECT count(*) FROM orders") == 10
    assert await make_product.stock_of(mug.variant_id) == 0
    assert await db.fetchval("SELECT sum(delta) FROM stock_movement") == -10


async def test_what_is_sold_out_leaves_everything_as_it_was(terms: Terms) -> None:
    few, none, enough = await make_product.products(
        Product(variants=[Variant(stock=1)]), Product(variants=[Variant(stock=0)]), Product()
    )
    cart = await make_cart.ready({few.variant_id: 2, none.variant_id: 1, enough.variant_id: 1})
    before = await everything()

    with pytest.raises(ExpectedGroup) as caught:
        await order(cart, money(4500), terms, key="one")

    lacking = {error.variant_id: (error.requested, error.available) for error in caught.value.errors}  # pyright: ignore
    assert lacking == {few.variant_id: (2, 1), none.variant_id: (1, 0)}
    assert await everything() == before


async def test_another_total_is_refused_and_may_be_corrected_under_the_same_key(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    before = await everything()

    with pytest.raises(TotalChanged) as caught:
        await order(cart, money(1499), terms, key="one")

    assert (caught.value.expected, caught.value.actual, caught.value.cart_id) == (money(1499), money(1500), cart.key)
    assert await everything() == before
    await order(cart, money(1500), terms, key="one")


async def test_a_total_in_another_currency_is_refused(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    before = await everything()

    with pytest.raises(CurrencyMismatch):
        await order(cart, money(1500, "EUR"), terms)

    assert await everything() == before


async def test_an_incomplete_cart_is_refused_with_what_it_lacks(terms: Terms) -> None:
    cart = await make_cart.cart()
    before = await everything()

    with pytest.raises(CartIncomplete) as caught:
        await order(cart, money(0), terms)

    assert caught.value.missing == [
        CartRequirement.LINES,
        CartRequirement.EMAIL,
        CartRequirement.SHIPPING_ADDRESS,
        CartRequirement.DELIVERY_OPTION,
    ]
    assert await everything() == before


async def test_lines_that_are_no_longer_sold_are_neither_charged_nor_ordered(terms: Terms) -> None:
    mug, gone = await make_product.products(Product(), Product(status="ARCHIVED"))
    cart = await make_cart.ready({mug.variant_id: 1, gone.variant_id: 1})

    order_id = await order(cart, money(1500), terms)

    lines = await db.fetch("SELECT variant_id FROM order_line WHERE order_id = $1", order_id)
    assert [row["variant_id"] for row in lines] == [mug.variant_id]
    assert await make_product.stock_of(gone.variant_id) == 10


async def test_a_users_cart_is_ordered_by_its_owner_alone(terms: Terms) -> None:
    mug = await make_product.product()
    user, other = await make_user.user(), await make_user.user()
    cart = await make_cart.ready({mug.variant_id: 1}, user=user.key)
    before = await everything()

    for stranger in (None, other.key):
        with pytest.raises(NotFound):
            await order(cart, money(1500), terms, user=stranger)

    assert await everything() == before
    order_id = await order(cart, money(1500), terms, user=user.key)
    assert (await make_order.row_of(order_id))["user_id"] == user.key


async def test_a_guests_cart_that_a_user_orders_becomes_theirs(terms: Terms) -> None:
    mug = await make_product.product()
    user = await make_user.user(email="ada@home.example")
    cart = await make_cart.ready({mug.variant_id: 1}, email=None)

    order_id = await order(cart, money(1500), terms, user=user.key)

    row = await make_order.row_of(order_id)
    assert (row["user_id"], row["email"]) == (user.key, "ada@home.example")
    with pytest.raises(NotFound):
        await order(cart, money(1500), terms)


@pytest.mark.parametrize("state", ["expired", "merged", "unknown"])
async def test_a_cart_that_is_not_there_is_not_found(state: str, terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart(
        {mug.variant_id: 1},
        state="MERGED" if state == "merged" else "OPEN",
        expires_in=timedelta(seconds=-1) if state == "expired" else timedelta(days=1),
    )
    meant = replace(cart, token=b"?" * 32) if state == "unknown" else cart

    with pytest.raises(NotFound):
        await order(meant, money(1000), terms)

    assert await db.fetchval("SELECT count(*) FROM orders") == 0


async def test_nothing_to_pay_is_confirmed_at_once(terms: Terms) -> None:
    shop = replace(terms.shop, deliveries=[replace(way, prices={"USD": 0}) for way in terms.shop.deliveries])
    mug = await make_product.product(variants=[Variant(prices={"USD": 0})])
    cart = await make_cart.ready({mug.variant_id: 1})

    order_id = await order(cart, money(0), replace(terms, shop=shop))

    row = await make_order.row_of(order_id)
    assert (row["status"], row["payment_status"], row["pay_before"]) == ("CONFIRMED", "PAID", None)
    assert await make_order.log_of(order_id) == ["PLACED", "CONFIRMED"]
    assert "Please pay" not in (await db.fetchval("SELECT text FROM mail"))


async def test_another_input_under_the_key_is_refused(terms: Terms) -> None:
    mug = await make_product.product()
    cart = await make_cart.ready({mug.variant_id: 1})
    await order(cart, money(1500), terms, key="one")

    with pytest.raises(IdempotencyMismatch):
        await create(
            CreateOrder(CartHolder(None, cart.token, is_named=True), money(1500)),
            terms=terms,
            key=Key("guest", "orderCreate", "one", b"another"),
            now=clock.utc_now(),
        )


async def test_an_order_of_two_lines_takes_few_statements(terms: Terms, statements: list[str]) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart = await make_cart.ready({mug.variant_id: 1, jar.variant_id: 1})
    statements.clear()

    await order(cart, money(2500), terms, key="one")

    # The key, the cart, its lines; all that is written at once; the stock.
    assert len(statements) == 5
    assert "UPDATE stock" in statements[-1]


async def test_numbers_are_short_sorted_and_hard_to_guess(terms: Terms) -> None:
    mug = await make_product.product()
    carts = [await make_cart.ready({mug.variant_id: 1}) for _ in range(2)]

    numbers = [(await make_order.row_of(await order(cart, money(1500), terms)))["number"] for cart in carts]

    assert all(len(number) == 12 and number.startswith("S") and number.isalnum() for number in numbers)
    assert numbers[0][6:] != numbers[1][6:]
