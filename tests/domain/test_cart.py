"""What fits into a cart, what is missing of it, and which market taxes it."""

from dataclasses import replace
from uuid import UUID

import pytest

from domain.address import Address
from domain.cart import (
    MAX_QUANTITY,
    CartFacts,
    CartRequirement,
    QuantityRule,
    added,
    assess,
    changed,
    check_lines,
    check_quantity,
    may_hold,
    merged,
)
from domain.errors import InvalidInput
from domain.ids import UserId, VariantId
from domain.money import Currency, Money
from domain.pricing import LineToPrice
from domain.shop import Delivery, Market, Shop
from domain.stock import OutOfStock

MUG = VariantId(UUID(int=1))
ADA, BOB = UserId(UUID(int=1)), UserId(UUID(int=2))
EUR = Currency("EUR")
DE = Market("DE", "EUR", 1900, prices_include_tax=True)
CA = Market("CA", "CAD", 500, prices_include_tax=False)
STANDARD = Delivery("standard", {"en": "Standard"}, {}, [], {"EUR": 490}, {"EUR": 5000})
EXPRESS = Delivery("express", {"en": "Express"}, {}, ["CA"], {"EUR": 990}, {})
SHOP = Shop("Souk", ["en"], ["EUR"], [DE, CA], [STANDARD, EXPRESS])
BERLIN = Address("Ada", "Unter den Linden 1", "Berlin", "DE", postal_code="10117")
TORONTO = Address("Ada", "1 King St", "Toronto", "CA", region="ON", postal_code="M5H 1A1")
LINE = LineToPrice(UUID(int=7), Money(1000, EUR), 2)
FULL = CartFacts(EUR, [LINE], "ada@souk.example", BERLIN, "standard")


@pytest.mark.parametrize("quantity", [-(2**31), -1, 0, MAX_QUANTITY + 1, 2**31 - 1])
def test_no_quantity_outside_one_to_a_thousand_is_possible(quantity: int) -> None:
    with pytest.raises(QuantityRule) as caught:
        check_quantity(quantity, path=["lines", "0", "quantity"])

    assert (caught.value.minimum, caught.value.maximum, caught.value.step) == (1, 1000, 1)
    assert caught.value.path == ["lines", "0", "quantity"]


def test_a_line_can_be_set_to_none() -> None:
    assert check_quantity(0, minimum=0, path=["lines"]) == 0


def test_a_cart_holds_a_hundred_lines() -> None:
    check_lines(100)

    with pytest.raises(InvalidInput):
        check_lines(101)


@pytest.mark.parametrize(("asked", "held", "sellable", "quantity"), [(1, 0, 5, 1), (5, 0, 3, 3), (2, 2, 3, 3)])
def test_what_is_added_is_cut_down_to_what_can_be_sold(asked: int, held: int, sellable: int, quantity: int) -> None:
    assert added(asked, held=held, sellable=sellable, variant_id=MUG, path=[]) == quantity


@pytest.mark.parametrize(("held", "sellable"), [(0, 0), (3, 3), (3, 2)])
def test_where_nothing_can_be_added_it_is_out_of_stock(held: int, sellable: int) -> None:
    with pytest.raises(OutOfStock) as caught:
        added(2, held=held, sellable=sellable, variant_id=MUG, path=["lines", "0"])

    assert (caught.value.requested, caught.value.available) == (held + 2, sellable)


def test_a_line_never_holds_more_than_a_thousand() -> None:
    with pytest.raises(QuantityRule):
        added(2, held=999, sellable=5000, variant_id=MUG, path=[])


@pytest.mark.parametrize(("asked", "sellable", "quantity"), [(4, 9, 4), (4, 3, 3), (0, 0, 0)])
def test_what_is_set_is_cut_down_to_what_can_be_sold(asked: int, sellable: int, quantity: int) -> None:
    assert changed(asked, sellable=sellable, variant_id=MUG, path=[]) == quantity


