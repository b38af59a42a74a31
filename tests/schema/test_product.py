"""`product`: found by id and slug, in the language and currency of the request, as its viewer may see it."""

import pytest

from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Variant
from tests.schema.catalogue import product_id, refused, shopper, staff, variant_id

pytestmark = pytest.mark.usefixtures("shop")

DETAIL = """
query($slug: String, $id: ID) {
  product(slug: $slug, id: $id) {
    id version slug name description brand status
    category { id slug name }
    images { url alt width height }
    attributes { key name valueKey value }
    options { key name values { key name } }
    variants { totalCount nodes {
      id version sku name archived image { url }
      selectedOptions { key name valueKey value }
      price { amount currency formatted } compareAtPrice { amount } availability { state quantity }
      product { id name }
    } }
    priceRange { min { amount currency } max { amount currency } }
    availability { state quantity }
    rating { average count histogram }
    createdAt updatedAt
  }
}
"""


async def lamp() -> make_product.Made:
    await make_product.label("color", en="Colour", zh_CN="颜色", de="Farbe")
    await make_product.label("color", "red", en="Red", zh_CN="红色", de="Rot")
    await make_product.label("color", "blue", en="Blue")
    await make_product.label("socket", en="Socket", de="Fassung")
    category = await make_product.category("Lamps", slug="lamps", translations={"de": "Lampen"})
    return await make_product.product(
        name="Lamp",
        slug="lamp",
        description="It shines.",
        brand="Alfa",
        category=category,
        attributes={"socket": "e27"},
        images=["/media/lamp.svg", "https://cdn.example/lamp.webp"],
        stars=(0, 0, 0, 1, 2),
        translations={"de": ("Leuchte", "Sie leuchtet."), "zh-CN": "灯"},
        variants=[
            Variant(sku="L-R", options={"color": "red"}, prices={"USD": 1999, "JPY": 3000}, compare_at={"USD": 2500}),
            Variant(sku="L-B", options={"color": "blue"}, prices={"USD": 1500}, stock=3, image="/media/blue.svg"),
            Variant(sku="L-O", options={"color": "old"}, is_archived=True),
        ],
    )


async def test_a_product_is_shown_whole_in_the_language_and_currency_of_the_request(api: Api) -> None:
    made = await lamp()
    red, blue, _ = made.variant_ids

    result = await api.run(DETAIL, {"slug": "lamp"}, headers={"accept-language": "de"})

    color = {"key": "color", "name": "Farbe"}
    product = {"id": product_id(made.id), "name": "Leuchte"}
    found = result.payload("product")
    assert found.pop("category")["name"] == "Lampen"
    assert found == {
        **product,
        "version": 1,
        "slug": "lamp",
        "description": "Sie leuchtet.",
        "brand": "Alfa",
        "status": "ACTIVE",
        "images": [
            {"url": "http://testserver/media/lamp.svg", "alt": "Leuchte", "width": None, "height": None},
            {"url": "https://cdn.example/lamp.webp", "alt": "Leuchte", "width": None, "height": None},
        ],
        "attributes": [{"key": "socket", "name": "Fassung", "valueKey": "e27", "value": "e27"}],
        "options": [
            {
                **color,
                "values": [
                    {"key": "red", "name": "Rot"},
                    {"key": "blue", "name": "Blue"},
                    {"key": "old", "name": "old"},
                ],
            }
        ],
        "variants": {
            "totalCount": 2,
            "nodes": [
                {
                    "id": variant_id(red),
                    "version": 1,
                    "sku": "L-R",
                    "name": "Rot",
                    "archived": False,
                    "image": None,
                    "selectedOptions": [{**color, "valueKey": "red", "value": "Rot"}],
                    "price": {"amount": "19.99", "currency": "USD", "formatted": "19,99\xa0$"},
                    "compareAtPrice": {"amount": "25.00"},
                    "availability": {"state": "IN_STOCK", "quantity": 10},
                    "product": product,
                },
                {
                    "id": variant_id(blue),
                    "version": 1,
                    "sku": "L-B",
                    "name": "Blue",
                    "archived": False,
                    "image": {"url": "http://testserver/media/blue.svg"},
                    "selectedOptions": [{**color, "valueKey": "blue", "value": "Blue"}],
                    "price": {"amount": "15.00", "currency": "USD", "formatted": "15,00\xa0$"},
                    "compareAtPrice": None,
                    "availability": {"state": "LOW_STOCK", "quantity": 3},
                    "product": product,
                },
            ],
        },
        "priceRange": {"min": {"amount": "15.00", "currency": "USD"}, "max": {"amount": "19.99", "currency": "USD"}},
        "availability": {"state": "IN_STOCK", "quantity": 13},
        "rating": {"average": 4.6667, "count": 3, "histogram": [0, 0, 0, 1, 2]},
        "createdAt": "2026-06-01T12:00:00Z",
        "updatedAt": "2026-06-01T12:00:00Z",
    }


