"""The row of a product in the language of a request, and how it is read from the database and from the cache."""

from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain import ids, image
from domain.image import Image
from domain.product import Option, ProductStatus, RatingSummary
from loaders.mapped import Mapped, Record, column, rows, shape
from loaders.product.offer import PriceSpan, price_span
from loaders.scope import Scope
from loaders.variant import OF_PRODUCT, PLACE, VariantRow


def _images(record: Record, scope: Scope) -> list[Image]:
    base_url, name = scope.settings.base_url, record["name"]
    return [image.read(each, base_url=base_url, alt=name) for each in orjson.loads(record["images"])]


def _options(text: str) -> list[Option]:
    return [Option(each["key"], tuple(each["values"])) for each in orjson.loads(text)]


def _rating(record: Record, _: Scope) -> RatingSummary:
    return RatingSummary(record["rating_average"], record["rating_count"], record["stars"])


def _span(record: Record, scope: Scope) -> PriceSpan | None:
    return price_span(record["min_minor"], record["max_minor"], currency=scope.currency)


NAME = "COALESCE(t.name, p.name)"


class ProductRow(Mapped):
    """A product; `attributes` are key → valueKey, `name` and `description` in the request's language."""

    key: UUID = column({"id": "p.id"}, always=True)
    version: int = column("p.version")
    slug: str = column("p.slug")
    name: str = column(NAME)
    description: str | None = column("COALESCE(t.description, p.description)")
    brand: str | None = column("p.brand")
    status: ProductStatus = column("p.status", convert=ProductStatus, always=True)
    category_id: UUID | None = column("p.category_id")
    images: list[Image] = column({"images": "p.images", "name": NAME}, _images)
    attributes: dict[str, str] = column("p.attributes", convert=orjson.loads)
    options: list[Option] = column("p.options", convert=_options)
    rating: RatingSummary = column(
        {"rating_average": "p.rating_average::float8", "rating_count": "p.rating_count", "stars": "p.stars"}, _rating
    )
    created_at: datetime = column("p.created_at")
    updated_at: datetime = column("p.updated_at")
    price_span: PriceSpan | None = column({"min_minor": "n.min_minor", "max_minor": "n.max_minor"}, _span, apart=True)
    """In the currency of the request; apart, for it is never kept in the cache."""
    variants: list[VariantRow] = rows(VariantRow, f"{OF_PRODUCT} ORDER BY v.position, v.id", also=PLACE)
    """Those that a page begins with (`first_within`)."""

    @property
    def id(self) -> str:
        return ids.encode("Product", self.key)


TRANSLATED = "LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $1"
"""A left join on a unique key: it adds nothing to a count, and is left out where nothing is selected from it."""
PRICED = f"{TRANSLATED} LEFT JOIN product_price n ON n.product_id = p.id AND n.currency = $2"
"""With what stands apart; likewise."""
BY_SLUG = (
    (f"product p {PRICED}", "p.slug"),
    (f"product_slug s JOIN product p ON p.id = s.product_id {PRICED}", "s.slug"),
)
"""Where products are found by a slug: first by that of today."""
SHAPE = "shape"


def kept(record: Record) -> dict[str, Any]:
    """Give what the cache keeps of a record; it is marked, for the next release may read other columns."""
    return {SHAPE: shape(ProductRow), "record": dict(record)}


def revived(value: Any) -> dict[str, Any] | None:
    """Give a record out of the cache with the types that JSON does not have; None where a release kept it otherwise."""
    if not isinstance(value, dict) or value.get(SHAPE) != shape(ProductRow):  # pyright: ignore[reportUnknownMemberType]
        return None
    record: dict[str, Any] = value["record"]
    return record | {
        "id": UUID(record["id"]),
        "category_id": UUID(record["category_id"]) if record["category_id"] else None,
        "created_at": datetime.fromisoformat(record["created_at"]),
        "updated_at": datetime.fromisoformat(record["updated_at"]),
    }
