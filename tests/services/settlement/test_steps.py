"""Support captures and voids: never more than there is, whoever asks at once."""

import asyncio

import pytest

from domain.access import STRANGER
from domain.errors import CurrencyMismatch, Forbidden, InvalidInput, NotFound, Unauthenticated
from domain.ids import PaymentId, uuid7
from domain.money import Currency, Money
from domain.payment import GatewayUnavailable, PaymentStepRefused, Step
from kit.clock import utc_now
from services.settlement import steps
from tests.make import user as make_user
from tests.services.settlement.desk import (
    SUPPORT,
    TOTAL,
    Desk,
    log_of,
    placed,
    row_of,
    state_of,
)
from tests.services.settlement.watched import crashing


async def test_what_is_held_is_captured_in_parts(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)

    await desk.capture(payment_id, 300)
    first = (await state_of(payment_id), await order.status())
    await desk.capture(payment_id)

    assert first == ("PARTIALLY_CAPTURED", ("CONFIRMED", "PARTIALLY_PAID"))
    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert await log_of(payment_id) == [
        ("PENDING", TOTAL),
        ("AUTHORIZED", TOTAL),
        ("UNKNOWN", None),
        ("PARTIALLY_CAPTURED", 300),
        ("UNKNOWN", None),
        ("CAPTURED", 700),
    ]
    assert desk.gateway.calls == ["create", "capture", "capture"]
    row = await row_of(payment_id)
    assert (row["doubt_step"], row["doubt_id"], row["query_at"]) == (None, None, None)
    await desk.agree(payment_id)


async def test_no_more_is_captured_than_is_held(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)

    with pytest.raises(InvalidInput) as refused:
        await desk.capture(payment_id, TOTAL + 1)
    with pytest.raises(InvalidInput):
        await desk.capture(payment_id, 0)
    with pytest.raises(CurrencyMismatch):
        await steps.capture(
            payment_id,
            amount=Money(1, Currency("EUR")),
            viewer=SUPPORT,
            key=None,
            payments=desk.payments,
            clock=desk.watch,
        )

    assert refused.value.message("en") == "At most 10.00 USD can be captured."
    assert (await state_of(payment_id), desk.gateway.calls) == ("AUTHORIZED", ["create"])


async def test_of_two_captures_at_once_one_is_made(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)

    desk.gateway.slow["capture"] = asyncio.Event()

    calls = [asyncio.create_task(desk.capture(payment_id, 600)) for _ in range(2)]
    await asyncio.wait(calls, timeout=0.6)
    desk.gateway.slow["capture"].set()
    answers = await asyncio.gather(*calls, return_exceptions=True)

    assert sorted(type(answer).__name__ for answer in answers) == ["PaymentStepRefused", "UUID"]
    assert (await row_of(payment_id))["captured_minor"] == 600
    await desk.agree(payment_id)


async def test_a_key_captures_once_in_series_and_at_once(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)

    answers = await asyncio.gather(*(desk.capture(payment_id, 400, key="k") for _ in range(4)))
    states = await state_of(payment_id)
    again = await desk.capture(payment_id, 400, key="k")

    assert {*answers, again} == {payment_id}
    assert (states, (await row_of(payment_id))["captured_minor"]) == ("PARTIALLY_CAPTURED", 400)
    assert desk.gateway.calls == ["create", "capture"]


async def test_a_capture_that_the_payers_bank_refuses_can_be_tried_again(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False, captureScenario="decline")

    with pytest.raises(PaymentStepRefused):
        await desk.capture(payment_id, key="k")
    with pytest.raises(PaymentStepRefused) as refused:
        await desk.capture(payment_id, key="k")

    assert refused.value.message("en") == "The gateway refuses that: capture_declined."
    assert refused.value.allowed == {Step.CAPTURE, Step.VOID}
    assert (await state_of(payment_id), await order.status()) == ("AUTHORIZED", ("CONFIRMED", "AUTHORIZED"))
    assert desk.gateway.calls.count("capture") == 2
    assert (await row_of(payment_id))["query_at"] is None
    await desk.agree(payment_id)


