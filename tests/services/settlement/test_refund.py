"""Support gives money back: never more than there is, whoever asks at once."""

import asyncio

import pytest

from domain.errors import InvalidInput
from domain.payment import PaymentStepRefused, RefundExceedsCaptured
from kit import db
from tests.services.settlement.desk import (
    SUPPORT,
    TOTAL,
    Desk,
    log_of,
    placed,
    refunds_of,
    row_of,
    state_of,
    until,
    usd,
)


async def test_money_goes_back_in_parts(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)

    first = await desk.refund(payment_id, 300, reason="The lid was broken")
    between = (await state_of(payment_id), await order.status())
    second = await desk.refund(payment_id)

    assert between == ("PARTIALLY_REFUNDED", ("CONFIRMED", "PARTIALLY_REFUNDED"))
    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CONFIRMED", "REFUNDED"))
    assert await refunds_of(payment_id) == [(300, "SUCCEEDED"), (700, "SUCCEEDED")]
    assert await order.log() == [
        "PLACED",
        "PAYMENT_STARTED",
        "PAID",
        "CONFIRMED",
        *["REFUND_STARTED", "REFUNDED"] * 2,
    ]
    event = await db.fetchrow("SELECT actor, actor_id, note FROM order_event WHERE type = 'REFUND_STARTED' AND seq = 5")
    assert tuple(event or ()) == ("STAFF", SUPPORT.user_id, "The lid was broken")
    rows = await db.fetch("SELECT id, reason, reference IS NOT NULL FROM refund ORDER BY id")
    assert [tuple(row) for row in rows] == [
        (first.refund_id, "The lid was broken", True),
        (second.refund_id, None, True),
    ]
    assert await log_of(payment_id) == [
        ("PENDING", TOTAL),
        ("CAPTURED", TOTAL),
        ("PARTIALLY_REFUNDED", 300),
        ("REFUNDED", 700),
    ]
    await desk.agree(payment_id)


async def test_no_more_goes_back_than_was_taken(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    await desk.refund(payment_id, 400)

    with pytest.raises(RefundExceedsCaptured) as refused:
        await desk.refund(payment_id, 601)
    await desk.refund(payment_id, 600)
    with pytest.raises(RefundExceedsCaptured) as nothing:
        await desk.refund(payment_id)

    assert (refused.value.refundable, nothing.value.refundable) == (usd(600), usd(0))
    assert desk.gateway.calls.count("refund") == 2
    await desk.agree(payment_id)


async def test_of_two_whole_refunds_at_once_one_wins(desk: Desk) -> None:
    payment_id = await desk.pay(await placed())

    answers = await asyncio.gather(*(desk.refund(payment_id) for _ in range(2)), return_exceptions=True)

    assert sorted(type(answer).__name__ for answer in answers) == ["RefundExceedsCaptured", "Refunded"]
    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]
    assert desk.gateway.calls == ["create", "refund"]
    await desk.agree(payment_id)


async def test_a_key_refunds_once_in_series_and_at_once(desk: Desk) -> None:
    payment_id = await desk.pay(await placed())

    answers = await asyncio.gather(*(desk.refund(payment_id, 300, key="k") for _ in range(4)))
    again = await desk.refund(payment_id, 300, key="k")

    assert len({*answers, again}) == 1
    assert await refunds_of(payment_id) == [(300, "SUCCEEDED")]
    assert desk.gateway.calls == ["create", "refund"]


async def test_a_refund_that_the_gateway_cannot_make_leaves_the_amount_refundable(desk: Desk) -> None:
    order = await placed(language="de")
    payment_id = await desk.pay(order, refundScenario="decline")

    await desk.refund(payment_id, 400)
    await desk.refund(payment_id)

    assert await refunds_of(payment_id) == [(400, "FAILED"), (TOTAL, "FAILED")]
    row = await row_of(payment_id)
    assert (row["state"], row["refunded_minor"], row["refund_pending_minor"], row["query_at"]) == (
        "CAPTURED",
        0,
        0,
        None,
    )
    assert await order.status() == ("CONFIRMED", "PAID")
    assert (await order.log())[4:] == ["REFUND_STARTED", "NOTE"] * 2
    note = await db.fetchval("SELECT note FROM order_event WHERE type = 'NOTE' LIMIT 1")
    assert note == "Der Zahlungsdienst hat eine Erstattung nicht ausgeführt: das Geld ist noch hier."
    assert await db.fetchval("SELECT DISTINCT failure_code FROM refund") == "account_closed"


async def test_a_refund_that_the_gateway_refuses_is_said_and_leaves_the_amount_refundable(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    # Behind our back, at the bank's own desk, nearly all went back.
    body = {"refundId": "a-desk-of-the-bank", "amount": 900}
    await desk.merchant.call("POST", f"/v1/payments/{payment_id}/refunds", body, key="desk")

    with pytest.raises(PaymentStepRefused) as refused:
        await desk.refund(payment_id, 500, key="k")
    between = await row_of(payment_id)
    await desk.refund(payment_id, 100, key="k")

    assert refused.value.message("en") == "The gateway refuses that: refund_exceeds_captured."
    assert (between["refund_pending_minor"], between["query_at"]) == (0, None)
    assert sorted(await refunds_of(payment_id)) == [(100, "SUCCEEDED"), (500, "FAILED"), (900, "SUCCEEDED")]
    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("CONFIRMED", "REFUNDED"))
    await desk.agree(payment_id)


async def test_a_refund_under_way_counts_as_gone(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), refundScenario="late", delaySeconds=1)

    await desk.refund(payment_id, 700)
    with pytest.raises(RefundExceedsCaptured) as refused:
        await desk.refund(payment_id, 400)
    between = await refunds_of(payment_id)
    await until(lambda: desk.has_refunded(payment_id, 700))
    await desk.work()

    assert refused.value.refundable == usd(300)
    assert (between, await refunds_of(payment_id)) == ([(700, "PENDING")], [(700, "SUCCEEDED")])
    await desk.agree(payment_id)


async def test_the_second_of_two_with_a_key_waits_for_the_first(desk: Desk) -> None:
    payment_id = await desk.pay(await placed())
    desk.gateway.slow["refund"] = asyncio.Event()

    calls = [asyncio.create_task(desk.refund(payment_id, key="k")) for _ in range(2)]
    done, _ = await asyncio.wait(calls, timeout=0.6)
    desk.gateway.slow["refund"].set()
    answers = await asyncio.gather(*calls)

    assert done == set()
    assert answers[0] == answers[1]
    assert await refunds_of(payment_id) == [(TOTAL, "SUCCEEDED")]


async def test_an_endless_reason_is_refused(desk: Desk) -> None:
    payment_id = await desk.pay(await placed())

    with pytest.raises(InvalidInput) as refused:
        await desk.refund(payment_id, reason="x" * 501)

    assert refused.value.path == ["reason"]
    assert await refunds_of(payment_id) == []
