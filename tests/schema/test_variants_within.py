"""The variants that a page begins with are fetched along with their product, and are those that would be loaded."""

from typing import Any

import pytest

from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Product, Variant

pytestmark = pytest.mark.usefixtures("shop")

VARIANT = "id sku name price { amount } compareAtPrice { amount } availability { state quantity } image { url }"
INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
PAGES = {
    "written": ("variants(first: 2)", 1),
    "none": ("variants(first: 0)", 1),
    "all": ("variants(first: 100)", 1),
    "as many as usual": ("variants", 1),
    "two sizes": ("few: variants(first: 1) { nodes { sku } } variants(first: 3)", 1),
    "from the end": ("variants(last: 2)", 2),
    "of a variable size": ("variants(first: $first)", 2),
}


async def asked(api: Api, query: str, statements: list[str], **variables: Any) -> tuple[Any, Any, int]:
    """Ask three times: first as every operation that was not asked for before, then by its plan."""
    first = await api.run(query, variables)
    await api.run(query, variables)
    statements.clear()
    again = await api.run(query, variables)
    assert first.errors == again.errors == []
    return first.data, again.data, len(statements)


async def shelf() -> None:
    sizes = [
        Variant(sku=f"S{number}", prices={"USD": 100 * number}, compare_at={"USD": 999}, stock=number, image="/m.png")
        for number in range(1, 5)
    ]
    await make_product.products(
        Product(
            name="Cup",
            slug="cup",
            variants=[*sizes, Variant(sku="GONE", is_archived=True)],
            translations={"de": "Tasse"},
        ),
        Product(name="Bowl", variants=[Variant(sku="B1", prices={})]),
        Product(name="Jug", variants=[]),
    )


@pytest.mark.parametrize("name", PAGES)
async def test_pages_of_variants_are_the_same_however_they_are_read(api: Api, statements: list[str], name: str) -> None:
    await shelf()
    field, reads = PAGES[name]
    head = "query Shelf($first: Int)" if "$first" in field else "query Shelf"
    page = f"{field} {{ edges {{ cursor node {{ {VARIANT} }} }} {INFO} totalCount }}"
    query = f"{head} {{ products(first: 3) {{ nodes {{ slug {page} }} }} }}"

    loaded, fetched, count = await asked(api, query, statements, **({"first": 2} if "$first" in field else {}))

    assert fetched == loaded
    # And they are counted.
    assert count == reads + 1


async def test_the_cursor_of_a_page_that_was_fetched_leads_to_the_next(api: Api, statements: list[str]) -> None:
    await shelf()
    query = 'query Cup { product(slug: "cup") { variants(first: 3) { nodes { sku } pageInfo { endCursor } } } }'
    next_query = (
        'query Next($after: String) { product(slug: "cup") { variants(first: 3, after: $after) { nodes { sku } } } }'
    )

    _, fetched, count = await asked(api, query, statements)
    page = fetched["product"]["variants"]
    _, rest, _ = await asked(api, next_query, statements, after=page["pageInfo"]["endCursor"])

    assert count == 1
    assert [each["sku"] for each in page["nodes"]] == ["S1", "S2", "S3"]
    assert [each["sku"] for each in rest["product"]["variants"]["nodes"]] == ["S4"]


@pytest.mark.parametrize("size", [-5, -1, 101, 2147483647])
async def test_a_size_that_no_page_has_is_refused_however_often_it_is_asked_for(api: Api, size: int) -> None:
    await shelf()
    query = f"{{ products(first: 3) {{ nodes {{ slug variants(first: {size}) {{ nodes {{ sku }} }} }} }} }}"

    answers = [await api.run(query) for _ in range(3)]

    assert [answer.codes for answer in answers] == [["INVALID_INPUT"]] * 3
    assert [answer.errors[0]["path"] for answer in answers] == [["products", "nodes", 0, "variants"]] * 3


async def test_what_was_fetched_for_one_page_serves_another_only_if_it_has_all_that_is_shown(api: Api) -> None:
    await shelf()
    query = (
        "query Two($first: Int) { products(first: 3) { nodes { slug few: variants(first: 2) { nodes { sku } } "
        "variants(first: $first) { nodes { name price { amount } availability { quantity } } } } } }"
    )

    answers = [await api.run(query, {"first": 2}) for _ in range(3)]

    assert [answer.errors for answer in answers] == [[], [], []]
    assert answers[0].data == answers[1].data == answers[2].data
