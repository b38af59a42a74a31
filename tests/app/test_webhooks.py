"""What gateways tell by themselves: believed only when signed, kept once."""

import dataclasses
import time
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from typing import Any, cast

import httpx2
import orjson
import pytest
import pytest_asyncio

from gateways.payment.errors import GatewayDown
from gateways.payment.port import Notification, PaymentGateways
from kit import db
from kit.config import Settings
from resolvers.context import Tools
from simulators.bank import signing
from tests.app.conftest import client
from wiring.payments import payments

pytestmark = pytest.mark.usefixtures("shop")
PATH = "/webhooks/payments/sandbox"
AT = datetime(2026, 11, 1, 12, tzinfo=UTC).isoformat()
PAYMENT: dict[str, Any] = {
    "paymentId": "0199aaaa-0000-7000-8000-000000000001",
    "reference": "pay_1",
    "status": "CAPTURED",
    "amount": 1000,
    "currency": "USD",
    "sequence": 1,
    "updatedAt": AT,
    "authorized": 1000,
    "captured": 1000,
    "voided": 0,
    "refunded": 0,
    "disputed": 0,
    "refunds": [],
    "action": None,
    "declineCode": None,
    "retryable": False,
}
EVENT = orjson.dumps({"id": "evt_1", "type": "payment.captured", "createdAt": AT, "payment": PAYMENT})


@pytest_asyncio.fixture
async def gateway(settings: Settings, tools: Tools) -> AsyncGenerator[httpx2.AsyncClient]:
    """The way of a gateway to a shop that offers the sandbox."""
    offered = payments(settings, now=tools.clock)
    async with client(settings, dataclasses.replace(tools, payments=offered)) as opened:
        yield opened
    for each in offered.values():
        await each.aclose()


def signed(settings: Settings, body: bytes) -> dict[str, str]:
    return {signing.HEADER: signing.sign(settings.sandbox_secret, body, at_ms=int(time.time() * 1000))}


async def kept() -> list[str]:
    return [row["event_id"] for row in await db.fetch("SELECT event_id FROM notification")]


async def test_a_signed_notification_is_acknowledged_and_kept_once(
    gateway: httpx2.AsyncClient, settings: Settings
) -> None:
    first = await gateway.post(PATH, content=EVENT, headers=signed(settings, EVENT))
    again = await gateway.post(PATH, content=EVENT, headers=signed(settings, EVENT))

    assert (first.status_code, again.status_code) == (200, 200)
    assert await kept() == ["evt_1"]


async def test_what_is_not_signed_is_not_believed(gateway: httpx2.AsyncClient, settings: Settings) -> None:
    headers = signed(settings, EVENT)

    bare = await gateway.post(PATH, content=EVENT)
    altered = await gateway.post(PATH, content=EVENT.replace(b"1000", b"9000"), headers=headers)
    rubbish = await gateway.post(PATH, content=EVENT, headers={signing.HEADER: "t=x,v1=y"})

    assert [answer.status_code for answer in (bare, altered, rubbish)] == [401, 401, 401]
    assert await kept() == []


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{}", b"\xff", b'{"id":"evt_1"}', b"[" * 100_000])
async def test_what_is_signed_and_makes_no_sense_is_refused(
    gateway: httpx2.AsyncClient, settings: Settings, body: bytes
) -> None:
    answer = await gateway.post(PATH, content=body, headers=signed(settings, body))

    assert answer.status_code == 400
    assert await kept() == []


async def test_a_gateway_that_is_not_offered_has_no_place(gateway: httpx2.AsyncClient, settings: Settings) -> None:
    answer = await gateway.post("/webhooks/payments/other", content=EVENT, headers=signed(settings, EVENT))

    assert answer.status_code == 404


async def test_a_body_of_more_than_a_megabyte_is_not_read(gateway: httpx2.AsyncClient) -> None:
    answer = await gateway.post(PATH, content=b"x" * 1_048_577)

    assert answer.status_code == 413
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_notification_is_posted(gateway: httpx2.AsyncClient) -> None:
    answer = await gateway.get(PATH)

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


async def test_a_gateway_whose_key_cannot_be_had_now_tells_it_again(settings: Settings, tools: Tools) -> None:
    class Keyless:
        code = "keyless"

        async def parse_notification(self, headers: object, body: bytes, *, now: datetime) -> Notification:
            raise GatewayDown(self.code, "its key cannot be fetched")

    offered = cast(PaymentGateways, {"keyless": Keyless()})
    async with client(settings, dataclasses.replace(tools, payments=offered)) as opened:
        answer = await opened.post("/webhooks/payments/keyless", content=EVENT)

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert await kept() == []


async def test_a_notification_that_is_too_old_is_refused(gateway: httpx2.AsyncClient, settings: Settings) -> None:
    old = signing.sign(settings.sandbox_secret, EVENT, at_ms=int(time.time() * 1000) - 301_000)

    answer = await gateway.post(PATH, content=EVENT, headers={signing.HEADER: old})

    assert answer.status_code == 400
    assert await kept() == []
