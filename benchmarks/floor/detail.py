"""A product with all that its page shows, in three statements: itself with its variants, the words, the reviews."""

from collections.abc import Sequence
from typing import Any

import orjson
from asyncpg import Record

from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import (
    CURRENCY,
    LANGUAGE,
    availability,
    instant,
    money,
    node_id,
    picture,
    picture_of,
)

PRODUCT = """
SELECT p.id, p.slug, COALESCE(t.name, p.name) AS name, COALESCE(t.description, p.description) AS description, p.brand,
  p.created_at, p.images, p.attributes, p.options, p.stars, p.rating_average::float8 AS average, p.rating_count,
  c.id AS category, c.slug AS category_slug, COALESCE(ct.name, c.name) AS category_name, n.min_minor, n.max_minor, v.*
FROM product p
LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $2
LEFT JOIN category c ON c.id = p.category_id
LEFT JOIN category_translation ct ON ct.category_id = c.id AND ct.language = $2
LEFT JOIN product_price n ON n.product_id = p.id AND n.currency = $3
CROSS JOIN LATERAL (
  SELECT array_agg(x.id) AS ids, array_agg(x.sku) AS skus, array_agg(x.options) AS chosen, array_agg(x.image) AS shown,
    array_agg(x.amount_minor) AS amounts, array_agg(x.compare_at_minor) AS compared,
    array_agg(x.available) AS available, array_agg(x.backorder_limit) AS limits
  FROM (
    SELECT v.id, v.sku, v.options::text, v.image::text, r.amount_minor, r.compare_at_minor, s.available,
      s.backorder_limit
    FROM variant v
    LEFT JOIN price r ON r.variant_id = v.id AND r.currency = $3
    LEFT JOIN stock s ON s.variant_id = v.id
    WHERE v.product_id = p.id AND v.archived_at IS NULL ORDER BY v.position, v.id LIMIT 20
  ) x
) v
WHERE p.slug = $1 AND p.status = 'ACTIVE'
"""

LABELS = """
SELECT l.key, l.value_key, l.text FROM unnest($1::text[], $2::text[]) AS k(key, value_key)
JOIN label l ON l.key = k.key AND l.value_key = k.value_key WHERE l.language = $3
"""

REVIEWS = """
SELECT r.id, r.rating, r.title, r.body, r.author_name, r.is_verified, r.helpful_count, r.created_at, y.*
FROM (
  SELECT * FROM review WHERE product_id = $1 AND state = 'PUBLISHED' ORDER BY created_at DESC, id DESC LIMIT 10
) r
CROSS JOIN LATERAL (
  SELECT array_agg(x.id), array_agg(x.author_name), array_agg(x.by_merchant), array_agg(x.body),
    array_agg(x.created_at)
  FROM (SELECT * FROM review_reply WHERE review_id = r.id ORDER BY id) x
) y
ORDER BY r.created_at DESC, r.id DESC
"""


async def detail(floor: Floor, variables: Json, _: Json) -> Json:
    (row,) = await floor.fetch(PRODUCT, variables["slug"], LANGUAGE, CURRENCY)
    attributes: dict[str, str] = orjson.loads(row["attributes"])
    options: list[dict[str, Any]] = orjson.loads(row["options"])
    wanted = {(key, each) for key, value in attributes.items() for each in ("", value)}
    wanted |= {(option["key"], each) for option in options for each in ("", *option["values"])}
    texts = await floor.fetch(LABELS, [key for key, _ in wanted], [value for _, value in wanted], LANGUAGE)
    words = {(key, value): text for key, value, text in texts}
    reviews = await floor.fetch(REVIEWS, row["id"])
    return {"product": _product(row, attributes, options, words, floor.base_url) | {"reviews": _reviews(reviews)}}


def _product(
    row: Record,
    attributes: dict[str, str],
    options: list[dict[str, Any]],
    words: dict[tuple[str, str], str],
    base_url: str,
) -> Json:
    return {
        "id": node_id("prod", row["id"]),
        "slug": row["slug"],
        "name": row["name"],
        "description": row["description"],
        "brand": row["brand"],
        "createdAt": instant(row["created_at"]),
        "category": {
            "id": node_id("cat", row["category"]),
            "slug": row["category_slug"],
            "name": row["category_name"],
        },
        "images": [picture(each, base_url) for each in orjson.loads(row["images"])],
        "attributes": [_word(key, value, words) for key, value in attributes.items()],
        "options": [
            {
                "key": option["key"],
                "name": words[option["key"], ""],
                "values": [{"key": value, "name": words[option["key"], value]} for value in option["values"]],
            }
            for option in options
        ],
        "rating": {"average": row["average"], "count": row["rating_count"], "histogram": row["stars"]},
        "priceRange": {"min": money(row["min_minor"]), "max": money(row["max_minor"])},
        "variants": {"nodes": _variants(row, [option["key"] for option in options], words, base_url)},
    }


def _word(key: str, value: str, words: dict[tuple[str, str], str]) -> Json:
    return {"key": key, "name": words[key, ""], "valueKey": value, "value": words[key, value]}


def _variants(row: Record, order: list[str], words: dict[tuple[str, str], str], base_url: str) -> list[Json]:
    nodes: list[Json] = []
    parts = ("ids", "skus", "chosen", "shown", "amounts", "compared", "available", "limits")
    for key, sku, chosen, shown, minor, compare, available, limit in zip(*(row[part] for part in parts), strict=True):
        options = orjson.loads(chosen)
        picked = [_word(name, options[name], words) for name in order if name in options]
        nodes.append(
            {
                "id": node_id("var", key),
                "sku": sku,
                "name": " / ".join([each["value"] for each in picked]) or row["name"],
                "selectedOptions": picked,
                "image": picture_of(shown, base_url),
                "price": money(minor) if minor is not None else None,
                "compareAtPrice": money(compare) if compare is not None else None,
                "availability": availability(available, limit),
            }
        )
    return nodes


def _reviews(rows: Sequence[Record]) -> Json:
    return {
        "nodes": [
            {
                "id": node_id("rev", key),
                "rating": rating,
                "title": title,
                "body": body,
                "authorName": author,
                "verifiedPurchase": is_verified,
                "helpfulCount": helpful,
                "createdAt": instant(created_at),
                "replies": [
                    {
                        "id": node_id("rpl", reply),
                        "authorName": who,
                        "byMerchant": by_merchant,
                        "body": text,
                        "createdAt": instant(at),
                    }
                    for reply, who, by_merchant, text, at in zip(*(each or () for each in replies), strict=True)
                ],
            }
            for key, rating, title, body, author, is_verified, helpful, created_at, *replies in rows
        ]
    }
