"""Two servers that know the same documents by their names, each with ears of its own."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest_asyncio
from prometheus_client import REGISTRY

from engine.documents.identity import digest
from kit import db
from kit.config import Settings
from kit.news import EVERYTHING, News
from resolvers.context import Tools
from tests.answers.documents import DOCUMENTS
from tests.contract.conftest import counter as counter
from tests.contract.conftest import open_counter as open_counter
from tests.server import serving
from tests.socket import opened


@dataclass
class Asker:
    """A client of one server, which asks for documents by their names."""

    client: httpx2.AsyncClient
    news: News
    headers: dict[str, str] = field(default_factory=lambda: {"x-souk-csrf": "1"})

    async def ask(
        self, name: str, given: Mapping[str, Any] | None = None, *, token: str | None = None, **headers: str
    ) -> httpx2.Response:
        """Ask by POST."""
        sent = self.headers | {key.replace("_", "-"): value for key, value in headers.items()}
        if token is not None:
            sent["authorization"] = f"Bearer {token}"
        body = {"documentId": name, "variables": dict(given or {})}
        answer = await self.client.post("/graphql", json=body, headers=sent)
        self.client.cookies.clear()
        return answer

    async def data(self, name: str, given: Mapping[str, Any] | None = None, *, token: str | None = None) -> Any:
        """Ask, and give the data of an answer without errors."""
        value = (await self.ask(name, given, token=token)).json()
        assert "errors" not in value, value
        return value["data"]

    async def named(self, text: str, *, token: str | None = None) -> Any:
        """Ask for a text by its hash, and send it along; give the whole answer."""
        body = {"query": text, "documentId": digest(text)}
        sent = self.headers | ({"authorization": f"Bearer {token}"} if token is not None else {})
        return (await self.client.post("/graphql", json=body, headers=sent)).json()

    async def over_socket(self, name: str) -> Any:
        """Ask over a socket; give the data."""
        url = str(self.client.base_url).rstrip("/").replace("http", "ws", 1) + "/graphql"
        async with opened(url) as socket:
            await socket.init()
            await socket.send({"id": "1", "type": "subscribe", "payload": {"documentId": name}})
            return (await socket.next("1"))["data"]

    async def forget(self) -> None:
        """Let the server keep nothing, and wait until it listens."""
        async with asyncio.timeout(5):
            while not self.news.is_sure(time.monotonic()):
                await asyncio.sleep(0.01)
        async with db.transaction() as tx:
            self.news.wrote(await tx.fetchval("SELECT pg_current_xact_id()::text::bigint"), [EVERYTHING])

    async def until(self, name: str, given: Mapping[str, Any], expected: Any, *, within: float) -> None:
        """Ask until the answer is the expected one. Units: seconds."""
        ends = time.monotonic() + within
        while (found := await self.data(name, given)) != expected:
            assert time.monotonic() < ends, found


class Ways:
    """Where answers came from since: what the metrics count."""

    def __init__(self) -> None:
        self._before = self._read()

    def _read(self) -> dict[str, float]:
        return {
            sample.labels["way"]: sample.value
            for metric in REGISTRY.collect()
            if metric.name == "souk_answers"
            for sample in metric.samples
            if sample.name == "souk_answers_total"
        }

    def since(self) -> dict[str, int]:
        """Give how many came which way, since the last look."""
        before, self._before = self._before, self._read()
        changes = {way: int(count - before.get(way, 0)) for way, count in self._before.items()}
        return {way: count for way, count in changes.items() if count}


@pytest_asyncio.fixture(scope="session")
async def known(settings: Settings, tmp_path_factory: Any) -> Settings:
    """Settings of a server that knows the documents."""
    path = tmp_path_factory.mktemp("documents") / "manifest.json"
    path.write_text(json.dumps(DOCUMENTS))
    return settings.model_copy(update={"documents_path": str(path)})


@asynccontextmanager
async def asking(settings: Settings, tools: Tools) -> AsyncGenerator[Asker]:
    """Serve, and ask: a process of its own, as far as answers go."""
    news = News(settings.database_url)
    async with serving(settings, tools, news=news) as server, httpx2.AsyncClient(base_url=server.url) as client:
        yield Asker(client, news)


@pytest_asyncio.fixture(scope="session")
async def open_here(known: Settings, tools: Tools) -> AsyncGenerator[Asker]:
    async with asking(known, tools) as asker:
        yield asker


@pytest_asyncio.fixture(scope="session")
async def open_there(known: Settings, tools: Tools) -> AsyncGenerator[Asker]:
    async with asking(known, tools) as asker:
        yield asker


@pytest_asyncio.fixture
async def here(shop: None, open_here: Asker) -> Asker:
    await open_here.forget()
    return open_here


@pytest_asyncio.fixture
async def there(shop: None, open_there: Asker) -> Asker:
    await open_there.forget()
    return open_there


@pytest_asyncio.fixture
async def ways() -> Ways:
    return Ways()