async def test_texts_fall_back_to_the_first_language_one_by_one(api: Api) -> None:
    await lamp()

    result = await api.run(DETAIL, {"slug": "lamp"}, headers={"accept-language": "zh-CN"})

    found = result.payload("product")
    assert (found["name"], found["description"]) == ("灯", "It shines.")
    assert found["attributes"][0]["name"] == "Socket"
    assert [variant["name"] for variant in found["variants"]["nodes"]] == ["红色", "Blue"]


async def test_what_is_not_sold_in_the_currency_has_no_price(api: Api) -> None:
    await lamp()
    fields = (
        "priceRange { min { amount } max { amount } } variants { nodes { price { amount } compareAtPrice { amount } } }"
    )

    yen = await api.run(f'query @inContext(currency: "JPY") {{ product(slug: "lamp") {{ {fields} }} }}')
    euro = await api.run(f'query @inContext(country: "DE") {{ product(slug: "lamp") {{ {fields} }} }}')

    nothing = {"price": None, "compareAtPrice": None}
    assert yen.payload("product") == {
        "priceRange": {"min": {"amount": "3000"}, "max": {"amount": "3000"}},
        "variants": {"nodes": [{"price": {"amount": "3000"}, "compareAtPrice": None}, nothing]},
    }
    assert euro.payload("product") == {"priceRange": None, "variants": {"nodes": [nothing, nothing]}}


async def test_a_product_without_reviews_options_or_variants_is_shown_all_the_same(api: Api) -> None:
    await make_product.product(slug="bare", variants=[])

    found = (await api.run(DETAIL, {"slug": "bare"})).payload("product")

    assert found["rating"] == {"average": None, "count": 0, "histogram": [0, 0, 0, 0, 0]}
    assert found["availability"] == {"state": "OUT_OF_STOCK", "quantity": 0}
    assert (found["options"], found["attributes"], found["images"]) == ([], [], [])
    assert (found["category"], found["priceRange"], found["variants"]["nodes"]) == (None, None, [])


async def test_a_variant_without_options_is_called_as_its_product(api: Api) -> None:
    await make_product.product(name="Mug", slug="mug", translations={"de": "Becher"})

    result = await api.run(
        '{ product(slug: "mug") { variants { nodes { name selectedOptions { key } } } } }',
        headers={"accept-language": "de"},
    )

    assert result.payload("product") == {"variants": {"nodes": [{"name": "Becher", "selectedOptions": []}]}}


async def test_options_keep_the_order_of_their_first_appearance(api: Api) -> None:
    options = [{"width": w, "hue": h} for w, h in (("wide", "b"), ("wide", "a"), ("slim", "a"))]
    await make_product.product(slug="sofa", variants=[Variant(options=each) for each in options])

    found = (await api.run(DETAIL, {"slug": "sofa"})).payload("product")

    assert [(option["key"], [value["key"] for value in option["values"]]) for option in found["options"]] == [
        ("width", ["wide", "slim"]),
        ("hue", ["b", "a"]),
    ]
    assert [variant["name"] for variant in found["variants"]["nodes"]] == ["wide / b", "wide / a", "slim / a"]


