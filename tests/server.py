"""A real server on a free port, in the process of the tests."""

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest_asyncio
import uvicorn
from starlette.types import ASGIApp

from app import server as servers
from app.factory import create_app
from kit.config import Settings
from kit.news import News
from kit.streams import Hub
from resolvers.context import Tools
from wiring.tools import redis_for_hub


class _Quiet(uvicorn.Server):
    """Leaves the signals to pytest."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@dataclass(frozen=True)
class Server:
    """Where it listens, and how it is told to stop."""

    url: str
    uvicorn: uvicorn.Server

    @property
    def socket_url(self) -> str:
        return self.url.replace("http", "ws", 1) + "/graphql"

    def stop(self) -> None:
        """Do what a signal to terminate does."""
        self.uvicorn.should_exit = True


@asynccontextmanager
async def serving(settings: Settings, tools: Tools, *, news: News | None = None) -> AsyncGenerator[Server]:
    """Serve the shop meanwhile; the server has ears of its own, because it closes them at its end."""
    redis = redis_for_hub(settings)
    own = dataclasses.replace(tools, settings=settings, hub=Hub(redis), news=news or News(settings.database_url))
    try:
        async with serving_app(settings, create_app(settings, tools=own)) as running:
            yield running
    finally:
        if redis is not None:
            await redis.aclose()


@asynccontextmanager
async def serving_app(settings: Settings, app: ASGIApp) -> AsyncGenerator[Server]:
    """Serve any application as the shop is served."""
    running = _Quiet(servers.config(settings.model_copy(update={"port": 0}), app))
    task = asyncio.create_task(running.serve())
    try:
        while not running.started:
            assert not task.done(), "the server did not start"
            await asyncio.sleep(0.01)
        port = running.servers[0].sockets[0].getsockname()[1]
        yield Server(f"http://127.0.0.1:{port}", running)
    finally:
        running.should_exit = True
        await task


@pytest_asyncio.fixture(scope="session")
async def server(settings: Settings, tools: Tools) -> AsyncGenerator[Server]:
    """One server for all who do not stop it, with the settings of the suite."""
    async with serving(settings, tools) as running:
        yield running
