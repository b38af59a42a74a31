"""PostgreSQL: one pool for each process, shared by Tortoise (tables, plain writes) and by statements of our own (reads,
conditional updates).

`fetch` and friends read outside any transaction; `transaction()` is the only way to write. A task holds one connection
at most: for one statement, or for one transaction, within which nothing is read around it. So no two tasks can wait for
each other's, however few connections there are.
"""

import asyncio
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import fields as dataclass_fields
from functools import partial
from typing import Any

import asyncpg
from tortoise import Tortoise
from tortoise.connection import get_connection

from kit import recorder
from kit.database import PLAN_AS_SEEN_FIT, PLAN_ONCE, connect_replica
from kit.database import tortoise_config as tortoise_config
from kit.pool import Pool
from kit.recorder import observed as observed
from kit.recorder import recorded as recorded
from kit.replicas import STANDS, Replicas
from kit.snapshot import READ, Snapshot
from kit.tx import Tx as Tx

Record = asyncpg.Record

_plans_once = False
_pool: Pool | None = None
_replicas: Replicas | None = None
_watching: asyncio.Task[None] | None = None
_may_lag: ContextVar[bool] = ContextVar("may_lag", default=False)
_is_inside: ContextVar[bool] = ContextVar("transaction", default=False)

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    OSError,
)
"""What statements fail with on a connection that died, the third where that was heard while nothing ran on it.

A timeout is an OSError too, but no such thing.
"""


class transaction:  # noqa: N801  it is used as a function
    """Open a transaction: committed at the end, rolled back by any exception."""

    __slots__ = ("_connection", "_token", "_tx")
    _connection: Any
    _token: Token[bool]
    _tx: Tx

    async def __aenter__(self) -> Tx:
        _, self._connection, _ = await _run(_connections(), "execute", "BEGIN")
        self._token = _is_inside.set(True)
        self._tx = Tx(self._connection)
        return self._tx

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        _is_inside.reset(self._token)
        try:
            ended = await self._end("COMMIT" if kind is None else "ROLLBACK")
        except BaseException as lost:
            await _connections().discard(self._connection)
            # Without its connection it is rolled back as well: what went wrong first is what counts.
            if kind is None or not isinstance(lost, LOST):
                raise
            return
        _connections().give(self._connection)
        if kind is None and ended != "COMMIT":
            raise RuntimeError("a statement of this transaction failed, and nobody said so")

    async def _end(self, how: str) -> str:
        if how == "COMMIT":
            await self._tx.flush()
        return await self._connection.execute(how)


def is_inside() -> bool:
    """Whether a transaction is open in this task."""
    return _is_inside.get()


def _connections() -> Pool:
    if _pool is None:
        raise RuntimeError("connect() was not called")
    return _pool


@contextmanager
def lagging() -> Generator[None]:
    """Read from a replica meanwhile, where one may be read: what is a moment old will do."""
    token = _may_lag.set(True)
    try:
        yield
    finally:
        _may_lag.reset(token)


def has_replicas() -> bool:
    """Whether there are replicas, up or not."""
    return _replicas is not None


async def _read(method: str, sql: str, *values: object) -> tuple[Pool, Any, Any]:
    """Run the first statement of a read on a replica, where that will do and goes well; else on the primary."""
    replica = _replicas.pick() if _replicas is not None and _may_lag.get() else None
    if replica is not None and not _is_inside.get():
        try:
            return await _run(replica, method, sql, *values)
        except asyncpg.SerializationError:
            pass  # it had to replay what the statement stood in the way of
        except LOST:
            assert _replicas is not None
            _replicas.leave_out(replica)
    return await _run(_connections(), method, sql, *values)


async def _run(pool: Pool, method: str, sql: str, *values: object) -> tuple[Pool, Any, Any]:
    """Take a connection and run a first statement on it; on another one, where it turns out to be dead."""
    if _is_inside.get():
        raise RuntimeError("a transaction is open: go on with its `tx`")
    for is_last in (False, True):
        connection = await pool.acquire()
        try:
            result = await getattr(connection, method)(sql, *values)
        except BaseException as error:
            await pool.discard(connection)
            if is_last or not isinstance(error, LOST) or isinstance(error, TimeoutError):
                raise
        else:
            if recorder.is_watched():
                await asyncio.sleep(0)  # asyncpg tells of a statement a turn of the loop after its end
            return pool, connection, result
    raise AssertionError


