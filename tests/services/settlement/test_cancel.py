"""An order that is cancelled or expires gives its stock back once and all of its money, however late that comes."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import Conflict
from domain.order import IllegalTransition
from domain.payment import GatewayUnavailable, PaymentDeclined, PaymentStepRefused
from kit import db
from kit.db import transaction
from tests.services.settlement.desk import TOTAL, Desk, is_in, placed, refunds_of, row_of, state_of, until, usd
from tests.services.settlement.watched import crashing

REFUNDED = ["REFUND_STARTED", "REFUNDED"]
EXPECTED = {Conflict, IllegalTransition, PaymentDeclined, GatewayUnavailable}


async def test_what_was_paid_goes_back_and_so_does_the_stock(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)

    await desk.cancel(order)

    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "PAID", "CONFIRMED", "CANCELLED", *REFUNDED]
    assert await order.stock() == 10
    assert desk.gateway.calls == ["create", "refund"]
    await desk.agree(payment_id)


async def test_what_is_held_is_let_go(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)

    await desk.cancel(order)

    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("CANCELLED", "UNPAID"))
    assert await order.stock() == 10
    assert desk.gateway.calls == ["create", "void"]
    await desk.agree(payment_id)


async def test_what_was_taken_in_part_goes_back_and_the_rest_is_let_go(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    await desk.capture(payment_id, 300)
    await desk.refund(payment_id, 100)

    await desk.cancel(order)

    row = await row_of(payment_id)
    assert (row["state"], row["captured_minor"], row["voided_minor"]) == ("REFUNDED", 300, 700)
    assert await refunds_of(payment_id) == [(100, "SUCCEEDED"), (200, "SUCCEEDED")]
    assert await order.status() == ("CANCELLED", "REFUNDED")
    await desk.agree(payment_id)


async def test_several_payments_all_go_back(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, amount=usd(300))
    second = await desk.pay(order, capture=False)

    await desk.cancel(order)

    assert [await state_of(first), await state_of(second)] == ["REFUNDED", "VOIDED"]
    assert await order.status() == ("CANCELLED", "REFUNDED")
    for payment_id in (first, second):
        await desk.agree(payment_id)


async def test_ten_who_cancel_at_once_refund_once(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)

    await asyncio.gather(*(desk.cancel(order) for _ in range(10)))

    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert desk.gateway.calls == ["create", "refund"]
    assert (await order.stock(), await order.status()) == (10, ("CANCELLED", "REFUNDED"))
    assert (await order.log())[4:] == ["CANCELLED", *REFUNDED]
    await desk.agree(payment_id)


@pytest.mark.parametrize("fault", ["down", "lost", "crash before", "crash after"])
async def test_a_bank_that_does_not_answer_gives_it_back_later(desk: Desk, fault: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    desk.gateway.faults["refund"] = [fault]  # pyright: ignore[reportArgumentType]

    if fault.startswith("crash"):
        async with crashing():
            await desk.cancel(order)
    else:
        await desk.cancel(order)
    before = (await order.status(), await order.stock(), (await row_of(payment_id))["refund_pending_minor"])
    await desk.work()

    assert before == (("CANCELLED", "PAID"), 10, TOTAL)
    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert await order.status() == ("CANCELLED", "REFUNDED")
    await desk.agree(payment_id)


async def test_an_open_challenge_is_closed_at_the_gateway(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")

    await desk.cancel(order)

    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("CANCELLED", "UNPAID"))
    assert (await desk.at_bank(payment_id))["status"] == "VOIDED"
    assert (await row_of(payment_id))["query_at"] is None


async def test_a_challenge_that_is_approved_before_it_could_be_closed_goes_back(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    desk.gateway.faults["void"] = ["down"]

    await desk.cancel(order)
    await desk.click(payment_id, "approve")
    await desk.work()

    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "CANCELLED", "PAID", *REFUNDED]
    assert await order.stock() == 10
    await desk.agree(payment_id)


async def test_a_late_payment_of_a_cancelled_order_goes_back(told: Desk) -> None:
    order = await placed()
    payment_id = await told.pay(order, "late", delaySeconds=1)
    told.gateway.faults["void"] = ["down"]

    await told.cancel(order)
    await until(lambda: is_in(payment_id, "CAPTURED"))
    reserved = await refunds_of(payment_id)
    await told.sweep()

    assert reserved == [(TOTAL, "PENDING")]
    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    await told.agree(payment_id)


async def test_a_payment_at_the_gateway_while_its_order_is_cancelled_goes_back(desk: Desk) -> None:
    order = await placed()
    desk.gateway.slow["create"] = asyncio.Event()

    call = asyncio.create_task(desk.pay(order))
    await asyncio.wait([call], timeout=0.6)
    await desk.cancel(order)
    desk.gateway.slow["create"].set()
    payment_id = await call
    await desk.sweep()

    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    assert await order.stock() == 10
    await desk.agree(payment_id)


async def test_an_unknown_payment_of_a_cancelled_order_is_found_and_goes_back(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "timeout")

    await desk.cancel(order)
    await desk.work()

    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    await desk.agree(payment_id)


async def test_a_capture_that_is_unknown_when_its_order_is_cancelled_goes_back(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.faults["capture"] = ["lost"]
    await desk.capture(payment_id)

    await desk.cancel(order)
    await desk.work()

    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CANCELLED", "REFUNDED"))
    await desk.agree(payment_id)


async def test_a_capture_at_the_gateway_while_its_order_is_cancelled_ends_with_no_money_taken(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    desk.gateway.slow["capture"] = asyncio.Event()

    call = asyncio.create_task(desk.capture(payment_id))
    await asyncio.wait([call], timeout=0.6)
    await desk.cancel(order)
    desk.gateway.slow["capture"].set()
    await call
    await desk.work()

    row = await row_of(payment_id)
    assert (row["captured_minor"] - row["refunded_minor"], row["doubt_step"]) == (0, None)
    assert (await order.status(), await order.stock()) == (("CANCELLED", "REFUNDED"), 10)
    await desk.agree(payment_id)


async def test_a_refund_that_the_bank_cannot_make_is_tried_a_few_times_and_left_to_a_person(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, refundScenario="decline")

    await desk.cancel(order)
    first = (await refunds_of(payment_id), await desk.sweep())
    await desk.work(minutes=61)

    assert first == ([(TOTAL, "FAILED"), (TOTAL, "PENDING")], 0)
    assert await refunds_of(payment_id) == [(TOTAL, "FAILED")] * 3
    assert (await order.log())[4:] == ["CANCELLED", *["REFUND_STARTED", "NOTE"] * 3]
    assert await order.status() == ("CANCELLED", "PAID")
    row = await row_of(payment_id)
    assert (row["query_at"], row["refund_pending_minor"]) == (None, 0)
    assert desk.gateway.calls.count("refund") == 3
    with pytest.raises(PaymentStepRefused):
        await desk.void(payment_id)
    await desk.refund(payment_id)  # support may try again
    assert len(await refunds_of(payment_id)) == 4


async def test_what_was_paid_twice_goes_back_once(desk: Desk) -> None:
    order = await placed()
    first = await desk.pay(order, "challenge")
    async with transaction() as tx:  # the bank said that it is closed, and it was not
        await tx.execute("UPDATE payment SET state = 'VOIDED', standing = 'VOIDED' WHERE id = $1", first)
    second = await desk.pay(order, capture=False)
    await desk.click(first, "approve")
    desk.gateway.faults["void"] = ["lost"]

    desk.watch.ahead += timedelta(seconds=3)
    await desk.sweep()
    await desk.sweep()
    between = (await state_of(first), await state_of(second))
    async with transaction() as tx:  # the first is heard of once more, while nobody knows what became of the second
        await tx.execute("UPDATE payment SET query_at = $2 WHERE id = $1", first, desk.watch())
    await desk.work()

    assert between == ("CAPTURED", "UNKNOWN")
    assert (await state_of(first), await state_of(second)) == ("CAPTURED", "VOIDED")
    assert await refunds_of(first) == []
    assert await order.status() == ("CONFIRMED", "PAID")
    for payment_id in (first, second):
        await desk.agree(payment_id)


@pytest.mark.parametrize("scenario", ["approve", "challenge", "late"])
async def test_paying_cancelling_and_expiring_at_once_leave_no_money_behind(told: Desk, scenario: str) -> None:
    order = await placed()

    answers = await asyncio.gather(
        *(told.pay(order, scenario, delaySeconds=0.05) for _ in range(3)),
        told.cancel(order),
        told.pay(order),
        told.cancel(order),
        return_exceptions=True,
    )
    await told.work()

    assert {type(answer) for answer in answers if isinstance(answer, BaseException)} <= EXPECTED
    assert ((await order.status())[0], await order.stock()) == ("CANCELLED", 10)
    kept = await db.fetchval(
        "SELECT coalesce(sum(authorized_minor - voided_minor - refunded_minor), 0)::int FROM payment"
    )
    assert kept == 0
    for payment_id in await order.payments():
        if await told.is_known(payment_id):
            await told.agree(payment_id)
