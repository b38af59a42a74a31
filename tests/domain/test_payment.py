from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from string import Formatter
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import payment
from domain.errors import CurrencyMismatch, ErrorCode, Expected, InvalidInput
from domain.ids import RefundId
from domain.money import Currency, Money
from domain.payment import (
    Contradiction,
    Doubt,
    Facts,
    PaymentState,
    RefundExceedsCaptured,
    RefundFact,
    RefundState,
    Standing,
    Step,
)
from domain.texts import payment as texts

Words = Sequence[Mapping[str, Any]]
EUR = Currency("EUR")
REFUNDS = [RefundId(UUID(int=number)) for number in range(1, 5)]
ASKED = Facts(amount_minor=100, currency=EUR)
CAPTURED = replace(ASKED, standing=Standing.ACCEPTED, authorized_minor=100, captured_minor=100)
AUTHORIZED = replace(ASKED, standing=Standing.ACCEPTED, authorized_minor=100)


def eur(minor: int) -> Money:
    return Money(minor, EUR)


def refunded(facts: Facts, number: int, minor: int, state: RefundState = RefundState.SUCCEEDED) -> Facts:
    return replace(facts, refunds=(*facts.refunds, RefundFact(REFUNDS[number], minor, state)))


# ------------------------------------------------------------------------------------- states


def pictures() -> Iterator[Facts]:
    """Every picture of a payment of 2 that differs in anything that the state depends on."""
    for standing, as_of in product(Standing, (0, 1)):
        yield Facts(2, EUR, standing, as_of)
    refunds = [(), *((RefundFact(REFUNDS[0], minor, state),) for minor, state in product((1, 2), RefundState))]
    for amounts in product(range(3), repeat=5):
        authorized, captured, voided, disputed, recovered = amounts
        for told in refunds:
            try:
                yield Facts(
                    2, EUR, Standing.ACCEPTED, 1, authorized, captured, voided, disputed, recovered, refunds=told
                )
            except Contradiction:
                continue


def test_the_states_move_exactly_as_the_table_says() -> None:
    moves: defaultdict[PaymentState, set[PaymentState]] = defaultdict(set)
    for known, told in product(list(pictures()), repeat=2):
        try:
            after = payment.advance(known, told)
        except Contradiction:
            continue
        if payment.state(after) is not payment.state(known):
            moves[payment.state(known)].add(payment.state(after))

    without_doubt = {
        state: allowed for state, allowed in payment.TRANSITIONS.items() if state is not PaymentState.UNKNOWN
    }
    assert dict(moves) == without_doubt


def test_from_unknown_a_payment_can_turn_out_to_be_anything() -> None:
    doubt = Doubt(Step.CREATE)

    found = {payment.state(payment.advance(ASKED, replace(told, amount_minor=100)), doubt) for told in pictures()}

    assert payment.state(ASKED, doubt) is PaymentState.UNKNOWN
    assert found - {PaymentState.UNKNOWN} == payment.TRANSITIONS[PaymentState.UNKNOWN]


@pytest.mark.parametrize("known", RefundState)
@pytest.mark.parametrize("told", RefundState)
def test_a_refund_moves_by_its_table_or_not_at_all(known: RefundState, told: RefundState) -> None:
    after = payment.advance_refund(known, told)

    assert after is (told if told in payment.REFUND_TRANSITIONS[known] else known)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (ASKED, "PENDING"),
        (replace(ASKED, standing=Standing.PENDING), "PENDING"),
        (replace(ASKED, standing=Standing.ACTION_REQUIRED), "ACTION_REQUIRED"),
        (replace(ASKED, standing=Standing.FAILED), "FAILED"),
        (replace(ASKED, standing=Standing.VOIDED), "VOIDED"),
        (AUTHORIZED, "AUTHORIZED"),
        (replace(AUTHORIZED, voided_minor=100), "VOIDED"),
        (replace(AUTHORIZED, captured_minor=40), "PARTIALLY_CAPTURED"),
        (replace(AUTHORIZED, captured_minor=40, voided_minor=60), "CAPTURED"),
        (CAPTURED, "CAPTURED"),
        (replace(CAPTURED, standing=Standing.FAILED), "CAPTURED"),
        (replace(CAPTURED, standing=Standing.VOIDED), "CAPTURED"),
        (refunded(CAPTURED, 0, 30, RefundState.PENDING), "CAPTURED"),
        (refunded(CAPTURED, 0, 30), "PARTIALLY_REFUNDED"),
        (refunded(refunded(CAPTURED, 0, 30), 1, 70), "REFUNDED"),
        (refunded(replace(AUTHORIZED, captured_minor=40), 0, 40), "PARTIALLY_REFUNDED"),
        (refunded(CAPTURED, 0, 100, RefundState.FAILED), "CAPTURED"),
        (replace(CAPTURED, disputed_minor=100), "DISPUTED"),
        (replace(CAPTURED, disputed_minor=100, recovered_minor=100), "CAPTURED"),
    ],
)
def test_the_state_follows_from_the_facts(facts: Facts, state: str) -> None:
    assert payment.state(facts).value == state


