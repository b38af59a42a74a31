"""How available something is, by what lies there and what may be owed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.stock import MAX_UNITS, Availability, AvailabilityState, Level, availability, product_availability, state

IN, LOW, BACK, OUT = AvailabilityState


@pytest.mark.parametrize(
    ("available", "limit", "expected"),
    [(6, 0, IN), (5, 0, LOW), (1, 0, LOW), (0, 0, OUT), (0, 1, BACK), (-1, 2, BACK), (-2, 2, OUT), (-3, 2, OUT)],
)
def test_the_state_follows_from_what_lies_there_and_what_may_be_owed(
    available: int, limit: int, expected: AvailabilityState
) -> None:
    assert state(Level(available, limit), low_stock=5) is expected


def test_quantities_are_for_who_may_see_them() -> None:
    owed = Level(-2, 5)

    shopper = availability(owed, low_stock=5, shows_quantity=True)
    discreet = availability(owed, low_stock=5, shows_quantity=False)
    keeper = availability(owed, low_stock=5, shows_quantity=False, shows_owed=True)

    assert [each.quantity for each in (shopper, discreet, keeper)] == [0, None, -2]


def test_a_product_is_as_available_as_its_best_variant() -> None:
    levels = [Level(-1, 1), Level(0, 3), Level(2)]

    assert product_availability(levels, low_stock=5, shows_quantity=True) == Availability(LOW, 2)
    assert product_availability(levels[:2], low_stock=5, shows_quantity=True) == Availability(BACK, 0)
    assert product_availability([], low_stock=5, shows_quantity=False) == Availability(OUT, None)


def test_a_products_quantity_fits_an_integer_of_graphql() -> None:
    full = [Level(MAX_UNITS)] * 5

    assert product_availability(full, low_stock=5, shows_quantity=True) == Availability(IN, MAX_UNITS)


LEVELS = st.builds(Level, st.integers(-100, 100), st.integers(0, 100))


@given(level=LEVELS, low_stock=st.integers(0, 20))
def test_out_of_stock_means_that_nothing_can_be_taken(level: Level, low_stock: int) -> None:
    assert (state(level, low_stock=low_stock) is OUT) == (level.sellable == 0)


@given(levels=st.lists(LEVELS, min_size=1), low_stock=st.integers(0, 20))
def test_a_product_is_never_less_available_than_a_variant(levels: list[Level], low_stock: int) -> None:
    order = list(AvailabilityState)

    product = product_availability(levels, low_stock=low_stock, shows_quantity=True)

    assert product.state is min((state(level, low_stock=low_stock) for level in levels), key=order.index)
