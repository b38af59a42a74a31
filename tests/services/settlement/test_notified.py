"""What the bank tells by itself, over a socket: first, twice, out of order, forged, stale, or about nothing of ours."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any

import httpx2
import orjson
import pytest

from domain.ids import uuid7
from kit import db
from kit.clock import utc_now
from tests.services.settlement.desk import (
    TOTAL,
    Desk,
    is_in,
    log_of,
    placed,
    refunds_of,
    row_of,
    signed,
    state_of,
    until,
)
from tests.services.settlement.watched import crashing
from tests.whole import Whole

CONFIRMED = ["PLACED", "PAYMENT_STARTED", "PAID", "CONFIRMED"]


class Post:
    """The way of a webhook to the shop."""

    def __init__(self, browser: httpx2.AsyncClient, url: str) -> None:
        self.browser = browser
        self.url = f"{url}/webhooks/payments/sandbox"

    async def send(self, body: bytes, headers: Mapping[str, str] | None = None) -> int:
        answer = await self.browser.post(self.url, content=body, headers=headers or signed(body))
        return answer.status_code


@pytest.fixture
def post(browser: httpx2.AsyncClient, whole: Whole) -> Post:
    return Post(browser, whole.server.url)


def event(picture: Mapping[str, Any], changed: Mapping[str, object] | None = None, *, event_id: str = "evt_1") -> bytes:
    """Write a webhook as the bank does, about a picture of one of its payments."""
    told = {**picture, **(changed or {})}
    return orjson.dumps(
        {"id": event_id, "type": "payment.changed", "createdAt": utc_now().isoformat(), "payment": told}
    )


async def kept() -> list[str]:
    return [row["event_id"] for row in await db.fetch("SELECT event_id FROM notification ORDER BY received_at")]


async def test_a_webhook_that_comes_before_the_answer_counts_and_the_answer_changes_nothing(told: Desk) -> None:
    order = await placed()
    told.gateway.slow["create"] = asyncio.Event()

    call = asyncio.create_task(told.pay(order))
    await until(order.is_begun)
    payment_id = await order.payment()
    await until(lambda: is_in(payment_id, "CAPTURED"))
    before = await order.log()
    told.gateway.slow["create"].set()
    answer = await call

    assert answer == payment_id
    assert before == await order.log() == CONFIRMED
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("CAPTURED", TOTAL)]
    assert (await row_of(payment_id))["version"] == 2


async def test_a_webhook_that_comes_before_a_lost_answer_leaves_no_doubt(told: Desk) -> None:
    order = await placed()
    told.gateway.slow["create"] = asyncio.Event()
    told.gateway.faults["create"] = ["lost"]

    call = asyncio.create_task(told.pay(order))
    await until(order.is_begun)
    payment_id = await order.payment()
    await until(lambda: is_in(payment_id, "CAPTURED"))
    told.gateway.slow["create"].set()
    assert await call == payment_id

    assert await state_of(payment_id) == "CAPTURED"
    assert (await order.log(), await log_of(payment_id)) == (CONFIRMED, [("PENDING", TOTAL), ("CAPTURED", TOTAL)])
    assert (await row_of(payment_id))["query_at"] is None


async def test_a_webhook_that_comes_twice_acts_once(desk: Desk, post: Post) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    await desk.click(payment_id, "approve")
    body = event(await desk.at_bank(payment_id))

    answers = await asyncio.gather(*(post.send(body) for _ in range(5)))
    again = await post.send(body)
    other = await post.send(event(await desk.at_bank(payment_id), event_id="evt_2"))

    assert [*answers, again, other] == [200] * 7
    assert await order.log() == CONFIRMED
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("ACTION_REQUIRED", None), ("CAPTURED", TOTAL)]
    assert await kept() == ["evt_1", "evt_2"]


async def test_a_webhook_is_answered_within_a_second_whatever_follows_from_it(desk: Desk, post: Post) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    desk.gateway.faults["void"] = ["down"]
    await desk.cancel(order)
    await desk.click(payment_id, "approve")
    body = event(await desk.at_bank(payment_id))
    desk.gateway.calls.clear()

    started = time.monotonic()
    status = await post.send(body)
    seconds = time.monotonic() - started

    assert (status, seconds < 1) == (200, True)
    assert await refunds_of(payment_id) == [(TOTAL, "PENDING")]  # the worker asks for it
    assert desk.gateway.calls == []


async def test_webhooks_that_come_in_the_wrong_order_end_the_same(desk: Desk, post: Post) -> None:
    order = await placed()
    payment_id = await desk.pay(order, capture=False)
    pictures = [await desk.at_bank(payment_id)]
    await desk.merchant.call("POST", f"/v1/payments/{payment_id}/capture", {"amount": 600}, key="c")
    pictures.append(await desk.at_bank(payment_id))
    await desk.merchant.call("POST", f"/v1/payments/{payment_id}/refunds", {"refundId": "r", "amount": 200}, key="r")
    pictures.append(await desk.at_bank(payment_id))

    for number, picture in enumerate(reversed(pictures)):
        assert await post.send(event(picture, event_id=f"evt_{number}")) == 200

    row = await row_of(payment_id)
    assert (row["captured_minor"], row["refunded_minor"], row["state"]) == (600, 200, "PARTIALLY_REFUNDED")
    assert await order.status() == ("CONFIRMED", "PARTIALLY_REFUNDED")
    assert await db.fetchval("SELECT count(*) FROM refund") == 1
    await desk.agree(payment_id)


@pytest.mark.parametrize("forgery", ["altered", "foreign", "unsigned", "stale"])
async def test_what_the_bank_did_not_say_now_is_not_believed(desk: Desk, post: Post, forgery: str) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    picture = await desk.at_bank(payment_id)
    paid: dict[str, object] = {"status": "CAPTURED", "authorized": TOTAL, "captured": TOTAL, "action": None}
    body = event(picture, paid)
    headers = {
        "altered": signed(event(picture)),
        "foreign": signed(body, secret="another secret"),
        "unsigned": {"x-nothing": "here"},
        "stale": signed(body, age_seconds=301),
    }[forgery]

    status = await post.send(body, headers)

    assert status == (400 if forgery == "stale" else 401)
    assert (await state_of(payment_id), await order.status()) == ("ACTION_REQUIRED", ("PENDING_PAYMENT", "UNPAID"))
    assert await kept() == []


@pytest.mark.parametrize("lie", [{"amount": 1}, {"currency": "EUR"}, {"captured": TOTAL + 1}])
async def test_a_webhook_that_cannot_be_true_changes_nothing(desk: Desk, post: Post, lie: dict[str, object]) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    paid: dict[str, object] = {"status": "CAPTURED", "authorized": TOTAL, "captured": TOTAL, "action": None} | lie
    if lie.get("amount"):
        paid |= {"authorized": 1, "captured": 1}

    status = await post.send(event(await desk.at_bank(payment_id), paid))

    assert status == 200  # repeating it would not help
    assert (await state_of(payment_id), await order.status()) == ("ACTION_REQUIRED", ("PENDING_PAYMENT", "UNPAID"))


async def test_a_webhook_about_no_payment_of_ours_is_acknowledged(desk: Desk, post: Post) -> None:
    order = await placed()
    payment_id = await desk.pay(order)
    picture = await desk.at_bank(payment_id)

    unknown = await post.send(event(picture, {"paymentId": str(uuid7(utc_now()))}))
    strange = await post.send(event(picture, {"paymentId": "the bank's own"}, event_id="evt_2"))

    assert (unknown, strange) == (200, 200)
    assert await kept() == ["evt_1", "evt_2"]
    assert await order.log() == CONFIRMED


async def test_a_dispute_is_a_state_of_its_own(told: Desk) -> None:
    order = await placed()

    payment_id = await told.pay(order, disputeAfterSeconds=0.1)
    await until(lambda: is_in(payment_id, "DISPUTED"))

    assert await order.status() == ("CONFIRMED", "DISPUTED")
    assert await order.log() == [*CONFIRMED, "NOTE"]
    assert await log_of(payment_id) == [("PENDING", TOTAL), ("CAPTURED", TOTAL), ("DISPUTED", TOTAL)]


async def test_a_refund_that_settles_later_is_heard(told: Desk) -> None:
    order = await placed()
    payment_id = await told.pay(order, refundScenario="late", delaySeconds=0.1)

    await told.refund(payment_id)
    await until(lambda: is_in(payment_id, "REFUNDED"))

    assert await order.log() == [*CONFIRMED, "REFUND_STARTED", "REFUNDED"]
    assert (await row_of(payment_id))["query_at"] is None


async def test_money_counts_though_the_gateway_was_not_reached_for_it(desk: Desk, post: Post) -> None:
    order = await placed()
    desk.gateway.slow["create"] = asyncio.Event()
    desk.gateway.faults["create"] = ["down"]

    call = asyncio.create_task(desk.pay(order))
    await until(order.is_begun)
    payment_id = await order.payment()
    await desk.merchant.create(paymentId=str(payment_id), amount=TOTAL, currency="USD")
    await post.send(event(await desk.at_bank(payment_id)))
    desk.gateway.slow["create"].set()

    assert await call == payment_id
    assert (await state_of(payment_id), await order.log()) == ("CAPTURED", CONFIRMED)


async def test_a_step_in_doubt_keeps_its_name_whatever_else_is_heard(desk: Desk, post: Post) -> None:
    payment_id = await desk.pay(await placed(), capture=False)
    picture = await desk.at_bank(payment_id)
    desk.gateway.faults["capture"] = ["crash before"]
    async with crashing():
        await desk.capture(payment_id, 300)
    before = await row_of(payment_id)

    await post.send(event(picture, {"sequence": picture["sequence"] + 1}))

    after = await row_of(payment_id)
    assert (after["state"], after["gateway_seq"]) == ("UNKNOWN", before["gateway_seq"] + 1)
    assert after["doubt_id"] == before["doubt_id"] is not None
