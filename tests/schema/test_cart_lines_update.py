"""`cartLinesUpdate` and `cartLinesRemove`: quantities are set, lines go out, nothing is done by halves."""

import pytest

from domain import ids
from domain.ids import uuid7
from kit import clock
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make.product import Product, Variant
from tests.schema import carts

pytestmark = pytest.mark.usefixtures("shop")


def to(line_id: object, quantity: int) -> dict[str, object]:
    return {"lineId": carts.line_id(line_id), "quantity": quantity}  # pyright: ignore[reportArgumentType]


async def test_quantities_are_set_and_none_takes_the_line_out(api: Api) -> None:
    mug, jar, cup = await make_product.products(Product(), Product(), Product())
    cart = await make_cart.cart({mug.variant_id: 2, jar.variant_id: 1, cup.variant_id: 1})
    first, second, _ = cart.line_ids

    payload = await carts.send(api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": [to(first, 7), to(second, 0)]})

    assert (payload["errors"], payload["warnings"]) == ([], [])
    assert await make_cart.lines_of(cart.key) == {mug.variant_id: 7, cup.variant_id: 1}
    assert payload["cart"]["version"] == 2
    assert payload["cart"]["total"]["amount"] == "80.00"


async def test_more_than_is_in_stock_is_cut_down_with_a_warning(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=3)])
    cart = await make_cart.cart({mug.variant_id: 1})

    payload = await carts.send(api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": [to(cart.line_ids[0], 9)]})

    assert carts.quantities(payload["cart"]) == [3]
    assert payload["warnings"][0]["message"] == "Only 3 instead of 9 are available."


async def test_what_is_sold_out_can_only_be_taken_out(api: Api) -> None:
    mug = await make_product.product(variants=[Variant(stock=0)])
    cart = await make_cart.cart({mug.variant_id: 2})
    before = await make_cart.stored(cart.key)

    refused = await carts.send(api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": [to(cart.line_ids[0], 1)]})

    assert carts.codes(refused) == ["OUT_OF_STOCK"]
    assert await make_cart.stored(cart.key) == before
    taken_out = await carts.send(api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": [to(cart.line_ids[0], 0)]})
    assert taken_out["cart"]["lines"] == []


@pytest.mark.parametrize("quantity", [-1, 1001, 2**31 - 1, -(2**31)])
async def test_an_absurd_quantity_is_refused_and_nothing_changes(quantity: int, api: Api) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart = await make_cart.cart({mug.variant_id: 2, jar.variant_id: 1})
    before = await make_cart.stored(cart.key)
    lines = [to(cart.line_ids[0], 1), to(cart.line_ids[1], quantity)]

    payload = await carts.send(api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": lines})

    assert carts.codes(payload) == ["QUANTITY_RULE"]
    assert (payload["errors"][0]["minimum"], payload["errors"][0]["path"]) == (0, ["lines", "1", "quantity"])
    assert await make_cart.stored(cart.key) == before


async def test_lines_of_another_cart_are_not_found_and_nothing_changes(api: Api) -> None:
    mug, jar = await make_product.products(Product(), Product())
    cart, other = await make_cart.cart({mug.variant_id: 2}), await make_cart.cart({jar.variant_id: 1})
    unknown = ids.encode("CartLine", uuid7(clock.utc_now()))
    before = await make_cart.stored(cart.key)

    for line_id in (carts.line_id(other.line_ids[0]), unknown, "nonsense", cart.id):
        updated = await carts.send(
            api,
            carts.UPDATE_LINES,
            {"cartId": cart.id, "lines": [to(cart.line_ids[0], 1), {"lineId": line_id, "quantity": 0}]},
        )
        removed = await carts.send(
            api, carts.REMOVE, {"cartId": cart.id, "lineIds": [carts.line_id(cart.line_ids[0]), line_id]}
        )
        assert (carts.codes(updated), carts.codes(removed)) == (["NOT_FOUND"], ["NOT_FOUND"])
        assert updated["errors"][0]["path"] == ["lines", "1", "lineId"]
        assert removed["errors"][0]["path"] == ["lineIds", "1"]

    assert await make_cart.stored(cart.key) == before
    assert await make_cart.lines_of(other.key) == {jar.variant_id: 1}


async def test_a_line_named_twice_is_refused(api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 2})

    payload = await carts.send(
        api, carts.UPDATE_LINES, {"cartId": cart.id, "lines": [to(cart.line_ids[0], 1), to(cart.line_ids[0], 2)]}
    )

    assert carts.codes(payload) == ["INVALID_INPUT"]


async def test_lines_are_taken_out(api: Api) -> None:
    mug, jar, cup = await make_product.products(Product(), Product(), Product())
    cart = await make_cart.cart({mug.variant_id: 2, jar.variant_id: 1, cup.variant_id: 1})

    payload = await carts.send(
        api, carts.REMOVE, {"cartId": cart.id, "lineIds": [carts.line_id(each) for each in cart.line_ids[:2]]}
    )

    assert (payload["errors"], payload["warnings"]) == ([], [])
    assert await make_cart.lines_of(cart.key) == {cup.variant_id: 1}


async def test_what_is_no_longer_sold_goes_with_the_next_write_whatever_it_says_of_it(api: Api) -> None:
    mug, gone = await make_product.products(Product(), Product(status="ARCHIVED"))
    updated = await make_cart.cart({mug.variant_id: 2, gone.variant_id: 1})
    removed = await make_cart.cart({mug.variant_id: 2, gone.variant_id: 1})

    update = await carts.send(api, carts.UPDATE_LINES, {"cartId": updated.id, "lines": [to(updated.line_ids[1], 5)]})
    remove = await carts.send(
        api, carts.REMOVE, {"cartId": removed.id, "lineIds": [carts.line_id(removed.line_ids[0])]}
    )

    assert [warning["kind"] for warning in update["warnings"]] == ["LINE_REMOVED"]
    assert [warning["kind"] for warning in remove["warnings"]] == ["LINE_REMOVED"]
    assert await make_cart.lines_of(updated.key) == {mug.variant_id: 2}
    assert await make_cart.lines_of(removed.key) == {}


@pytest.mark.parametrize("document", [carts.UPDATE_LINES, carts.REMOVE])
async def test_a_key_acts_once_and_a_stale_version_not_at_all(document: str, api: Api) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 2})
    line = carts.line_id(cart.line_ids[0])
    own = {"lineIds": [line]} if document is carts.REMOVE else {"lines": [{"lineId": line, "quantity": 0}]}
    given = {"cartId": cart.id, "idempotencyKey": "k", "expectedVersion": 1} | own

    first, again = [await carts.send(api, document, given) for _ in range(2)]
    stale = await carts.send(api, document, given | {"idempotencyKey": None})

    assert first == again
    assert (first["errors"], first["cart"]["version"]) == ([], 2)
    assert carts.codes(stale) == ["CONFLICT"]


@pytest.mark.parametrize("document", [carts.UPDATE_LINES, carts.REMOVE])
async def test_long_lists_are_refused(document: str, api: Api) -> None:
    cart = await make_cart.cart()
    own = (
        {"lineIds": ["nonsense"] * 101}
        if document is carts.REMOVE
        else {"lines": [{"lineId": "nonsense", "quantity": 1}] * 101}
    )

    payload = await carts.send(api, document, {"cartId": cart.id} | own)

    assert carts.codes(payload) == ["INVALID_INPUT"]


async def test_setting_a_quantity_takes_few_statements(api: Api, statements: list[str]) -> None:
    mug = await make_product.product()
    cart = await make_cart.cart({mug.variant_id: 2})
    document = "mutation ($input: CartLinesUpdateInput!) { cartLinesUpdate(input: $input) { cart { version } } }"
    await api.run("{ shop { name } }")
    statements.clear()

    await api.run(document, {"input": {"cartId": cart.id, "lines": [to(cart.line_ids[0], 5)]}})

    # The cart, the goods, the lines with the event, and the cart read back.
    assert len(statements) == 4
