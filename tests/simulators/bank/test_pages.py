import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest

from tests.simulators.bank.running import Merchant, Receiver

BACK = "http://shop.example/orders/1?tab=pay"


async def challenge(merchant: Merchant, **more: object) -> dict[str, Any]:
    made = await merchant.create(method={"scenario": "challenge"}, **more)
    assert made["status"] == "CHALLENGE"
    return made


async def form_of(browser: httpx2.AsyncClient, made: Mapping[str, Any]) -> dict[str, str]:
    page = await browser.get(made["action"]["url"])
    assert page.status_code == 200
    found = re.search(r'name="formToken" value="([^"]+)"', page.text)
    assert found is not None
    return {"formToken": found[1]}


async def test_the_page_shows_what_is_paid_and_nothing_from_elsewhere(
    merchant: Merchant, browser: httpx2.AsyncClient
) -> None:
    made = await challenge(merchant, description='<script>alert("x")</script>', returnUrl=BACK, currency="JPY")

    page = await browser.get(made["action"]["url"])

    assert "¥10,000" in page.text
    assert "<script>" not in page.text
    assert "&lt;script&gt;" in page.text
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'nonce-")
    assert "form-action 'self' http://shop.example;" in policy
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "same-origin"
    assert not re.search(r"(src|href)=", page.text)


@pytest.mark.parametrize(
    ("decision", "status", "code"), [("approve", "CAPTURED", None), ("decline", "DECLINED", "challenge_declined")]
)
async def test_the_click_decides_is_told_and_leads_back_to_the_shop(
    merchant: Merchant,
    browser: httpx2.AsyncClient,
    receiver: Receiver,
    decision: str,
    status: str,
    code: str | None,
) -> None:
    made = await challenge(merchant, notifyUrl=receiver.url, returnUrl=BACK)

    answer = await browser.post(made["action"]["url"], data={**await form_of(browser, made), "decision": decision})

    assert (answer.status_code, answer.headers["location"]) == (303, BACK)
    (webhook,) = await receiver.wait(made["paymentId"])
    found = await merchant.show(made)
    assert (found["status"], found["declineCode"], found["action"]) == (status, code, None)
    assert webhook.event["payment"] == found


async def test_without_a_way_back_the_page_says_what_became_of_it(
    merchant: Merchant, browser: httpx2.AsyncClient
) -> None:
    made = await challenge(merchant)

    answer = await browser.post(made["action"]["url"], data={**await form_of(browser, made), "decision": "approve"})
    later = await browser.get(made["action"]["url"])

    assert (answer.status_code, later.status_code) == (200, 200)
    assert "Payment approved" in answer.text
    assert "Payment approved" in later.text
    assert "<form" not in later.text


async def test_a_second_click_changes_nothing(merchant: Merchant, browser: httpx2.AsyncClient) -> None:
    made = await challenge(merchant, returnUrl=BACK)
    form = await form_of(browser, made)
    await browser.post(made["action"]["url"], data={**form, "decision": "decline"})
    declined = await merchant.show(made)

    answer = await browser.post(made["action"]["url"], data={**form, "decision": "approve"})

    assert answer.status_code == 303
    assert await merchant.show(made) == declined


@pytest.mark.parametrize(
    ("change", "headers", "status"),
    [
        ({"formToken": "a guess"}, {}, 403),
        ({"formToken": ""}, {}, 403),
        ({"decision": "steal"}, {}, 400),
        ({"decision": ""}, {}, 400),
        ({"filler": "x" * 5000}, {}, 400),
        ({}, {"origin": "http://evil.example"}, 403),
        ({}, {"origin": "null"}, 403),
    ],
)
async def test_a_click_that_is_not_the_payers_is_refused(
    merchant: Merchant,
    browser: httpx2.AsyncClient,
    change: dict[str, str],
    headers: dict[str, str],
    status: int,
) -> None:
    made = await challenge(merchant, returnUrl=BACK)
    form = {**await form_of(browser, made), "decision": "approve", **change}

    answer = await browser.post(made["action"]["url"], data=form, headers=headers)

    assert answer.status_code == status
    assert await merchant.show(made) == made


async def test_a_click_on_the_banks_own_page_is_taken(merchant: Merchant, browser: httpx2.AsyncClient) -> None:
    made = await challenge(merchant, returnUrl=BACK)
    form = {**await form_of(browser, made), "decision": "approve"}

    answer = await browser.post(made["action"]["url"], data=form, headers={"origin": merchant.url})

    assert answer.status_code == 303
    assert (await merchant.show(made))["status"] == "CAPTURED"


async def test_an_unknown_challenge_is_not_found(merchant: Merchant, browser: httpx2.AsyncClient) -> None:
    shown = await browser.get(f"{merchant.url}/challenge/none")
    clicked = await browser.post(f"{merchant.url}/challenge/none", data={"formToken": "x", "decision": "approve"})

    assert (shown.status_code, clicked.status_code) == (404, 403)


async def test_a_challenge_that_nobody_answers_ends(
    merchant: Merchant, browser: httpx2.AsyncClient, receiver: Receiver
) -> None:
    soon = (datetime.now(UTC) + timedelta(seconds=1)).isoformat()
    made = await challenge(merchant, notifyUrl=receiver.url, expiresAt=soon)

    (webhook,) = await receiver.wait(made["paymentId"])

    assert webhook.event["payment"]["declineCode"] == "challenge_expired"
    assert "Payment declined" in (await browser.get(made["action"]["url"])).text


async def test_a_voided_challenge_cannot_be_approved(merchant: Merchant, browser: httpx2.AsyncClient) -> None:
    made = await challenge(merchant)
    form = await form_of(browser, made)
    await merchant.call("POST", f"/v1/payments/{made['reference']}/void", {})

    answer = await browser.post(made["action"]["url"], data={**form, "decision": "approve"})

    assert "Payment cancelled" in answer.text
    assert (await merchant.show(made))["status"] == "VOIDED"
