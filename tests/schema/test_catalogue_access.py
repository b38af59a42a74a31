"""Only those who keep the catalogue write it: every one of its mutations, refused to everybody else."""

from typing import Any

import pytest

from domain.access import Role
from kit import db
from tests.api import Api
from tests.make import product as make_product
from tests.make import user as make_user
from tests.schema.catalogue import category_id, product_id, variant_id, write

pytestmark = pytest.mark.usefixtures("shop")

INPUTS: dict[str, dict[str, Any]] = {
    "productCreate": {"name": "Mug", "variants": []},
    "productUpdate": {"id": "PRODUCT", "name": "Cup"},
    "productTranslate": {"id": "PRODUCT", "language": "de", "name": "Tasse"},
    "productVariantCreate": {
        "productId": "PRODUCT",
        "variant": {"sku": "NEW", "selectedOptions": [{"name": "Size", "value": "L"}], "prices": []},
    },
    "productVariantUpdate": {"id": "VARIANT", "sku": "OTHER"},
    "stockAdjust": {"variantId": "VARIANT", "delta": 5, "reason": "count", "idempotencyKey": "short"},
    "categoryCreate": {"name": "Cups"},
    "categoryUpdate": {"id": "CATEGORY", "name": "Cups"},
    "categoryTranslate": {"id": "CATEGORY", "language": "de", "name": "Tassen"},
    "categoryDelete": {"id": "CATEGORY"},
}
ROLES = {
    "stranger": (None, "UNAUTHENTICATED"),
    "shopper": ([], "FORBIDDEN"),
    "support": ([Role.SUPPORT], "FORBIDDEN"),
}


async def everything() -> dict[str, list[str]]:
    """Give every row of the database but those of sessions, which each request touches."""
    tables = await db.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'session'")
    return {
        table: [row["row"] for row in await db.fetch(f'SELECT t::text AS row FROM "{table}" t ORDER BY 1')]
        for (table,) in tables
    }


async def prepared(mutation: str) -> dict[str, Any]:
    made = await make_product.product(variants=[make_product.Variant(options={"size": "m"})])
    await make_product.label("size", en="Size")
    known = {
        "PRODUCT": product_id(made.id),
        "VARIANT": variant_id(made.variant_id),
        "CATEGORY": category_id(await make_product.category()),
    }
    return {
        name: known.get(value, value) if isinstance(value, str) else value for name, value in INPUTS[mutation].items()
    }


@pytest.mark.parametrize("who", list(ROLES))
@pytest.mark.parametrize("mutation", list(INPUTS))
async def test_nobody_else_writes_anything(api: Api, mutation: str, who: str) -> None:
    given = await prepared(mutation)
    roles, code = ROLES[who]
    token = await make_user.token(await make_user.user(roles=roles)) if roles is not None else None
    before = await everything()

    payload = await write(api, mutation, given, "__typename", token=token)

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [(code, None)]
    assert await everything() == before


@pytest.mark.parametrize("role", [Role.CATALOGUE, Role.ADMIN])
@pytest.mark.parametrize("mutation", list(INPUTS))
async def test_those_who_keep_the_catalogue_do(api: Api, mutation: str, role: Role) -> None:
    given = await prepared(mutation)
    token = await make_user.token(await make_user.user(roles=[role]))

    payload = await write(api, mutation, given, "__typename", token=token)

    assert payload["errors"] == []
    assert await db.fetchval("SELECT count(*) FROM outbox") == 1
