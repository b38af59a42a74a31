"""Whatever the schema lets anybody write is answered: with data, or with an error that says what to repair."""

import time
from collections.abc import AsyncGenerator

import httpx2
import pytest
import pytest_asyncio
from redis.asyncio import Redis

from kit.config import Settings
from resolvers.context import Tools
from tests.api import Api
from tests.contract.town import Counter
from tests.fuzz import faults
from tests.fuzz.conftest import REPORT, Plan
from tests.fuzz.drafts import labels
from tests.fuzz.run import Run
from tests.simulators.bank.running import BankProcess, Receiver
from tests.whole import Whole, opened

UNLIMITED = {
    "login_attempts": 0,
    "login_attempts_address": 0,
    "media_uploads": 0,
    "cost_limit": 0,
    "cost_maximum": 0,
}
SECONDS = 20.0


@pytest_asyncio.fixture
async def whole(settings: Settings, tools: Tools, bank_process: BankProcess) -> AsyncGenerator[Whole]:
    """A server that counts nobody's attempts, for there are many."""
    assert set(UNLIMITED) <= set(Settings.model_fields)
    async with opened(settings.model_copy(update=UNLIMITED), tools, bank_process) as running:
        yield running


@pytest.mark.long
@pytest.mark.usefixtures("shop")
async def test_nothing_that_the_schema_allows_is_a_fault(
    plan: Plan, whole: Whole, settings: Settings, request: pytest.FixtureRequest
) -> None:
    redis = Redis.from_url(settings.redis_url)
    http = httpx2.AsyncClient(base_url=whole.server.url, timeout=SECONDS, trust_env=False)
    with faults.listening() as heard:
        async with http, redis:
            counter = Counter(Api(http), whole.bank, Receiver(), redis)
            run = Run(seed=plan.seed, whole=whole, counter=counter, faults=heard, http=http)

            report = await run.until(time.monotonic() + plan.seconds)

    request.config.stash[REPORT] = report
    assert report.wrong == {}, "\n\n".join(f"=== {what}\n{shown}" for what, shown in report.wrong.items())
    assert set(report.became) == set(labels())
