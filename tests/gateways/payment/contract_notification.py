"""What every payment adapter has to believe, and what not."""

import itertools
from datetime import timedelta

import pytest

from domain import payment
from domain.payment import Facts
from gateways.payment.errors import (
    NotificationRejected,
    Rejection,
)
from gateways.payment.port import VoidPayment
from tests.gateways.payment.rig import AMOUNT, PaymentRig, capture_of, now, order, ref_of, refund_of


class NotificationContract:
    async def test_notifications_in_any_order_and_twice_tell_what_a_query_tells(self, rig: PaymentRig) -> None:
        command = order(rig, capture=False)
        made = await rig.gateway.create(command)
        await rig.gateway.capture(capture_of(made, 5_000))
        await rig.gateway.void(VoidPayment(ref_of(made)))
        end = await rig.gateway.refund(refund_of(made, 5_000))

        received = await rig.notifications(command.payment_id, 4)
        told = [await rig.gateway.parse_notification(one.headers, one.body, now=now()) for one in received]

        assert len({one.event_id for one in told}) == 4
        pictures = [one.payment for one in told if one.payment is not None]
        for sequence in itertools.permutations(pictures):
            known = Facts(amount_minor=AMOUNT, currency=rig.currency)
            for picture in (*sequence, *sequence[:2]):
                known = payment.advance(known, picture.facts())
            assert known == end.facts()

    async def test_a_repeated_notification_has_the_same_event_id(self, rig: PaymentRig) -> None:
        command = order(rig)
        await rig.gateway.create(command)
        (received,) = await rig.notifications(command.payment_id, 1)

        first = await rig.gateway.parse_notification(received.headers, received.body, now=now())
        second = await rig.gateway.parse_notification(received.headers, received.body, now=now())

        assert second == first

    @pytest.mark.parametrize("place", [0, 30, -2])
    async def test_a_changed_notification_is_rejected(self, rig: PaymentRig, place: int) -> None:
        command = order(rig)
        await rig.gateway.create(command)
        (received,) = await rig.notifications(command.payment_id, 1)
        body = bytearray(received.body)
        body[place] ^= 1

        with pytest.raises(NotificationRejected) as refusal:
            await rig.gateway.parse_notification(received.headers, bytes(body), now=now())

        assert refusal.value.rejection is Rejection.BAD_SIGNATURE

    async def test_a_notification_without_signature_is_rejected(self, rig: PaymentRig) -> None:
        command = order(rig)
        await rig.gateway.create(command)
        (received,) = await rig.notifications(command.payment_id, 1)

        with pytest.raises(NotificationRejected) as refusal:
            await rig.gateway.parse_notification({}, received.body, now=now())

        assert refusal.value.rejection is Rejection.BAD_SIGNATURE

    async def test_a_notification_of_another_account_is_rejected(self, rig: PaymentRig) -> None:
        command = order(rig)
        await rig.gateway.create(command)
        (received,) = await rig.notifications(command.payment_id, 1)

        with pytest.raises(NotificationRejected):
            await rig.stranger().parse_notification(received.headers, received.body, now=now())

    @pytest.mark.parametrize("minutes", [-6, 6])
    async def test_a_notification_outside_of_the_replay_window_is_rejected(self, rig: PaymentRig, minutes: int) -> None:
        command = order(rig)
        await rig.gateway.create(command)
        (received,) = await rig.notifications(command.payment_id, 1)
        outside, inside = now() + timedelta(minutes=minutes), now() + timedelta(minutes=minutes * 2 / 3)

        with pytest.raises(NotificationRejected) as refusal:
            await rig.gateway.parse_notification(received.headers, received.body, now=outside)

        assert refusal.value.rejection is Rejection.STALE
        assert await rig.gateway.parse_notification(received.headers, received.body, now=inside)
