"""Variants: what is bought, at which price in which currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain import stock, text
from domain.checks import Checks
from domain.errors import Expected, ExpectedGroup, InvalidInput, Path
from domain.money import InvalidAmount, Money
from domain.product import MAX_OPTIONS, MAX_WORD

MAX_SKU = 80
MAX_AMOUNTS = 50
"""More currencies than any shop sells in."""
MAX_PRICE_MINOR = 10**12
"""Of one piece. The fullest cart of the dearest goods, with tax, stays far below what a BIGINT holds."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as the client wrote it."""

    amount: str
    currency: str


@dataclass(frozen=True, slots=True)
class Words:
    """An option or attribute and its value, in the shop's first language."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Price:
    """A price in one currency; `compare_at`, where there is one, is above it. Units: minor units."""

    currency: str
    minor: int
    compare_at_minor: int | None = None


@dataclass(frozen=True, slots=True)
class NewVariant:
    """A variant as the client describes it."""

    sku: str
    options: tuple[Words, ...] = ()
    prices: tuple[Amount, ...] = ()
    compare_at: tuple[Amount, ...] = ()
    stock: int = 0
    backorder_limit: int = 0


@dataclass(frozen=True, slots=True)
class CheckedVariant:
    """The same, found valid by itself."""

    sku: str
    options: list[Words]
    prices: list[Price]
    stock: int
    backorder_limit: int


def check_new(new: NewVariant, *, currencies: Sequence[str], path: Path) -> CheckedVariant:
    """Give a new variant, found valid by itself.

    Raises: InvalidInput, or an ExpectedGroup of them.
    """
    with Checks() as check:
        sku = check(lambda: check_sku(new.sku, path=[*path, "sku"]))
        options = check(lambda: check_words(new.options, path=[*path, "selectedOptions"], maximum=MAX_OPTIONS))
        units = check(lambda: stock.check_units(new.stock, path=[*path, "stock"]))
        limit = check(lambda: stock.check_units(new.backorder_limit, path=[*path, "backorderLimit"]))
        prices = check(lambda: check_prices(new.prices, new.compare_at, currencies=currencies, path=path))
    return CheckedVariant(sku, options, prices, units, limit)


def check_sku(sku: str, *, path: Path) -> str:
    """Give a SKU, trimmed and found sensible.

    Raises: InvalidInput.
    """
    return text.clean(sku, maximum=MAX_SKU, path=path)


def check_words(words: Sequence[Words], *, path: Path, maximum: int) -> list[Words]:
    """Give words for options or attributes, trimmed; each name stands once.

    Raises: InvalidInput, or an ExpectedGroup of them.
    """
    if len(words) > maximum:
        raise InvalidInput("At most {maximum} of these.", path=path, maximum=maximum)
    found: dict[str, Words] = {}
    with Checks() as check:
        for index, each in enumerate(words):
            check(lambda each=each, at=[*path, str(index)]: _add(found, each, at))
    return list(found.values())


def _add(found: dict[str, Words], words: Words, path: Path) -> None:
    tidy = Words(
        text.clean(words.name, maximum=MAX_WORD, path=[*path, "name"]),
        text.clean(words.value, maximum=MAX_WORD, path=[*path, "value"]),
    )
    if tidy.name.casefold() in found:
        raise InvalidInput("Each name stands once.", path=[*path, "name"])
    found[tidy.name.casefold()] = tidy


def check_prices(
    prices: Sequence[Amount], compare_at: Sequence[Amount], *, currencies: Sequence[str], path: Path
) -> list[Price]:
    """Give the prices of a variant, found valid.

    Raises: InvalidInput, or an ExpectedGroup of them.
    """
    with Checks() as check:
        amounts = check(lambda: read_amounts(prices, currencies=currencies, path=[*path, "prices"]))
        compared = check(lambda: read_amounts(compare_at, currencies=currencies, path=[*path, "compareAtPrices"]))
    return join_prices(amounts, compared, path=[*path, "compareAtPrices"])


def read_amounts(amounts: Sequence[Amount], *, currencies: Sequence[str], path: Path) -> dict[str, int]:
    """Read one amount for each currency, in minor units.

    Raises: InvalidInput for too many; ExpectedGroup of InvalidInput, one for each that is negative, absurd, twice, or
    in a currency not sold in.
    """
    if len(amounts) > MAX_AMOUNTS:
        raise InvalidInput("At most {maximum} of these.", path=path, maximum=MAX_AMOUNTS)
    found: dict[str, int] = {}
    errors: list[Expected] = []
    for index, each in enumerate(amounts):
        at = [*path, str(index)]
        if each.currency not in currencies:
            errors.append(
                InvalidInput("This shop does not sell in {currency}.", path=[*at, "currency"], currency=each.currency)
            )
            continue
        if each.currency in found:
            errors.append(InvalidInput("One amount for each currency.", path=[*at, "currency"]))
            continue
        try:
            minor = Money.parse(each.amount, each.currency).minor
        except InvalidAmount:
            minor = -1
        if not 0 <= minor <= MAX_PRICE_MINOR:
            errors.append(InvalidInput("This is not an amount that can be charged.", path=[*at, "amount"]))
        found[each.currency] = minor
    if errors:
        raise ExpectedGroup(errors)
    return found


def join_prices(prices: Mapping[str, int], compare_at: Mapping[str, int], *, path: Path) -> list[Price]:
    """Put prices and what they are compared with together.

    Raises: InvalidInput where the latter is not above the former.
    """
    for currency, minor in compare_at.items():
        if currency not in prices or minor <= prices[currency]:
            raise InvalidInput(
                "The price to compare with has to be above the price in {currency}.", path=path, currency=currency
            )
    return [Price(currency, minor, compare_at.get(currency)) for currency, minor in prices.items()]
