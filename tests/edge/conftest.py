"""Fixtures of the edge's tests."""

from collections.abc import AsyncGenerator
from datetime import timedelta

import httpx2
import pytest
import pytest_asyncio

from engine.limits import Limits
from kit.config import Settings
from tests.edge import toy as toys
from tests.edge.forms import LIMITS
from tests.edge.http import Wire
from tests.server import Server


@pytest_asyncio.fixture
async def wire(server: Server) -> AsyncGenerator[Wire]:
    """A client of the shop's server."""
    async with httpx2.AsyncClient(base_url=server.url) as client:
        yield Wire(client)


@pytest_asyncio.fixture(scope="session")
async def toy(settings: Settings) -> AsyncGenerator[Server]:
    """A server of the toy schema, with limits that are quickly reached."""
    limits = Limits(
        init_timeout=timedelta(seconds=0.3),
        body_timeout=timedelta(seconds=0.5),
        socket_operations=3,
        frame_bytes=settings.socket_frame_bytes,
    )
    async with toys.serving_toy(settings, limits) as running:
        yield running


@pytest_asyncio.fixture
async def toy_wire(toy: Server) -> AsyncGenerator[Wire]:
    """An HTTP client of the toy's server."""
    async with httpx2.AsyncClient(base_url=toy.url) as client:
        yield Wire(client)


@pytest.fixture
def diary() -> toys.Diary:
    """What happens on the toy's side from here on."""
    toys.diary.__init__()
    return toys.diary


@pytest_asyncio.fixture(scope="session")
async def files_server(settings: Settings) -> AsyncGenerator[Server]:
    """A server of the toy schema that takes few and small files."""
    async with toys.serving_toy(settings, LIMITS) as running:
        yield running


@pytest_asyncio.fixture
async def client(files_server: Server) -> AsyncGenerator[httpx2.AsyncClient]:
    """A client of that server."""
    async with httpx2.AsyncClient(base_url=files_server.url) as opened:
        yield opened
