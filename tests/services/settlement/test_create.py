"""Every way in which a bank may answer, and what becomes of payment and order."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from domain.access import STRANGER
from domain.errors import InvalidInput, NotFound
from domain.order import IllegalTransition, OrderAction
from domain.payment import GatewayUnavailable, PaymentDeclined
from kit import db
from kit.db import transaction
from services.order import access
from tests.make import user as make_user
from tests.services.settlement.desk import (
    SHOP_SECRET,
    SUPPORT,
    TOTAL,
    Desk,
    is_in,
    log_of,
    placed,
    row_of,
    state_of,
    until,
    usd,
)

STARTED = ["PLACED", "PAYMENT_STARTED"]
MONEY = {True: ("CAPTURED", "PAID", "PAID"), False: ("AUTHORIZED", "AUTHORIZED", "AUTHORIZED")}
"""By `capture`: the payment's state, the order's payment status, and the order's event."""

capture_or_not = pytest.mark.parametrize("capture", [True, False])


@capture_or_not
async def test_an_approved_payment_confirms_the_order_at_once(told: Desk, capture: bool) -> None:
    order = await placed()
    state, payment_status, event = MONEY[capture]

    payment_id = await told.pay(order, "approve", capture=capture)

    assert await state_of(payment_id) == state
    assert await order.status() == ("CONFIRMED", payment_status)
    assert await order.log() == [*STARTED, event, "CONFIRMED"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), (state, TOTAL)]
    await told.agree(payment_id)
    row = await row_of(payment_id)
    assert (row["query_at"], row["doubt_step"], row["next_action"], row["version"]) == (None, None, None, 2)
    assert (await order.row())["pay_before"] is None
    assert await order.stock() == 8


@capture_or_not
async def test_a_declined_payment_leaves_the_order_waiting(told: Desk, capture: bool) -> None:
    order = await placed()

    with pytest.raises(PaymentDeclined) as declined:
        await told.pay(order, "decline", capture=capture, declineCode="stolen_card")

    payment_id = await order.payment()
    assert (declined.value.retryable, declined.value.gateway_code) == (False, "stolen_card")
    assert await order.status() == ("PENDING_PAYMENT", "UNPAID")
    assert await order.log() == [*STARTED, "PAYMENT_FAILED"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("FAILED", None)]
    await told.agree(payment_id)
    row = await row_of(payment_id)
    assert (row["decline_code"], row["retryable"], row["query_at"]) == ("stolen_card", False, None)


@capture_or_not
async def test_a_challenge_waits_for_the_shopper_and_the_webhook_confirms(told: Desk, capture: bool) -> None:
    order = await placed()
    state, payment_status, event = MONEY[capture]

    payment_id = await told.pay(order, "challenge", capture=capture)
    before = (await state_of(payment_id), await order.status())
    await told.click(payment_id, "approve")
    await until(lambda: is_in(payment_id, state))

    assert before == ("ACTION_REQUIRED", ("PENDING_PAYMENT", "UNPAID"))
    assert await order.status() == ("CONFIRMED", payment_status)
    assert await order.log() == [*STARTED, event, "CONFIRMED"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("ACTION_REQUIRED", None), (state, TOTAL)]
    row = await row_of(payment_id)
    assert (row["next_action"], row["query_at"]) == (None, None)
    await told.agree(payment_id)


async def test_a_challenge_that_is_declined_leaves_the_order_waiting(told: Desk) -> None:
    order = await placed()
    payment_id = await told.pay(order, "challenge")

    await told.click(payment_id, "decline")
    await until(lambda: is_in(payment_id, "FAILED"))

    assert await order.status() == ("PENDING_PAYMENT", "UNPAID")
    assert await order.log() == [*STARTED, "PAYMENT_FAILED"]
    assert (await row_of(payment_id))["next_action"] is None


@capture_or_not
async def test_a_late_payment_is_confirmed_by_its_webhook(told: Desk, capture: bool) -> None:
    order = await placed()
    state, payment_status, event = MONEY[capture]

    payment_id = await told.pay(order, "late", capture=capture, delaySeconds=0.2)
    before = (await state_of(payment_id), await order.status())
    await until(lambda: is_in(payment_id, state))

    assert before == ("PENDING", ("PENDING_PAYMENT", "UNPAID"))
    assert await order.status() == ("CONFIRMED", payment_status)
    assert await order.log() == [*STARTED, event, "CONFIRMED"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), (state, TOTAL)]
    await told.agree(payment_id)


async def test_a_late_decline_leaves_the_order_waiting(told: Desk) -> None:
    order = await placed()

    payment_id = await told.pay(order, "late", delaySeconds=0.2, declineCode="insufficient_funds")
    await until(lambda: is_in(payment_id, "FAILED"))

    assert await order.log() == [*STARTED, "PAYMENT_FAILED"]
    row = await row_of(payment_id)
    assert (row["decline_code"], row["retryable"]) == ("insufficient_funds", True)


@capture_or_not
async def test_a_payment_whose_answer_was_lost_is_unknown_until_it_is_found(desk: Desk, capture: bool) -> None:
    order = await placed()
    state, payment_status, event = MONEY[capture]

    payment_id = await desk.pay(order, "timeout", capture=capture)
    before = (await state_of(payment_id), await order.status(), await desk.sweep())
    desk.watch.ahead = timedelta(seconds=3)
    asked = await desk.sweep()

    assert before == ("UNKNOWN", ("PENDING_PAYMENT", "UNPAID"), 0)
    assert asked == 1
    assert await state_of(payment_id) == state
    assert await order.status() == ("CONFIRMED", payment_status)
    assert await order.log() == [*STARTED, event, "CONFIRMED"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("UNKNOWN", None), (state, TOTAL)]
    assert desk.gateway.calls == ["create", "query"]
    await desk.agree(payment_id)


