"""The demo catalogue: categories, products, variants, prices, stock and pictures, built from the departments' tables."""

import random
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import product as combinations
from uuid import UUID

from cli.demo import departments, phrases, pictures, pricing, vocabulary
from cli.demo.categories import BRANDS, TREE
from cli.demo.shapes import (
    BASE,
    DemoCatalogue,
    DemoCategory,
    DemoPicture,
    DemoPrice,
    DemoProduct,
    DemoProperty,
    DemoValue,
    DemoVariant,
    Text,
    demo_id,
)
from cli.demo.tables import Model, ProductType, models_of, texts

SEED = 20261101
OPENED = BASE - timedelta(days=3 * 365)
"""When the demo shop opened."""
TINTS = ("sage", "terracotta", "sky", "sand", "lavender", "teal", "pink", "mustard", "mint", "ivory")
"""Colors for pictures of what comes in one color only."""


@cache
def catalogue() -> DemoCatalogue:
    """Build the demo catalogue; it is the same each time."""
    categories = tuple(_categories())
    ids = {category.slug: category.id for category in categories}
    products = tuple(_products(ids))
    return DemoCatalogue(
        brands=tuple(BRANDS.values()),
        categories=categories,
        options=_options_of(products),
        attributes=_attributes_of(products),
        products=products,
    )


def _categories() -> Iterator[DemoCategory]:
    first_type = {kind.key: kind for kind in departments.TYPES}
    lines = [line for line in TREE.splitlines() if line.strip()]
    slugs = [line.split("|")[0].strip() for line in lines]
    path: list[UUID] = []
    for position, (line, slug) in enumerate(zip(lines, slugs, strict=True)):
        depth = (len(line) - len(line.lstrip())) // 2
        name = Text(*(cell.strip() for cell in line.split("|")[1:]))
        category_id = demo_id(OPENED, "category", slug)
        path = [*path[:depth], category_id]
        # A branch shows what its first leaf sells.
        kind = next(first_type[leaf] for leaf in slugs[position:] if leaf in first_type)
        tint = TINTS[position % len(TINTS)]
        picture = pictures.picture(kind.drawing, look=0, color=tint, alt=name)
        parent_id = path[depth - 1] if depth else None
        yield DemoCategory(category_id, slug, name, parent_id, position, depth, picture)


def _products(category_ids: dict[str, UUID]) -> Iterator[DemoProduct]:
    number = 0
    for kind in departments.TYPES:
        for index, model in enumerate(models_of(kind)):
            number += 1
            yield _product(_Draft(kind, model, index, number), category_ids[kind.key])


@dataclass(frozen=True, slots=True)
class _Draft:
    """A product on its way: its type, its row, its place among its type's products, its number in the shop."""

    kind: ProductType
    model: Model
    index: int
    number: int

    @property
    def look(self) -> int:
        return self.index if self.model.look is None else self.model.look


def _product(draft: _Draft, category_id: UUID) -> DemoProduct:
    model, name = draft.model, draft.model.name
    rng = random.Random(f"{SEED}/{draft.number}")
    status = _status(draft.number)
    age = rng.uniform(1, 20) if status == "DRAFT" else rng.triangular(25, 3 * 365 - 5, 500)
    created_at = BASE - timedelta(seconds=int(age * 86_400))
    slug = slugify(f"{name.en}")
    product_id = demo_id(created_at, "product", slug)
    shown = _pictures(draft, name)
    variants = tuple(_variants(draft, rng, shown, created_at))
    sold = 0 if status == "DRAFT" else int(age**0.6 * rng.paretovariate(1.1) * 2.5)
    return DemoProduct(
        id=product_id,
        slug=slug,
        type_key=draft.kind.key,
        brand=BRANDS[model.brand_code],
        category_id=category_id,
        status=status,
        name=name,
        description=_description(draft),
        options=model.options,
        attributes=model.attributes,
        pictures=tuple(dict.fromkeys(shown.values())),
        variants=variants,
        created_at=created_at,
        units_sold=min(sold, 25_000),
    )


def _status(number: int) -> str:
    """Nearly everything is for sale; a few products are still being written, a few are gone."""
    return {40: "DRAFT", 80: "ARCHIVED"}.get(number % 86, "ACTIVE")


