"""Money: exact amounts in minor units, one rounding, splits that lose nothing.

Source: ISO 4217 exponents, by CLDR's currency data in babel.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation
from functools import cache
from typing import NewType

from babel.core import Locale, UnknownLocaleError, get_global
from babel.numbers import format_currency

Currency = NewType("Currency", str)

MAX_MINOR = 10**17
"""Amounts beyond this are refused before any arithmetic; a BIGINT holds the sum of ninety."""

EXACT = Context(prec=100, traps=[Inexact])
"""Where digits are never cut off: the usual 28 would turn one cent and a hair into one cent."""


class InvalidAmount(ValueError):
    """An amount that the currency cannot carry."""


@cache
def exponent(currency: str) -> int:
    """Give the number of decimal digits of a currency: JPY 0, CNY 2, KWD 3."""
    fractions = get_global("currency_fractions")
    entry = fractions.get(currency) or fractions["DEFAULT"]
    return int(entry[0])


@cache
def is_currency(code: str) -> bool:
    """Tell whether ISO 4217 knows the code."""
    return code in get_global("all_currencies")


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An exact amount of one currency.

    Units: `minor` counts the currency's smallest unit (cents, fen, yen).
    """

    minor: int
    currency: Currency

    @classmethod
    def parse(cls, amount: str | Decimal, currency: str) -> "Money":
        """Read a decimal amount of major units.

        Raises: InvalidAmount for another text than a plain decimal, too many digits, or too large a number.
        """
        if not is_currency(currency):
            raise InvalidAmount(f"{currency!r} is not an ISO 4217 currency")
        try:
            value = Decimal(amount)
        except InvalidOperation:
            raise InvalidAmount("not a decimal number") from None
        if not value.is_finite():
            raise InvalidAmount("not a finite number")
        digits = exponent(currency)
        if value.adjusted() > 20:
            raise InvalidAmount("too large")
        try:
            scaled = value.scaleb(digits, EXACT)
        except Inexact:
            raise InvalidAmount("too many digits") from None
        if scaled != scaled.to_integral_value():
            raise InvalidAmount(f"{currency} has {digits} decimal digits")
        if abs(scaled) > MAX_MINOR:
            raise InvalidAmount("too large")
        return cls(int(scaled), Currency(currency))

    @property
    def amount(self) -> str:
        """The exact decimal text in major units, with as many digits as the currency has."""
        digits, text = exponent(self.currency), str(self.minor)
        if not digits:
            return text
        if len(text) <= digits or self.minor < 0:
            sign = "-" if self.minor < 0 else ""
            text = sign + str(abs(self.minor)).rjust(digits + 1, "0")
        return f"{text[:-digits]}.{text[-digits:]}"

    def formatted(self, language: str) -> str:
        """Write the amount for people, as CLDR has it for the language."""
        try:
            locale = Locale.parse(language, sep="-")
        except (UnknownLocaleError, ValueError):
            locale = Locale("en")
        return format_currency(self.amount, self.currency, locale=locale)

    def _same(self, other: "Money") -> None:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __mul__(self, quantity: int) -> "Money":
        return Money(self.minor * quantity, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor < other.minor

    def __le__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor <= other.minor

    def __gt__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor > other.minor

    def __ge__(self, other: "Money") -> bool:
        self._same(other)
        return self.minor >= other.minor

    def __bool__(self) -> bool:
        return self.minor != 0


def zero(currency: str) -> Money:
    return Money(0, Currency(currency))


def total(parts: Sequence[Money], currency: str) -> Money:
    """Add amounts of one currency; the currency is needed for the empty sum."""
    result = zero(currency)
    for part in parts:
        result = result + part
    return result


def round_half_up(value: Decimal) -> int:
    """Round minor units to a whole number: the one rounding of the shop, half away from zero."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def allocate(whole: int, weights: Sequence[int]) -> list[int]:
    """Split whole minor units by weight so that the parts sum to the whole, by largest remainder.

    Shape: N weights → N parts in their order; ties go to the earlier part. All-zero weights split evenly.
    """
    if not weights:
        if whole:
            raise ValueError("nothing to split over")
        return []
    if any(weight < 0 for weight in weights):
        raise ValueError("weights are not negative")
    if not any(weights):
        weights = [1] * len(weights)
    sign, size, base = (-1 if whole < 0 else 1), abs(whole), sum(weights)
    parts = [size * weight // base for weight in weights]
    remainders = [size * weight % base for weight in weights]
    order = sorted(range(len(weights)), key=lambda index: (-remainders[index], index))
    for index in order[: size - sum(parts)]:
        parts[index] += 1
    return [sign * part for part in parts]
