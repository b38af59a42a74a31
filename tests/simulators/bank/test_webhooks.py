import asyncio
import contextlib
import itertools
import signal
import sys
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from simulators.bank import signing
from simulators.bank.signing import BadSignature
from tests.simulators.bank.running import SECRET, Merchant, Receiver, order, running_bank


async def test_a_webhook_is_signed_over_its_raw_body(merchant: Merchant, receiver: Receiver) -> None:
    made = await merchant.create(notifyUrl=receiver.url)

    (webhook,) = await receiver.wait(made["paymentId"])

    header, now_ms = webhook.headers[signing.HEADER], round(time.time() * 1000)
    signing.verify(SECRET, header, webhook.body, now_ms=now_ms)
    for secret, body in ((SECRET, webhook.body + b" "), ("a guess", webhook.body)):
        with pytest.raises(BadSignature):
            signing.verify(secret, header, body, now_ms=now_ms)
    assert webhook.event["id"] == webhook.headers["bank-event-id"]
    assert (webhook.event["type"], webhook.event["payment"]) == ("payment.captured", made)


async def test_a_webhook_is_repeated_with_growing_pauses_until_it_is_taken(
    merchant: Merchant, receiver: Receiver
) -> None:
    body = order(notifyUrl=receiver.url)
    receiver.failures[str(body["paymentId"])] = 3

    await merchant.call("POST", "/v1/payments", body, key=str(uuid4()))

    webhooks = await receiver.wait(body["paymentId"], 4)
    pauses = [later.at - earlier.at for earlier, later in itertools.pairwise(webhooks)]
    assert len({webhook.event["id"] for webhook in webhooks}) == 1
    assert len({webhook.body for webhook in webhooks}) == 1
    assert all(pause >= at_least for pause, at_least in zip(pauses, (0.1, 0.2, 0.4), strict=True))


async def test_every_change_is_told_with_the_picture_of_its_time(merchant: Merchant, receiver: Receiver) -> None:
    made = await merchant.create(notifyUrl=receiver.url, capture=False)
    target = f"/v1/payments/{made['reference']}"
    await merchant.call("POST", f"{target}/capture", {"amount": 4_000}, key=str(uuid4()))
    await merchant.call("POST", f"{target}/void", {})
    await merchant.call("POST", f"{target}/refunds", {"refundId": str(uuid4()), "amount": 1_000}, key=str(uuid4()))

    webhooks = await receiver.wait(made["paymentId"], 4)

    told = sorted((webhook.event["payment"]["sequence"], webhook.event["type"]) for webhook in webhooks)
    assert told == [(1, "payment.authorized"), (2, "payment.captured"), (3, "payment.voided"), (4, "refund.succeeded")]
    assert {webhook.event["payment"]["refunded"] for webhook in webhooks} == {0, 1_000}


async def test_disputed_money_is_taken_back_and_told(merchant: Merchant, receiver: Receiver) -> None:
    made = await merchant.create(notifyUrl=receiver.url, method={"disputeAfterSeconds": 0.1})

    webhook = (await receiver.wait(made["paymentId"], 2))[-1]

    assert (webhook.event["type"], webhook.event["payment"]["disputed"]) == ("payment.disputed", 10_000)
    answer = await merchant.call(
        "POST", f"/v1/payments/{made['reference']}/refunds", {"refundId": str(uuid4()), "amount": 1}, key=str(uuid4())
    )
    assert answer.json()["error"]["code"] == "refund_exceeds_captured"


async def test_a_late_payment_may_end_declined(merchant: Merchant, receiver: Receiver) -> None:
    method = {"scenario": "late", "delaySeconds": 0.1, "declineCode": "insufficient_funds"}
    made = await merchant.create(notifyUrl=receiver.url, method=method)

    (webhook,) = await receiver.wait(made["paymentId"])

    assert made["status"] == "PENDING"
    assert (webhook.event["type"], webhook.event["payment"]["declineCode"]) == (
        "payment.declined",
        "insufficient_funds",
    )


async def test_a_late_payment_that_was_voided_is_not_confirmed(merchant: Merchant, receiver: Receiver) -> None:
    made = await merchant.create(notifyUrl=receiver.url, method={"scenario": "late", "delaySeconds": 1})
    voided = (await merchant.call("POST", f"/v1/payments/{made['reference']}/void", {})).json()

    control = await merchant.create(notifyUrl=receiver.url, method={"scenario": "late", "delaySeconds": 1.2})
    await receiver.wait(control["paymentId"])

    assert voided["status"] == "VOIDED"
    assert await merchant.show(made) == voided
    assert [webhook.event["type"] for webhook in receiver.of(made["paymentId"])] == ["payment.voided"]


