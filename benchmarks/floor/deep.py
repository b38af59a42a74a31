"""A page of a hundred products with their variants and prices in one statement: answers of 5,000 fields."""

from typing import Any
from uuid import UUID

from benchmarks.floor.cursor import Cursor
from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import CURRENCY, LANGUAGE, availability, instant, money, node_id

SQL = """
SELECT p.id, p.version, p.slug, COALESCE(t.name, p.name), p.brand, p.created_at, p.updated_at,
  p.rating_average::float8, p.rating_count, p.popularity, c.id, c.slug, COALESCE(ct.name, c.name), n.min_minor,
  n.max_minor, v.*
FROM (
  SELECT * FROM product WHERE status = 'ACTIVE' AND (popularity, id) < ($1, $2)
  ORDER BY popularity DESC, id DESC LIMIT 101
) p
LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $3
LEFT JOIN category c ON c.id = p.category_id
LEFT JOIN category_translation ct ON ct.category_id = c.id AND ct.language = $3
LEFT JOIN product_price n ON n.product_id = p.id AND n.currency = $4
CROSS JOIN LATERAL (
  SELECT array_agg(x.id), array_agg(x.version), array_agg(x.sku), array_agg(x.amount_minor), array_agg(x.available),
    array_agg(x.backorder_limit)
  FROM (
    SELECT v.id, v.version, v.sku, r.amount_minor, s.available, s.backorder_limit FROM variant v
    LEFT JOIN price r ON r.variant_id = v.id AND r.currency = $4
    LEFT JOIN stock s ON s.variant_id = v.id
    WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position, v.id LIMIT 3
  ) x
) v
ORDER BY p.popularity DESC, p.id DESC
"""


async def deep(floor: Floor, variables: Json, _: Json) -> Json:
    after = Cursor.read(variables["after"], secret=floor.cursor_key)
    rows = await floor.fetch(SQL, after.popularity, after.key, LANGUAGE, CURRENCY)
    page = rows[:100]
    end = after.moved(page[-1][9], page[-1][0], secret=floor.cursor_key)
    return {
        "products": {
            "nodes": [_product(*row) for row in page],
            "pageInfo": {"hasNextPage": len(rows) > 100, "endCursor": end},
        }
    }


def _product(
    key: UUID,
    version: int,
    slug: str,
    name: str,
    brand: str | None,
    created_at: Any,
    updated_at: Any,
    average: float | None,
    count: int,
    _popularity: int,
    category: UUID | None,
    category_slug: str,
    category_name: str,
    least: int | None,
    most: int | None,
    *variants: list[Any] | None,
) -> Json:
    return {
        "id": node_id("prod", key),
        "version": version,
        "slug": slug,
        "name": name,
        "brand": brand,
        "createdAt": instant(created_at),
        "updatedAt": instant(updated_at),
        "category": {"id": node_id("cat", category), "slug": category_slug, "name": category_name}
        if category
        else None,
        "rating": {"average": average, "count": count},
        "priceRange": {"min": money(least), "max": money(most)} if least is not None and most is not None else None,
        "variants": {
            "nodes": [
                {
                    "id": node_id("var", variant),
                    "version": version,
                    "sku": sku,
                    "price": money(minor) if minor is not None else None,
                    "availability": availability(available, limit),
                }
                for variant, version, sku, minor, available, limit in zip(
                    *(each or () for each in variants), strict=True
                )
            ]
        },
    }
