"""Options keep their order, variants can be told apart, and prices make sense."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import STRANGER, Role, Viewer
from domain.errors import CurrencyMismatch, Expected, ExpectedGroup, Forbidden, InvalidInput, Unauthenticated
from domain.ids import UserId, uuid7
from domain.money import Currency, Money
from domain.product import (
    KeyValues,
    Option,
    ProductFilter,
    ProductStatus,
    check_combinations,
    check_filter,
    merge_options,
)
from domain.variant import Amount, NewVariant, Price, Words, check_new, check_prices
from tests.make import NOW

SHOPPER = Viewer(user_id=UserId(uuid7(NOW)))
KEEPER = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.CATALOGUE}))
CHOICES = st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz"), max_size=3), max_size=6)


def test_options_stand_in_the_order_of_first_appearance() -> None:
    chosen = [{"size": "s", "hue": "red"}, {"size": "m", "hue": "red"}, {"size": "s", "hue": "blue"}]

    assert merge_options([], chosen) == [Option("size", ("s", "m")), Option("hue", ("red", "blue"))]


def test_options_that_were_there_keep_their_place() -> None:
    before = [Option("hue", ("blue", "red")), Option("cut", ("slim",))]

    merged = merge_options(before, [{"size": "m", "hue": "green"}, {"size": "s", "hue": "red"}])

    assert merged == [Option("hue", ("red", "green")), Option("size", ("m", "s"))]


@given(before=CHOICES, after=CHOICES)
def test_merged_options_are_exactly_what_variants_choose(
    before: list[dict[str, str]], after: list[dict[str, str]]
) -> None:
    merged = merge_options(merge_options([], before), after)

    assert {(option.key, value) for option in merged for value in option.values} == {
        pair for options in after for pair in options.items()
    }
    assert merge_options(merged, after) == merged


@pytest.mark.parametrize(
    ("chosen", "at"),
    [
        ([{"a": "x"}, {"a": "x"}], "1"),
        ([{"a": "x"}, {"a": "y"}, {"b": "x"}], "2"),
        ([{"a": "x"}, {}], "1"),
        ([{}, {}], "1"),
        ([{str(number): "x" for number in range(6)}], "0"),
    ],
)
def test_variants_that_cannot_be_told_apart_are_refused(chosen: Sequence[dict[str, str]], at: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_combinations(chosen, paths=[[str(number)] for number in range(len(chosen))])

    assert refused.value.path == [at]


@pytest.mark.parametrize(
    ("wanted", "viewer", "error"),
    [
        (ProductFilter(status=ProductStatus.DRAFT), STRANGER, Unauthenticated),
        (ProductFilter(status=ProductStatus.ARCHIVED), SHOPPER, Forbidden),
        (ProductFilter(price_max=Money(1, Currency("EUR"))), KEEPER, CurrencyMismatch),
        (ProductFilter(brands=("x",) * 101), KEEPER, InvalidInput),
        (ProductFilter(options=(KeyValues("a", ("x",) * 101),)), KEEPER, InvalidInput),
    ],
)
def test_filters_that_may_not_be_asked_are_refused(
    wanted: ProductFilter, viewer: Viewer, error: type[Expected]
) -> None:
    with pytest.raises(error):
        check_filter(wanted, viewer=viewer, currency="USD")


def test_filters_that_may_be_asked_are_given_back() -> None:
    wanted = ProductFilter(status=ProductStatus.ACTIVE, price_min=Money(1, Currency("USD")), ids=())
    hidden = ProductFilter(status=ProductStatus.DRAFT)

    assert check_filter(wanted, viewer=STRANGER, currency="USD") is wanted
    assert check_filter(hidden, viewer=KEEPER, currency="USD") is hidden


def prices(*amounts: str, compare_at: Sequence[str] = ()) -> list[Price]:
    def read(texts: Sequence[str]) -> list[Amount]:
        return [Amount(*text.split()) for text in texts]

    return check_prices(read(amounts), read(compare_at), currencies=["USD", "JPY", "KWD"], path=["variant"])


def test_prices_are_read_in_the_minor_units_of_their_currency() -> None:
    found = prices("19.90 USD", "1200 JPY", "1.005 KWD", compare_at=["25 USD"])

    assert found == [Price("USD", 1990, 2500), Price("JPY", 1200), Price("KWD", 1005)]


@pytest.mark.parametrize(
    ("amounts", "compare_at", "paths"),
    [
        (
            ["-1 USD", "1.5 JPY", "1 GBP"],
            [],
            [["prices", "0", "amount"], ["prices", "1", "amount"], ["prices", "2", "currency"]],
        ),
        (["10000000000.01 USD"], [], [["prices", "0", "amount"]]),
        (["10000000000001 USD"], [], [["prices", "0", "amount"]]),
        (["1 USD"], ["1 USD"], [["compareAtPrices"]]),
        (["1 USD"], ["2 JPY"], [["compareAtPrices"]]),
        (["1 USD"], ["x USD"], [["compareAtPrices", "0", "amount"]]),
    ],
)
def test_prices_that_make_no_sense_are_all_named(
    amounts: list[str], compare_at: list[str], paths: list[list[str]]
) -> None:
    with pytest.raises((InvalidInput, ExpectedGroup)) as refused:
        prices(*amounts, compare_at=compare_at)

    errors = refused.value.errors if isinstance(refused.value, ExpectedGroup) else [refused.value]
    assert [error.path for error in errors] == [["variant", *path] for path in paths]


def test_everything_wrong_with_a_variant_is_named_at_once() -> None:
    new = NewVariant(sku=" ", options=(Words("a", ""),), prices=(Amount("-1", "USD"),), stock=-1, backorder_limit=-1)

    with pytest.raises(ExpectedGroup) as refused:
        check_new(new, currencies=["USD"], path=["variant"])

    assert [error.path and error.path[1:] for error in refused.value.errors] == [
        ["sku"],
        ["selectedOptions", "0", "value"],
        ["stock"],
        ["backorderLimit"],
        ["prices", "0", "amount"],
    ]
