"""The counter at which every call of the schema is tried."""

import dataclasses
from collections.abc import AsyncGenerator
from datetime import timedelta

import httpx2
import pytest_asyncio
from redis.asyncio import Redis

from app.factory import create_app
from gateways.payment.adapters.sandbox import SandboxGateway
from kit.config import Settings
from resolvers.context import Tools
from tests.api import Api
from tests.contract.town import Counter
from tests.simulators.bank.running import SECRET, BankProcess, running_receiver


@pytest_asyncio.fixture(scope="session")
async def open_counter(settings: Settings, tools: Tools, bank_process: BankProcess) -> AsyncGenerator[Counter]:
    """One for the whole run; nobody's attempts are counted, for there are many."""
    own = settings.model_copy(update={"login_attempts": 0, "login_attempts_address": 0, "media_uploads": 0})
    async with running_receiver() as receiver:
        gateway = SandboxGateway(
            url=bank_process.url,
            secret=SECRET,
            notify_url=receiver.url,
            timeout=timedelta(seconds=8),
            clock=tools.clock,
        )
        app = create_app(own, tools=dataclasses.replace(tools, settings=own, payments={gateway.code: gateway}))
        redis = Redis.from_url(settings.redis_url)
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://testserver") as client:
            yield Counter(Api(client), bank_process, receiver, redis)
        await redis.aclose()
        await gateway.aclose()


@pytest_asyncio.fixture
async def counter(shop: None, open_counter: Counter) -> Counter:
    """The counter; what a test leaves behind is gone after it."""
    return open_counter
