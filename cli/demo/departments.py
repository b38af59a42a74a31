"""All product types of the demo shop, department by department."""

from functools import cache

from cli.demo import (
    accessories,
    apparel,
    beauty,
    desk_and_play,
    desk_tech,
    drinks,
    electronics,
    kitchen,
    living,
    outdoors,
    outerwear,
)
from cli.demo.tables import ProductType

TYPES = (
    *apparel.TYPES,
    *outerwear.TYPES,
    *accessories.TYPES,
    *electronics.TYPES,
    *desk_tech.TYPES,
    *living.TYPES,
    *kitchen.TYPES,
    *drinks.TYPES,
    *beauty.TYPES,
    *outdoors.TYPES,
    *desk_and_play.TYPES,
)


@cache
def by_key() -> dict[str, ProductType]:
    return {kind.key: kind for kind in TYPES}
