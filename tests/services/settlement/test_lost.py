"""Answers that are lost, gateways that are down, processes that die: whatever was reserved is carried out once."""

import asyncio
from datetime import timedelta

import pytest

from domain.payment import GatewayUnavailable
from kit import db
from services.settlement import sweep
from tests.services.settlement.desk import TOTAL, Desk, log_of, placed, refunds_of, row_of, state_of
from tests.services.settlement.watched import crashing


async def test_a_lost_capture_is_found_and_not_made_twice(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.faults["capture"] = ["lost"]

    await desk.capture(payment_id, 600, key="k")
    before = (await state_of(payment_id), await order.status())
    again = await desk.capture(payment_id, 600, key="k")
    await desk.work()

    assert before == ("UNKNOWN", ("CONFIRMED", "AUTHORIZED"))
    assert again == payment_id
    assert (await state_of(payment_id), await order.status()) == ("PARTIALLY_CAPTURED", ("CONFIRMED", "PARTIALLY_PAID"))
    assert desk.gateway.calls == ["create", "capture", "query"]
    await desk.agree(payment_id)


@pytest.mark.parametrize("fault", ["crash before", "crash after"])
async def test_a_capture_that_died_is_made_once(desk: Desk, fault: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.faults["capture"] = [fault]  # pyright: ignore[reportArgumentType]

    async with crashing():
        await desk.capture(payment_id, 600)
    early = await desk.sweep()
    await desk.work()

    assert early == 0  # who reserved it may still be there
    assert (await row_of(payment_id))["captured_minor"] == 600
    assert desk.gateway.calls.count("capture") == (2 if fault == "crash before" else 1)
    await desk.agree(payment_id)


async def test_a_bank_that_never_answers_a_capture_captures_once(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False, captureScenario="timeout")
    desk.gateway.faults["capture"] = ["silent"]

    await desk.capture(payment_id)
    await desk.work()

    assert (await state_of(payment_id), (await desk.at_bank(payment_id))["captured"]) == ("CAPTURED", TOTAL)
    await desk.agree(payment_id)


@pytest.mark.parametrize("step", ["capture", "void"])
async def test_a_step_that_did_not_reach_the_gateway_leaves_the_payment_as_it_was(desk: Desk, step: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.faults[step] = ["down"]
    do = desk.capture if step == "capture" else desk.void

    with pytest.raises(GatewayUnavailable):
        await do(payment_id, key="k")
    before = await row_of(payment_id)
    await do(payment_id, key="k")

    assert (before["state"], before["doubt_step"], before["query_at"]) == ("AUTHORIZED", None, None)
    assert await state_of(payment_id) == {"capture": "CAPTURED", "void": "VOIDED"}[step]
    await desk.agree(payment_id)


@pytest.mark.parametrize("fault", ["lost", "crash before", "crash after"])
async def test_a_void_whose_answer_was_lost_is_made(desk: Desk, fault: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.faults["void"] = [fault]  # pyright: ignore[reportArgumentType]

    if fault == "lost":
        await desk.void(payment_id)
    else:
        async with crashing():
            await desk.void(payment_id)
    before = (await state_of(payment_id), await order.status())
    await desk.work()

    assert before == ("UNKNOWN", ("CONFIRMED", "AUTHORIZED"))
    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("CANCELLED", "UNPAID"))
    assert await order.stock() == 10
    await desk.agree(payment_id)


@pytest.mark.parametrize("fault", ["lost", "down", "crash before", "crash after"])
async def test_a_refund_that_is_not_answered_is_made_once(desk: Desk, fault: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    desk.gateway.faults["refund"] = [fault]  # pyright: ignore[reportArgumentType]

    if fault.startswith("crash"):
        async with crashing():
            await desk.refund(payment_id, 400)
    else:
        await desk.refund(payment_id, 400)
    before = await refunds_of(payment_id)
    await desk.work()

    assert before == [(400, "UNKNOWN" if fault == "lost" else "PENDING")]
    assert await refunds_of(payment_id) == [(400, "SUCCEEDED")]
    assert desk.gateway.calls.count("refund") == (1 if fault in ("lost", "crash after") else 2)
    assert (await order.log())[4:] == ["REFUND_STARTED", "REFUNDED"]
    await desk.agree(payment_id)


async def test_a_bank_that_never_answers_a_refund_refunds_once(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), refundScenario="timeout")
    desk.gateway.faults["refund"] = ["silent"]

    await desk.refund(payment_id)
    await desk.work()

    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert len((await desk.at_bank(payment_id))["refunds"]) == 1
    await desk.agree(payment_id)


async def test_a_payment_that_died_before_the_gateway_heard_is_given_up_and_barred(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["crash before"]

    async with crashing():
        await desk.pay(order, key="k")
    payment_id = await order.payment()
    early = (await desk.sweep(), await state_of(payment_id))
    await desk.work()
    again = await desk.pay(order, key="another")

    assert early == (0, "PENDING")
    assert await state_of(payment_id) == "VOIDED"
    assert (await desk.at_bank(payment_id))["status"] == "VOIDED"  # it cannot come late
    assert await state_of(again) == "CAPTURED"
    assert (await order.log())[1:3] == ["PAYMENT_STARTED", "PAYMENT_FAILED"]


async def test_a_payment_that_died_after_the_gateway_heard_is_found(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["crash after"]

    async with crashing():
        await desk.pay(order)
    await desk.work()

    payment_id = await order.payment()
    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("CAPTURED", TOTAL)]
    await desk.agree(payment_id)


async def test_a_payment_that_died_does_not_stand_in_the_way_for_long(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["crash before"]
    async with crashing():
        await desk.pay(order)

    desk.watch.ahead += timedelta(seconds=31)  # and no worker runs
    second = await desk.pay(order)

    first, _ = await order.payments()
    assert [await state_of(first), await state_of(second)] == ["VOIDED", "CAPTURED"]
    assert (await desk.at_bank(first))["status"] == "VOIDED"


async def test_a_payment_that_the_gateway_has_not_seen_yet_is_not_given_up_at_once(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["lost"]
    desk.gateway.faults["query"] = ["unseen", "down", "lost"]

    payment_id = await desk.pay(order)
    await desk.work(minutes=0.1, rounds=3)
    unknown = await state_of(payment_id)
    await desk.work()

    assert unknown == "UNKNOWN"
    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert "void" not in desk.gateway.calls


async def test_an_open_payment_is_asked_for_later_each_time(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), "challenge")
    version = (await row_of(payment_id))["version"]
    pauses: list[float] = []

    for _ in range(11):
        desk.watch.stopped = (await row_of(payment_id))["query_at"]
        assert await desk.sweep() == 1
        pauses.append(((await row_of(payment_id))["query_at"] - desk.watch()).total_seconds())

    assert pauses == [4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]
    assert (await row_of(payment_id))["version"] == version  # hearing the same is no news
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("ACTION_REQUIRED", None)]


async def test_workers_beside_each_other_ask_once(desk: Desk) -> None:
    for _ in range(6):
        await desk.pay(await placed(), "challenge")
    desk.gateway.calls.clear()
    desk.watch.ahead += timedelta(seconds=3)

    asked = await asyncio.gather(*(desk.sweep() for _ in range(3)))

    assert sum(asked) == 6
    assert desk.gateway.calls == ["query"] * 6


async def test_one_that_cannot_be_asked_about_does_not_hold_up_the_others(desk: Desk) -> None:
    broken, fine = await placed(), await placed()
    first, second = await desk.pay(broken, "challenge"), await desk.pay(fine, "challenge")
    await desk.click(second, "approve")
    async with db.transaction() as tx:
        # What our own constraints forbid is as broken as a payment can be.
        rule = f"ADD CONSTRAINT spoilt CHECK (payment_id <> '{first}') NOT VALID"
        await tx.execute(f"ALTER TABLE payment_event {rule}")
    await desk.click(first, "approve")
    desk.watch.ahead += timedelta(seconds=3)

    try:
        with pytest.raises(BaseExceptionGroup):
            await desk.sweep()
    finally:
        async with db.transaction() as tx:
            await tx.execute("ALTER TABLE payment_event DROP CONSTRAINT spoilt")
    between = [await state_of(first), await state_of(second)]
    await desk.work(minutes=3)

    assert between == ["ACTION_REQUIRED", "CAPTURED"]
    assert [await state_of(first), await state_of(second)] == ["CAPTURED", "CAPTURED"]


async def test_a_payment_of_a_gateway_that_is_no_longer_offered_waits(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), "challenge")
    desk.watch.ahead += timedelta(seconds=3)

    asked = await sweep.sweep(payments={}, clock=desk.watch)

    assert asked == 1
    row = await row_of(payment_id)
    assert row["state"] == "ACTION_REQUIRED"
    assert row["query_at"] > desk.watch()
