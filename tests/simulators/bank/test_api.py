import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from simulators.bank import signing
from tests.simulators.bank.running import Merchant, order


def error_of(answer: Any) -> tuple[int, str, str | None]:
    error = answer.json()["error"]
    return answer.status_code, error["code"], error["field"]


# ------------------------------------------------------------------------------------- signatures


async def test_a_call_with_another_secret_is_refused(merchant: Merchant) -> None:
    forger = Merchant(client=merchant.client, url=merchant.url, secret="a guess")
    body = order()

    answer = await forger.call("POST", "/v1/payments", body, key="k")

    assert error_of(answer) == (401, "bad_signature", None)
    assert (await merchant.call("GET", f"/v1/payments/{body['paymentId']}")).status_code == 404


@pytest.mark.parametrize("age_seconds", [301, 3600, -302])
async def test_a_stale_call_is_refused(merchant: Merchant, age_seconds: float) -> None:
    answer = await merchant.call("GET", "/v1/payments/x", age_seconds=age_seconds)

    assert error_of(answer) == (401, "bad_signature", None)
    assert answer.json()["error"]["message"] == "stale timestamp"


@pytest.mark.parametrize("age_seconds", [290, -290])
async def test_a_call_within_the_window_is_taken(merchant: Merchant, age_seconds: float) -> None:
    answer = await merchant.call("GET", "/v1/payments/x", age_seconds=age_seconds)

    assert error_of(answer) == (404, "not_found", None)


async def test_a_changed_body_is_refused(merchant: Merchant) -> None:
    signed = signing.request_content("POST", "/v1/payments", b'{"amount": 1}')

    answer = await merchant.call("POST", "/v1/payments", raw=b'{"amount": 2}', signed=signed, key="k")

    assert error_of(answer) == (401, "bad_signature", None)


async def test_a_signature_is_worth_nothing_for_another_call(merchant: Merchant) -> None:
    made = await merchant.create(capture=False)
    target = f"/v1/payments/{made['reference']}"
    signed = signing.request_content("POST", f"{target}/void", b"")

    answers = [
        await merchant.call("POST", f"{target}/refunds", signed=signed, raw=b"", key="k"),
        await merchant.call("GET", target, signed=signed),
        await merchant.call("POST", f"{target}/void?x=1", signed=signed, raw=b""),
    ]

    assert {error_of(answer) for answer in answers} == {(401, "bad_signature", None)}
    assert (await merchant.show(made))["status"] == "AUTHORIZED"


@pytest.mark.parametrize(
    "header", ["", "t=1", "v1=00", "t=,v1=", "t=x,v1=00", "nonsense", "t=1,v1=é", f"t={'9' * 400},v1=00"]
)
async def test_a_call_without_a_signature_is_refused(merchant: Merchant, header: str) -> None:
    answer = await merchant.client.get(
        f"{merchant.url}/v1/payments/x", headers=[(b"bank-signature", header.encode("latin-1"))]
    )

    assert error_of(answer) == (401, "bad_signature", None)


# ------------------------------------------------------------------------------------- bad requests


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -1}, "amount"),
        ({"amount": 1.5}, "amount"),
        ({"amount": "100"}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": 10**16}, "amount"),
        ({"currency": "eur"}, "currency"),
        ({"currency": "EURO"}, "currency"),
        ({"paymentId": ""}, "paymentId"),
        ({"paymentId": "bp_1"}, "paymentId"),
        ({"paymentId": "x" * 65}, "paymentId"),
        ({"capture": "yes"}, "capture"),
        ({"notifyUrl": "file:///etc/passwd"}, "notifyUrl"),
        ({"notifyUrl": "http://"}, "notifyUrl"),
        ({"notifyUrl": "http://127.0.0.1:99999/"}, "notifyUrl"),
        ({"returnUrl": "javascript:alert(1)"}, "returnUrl"),
        ({"expiresAt": "soon"}, "expiresAt"),
        ({"expiresAt": "2026-01-01T00:00:00"}, "expiresAt"),
        ({"method": "approve"}, "method"),
        ({"method": {"scenario": "perhaps"}}, "method.scenario"),
        ({"method": {"scenario": None}}, "method.scenario"),
        ({"method": {"scenario": "decline", "declineCode": "whatever"}}, "method.declineCode"),
        ({"method": {"delaySeconds": 1e9}}, "method.delaySeconds"),
        ({"method": {"refundScenario": "challenge"}}, "method.refundScenario"),
    ],
)
async def test_a_body_that_makes_no_sense_is_refused(merchant: Merchant, change: dict[str, object], field: str) -> None:
    body = order() | change

    answer = await merchant.call("POST", "/v1/payments", body, key=str(uuid4()))

    assert error_of(answer) == (400, "bad_request", field)


