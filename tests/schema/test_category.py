"""`category` and `categories`: the tree, its products, and what staff do to it."""

from typing import Any
from uuid import UUID

import pytest

from kit import db
from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Product
from tests.schema.catalogue import category_id, product_id, staff, write

pytestmark = pytest.mark.usefixtures("shop")

TREE = "categories { name children { name children { name parent { name } ancestors { name } } } }"
FIELDS = "category { id slug name parent { name } }"


async def kitchen() -> tuple[UUID, UUID, UUID]:
    root = await make_product.category("Kitchen", slug="kitchen", position=1, translations={"de": "Küche"})
    cups = await make_product.category("Cups", slug="cups", parent=root, position=2)
    mugs = await make_product.category("Mugs", slug="mugs", parent=cups)
    await make_product.category("Pots", parent=root, position=1, translations={"de": "Töpfe"})
    await make_product.category("Garden", position=0)
    return root, cups, mugs


async def rows() -> list[Any]:
    return [tuple(row) for row in await db.fetch("SELECT slug, name, parent_id, position FROM category ORDER BY id")]


async def test_the_tree_stands_in_the_shops_order_and_the_requests_language(api: Api) -> None:
    await kitchen()

    english = await api.run(f"{{ {TREE} }}")
    german = await api.run(f"{{ {TREE} }}", headers={"accept-language": "de"})

    mugs = {"name": "Mugs", "parent": {"name": "Cups"}, "ancestors": [{"name": "Kitchen"}, {"name": "Cups"}]}
    assert english.payload("categories") == [
        {"name": "Garden", "children": []},
        {"name": "Kitchen", "children": [{"name": "Pots", "children": []}, {"name": "Cups", "children": [mugs]}]},
    ]
    assert [child["name"] for child in german.payload("categories")[1]["children"]] == ["Töpfe", "Cups"]


async def test_the_tree_costs_one_statement_and_then_none(api: Api, statements: list[str]) -> None:
    await kitchen()
    statements.clear()

    await api.run(f"{{ {TREE} }}")
    cold = [sql for sql in statements if "category" in sql]
    statements.clear()
    await api.run(f'{{ {TREE} category(slug: "mugs") {{ ancestors {{ children {{ name }} }} }} }}')

    assert len(cold) == 1
    assert statements == []


async def test_a_category_is_found_by_id_slug_and_as_a_node(api: Api) -> None:
    _, cups, _ = await kitchen()
    document = (
        'query($id: ID!) { a: category(id: $id) { name } b: category(slug: "cups") { name } node(id: $id) { id } }'
    )

    result = await api.run(document, {"id": category_id(cups)})
    nothing = await api.run('{ a: category(id: "cat_x") { name } b: category(slug: "x") { name } }')

    assert result.body == {"data": {"a": {"name": "Cups"}, "b": {"name": "Cups"}, "node": {"id": category_id(cups)}}}
    assert nothing.body == {"data": {"a": None, "b": None}}


async def test_a_category_lists_the_products_of_all_below_it(api: Api) -> None:
    root, cups, mugs = await kitchen()
    garden = await make_product.category("Plants")
    await make_product.products(
        Product(name="in root", category=root, popularity=1),
        Product(name="in cups", category=cups, popularity=3, brand="Alfa"),
        Product(name="in mugs", category=mugs, popularity=2),
        Product(name="hidden", category=mugs, status="DRAFT", popularity=9),
        Product(name="elsewhere", category=garden, popularity=9),
    )
    products = "products { totalCount nodes { name } }"

    document = f'{{ category(slug: "kitchen") {{ {products} children {{ name {products} }} }} }}'
    found = (await api.run(document)).payload("category")
    filtered = await api.run(
        '{ category(slug: "kitchen") { products(filter: {brands: ["Alfa"]}, sort: PRICE_ASC) { nodes { name } } } }'
    )

    names = {child["name"]: [node["name"] for node in child["products"]["nodes"]] for child in found["children"]}
    assert [node["name"] for node in found["products"]["nodes"]] == ["in cups", "in mugs", "in root"]
    assert found["products"]["totalCount"] == 3
    assert names == {"Pots": [], "Cups": ["in cups", "in mugs"]}
    assert filtered.payload("category") == {"products": {"nodes": [{"name": "in cups"}]}}