def _description(draft: _Draft) -> Text:
    """Compose two to four sentences; no two products of a type follow the same pattern."""
    openers, features = texts(draft.kind.openers), texts(draft.kind.features)
    opener, feature = openers[draft.index % len(openers)], features[draft.index % len(features)]
    own = draft.model.signature
    notes = [
        note
        for key, value in draft.model.attributes
        if (note := phrases.about(key, value, vocabulary.attribute_value(value))) is not None
    ]
    note = [notes[draft.index % len(notes)]] if notes else []
    patterns = (
        [opener, own, feature],
        [own, *note, feature],
        [opener, own, *note],
        [own, feature, *note],
        [opener, own, feature, *note],
        [own, feature],
    )
    sentences = patterns[draft.index % len(patterns)]
    return Text(
        " ".join(sentence.en for sentence in sentences),
        " ".join(sentence.de for sentence in sentences),
        "".join(sentence.zh for sentence in sentences),
        "".join(sentence.ja for sentence in sentences),
    )


def _pictures(draft: _Draft, name: Text) -> dict[str, DemoPicture]:
    """One picture for each color, or a single one."""
    colors = dict(draft.model.options).get("color", ())
    if not colors:
        tint = TINTS[(draft.number * 7 + draft.index) % len(TINTS)]
        return {"": pictures.picture(draft.model.drawing, look=draft.look, color=tint, alt=name)}
    by_color: dict[str, DemoPicture] = {}
    for color in colors:
        word = vocabulary.option_value("color", color)
        alt = Text(f"{name.en}, {word.en}", f"{name.de}, {word.de}", f"{name.zh}，{word.zh}", f"{name.ja}、{word.ja}")
        by_color[color] = pictures.picture(draft.model.drawing, look=draft.look, color=color, alt=alt)
    return by_color


def _variants(draft: _Draft, rng: random.Random, shown: dict[str, DemoPicture], at: datetime) -> Iterator[DemoVariant]:
    model, options = draft.model, draft.model.options
    compare_at = rng.uniform(1.15, 1.45) if rng.random() < 0.2 else None
    is_sold_out = rng.random() < 0.03
    for position, chosen in enumerate(combinations(*(values for _, values in options))):
        selected = tuple((key, value) for (key, _), value in zip(options, chosen, strict=True))
        sku = "-".join(
            [model.brand_code, draft.kind.code, f"{draft.number:04}"]
            + [vocabulary.sku_code(key, value) for key, value in selected]
        )
        yield DemoVariant(
            id=demo_id(at, "variant", sku),
            sku=sku,
            name=_variant_name(selected),
            position=position,
            selected=selected,
            prices=_prices(model, selected, compare_at),
            stock=0 if is_sold_out else _stock(rng),
            picture=shown.get(dict(selected).get("color", "")) or next(iter(shown.values())),
        )


def _prices(model: Model, selected: tuple[tuple[str, str], ...], compare_at: float | None) -> tuple[DemoPrice, ...]:
    usd = float(model.usd)
    for key, value in selected:
        usd *= pricing.factor(key, dict(model.options)[key], value)
    return pricing.prices(usd, compare_at=compare_at)


def _variant_name(selected: tuple[tuple[str, str], ...]) -> Text:
    if not selected:
        return Text("Standard", "Standardausführung", "标准款", "スタンダード")
    names = [vocabulary.option_value(key, value) for key, value in selected]
    return Text(
        " / ".join(name.en for name in names),
        " / ".join(name.de for name in names),
        " / ".join(name.zh for name in names),
        " / ".join(name.ja for name in names),
    )


def _stock(rng: random.Random) -> int:
    """Mostly enough, one in ten low, one in sixteen out."""
    roll = rng.random()
    if roll < 0.06:
        return 0
    if roll < 0.16:
        return rng.randint(1, 5)
    return min(6 + int(rng.expovariate(1 / 45)), 400)


def _options_of(products: Iterable[DemoProduct]) -> tuple[DemoProperty, ...]:
    used: dict[str, dict[str, None]] = {}
    for product in products:
        for key, values in product.options:
            used.setdefault(key, {}).update(dict.fromkeys(values))
    return tuple(
        DemoProperty(
            key,
            vocabulary.property_names()[key],
            tuple(DemoValue(value, vocabulary.option_value(key, value)) for value in values),
        )
        for key, values in used.items()
    )


def _attributes_of(products: Iterable[DemoProduct]) -> tuple[DemoProperty, ...]:
    used: dict[str, dict[str, None]] = {}
    for product in products:
        for key, value in product.attributes:
            used.setdefault(key, {})[value] = None
    return tuple(
        DemoProperty(
            key,
            vocabulary.property_names()[key],
            tuple(DemoValue(value, vocabulary.attribute_value(value)) for value in values),
        )
        for key, values in used.items()
    )


def slugify(text: str) -> str:
    """Make a slug of an English name."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
