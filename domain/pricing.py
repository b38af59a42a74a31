"""What a cart costs, and why: lines, discounts, delivery and tax, to the minor unit.

In a market with inclusive prices tax is contained in them and totals do not add it again; in one with exclusive prices
it comes on top. Either way a line's amounts are in the terms of its prices, and tax stands beside them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from domain import tax
from domain.money import Currency, Money, total, zero
from domain.shop import Market


@dataclass(frozen=True, slots=True)
class LineToPrice:
    """What is bought: `discount_minor` is taken off the whole line, never more than the line costs."""

    key: UUID
    unit: Money
    quantity: int
    discount_minor: int = 0


@dataclass(frozen=True, slots=True)
class LineQuote:
    """What one line costs: `total` is the subtotal less the discount, `tax` contained in it or on top by market."""

    key: UUID
    unit: Money
    quantity: int
    subtotal: Money
    discount: Money
    tax: Money
    total: Money


@dataclass(frozen=True, slots=True)
class PriceStep:
    """One reason for the total. `reason` is an English template that `values` fill; see `domain.texts`."""

    rule: str
    reason: str
    before: Money
    after: Money
    values: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Quote:
    """What everything costs, in one currency; `lines` are in the order they were given in."""

    lines: list[LineQuote]
    subtotal: Money
    discount_total: Money
    delivery_total: Money
    tax_total: Money
    total: Money
    steps: list[PriceStep]


def price_line(line: LineToPrice, *, market: Market) -> LineQuote:
    """Price one line; its tax is the one amount that is rounded."""
    subtotal = line.unit * line.quantity
    discount = Money(min(line.discount_minor, subtotal.minor), subtotal.currency)
    charged = subtotal - discount
    return LineQuote(
        key=line.key,
        unit=line.unit,
        quantity=line.quantity,
        subtotal=subtotal,
        discount=discount,
        tax=tax.of(charged, market=market),
        total=charged,
    )


def price(lines: Sequence[LineToPrice], *, currency: Currency, market: Market, delivery: Money | None) -> Quote:
    """Price a cart as the market shows and taxes its prices; the order of the lines does not matter.

    `delivery` is the price of the way to deliver, None where none is chosen yet. Tax is rounded for each line and for
    the delivery, so that the sum of what is shown is the total.
    """
    quotes = [price_line(line, market=market) for line in lines]
    subtotal = total([quote.subtotal for quote in quotes], currency)
    discount = total([quote.discount for quote in quotes], currency)
    charge = delivery if delivery is not None else zero(currency)
    taxes = total([*(quote.tax for quote in quotes), tax.of(charge, market=market)], currency)
    shown = subtotal - discount + charge
    whole = shown if market.prices_include_tax else shown + taxes
    steps = [
        *_goods(quotes, subtotal, discount),
        *_delivery(subtotal - discount, delivery),
        *_tax(shown, whole, taxes, market),
    ]
    return Quote(
        lines=quotes,
        subtotal=subtotal,
        discount_total=discount,
        delivery_total=charge,
        tax_total=taxes,
        total=whole,
        steps=steps,
    )


def after_discounts(lines: Sequence[LineToPrice], *, currency: str) -> Money:
    """Give what the lines cost after their discounts: what a free delivery is measured by."""
    parts = [line.unit * line.quantity for line in lines]
    return total(
        [
            part - Money(min(line.discount_minor, part.minor), part.currency)
            for line, part in zip(lines, parts, strict=True)
        ],
        currency,
    )


def _goods(quotes: Sequence[LineQuote], subtotal: Money, discount: Money) -> list[PriceStep]:
    if not quotes:
        return []
    quantity = sum(quote.quantity for quote in quotes)
    steps = [PriceStep("goods", "Goods: {quantity} in all", zero(subtotal.currency), subtotal, {"quantity": quantity})]
    if discount:
        steps.append(PriceStep("discount", "Discounts", subtotal, subtotal - discount))
    return steps


def _delivery(before: Money, delivery: Money | None) -> list[PriceStep]:
    if delivery is None:
        return []
    return [PriceStep("delivery", "Delivery" if delivery else "Delivery, free of charge", before, before + delivery)]


def _tax(shown: Money, whole: Money, taxes: Money, market: Market) -> list[PriceStep]:
    if not market.tax_basis_points or not shown:
        return []
    reason = "{percent} % tax is included: {tax}" if market.prices_include_tax else "{percent} % tax on top"
    values: dict[str, object] = {"percent": tax.percent(market.tax_basis_points), "tax": taxes}
    return [PriceStep("tax", reason, shown, whole, values)]
