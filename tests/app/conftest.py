"""A browser-like client of the whole application."""

from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import pytest_asyncio

from app.factory import create_app
from kit.config import Settings
from resolvers.context import Tools


@pytest_asyncio.fixture
async def web(settings: Settings, tools: Tools) -> AsyncGenerator[httpx2.AsyncClient]:
    """The application over ASGI, every path of it."""
    async with client(settings, tools) as opened:
        yield opened


def client(settings: Settings, tools: Tools, **changed: Any) -> httpx2.AsyncClient:
    """Give a client of an application with other settings."""
    app = create_app(settings.model_copy(update=changed), tools=tools)
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://testserver")