async def test_a_gateway_that_is_down_leaves_nothing_half_done(desk: Desk) -> None:
    order = await placed()
    desk.gateway.faults["create"] = ["down"]

    with pytest.raises(GatewayUnavailable) as refused:
        await desk.pay(order, key="k")
    failed = await order.payment()
    paid = await desk.pay(order, key="k")

    assert refused.value.path == ["gateway"]
    assert not await desk.is_known(failed)
    assert [await state_of(failed), await state_of(paid)] == ["FAILED", "CAPTURED"]
    assert await order.log() == [*STARTED, "PAYMENT_FAILED", "PAYMENT_STARTED", "PAID", "CONFIRMED"]
    assert (await row_of(failed))["query_at"] is None


async def test_a_method_that_makes_no_sense_is_the_clients_to_repair(desk: Desk) -> None:
    order = await placed()

    with pytest.raises(InvalidInput) as refused:
        await desk.pay(order, "perhaps", key="k")
    await desk.pay(order, "approve", key="k", input_hash=b"other")

    assert refused.value.path == ["method", "scenario"]
    assert await order.status() == ("CONFIRMED", "PAID")


@pytest.mark.parametrize("total", [600, TOTAL])
async def test_an_answer_about_another_payment_is_not_believed(desk: Desk, total: int) -> None:
    order, other = await placed(), await placed(total=total)
    await desk.pay(other)
    desk.gateway.false["create"] = desk.gateway.heard[-1]

    payment_id = await desk.pay(order)
    before = (await state_of(payment_id), await order.status())
    await desk.work()

    assert before == ("UNKNOWN", ("PENDING_PAYMENT", "UNPAID"))
    assert await order.status() == ("CONFIRMED", "PAID")
    await desk.agree(payment_id)


async def test_a_part_leaves_the_rest_to_pay(desk: Desk) -> None:
    order = await placed()

    first = await desk.pay(order, amount=usd(400))
    between = await order.status()
    with pytest.raises(InvalidInput) as refused:
        await desk.pay(order, amount=usd(601))
    second = await desk.pay(order)

    assert between == ("PENDING_PAYMENT", "PARTIALLY_PAID")
    assert (refused.value.path, refused.value.message("en")) == (["amount"], "Only 6.00 USD is left to pay.")
    assert [(await row_of(one))["captured_minor"] for one in (first, second)] == [400, 600]
    assert await order.status() == ("CONFIRMED", "PAID")


async def test_only_who_may_see_an_order_pays_it(desk: Desk) -> None:
    owner, other = await make_user.user(), await make_user.user()
    order, foreign = await placed(user_id=owner.key), await placed()

    for viewer, token in ((STRANGER, ""), (other.viewer, ""), (STRANGER, access.token(foreign.id, secret=SHOP_SECRET))):
        with pytest.raises(NotFound):
            await desk.pay(order, viewer=viewer, token=token)
    await desk.pay(order, viewer=owner.viewer, token="")
    await desk.pay(foreign, viewer=SUPPORT, token="")

    assert await order.status() == await foreign.status() == ("CONFIRMED", "PAID")
    actors = await db.fetch("SELECT actor, actor_id FROM order_event WHERE type = 'PAYMENT_STARTED' ORDER BY actor_id")
    assert {tuple(row) for row in actors} == {("SHOPPER", owner.key), ("STAFF", SUPPORT.user_id)}
    assert desk.gateway.calls == ["create", "create"]


async def test_what_is_paid_or_over_is_not_paid_again(desk: Desk) -> None:
    paid, cancelled = await placed(), await placed()
    await desk.pay(paid)
    await desk.cancel(cancelled)

    with pytest.raises(IllegalTransition) as refused:
        await desk.pay(paid)
    with pytest.raises(IllegalTransition):
        await desk.pay(cancelled)

    assert (refused.value.from_, refused.value.allowed) == ("CONFIRMED", [OrderAction.CANCEL, OrderAction.REORDER])
    assert desk.gateway.calls == ["create"]
    assert (len(await paid.payments()), await cancelled.payments()) == (1, [])


async def test_a_way_to_pay_that_is_not_offered_is_refused(desk: Desk) -> None:
    order = await placed()

    with pytest.raises(InvalidInput) as refused:
        await desk.pay(order, gateway="other")

    assert refused.value.path == ["gateway"]
    assert await order.log() == ["PLACED"]


@pytest.mark.parametrize(
    "method",
    [
        {"card": {"number": "4111"}},
        {"x": [1]},
        {"x": "y" * 501},
        {"y" * 501: "x"},
        dict.fromkeys("abcdefghijklmnopqrst"),
    ],
)
async def test_a_method_is_flat_and_small(desk: Desk, method: Mapping[str, object]) -> None:
    order = await placed()

    with pytest.raises(InvalidInput) as refused:
        await desk.pay(order, method=method)

    assert refused.value.path == ["method"]
    assert (await order.log(), desk.gateway.calls) == (["PLACED"], [])


async def test_no_gateway_is_called_inside_a_transaction(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order)

    async with transaction():
        with pytest.raises(AssertionError, match="query inside a transaction"):
            await desk.gateway.query(payment_id)
