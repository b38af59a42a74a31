"""A bank process for all of these tests; its webhooks arrive at a real server of the shop, or at nobody's."""

import dataclasses
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx2
import pytest
import pytest_asyncio

from gateways.payment.adapters.sandbox import SandboxGateway
from kit.clock import utc_now
from tests.gateways.payment.servers import closed_port
from tests.services.settlement.desk import Desk
from tests.services.settlement.watched import Watched
from tests.simulators.bank.running import SECRET, BankProcess, Merchant
from tests.whole import Whole


@asynccontextmanager
async def watched(bank: BankProcess, notify_url: str) -> AsyncGenerator[Watched]:
    """Open the shop's account at the bank; its webhooks go to the address."""

    def sandbox(seconds: float) -> SandboxGateway:
        timeout = timedelta(seconds=seconds)
        return SandboxGateway(url=bank.url, secret=SECRET, notify_url=notify_url, timeout=timeout, clock=utc_now)

    patient, impatient = sandbox(5), sandbox(0.8)
    yield Watched(patient, impatient)
    await patient.aclose()
    await impatient.aclose()


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncGenerator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def nobody() -> str:
    """An address at which nobody listens."""
    return f"http://127.0.0.1:{closed_port()}/"


@pytest_asyncio.fixture
async def desk(shop: None, whole: Whole, browser: httpx2.AsyncClient, nobody: str) -> AsyncGenerator[Desk]:
    """The shop at a bank that tells nothing by itself: what is heard is heard by asking."""
    async with watched(whole.bank, nobody) as gateway:
        yield Desk(gateway, Merchant(client=browser, url=whole.bank.url), browser)


@pytest_asyncio.fixture
async def told(desk: Desk, whole: Whole) -> AsyncGenerator[Desk]:
    """The shop at a bank whose webhooks arrive at the shop's own server."""
    async with watched(whole.bank, f"{whole.server.url}/webhooks/payments/sandbox") as gateway:
        yield dataclasses.replace(desk, gateway=gateway)
