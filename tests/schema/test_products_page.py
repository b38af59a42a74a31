"""`products`: sorts, pages, and what they cost."""

from datetime import timedelta
from typing import Any

import pytest

from domain.product import ProductSort
from tests.api import Api
from tests.make import NOW
from tests.make import product as make_product
from tests.make.product import Product, Variant
from tests.schema.catalogue import refused

pytestmark = pytest.mark.usefixtures("shop")


SORTED = {
    ProductSort.BEST_SELLING: ["c", "b", "a", "d", "e"],
    ProductSort.RELEVANCE: ["c", "b", "a", "d", "e"],
    ProductSort.NEWEST: ["e", "d", "c", "b", "a"],
    ProductSort.RATING: ["b", "d", "a", "c", "e"],
    ProductSort.PRICE_ASC: ["d", "b", "a", "c"],
    ProductSort.PRICE_DESC: ["c", "a", "b", "d"],
}


async def sorted_products() -> None:
    def spec(name: str, popularity: int, price: dict[str, int], stars: tuple[int, ...], age: int) -> Product:
        return Product(
            name=name,
            popularity=popularity,
            stars=stars,
            created_at=NOW - timedelta(days=age),
            variants=[Variant(prices=price), Variant(prices={"USD": 9_000_000} if price.get("USD") else {})],
        )

    await make_product.products(
        spec("a", 10, {"USD": 300}, (0, 0, 1, 0, 0), 5),
        spec("b", 20, {"USD": 200, "EUR": 1}, (0, 0, 0, 0, 1), 4),
        spec("c", 30, {"USD": 400}, (1, 0, 0, 0, 0), 3),
        spec("d", 5, {"USD": 100}, (0, 0, 0, 1, 0), 2),
        spec("e", 4, {"EUR": 100}, (0, 0, 0, 0, 0), 1),
    )


@pytest.mark.parametrize("sort", list(ProductSort))
async def test_every_sort_orders_and_pages_forwards_and_backwards_alike(api: Api, sort: ProductSort) -> None:
    await sorted_products()
    page = """
      nodes { name } edges { cursor node { name } } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    """

    async def walk(first: str, behind: str, key: str, more: str) -> list[list[str]]:
        pages: list[list[str]] = []
        arguments = f"{first}: 2"
        while True:
            result = await api.run(f"{{ products(sort: {sort.value}, {arguments}) {{ {page} }} }}")
            found = result.payload("products")
            assert found["nodes"] == [edge["node"] for edge in found["edges"]]
            assert found["totalCount"] == len(SORTED[sort])
            pages.append([node["name"] for node in found["nodes"]])
            if not found["pageInfo"][more]:
                return pages
            arguments = f'{first}: 2, {behind}: "{found["pageInfo"][key]}"'

    forwards = await walk("first", "after", "endCursor", "hasNextPage")
    backwards = await walk("last", "before", "startCursor", "hasPreviousPage")

    assert [name for names_ in forwards for name in names_] == SORTED[sort]
    assert [name for names_ in reversed(backwards) for name in names_] == SORTED[sort]


@pytest.mark.parametrize("sort", list(ProductSort))
async def test_products_that_sort_alike_are_each_listed_once(api: Api, sort: ProductSort) -> None:
    await make_product.products(*(Product(name=str(number)) for number in range(9)))
    seen: list[str] = []
    after = ""

    while True:
        fields = "nodes { name } pageInfo { endCursor hasNextPage }"
        page = (await api.run(f"{{ products(sort: {sort.value}, first: 2{after}) {{ {fields} }} }}")).payload(
            "products"
        )
        seen += [node["name"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = f', after: "{page["pageInfo"]["endCursor"]}"'

    assert sorted(seen) == [str(number) for number in range(9)]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "sort: NEWEST",
        'query: "mug"',
        "filter: {inStock: true}",
        'filter: {brands: ["Alfa"]}',
        'filter: {priceMin: {amount: "1", currency: "USD"}}',
    ],
)
async def test_a_cursor_is_refused_by_another_list(api: Api, elsewhere: str) -> None:
    await make_product.products(Product(), Product())
    here = (await api.run("{ products(first: 1) { pageInfo { endCursor } } }")).payload("products")
    cursor = here["pageInfo"]["endCursor"]

    same = await api.run(f'{{ products(first: 1, after: "{cursor}") {{ nodes {{ id }} }} }}')
    other = await api.run(f'{{ products(first: 1, after: "{cursor}", {elsewhere}) {{ nodes {{ id }} }} }}')

    assert len(same.payload("products")["nodes"]) == 1
    assert refused(other) == (["INVALID_INPUT"], [["products"]])


