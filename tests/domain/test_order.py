from collections.abc import Collection
from itertools import product
from string import Formatter
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import order
from domain.access import STRANGER, Role, Viewer
from domain.errors import InvalidInput, NotFound
from domain.ids import OrderLineId, UserId
from domain.order import (
    FulfillmentStatus,
    IllegalTransition,
    LineQuantities,
    OrderAction,
    OrderFacts,
    OrderStatus,
    PaymentStatus,
    PaymentSums,
    Pieces,
    Step,
    ViewerKind,
)
from domain.payment import PaymentState
from domain.texts import order as texts

A, B, FOREIGN = (OrderLineId(UUID(int=number)) for number in (1, 2, 9))
PENDING, CONFIRMED, COMPLETED, CANCELLED, EXPIRED = OrderStatus
MOVES = {
    (PENDING, Step.CONFIRM): CONFIRMED,
    (PENDING, Step.CANCEL): CANCELLED,
    (PENDING, Step.EXPIRE): EXPIRED,
    (CONFIRMED, Step.CANCEL): CANCELLED,
    (CONFIRMED, Step.COMPLETE): COMPLETED,
    (EXPIRED, Step.REVIVE): CONFIRMED,
}
ALLOWED = {PENDING: [OrderAction.PAY, OrderAction.CANCEL], CONFIRMED: [OrderAction.CANCEL]}


def paid(captured: int, refunded: int = 0, *, state: PaymentState = PaymentState.CAPTURED) -> PaymentSums:
    return PaymentSums(state, authorized_minor=captured, captured_minor=captured, refunded_minor=refunded)


def held(authorized: int, captured: int = 0, *, state: PaymentState = PaymentState.AUTHORIZED) -> PaymentSums:
    return PaymentSums(state, authorized_minor=authorized, captured_minor=captured, refunded_minor=0)


# ------------------------------------------------------------------------------------- states


@pytest.mark.parametrize(("status", "step"), list(product(OrderStatus, Step)))
def test_the_table_says_where_each_step_leads_and_every_other_step_is_refused(status: OrderStatus, step: Step) -> None:
    if (status, step) in MOVES:
        assert order.advance(status, step) is MOVES[status, step]
        return

    with pytest.raises(IllegalTransition) as refused:
        order.advance(status, step)

    assert refused.value.from_ == status
    assert refused.value.allowed == ALLOWED.get(status, [])
    assert refused.value.message("en") == f"This order does not allow that: it is {status}."


@pytest.mark.parametrize(
    ("payments", "expected"),
    [
        ([], PaymentStatus.UNPAID),
        ([held(99)], PaymentStatus.UNPAID),
        ([held(100)], PaymentStatus.AUTHORIZED),
        ([held(60), held(40)], PaymentStatus.AUTHORIZED),
        ([held(100, state=PaymentState.UNKNOWN)], PaymentStatus.AUTHORIZED),
        ([held(100, state=PaymentState.VOIDED)], PaymentStatus.UNPAID),
        ([held(100, state=PaymentState.FAILED)], PaymentStatus.UNPAID),
        ([held(100, 60, state=PaymentState.PARTIALLY_CAPTURED)], PaymentStatus.PARTIALLY_PAID),
        ([paid(60), held(40)], PaymentStatus.PARTIALLY_PAID),
        ([paid(60)], PaymentStatus.PARTIALLY_PAID),
        ([paid(60), paid(40)], PaymentStatus.PAID),
        ([paid(100)], PaymentStatus.PAID),
        ([paid(100, 1)], PaymentStatus.PARTIALLY_REFUNDED),
        ([paid(100, 100)], PaymentStatus.REFUNDED),
        ([paid(60, 60)], PaymentStatus.REFUNDED),
        # The second payment came too late for the first, and one of them went back: the order is paid.
        ([paid(100), paid(100, 100)], PaymentStatus.PAID),
        ([paid(100, 99), paid(100, 100)], PaymentStatus.PARTIALLY_REFUNDED),
        ([paid(100, state=PaymentState.DISPUTED)], PaymentStatus.DISPUTED),
        ([paid(60), paid(40, 40, state=PaymentState.DISPUTED)], PaymentStatus.DISPUTED),
    ],
)
def test_the_payment_status_follows_from_the_payments(payments: list[PaymentSums], expected: PaymentStatus) -> None:
    assert order.payment_status(payments, total_minor=100) is expected


