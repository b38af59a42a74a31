"""Tax on one amount: contained in it, or on top of it. The one place where prices are rounded is a line's tax."""

from decimal import Decimal

from domain.money import Money, round_half_up
from domain.shop import Market

WHOLE = 10_000
"""A rate of 100 percent. Units: basis points."""


def contained(gross: Money, *, basis_points: int) -> Money:
    """Give the tax that a price with tax contains: gross - round(gross / (1 + rate)).

    Units: `basis_points` are hundredths of a percent.
    """
    net = round_half_up(Decimal(gross.minor * WHOLE) / Decimal(WHOLE + basis_points))
    return Money(gross.minor - net, gross.currency)


def on_top(net: Money, *, basis_points: int) -> Money:
    """Give the tax that comes on top of a price without tax.

    Units: `basis_points` are hundredths of a percent.
    """
    return Money(round_half_up(Decimal(net.minor * basis_points) / Decimal(WHOLE)), net.currency)


def of(amount: Money, *, market: Market) -> Money:
    """Give the tax of an amount as the market shows its prices: with tax in them, or without."""
    tax = contained if market.prices_include_tax else on_top
    return tax(amount, basis_points=market.tax_basis_points)


def percent(basis_points: int) -> str:
    """Write a rate in percent, with no more digits than it has: 19, 8.25."""
    return format(Decimal(basis_points).scaleb(-2).normalize(), "f")
