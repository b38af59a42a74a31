"""Reads of single products: cards kept in the cache, found by id or by any slug that a product ever had."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from events.product import card_key
from kit import db
from loaders.mapped import select
from loaders.product.row import TRANSLATED, ProductRow, revived
from loaders.scope import Scope

TTL = timedelta(minutes=10)


async def _read(keys: Sequence[UUID], scope: Scope) -> dict[UUID, dict[str, Any]]:
    if not keys:
        return {}
    records = await db.fetch(
        f"SELECT {select(ProductRow)} FROM product p {TRANSLATED} WHERE p.id = ANY($2::uuid[])",
        scope.language,
        list(keys),
    )
    return {record["id"]: dict(record) for record in records}


async def cards(keys: Sequence[UUID], *, scope: Scope) -> list[ProductRow | None]:
    """Read products in any status. Shape: N ids → N rows, missing → None."""
    found: dict[UUID, dict[str, Any]] = {}
    if not scope.viewer.is_catalogue:
        cached = await scope.cache.get_many([card_key(key, scope.language) for key in keys])
        found = {key: revived(value) for key, value in zip(keys, cached, strict=True) if value is not None}
    # Who writes the catalogue sees what is stored, not what a cache may yet hold.
    read = await _read([key for key in keys if key not in found], scope)
    if not scope.viewer.is_catalogue:
        await scope.cache.fill({card_key(key, scope.language): value for key, value in read.items()}, ttl=TTL)
    found |= read
    return [ProductRow(found[key], scope) if key in found else None for key in keys]


async def ids_by_slug(keys: Sequence[str]) -> list[UUID | None]:
    """Find products by slug, those of the past included. Shape: N slugs → N ids, unknown → None."""
    records = await db.fetch(
        "SELECT slug, id FROM product WHERE slug = ANY($1::text[]) UNION ALL "
        "SELECT slug, product_id FROM product_slug WHERE slug = ANY($1::text[])",
        list(keys),
    )
    found: dict[str, UUID] = {}
    for slug, product_id in records:
        found.setdefault(slug, product_id)
    return [found.get(key) for key in keys]