def test_a_capture_in_doubt_is_unknown_until_the_total_is_seen() -> None:
    doubt = Doubt(Step.CAPTURE, captured_minor=60)
    known = replace(AUTHORIZED, captured_minor=20)

    repeated = payment.advance(known, replace(AUTHORIZED, captured_minor=20))
    found = payment.advance(known, replace(AUTHORIZED, captured_minor=60))

    assert payment.state(repeated, doubt) is PaymentState.UNKNOWN
    assert payment.state(found, doubt) is PaymentState.PARTIALLY_CAPTURED


def test_a_void_in_doubt_is_unknown_until_nothing_is_held() -> None:
    doubt = Doubt(Step.VOID)

    assert payment.state(AUTHORIZED, doubt) is PaymentState.UNKNOWN
    assert payment.state(payment.advance(AUTHORIZED, replace(AUTHORIZED, voided_minor=100)), doubt) == "VOIDED"
    assert payment.state(replace(ASKED, standing=Standing.PENDING), doubt) is PaymentState.UNKNOWN
    assert payment.state(replace(ASKED, standing=Standing.VOIDED), doubt) == "VOIDED"


# ------------------------------------------------------------------------------------- joining


@st.composite
def any_words(draw: st.DrawFn) -> Words:
    """Words of a gateway that may be nonsense."""
    number = st.integers(-5, 120)
    refund = st.builds(RefundFact, st.sampled_from(REFUNDS), number, st.sampled_from(RefundState))
    word = st.fixed_dictionaries(
        {
            "standing": st.sampled_from(Standing),
            "as_of": st.integers(0, 5),
            "authorized_minor": number,
            "captured_minor": number,
            "voided_minor": number,
            "disputed_minor": st.just(0) | number,
            "recovered_minor": st.just(0) | number,
            "refunds": st.lists(refund, max_size=3, unique_by=lambda fact: fact.refund_id).map(
                lambda facts: tuple(sorted(facts, key=lambda fact: fact.refund_id))
            ),
        }
    )
    return draw(st.lists(word, max_size=8))


@given(any_words())
def test_no_words_make_captured_exceed_authorized_or_refunded_exceed_captured(words: Words) -> None:
    known = ASKED
    for word in words:
        before = known
        try:
            known = payment.advance(known, replace(ASKED, **word))
        except Contradiction:
            assert known == before

        assert 0 <= known.captured_minor <= known.authorized_minor <= known.amount_minor
        assert 0 <= known.refunded_minor <= known.captured_minor
        assert known.refunded_minor + known.refundable_minor <= known.captured_minor
        assert known.captured_minor + known.capturable_minor <= known.authorized_minor
        assert known.authorized_minor >= before.authorized_minor
        assert known.captured_minor >= before.captured_minor


@st.composite
def histories(draw: st.DrawFn) -> list[Facts]:
    """What a gateway truly went through, one picture after each thing that happened."""
    now = ASKED
    pictures: list[Facts] = []

    def happened(facts: Facts) -> None:
        nonlocal now
        now = replace(facts, as_of=len(pictures) + 1)
        pictures.append(now)

    for standing in draw(st.lists(st.sampled_from([Standing.PENDING, Standing.ACTION_REQUIRED]), max_size=3)):
        happened(replace(now, standing=standing))
    end = draw(st.sampled_from([Standing.ACCEPTED, Standing.FAILED, Standing.VOIDED]))
    happened(replace(now, standing=end, authorized_minor=100 if end is Standing.ACCEPTED else 0))
    for step in draw(st.lists(st.sampled_from(["capture", "void", "refund", "fail", "dispute", "win"]), max_size=8)):
        if step == "capture" and now.capturable_minor:
            happened(replace(now, captured_minor=now.captured_minor + draw(st.integers(1, now.capturable_minor))))
        elif step == "void" and now.capturable_minor:
            happened(replace(now, voided_minor=now.capturable_minor))
        elif step == "refund" and now.refundable_minor and len(now.refunds) < len(REFUNDS):
            state = draw(st.sampled_from([RefundState.PENDING, RefundState.SUCCEEDED]))
            happened(refunded(now, len(now.refunds), draw(st.integers(1, now.refundable_minor)), state))
        elif step == "fail" and now.refunds:
            happened(replace(now, refunds=(replace(now.refunds[0], state=RefundState.FAILED), *now.refunds[1:])))
        elif step == "dispute" and now.captured_minor:
            happened(replace(now, disputed_minor=now.captured_minor))
        elif step == "win" and now.disputed_minor:
            happened(replace(now, recovered_minor=now.disputed_minor))
    return pictures


