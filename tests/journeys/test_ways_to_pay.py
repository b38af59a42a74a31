"""Each way in which the bank may answer, followed to its end by whoever ordered."""

from typing import Any

import httpx2
import pytest

from tests.journeys.person import person
from tests.journeys.steps import MONEY, NEW_YORK, click, filled, following, goods, notified, ordered, pay
from tests.whole import Whole

pytestmark = pytest.mark.usefixtures("working")
PAID = ["PAYMENT_STARTED", "PAID", "CONFIRMED"]


async def test_the_click_on_the_banks_page_confirms_the_order(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest, httpx2.AsyncClient(trust_env=False) as browser:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            payment = await pay(guest, order, scenario="challenge")
            begun = await followed.next()
            waiting = followed.order
            await click(browser, payment["nextAction"]["url"], "approve")
            paid = await followed.until("CONFIRMED")
            confirmed = followed.order

    assert payment["state"] == "ACTION_REQUIRED"
    assert begun == ("CHANGE", 2, "PAYMENT_STARTED")
    assert waiting["status"] == "PENDING_PAYMENT"
    assert paid == ["PAID", "CONFIRMED"]
    assert (confirmed["status"], confirmed["payments"]) == ("CONFIRMED", [{"state": "CAPTURED"}])


async def test_after_a_click_on_decline_one_pays_another_way(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest, httpx2.AsyncClient(trust_env=False) as browser:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            payment = await pay(guest, order, scenario="challenge")
            await click(browser, payment["nextAction"]["url"], "decline")
            declined = await followed.until("PAYMENT_FAILED")
            still = followed.order["status"]
            await pay(guest, order, scenario="approve")
            paid = await followed.until("CONFIRMED")
            confirmed = followed.order

    assert declined == ["PAYMENT_STARTED", "PAYMENT_FAILED"]
    assert still == "PENDING_PAYMENT"
    assert paid == PAID
    assert confirmed["payments"] == [{"state": "FAILED"}, {"state": "CAPTURED"}]


async def test_what_is_left_open_is_closed_when_one_pays_again(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest, httpx2.AsyncClient(trust_env=False) as browser:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            left = await pay(guest, order, scenario="challenge")
            await pay(guest, order, scenario="approve")
            heard = await followed.until("CONFIRMED")
            states = followed.order["payments"]
        page = await browser.get(left["nextAction"]["url"])

    assert heard == ["PAYMENT_STARTED", *PAID]
    assert states == [{"state": "VOIDED"}, {"state": "CAPTURED"}]
    assert "Payment cancelled" in page.text


async def test_a_decline_is_an_error_and_an_event_and_the_next_try_goes_through(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            given = {
                "orderId": order["id"],
                "accessToken": order["accessToken"],
                "gateway": "sandbox",
                "method": {"scenario": "decline", "declineCode": "insufficient_funds"},
                "idempotencyKey": "the first try",
            }
            declined = await guest.refused("paymentCreate", "payment { id }", given)
            failed = await followed.until("PAYMENT_FAILED")
            await pay(guest, order, scenario="approve")
            paid = await followed.until("CONFIRMED")

    assert declined["payment"] is None
    assert [(error["__typename"], error["code"]) for error in declined["errors"]] == [
        ("PaymentDeclinedError", "PAYMENT_DECLINED")
    ]
    assert failed == ["PAYMENT_STARTED", "PAYMENT_FAILED"]
    assert paid == PAID


async def test_a_late_word_of_the_bank_confirms_the_order_by_its_webhook(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            payment = await pay(guest, order, scenario="late", delaySeconds=0.3)
            begun = await followed.next()
            paid = await followed.until("CONFIRMED")
        await notified(1)

    assert (payment["state"], payment["nextAction"]) == ("PENDING", None)
    assert begun == ("CHANGE", 2, "PAYMENT_STARTED")
    assert paid == ["PAID", "CONFIRMED"]


async def test_a_payment_whose_answer_was_lost_is_found_by_asking(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as guest:
        cart = await filled(guest, [sold.line(sold.mug)], NEW_YORK, email="guest@souk.example")
        order = await ordered(guest, cart)
        async with following(guest, order) as followed:
            await followed.next()
            payment = await pay(guest, order, scenario="timeout")
            heard = await followed.until("CONFIRMED")
            confirmed = followed.order
        read = await guest.ask(
            f"query ($id: ID!, $token: String) {{ payment(id: $id, accessToken: $token) {{ captured {MONEY} events "
            "{ seq state } } }",
            {"id": payment["id"], "token": order["accessToken"]},
        )

    assert payment["state"] == "UNKNOWN"
    assert heard == PAID
    assert (confirmed["status"], confirmed["payments"]) == ("CONFIRMED", [{"state": "CAPTURED"}])
    assert read["payment"]["captured"] == order["total"]
    assert states(read["payment"]) == ["PENDING", "UNKNOWN", "CAPTURED"]


def states(payment: Any) -> list[str]:
    """Give the states of a payment's log, whose numbers have no gap."""
    assert [event["seq"] for event in payment["events"]] == list(range(1, len(payment["events"]) + 1))
    return [event["state"] for event in payment["events"]]
