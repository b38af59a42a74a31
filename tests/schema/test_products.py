"""`products`: who sees what in them, filters and queries."""

import pytest

from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Product, Variant
from tests.schema.catalogue import category_id, names, product_id, refused, shopper, staff, variant_id

pytestmark = pytest.mark.usefixtures("shop")


async def test_shoppers_see_what_is_active_and_staff_see_everything(api: Api) -> None:
    made = await make_product.products(
        *(Product(name=status, status=status) for status in ("DRAFT", "ACTIVE", "ARCHIVED"))
    )
    everything = {"DRAFT", "ACTIVE", "ARCHIVED"}
    keeper = await staff()

    assert await names(api, "") == ["ACTIVE"]
    assert await names(api, "", token=await shopper()) == ["ACTIVE"]
    assert set(await names(api, "", token=keeper)) == everything
    assert await names(api, "(filter: {status: DRAFT})", token=keeper) == ["DRAFT"]
    assert await names(api, "(filter: {status: ACTIVE})") == ["ACTIVE"]
    assert await names(api, f'(filter: {{ids: ["{product_id(made[0].id)}"]}})') == []
    assert await names(api, '(query: "DRAFT")') == []


async def test_only_staff_may_ask_for_another_status(api: Api) -> None:
    await make_product.product(status="DRAFT")
    document = "{ products(filter: {status: DRAFT}) { nodes { id } } }"

    stranger = await api.run(document)
    signed_in = await api.run(document, token=await shopper())

    assert refused(stranger) == (["UNAUTHENTICATED"], [["products"]])
    assert refused(signed_in) == (["FORBIDDEN"], [["products"]])
    assert stranger.data == signed_in.data == {"products": None}


async def test_every_filter_finds_what_it_says(api: Api) -> None:
    kitchen = await make_product.category("Kitchen")
    cups = await make_product.category("Cups", parent=kitchen)
    garden = await make_product.category("Garden")
    red, blue = {"color": "red", "size": "l"}, {"color": "blue", "size": "m"}
    mug, pot, hose = await make_product.products(
        Product(
            name="mug",
            category=cups,
            brand="Alfa",
            popularity=3,
            stars=(0, 0, 0, 0, 2),
            attributes={"material": "clay"},
            variants=[Variant(prices={"USD": 500}, options=red, stock=0), Variant(prices={"USD": 900}, options=blue)],
        ),
        Product(
            name="pot",
            category=kitchen,
            brand="Beta",
            popularity=2,
            stars=(0, 0, 2, 0, 0),
            attributes={"material": "steel"},
        ),
        Product(
            name="hose", category=garden, popularity=1, variants=[Variant(prices={"EUR": 900}, stock=0, backorder=5)]
        ),
    )
    money = '{{amount: "{}", currency: "USD"}}'
    cases = {
        f'ids: ["{product_id(pot.id)}", "{product_id(hose.id)}"]': ["pot", "hose"],
        f'ids: ["{variant_id(mug.variant_id)}", "rubbish"]': [],
        "ids: []": [],
        "ids: null": ["mug", "pot", "hose"],
        f'categoryIds: ["{category_id(kitchen)}"]': ["mug", "pot"],
        f'categoryIds: ["{category_id(cups)}", "{category_id(garden)}"]': ["mug", "hose"],
        f'categoryIds: ["{product_id(mug.id)}"]': [],
        'brands: ["Beta", "Gamma"]': ["pot"],
        'brands: ["beta"]': [],
        "priceMin: " + money.format("9.01"): ["pot"],
        "priceMax: " + money.format("9.00"): ["mug"],
        "priceMin: " + money.format("6") + " priceMax: " + money.format("8"): [],
        "priceMin: " + money.format("6") + ' options: [{key: "color", anyOf: ["red"]}]': [],
        "inStock: true": ["mug", "pot"],
        "inStock: false": ["hose"],
        'inStock: true options: [{key: "color", anyOf: ["red"]}]': [],
        'inStock: false options: [{key: "color", anyOf: ["red"]}]': ["mug"],
        'options: [{key: "color", anyOf: ["red", "blue"]}, {key: "size", anyOf: ["l"]}]': ["mug"],
        'options: [{key: "color", anyOf: ["blue"]}, {key: "size", anyOf: ["l"]}]': [],
        'options: [{key: "color", anyOf: []}]': [],
        'attributes: [{key: "material", anyOf: ["clay", "steel"]}]': ["mug", "pot"],
        'attributes: [{key: "material", anyOf: ["wood"]}]': [],
        "minRating: 3": ["mug", "pot"],
        "minRating: 3.5": ["mug"],
        "minRating: 0": ["mug", "pot", "hose"],
    }

    found = {filter_: await names(api, f"(filter: {{{filter_}}})") for filter_ in cases}

    assert found == cases