async def test_the_lists_of_many_categories_are_one_statement_and_page(api: Api, statements: list[str]) -> None:
    for number in range(6):
        category = await make_product.category(f"C{number}", position=number)
        await make_product.products(
            *(Product(name=f"{number}-{n}", category=category, popularity=9 - n) for n in range(3))
        )
    await api.run("{ categories { name } }")
    statements.clear()

    page = "nodes { name } pageInfo { hasNextPage endCursor }"
    first = (await api.run(f"{{ categories {{ products(first: 2) {{ {page} }} }} }}")).payload("categories")
    count = len(statements)
    cursor = first[0]["products"]["pageInfo"]["endCursor"]
    second = await api.run(
        f'{{ category(slug: "{await slug_of("C0")}") {{ products(first: 2, after: "{cursor}") {{ {page} }} }} }}'
    )

    assert count == 1
    assert [[node["name"] for node in each["products"]["nodes"]] for each in first] == [
        [f"{number}-0", f"{number}-1"] for number in range(6)
    ]
    assert [node["name"] for node in second.payload("category")["products"]["nodes"]] == ["0-2"]


async def slug_of(name: str) -> str:
    return await db.fetchval("SELECT slug FROM category WHERE name = $1", name)


async def test_staff_make_name_move_and_translate_categories(api: Api) -> None:
    keeper = await staff()

    made = await write(api, "categoryCreate", {"name": " Für die  Küche "}, FIELDS, token=keeper)
    root = made["category"]["id"]
    below = await write(api, "categoryCreate", {"name": "厨房", "parentId": root}, FIELDS, token=keeper)
    child = below["category"]["id"]
    again = await write(api, "categoryCreate", {"name": "Für die Küche", "slug": None}, FIELDS, token=keeper)
    named = await write(api, "categoryUpdate", {"id": child, "name": "Pots", "slug": "pots"}, FIELDS, token=keeper)
    said = await write(
        api, "categoryTranslate", {"id": root, "language": "zh-cn", "name": "厨房"}, FIELDS, token=keeper
    )
    base = await write(
        api, "categoryTranslate", {"id": root, "language": "en", "name": "Kitchen"}, FIELDS, token=keeper
    )
    moved = await write(api, "categoryUpdate", {"id": child, "parentId": None}, FIELDS, token=keeper)
    chinese = await api.run(f'{{ category(id: "{root}") {{ name }} }}', headers={"accept-language": "zh"})

    assert made["category"] == {"id": root, "slug": "fur-die-kuche", "name": "Für die Küche", "parent": None}
    assert below["category"]["slug"].startswith("c-")
    assert below["category"]["parent"] == {"name": "Für die Küche"}
    assert again["category"]["slug"] == "fur-die-kuche-2"
    assert named["category"] == {"id": child, "slug": "pots", "name": "Pots", "parent": {"name": "Für die Küche"}}
    assert said["category"]["name"] == "Für die Küche"
    assert base["category"]["name"] == "Kitchen"
    assert moved["category"]["parent"] is None
    assert chinese.payload("category") == {"name": "厨房"}
    assert [payload["errors"] for payload in (made, below, again, named, said, base, moved)] == [[]] * 7


