"""`productUpdate` and `productTranslate`: what was sent is written, the rest stays; old slugs go on finding."""

import asyncio
from typing import Any

import pytest

from kit import db
from tests.api import Api
from tests.make import product as make_product
from tests.make.product import Made
from tests.schema.catalogue import category_id, product_id, staff, write

pytestmark = pytest.mark.usefixtures("shop")

FIELDS = """product {
  id version slug name description brand status category { name } attributes { name value }
}"""


async def mug() -> Made:
    await make_product.label("material", en="Material")
    await make_product.label("material", "clay", en="Clay")
    return await make_product.product(
        name="Mug",
        slug="mug",
        description="Holds tea.",
        brand="Alfa",
        category=await make_product.category("Cups"),
        attributes={"material": "clay"},
        translations={"de": ("Becher", "Fasst Tee.")},
    )


async def rows() -> list[Any]:
    products = await db.fetch("SELECT p::text FROM product p ORDER BY id")
    others = await db.fetch("SELECT t::text FROM product_translation t UNION ALL SELECT s::text FROM product_slug s")
    return [row[0] for row in products + others]


async def find(api: Api, slug: str, **headers: str) -> Any:
    document = f'{{ product(slug: "{slug}") {{ id slug name description }} }}'
    result = await api.run(document, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return result.payload("product")


async def test_only_what_was_sent_changes_and_the_version_rises(api: Api) -> None:
    made = await mug()
    keeper = await staff()
    node_id = product_id(made.id)

    renamed = await write(api, "productUpdate", {"id": node_id, "name": "Cup"}, FIELDS, token=keeper)
    cleared = await write(
        api,
        "productUpdate",
        {
            "id": node_id,
            "description": None,
            "brand": None,
            "categoryId": None,
            "attributes": None,
            "expectedVersion": 2,
        },
        FIELDS,
        token=keeper,
    )
    filled = await write(
        api,
        "productUpdate",
        {
            "id": node_id,
            "status": "ARCHIVED",
            "brand": "Beta",
            "categoryId": category_id(await make_product.category("Glass")),
            "attributes": [{"name": "Material", "value": "Glass"}],
        },
        FIELDS,
        token=keeper,
    )

    assert renamed["product"] == {
        "id": node_id,
        "version": 2,
        "slug": "mug",
        "name": "Cup",
        "description": "Holds tea.",
        "brand": "Alfa",
        "status": "ACTIVE",
        "category": {"name": "Cups"},
        "attributes": [{"name": "Material", "value": "Clay"}],
    }
    assert cleared["product"] == renamed["product"] | {
        "version": 3,
        "description": None,
        "brand": None,
        "category": None,
        "attributes": [],
    }
    assert filled["product"] == cleared["product"] | {
        "version": 4,
        "status": "ARCHIVED",
        "brand": "Beta",
        "category": {"name": "Glass"},
        "attributes": [{"name": "Material", "value": "Glass"}],
    }


async def test_every_slug_that_a_product_had_goes_on_finding_it(api: Api) -> None:
    made = await mug()
    keeper = await staff()
    for slug in ("cup", "beaker", "mug", "tumbler"):
        await write(api, "productUpdate", {"id": product_id(made.id), "slug": slug}, FIELDS, token=keeper)

    found = [await find(api, slug) for slug in ("mug", "cup", "beaker", "tumbler")]

    assert [each["id"] for each in found] == [product_id(made.id)] * 4
    assert [each["slug"] for each in found] == ["tumbler"] * 4
    assert await db.fetchval("SELECT count(*) FROM product_slug") == 3


async def test_a_slug_of_the_past_may_be_taken_by_another_product(api: Api) -> None:
    made = await mug()
    keeper = await staff()
    await write(api, "productUpdate", {"id": product_id(made.id), "slug": "cup"}, FIELDS, token=keeper)

    other = await write(
        api, "productCreate", {"name": "New", "slug": "mug", "status": "ACTIVE", "variants": []}, FIELDS, token=keeper
    )

    assert other["errors"] == []
    assert (await find(api, "mug"))["id"] == other["product"]["id"]
    assert (await find(api, "cup"))["id"] == product_id(made.id)


async def test_a_slug_in_use_is_refused_and_names_who_has_it(api: Api) -> None:
    made = await mug()
    other = await make_product.product(slug="cup")
    before = await rows()
    document = """mutation($input: ProductUpdateInput!) { productUpdate(input: $input) {
      product { id } errors { code path message ... on ConflictError { current { id } } }
    } }"""

    result = await api.run(document, {"input": {"id": product_id(made.id), "slug": "cup"}}, token=await staff())

    assert result.payload("productUpdate") == {
        "product": None,
        "errors": [
            {
                "code": "CONFLICT",
                "path": ["slug"],
                "message": "Another product has the slug cup.",
                "current": {"id": product_id(other.id)},
            }
        ],
    }
    assert await rows() == before


async def test_two_who_take_one_slug_at_once_do_not_both_get_it(api: Api) -> None:
    first, second = await mug(), await make_product.product(slug="cup")
    keeper = await staff()

    payloads = await asyncio.gather(
        *(
            write(api, "productUpdate", {"id": product_id(made.id), "slug": "beaker"}, FIELDS, token=keeper)
            for made in (first, second)
        )
    )

    assert sorted([error["code"] for error in payload["errors"]] for payload in payloads) == [[], ["CONFLICT"]]


async def test_who_read_an_old_version_is_shown_the_new_one(api: Api) -> None:
    made = await mug()
    keeper = await staff()
    node_id = product_id(made.id)
    document = """mutation($input: ProductUpdateInput!) { productUpdate(input: $input) {
      errors { code path ... on ConflictError { current { ... on Product { version name } } } }
    } }"""

    payloads = await asyncio.gather(
        *(
            api.run(document, {"input": {"id": node_id, "name": f"Cup {n}", "expectedVersion": 1}}, token=keeper)
            for n in range(2)
        )
    )

    errors = sorted(result.payload("productUpdate")["errors"] for result in payloads)
    name = await db.fetchval("SELECT name FROM product WHERE id = $1", made.id)
    conflict = {"code": "CONFLICT", "path": ["expectedVersion"], "current": {"version": 2, "name": name}}
    assert errors == [[], [conflict]]


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"name": None}, "INVALID_INPUT", ["name"]),
        ({"name": "  "}, "INVALID_INPUT", ["name"]),
        ({"slug": None}, "INVALID_INPUT", ["slug"]),
        ({"slug": "-"}, "INVALID_INPUT", ["slug"]),
        ({"status": None}, "INVALID_INPUT", ["status"]),
        ({"brand": "x" * 101}, "INVALID_INPUT", ["brand"]),
        ({"description": ""}, "INVALID_INPUT", ["description"]),
        ({"categoryId": "rubbish"}, "NOT_FOUND", ["categoryId"]),
        ({"categoryId": "cat_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["categoryId"]),
        ({"attributes": [{"name": "", "value": "x"}]}, "INVALID_INPUT", ["attributes", "0", "name"]),
        ({"id": "prod_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["id"]),
        ({"id": "rubbish"}, "NOT_FOUND", ["id"]),
        ({"name": "x", "expectedVersion": 9}, "CONFLICT", ["expectedVersion"]),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(
    api: Api, given: dict[str, Any], code: str, path: list[str]
) -> None:
    made = await mug()
    before = await rows()

    payload = await write(api, "productUpdate", {"id": product_id(made.id), **given}, FIELDS, token=await staff())

    assert payload["product"] is None
    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await rows() == before
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0


async def test_texts_are_written_in_each_language_of_the_shop(api: Api) -> None:
    made = await mug()
    keeper = await staff()
    node_id = product_id(made.id)

    async def translate(**given: Any) -> Any:
        return await write(api, "productTranslate", {"id": node_id, **given}, FIELDS, token=keeper)

    chinese = await translate(language="ZH-cn", name="马克杯", description="装茶。")
    german = await translate(language="de", name="Tasse")
    english = await translate(language="en", name="Cup")
    seen = {language: await find(api, "mug", accept_language=language) for language in ("zh-CN", "de", "en", "fr")}
    cleared = await translate(language="de", name="Tasse", description=None)

    assert [payload["errors"] for payload in (chinese, german, english, cleared)] == [[]] * 4
    assert [payload["product"]["version"] for payload in (chinese, german, english, cleared)] == [2, 3, 4, 5]
    texts = {language: (each["name"], each["description"]) for language, each in seen.items()}
    assert texts == {
        "zh-CN": ("马克杯", "装茶。"),
        "de": ("Tasse", "Fasst Tee."),
        "en": ("Cup", "Holds tea."),
        "fr": ("Cup", "Holds tea."),
    }
    assert (await find(api, "mug", accept_language="de"))["description"] == "Holds tea."


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"language": "fr"}, "INVALID_INPUT", ["language"]),
        ({"language": "zh"}, "INVALID_INPUT", ["language"]),
        ({"name": ""}, "INVALID_INPUT", ["name"]),
        ({"description": "x" * 20_001}, "INVALID_INPUT", ["description"]),
        ({"id": "prod_AAAAAAAAAAAAAAAAAAAAAA"}, "NOT_FOUND", ["id"]),
        ({"id": "rubbish"}, "NOT_FOUND", ["id"]),
    ],
)
async def test_a_translation_that_makes_no_sense_is_refused(
    api: Api, given: dict[str, Any], code: str, path: list[str]
) -> None:
    made = await mug()
    before = await rows()

    sent = {"id": product_id(made.id), "language": "de", "name": "Tasse", **given}
    payload = await write(api, "productTranslate", sent, FIELDS, token=await staff())

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, path)]
    assert await rows() == before


async def test_everyone_sees_a_changed_product_at_once(api: Api) -> None:
    made = await mug()
    for language in ("en", "de"):
        await find(api, "mug", accept_language=language)

    await write(api, "productUpdate", {"id": product_id(made.id), "description": "New."}, FIELDS, token=await staff())

    assert (await find(api, "mug"))["description"] == "New."
    event = await db.fetchrow("SELECT name, entity_id FROM outbox")
    assert event is not None
    assert tuple(event) == ("product.updated", made.id)
