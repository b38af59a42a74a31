"""Reads on replicas: which are read, by whom, and when not; on a real primary and a real streaming replica."""

import asyncio
import subprocess
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from tortoise.connection import get_connection

from cli.migrate import migrate
from engine.documents.identity import digest
from kit import db
from kit.embedded import Postgres, binaries, keep
from kit.pool import Pool
from kit.replicas import STANDS, Replicas
from tests.api import Api
from tests.make import product as make_product
from tests.make import shop as make_shop

LAG = 2.0
IN_RECOVERY = "SELECT pg_is_in_recovery()"
NAMES = "{ products(first: 5) { nodes { name } } }"
CART = "mutation { cartCreate(input: {}) { cart { id } errors { code } } }"


@dataclass
class Time:
    """A clock that goes when it is told to."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Pair:
    """A primary and its replica, the latter with a connection that may hold up its replaying."""

    primary: Pool
    replica: Postgres
    replicas: Replicas
    time: Time
    on_replica: Any

    async def catch_up(self) -> None:
        """Wait until the replica shows what was committed until now."""
        stands = await db.fetchval("SELECT pg_current_wal_flush_lsn()")
        async with asyncio.timeout(10):
            while not await self.on_replica.fetchval("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn", stands):
                await asyncio.sleep(0.01)
        await self.replicas.look()


async def pool_of(url: str) -> Pool:
    return Pool(await asyncpg.create_pool(url, min_size=0, max_size=3))


async def follow(primary: Postgres, folder: Path) -> Postgres:
    """Make a replica of a running server and start it."""
    folder.mkdir(mode=0o700)
    copy = [str(binaries.postgres() / "pg_basebackup"), "-d", primary.url, "-D", str(folder / "data"), "-R"]
    await asyncio.to_thread(subprocess.run, [*copy, "-c", "fast", "-X", "stream"], check=True, timeout=60)
    password = keep.load(primary.directory / "keep.json").password
    keep.save(folder / "keep.json", keep.Keep(password, keep.free_port()))
    replica = Postgres(folder)
    await replica.start()
    return replica


@pytest.fixture
async def pair(tmp_path: Path, api: Api, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Pair]:
    """The shop on a database of its own, with a replica."""
    server = Postgres(tmp_path / "primary")
    await migrate(await server.start())
    replica = await follow(server, tmp_path / "replica")
    primary, on_replica, time = await pool_of(server.url), await asyncpg.connect(replica.url), Time()
    replicas = Replicas([replica.url], lag=LAG, stands=lambda: db.fetchval(STANDS), connect=pool_of, monotonic=time)
    with monkeypatch.context() as instead:
        instead.setattr(db, "_pool", primary)
        instead.setattr(get_connection("default"), "_pool", primary)
        instead.setattr(db, "_replicas", replicas)
        yield Pair(primary, replica, replicas, time, on_replica)
        await replicas.close()
    await on_replica.close()
    await primary.close()
    await replica.stop()
    await server.stop()


async def is_replica() -> bool:
    with db.lagging():
        return await db.fetchval(IN_RECOVERY)


@pytest.mark.long
async def test_a_replica_is_read_for_as_long_as_it_is_young_enough(pair: Pair) -> None:
    assert not await is_replica()  # nobody has looked at it yet
    await pair.catch_up()

    assert await is_replica()
    assert not await db.fetchval(IN_RECOVERY)

    # What it has not replayed makes it older with every moment.
    await pair.on_replica.execute("SELECT pg_wal_replay_pause()")
    async with db.transaction() as tx:
        await tx.execute("INSERT INTO throttle (key, attempts, window_ends_at) VALUES ('late', 1, now())")
    pair.time.now += LAG / 2
    await pair.replicas.look()
    assert await is_replica()
    pair.time.now += LAG / 2 + 0.01
    await pair.replicas.look()
    assert not await is_replica()

    await pair.on_replica.execute("SELECT pg_wal_replay_resume()")
    await pair.catch_up()
    assert await is_replica()


@pytest.mark.long
async def test_reads_go_on_at_the_primary_when_a_replica_dies(pair: Pair) -> None:
    await pair.catch_up()
    assert await is_replica()

    await pair.replica.stop()

    assert [await is_replica() for _ in range(3)] == [False, False, False]
    await pair.replicas.look()
    assert not await is_replica()
    await pair.replica.start()
    await pair.on_replica.close()
    pair.on_replica = await asyncpg.connect(pair.replica.url)
    await pair.catch_up()
    assert await is_replica()


@pytest.mark.long
async def test_a_promoted_replica_is_left_out(pair: Pair) -> None:
    await pair.catch_up()

    await pair.on_replica.fetchval("SELECT pg_promote()")
    await pair.replicas.look()

    assert not await is_replica()


@pytest.mark.long
async def test_a_transaction_never_reads_a_replica(pair: Pair) -> None:
    await pair.catch_up()

    with db.lagging():
        async with db.transaction() as tx:
            assert not await tx.fetchval(IN_RECOVERY)


@pytest.mark.long
async def test_strangers_see_what_the_replica_has_and_who_has_written_what_is_true(pair: Pair, api: Api) -> None:
    await make_shop.shop()
    await make_product.product(name="Old")
    await pair.catch_up()
    await pair.on_replica.execute("SELECT pg_wal_replay_pause()")
    async with db.transaction() as tx:
        await tx.execute("UPDATE product SET name = 'New'")

    stranger = await api.run(NAMES)
    kept = await api.client.post("/graphql", json={"query": NAMES, "documentId": digest(NAMES)})
    written = await api.run(CART)
    after = await api.run(NAMES, cookies=written.cookies)
    private = await api.run("{ cart { id } }", cookies=written.cookies)
    pair.time.now += LAG + 0.01
    later = await api.run(NAMES)

    assert names(stranger) == ["Old"]
    # What is given to others as well, and for longer, is read where it is true.
    assert kept.json()["data"] == {"products": {"nodes": [{"name": "New"}]}}
    assert written.payload("cartCreate")["errors"] == []
    assert "Max-Age=3" in next(each for each in written.headers.get_list("set-cookie") if "souk_wrote" in each)
    assert names(after) == ["New"]
    assert private.payload("cart")["id"] == written.payload("cartCreate")["cart"]["id"]
    assert names(later) == ["New"]


def names(result: Any) -> list[str]:
    return [node["name"] for node in result.payload("products")["nodes"]]


async def test_what_is_no_replica_or_not_there_is_not_read(
    database_url: str, shop: None, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = f"postgres://souk@127.0.0.1:{keep.free_port()}/souk"
    replicas = Replicas([database_url, nowhere], lag=LAG, stands=lambda: db.fetchval(STANDS), connect=pool_of)
    monkeypatch.setattr(db, "_replicas", replicas)

    await replicas.look()

    assert replicas.pick() is None
    assert await is_replica() is False
    assert (await api.run("{ shop { name } }")).errors == []
    await replicas.close()