def test_nothing_can_be_set_of_what_is_sold_out() -> None:
    with pytest.raises(OutOfStock):
        changed(1, sellable=0, variant_id=MUG, path=[])


@pytest.mark.parametrize(
    ("guest", "held", "sellable", "quantity"), [(2, 3, 10, 5), (5, 3, 6, 6), (9, 3, 2, 3), (900, 900, 5000, 1000)]
)
def test_a_merge_adds_up_within_stock_and_rule_and_takes_nothing_away(
    guest: int, held: int, sellable: int, quantity: int
) -> None:
    assert merged(guest, held=held, sellable=sellable) == quantity


@pytest.mark.parametrize(
    ("user", "owner", "may"),
    [(None, None, True), (ADA, None, True), (ADA, ADA, True), (BOB, ADA, False), (None, ADA, False)],
)
def test_a_guests_cart_is_anybodys_who_knows_it_and_a_users_only_theirs(
    user: UserId | None, owner: UserId | None, may: bool
) -> None:
    assert may_hold(user, owner=owner) is may


def test_a_full_cart_lacks_nothing() -> None:
    assessment = assess(FULL, shop=SHOP, country="CA", languages=["en"])

    assert assessment.missing == []
    assert assessment.market == DE
    assert assessment.quote.total == Money(2490, EUR)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (replace(FULL, lines=[]), [CartRequirement.LINES]),
        (replace(FULL, email=None), [CartRequirement.EMAIL]),
        (replace(FULL, shipping_address=None), [CartRequirement.SHIPPING_ADDRESS]),
        (replace(FULL, delivery_code=None), [CartRequirement.DELIVERY_OPTION]),
        (replace(FULL, delivery_code="express"), [CartRequirement.DELIVERY_OPTION]),
        (replace(FULL, delivery_code="balloon"), [CartRequirement.DELIVERY_OPTION]),
        (
            CartFacts(EUR, [], None, None, None),
            [
                CartRequirement.LINES,
                CartRequirement.EMAIL,
                CartRequirement.SHIPPING_ADDRESS,
                CartRequirement.DELIVERY_OPTION,
            ],
        ),
    ],
)
def test_what_is_missing_is_named(facts: CartFacts, missing: list[CartRequirement]) -> None:
    assert assess(facts, shop=SHOP, country="DE", languages=["en"]).missing == missing


def test_the_address_decides_on_tax_and_delivery_before_the_shoppers_country() -> None:
    assessment = assess(replace(FULL, shipping_address=TORONTO), shop=SHOP, country="DE", languages=["en"])

    assert assessment.market == CA
    assert [option.code for option in assessment.delivery_options] == ["standard", "express"]
    assert assessment.quote.tax_total == Money(100 + 25, EUR)


def test_a_cart_without_an_address_is_taxed_and_delivered_where_the_shopper_is() -> None:
    assessment = assess(replace(FULL, shipping_address=None), shop=SHOP, country="CA", languages=["en"])

    assert assessment.market == CA
    assert [option.code for option in assessment.delivery_options] == ["standard", "express"]


def test_delivery_is_free_from_a_subtotal_after_discounts_on() -> None:
    enough = replace(FULL, lines=[replace(LINE, quantity=5)])
    discounted = replace(FULL, lines=[replace(LINE, quantity=5, discount_minor=1)])

    free, paid = (assess(facts, shop=SHOP, country="DE", languages=["en"]) for facts in (enough, discounted))

    assert free.quote.delivery_total == Money(0, EUR)
    assert paid.quote.delivery_total == Money(490, EUR)


def test_a_shop_without_markets_charges_no_tax() -> None:
    bare = Shop("Souk", ["en"], ["EUR"])

    assessment = assess(replace(FULL, shipping_address=None), shop=bare, country="US", languages=["en"])

    assert assessment.quote.tax_total == Money(0, EUR)
    assert assessment.delivery_options == []