async def test_a_timeout_takes_the_money_says_nothing_and_tells_it_late(merchant: Merchant, receiver: Receiver) -> None:
    body = order(notifyUrl=receiver.url, method={"scenario": "timeout", "delaySeconds": 2})
    key = str(uuid4())

    with pytest.raises(httpx2.ReadTimeout):
        await merchant.call("POST", "/v1/payments", body, key=key, timeout=0.4)

    found = (await merchant.call("GET", f"/v1/payments/{body['paymentId']}")).json()
    again = await merchant.call("POST", "/v1/payments", body, key=key)
    told_at_once = receiver.of(body["paymentId"])
    (webhook,) = await receiver.wait(body["paymentId"])
    assert found["captured"] == 10_000
    assert (again.status_code, again.json()) == (200, found)
    assert told_at_once == []
    assert webhook.event["payment"] == found


# ------------------------------------------------------------------------------------- kill -9


async def test_after_a_kill_the_books_are_whole_and_the_rest_is_delivered(
    tmp_path: Path, browser: httpx2.AsyncClient, receiver: Receiver
) -> None:
    async with running_bank(tmp_path) as bank:
        merchant = Merchant(client=browser, url=bank.url)
        late = await merchant.create(notifyUrl=receiver.url, method={"scenario": "late", "delaySeconds": 0.3})
        receiver.failures[late["paymentId"]] = 1000
        made: list[dict[str, Any]] = []
        for _ in range(20):
            payment_id = str(uuid4())
            receiver.failures[payment_id] = 1000
            made.append(await merchant.create(paymentId=payment_id, notifyUrl=receiver.url))
        key, target = str(uuid4()), f"/v1/payments/{made[0]['reference']}/refunds"
        refund = {"refundId": key, "amount": 2_500}
        refunded = (await merchant.call("POST", target, refund, key=key)).json()

        bank.kill()
        receiver.failures.clear()
        heard = {payment["paymentId"]: len(receiver.of(payment["paymentId"])) for payment in (*made, late)}
        await bank.start()

        assert await merchant.show(made[0]) == refunded
        assert [await merchant.show(payment) for payment in made[1:]] == made[1:]
        again = await merchant.call("POST", target, refund, key=key)
        assert (again.status_code, again.json()) == (200, refunded)
        for payment_id, count in heard.items():
            await receiver.wait(payment_id, count + 1, seconds=30)
        assert (await merchant.show(late))["status"] == "CAPTURED"


async def test_a_kill_in_the_middle_of_calls_loses_nothing_that_was_acknowledged(
    tmp_path: Path, browser: httpx2.AsyncClient
) -> None:
    async with running_bank(tmp_path) as bank:
        merchant = Merchant(client=browser, url=bank.url)
        acknowledged: dict[str, object] = {}
        asked: list[dict[str, object]] = []

        async def buy() -> None:
            body = order()
            asked.append(body)
            try:
                answer = await merchant.call("POST", "/v1/payments", body, key=str(body["paymentId"]))
            except httpx2.HTTPError:
                return
            acknowledged[str(body["paymentId"])] = answer.json()

        async def until_killed() -> None:
            while bank.is_running:
                await buy()

        async with asyncio.TaskGroup() as group:
            for _ in range(4):
                group.create_task(until_killed())
            while len(acknowledged) < 40:
                await asyncio.sleep(0.01)
            bank.kill()
        await bank.start()

        for payment_id, picture in acknowledged.items():
            assert (await merchant.call("GET", f"/v1/payments/{payment_id}")).json() == picture
        for body in asked:
            answer = await merchant.call("POST", "/v1/payments", body, key=str(body["paymentId"]))
            assert answer.json()["captured"] == 10_000


async def test_the_bank_ends_when_asked_even_while_it_holds_an_answer_back(
    tmp_path: Path, browser: httpx2.AsyncClient
) -> None:
    async with running_bank(tmp_path) as bank:
        merchant = Merchant(client=browser, url=bank.url)

        async def never_answered() -> None:
            body = order(method={"scenario": "timeout"})
            with contextlib.suppress(httpx2.HTTPError):
                answer = await merchant.call("POST", "/v1/payments", body, key=str(uuid4()))
                assert answer.status_code == 500

        async with asyncio.TaskGroup() as group:
            group.create_task(never_answered())
            await asyncio.sleep(0.3)
            code = await asyncio.to_thread(bank.stop)

        assert code == -signal.SIGTERM


async def test_a_second_bank_over_the_same_books_refuses_to_start(tmp_path: Path) -> None:
    async with running_bank(tmp_path):
        command = [sys.executable, "-m", "simulators.bank", "--port", "0", "--state-dir", str(tmp_path)]
        second = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)

        _, said = await asyncio.wait_for(second.communicate(), 20)

    assert second.returncode == 1
    assert b"Another bank holds these books" in said