async def test_a_product_costs_as_many_statements_whatever_it_holds(api: Api, statements: list[str]) -> None:
    await lamp()
    await make_product.product(
        slug="big",
        attributes={f"a{number}": "x" for number in range(30)},
        variants=[Variant(options={"size": str(number)}) for number in range(40)],
    )
    counts: list[int] = []

    for slug in ("lamp", "big"):
        await api.run(DETAIL, {"slug": slug})
        statements.clear()
        (await api.run(DETAIL, {"slug": slug})).payload("product")
        counts.append(len(statements))

    # The product with its span, its availability, words; the variants, with prices and stock, and their number.
    assert counts == [4, 4]


@pytest.mark.parametrize("status", ["DRAFT", "ARCHIVED"])
async def test_what_is_not_active_is_seen_by_the_catalogue_alone(api: Api, status: str) -> None:
    made = await make_product.product(slug="hidden", status=status)
    document = """query($id: ID!, $ids: [ID!]!, $sku: String!, $variant: ID!) {
      byId: product(id: $id) { status } bySlug: product(slug: "hidden") { status } node(id: $id) { id }
      nodes(ids: $ids) { id } bySku: productVariant(sku: $sku) { sku } variant: productVariant(id: $variant) { sku }
    }"""
    variables = {
        "id": product_id(made.id),
        "ids": [product_id(made.id), variant_id(made.variant_id)],
        "sku": made.skus[0],
        "variant": variant_id(made.variant_id),
    }

    nobody = [(await api.run(document, variables, token=token)).body for token in (None, await shopper())]
    keeper = await api.run(document, variables, token=await staff())

    empty = {"byId": None, "bySlug": None, "node": None, "nodes": [None, None], "bySku": None, "variant": None}
    assert nobody == [{"data": empty}, {"data": empty}]
    assert keeper.payload("byId") == keeper.data["bySlug"] == {"status": status}
    assert keeper.data["nodes"] == [{"id": node_id} for node_id in variables["ids"]]
    assert keeper.data["bySku"] == keeper.data["variant"] == {"sku": made.skus[0]}


@pytest.mark.parametrize(
    "arguments",
    ['id: "prod_AAAAAAAAAAAAAAAAAAAAAA"', 'id: "rubbish"', 'id: ""', 'slug: "nothing"', 'slug: ""', 'slug: "😀"'],
)
async def test_an_unknown_product_is_null_without_an_error(api: Api, arguments: str) -> None:
    result = await api.run(f"{{ product({arguments}) {{ id }} }}")

    assert result.body == {"data": {"product": None}}


async def test_an_id_of_another_type_is_not_a_product(api: Api) -> None:
    made = await make_product.product()

    result = await api.run(f'{{ product(id: "{variant_id(made.variant_id)}") {{ id }} }}')

    assert result.body == {"data": {"product": None}}


@pytest.mark.parametrize("field", ["product", "productVariant", "category"])
async def test_one_way_to_find_it_is_given_and_not_two(api: Api, field: str) -> None:
    other = "sku" if field == "productVariant" else "slug"

    neither = await api.run(f"{{ {field} {{ id }} }}")
    both = await api.run(f'{{ {field}(id: "x", {other}: "x") {{ id }} }}')

    assert refused(neither) == refused(both) == (["INVALID_INPUT"], [[field]])


async def test_variants_page_in_both_directions(api: Api) -> None:
    await make_product.product(slug="sizes", variants=[Variant(sku=str(n), options={"n": str(n)}) for n in range(5)])
    info = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    document = f'{{ product(slug: "sizes") {{ variants(ARGUMENTS) {{ nodes {{ sku }} {info} }} }} }}'

    async def page(arguments: str) -> tuple[str, bool, bool, str, str]:
        found = (await api.run(document.replace("ARGUMENTS", arguments))).payload("product")["variants"]
        info = found["pageInfo"]
        skus = "".join(node["sku"] for node in found["nodes"])
        return skus, info["hasPreviousPage"], info["hasNextPage"], info["startCursor"], info["endCursor"]

    first = await page("first: 2")
    second = await page(f'first: 2, after: "{first[4]}"')
    third = await page(f'first: 2, after: "{second[4]}"')
    last = await page("last: 2")
    before = await page(f'last: 2, before: "{last[3]}"')

    assert [each[:3] for each in (first, second, third, last, before)] == [
        ("01", False, True),
        ("23", True, True),
        ("4", True, False),
        ("34", True, False),
        ("12", True, True),
    ]
