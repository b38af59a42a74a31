"""The whole shop with nothing left out: a server on a port, the bank as a process whose webhooks arrive there, and the
worker's loops in this process.
"""

import asyncio
import dataclasses
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio

from gateways.payment.port import PaymentGateway
from kit.config import Settings
from resolvers.context import Tools
from tests.server import Server, serving
from tests.simulators.bank.running import SECRET, BankProcess, running_bank
from wiring.mail import mailer
from wiring.payments import payments
from worker import run

GATEWAY_TIMEOUT = timedelta(seconds=3)
"""Long enough for a bank on a busy machine, short enough to wait for one that never answers."""


@dataclass(frozen=True)
class Whole:
    """What runs: the tools are those of the server and of the worker, with the bank among them."""

    server: Server
    tools: Tools
    bank: BankProcess


@asynccontextmanager
async def opened(settings: Settings, tools: Tools, bank: BankProcess) -> AsyncGenerator[Whole]:
    """Open a server that takes payments at the bank."""
    offered: dict[str, PaymentGateway] = {}
    own = settings.model_copy(
        update={"sandbox_url": bank.url, "sandbox_secret": SECRET, "gateway_timeout": GATEWAY_TIMEOUT}
    )
    async with serving(own, dataclasses.replace(tools, payments=offered)) as server:
        # Where the bank is to call back is known only now.
        offered.update(payments(own.model_copy(update={"webhook_url": server.url}), now=tools.clock))
        try:
            yield Whole(server, dataclasses.replace(tools, settings=own, payments=offered), bank)
        finally:
            for gateway in offered.values():
                await gateway.aclose()


@asynccontextmanager
async def at_work(tools: Tools) -> AsyncGenerator[None]:
    """Let a worker relay, mail and run its timed jobs meanwhile."""
    stop = asyncio.Event()
    working = asyncio.create_task(run.run(tools, mailer=mailer(tools.settings, now=tools.clock), stop=stop))
    try:
        yield
    finally:
        stop.set()
        await working


@pytest_asyncio.fixture(scope="session")
async def bank_process(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[BankProcess]:
    """One bank for all who do not look into its books."""
    async with running_bank(tmp_path_factory.mktemp("bank")) as bank:
        yield bank


@pytest_asyncio.fixture(scope="session")
async def whole(settings: Settings, tools: Tools, bank_process: BankProcess) -> AsyncGenerator[Whole]:
    """One server that takes payments, for all who need it."""
    async with opened(settings, tools, bank_process) as opened_whole:
        yield opened_whole


@pytest_asyncio.fixture
async def working(shop: None, whole: Whole) -> AsyncGenerator[None]:
    """A worker, for as long as the test runs: it would take the outbox from under others."""
    async with at_work(whole.tools):
        yield
