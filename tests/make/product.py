"""Products with variants, prices and stock; categories; words of options and attributes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from uuid import UUID

import orjson

from domain.ids import CategoryId, ProductId, VariantId, uuid7
from kit import db
from kit.db import Tx
from tests.make import NOW

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Variant:
    """A variant to be made. Units: `prices` and `compare_at` in minor units by currency; `backorder` is a limit."""

    sku: str | None = None
    prices: Mapping[str, int] = field(default_factory=lambda: {"USD": 1000})
    compare_at: Mapping[str, int] = field(default_factory=dict[str, int])
    stock: int = 10
    backorder: int = 0
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    image: str | None = None
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """A product to be made; `translations` are language → name, or (name, description)."""

    name: str = "Mug"
    slug: str | None = None
    description: str | None = None
    brand: str | None = None
    status: str = "ACTIVE"
    category: UUID | None = None
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])
    images: Sequence[str] = ()
    popularity: int = 0
    stars: Sequence[int] = (0, 0, 0, 0, 0)
    created_at: datetime = NOW
    translations: Mapping[str, str | tuple[str, str | None]] = field(
        default_factory=dict[str, "str | tuple[str, str | None]"]
    )
    variants: Sequence[Variant] = (Variant(),)


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    id: ProductId
    slug: str
    name: str
    variant_ids: list[VariantId]
    skus: list[str]

    @property
    def variant_id(self) -> VariantId:
        """The first variant's id."""
        return self.variant_ids[0]


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _image(url: str) -> dict[str, object]:
    return {"url": url, "alt": None, "width": None, "height": None}


def _options(variants: Sequence[Variant]) -> list[dict[str, object]]:
    values: dict[str, list[str]] = {}
    for variant in variants:
        for key, value in variant.options.items():
            if value not in values.setdefault(key, []):
                values[key].append(value)
    return [{"key": key, "values": found} for key, found in values.items()]


async def products(*specs: Product) -> list[Made]:
    """Write products in one transaction, as many as are given."""
    made: list[Made] = []
    rows: dict[str, list[tuple[object, ...]]] = {
        table: [] for table in ("product", "translation", "variant", "price", "stock", "span")
    }
    for spec in specs:
        number = next(_numbers)
        product_id = ProductId(uuid7(spec.created_at))
        slug = spec.slug or f"product-{number}"
        rated = sum(spec.stars)
        average = round(sum(star * n for star, n in enumerate(spec.stars, 1)) / rated, 4) if rated else None
        rows["product"].append(
            (
                product_id,
                slug,
                spec.name,
                spec.description,
                spec.brand,
                spec.status,
                spec.category,
                _json(_options(spec.variants)),
                _json(dict(spec.attributes)),
                _json([_image(url) for url in spec.images]),
                spec.popularity,
                list(spec.stars),
                rated,
                average,
                spec.created_at,
            )
        )
        for language, text in spec.translations.items():
            name, description = (text, None) if isinstance(text, str) else text
            rows["translation"].append((uuid7(NOW), product_id, language, name, description))
        made.append(_variants(rows, spec, product_id, slug, number))
    async with db.transaction() as tx:
        await _write(tx, rows)
    return made


def _variants(
    rows: dict[str, list[tuple[object, ...]]], spec: Product, product_id: ProductId, slug: str, number: int
) -> Made:
    ids: list[VariantId] = []
    skus: list[str] = []
    spans: dict[str, list[int]] = {}
    for position, variant in enumerate(spec.variants):
        variant_id = VariantId(uuid7(NOW))
        sku = variant.sku or f"SKU-{number}-{position}"
        ids.append(variant_id)
        skus.append(sku)
        image = _json(_image(variant.image)) if variant.image else None
        archived_at = NOW if variant.is_archived else None
        rows["variant"].append(
            (variant_id, product_id, sku, position, _json(dict(variant.options)), image, NOW, archived_at)
        )
        rows["stock"].append((variant_id, variant.stock, variant.backorder, NOW))
        for currency, minor in variant.prices.items():
            rows["price"].append((uuid7(NOW), variant_id, currency, minor, variant.compare_at.get(currency)))
            if not variant.is_archived:
                spans.setdefault(currency, []).append(minor)
    for currency, amounts in spans.items():
        rows["span"].append((uuid7(NOW), product_id, currency, min(amounts), max(amounts)))
    return Made(id=product_id, slug=slug, name=spec.name, variant_ids=ids, skus=skus)


