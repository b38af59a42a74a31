"""Products: what they are filtered and sorted by, their options, and what makes one valid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain import access
from domain.access import Viewer
from domain.errors import CurrencyMismatch, InvalidInput, Path
from domain.money import Money

MAX_NAME = 200
MAX_SLUG = 160
MAX_DESCRIPTION = 20_000
MAX_BRAND = 100
MAX_ATTRIBUTES = 50
MAX_OPTIONS = 5
MAX_VARIANTS = 200
MAX_KEY = 60
MAX_WORD = 200
MAX_FILTER_VALUES = 100


class ProductStatus(StrEnum):
    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"


class ProductSort(StrEnum):
    RELEVANCE = "RELEVANCE"
    PRICE_ASC = "PRICE_ASC"
    PRICE_DESC = "PRICE_DESC"
    NEWEST = "NEWEST"
    RATING = "RATING"
    BEST_SELLING = "BEST_SELLING"


@dataclass(frozen=True, slots=True)
class RatingSummary:
    """What buyers say of a product; `histogram` counts one to five stars, in that order."""

    average: float | None
    count: int
    histogram: list[int]


@dataclass(frozen=True, slots=True)
class Option:
    """What a product's variants differ in, by key: the values in the order in which they first appeared."""

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyValues:
    """A key and the values of which any will do."""

    key: str
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """Which products: all that is given must hold; None asks nothing, an empty list matches nothing.

    Options, prices and being in stock must hold for one and the same variant.
    """

    ids: tuple[UUID, ...] | None = None
    category_ids: tuple[UUID, ...] | None = None
    brands: tuple[str, ...] | None = None
    price_min: Money | None = None
    price_max: Money | None = None
    in_stock: bool | None = None
    min_rating: float | None = None
    options: tuple[KeyValues, ...] | None = None
    attributes: tuple[KeyValues, ...] | None = None
    status: ProductStatus | None = None


NO_FILTER = ProductFilter()


def check_filter(wanted: ProductFilter, *, viewer: Viewer, currency: str) -> ProductFilter:
    """Give a filter, found to be one that this viewer may ask for in this currency.

    Raises: Unauthenticated, Forbidden for another status than ACTIVE; CurrencyMismatch; InvalidInput for long lists.
    """
    if wanted.status is not None and not access.may_see_status(viewer, is_active=wanted.status is ProductStatus.ACTIVE):
        access.require_catalogue(viewer)
    for name, price in (("priceMin", wanted.price_min), ("priceMax", wanted.price_max)):
        if price is not None and price.currency != currency:
            raise CurrencyMismatch(currency=currency, path=["filter", name, "currency"])
    lists: dict[str, Sequence[object] | None] = {
        "ids": wanted.ids,
        "categoryIds": wanted.category_ids,
        "brands": wanted.brands,
        "options": wanted.options,
        "attributes": wanted.attributes,
    }
    for name, pairs in (("options", wanted.options), ("attributes", wanted.attributes)):
        lists |= {f"{name}.anyOf": pair.any_of for pair in pairs or () if len(pair.any_of) > MAX_FILTER_VALUES}
    for name, values in lists.items():
        if len(values or ()) > MAX_FILTER_VALUES:
            raise InvalidInput(
                "At most {maximum} values at once.", path=["filter", *name.split(".")], maximum=MAX_FILTER_VALUES
            )
    return wanted


def merge_options(existing: Sequence[Option], chosen: Iterable[Mapping[str, str]]) -> list[Option]:
    """Give the options that variants choose from, in the order of their first appearance.

    `existing` is the order so far: it stands, without what no variant chooses any more.
    """
    found: dict[str, list[str]] = {}
    for options in chosen:
        for key, value in options.items():
            if value not in found.setdefault(key, []):
                found[key].append(value)
    before = {option.key: option.values for option in existing}
    keys = [key for key in before if key in found] + [key for key in found if key not in before]
    return [
        Option(
            key,
            tuple(
                [value for value in before.get(key, ()) if value in found[key]]
                + [value for value in found[key] if value not in before.get(key, ())]
            ),
        )
        for key in keys
    ]


def check_combinations(chosen: Sequence[Mapping[str, str]], *, paths: Sequence[Path]) -> None:
    """Refuse variants of one product that cannot be told apart.

    `paths` says where each variant's options stand in the input.
    Raises: InvalidInput when the variants have other option keys than the first, or one combination stands twice.
    """
    if len(chosen) > MAX_VARIANTS:
        raise InvalidInput("A product has at most {maximum} variants.", path=paths[-1], maximum=MAX_VARIANTS)
    seen: set[frozenset[tuple[str, str]]] = set()
    for options, path in zip(chosen, paths, strict=True):
        if len(options) > MAX_OPTIONS:
            raise InvalidInput("A variant has at most {maximum} options.", path=path, maximum=MAX_OPTIONS)
        if options.keys() != chosen[0].keys():
            raise InvalidInput("All variants of a product have the same options.", path=path)
        combination = frozenset(options.items())
        if combination in seen:
            raise InvalidInput("Another variant of this product has the same options.", path=path)
        seen.add(combination)
