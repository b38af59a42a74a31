"""What every payment adapter has to do with the money afterwards: capture, void, refund."""

import asyncio

import pytest

from domain.payment import PaymentState, RefundState
from gateways.payment.errors import (
    GatewayRefused,
    GatewayTimeout,
)
from gateways.payment.port import VoidPayment
from tests.gateways.payment.rig import AMOUNT, PaymentRig, capture_of, now, order, ref, ref_of, refund_of, state


class CaptureContract:
    async def test_an_authorization_is_captured_in_parts_up_to_its_amount(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))

        first = await rig.gateway.capture(capture_of(made, 4_000))
        with pytest.raises(GatewayRefused):
            await rig.gateway.capture(capture_of(made, 6_001))
        second = await rig.gateway.capture(capture_of(made, 6_000))

        assert (first.captured_minor, state(first)) == (4_000, PaymentState.PARTIALLY_CAPTURED)
        assert (second.captured_minor, state(second)) == (AMOUNT, PaymentState.CAPTURED)

    async def test_a_capture_repeated_with_its_id_takes_once(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))
        command = capture_of(made, 3_000)

        await rig.gateway.capture(command)
        again = await rig.gateway.capture(command)

        assert again.captured_minor == 3_000

    async def test_of_two_captures_of_all_one_wins(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))

        results = await asyncio.gather(
            *(rig.gateway.capture(capture_of(made, AMOUNT)) for _ in range(2)), return_exceptions=True
        )

        assert sum(isinstance(result, GatewayRefused) for result in results) == 1
        found = await rig.gateway.query(ref_of(made))
        assert found is not None
        assert found.captured_minor == AMOUNT

    async def test_nothing_can_be_captured_of_a_declined_payment(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, "decline", capture=False))

        with pytest.raises(GatewayRefused):
            await rig.gateway.capture(capture_of(made, 1))


class VoidContract:
    async def test_an_authorization_is_let_go_and_stays_so(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))

        voided = await rig.gateway.void(VoidPayment(ref_of(made)))
        again = await rig.gateway.void(VoidPayment(ref_of(made)))

        assert state(voided) is PaymentState.VOIDED
        assert again == voided
        with pytest.raises(GatewayRefused):
            await rig.gateway.capture(capture_of(made, 1))

    async def test_what_the_shopper_has_not_answered_is_closed(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, "challenge"))

        voided = await rig.gateway.void(VoidPayment(ref_of(made)))

        assert state(voided) is PaymentState.VOIDED
        assert made.next_action is not None
        await rig.answer(made.next_action, approve=True)
        assert await rig.gateway.query(ref_of(made)) == voided

    async def test_the_rest_of_a_partly_captured_payment_is_let_go(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))
        await rig.gateway.capture(capture_of(made, 2_500))

        voided = await rig.gateway.void(VoidPayment(ref_of(made)))

        assert (voided.captured_minor, voided.voided_minor) == (2_500, 7_500)
        assert state(voided) is PaymentState.CAPTURED
        assert await rig.gateway.void(VoidPayment(ref_of(made))) == voided

    async def test_what_was_captured_is_not_voided(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig))

        with pytest.raises(GatewayRefused):
            await rig.gateway.void(VoidPayment(ref_of(made)))

        assert await rig.gateway.query(ref_of(made)) == made

    async def test_a_payment_that_was_never_seen_is_barred(self, rig: PaymentRig) -> None:
        command = order(rig)

        voided = await rig.gateway.void(VoidPayment(ref(command)))

        assert state(voided) is PaymentState.VOIDED
        with pytest.raises(GatewayRefused):
            await rig.gateway.create(command)
        assert await rig.gateway.query(ref(command)) == voided


class RefundContract:
    async def test_a_payment_is_refunded_in_parts_up_to_what_was_captured(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig))

        first = await rig.gateway.refund(refund_of(made, 4_000))
        with pytest.raises(GatewayRefused):
            await rig.gateway.refund(refund_of(made, 6_001))
        second = await rig.gateway.refund(refund_of(made, 6_000))

        assert (first.refunded_minor, state(first)) == (4_000, PaymentState.PARTIALLY_REFUNDED)
        assert (second.refunded_minor, state(second)) == (AMOUNT, PaymentState.REFUNDED)

    async def test_a_refund_repeated_with_its_id_gives_back_once(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig))
        command = refund_of(made, 3_000)

        first = await rig.gateway.refund(command)
        again = await rig.gateway.refund(command)

        assert again == first
        assert again.refunded_minor == 3_000

    async def test_of_two_refunds_of_all_one_wins(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig))

        results = await asyncio.gather(
            *(rig.gateway.refund(refund_of(made, AMOUNT)) for _ in range(2)), return_exceptions=True
        )

        assert sum(isinstance(result, GatewayRefused) for result in results) == 1
        found = await rig.gateway.query(ref_of(made))
        assert found is not None
        assert (found.refunded_minor, len(found.refunds)) == (AMOUNT, 1)

    async def test_a_refund_can_be_asked_for(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig))
        command = refund_of(made, 100)
        await rig.gateway.refund(command)

        found = await rig.gateway.query_refund(ref_of(made), command.refund_id)

        assert found is not None
        (refund,) = [refund for refund in found.refunds if refund.refund_id == command.refund_id]
        assert (refund.amount_minor, refund.state) == (100, RefundState.SUCCEEDED)

    async def test_a_refund_whose_answer_was_lost_is_found_by_asking(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, "refund timeout"))
        command = refund_of(made, AMOUNT)

        with pytest.raises(GatewayTimeout):
            await rig.impatient.refund(command)

        found = await rig.gateway.query_refund(ref_of(made), command.refund_id)
        assert found is not None
        assert state(found) is PaymentState.REFUNDED
        assert await rig.gateway.refund(command) == found

    async def test_a_late_refund_is_pending_until_it_is_told(self, rig: PaymentRig) -> None:
        command = order(rig, "refund late")
        made = await rig.gateway.create(command)

        pending = await rig.gateway.refund(refund_of(made, 1_000))

        assert [refund.state for refund in pending.refunds] == [RefundState.PENDING]
        assert pending.facts().refundable_minor == AMOUNT - 1_000
        received = (await rig.notifications(command.payment_id, 2))[-1]
        told = await rig.gateway.parse_notification(received.headers, received.body, now=now())
        assert told.payment is not None
        assert [refund.state for refund in told.payment.refunds] == [RefundState.SUCCEEDED]

    async def test_a_refund_that_fails_leaves_the_money_refundable(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, "refund decline"))

        failed = await rig.gateway.refund(refund_of(made, AMOUNT))

        assert [refund.state for refund in failed.refunds] == [RefundState.FAILED]
        assert failed.facts().refundable_minor == AMOUNT
        assert state(failed) is PaymentState.CAPTURED

    async def test_what_was_not_captured_is_not_refunded(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))

        with pytest.raises(GatewayRefused):
            await rig.gateway.refund(refund_of(made, 1))
