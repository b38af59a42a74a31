"""How this process connects to its database: what Tortoise is told, and what connections to replicas have in common."""

from typing import Any
from urllib.parse import unquote, urlsplit

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from kit import recorder
from kit.pool import Pool

PLAN_ONCE, PLAN_AS_SEEN_FIT = "force_generic_plan", "auto"
STATEMENTS = 250
"""Statements that each connection keeps prepared; beyond that the least recently used leave."""
CONNECT_SECONDS = 2.0
"""Whoever could read the primary instead waits no longer for a replica."""
KEPT = ("max_inactive_connection_lifetime", "statement_cache_size", "max_cached_statement_lifetime", "init", "reset")


async def _end(connection: PoolConnectionProxy) -> None:
    """Bring a connection on which something went wrong to its end, in place of asyncpg's RESET.

    asyncpg prepares a statement without a Sync: what fails between that and running it, say for a value of another
    type, would leave PostgreSQL within the statement, and its timeout would strike whoever comes next.
    """
    await connection.execute("SELECT 1")


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
            connection.add_query_logger(recorder.record)

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
        "reset": _end,
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


async def connect_replica(like: dict[str, Any], url: str) -> Pool:
    """Open connections to a replica, of as many and with the same settings as those to the primary."""
    return Pool(
        await asyncpg.create_pool(
            url,
            min_size=0,
            max_size=like["maxsize"],
            timeout=CONNECT_SECONDS,
            command_timeout=like["command_timeout"],
            server_settings={**like["server_settings"], "application_name": like["application_name"]},
            **{name: like[name] for name in KEPT},
        )
    )