async def fetch(sql: str, *values: object) -> list[Record]:
    """Read rows outside any transaction."""
    pool, connection, rows = await _read("fetch", sql, *values)
    pool.give(connection)
    return rows


async def fetchrow(sql: str, *values: object) -> Record | None:
    """Read the first row, or None, outside any transaction."""
    pool, connection, row = await _read("fetchrow", sql, *values)
    pool.give(connection)
    return row


async def fetchval(sql: str, *values: object) -> Any:
    """Read one value, or None, outside any transaction."""
    pool, connection, value = await _read("fetchval", sql, *values)
    pool.give(connection)
    return value


async def fetch_planned(sql: str, *values: object) -> list[Record]:
    """Read rows outside any transaction, by a plan for these very values where PostgreSQL thinks that it pays."""
    if not _plans_once:
        return await fetch(sql, *values)
    pool, connection, _ = await _read("execute", f"SET plan_cache_mode = {PLAN_AS_SEEN_FIT}")
    try:
        rows = await connection.fetch(sql, *values)
        await connection.execute(f"SET plan_cache_mode = {PLAN_ONCE}")
    except BaseException:
        # Nobody is to meet it with other settings than it had.
        connection.terminate()
        await pool.discard(connection)
        raise
    pool.give(connection)
    return rows


async def snapshot() -> Snapshot:
    """Say which transactions whoever reads from now on sees at least."""
    return Snapshot.parse(await fetchval(READ))


def columns(row_class: type, prefix: str = "") -> str:
    """Give the select list of a row class: its fields in order, each behind the prefix (`"p."`).

    A field whose metadata holds `sql` is selected by that expression instead.
    """
    parts: list[str] = []
    for field in dataclass_fields(row_class):
        sql = field.metadata.get("sql")
        parts.append(f"{sql} AS {field.name}" if sql else f"{prefix}{field.name}")
    return ", ".join(parts)


async def connect(
    database_url: str,
    *,
    pool: int = 10,
    statement_timeout_seconds: float = 10.0,
    application_name: str = "souk",
    record: bool = False,
    plans_once: bool = False,
    replicas: Sequence[str] = (),
    replica_lag_seconds: float = 5.0,
) -> None:
    """Open the process's pool, and one for each replica.

    Units: seconds. `record` lets `recorded()` see statements; it costs time, so only tests and profiles ask for it.
    `plans_once` is for processes that run the same short statements again and again: PostgreSQL, which plans those with
    arrays anew each time, for more than it takes to run them, then does so once for each connection.
    """
    global _plans_once, _pool, _replicas, _watching
    _plans_once = plans_once
    config = tortoise_config(
        database_url,
        pool=pool,
        statement_timeout_seconds=statement_timeout_seconds,
        application_name=application_name,
        record=record,
        plans_once=plans_once,
    )
    await Tortoise.init(config=config, _enable_global_fallback=True)
    client: Any = get_connection("default")
    await client.create_connection(with_db=True)
    _pool = client._pool = Pool(client._pool)
    if replicas:
        credentials = config["connections"]["default"]["credentials"]
        _replicas = Replicas(
            replicas, lag=replica_lag_seconds, stands=_stands, connect=partial(connect_replica, credentials)
        )
        await _replicas.look()
        _watching = asyncio.create_task(_replicas.watch())


async def _stands() -> int:
    return await fetchval(STANDS)


async def close() -> None:
    """Close the process's pools."""
    global _pool, _replicas, _watching
    if _watching is not None and _replicas is not None:
        _watching.cancel()
        await asyncio.wait([_watching])
        await _replicas.close()
    _pool = _replicas = _watching = None
    await Tortoise.close_connections()
