"""A page of the catalogue in one statement."""

from typing import Any
from uuid import UUID

from benchmarks.floor.cursor import Cursor
from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import CURRENCY, LANGUAGE, availability, instant, money, node_id

SQL = """
SELECT p.id, p.slug, COALESCE(t.name, p.name), COALESCE(t.description, p.description), p.brand, p.created_at,
  p.rating_average::float8, p.rating_count, p.popularity, c.id, c.slug, COALESCE(ct.name, c.name), v.*
FROM (
  SELECT * FROM product WHERE status = 'ACTIVE' AND (popularity, id) < ($1, $2)
  ORDER BY popularity DESC, id DESC LIMIT 21
) p
LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $3
LEFT JOIN category c ON c.id = p.category_id
LEFT JOIN category_translation ct ON ct.category_id = c.id AND ct.language = $3
CROSS JOIN LATERAL (
  SELECT array_agg(x.id), array_agg(x.sku), array_agg(x.amount_minor), array_agg(x.available),
    array_agg(x.backorder_limit)
  FROM (
    SELECT v.id, v.sku, r.amount_minor, s.available, s.backorder_limit FROM variant v
    LEFT JOIN price r ON r.variant_id = v.id AND r.currency = $4
    LEFT JOIN stock s ON s.variant_id = v.id
    WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position, v.id LIMIT 3
  ) x
) v
ORDER BY p.popularity DESC, p.id DESC
"""


async def catalogue(floor: Floor, variables: Json, _: Json) -> Json:
    after = Cursor.read(variables["after"], secret=floor.cursor_key)
    rows = await floor.fetch(SQL, after.popularity, after.key, LANGUAGE, CURRENCY)
    page = rows[:20]
    end = after.moved(page[-1][8], page[-1][0], secret=floor.cursor_key)
    return {
        "products": {
            "nodes": [_product(*row) for row in page],
            "pageInfo": {"hasNextPage": len(rows) > 20, "endCursor": end},
        }
    }


def _product(
    key: UUID,
    slug: str,
    name: str,
    description: str | None,
    brand: str | None,
    created_at: Any,
    average: float | None,
    count: int,
    _popularity: int,
    category: UUID | None,
    category_slug: str,
    category_name: str,
    *variants: list[Any] | None,
) -> Json:
    return {
        "id": node_id("prod", key),
        "slug": slug,
        "name": name,
        "description": description,
        "brand": brand,
        "createdAt": instant(created_at),
        "category": {"id": node_id("cat", category), "slug": category_slug, "name": category_name}
        if category
        else None,
        "rating": {"average": average, "count": count},
        "variants": {
            "nodes": [
                {
                    "id": node_id("var", variant),
                    "sku": sku,
                    "price": money(minor) if minor is not None else None,
                    "availability": availability(available, limit),
                }
                for variant, sku, minor, available, limit in zip(*(each or () for each in variants), strict=True)
            ]
        },
    }