def test_an_order_that_costs_nothing_is_paid() -> None:
    assert order.payment_status([], total_minor=0) is PaymentStatus.PAID


@pytest.mark.parametrize(
    ("lines", "delivered", "expected"),
    [
        ([(2, 0, 0, 0)], 0, FulfillmentStatus.UNFULFILLED),
        ([(2, 0, 2, 0)], 0, FulfillmentStatus.UNFULFILLED),
        ([(2, 1, 0, 0)], 0, FulfillmentStatus.PARTIALLY_FULFILLED),
        ([(2, 1, 0, 0)], 1, FulfillmentStatus.PARTIALLY_FULFILLED),
        ([(2, 2, 0, 0), (1, 0, 0, 0)], 2, FulfillmentStatus.PARTIALLY_FULFILLED),
        ([(2, 2, 0, 0), (1, 0, 1, 0)], 1, FulfillmentStatus.FULFILLED),
        ([(2, 2, 0, 0), (1, 0, 1, 0)], 2, FulfillmentStatus.DELIVERED),
        ([(2, 2, 0, 1)], 2, FulfillmentStatus.PARTIALLY_RETURNED),
        ([(2, 2, 0, 2), (1, 0, 0, 0)], 2, FulfillmentStatus.PARTIALLY_RETURNED),
        ([(2, 2, 0, 2), (1, 0, 1, 0)], 2, FulfillmentStatus.RETURNED),
    ],
)
def test_the_fulfillment_status_follows_from_the_lines(
    lines: list[tuple[int, int, int, int]], delivered: int, expected: FulfillmentStatus
) -> None:
    quantities = [LineQuantities(A, *line) for line in lines]

    assert order.fulfillment_status(quantities, delivered=delivered) is expected


# ------------------------------------------------------------------------------------- actions


def facts(
    status: OrderStatus,
    *,
    fulfilled: int = 0,
    delivered: int = 0,
    payments: tuple[PaymentSums, ...] = (),
) -> OrderFacts:
    lines = [LineQuantities(A, ordered=2, fulfilled=fulfilled)]
    return OrderFacts(status=status, total_minor=100, payments=payments, lines=lines, delivered=delivered)


OWNER, GUEST, STAFF = ({kind} for kind in ViewerKind)
PAID = (paid(100),)
DISPUTED = PaymentSums(PaymentState.DISPUTED, 100, 100, 0, disputed_minor=100)


