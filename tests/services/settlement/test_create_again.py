"""Paying twice, in series and at once: nobody pays twice, and a call sent again acts once."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import Conflict, IdempotencyMismatch, InvalidInput
from domain.order import IllegalTransition
from domain.payment import GatewayUnavailable, PaymentDeclined
from kit import db
from tests.services.settlement.desk import TOTAL, Desk, Placed, placed, row_of, state_of, usd
from tests.services.settlement.watched import crashing


async def captured(order: Placed) -> int:
    return await db.fetchval("SELECT coalesce(sum(captured_minor), 0)::int FROM payment WHERE order_id = $1", order.id)


@pytest.mark.parametrize("scenario", ["approve", "challenge", "late", "timeout"])
async def test_the_same_key_pays_once_in_series(desk: Desk, scenario: str) -> None:
    order = await placed()

    first = await desk.pay(order, scenario, key="k")
    second = await desk.pay(order, scenario, key="k")

    assert first == second == await order.payment()
    assert desk.gateway.calls == ["create"]


@pytest.mark.parametrize("scenario", ["approve", "challenge", "late", "timeout"])
async def test_the_same_key_pays_once_at_once(desk: Desk, scenario: str) -> None:
    order = await placed()

    answers = await asyncio.gather(*(desk.pay(order, scenario, key="k") for _ in range(5)))

    assert set(answers) == {await order.payment()}
    assert desk.gateway.calls == ["create"]
    # Whoever waited answers with what the first heard.
    assert await state_of(answers[0]) != "PENDING" or scenario == "late"


async def test_the_second_of_two_with_a_key_waits_until_the_first_knows(desk: Desk) -> None:
    order = await placed()
    desk.gateway.slow["create"] = asyncio.Event()

    first = asyncio.create_task(desk.pay(order, key="k"))
    second = asyncio.create_task(desk.pay(order, key="k"))
    done, _ = await asyncio.wait([first, second], timeout=0.6)
    desk.gateway.slow["create"].set()

    assert done == set()
    assert await first == await second
    assert await order.status() == ("CONFIRMED", "PAID")


async def test_who_waits_for_a_call_that_died_is_answered_in_time(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["crash before"]
    async with crashing():
        await desk.pay(order, key="k")

    again = await desk.pay(order, key="k", wait=timedelta(seconds=0.3))

    assert again == await order.payment()
    assert await state_of(again) == "PENDING"
    assert desk.gateway.calls == ["create"]


async def test_all_who_sent_a_declined_payment_at_once_hear_the_same(desk: Desk) -> None:
    order = await placed()
    desk.gateway.slow["create"] = asyncio.Event()
    calls = [asyncio.create_task(desk.pay(order, "decline", key="k")) for _ in range(4)]
    await asyncio.wait(calls, timeout=0.6)
    desk.gateway.slow["create"].set()

    answers = await asyncio.gather(*calls, return_exceptions=True)

    assert [type(answer) for answer in answers] == [PaymentDeclined] * 4
    assert {(answer.retryable, answer.gateway_code) for answer in answers if isinstance(answer, PaymentDeclined)} == {
        (True, "card_declined")
    }
    assert desk.gateway.calls == ["create"]


async def test_all_who_found_a_gateway_down_at_once_hear_the_same(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["down"]
    desk.gateway.slow["create"] = asyncio.Event()
    calls = [asyncio.create_task(desk.pay(order, key="k")) for _ in range(4)]
    await asyncio.wait(calls, timeout=0.6)
    desk.gateway.slow["create"].set()

    answers = await asyncio.gather(*calls, return_exceptions=True)

    assert [type(answer) for answer in answers] == [GatewayUnavailable] * 4
    assert desk.gateway.calls == ["create"]


async def test_the_key_of_a_declined_payment_may_be_tried_again(desk: Desk) -> None:
    order = await placed()
    with pytest.raises(PaymentDeclined):
        await desk.pay(order, "decline", key="k")

    paid = await desk.pay(order, "approve", key="k", input_hash=b"another card")

    assert await state_of(paid) == "CAPTURED"
    assert await order.log() == [
        "PLACED",
        "PAYMENT_STARTED",
        "PAYMENT_FAILED",
        "PAYMENT_STARTED",
        "PAID",
        "CONFIRMED",
    ]


async def test_another_input_under_a_key_is_refused(desk: Desk) -> None:
    order = await placed()
    await desk.pay(order, "challenge", key="k")

    with pytest.raises(IdempotencyMismatch):
        await desk.pay(order, "approve", key="k", input_hash=b"other")

    assert len(await order.payments()) == 1


async def test_of_many_at_once_with_different_keys_one_pays(desk: Desk) -> None:
    order = await placed()

    answers = await asyncio.gather(*(desk.pay(order, key=f"k{n}") for n in range(6)), return_exceptions=True)

    refused = [answer for answer in answers if isinstance(answer, BaseException)]
    assert len(refused) == 5
    assert all(isinstance(answer, Conflict | IllegalTransition) for answer in refused)
    assert await captured(order) == TOTAL
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "PAID", "CONFIRMED"]


async def test_a_payment_closes_the_challenge_that_was_left_open(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")

    second = await desk.pay(order, "approve")

    assert [await state_of(first), await state_of(second)] == ["VOIDED", "CAPTURED"]
    assert (await desk.at_bank(first))["status"] == "VOIDED"
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "PAYMENT_STARTED", "PAID", "CONFIRMED"]
    await desk.agree(first)


async def test_a_challenge_that_was_paid_meanwhile_counts(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")
    await desk.click(first, "approve")

    with pytest.raises(IllegalTransition):
        await desk.pay(order, "approve")

    assert await order.payments() == [first]
    assert (await state_of(first), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert (await row_of(first))["doubt_step"] is None


async def test_a_payment_that_is_refused_for_its_input_closes_nothing(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")

    for amount in (usd(0), usd(TOTAL + 1)):
        with pytest.raises(InvalidInput):
            await desk.pay(order, amount=amount)

    assert await state_of(first) == "ACTION_REQUIRED"
    assert (await desk.at_bank(first))["status"] == "CHALLENGE"


@pytest.mark.parametrize("fault", ["down", "lost"])
async def test_a_challenge_that_cannot_be_closed_now_stays_before_another_payment(desk: Desk, fault: str) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")
    desk.gateway.faults["void"] = [fault]  # pyright: ignore[reportArgumentType]

    with pytest.raises(GatewayUnavailable if fault == "down" else Conflict):
        await desk.pay(order, "approve")
    between = await row_of(first)
    await desk.work(rounds=1)
    second = await desk.pay(order, "approve")

    if fault == "down":  # the shopper may go on with it
        assert (between["state"], between["next_action"] is not None) == ("ACTION_REQUIRED", True)
    else:
        assert between["state"] == "UNKNOWN"
    assert [await state_of(first), await state_of(second)] == ["VOIDED", "CAPTURED"]
    assert await captured(order) == TOTAL


async def test_while_a_payment_is_unknown_no_other_is_taken(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "timeout")

    with pytest.raises(Conflict) as refused:
        await desk.pay(order, "approve")
    await desk.work()
    with pytest.raises(IllegalTransition):
        await desk.pay(order, "approve")

    assert refused.value.path == ["orderId"]
    assert await order.payments() == [first]
    assert await order.status() == ("CONFIRMED", "PAID")


async def test_a_late_payment_is_closed_before_another_is_taken(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "late", delaySeconds=3600)

    second = await desk.pay(order)

    assert [await state_of(first), await state_of(second)] == ["VOIDED", "CAPTURED"]
    assert (await desk.at_bank(first))["status"] == "VOIDED"
