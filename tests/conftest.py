"""Real servers for the suite: one PostgreSQL and one Valkey for the run, one database for each worker of it."""

import asyncio
import gc
import os
import shutil
import tempfile
import threading
from collections.abc import AsyncGenerator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from redis.asyncio import Redis

from cli.migrate import migrate
from events.product import tree_keys
from kit import db
from kit.config import Settings
from kit.embedded import Postgres, Valkey
from kit.news import EVERYTHING
from loaders.shop import CACHE_KEY
from resolvers.context import Tools
from tests.make import shop as make_shop
from wiring.tools import open_tools

pytest_plugins = ("tests.api", "tests.server", "tests.whole", "tests.gateways.storage.seaweed")

TEMPLATE = "souk_template"
SECRET = "a-secret-of-the-test-suite-of-32-characters"


class Servers:
    """The run's servers, kept by a thread of its own that lives as long as the run."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="souk-test-"))
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.postgres = Postgres(self.folder / "postgres", durable=False)
        self.valkey = Valkey(self.folder / "valkey", durable=False)

    def do(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    def start(self) -> tuple[str, str]:
        async def both() -> tuple[str, str]:
            database_url, redis_url = await asyncio.gather(self.postgres.start(), self.valkey.start())
            template = database_url.rpartition("/")[0] + "/" + TEMPLATE
            connection = await asyncpg.connect(database_url)
            await connection.execute(f"CREATE DATABASE {TEMPLATE}")
            await connection.close()
            await migrate(template)
            return database_url, redis_url

        return self.do(both())

    def stop(self) -> None:
        async def both() -> None:
            await asyncio.gather(self.postgres.stop(), self.valkey.stop())

        self.do(both())
        self.loop.call_soon_threadsafe(self.loop.stop)
        shutil.rmtree(self.folder, ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    servers = Servers()
    config.stash[SERVERS] = servers
    os.environ["SOUK_TEST_DATABASE_URL"], os.environ["SOUK_TEST_REDIS_URL"] = servers.start()


def pytest_unconfigure(config: pytest.Config) -> None:
    servers = config.stash.get(SERVERS, None)
    if servers is not None:
        servers.stop()


SERVERS = pytest.StashKey[Servers]()


@pytest.fixture(scope="session", autouse=True)
def what_is_left() -> Iterator[None]:
    """Have what nobody awaited found while a test is there to fail: at the end of a process nobody would see it."""
    yield
    gc.collect()


@pytest_asyncio.fixture(scope="session")
async def database_url(worker_id: str) -> str:
    """The worker's own database, cloned from the migrated template."""
    base = os.environ["SOUK_TEST_DATABASE_URL"]
    name = f"souk_{worker_id}"
    connection = await asyncpg.connect(base)
    await connection.execute("SELECT pg_advisory_lock(1)")
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    await connection.close()
    return base.rpartition("/")[0] + "/" + name


@pytest.fixture(scope="session")
def redis_url(worker_id: str) -> str:
    """The worker's own Redis database."""
    number = 1 + int(worker_id.removeprefix("gw")) if worker_id.startswith("gw") else 0
    return f"{os.environ['SOUK_TEST_REDIS_URL'].rstrip('/').removesuffix('/0')}/{number}"


@pytest.fixture(scope="session")
def settings(database_url: str, redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a test server: quick passwords, everything else as in development."""
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        env="test",
        database_url=database_url,
        redis_url=redis_url,
        secret=SECRET,
        state_dir=tmp_path_factory.mktemp("state"),
        cache_timeout=timedelta(seconds=5),  # a busy machine is no fault of Redis
        argon2_time=1,
        argon2_memory_kib=64,
        public_url="http://testserver",
        cost_maximum=0,  # nobody's operations are counted but where that is what is tested
        cost_limit=0,
    )


@pytest_asyncio.fixture(scope="session")
async def tools(settings: Settings) -> AsyncGenerator[Tools]:
    """The worker's pool, cache and hub."""
    async with open_tools(settings, application_name="souk-test", record=True) as opened:
        yield opened


@pytest_asyncio.fixture
async def shop(tools: Tools, redis_url: str) -> AsyncGenerator[None]:
    """An empty shop with markets and ways to deliver; whatever the test writes is gone after it."""
    await make_shop.shop()
    yield
    await empty()
    # What this process holds of the shop goes too.
    await tools.cache.drop([CACHE_KEY, *tree_keys(make_shop.LANGUAGES)])
    redis = Redis.from_url(redis_url)
    await redis.flushdb()
    await redis.aclose()


EMPTY_ALL = """
DO $$
DECLARE t record; found boolean;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'tortoise_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', t.tablename) INTO found;
    IF found THEN EXECUTE format('DELETE FROM %I', t.tablename); END IF;
  END LOOP;
END $$
"""


async def empty() -> None:
    """Delete every row of the worker's database."""
    async with db.transaction() as tx:
        await tx.execute(EMPTY_ALL)
        tx.tell([EVERYTHING])


@pytest.fixture
def statements(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every SQL statement of this process during the test; clear it before what is to be counted.

    What a process holds for a moment it does not hold, or counts would depend on the time.
    """
    monkeypatch.setattr("kit.cache.HOLD_SECONDS", 0)
    with db.recorded() as recorded:
        yield recorded
