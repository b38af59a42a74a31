"""One bank and one receiver for these tests; a test that kills its bank starts its own."""

from collections.abc import AsyncGenerator

import httpx2
import pytest
import pytest_asyncio

from tests.simulators.bank.running import BankProcess, Merchant, Receiver, running_bank, running_receiver


@pytest_asyncio.fixture(scope="session")
async def bank(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[BankProcess]:
    async with running_bank(tmp_path_factory.mktemp("bank")) as bank:
        yield bank


@pytest_asyncio.fixture(scope="session")
async def receiver() -> AsyncGenerator[Receiver]:
    async with running_receiver() as receiver:
        yield receiver


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncGenerator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def merchant(bank: BankProcess, browser: httpx2.AsyncClient) -> Merchant:
    return Merchant(client=browser, url=bank.url)