@pytest.mark.parametrize(
    ("mutation", "given", "code", "path"),
    [
        ("categoryCreate", {"name": " "}, "INVALID_INPUT", ["name"]),
        ("categoryCreate", {"name": "x" * 201}, "INVALID_INPUT", ["name"]),
        ("categoryCreate", {"name": "a\u0007b"}, "INVALID_INPUT", ["name"]),
        ("categoryCreate", {"name": "x", "slug": "Not a slug"}, "INVALID_INPUT", ["slug"]),
        ("categoryCreate", {"name": "x", "slug": "x" * 121}, "INVALID_INPUT", ["slug"]),
        ("categoryCreate", {"name": "x", "slug": "cups"}, "CONFLICT", ["slug"]),
        ("categoryCreate", {"name": "x", "parentId": "cat_nothing"}, "NOT_FOUND", ["parentId"]),
        ("categoryUpdate", {"id": "cat_nothing", "name": "x"}, "NOT_FOUND", ["id"]),
        ("categoryUpdate", {"id": "ROOT", "name": None}, "INVALID_INPUT", ["name"]),
        ("categoryUpdate", {"id": "ROOT", "slug": None}, "INVALID_INPUT", ["slug"]),
        ("categoryUpdate", {"id": "ROOT", "slug": "cups"}, "CONFLICT", ["slug"]),
        ("categoryUpdate", {"id": "ROOT", "parentId": "ROOT"}, "INVALID_INPUT", ["parentId"]),
        ("categoryUpdate", {"id": "ROOT", "parentId": "MUGS"}, "INVALID_INPUT", ["parentId"]),
        ("categoryUpdate", {"id": "ROOT", "parentId": "cat_nothing"}, "NOT_FOUND", ["parentId"]),
        ("categoryTranslate", {"id": "ROOT", "language": "fr", "name": "x"}, "INVALID_INPUT", ["language"]),
        ("categoryTranslate", {"id": "ROOT", "language": "zh-TW", "name": "x"}, "INVALID_INPUT", ["language"]),
        ("categoryTranslate", {"id": "cat_nothing", "language": "de", "name": "x"}, "NOT_FOUND", ["id"]),
        ("categoryDelete", {"id": "cat_nothing"}, "NOT_FOUND", ["id"]),
        ("categoryDelete", {"id": "ROOT"}, "CONFLICT", ["id"]),
        ("categoryDelete", {"id": "MUGS"}, "CONFLICT", ["id"]),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    api: Api, mutation: str, given: dict[str, Any], code: str, path: list[str]
) -> None:
    root, _, mugs = await kitchen()
    await make_product.product(category=mugs, status="ARCHIVED")
    known = {"ROOT": category_id(root), "MUGS": category_id(mugs)}
    before = await rows()

    sent = {name: known.get(value, value) for name, value in given.items()}
    payload = await write(api, mutation, sent, FIELDS, token=await staff())

    assert payload["category"] is None
    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await rows() == before
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0


async def test_a_conflict_shows_what_is_in_the_way(api: Api) -> None:
    _, cups, _ = await kitchen()
    document = """mutation { categoryCreate(input: {name: "x", slug: "cups"}) {
      errors { message ... on ConflictError { current { id ... on Category { name } } } }
    } }"""

    result = await api.run(document, token=await staff(), headers={"accept-language": "de"})

    assert result.payload("categoryCreate")["errors"] == [
        {
            "message": "Eine andere Kategorie hat den Kurznamen cups.",
            "current": {"id": category_id(cups), "name": "Cups"},
        }
    ]


async def test_an_empty_category_is_deleted_and_shown_once_more(api: Api) -> None:
    _, cups, mugs = await kitchen()
    product = await make_product.product(category=mugs)
    keeper = await staff()
    await write(
        api,
        "productUpdate",
        {"id": product_id(product.id), "categoryId": category_id(cups)},
        "product { id }",
        token=keeper,
    )

    payload = await write(api, "categoryDelete", {"id": category_id(mugs)}, FIELDS, token=keeper)
    after = await api.run('{ category(slug: "mugs") { id } }')

    assert payload == {
        "category": {"id": category_id(mugs), "slug": "mugs", "name": "Mugs", "parent": {"name": "Cups"}},
        "errors": [],
    }
    assert after.payload("category") is None


async def test_everyone_sees_a_changed_tree_at_once(api: Api) -> None:
    _, cups, _ = await kitchen()
    document = f'{{ category(id: "{category_id(cups)}") {{ name }} }}'
    await api.run(document)
    await api.run(document, headers={"accept-language": "de"})

    await write(api, "categoryUpdate", {"id": category_id(cups), "name": "Beakers"}, FIELDS, token=await staff())

    assert (await api.run(document)).payload("category") == {"name": "Beakers"}
    assert (await api.run(document, headers={"accept-language": "de"})).payload("category") == {"name": "Beakers"}
    event = await db.fetchrow("SELECT name, entity_id, payload FROM outbox")
    assert event is not None
    assert (event["name"], event["entity_id"]) == ("category.changed", cups)
