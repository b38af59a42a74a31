"""What every payment adapter has to do when a payment is made and asked for."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.payment import PaymentState, Standing
from gateways.payment.errors import (
    GatewayRefused,
    GatewayTimeout,
)
from tests.gateways.payment.rig import AMOUNT, PaymentRig, now, order, ref, ref_of, refund_of, state


class CreateContract:
    async def test_an_approved_payment_is_captured_at_once(self, rig: PaymentRig) -> None:
        command = order(rig)

        made = await rig.gateway.create(command)

        assert (made.gateway, made.payment_id) == (rig.gateway.code, command.payment_id)
        assert (made.amount_minor, made.currency) == (AMOUNT, rig.currency)
        assert (made.authorized_minor, made.captured_minor, made.refunded_minor) == (AMOUNT, AMOUNT, 0)
        assert (made.standing, made.next_action, made.decline_code) == (Standing.ACCEPTED, None, None)
        assert state(made) is PaymentState.CAPTURED

    async def test_a_payment_may_be_authorized_only(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, capture=False))

        assert (made.authorized_minor, made.captured_minor) == (AMOUNT, 0)
        assert state(made) is PaymentState.AUTHORIZED

    async def test_a_declined_payment_is_an_answer(self, rig: PaymentRig) -> None:
        made = await rig.gateway.create(order(rig, "decline"))

        assert (made.standing, made.authorized_minor) == (Standing.FAILED, 0)
        assert made.decline_code
        assert state(made) is PaymentState.FAILED

    @pytest.mark.parametrize(("approve", "end"), [(True, PaymentState.CAPTURED), (False, PaymentState.FAILED)])
    async def test_a_challenge_is_answered_by_the_shopper(
        self, rig: PaymentRig, approve: bool, end: PaymentState
    ) -> None:
        command = order(rig, "challenge")
        made = await rig.gateway.create(command)
        assert state(made) is PaymentState.ACTION_REQUIRED
        assert made.next_action is not None

        await rig.answer(made.next_action, approve=approve)

        (received,) = await rig.notifications(command.payment_id, 1)
        told = await rig.gateway.parse_notification(received.headers, received.body, now=now())
        found = await rig.gateway.query(ref_of(made))
        assert told.payment is not None
        assert state(told.payment) is end
        assert found is not None
        assert found.facts() == told.payment.facts()
        assert found.next_action is None

    async def test_a_late_payment_is_confirmed_by_a_notification(self, rig: PaymentRig) -> None:
        command = order(rig, "late")

        made = await rig.gateway.create(command)

        assert state(made) is PaymentState.PENDING
        (received,) = await rig.notifications(command.payment_id, 1)
        told = await rig.gateway.parse_notification(received.headers, received.body, now=now())
        assert told.payment is not None
        assert state(told.payment) is PaymentState.CAPTURED
        assert told.payment.sequence > made.sequence

    async def test_money_that_moved_behind_a_lost_answer_is_found_by_asking(self, rig: PaymentRig) -> None:
        command = order(rig, "timeout")

        with pytest.raises(GatewayTimeout):
            await rig.impatient.create(command)

        found = await rig.gateway.query(ref(command))
        assert found is not None
        assert found.captured_minor == AMOUNT
        assert await rig.gateway.create(command) == found

    async def test_the_same_payment_twice_is_one_payment(self, rig: PaymentRig) -> None:
        command = order(rig)

        first = await rig.gateway.create(command)
        second = await rig.gateway.create(command)

        assert second == first

    async def test_the_same_payment_at_once_is_one_payment(self, rig: PaymentRig) -> None:
        command = order(rig)

        answers = await asyncio.gather(*(rig.gateway.create(command) for _ in range(5)))

        assert {answer.reference for answer in answers} == {answers[0].reference}
        assert {answer.captured_minor for answer in answers} == {AMOUNT}

    async def test_the_same_id_for_another_amount_is_refused(self, rig: PaymentRig) -> None:
        command = order(rig)
        made = await rig.gateway.create(command)

        with pytest.raises(GatewayRefused):
            await rig.gateway.create(replace(command, amount_minor=AMOUNT + 1))

        assert await rig.gateway.query(ref(command)) == made

    async def test_what_was_never_seen_is_not_found(self, rig: PaymentRig) -> None:
        command = order(rig)

        assert await rig.gateway.query(ref(command)) is None
        assert (
            await rig.gateway.query_refund(ref(command), refund_of(await rig.gateway.create(order(rig)), 1).refund_id)
            is None
        )

    async def test_the_list_names_what_was_made_in_its_time(self, rig: PaymentRig) -> None:
        command = order(rig)
        before = now() - timedelta(seconds=1)
        made = await rig.gateway.create(command)
        after = now() + timedelta(seconds=1)

        listed = [entry async for entry in rig.gateway.listing(since=before, until=after)]
        earlier = [entry async for entry in rig.gateway.listing(since=before - timedelta(hours=1), until=before)]

        assert made in listed
        assert made.reference not in {entry.reference for entry in earlier}