async def _write(tx: Tx, rows: dict[str, list[tuple[object, ...]]]) -> None:
    await tx.executemany(
        "INSERT INTO product (id, version, slug, name, description, brand, status, category_id, options, attributes, "
        "images, popularity, stars, rating_count, rating_average, created_at, updated_at) VALUES "
        "($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)",
        rows["product"],
    )
    await tx.executemany(
        "INSERT INTO product_translation (id, product_id, language, name, description) VALUES ($1, $2, $3, $4, $5)",
        rows["translation"],
    )
    await tx.executemany(
        "INSERT INTO variant (id, version, product_id, sku, position, options, image, created_at, archived_at) "
        "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8)",
        rows["variant"],
    )
    await tx.executemany(
        "INSERT INTO price (id, variant_id, currency, amount_minor, compare_at_minor) VALUES ($1, $2, $3, $4, $5)",
        rows["price"],
    )
    await tx.executemany(
        "INSERT INTO stock (variant_id, available, backorder_limit, updated_at) VALUES ($1, $2, $3, $4)", rows["stock"]
    )
    await tx.executemany(
        "INSERT INTO product_price (id, product_id, currency, min_minor, max_minor) VALUES ($1, $2, $3, $4, $5)",
        rows["span"],
    )


async def product(
    *,
    name: str = "Mug",
    slug: str | None = None,
    description: str | None = None,
    brand: str | None = None,
    status: str = "ACTIVE",
    category: UUID | None = None,
    attributes: Mapping[str, str] | None = None,
    images: Sequence[str] = (),
    popularity: int = 0,
    stars: Sequence[int] = (0, 0, 0, 0, 0),
    created_at: datetime = NOW,
    translations: Mapping[str, str | tuple[str, str | None]] | None = None,
    variants: Sequence[Variant] = (Variant(),),
) -> Made:
    """Write one product: an ACTIVE mug of one variant at 10.00 USD, ten in stock, unless told otherwise."""
    spec = Product(
        name=name,
        slug=slug,
        description=description,
        brand=brand,
        status=status,
        category=category,
        attributes=attributes or {},
        images=images,
        popularity=popularity,
        stars=stars,
        created_at=created_at,
        translations=translations or {},
        variants=variants,
    )
    (made,) = await products(spec)
    return made


async def category(
    name: str = "Kitchen",
    *,
    slug: str | None = None,
    parent: UUID | None = None,
    position: int = 0,
    translations: Mapping[str, str] | None = None,
) -> CategoryId:
    """Write one category."""
    category_id = CategoryId(uuid7(NOW))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO category (id, slug, name, parent_id, position, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            category_id,
            slug or f"category-{next(_numbers)}",
            name,
            parent,
            position,
            NOW,
        )
        await tx.executemany(
            "INSERT INTO category_translation (id, category_id, language, name) VALUES ($1, $2, $3, $4)",
            [(uuid7(NOW), category_id, language, text) for language, text in (translations or {}).items()],
        )
    return category_id


async def label(key: str, value_key: str = "", **texts: str) -> None:
    """Write the words of a key or of one of its values: `label("color", en="Colour", zh_CN="颜色")`."""
    async with db.transaction() as tx:
        await tx.executemany(
            "INSERT INTO label (id, key, value_key, language, text) VALUES ($1, $2, $3, $4, $5)",
            [(uuid7(NOW), key, value_key, language.replace("_", "-"), text) for language, text in texts.items()],
        )


async def stock_of(variant_id: UUID) -> int:
    """Read what is available of a variant."""
    return await db.fetchval("SELECT available FROM stock WHERE variant_id = $1", variant_id)
