"""Reads of single products: by id as cards kept in the cache, and by any slug that a product ever had."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from events.product import PRODUCT, PRODUCTS, card_key
from kit import db
from loaders.mapped import select
from loaders.product.row import BY_SLUG, TRANSLATED, ProductRow, kept, revived
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
    scope.note_each(PRODUCT, keys)
    found: dict[UUID, dict[str, Any]] = {}
    if not scope.viewer.is_catalogue:
        cached = await scope.cache.get_many([card_key(key, scope.language) for key in keys])
        revivals = zip(keys, map(revived, cached), strict=True)
        found = {key: value for key, value in revivals if value is not None}
    # Who writes the catalogue sees what is stored, not what a cache may yet hold.
    read = await _read([key for key in keys if key not in found], scope)
    if not scope.viewer.is_catalogue:
        await scope.cache.fill({card_key(key, scope.language): kept(value) for key, value in read.items()}, ttl=TTL)
    found |= read
    return [ProductRow(found[key], scope) if key in found else None for key in keys]


async def by_slug(keys: Sequence[str], *, scope: Scope, needs: frozenset[str] | None) -> list[ProductRow | None]:
    """Read products in any status by slug, with what is needed of them, those of the past by another statement.

    Shape: N slugs → N rows, unknown → None.
    """
    columns = select(ProductRow, needs)
    found: dict[str, ProductRow] = {}
    for source, slug in BY_SLUG:
        if unknown := [key for key in keys if key not in found]:
            sql = f"SELECT {columns}, {slug} AS _slug FROM {source} WHERE {slug} = ANY($3::text[])"
            records = await db.fetch(sql, scope.language, scope.currency, unknown)
            found |= {record["_slug"]: ProductRow(record, scope) for record in records}
            if len(found) < len(keys):
                # Any product may take a slug that none has today.
                scope.note(PRODUCTS)
    scope.note_each(PRODUCT, (row.key for row in found.values()))
    return [found.get(key) for key in keys]
