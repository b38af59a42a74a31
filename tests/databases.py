"""Whole databases, for tests that make, break or move one: new ones on the run's server, and what is in them."""

import re
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg

from kit.embedded.postgres import DATABASE

CATALOGUE = """
SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' ||
       coalesce(character_maximum_length::text, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '')
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL
SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
UNION ALL
SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL
SELECT 'extension ' || extname FROM pg_extension
"""

NOISE = re.compile(r"::(character varying|text)(\[\])?|[()]")
"""PostgreSQL writes the same condition with other casts when it has read it from a dump."""


@asynccontextmanager
async def created(database_url: str, *, template: str = "template1") -> AsyncGenerator[str]:
    """Make a database on the server of the address, empty or as a template has it, and drop it at the end."""
    server = database_url.rpartition("/")[0]
    name = f"souk_{secrets.token_hex(6)}"
    async with opened(f"{server}/{DATABASE}") as connection:
        # Of two at once that copy the same template one would be refused.
        await connection.execute("SELECT pg_advisory_lock(1)")
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield f"{server}/{name}"
    finally:
        async with opened(f"{server}/{DATABASE}") as connection:
            await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@asynccontextmanager
async def opened(url: str) -> AsyncGenerator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


ROWS = "SELECT (to_jsonb(t) - 'xid')::text FROM {table} t ORDER BY 1"


async def tables(url: str) -> list[str]:
    """Name the tables, but for the one that says which migrations were applied."""
    async with opened(url) as connection:
        found = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    return [row["tablename"] for row in found if row["tablename"] != "tortoise_migrations"]


async def contents(url: str) -> dict[str, list[str]]:
    """Read every row of every table as text, in an order of its own, but for numbers of transactions."""
    names = await tables(url)
    async with opened(url) as connection:
        return {
            name: [
                row[0] for row in await connection.fetch(f"SELECT (to_jsonb(t) - 'xid')::text FROM {name} t ORDER BY 1")
            ]
            for name in names
        }


async def catalogue(url: str) -> list[str]:
    """Describe all columns, constraints, indexes and extensions, a line for each."""
    async with opened(url) as connection:
        return sorted(NOISE.sub("", row[0]) for row in await connection.fetch(CATALOGUE))
