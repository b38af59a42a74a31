"""Whole databases, for tests that make, break or move one: new ones on the run's server, and what is in them."""

import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg

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
ORDER BY 1
"""


@asynccontextmanager
async def created(server_url: str) -> AsyncGenerator[str]:
    """Make an empty database beside the one of the address, and drop it at the end."""
    name = f"souk_{secrets.token_hex(6)}"
    await _do(server_url, f"CREATE DATABASE {name}")
    try:
        yield server_url.rpartition("/")[0] + "/" + name
    finally:
        await _do(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@asynccontextmanager
async def opened(url: str) -> AsyncGenerator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


async def tables(url: str) -> list[str]:
    """Name the tables, but for the one that says which migrations were applied."""
    async with opened(url) as connection:
        found = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    return [row["tablename"] for row in found if row["tablename"] != "tortoise_migrations"]


async def contents(url: str) -> dict[str, list[str]]:
    """Read every row of every table as text, in an order of its own."""
    names = await tables(url)
    async with opened(url) as connection:
        return {
            name: [row[0] for row in await connection.fetch(f"SELECT t::text FROM {name} t ORDER BY 1")]
            for name in names
        }


async def catalogue(url: str) -> list[str]:
    """Describe all columns, constraints, indexes and extensions, a line for each."""
    async with opened(url) as connection:
        return [row[0] for row in await connection.fetch(CATALOGUE)]


async def _do(url: str, statement: str) -> None:
    async with opened(url) as connection:
        await connection.execute(statement)
