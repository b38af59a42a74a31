"""PostgreSQL: one pool for each process, shared by Tortoise (tables, plain writes) and by statements of our own (reads,
conditional updates).

`fetch` and friends read outside any transaction; `transaction()` is the only way to write. A task holds one connection
at most: for one statement, or for one transaction, within which nothing is read around it. So no two tasks can wait for
each other's, however few connections there are.
"""

import asyncio
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import fields as dataclass_fields
from typing import Any
from urllib.parse import unquote, urlsplit

import asyncpg
from asyncpg.pool import PoolConnectionProxy
from tortoise import Tortoise
from tortoise.connection import get_connection

from kit.pool import Pool
from kit.snapshot import READ, Snapshot
from kit.tx import Tx as Tx

Record = asyncpg.Record
PLAN_ONCE, PLAN_AS_SEEN_FIT = "force_generic_plan", "auto"

_recorders: list[list[str]] = []
_observers: list[Callable[[Any], None]] = []
_plans_once = False
_pool: Pool | None = None
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
STATEMENTS = 250
"""Statements that each connection keeps prepared; beyond that the least recently used leave."""


class transaction:  # noqa: N801  it is used as a function
    """Open a transaction: committed at the end, rolled back by any exception."""

    __slots__ = ("_connection", "_token", "_tx")
    _connection: Any
    _token: Token[bool]
    _tx: Tx

    async def __aenter__(self) -> Tx:
        self._connection, _ = await _run("execute", "BEGIN")
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


async def _run(method: str, sql: str, *values: object) -> tuple[Any, Any]:
    """Take a connection and run a first statement on it; on another one, where it turns out to be dead."""
    if _is_inside.get():
        raise RuntimeError("a transaction is open: go on with its `tx`")
    pool = _connections()
    for is_last in (False, True):
        connection = await pool.acquire()
        try:
            result = await getattr(connection, method)(sql, *values)
        except BaseException as error:
            await pool.discard(connection)
            if is_last or not isinstance(error, LOST) or isinstance(error, TimeoutError):
                raise
        else:
            if _recorders or _observers:
                await asyncio.sleep(0)  # asyncpg tells of a statement a turn of the loop after its end
            return connection, result
    raise AssertionError


async def fetch(sql: str, *values: object) -> list[Record]:
    """Read rows outside any transaction."""
    connection, rows = await _run("fetch", sql, *values)
    _connections().give(connection)
    return rows


async def fetchrow(sql: str, *values: object) -> Record | None:
    """Read the first row, or None, outside any transaction."""
    connection, row = await _run("fetchrow", sql, *values)
    _connections().give(connection)
    return row


async def fetchval(sql: str, *values: object) -> Any:
    """Read one value, or None, outside any transaction."""
    connection, value = await _run("fetchval", sql, *values)
    _connections().give(connection)
    return value


async def fetch_planned(sql: str, *values: object) -> list[Record]:
    """Read rows outside any transaction, by a plan for these very values where PostgreSQL thinks that it pays."""
    if not _plans_once:
        return await fetch(sql, *values)
    connection, _ = await _run("execute", f"SET plan_cache_mode = {PLAN_AS_SEEN_FIT}")
    try:
        rows = await connection.fetch(sql, *values)
        await connection.execute(f"SET plan_cache_mode = {PLAN_ONCE}")
    except BaseException:
        # Nobody is to meet it with other settings than it had.
        connection.terminate()
        await _connections().discard(connection)
        raise
    _connections().give(connection)
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


@contextmanager
def recorded() -> Generator[list[str]]:
    """Collect the text of every statement of ours meanwhile; needs `connect(record=True)`."""
    statements: list[str] = []
    _recorders.append(statements)
    try:
        yield statements
    finally:
        _recorders.remove(statements)


@contextmanager
def observed(see: Callable[[Any], None]) -> Generator[None]:
    """Show every statement of ours meanwhile, with its values and its seconds; needs `connect(record=True)`."""
    _observers.append(see)
    try:
        yield
    finally:
        _observers.remove(see)


NOT_OURS = ("current_setting('jit')", "typeinfo_tree")
"""What asyncpg asks by itself, once for each connection, when it first meets a type."""


def _record(query: Any) -> None:
    text = str(query.query).strip()
    if any(mark in text for mark in NOT_OURS):
        return
    for see in _observers:
        see(query)
    if text and not text.upper().startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")):
        for statements in _recorders:
            statements.append(text)


async def _keep(_: PoolConnectionProxy) -> None:
    """Replace asyncpg's RESET at each release: whoever changes a connection's settings puts them back."""


def tortoise_config(
    database_url: str,
    *,
    pool: int = 10,
    statement_timeout_seconds: float = 10.0,
    application_name: str = "souk",
    record: bool = False,
    plans_once: bool = False,
) -> dict[str, Any]:
    """Build Tortoise's configuration: one connection `default`, one app `models` with its `migrations`."""
    url = urlsplit(database_url)

    async def init(connection: Any) -> None:
        if record:
            connection.add_query_logger(_record)

    credentials: dict[str, Any] = {
        "host": unquote(url.hostname or "127.0.0.1"),
        "port": url.port or 5432,
        "user": unquote(url.username or "postgres"),
        "password": unquote(url.password) if url.password else None,
        "database": url.path.lstrip("/") or "souk",
        "minsize": 1,
        "maxsize": pool,
        "max_inactive_connection_lifetime": 300.0,
        "statement_cache_size": STATEMENTS,
        "max_cached_statement_lifetime": 0,
        "command_timeout": statement_timeout_seconds + 5,
        "timeout": 10,
        "application_name": application_name,
        "init": init,
        "reset": _keep,
        "server_settings": {
            "statement_timeout": str(int(statement_timeout_seconds * 1000)),
            "idle_in_transaction_session_timeout": "30000",
            "timezone": "UTC",
            "plan_cache_mode": PLAN_ONCE if plans_once else PLAN_AS_SEEN_FIT,
        },
    }
    return {
        "connections": {"default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials}},
        "apps": {"models": {"models": ["models"], "migrations": "migrations", "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(
    database_url: str,
    *,
    pool: int = 10,
    statement_timeout_seconds: float = 10.0,
    application_name: str = "souk",
    record: bool = False,
    plans_once: bool = False,
) -> None:
    """Open the process's pool.

    Units: seconds. `record` lets `recorded()` see statements; it costs time, so only tests and profiles ask for it.
    `plans_once` is for processes that run the same short statements again and again: PostgreSQL, which plans those with
    arrays anew each time, for more than it takes to run them, then does so once for each connection.
    """
    global _plans_once, _pool
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


async def close() -> None:
    """Close the process's pool."""
    global _pool
    _pool = None
    await Tortoise.close_connections()
