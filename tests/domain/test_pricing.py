"""What a cart costs: to the minor unit, whatever the currency, the market and the order of the lines."""

from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import delivery, pricing, tax
from domain.money import Currency, Money, exponent, zero
from domain.pricing import LineToPrice, Quote
from domain.shop import Delivery, Market, Shop

CURRENCIES = ["JPY", "KRW", "CLP", "USD", "EUR", "CNY", "KWD", "TND", "CLF"]
INCLUSIVE = Market("DE", "EUR", 1900, prices_include_tax=True)
EXCLUSIVE = Market("CA", "USD", 500, prices_include_tax=False)


def line(minor: int, quantity: int = 1, *, currency: str = "EUR", discount: int = 0, key: int = 1) -> LineToPrice:
    return LineToPrice(UUID(int=key), Money(minor, Currency(currency)), quantity, discount)


def eur(minor: int) -> Money:
    return Money(minor, Currency("EUR"))


def usd(minor: int) -> Money:
    return Money(minor, Currency("USD"))


@st.composite
def carts(draw: st.DrawFn) -> tuple[list[LineToPrice], Currency, Market, Money | None]:
    currency = Currency(draw(st.sampled_from(CURRENCIES)))
    lines = [
        line(
            draw(st.integers(0, 10**9)),
            draw(st.integers(1, 1000)),
            currency=currency,
            discount=draw(st.sampled_from([0, 0, 1, 99, 10**13])),
            key=key,
        )
        for key in range(draw(st.integers(0, 8)))
    ]
    market = Market("XX", currency, draw(st.integers(0, 3000)), draw(st.booleans()))
    charge = draw(st.none() | st.integers(0, 10**6).map(lambda minor: Money(minor, currency)))
    return lines, currency, market, charge


def priced(cart: tuple[list[LineToPrice], Currency, Market, Money | None]) -> Quote:
    lines, currency, market, charge = cart
    return pricing.price(lines, currency=currency, market=market, delivery=charge)


def test_an_inclusive_price_contains_its_tax_and_totals_do_not_add_it_again() -> None:
    quote = pricing.price([line(1999, 3)], currency=Currency("EUR"), market=INCLUSIVE, delivery=eur(490))

    assert quote.subtotal == eur(5997)
    assert quote.delivery_total == eur(490)
    assert quote.lines[0].tax == eur(5997 - 5039)  # 59.97 / 1.19 = 50.394…
    assert quote.tax_total == eur(958 + 78)  # 4.90 / 1.19 = 4.117…
    assert quote.total == eur(6487)


def test_exclusive_tax_comes_on_top_of_each_line_and_of_the_delivery() -> None:
    lines = [line(999, 3, currency="USD", key=1), line(1, 10, currency="USD", key=2)]

    quote = pricing.price(lines, currency=Currency("USD"), market=EXCLUSIVE, delivery=usd(500))

    assert [item.tax for item in quote.lines] == [usd(150), usd(1)]  # 1.4985 and 0.005, half up
    assert [item.total for item in quote.lines] == [usd(2997), usd(10)]
    assert quote.tax_total == usd(150 + 1 + 25)
    assert quote.total == usd(2997 + 10 + 500 + 176)


def test_yen_have_no_digits_to_round_to() -> None:
    market = Market("JP", "JPY", 1000, prices_include_tax=True)

    quote = pricing.price([line(1099, 1, currency="JPY")], currency=Currency("JPY"), market=market, delivery=None)

    assert quote.tax_total == Money(100, Currency("JPY"))
    assert quote.total == Money(1099, Currency("JPY"))


@pytest.mark.parametrize(("gross", "net"), [(119, 100), (100, 84), (1, 1), (3, 3), (0, 0), (10**15, 840336134453782)])
def test_contained_tax_is_what_the_rounded_net_leaves(gross: int, net: int) -> None:
    contained = tax.contained(eur(gross), basis_points=1900)

    assert contained == eur(gross - net)


def test_a_discount_is_taken_off_before_tax_and_never_more_than_the_line() -> None:
    lines = [line(1000, 2, currency="USD", discount=500, key=1), line(300, 1, currency="USD", discount=900, key=2)]

    quote = pricing.price(lines, currency=Currency("USD"), market=EXCLUSIVE, delivery=None)

    assert [item.discount for item in quote.lines] == [usd(500), usd(300)]
    assert [item.tax for item in quote.lines] == [usd(75), usd(0)]
    assert quote.discount_total == usd(800)
    assert quote.total == usd(1575)
    assert [step.rule for step in quote.steps] == ["goods", "discount", "tax"]


def test_the_steps_lead_from_nothing_to_the_total() -> None:
    quote = pricing.price([line(1000, 2)], currency=Currency("EUR"), market=INCLUSIVE, delivery=eur(490))

    assert [(step.rule, step.before, step.after) for step in quote.steps] == [
        ("goods", eur(0), eur(2000)),
        ("delivery", eur(2000), eur(2490)),
        ("tax", eur(2490), eur(2490)),
    ]