@pytest.mark.parametrize("raw", [b"no json", b"[1]", b"null", b"\xff", b"[" * 50_000])
async def test_a_body_that_is_no_object_is_refused(merchant: Merchant, raw: bytes) -> None:
    answer = await merchant.call("POST", "/v1/payments", raw=raw, key="k")

    assert error_of(answer)[:2] == (400, "bad_request")


async def test_a_huge_body_is_refused(merchant: Merchant) -> None:
    answer = await merchant.call("POST", "/v1/payments", raw=b" " * 100_000, key="k")

    assert error_of(answer) == (413, "too_large", None)


@pytest.mark.parametrize("key", [None, "", "x" * 101])
async def test_a_call_that_moves_money_needs_an_idempotency_key(merchant: Merchant, key: str | None) -> None:
    answer = await merchant.call("POST", "/v1/payments", order(), key=key)

    assert error_of(answer) == (400, "bad_request", "idempotencyKey")


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("GET", "/v1/payments/none"),
        ("GET", "/v1/refunds/none"),
        ("POST", "/v1/payments/none/capture"),
        ("POST", "/v1/payments/none/refunds"),
        ("POST", "/v1/payments/bp_none/void"),
    ],
)
async def test_what_does_not_exist_is_not_found(merchant: Merchant, method: str, target: str) -> None:
    body = {"amount": 1, "refundId": str(uuid4()), "currency": "EUR"} if method == "POST" else None

    answer = await merchant.call(method, target, body, key=str(uuid4()))

    assert error_of(answer) == (404, "not_found", None)


# ------------------------------------------------------------------------------------- idempotency


async def test_a_repeat_with_the_same_key_acts_once_and_says_so(merchant: Merchant) -> None:
    body = order()

    first = await merchant.call("POST", "/v1/payments", body, key="create-1")
    second = await merchant.call("POST", "/v1/payments", body, key="create-1")

    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json() == first.json()


async def test_a_key_is_good_for_one_call(merchant: Merchant) -> None:
    made = await merchant.create()
    key, target = str(uuid4()), f"/v1/payments/{made['reference']}/refunds"
    body = {"refundId": str(uuid4()), "amount": 100}
    await merchant.call("POST", target, body, key=key)

    answers = [
        await merchant.call("POST", target, body | {"amount": 101}, key=key),
        await merchant.call("POST", "/v1/payments", order(), key=key),
    ]

    assert {error_of(answer) for answer in answers} == {(409, "idempotency_mismatch", None)}
    assert (await merchant.show(made))["refunded"] == 100


async def test_a_refused_call_leaves_its_key_free(merchant: Merchant) -> None:
    made = await merchant.create()
    target, refund_id = f"/v1/payments/{made['reference']}/refunds", str(uuid4())

    refused = await merchant.call("POST", target, {"refundId": refund_id, "amount": 10_001}, key=refund_id)
    taken = await merchant.call("POST", target, {"refundId": refund_id, "amount": 10_000}, key=refund_id)

    assert error_of(refused) == (422, "refund_exceeds_captured", "amount")
    assert taken.status_code == 201


async def test_one_payment_id_is_one_payment_whatever_the_key(merchant: Merchant) -> None:
    body = order()

    first = await merchant.call("POST", "/v1/payments", body, key=str(uuid4()))
    second = await merchant.call("POST", "/v1/payments", body, key=str(uuid4()))

    assert first.status_code == 201
    assert error_of(second) == (409, "payment_exists", "paymentId")