@given(st.data())
def test_notifications_may_come_late_twice_and_in_any_order(data: st.DataObject) -> None:
    history = data.draw(histories())
    repeats = data.draw(st.lists(st.sampled_from(history), max_size=5))
    told = data.draw(st.permutations([*history, *repeats]))

    known = ASKED
    for picture in told:
        known = payment.advance(known, picture)

    assert known == history[-1]


@given(histories())
def test_a_word_told_again_changes_nothing(history: list[Facts]) -> None:
    known = ASKED
    for picture in history:
        known = payment.advance(known, picture)
        assert payment.advance(known, picture) == known


@pytest.mark.parametrize(
    "told",
    [
        replace(CAPTURED, amount_minor=101),
        replace(CAPTURED, currency=Currency("USD")),
    ],
)
def test_a_word_about_another_amount_or_currency_is_not_believed(told: Facts) -> None:
    with pytest.raises(Contradiction):
        payment.advance(ASKED, told)


def test_a_refund_that_changes_its_amount_is_not_believed() -> None:
    known = refunded(CAPTURED, 0, 30)

    with pytest.raises(Contradiction):
        payment.advance(known, refunded(CAPTURED, 0, 31))


def test_money_that_comes_after_a_void_is_seen() -> None:
    voided = replace(ASKED, standing=Standing.VOIDED, as_of=2)

    after = payment.advance(voided, replace(CAPTURED, as_of=1))

    assert payment.state(after) is PaymentState.CAPTURED
    assert after.refundable_minor == 100


def test_a_refund_that_the_bank_sends_back_is_refundable_again() -> None:
    known = refunded(CAPTURED, 0, 100)

    after = payment.advance(known, refunded(CAPTURED, 0, 100, RefundState.FAILED))
    late = payment.advance(after, known)

    assert payment.state(after) is PaymentState.CAPTURED
    assert after.refundable_minor == 100
    assert late == after


# ------------------------------------------------------------------------------------- what may be done


@pytest.mark.parametrize(
    ("facts", "steps"),
    [
        (ASKED, {Step.VOID}),
        (replace(ASKED, standing=Standing.ACTION_REQUIRED), {Step.VOID}),
        (replace(ASKED, standing=Standing.FAILED), set[Step]()),
        (replace(ASKED, standing=Standing.VOIDED), set[Step]()),
        (AUTHORIZED, {Step.CAPTURE, Step.VOID}),
        (replace(AUTHORIZED, voided_minor=100), set[Step]()),
        (replace(AUTHORIZED, captured_minor=40), {Step.CAPTURE, Step.VOID, Step.REFUND}),
        (CAPTURED, {Step.REFUND}),
        (refunded(CAPTURED, 0, 100, RefundState.PENDING), set[Step]()),
        (replace(CAPTURED, disputed_minor=100), set[Step]()),
    ],
)
def test_the_facts_say_which_steps_are_allowed(facts: Facts, steps: set[Step]) -> None:
    assert payment.allowed_steps(facts) == steps


def test_a_capture_takes_what_is_wanted_or_all_that_is_left() -> None:
    known = replace(AUTHORIZED, captured_minor=30)

    assert payment.to_capture(known, None) == eur(70)
    assert payment.to_capture(known, eur(1)) == eur(1)
    assert payment.to_capture(known, eur(70)) == eur(70)


def test_more_than_authorized_cannot_be_captured() -> None:
    with pytest.raises(InvalidInput) as refusal:
        payment.to_capture(replace(AUTHORIZED, captured_minor=30), eur(71))

    assert refusal.value.path == ["amount"]
    assert refusal.value.message("en") == "At most 0.70 EUR can be captured."


