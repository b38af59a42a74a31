"""The catalogue, written by who keeps it."""

from typing import Any

from domain import ids
from tests.contract.calls import Call, Hindrance, call, sql
from tests.contract.town import Town
from tests.make import media as make_media

BLUE_JAR = {
    "sku": "JAR",
    "selectedOptions": [{"name": "Colour", "value": "Blue"}],
    "prices": [{"amount": "12.00", "currency": "USD"}],
    "compareAtPrices": [{"amount": "15.00", "currency": "USD"}],
    "stock": 3,
    "backorderLimit": 1,
}


def taken(town: Town, sku: str) -> Hindrance:
    """Let another variant be called so for a while."""
    statement = "UPDATE variant SET sku = $2 WHERE id = $1"
    key = town.hidden.variant_id
    return Hindrance("CONFLICT", sql(statement, key, sku), sql(statement, key, "JUG"))


def product(town: Town) -> str:
    return ids.encode("Product", town.mug.id)


def variant(town: Town) -> str:
    return ids.encode("ProductVariant", town.mug.variant_id)


async def picture(town: Town) -> dict[str, str]:
    media = await make_media.upload(town.users["catalogue"].key, is_product=True)
    return {"mediaId": ids.encode("Media", media), "alt": "From above"}


@call("productCreate")
async def product_create(town: Town) -> Call:
    given = {
        "slug": "jar",
        "name": "Jar",
        "description": "It holds what you like.",
        "brand": "Lido",
        "categoryId": ids.encode("Category", town.kitchen),
        "status": "ACTIVE",
        "attributes": [{"name": "Material", "value": "Glass"}],
        "images": [await picture(town)],
        "variants": [BLUE_JAR],
    }
    return Call(given, by="catalogue", other={"name": "Pot"}, hindrance=taken(town, "JAR"))


@call("productUpdate")
async def product_update(town: Town) -> Call:
    given = {
        "id": product(town),
        "slug": "big-mug",
        "name": "Big mug",
        "description": "It holds half a litre.",
        "brand": "Lido",
        "categoryId": ids.encode("Category", town.cellar),
        "status": "ARCHIVED",
        "attributes": [{"name": "Material", "value": "Clay"}],
        "images": [await picture(town)],
        "expectedVersion": 1,
    }
    return Call(given, by="catalogue")


@call("productTranslate")
async def product_translate(town: Town) -> Call:
    return Call({"id": product(town), "language": "de", "name": "Becher", "description": "Groß."}, by="catalogue")


@call("productVariantCreate")
async def product_variant_create(town: Town) -> Call:
    green = {**BLUE_JAR, "sku": "MUG-green", "selectedOptions": [{"name": "Colour", "value": "Green"}]}
    return Call(
        {"productId": product(town), "variant": green},
        by="catalogue",
        other={"variant": {**green, "stock": 4}},
        hindrance=taken(town, "MUG-green"),
    )


@call("productVariantUpdate")
async def product_variant_update(town: Town) -> Call:
    given: dict[str, Any] = {
        "id": variant(town),
        "sku": "MUG-azure",
        "selectedOptions": [{"name": "Colour", "value": "Azure"}],
        "prices": [{"amount": "11.00", "currency": "USD"}],
        "compareAtPrices": [{"amount": "12.00", "currency": "USD"}],
        "backorderLimit": 2,
        "archived": False,
        "expectedVersion": 1,
    }
    return Call(given, by="catalogue")


@call("stockAdjust")
async def stock_adjust(town: Town) -> Call:
    key, statement = town.mug.variant_id, "UPDATE stock SET available = $2 WHERE variant_id = $1"
    return Call(
        {"variantId": variant(town), "delta": -4, "reason": "Broken"},
        by="catalogue",
        other={"delta": -5},
        hindrance=Hindrance("OUT_OF_STOCK", sql(statement, key, 3), sql(statement, key, 10)),
    )


@call("categoryCreate")
async def category_create(town: Town) -> Call:
    given = {"slug": "cups", "name": "Cups", "parentId": ids.encode("Category", town.kitchen)}
    return Call(given, by="catalogue")


@call("categoryUpdate")
async def category_update(town: Town) -> Call:
    given = {
        "id": ids.encode("Category", town.cellar),
        "slug": "vault",
        "name": "Vault",
        "parentId": ids.encode("Category", town.kitchen),
    }
    return Call(given, by="catalogue")


@call("categoryTranslate")
async def category_translate(town: Town) -> Call:
    return Call({"id": ids.encode("Category", town.kitchen), "language": "de", "name": "Küche"}, by="catalogue")


@call("categoryDelete")
async def category_delete(town: Town) -> Call:
    return Call({"id": ids.encode("Category", town.cellar)}, by="catalogue")