@pytest.mark.parametrize("cursor", ["", "rubbish", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "x" * 5000])
async def test_a_cursor_that_is_not_ours_is_refused(api: Api, cursor: str) -> None:
    result = await api.run(f'{{ products(after: "{cursor}") {{ nodes {{ id }} }} }}')

    assert (result.status, result.codes) == (200, ["INVALID_INPUT"])


@pytest.mark.parametrize("arguments", ["first: 1, last: 1", "first: 101", "first: -1", "last: 101"])
async def test_a_page_has_one_direction_and_at_most_a_hundred_entries(api: Api, arguments: str) -> None:
    for document in (
        f"{{ products({arguments}) {{ nodes {{ id }} }} }}",
        f"{{ products {{ nodes {{ variants({arguments}) {{ nodes {{ id }} }} }} }} }}",
        f"{{ categories {{ products({arguments}) {{ nodes {{ id }} }} }} }}",
    ):
        await make_product.product(category=await make_product.category())
        result = await api.run(document)
        assert set(result.codes) == {"INVALID_INPUT"}


async def test_a_page_has_twenty_unless_told_otherwise(api: Api) -> None:
    await make_product.products(*(Product() for _ in range(23)))

    result = await api.run(
        "{ products { nodes { id } pageInfo { hasNextPage } } zero: products(first: 0) { nodes { id } } }"
    )

    assert len(result.payload("products")["nodes"]) == 20
    assert result.data["products"]["pageInfo"] == {"hasNextPage": True}
    assert result.data["zero"] == {"nodes": []}


PAGE = """
query($first: Int) {
  products(first: $first) {
    nodes {
      id slug name brand
      rating { average count histogram }
      priceRange { min { amount } max { amount } }
      availability { state }
      category { name ancestors { name } parent { name } children { name } }
      variants(first: 3) {
        nodes { id sku name price { amount } compareAtPrice { amount } availability { state quantity } }
      }
    }
  }
}
"""


async def many(count: int) -> None:
    root = await make_product.category("Kitchen")
    category = await make_product.category("Cups", parent=root)
    await make_product.products(
        *(
            Product(
                name=f"Mug {number}", category=category, variants=[Variant(options={"size": size}) for size in "sml"]
            )
            for number in range(count)
        )
    )


@pytest.mark.parametrize("first", [5, 20])
async def test_a_page_costs_as_many_statements_whatever_its_size(api: Api, statements: list[str], first: int) -> None:
    await many(25)
    await api.run(PAGE, {"first": 1})
    statements.clear()

    result = await api.run(PAGE, {"first": first})

    nodes: list[Any] = result.payload("products")["nodes"]
    assert len(nodes) == first
    assert nodes[0]["category"] == {
        "name": "Cups",
        "ancestors": [{"name": "Kitchen"}],
        "parent": {"name": "Kitchen"},
        "children": [],
    }
    assert [variant["name"] for variant in nodes[0]["variants"]["nodes"]] == ["s", "m", "l"]
    # The page with its price spans, availabilities, the variants with prices and stock, and the words for options.
    assert len(statements) == 3


async def test_the_length_of_a_list_is_counted_only_when_it_is_asked_for(api: Api, statements: list[str]) -> None:
    await many(3)
    await api.run("{ products { totalCount } }")
    statements.clear()

    await api.run("{ products(first: 1) { nodes { name } } }")
    plain = list(statements)
    statements.clear()
    counted = await api.run("{ products(first: 1) { totalCount nodes { variants(first: 1) { totalCount } } } }")

    assert [sql for sql in plain if "count(*)" in sql] == []
    assert counted.payload("products") == {"totalCount": 3, "nodes": [{"variants": {"totalCount": 3}}]}
    assert len([sql for sql in statements if "count(*)" in sql]) == 2
