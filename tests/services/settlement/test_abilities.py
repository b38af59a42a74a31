"""Gateways that can do less than the sandbox, and gateways that refuse and then say nothing."""

from dataclasses import replace

import pytest

from domain.errors import Conflict, InvalidInput
from domain.payment import GatewayUnavailable, PaymentStepRefused
from tests.services.settlement.desk import TOTAL, Desk, placed, refunds_of, row_of, state_of
from tests.services.settlement.watched import crashing


async def test_a_gateway_that_takes_money_at_once_does_not_hold_it(desk: Desk) -> None:
    order = await placed()
    desk.gateway.capabilities = replace(desk.gateway.capabilities, separate_capture=False)

    with pytest.raises(InvalidInput) as refused:
        await desk.pay(order, capture=False)

    assert refused.value.path == ["capture"]
    assert (await order.log(), desk.gateway.calls) == (["PLACED"], [])


async def test_a_gateway_that_does_not_take_the_currency_is_not_asked(desk: Desk) -> None:
    order = await placed()
    desk.gateway.currencies = ()
    paid = await desk.pay(order)  # it takes all
    other = await placed()
    desk.gateway.currencies = desk.gateway.gateway.currencies[:1]

    with pytest.raises(InvalidInput) as refused:
        await desk.pay(other)

    assert await state_of(paid) == "CAPTURED"
    assert (refused.value.path, refused.value.message("en")) == (["gateway"], "This way to pay does not take USD.")
    assert (await other.log(), desk.gateway.calls) == (["PLACED"], ["create"])


async def test_a_gateway_that_takes_all_or_nothing_takes_no_part(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)
    desk.gateway.capabilities = replace(desk.gateway.capabilities, partial_capture=False)

    with pytest.raises(InvalidInput) as refused:
        await desk.capture(payment_id, TOTAL - 1)
    before = await state_of(payment_id)
    await desk.capture(payment_id)

    assert (refused.value.path, before, await state_of(payment_id)) == (["amount"], "AUTHORIZED", "CAPTURED")


async def test_a_gateway_that_cannot_bar_is_believed_that_it_never_saw_a_payment(desk: Desk) -> None:
    order = await placed()
    desk.gateway.capabilities = replace(desk.gateway.capabilities, bar=False)
    desk.gateway.faults["create"] = ["crash before"]

    async with crashing():
        await desk.pay(order)
    await desk.work()

    row = await row_of(await order.payment())
    assert (row["state"], row["decline_code"], row["retryable"]) == ("FAILED", "never_sent", True)
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "PAYMENT_FAILED"]
    assert "void" not in desk.gateway.calls


@pytest.mark.parametrize("step", ["capture", "void", "refund"])
async def test_what_a_gateway_cannot_do_is_said_and_leaves_the_payment_as_it_was(desk: Desk, step: str) -> None:
    payment_id = await desk.pay(await placed(), capture=step == "refund")
    desk.gateway.faults[step] = ["cannot"]
    before = await row_of(payment_id)

    with pytest.raises(PaymentStepRefused) as refused:
        await {"capture": desk.capture, "void": desk.void, "refund": desk.refund}[step](payment_id)

    after = await row_of(payment_id)
    assert refused.value.message("en") == "The gateway refuses that: unsupported."
    for name in ("state", "doubt_step", "refund_pending_minor", "query_at"):
        assert (name, after[name]) == (name, before[name])
    assert desk.gateway.calls == ["create", step]


async def test_a_challenge_that_a_gateway_cannot_close_stands_before_another_payment(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")
    desk.gateway.faults["void"] = ["cannot"] * 20

    with pytest.raises(Conflict):
        await desk.pay(order)

    assert (await state_of(first), await order.payments()) == ("ACTION_REQUIRED", [first])


async def test_a_gateway_that_cannot_close_is_asked_later_each_time(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    desk.gateway.faults["void"] = ["cannot"] * 20

    await desk.cancel(order)
    pauses: list[float] = []
    for _ in range(6):
        desk.watch.stopped = (await row_of(payment_id))["query_at"]
        await desk.sweep()
        pauses.append(((await row_of(payment_id))["query_at"] - desk.watch()).total_seconds())
    desk.watch.stopped = None
    await desk.click(payment_id, "approve")
    desk.gateway.faults.clear()
    await desk.work(minutes=20)

    assert pauses == [4, 8, 16, 32, 64, 128]
    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    await desk.agree(payment_id)


@pytest.mark.parametrize("fault", ["down", "lost"])
async def test_a_refusal_is_believed_when_the_gateway_shows_how_it_stands(desk: Desk, fault: str) -> None:
    payment_id = await desk.pay(await placed(), capture=False, captureScenario="decline")
    desk.gateway.faults["query"] = [fault]  # pyright: ignore[reportArgumentType]

    if fault == "down":
        with pytest.raises(GatewayUnavailable):
            await desk.capture(payment_id)
    else:
        await desk.capture(payment_id)
    before = await state_of(payment_id)
    await desk.work()

    assert before == {"down": "AUTHORIZED", "lost": "UNKNOWN"}[fault]
    row = await row_of(payment_id)
    assert (row["state"], row["doubt_step"], row["query_at"]) == ("AUTHORIZED", None, None)
    await desk.agree(payment_id)


async def test_a_refund_that_was_made_and_is_refused_when_it_is_repeated_counts(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    desk.gateway.faults["refund"] = ["lost", "refused"]
    desk.gateway.faults["query_refund"] = ["unseen"]

    await desk.refund(payment_id)
    await desk.work()

    assert desk.gateway.calls == ["create", "refund", "query_refund", "refund", "query_refund"]
    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert await order.status() == ("CONFIRMED", "REFUNDED")
    await desk.agree(payment_id)