async def test_each_attempt_to_capture_has_a_name_of_its_own_and_keeps_it(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)
    names: list[object] = []

    for fault in ("down", "lost"):
        desk.gateway.faults["capture"] = [fault]  # pyright: ignore[reportArgumentType]
        desk.gateway.slow["capture"] = asyncio.Event()
        call = asyncio.create_task(desk.capture(payment_id, 500))
        await asyncio.wait([call], timeout=0.6)
        names.append((await row_of(payment_id))["doubt_id"])
        desk.gateway.slow["capture"].set()
        await asyncio.wait([call])
        assert isinstance(call.exception(), GatewayUnavailable | None)

    assert None not in names
    assert names[0] != names[1] == (await row_of(payment_id))["doubt_id"]


async def test_what_is_held_is_let_go_and_the_order_lapses(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)

    await desk.void(payment_id, key="k")
    await desk.void(payment_id, key="k")

    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("CANCELLED", "UNPAID"))
    assert await order.log() == ["PLACED", "PAYMENT_STARTED", "AUTHORIZED", "CONFIRMED", "CANCELLED"]
    assert await order.stock() == 10
    assert desk.gateway.calls == ["create", "void"]
    await desk.agree(payment_id)


async def test_the_rest_of_a_capture_is_let_go(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    await desk.capture(payment_id, 300)

    await desk.void(payment_id)

    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PARTIALLY_PAID"))
    await desk.agree(payment_id)


async def test_an_open_challenge_is_closed(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")

    await desk.void(payment_id)

    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("PENDING_PAYMENT", "UNPAID"))
    assert (await desk.at_bank(payment_id))["status"] == "VOIDED"


async def test_what_was_taken_is_not_let_go(desk: Desk) -> None:
    payment_id = await desk.pay(await placed())

    with pytest.raises(PaymentStepRefused) as refused:
        await desk.void(payment_id)

    assert (refused.value.step, refused.value.state, refused.value.allowed) == (Step.VOID, "CAPTURED", {Step.REFUND})
    assert (await state_of(payment_id), desk.gateway.calls) == ("CAPTURED", ["create"])


async def test_a_challenge_that_was_paid_before_it_could_be_closed_stays_paid(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    await desk.click(payment_id, "approve")

    with pytest.raises(PaymentStepRefused) as refused:
        await desk.void(payment_id)

    assert refused.value.message("en") == "The gateway refuses that: already_captured."
    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert (await row_of(payment_id))["decline_code"] is None


async def test_only_support_moves_money(desk: Desk) -> None:
    owner = await make_user.user()
    order = await placed(user_id=owner.key)
    payment_id = await desk.pay(order, capture=False)

    for viewer, error in ((STRANGER, Unauthenticated), (owner.viewer, Forbidden)):
        for step in (desk.capture, desk.void, desk.refund):
            with pytest.raises(error):
                await step(payment_id, viewer=viewer)
    unknown = PaymentId(uuid7(utc_now()))
    for step in (desk.capture, desk.void, desk.refund):
        with pytest.raises(NotFound):
            await step(unknown)

    assert (await state_of(payment_id), desk.gateway.calls) == ("AUTHORIZED", ["create"])


async def test_a_refused_capture_leaves_a_void_in_doubt_that_came_after_it(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)
    desk.gateway.slow["capture"] = asyncio.Event()
    desk.gateway.faults = {"capture": ["refused"], "void": ["crash before"]}

    call = asyncio.create_task(desk.capture(payment_id))
    await asyncio.wait([call], timeout=0.6)
    async with crashing():
        await desk.void(payment_id)
    desk.gateway.slow["capture"].set()
    with pytest.raises(PaymentStepRefused):
        await call
    between = (await state_of(payment_id), (await row_of(payment_id))["doubt_step"])
    await desk.work()

    assert between == ("UNKNOWN", "VOID")
    assert await state_of(payment_id) == "VOIDED"
    await desk.agree(payment_id)


async def test_a_step_does_not_answer_for_another_one(desk: Desk) -> None:
    payment_id = await desk.pay(await placed(), capture=False)
    await desk.capture(payment_id, 300)
    desk.gateway.faults["refund"] = ["down", "refused"]

    await desk.refund(payment_id, 100)
    await desk.capture(payment_id)
    calls = desk.gateway.calls.count("refund")
    await desk.work()

    row = await row_of(payment_id)
    assert (calls, row["captured_minor"], row["refunded_minor"]) == (1, TOTAL, 0)
    await desk.agree(payment_id)
