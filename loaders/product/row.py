"""The row of a product in the language of a request, and how it is read from the database and from the cache."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain import ids, image
from domain.image import Image
from domain.product import Option, ProductStatus, RatingSummary
from kit import db


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product; `attributes` are key → valueKey, `name` and `description` in the request's language."""

    key: UUID
    version: int
    slug: str
    name: str
    description: str | None
    brand: str | None
    status: ProductStatus
    category_id: UUID | None
    images: list[Image]
    attributes: dict[str, str]
    options: list[Option]
    rating: RatingSummary
    created_at: datetime
    updated_at: datetime

    @property
    def id(self) -> str:
        return ids.encode("Product", self.key)


COLUMNS = (
    "p.id, p.version, p.slug, COALESCE(t.name, p.name) AS name, COALESCE(t.description, p.description) AS description, "
    "p.brand, p.status, p.category_id, p.images, p.attributes, p.options, p.stars, p.rating_count, "
    "p.rating_average::float8 AS rating_average, p.created_at, p.updated_at"
)
TRANSLATED = "LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $1"
"""A left join on a unique key: it adds nothing to a count."""


def stored(record: db.Record) -> dict[str, Any]:
    """Give a record's columns as a value that a cache can keep."""
    return {
        "id": record["id"],
        "version": record["version"],
        "slug": record["slug"],
        "name": record["name"],
        "description": record["description"],
        "brand": record["brand"],
        "status": record["status"],
        "category_id": record["category_id"],
        "images": orjson.loads(record["images"]),
        "attributes": orjson.loads(record["attributes"]),
        "options": orjson.loads(record["options"]),
        "rating": [record["rating_average"], record["rating_count"], record["stars"]],
        "created_at": record["created_at"],
        "updated_at": record["updated_at"],
    }


def revived(value: dict[str, Any]) -> dict[str, Any]:
    """Give a value from the cache with the types that JSON does not have."""
    return value | {
        "id": UUID(value["id"]),
        "category_id": UUID(value["category_id"]) if value["category_id"] else None,
        "created_at": datetime.fromisoformat(value["created_at"]),
        "updated_at": datetime.fromisoformat(value["updated_at"]),
    }


def build(value: dict[str, Any], *, base_url: str) -> ProductRow:
    """Build the row."""
    average, count, histogram = value["rating"]
    return ProductRow(
        key=value["id"],
        version=value["version"],
        slug=value["slug"],
        name=value["name"],
        description=value["description"],
        brand=value["brand"],
        status=ProductStatus(value["status"]),
        category_id=value["category_id"],
        images=[image.read(each, base_url=base_url, alt=value["name"]) for each in value["images"]],
        attributes=value["attributes"],
        options=[Option(each["key"], tuple(each["values"])) for each in value["options"]],
        rating=RatingSummary(average, count, histogram),
        created_at=value["created_at"],
        updated_at=value["updated_at"],
    )