def test_an_empty_cart_costs_nothing() -> None:
    quote = pricing.price([], currency=Currency("EUR"), market=INCLUSIVE, delivery=None)

    assert (quote.subtotal, quote.tax_total, quote.total, quote.steps) == (eur(0), eur(0), eur(0), [])


@given(carts(), st.randoms())
def test_the_order_of_the_lines_does_not_change_the_totals(
    cart: tuple[list[LineToPrice], Currency, Market, Money | None], random: Random
) -> None:
    lines, currency, market, charge = cart
    shuffled = random.sample(lines, len(lines))

    one, other = priced(cart), priced((shuffled, currency, market, charge))

    assert (one.subtotal, one.tax_total, one.total) == (other.subtotal, other.tax_total, other.total)
    assert sorted(item.key for item in one.lines) == sorted(item.key for item in other.lines)
    assert one.steps == other.steps


@given(carts())
def test_what_is_shown_sums_up_to_the_total(cart: tuple[list[LineToPrice], Currency, Market, Money | None]) -> None:
    lines, currency, market, charge = cart

    quote = priced(cart)

    goods = sum(item.total.minor for item in quote.lines)
    assert goods == quote.subtotal.minor - quote.discount_total.minor
    assert goods == pricing.after_discounts(lines, currency=currency).minor
    charge_tax = tax.of(charge or zero(currency), market=market).minor
    assert sum(item.tax.minor for item in quote.lines) + charge_tax == quote.tax_total.minor
    on_top = 0 if market.prices_include_tax else quote.tax_total.minor
    assert quote.total.minor == goods + quote.delivery_total.minor + on_top
    if quote.steps:
        assert quote.steps[-1].after == quote.total
        assert all(one.after == next_.before for one, next_ in zip(quote.steps, quote.steps[1:], strict=False))


@given(carts())
def test_nothing_is_ever_negative(cart: tuple[list[LineToPrice], Currency, Market, Money | None]) -> None:
    quote = priced(cart)

    amounts = [quote.subtotal, quote.discount_total, quote.delivery_total, quote.tax_total, quote.total]
    amounts += [amount for item in quote.lines for amount in (item.subtotal, item.discount, item.tax, item.total)]
    assert min(amount.minor for amount in amounts) >= 0


@given(st.sampled_from(CURRENCIES), st.integers(0, 10**9), st.integers(0, 3000))
def test_a_hundred_units_cost_a_hundred_times_the_unit(currency: str, unit: int, basis_points: int) -> None:
    market = Market("XX", currency, basis_points, prices_include_tax=True)

    one = pricing.price([line(unit, 1, currency=currency)], currency=Currency(currency), market=market, delivery=None)
    many = pricing.price(
        [line(unit, 100, currency=currency)], currency=Currency(currency), market=market, delivery=None
    )

    assert many.total.minor == 100 * one.total.minor
    assert len(many.total.amount.partition(".")[2]) == exponent(currency)


@pytest.mark.parametrize(
    ("basis_points", "text"), [(1900, "19"), (825, "8.25"), (0, "0"), (550, "5.5"), (10000, "100")]
)
def test_a_rate_is_written_with_no_more_digits_than_it_has(basis_points: int, text: str) -> None:
    assert tax.percent(basis_points) == text


STANDARD = Delivery(
    "standard", {"en": "Standard", "de": "Normal"}, {"en": "3 days"}, [], {"EUR": 490, "USD": 500}, {"EUR": 5000}
)
EXPRESS = Delivery("express", {"en": "Express"}, {}, ["DE"], {"EUR": 1490}, {})
SHOP = Shop("Souk", ["en", "de"], ["EUR", "USD"], [INCLUSIVE, EXCLUSIVE], [STANDARD, EXPRESS])


@pytest.mark.parametrize(
    ("country", "currency", "codes"),
    [
        ("DE", "EUR", ["standard", "express"]),
        ("DE", "USD", ["standard"]),
        ("CA", "EUR", ["standard"]),
        ("DE", "JPY", []),
        ("FR", "EUR", []),
    ],
)
def test_ways_to_deliver_depend_on_country_and_currency(country: str, currency: str, codes: list[str]) -> None:
    found = delivery.offered(SHOP, country=country, currency=currency)

    assert [way.code for way in found] == codes


@pytest.mark.parametrize(("subtotal", "price"), [(4999, 490), (5000, 0), (5001, 0)])
def test_delivery_is_free_from_a_subtotal_on(subtotal: int, price: int) -> None:
    found = delivery.options(SHOP, country="DE", subtotal=eur(subtotal), languages=["de", "en"])

    assert found[0] == delivery.DeliveryOption("standard", "Normal", eur(price), "3 days")
    assert found[1] == delivery.DeliveryOption("express", "Express", eur(1490), None)