@pytest.mark.parametrize(
    ("known", "viewer", "expected"),
    [
        (facts(PENDING), OWNER, ["PAY", "CANCEL"]),
        (facts(PENDING), GUEST, ["PAY", "CANCEL"]),
        (facts(PENDING), STAFF, ["CANCEL"]),
        (facts(PENDING), set[ViewerKind](), []),
        (facts(PENDING, payments=(held(100),)), OWNER, ["CANCEL"]),
        (facts(PENDING, payments=(paid(60),)), OWNER | STAFF, ["PAY", "CANCEL", "REFUND"]),
        (facts(CONFIRMED, payments=PAID), OWNER, ["CANCEL", "REORDER"]),
        (facts(CONFIRMED, payments=PAID), STAFF, ["CANCEL", "FULFILL", "REFUND"]),
        (facts(CONFIRMED, payments=PAID, fulfilled=1), STAFF, ["FULFILL", "DELIVER", "REFUND"]),
        (facts(CONFIRMED, payments=PAID, fulfilled=1), OWNER, ["REORDER"]),
        (facts(CONFIRMED, payments=PAID, fulfilled=2, delivered=1), STAFF, ["DELIVER", "REFUND"]),
        (facts(CONFIRMED, payments=PAID, fulfilled=2, delivered=1), OWNER, ["REORDER", "REVIEW"]),
        (facts(COMPLETED, payments=PAID, fulfilled=2, delivered=2), OWNER, ["REORDER", "REVIEW"]),
        (facts(COMPLETED, payments=PAID, fulfilled=2, delivered=2), GUEST, ["REORDER"]),
        (facts(COMPLETED, payments=PAID, fulfilled=2, delivered=2), STAFF, ["REFUND"]),
        (facts(CANCELLED, payments=(paid(100, 100),)), STAFF, []),
        (facts(CANCELLED, payments=(DISPUTED,)), STAFF, []),
        (facts(CANCELLED), OWNER, ["REORDER"]),
        (facts(EXPIRED), OWNER, ["REORDER"]),
    ],
)
def test_what_may_be_done_next_depends_on_the_order_and_on_who_asks(
    known: OrderFacts, viewer: Collection[ViewerKind], expected: list[str]
) -> None:
    assert order.available_actions(known, viewer) == expected


def test_a_viewer_is_owner_guest_or_staff_of_an_order() -> None:
    user = UserId(UUID(int=7))
    support = Viewer(user_id=user, roles=frozenset({Role.SUPPORT}))

    def kinds(viewer: Viewer, owner: UserId | None, *, token: bool) -> set[ViewerKind]:
        return set(order.viewer_kinds(viewer, owner=owner, holds_access_token=token))

    assert kinds(Viewer(user_id=user), user, token=False) == OWNER
    assert kinds(Viewer(user_id=user), None, token=False) == set()
    assert kinds(STRANGER, None, token=False) == set()
    assert kinds(STRANGER, user, token=True) == GUEST
    assert kinds(Viewer(user_id=user), user, token=True) == OWNER
    assert kinds(support, None, token=False) == STAFF
    assert kinds(support, user, token=False) == OWNER | STAFF
    assert kinds(Viewer(user_id=user, roles=frozenset({Role.CATALOGUE})), None, token=False) == set()


@pytest.mark.parametrize("status", OrderStatus)
def test_an_order_can_be_cancelled_until_its_first_parcel_leaves(status: OrderStatus) -> None:
    assert order.may_cancel(facts(status)) is (status in (PENDING, CONFIRMED))
    assert order.may_cancel(facts(status, fulfilled=1)) is False


def test_what_goes_back_already_or_is_disputed_cannot_be_given_back() -> None:
    payment = PaymentSums(
        PaymentState.DISPUTED, 100, 100, refunded_minor=10, refund_pending_minor=30, disputed_minor=20
    )

    assert facts(CONFIRMED, payments=(payment, paid(5))).refundable_minor == 45


def test_what_was_let_go_is_not_held() -> None:
    payment = PaymentSums(PaymentState.PARTIALLY_CAPTURED, 100, 40, 0, voided_minor=25)

    assert payment.held_minor == 35
    assert facts(PENDING, payments=(payment,)).left_to_pay_minor == 25


@pytest.mark.parametrize(
    ("known", "excess"),
    [
        (facts(PENDING, payments=(paid(60),)), 0),
        (facts(CONFIRMED, payments=PAID), 0),
        (facts(CONFIRMED, payments=(paid(100), held(100))), 100),
        (facts(CONFIRMED, payments=(paid(100, 20), paid(100))), 80),
        (facts(CANCELLED, payments=(paid(100, 30), held(50))), 120),
        (facts(EXPIRED, payments=(paid(60),)), 60),
        (facts(CANCELLED, payments=(DISPUTED,)), 0),
    ],
)
def test_money_that_an_order_has_no_use_for_is_in_excess(known: OrderFacts, excess: int) -> None:
    assert order.excess_minor(known) == excess


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (facts(CONFIRMED, payments=(held(100, state=PaymentState.VOIDED),)), True),
        (facts(CONFIRMED, payments=(held(100),)), False),
        (facts(CONFIRMED, payments=(held(100, state=PaymentState.UNKNOWN),)), False),
        (facts(CONFIRMED, fulfilled=1, payments=(held(100, state=PaymentState.VOIDED),)), False),
        (facts(CONFIRMED, payments=(paid(100, 100),)), False),
        (facts(PENDING, payments=(held(100, state=PaymentState.VOIDED),)), False),
    ],
)
def test_an_order_lapses_when_the_money_held_for_it_is_gone(known: OrderFacts, expected: bool) -> None:
    assert order.has_lapsed(known) is expected


