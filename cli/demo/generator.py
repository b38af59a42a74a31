"""A large shop for benchmarks: numbered variations of the demo shop's products, and orders of them, in batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from cli.demo import fates, pictures, vocabulary
from cli.demo.content import OPENED, catalogue
from cli.demo.order_parts import Basket, Customer
from cli.demo.order_story import tell
from cli.demo.people import DOMAIN, people
from cli.demo.pricing import prices
from cli.demo.shapes import (
    BASE,
    DemoOrder,
    DemoPicture,
    DemoPrice,
    DemoProduct,
    DemoUser,
    DemoVariant,
    Text,
    demo_id,
)

SEED = 20261105
FIRST_NUMBER = 10_001
"""Numbers below are the demo shop's own."""
BATCH = 500
VARIANTS = 3
LEVELS = (0.82, 0.9, 1.0, 1.08, 1.17, 1.3)
"""How much dearer than the original a variation may be."""


@dataclass(frozen=True, slots=True)
class Mold:
    """What the variations of one demo product share."""

    original: DemoProduct
    sku_start: str
    price_levels: tuple[tuple[DemoPrice, ...], ...]


def products(total: int) -> Iterator[list[DemoProduct]]:
    """Make that many products of three variants each, in batches; the same each time, whatever the total."""
    batch: list[DemoProduct] = []
    molds = _molds()
    for number in range(FIRST_NUMBER, FIRST_NUMBER + total):
        batch.append(_product(molds[number % len(molds)], number))
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def shoppers(total: int) -> Iterator[list[DemoUser]]:
    """Make that many people to order, in batches."""
    originals = [user for user in people() if not user.is_account]
    for start in range(0, total, BATCH):
        yield [_shopper(originals, number) for number in range(start, min(start + BATCH, total))]


def orders(total: int, *, of: Sequence[DemoProduct], by: Sequence[DemoUser]) -> Iterator[list[DemoOrder]]:
    """Make that many orders of products by people, in batches, the oldest first."""
    staff_id = next(user.id for user in people() if "SUPPORT" in user.roles)
    weighted = [fate for fate in fates.FATES for _ in range(fate.count)]
    rng = random.Random(SEED + 1)
    span = (BASE - OPENED) / timedelta(seconds=1) - 45 * 86_400
    for start in range(0, total, BATCH):
        batch: list[DemoOrder] = []
        for number in range(start, min(start + BATCH, total)):
            # Old orders are done with: what is under way belongs to the last days of the demo shop itself.
            fate = fates.DELIVERED if number % 10 else _settled(rng.choice(weighted))
            at = OPENED + timedelta(seconds=span * number / total)
            chosen = [rng.choice(rng.choice(of).variants) for _ in range(max(fate.min_lines, 1 + number % 3))]
            lines = tuple((variant, 1 + (number + place) % 2) for place, variant in enumerate(dict.fromkeys(chosen)))
            batch.append(tell(fate, Customer.of(rng.choice(by)), Basket(at, lines), staff_id=staff_id))
        yield batch


def _settled(fate: fates.Fate) -> fates.Fate:
    is_settled = fate.sent in (fates.Sent.ARRIVED, fates.Sent.ALL_BACK, fates.Sent.SOME_BACK)
    return fate if is_settled or fate.end is not fates.End.OPEN else fates.DELIVERED


@cache
def _molds() -> tuple[Mold, ...]:
    return tuple(_mold(product) for product in catalogue().products if product.status == "ACTIVE")


def _mold(product: DemoProduct) -> Mold:
    usd = product.variants[0].prices[0].minor / 100
    return Mold(
        original=product,
        sku_start="-".join(product.variants[0].sku.split("-")[:2]),
        price_levels=tuple(
            prices(usd * level, compare_at=1.25 if place == 1 else None) for place, level in enumerate(LEVELS)
        ),
    )


def _product(mold: Mold, number: int) -> DemoProduct:
    original = mold.original
    rng = random.Random(SEED + number)
    at = OPENED + timedelta(minutes=number * 7919 % 1_500_000)
    colors = _palettes()[number * 31 % len(_palettes())]
    shown = tuple([_picture(original.pictures[0].drawing, color) for color in colors])
    level = rng.randrange(len(LEVELS))
    variants = tuple(
        [
            DemoVariant(
                id=demo_id(at, number, position),
                sku=f"{mold.sku_start}-{number}-{code}",
                name=name,
                position=position,
                selected=(("color", color),),
                prices=mold.price_levels[level],
                stock=max(rng.randint(-8, 220), 0),
                picture=shown[position],
            )
            for position, (color, (code, name)) in enumerate(zip(colors, _words(colors), strict=True))
        ]
    )
    return DemoProduct(
        id=demo_id(at, "product", number),
        slug=f"{original.slug}-{number}",
        type_key=original.type_key,
        brand=original.brand,
        category_id=original.category_id,
        status="ACTIVE",
        name=Text(
            f"{original.name.en} No. {number}",
            f"{original.name.de} Nr. {number}",
            f"{original.name.zh} {number}号",
            f"{original.name.ja} No.{number}",
        ),
        description=original.description,
        options=(("color", colors),),
        attributes=original.attributes,
        pictures=shown,
        variants=variants,
        created_at=at,
        units_sold=int(rng.paretovariate(1.1) * 12) % 30_000,
    )


@cache
def _palettes() -> tuple[tuple[str, ...], ...]:
    """Give sets of three of the common colors: each color of each drawing is a picture of its own."""
    keys = ("black", "white", "grey", "navy", "sage", "terracotta", "sand", "burgundy")
    return tuple(
        tuple(keys[(start + step * place) % len(keys)] for place in range(VARIANTS))
        for start in range(len(keys))
        for step in (1, 2, 3)
    )


@cache
def _words(colors: tuple[str, ...]) -> tuple[tuple[str, Text], ...]:
    return tuple((vocabulary.sku_code("color", color), vocabulary.option_value("color", color)) for color in colors)


@cache
def _picture(drawing: str, color: str) -> DemoPicture:
    """A picture that many variations share."""
    return pictures.picture(drawing, look=0, color=color, alt=vocabulary.option_value("color", color))


def _shopper(originals: Sequence[DemoUser], number: int) -> DemoUser:
    original = originals[number % len(originals)]
    email = f"shopper.{number}@{DOMAIN}"
    at = OPENED + timedelta(minutes=number % 1000)
    return DemoUser(
        id=demo_id(at, "shopper", number),
        email=email,
        display_name=original.display_name,
        language=original.language,
        currency=original.currency,
        roles=original.roles,
        is_account=False,
        created_at=at,
        addresses=(replace(original.addresses[0], id=demo_id(at, "home", number)),),
    )
