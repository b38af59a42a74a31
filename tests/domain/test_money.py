"""Amounts are exact: read, written, added and split without losing anything."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import MAX_MINOR, Currency, InvalidAmount, Money, allocate, exponent, round_half_up, total

EXPONENTS = {"JPY": 0, "KRW": 0, "USD": 2, "CNY": 2, "EUR": 2, "KWD": 3, "BHD": 3, "CLF": 4}


@pytest.mark.parametrize(("currency", "digits"), EXPONENTS.items())
def test_each_currency_has_its_digits(currency: str, digits: int) -> None:
    assert exponent(currency) == digits


@given(minor=st.integers(-MAX_MINOR, MAX_MINOR), currency=st.sampled_from(list(EXPONENTS)))
def test_an_amount_is_written_and_read_back(minor: int, currency: str) -> None:
    money = Money(minor, Currency(currency))

    assert Money.parse(money.amount, currency) == money


def test_what_no_float_holds_survives() -> None:
    parts = [Money.parse("0.1", "USD"), Money.parse("0.2", "USD")]

    assert total(parts, "USD").amount == "0.30"
    assert Money.parse("90071992547409.93", "USD").minor == 2**53 + 1
    assert Money.parse("19.900", "USD").amount == "19.90"


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("1.5", "JPY"),
        ("0.001", "USD"),
        ("1.0000000000000000000000000000000000001", "USD"),
        ("0." + "0" * 200 + "1", "USD"),
        ("1e-999999999999", "USD"),
        ("1000000000000000.01", "USD"),
        ("1e1000000", "USD"),
        ("NaN", "USD"),
        ("Infinity", "USD"),
        ("one", "USD"),
        ("", "USD"),
        ("1", "XYZ"),
    ],
)
def test_what_the_currency_cannot_carry_is_no_amount(amount: str, currency: str) -> None:
    with pytest.raises(InvalidAmount):
        Money.parse(amount, currency)


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("-0.5", -1), ("-2.5", -3), ("2.49", 2)]
)
def test_a_half_is_rounded_away_from_zero(value: str, rounded: int) -> None:
    assert round_half_up(Decimal(value)) == rounded


def test_currencies_do_not_mix() -> None:
    with pytest.raises(ValueError, match="do not mix"):
        total([Money(1, Currency("USD")), Money(1, Currency("EUR"))], "USD")


@given(whole=st.integers(-MAX_MINOR, MAX_MINOR), weights=st.lists(st.integers(0, MAX_MINOR), min_size=1, max_size=100))
def test_the_parts_of_a_split_sum_to_the_whole_and_are_each_fair(whole: int, weights: list[int]) -> None:
    parts = allocate(whole, weights)

    assert sum(parts) == whole
    base = sum(weights) or len(weights)
    for part, weight in zip(parts, weights, strict=True):
        fair = whole * (weight if any(weights) else 1)
        assert abs(part * base - fair) < base


def test_the_odd_cent_of_a_split_goes_to_the_first_of_equals() -> None:
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]
    assert allocate(-100, [1, 1, 1]) == [-34, -33, -33]
    assert allocate(2, [0, 0, 0]) == [1, 1, 0]
    assert allocate(0, []) == []