async def test_one_refund_id_is_one_refund_whatever_the_key(merchant: Merchant) -> None:
    made = await merchant.create()
    target, body = f"/v1/payments/{made['reference']}/refunds", {"refundId": str(uuid4()), "amount": 100}

    await merchant.call("POST", target, body, key=str(uuid4()))
    second = await merchant.call("POST", target, body, key=str(uuid4()))

    assert error_of(second) == (409, "refund_exists", "refundId")
    assert (await merchant.show(made))["refunded"] == 100


# ------------------------------------------------------------------------------------- money


async def test_many_refunds_at_once_never_give_back_more_than_was_captured(merchant: Merchant) -> None:
    made = await merchant.create()
    target = f"/v1/payments/{made['reference']}/refunds"

    bodies = [{"refundId": str(uuid4()), "amount": 3_000} for _ in range(8)]
    answers = await asyncio.gather(*(merchant.call("POST", target, body, key=str(body["refundId"])) for body in bodies))

    assert sorted(answer.status_code for answer in answers) == [201] * 3 + [422] * 5
    assert (await merchant.show(made))["refunded"] == 9_000


async def test_a_refund_under_way_counts_as_given(merchant: Merchant) -> None:
    made = await merchant.create(method={"refundScenario": "late", "delaySeconds": 60})
    target = f"/v1/payments/{made['reference']}/refunds"
    first = await merchant.call("POST", target, {"refundId": str(uuid4()), "amount": 6_000}, key=str(uuid4()))

    second = await merchant.call("POST", target, {"refundId": str(uuid4()), "amount": 4_001}, key=str(uuid4()))

    assert (first.json()["refunded"], first.json()["refunds"][0]["status"]) == (0, "PENDING")
    assert error_of(second) == (422, "refund_exceeds_captured", "amount")


async def test_a_declined_capture_takes_nothing(merchant: Merchant) -> None:
    made = await merchant.create(capture=False, method={"captureScenario": "decline"})

    answer = await merchant.call("POST", f"/v1/payments/{made['reference']}/capture", {"amount": 1}, key=str(uuid4()))

    assert error_of(answer) == (422, "capture_declined", None)
    assert await merchant.show(made) == made


async def test_the_list_pages_through_all_of_a_time_once(merchant: Merchant) -> None:
    since = datetime.now(UTC)
    made = {(await merchant.create())["reference"] for _ in range(102)}
    until = datetime.now(UTC) + timedelta(milliseconds=2)

    found: list[str] = []
    after, pages = "", 0
    while after is not None:
        place = f"&after={after}" if after else ""
        target = f"/v1/payments?since={quote(since.isoformat())}&until={quote(until.isoformat())}{place}"
        page = (await merchant.call("GET", target)).json()
        found += [payment["reference"] for payment in page["payments"]]
        after, pages = page["next"], pages + 1

    assert pages == 2
    assert made <= set(found)
    assert len(found) == len(set(found))


async def test_a_time_that_begins_within_a_millisecond_has_what_was_made_in_it(merchant: Merchant) -> None:
    made = await merchant.create()
    at = datetime.fromisoformat(made["createdAt"])
    since, until = at + timedelta(microseconds=900), at + timedelta(milliseconds=1)

    page = await merchant.call("GET", f"/v1/payments?since={quote(since.isoformat())}&until={quote(until.isoformat())}")

    assert made["reference"] in [payment["reference"] for payment in page.json()["payments"]]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("after=1.x", "since"),
        ("since=2026-01-01T00:00:00", "since"),
        ("since=2026-01-01T00:00:00Z", "until"),
        ("since=2026-01-01T00:00:00Z&until=x", "until"),
        ("since=2026-01-01T00:00:00Z&until=2026-01-01T00:00:00Z&after=x.y", "after"),
    ],
)
async def test_a_list_needs_its_time(merchant: Merchant, query: str, field: str) -> None:
    answer = await merchant.call("GET", f"/v1/payments?{query}")

    assert error_of(answer) == (400, "bad_request", field)
