"""Whole databases, for tests that make, break or move one: new ones on the run's server, and what is in them."""

import re
import secrets
from collections.abc import AsyncGenerator, Awaitable, Callable
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


KEEP = """
DO $$ DECLARE t name; BEGIN
  CREATE SCHEMA kept;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE UNLOGGED TABLE kept.%I AS TABLE public.%I', t, t);
  END LOOP;
  CREATE UNLOGGED TABLE kept."sequences of all" AS
    SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public';
END $$
"""
BRING_BACK = """
DO $$ DECLARE t name; columns text; BEGIN
  SET LOCAL session_replication_role = replica;
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = t AND is_generated = 'NEVER';
    EXECUTE format('DELETE FROM public.%I', t);
    EXECUTE format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM kept.%1$I', t, columns);
  END LOOP;
  PERFORM setval(format('public.%I', sequencename)::regclass, coalesce(last_value, 1), last_value IS NOT NULL)
    FROM kept."sequences of all";
END $$
"""


@asynccontextmanager
async def kept(url: str) -> AsyncGenerator[Callable[[], Awaitable[object]]]:
    """Remember every row of a database; what is given brings them back as they were."""
    async with opened(url) as connection:
        await connection.execute(KEEP)
        try:
            yield lambda: connection.execute(BRING_BACK)
        finally:
            await connection.execute("DROP SCHEMA kept CASCADE")


async def catalogue(url: str) -> list[str]:
    """Describe all columns, constraints, indexes and extensions, a line for each."""
    async with opened(url) as connection:
        return sorted(NOISE.sub("", row[0]) for row in await connection.fetch(CATALOGUE))