@pytest.mark.parametrize(
    ("filter_", "code"),
    [
        ('priceMin: {amount: "1", currency: "EUR"}', "CURRENCY_MISMATCH"),
        ('priceMax: {amount: "1.001", currency: "USD"}', "INVALID_INPUT"),
        ('priceMax: {amount: "99999999999999999999", currency: "USD"}', "INVALID_INPUT"),
        ("brands: [" + '"x" ' * 101 + "]", "INVALID_INPUT"),
        ('options: [{key: "color", anyOf: [' + '"x" ' * 101 + "]}]", "INVALID_INPUT"),
    ],
)
async def test_filters_that_make_no_sense_are_refused(api: Api, filter_: str, code: str) -> None:
    result = await api.run(f"{{ products(filter: {{{filter_}}}) {{ nodes {{ id }} }} }}")

    assert (result.status, result.codes, result.data) == (200, [code], {"products": None})


async def test_the_currency_of_a_price_filter_is_that_of_the_request(api: Api) -> None:
    await make_product.product(name="mug", variants=[Variant(prices={"EUR": 900})])

    document = """query @inContext(currency: EUR) {
      products(filter: {priceMin: {amount: "9", currency: "EUR"}}) { nodes { name priceRange { min { formatted } } } }
    }"""
    result = await api.run(document.replace("EUR) {", '"EUR") {', 1))

    assert result.payload("products") == {"nodes": [{"name": "mug", "priceRange": {"min": {"formatted": "€9.00"}}}]}


@pytest.mark.parametrize("brand", ["\\u0000", "\\ud800", "%", "' OR 1=1 --", "x" * 200_000])
@pytest.mark.parametrize(
    "shape",
    ['brands: ["{}"]', 'options: [{{key: "{0}", anyOf: ["{0}"]}}]', 'attributes: [{{key: "a", anyOf: ["{}"]}}]'],
)
async def test_values_that_no_row_could_have_match_nothing(api: Api, brand: str, shape: str) -> None:
    await make_product.product(brand="Alfa", attributes={"a": "b"})

    result = await api.run(f"{{ products(filter: {{{shape.format(brand)}}}) {{ nodes {{ id }} }} }}")

    assert result.status in (200, 400, 413)
    assert result.data is None or result.data == {"products": {"nodes": []}} or "BAD_USER_INPUT" in result.codes
    assert "INTERNAL" not in result.codes


async def test_a_query_finds_accents_in_either_spelling_and_any_case(api: Api) -> None:
    await make_product.product(name="Caf\u00e9 \u00c4rmel")

    for query in ("caf\u00e9", "cafe\u0301", "CAFE\u0301", "a\u0308rmel", "\u00e4RMEL\u3000caf\u00e9"):
        assert await names(api, f'(query: "{query}")') == ["Caf\u00e9 \u00c4rmel"], query


async def test_a_query_finds_every_word_in_the_language_of_the_request_or_the_first(api: Api) -> None:
    await make_product.products(
        Product(name="Blue Mug", popularity=3, translations={"de": "Blauer Becher", "zh-CN": "蓝色马克杯"}),
        Product(name="100% wool_hat", popularity=2),
        Product(name="Back\\slash", popularity=1),
    )
    german = {"accept_language": "de"}
    cases = {
        '"mug"': ["Blue Mug"],
        '" MUG  blue "': ["Blue Mug"],
        '"mug red"': [],
        '"Becher"': [],
        '"%"': ["100% wool_hat"],
        '"_"': ["100% wool_hat"],
        '"\\\\"': ["Back\\slash"],
        '"😀 & | ! : * \' ( )"': [],
        '""': ["Blue Mug", "100% wool_hat", "Back\\slash"],
        '"   "': ["Blue Mug", "100% wool_hat", "Back\\slash"],
        "null": ["Blue Mug", "100% wool_hat", "Back\\slash"],
        f'"{"x" * 10_000}"': [],
    }

    found = {query: await names(api, f"(query: {query})") for query in cases}

    assert found == cases
    assert await names(api, '(query: "becher")', **german) == ["Blauer Becher"]
    assert await names(api, '(query: "mug")', **german) == ["Blauer Becher"]
    assert await names(api, '(query: "马克")', accept_language="zh-CN") == ["蓝色马克杯"]
