"""The shop that loads run against: servers of its own in the state folder, filled once."""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from cli.migrate import migrate
from kit.embedded import Postgres, Valkey, lock


@dataclass(frozen=True, slots=True)
class Size:
    """How large a shop is, and in which folder of the state folder it lives; what is hasty may lose everything."""

    name: str
    folder: str
    products: int
    orders: int
    is_hasty: bool = False


LARGE = Size("large", "bench", 20_000, 20_000)
SMALL = Size("small", "bench-small", 1_000, 1_000, is_hasty=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the shop lives, as the processes under measurement are told."""

    folder: Path
    database_url: str
    redis_url: str
    postgres_pid: int

    def environment(self, *, port: int) -> dict[str, str]:
        """Give a server's environment: the shop's defaults, but for what would answer with a refusal under load."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SOUK_")}
        return kept | {
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self.redis_url,
            "SOUK_PORT": str(port),
            "SOUK_STATE_DIR": str(self.folder),
            "SOUK_PUBLIC_URL": "http://shop.example",
            "SOUK_DEMO": "false",
            "SOUK_COST_LIMIT": "0",
            "SOUK_EXECUTION_TIMEOUT": "120",
            "SOUK_STATEMENT_TIMEOUT": "60",
        }


@contextlib.asynccontextmanager
async def opened(folder: Path, size: Size) -> AsyncGenerator[Place]:
    """Start PostgreSQL and Valkey in a folder and give the shop there, seeded; stop both at the end."""
    durable = not size.is_hasty
    postgres, valkey = Postgres(folder / "postgres", durable=durable), Valkey(folder / "valkey", durable=durable)
    with lock.hold(folder, "a load run"):
        try:
            database_url, redis_url = await asyncio.gather(postgres.start(), valkey.start())
            assert postgres.pid is not None
            place = Place(folder, database_url, redis_url, postgres.pid)
            await _fill(place, size)
            yield place
        finally:
            await asyncio.gather(postgres.stop(), valkey.stop())


async def _fill(place: Place, size: Size) -> None:
    await migrate(place.database_url)
    connection = await asyncpg.connect(place.database_url)
    try:
        await connection.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        found = await connection.fetchval("SELECT count(*) FROM product")
    finally:
        await connection.close()
    if found >= size.products:
        return
    words = ["-m", "cli", "seed", "--products", str(size.products), "--orders", str(size.orders)]
    child = await asyncio.create_subprocess_exec(sys.executable, *words, env=os.environ | place.environment(port=0))
    if await child.wait() != 0:
        raise RuntimeError("The shop could not be seeded; what is above says why.")
