"""The demo content as rows of the database's tables: settings, categories, words and products."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

import orjson

from cli.demo.pictures import SIZE
from cli.demo.shapes import LANGUAGES, DemoCatalogue, DemoCategory, DemoPicture, DemoProduct, Text, demo_id
from domain.shop import Shop

MEDIA = "/media/"
"""Where the server offers the pictures; see `app.media`."""
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")
NO_STARS = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows for one table, with its columns' names apart by spaces; sheets come in the order that foreign keys want."""

    table: str
    columns: str
    rows: Sequence[tuple[object, ...]]


def dump(value: object) -> str:
    """Write JSON for a jsonb column."""
    return orjson.dumps(value).decode()


def derived(row_id: UUID, number: int) -> UUID:
    """Give the id of a row that belongs to another: the same instant, other noise."""
    return UUID(int=row_id.int ^ (number + 1) << 40)


def image(picture: DemoPicture) -> dict[str, object]:
    return {"url": MEDIA + picture.path, "alt": picture.alt.en, "width": SIZE, "height": SIZE}


def of_shop(shop: Shop) -> Iterator[Sheet]:
    yield Sheet("shop", "id name languages currencies", [(1, shop.name, shop.languages, shop.currencies)])
    yield Sheet(
        "market",
        "country currency tax_basis_points prices_include_tax position",
        [
            (market.country, market.currency, market.tax_basis_points, market.prices_include_tax, position)
            for position, market in enumerate(shop.markets)
        ],
    )
    yield Sheet(
        "delivery_method",
        "code names estimates countries prices free_from position",
        [
            (
                way.code,
                dump(way.names),
                dump(way.estimates),
                way.countries,
                dump(way.prices),
                dump(way.free_from),
                position,
            )
            for position, way in enumerate(shop.deliveries)
        ],
    )


def of_categories(categories: Iterable[DemoCategory], *, at: datetime) -> Iterator[Sheet]:
    found = list(categories)
    yield Sheet(
        "category",
        "id slug name parent_id position created_at",
        [(each.id, each.slug, each.name.en, each.parent_id, each.position, at) for each in found],
    )
    yield Sheet(
        "category_translation",
        "id category_id language name",
        [
            (derived(each.id, place), each.id, language, each.name.in_language(language))
            for each in found
            for place, language in enumerate(TRANSLATED)
        ],
    )


def of_words(catalogue: DemoCatalogue, *, at: datetime) -> Iterator[Sheet]:
    """The words of options and attributes in every language; a key that is both stands once."""
    words: dict[tuple[str, str], Text] = {}
    for each in (*catalogue.options, *catalogue.attributes):
        words[each.key, ""] = each.name
        words.update({(each.key, value.key): value.name for value in each.values})
    yield Sheet(
        "label",
        "id key value_key language text",
        [
            (demo_id(at, "label", key, value_key, language), key, value_key, language, text.in_language(language))
            for (key, value_key), text in words.items()
            for language in LANGUAGES
        ],
    )


def of_products(products: Sequence[DemoProduct], *, stars: Mapping[UUID, Sequence[int]]) -> Iterator[Sheet]:
    """`stars` counts the published reviews of one to five stars by product."""
    yield Sheet(
        "product",
        "id version slug name description brand status category_id options attributes images popularity "
        "stars rating_count rating_average created_at updated_at",
        [_product(product, stars.get(product.id, NO_STARS)) for product in products],
    )
    yield Sheet(
        "product_translation",
        "id product_id language name description",
        [
            (
                derived(product.id, place),
                product.id,
                language,
                product.name.in_language(language),
                product.description.in_language(language),
            )
            for product in products
            for place, language in enumerate(TRANSLATED)
        ],
    )
    yield Sheet(
        "product_price",
        "id product_id currency min_minor max_minor",
        [row for product in products for row in _span(product)],
    )
    yield from _of_variants(products)


def _product(product: DemoProduct, stars: Sequence[int]) -> tuple[object, ...]:
    count = sum(stars)
    total = sum(star * times for star, times in enumerate(stars, start=1))
    return (
        product.id,
        1,
        product.slug,
        product.name.en,
        product.description.en,
        product.brand,
        product.status,
        product.category_id,
        dump([{"key": key, "values": values} for key, values in product.options]),
        dump(dict(product.attributes)),
        dump([image(picture) for picture in product.pictures]),
        product.units_sold,
        list(stars),
        count,
        _average(total, count),
        product.created_at,
        product.created_at,
    )


def _average(total: int, count: int) -> Decimal | None:
    return (Decimal(total) / count).quantize(Decimal("0.0001"), ROUND_HALF_UP) if count else None


def _span(product: DemoProduct) -> Iterator[tuple[object, ...]]:
    """What the variants of a product cost, from the cheapest to the dearest, in each currency."""
    for place, quotes in enumerate(zip(*(variant.prices for variant in product.variants), strict=True)):
        amounts = [quote.minor for quote in quotes]
        yield derived(product.id, 4 + place), product.id, quotes[0].currency, min(amounts), max(amounts)


def _of_variants(products: Sequence[DemoProduct]) -> Iterator[Sheet]:
    both = [(product, variant) for product in products for variant in product.variants]
    yield Sheet(
        "variant",
        "id version product_id sku position options image created_at archived_at",
        [
            (
                variant.id,
                1,
                product.id,
                variant.sku,
                variant.position,
                dump(dict(variant.selected)),
                dump(image(variant.picture)),
                product.created_at,
                None,
            )
            for product, variant in both
        ],
    )
    yield Sheet(
        "price",
        "id variant_id currency amount_minor compare_at_minor",
        [
            (derived(variant.id, place), variant.id, price.currency, price.minor, price.compare_at_minor)
            for _, variant in both
            for place, price in enumerate(variant.prices)
        ],
    )
    yield Sheet(
        "stock",
        "variant_id available backorder_limit updated_at",
        [(variant.id, variant.stock, 0, product.created_at) for product, variant in both],
    )