# ------------------------------------------------------------------------------------- quantities

LINES = [LineQuantities(A, ordered=5, fulfilled=2, cancelled=1), LineQuantities(B, ordered=1, fulfilled=1)]


def test_all_that_is_left_goes_into_the_parcel_unless_lines_are_named() -> None:
    assert order.to_fulfill(LINES, None) == {A: 2}
    assert order.to_fulfill(LINES, [Pieces(A, 1)]) == {A: 1}
    assert order.to_fulfill(LINES, [Pieces(A, 1), Pieces(A, 1)]) == {A: 2}


@pytest.mark.parametrize(
    ("wanted", "path", "message"),
    [
        ([], ["lines"], "Name at least one line."),
        ([Pieces(A, 0)], ["lines", "0", "quantity"], "The quantity has to be above zero."),
        ([Pieces(A, -1)], ["lines", "0", "quantity"], "The quantity has to be above zero."),
        ([Pieces(A, 3)], ["lines", "0", "quantity"], "Only 2 of this line are left."),
        ([Pieces(A, 1), Pieces(A, 2)], ["lines", "1", "quantity"], "Only 2 of this line are left."),
        ([Pieces(A, 1), Pieces(B, 1)], ["lines", "1", "quantity"], "Only 0 of this line are left."),
    ],
)
def test_no_more_than_what_is_left_goes_into_a_parcel(wanted: list[Pieces], path: list[str], message: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        order.to_fulfill(LINES, wanted)

    assert refused.value.path == path
    assert refused.value.message("en") == message


def test_a_line_of_another_order_is_not_found() -> None:
    with pytest.raises(NotFound) as refused:
        order.to_fulfill(LINES, [Pieces(A, 1), Pieces(FOREIGN, 1)])

    assert refused.value.path == ["lines", "1", "orderLineId"]


@st.composite
def quantities(draw: st.DrawFn) -> LineQuantities:
    ordered = draw(st.integers(1, 20))
    fulfilled = draw(st.integers(0, ordered))
    cancelled = draw(st.integers(0, ordered - fulfilled))
    return LineQuantities(A, ordered, fulfilled, cancelled, draw(st.integers(0, fulfilled)))


@given(line=quantities(), wanted=st.lists(st.integers(-2, 25), max_size=4))
def test_parcels_and_returns_never_break_the_sums(line: LineQuantities, wanted: list[int]) -> None:
    pieces = [Pieces(A, quantity) for quantity in wanted]

    for rule, room in ((order.to_fulfill, line.left), (order.to_return, line.returnable)):
        fits = bool(wanted) and min(wanted) > 0 and sum(wanted) <= room
        if fits:
            assert rule([line], pieces) == {A: sum(wanted)}
        else:
            with pytest.raises(InvalidInput):
                rule([line], pieces)


# ------------------------------------------------------------------------------------- words


def test_every_sentence_has_each_language_with_the_same_values() -> None:
    for english, translations in texts.TEXTS.items():
        names = {name for _, name, _, _ in Formatter().parse(english)}
        assert set(translations) == {"zh-CN", "de"}, english
        for translation in translations.values():
            assert {name for _, name, _, _ in Formatter().parse(translation)} == names, translation
