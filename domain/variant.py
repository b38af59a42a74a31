"""Variants: what is bought, at which price in which currency."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain import text
from domain.errors import Expected, ExpectedGroup, InvalidInput, Path
from domain.money import InvalidAmount, Money

MAX_SKU = 80


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as the client wrote it."""

    amount: str
    currency: str


@dataclass(frozen=True, slots=True)
class Price:
    """A price in one currency; `compare_at`, where there is one, is above it. Units: minor units."""

    currency: str
    minor: int
    compare_at_minor: int | None = None


def check_sku(sku: str, *, path: Path) -> str:
    """Give a SKU, trimmed and found sensible.

    Raises: InvalidInput.
    """
    return text.clean(sku, maximum=MAX_SKU, path=path)


def read_amounts(amounts: Sequence[Amount], *, currencies: Sequence[str], path: Path) -> dict[str, int]:
    """Read one amount for each currency, in minor units.

    Raises: ExpectedGroup of InvalidInput, one for each that is negative, absurd, twice, or in a currency not sold in.
    """
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
        if minor < 0:
            errors.append(InvalidInput("This is not an amount that can be charged.", path=[*at, "amount"]))
        found[each.currency] = minor
    if errors:
        raise ExpectedGroup(errors)
    return found


def join_prices(prices: dict[str, int], compare_at: dict[str, int], *, path: Path) -> list[Price]:
    """Put prices and what they are compared with together.

    Raises: InvalidInput where the latter is not above the former.
    """
    for currency, minor in compare_at.items():
        if currency not in prices or minor <= prices[currency]:
            raise InvalidInput(
                "The price to compare with has to be above the price in {currency}.", path=path, currency=currency
            )
    return [Price(currency, minor, compare_at.get(currency)) for currency, minor in prices.items()]