@pytest.mark.parametrize(
    ("facts", "state"),
    [(CAPTURED, "CAPTURED"), (ASKED, "PENDING"), (replace(ASKED, standing=Standing.FAILED), "FAILED")],
)
def test_nothing_held_nothing_to_capture(facts: Facts, state: str) -> None:
    with pytest.raises(payment.PaymentStepRefused) as refusal:
        payment.to_capture(facts, None)

    assert refusal.value.code is ErrorCode.ILLEGAL_TRANSITION
    assert (refusal.value.step, refusal.value.state.value) == (Step.CAPTURE, state)
    assert refusal.value.allowed == payment.allowed_steps(facts)


def test_a_capture_in_doubt_bars_a_second_one() -> None:
    with pytest.raises(payment.PaymentStepRefused) as refusal:
        payment.to_capture(AUTHORIZED, eur(10), Doubt(Step.CAPTURE, captured_minor=10))

    assert refusal.value.state is PaymentState.UNKNOWN


def test_what_was_captured_cannot_be_voided() -> None:
    payment.check_void(AUTHORIZED)

    with pytest.raises(payment.PaymentStepRefused):
        payment.check_void(CAPTURED)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(-3, 130))
def test_a_refund_never_takes_more_than_is_refundable(done: int, under_way: int, wanted: int) -> None:
    under_way = min(under_way, 100 - done)
    known = refunded(refunded(CAPTURED, 0, done), 1, under_way, RefundState.PENDING)
    left = 100 - done - under_way

    if wanted <= 0:
        with pytest.raises(InvalidInput):
            payment.to_refund(known, eur(wanted))
    elif wanted > left:
        with pytest.raises(RefundExceedsCaptured) as refusal:
            payment.to_refund(known, eur(wanted))
        assert refusal.value.refundable == eur(left)
    else:
        assert payment.to_refund(known, eur(wanted)) == eur(wanted)


def test_a_refund_of_all_takes_what_is_left() -> None:
    known = refunded(CAPTURED, 0, 30, RefundState.UNKNOWN)

    assert payment.to_refund(known, None) == eur(70)
    with pytest.raises(RefundExceedsCaptured):
        payment.to_refund(refunded(known, 1, 70), None)


def test_what_was_not_captured_cannot_be_refunded() -> None:
    with pytest.raises(payment.PaymentStepRefused):
        payment.to_refund(AUTHORIZED, None)


def test_a_payment_is_of_what_is_left_to_pay_at_most() -> None:
    assert payment.to_pay(eur(50), None) == eur(50)
    assert payment.to_pay(eur(50), eur(20)) == eur(20)
    for wanted in (eur(51), eur(0), eur(-1)):
        with pytest.raises(InvalidInput):
            payment.to_pay(eur(50), wanted)
    with pytest.raises(InvalidInput):
        payment.to_pay(eur(0), None)


@pytest.mark.parametrize("wanted", [Money(1, Currency("USD")), Money(1, Currency("JPY"))])
def test_another_currency_is_refused(wanted: Money) -> None:
    for rule in (
        lambda: payment.to_capture(AUTHORIZED, wanted),
        lambda: payment.to_refund(CAPTURED, wanted),
        lambda: payment.to_pay(eur(50), wanted),
    ):
        with pytest.raises(CurrencyMismatch) as refusal:
            rule()
        assert refusal.value.path == ["amount", "currency"]


# ------------------------------------------------------------------------------------- errors


def test_a_decline_says_whether_trying_again_helps() -> None:
    again = payment.PaymentDeclined(retryable=True, gateway_code="insufficient_funds")
    final = payment.PaymentDeclined(retryable=False, gateway_code="stolen_card")

    assert again.message("de") == "Die Zahlung wurde abgelehnt: bitte noch einmal versuchen oder anders bezahlen."
    assert final.message("zh-CN") == "付款被拒绝:请选择其他付款方式。"
    assert (final.retryable, final.gateway_code) == (False, "stolen_card")


def test_every_sentence_about_payments_is_translated_with_the_same_values() -> None:
    errors: list[type[Expected]] = [
        payment.PaymentDeclined,
        payment.GatewayUnavailable,
        payment.RefundExceedsCaptured,
        payment.PaymentStepRefused,
    ]
    used = {error.text for error in errors} | set(payment.PaymentStepRefused.texts.values())

    assert used <= set(texts.TEXTS)
    for english, others in texts.TEXTS.items():
        assert set(others) == {"zh-CN", "de"}
        for other in others.values():
            assert _values(other) == _values(english)


def _values(template: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
