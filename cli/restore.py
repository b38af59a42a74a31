"""`python -m cli restore FILE`: make a shop of its backup, in an empty database."""

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import asyncpg
import typer
from redis.asyncio import Redis
from redis.exceptions import RedisError

from cli import archive, database, dump, migrate
from cli.archive import DUMP, MEDIA, Archive, NotABackup
from cli.progress import Progress
from kit import db, news
from kit.config import Settings

BOOKKEEPING = ("tortoise_migrations", "job")
"""Tables that a shop fills by itself before anybody has used it."""

CLEAR = """
SET client_min_messages = warning;
SET lock_timeout = '10s';
SELECT pg_advisory_xact_lock({lock});
DO $clear$
DECLARE
  named text;
  is_filled boolean;
BEGIN
  FOR named IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1 LOOP
    EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', named);
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', named) INTO is_filled;
    IF is_filled AND NOT {force} AND named NOT IN {bookkeeping} THEN
      RAISE EXCEPTION 'Somebody has just written into the table %.', named;
    END IF;
  END LOOP;
  FOREACH named IN ARRAY ARRAY(
    SELECT format('DROP %s IF EXISTS %s CASCADE', kind, name) FROM (
      SELECT 'pg_class'::regclass AS class, oid, oid::regclass::text AS name, 'TABLE' AS kind FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      UNION ALL
      SELECT 'pg_class'::regclass, oid, oid::regclass::text, 'MATERIALIZED VIEW' FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'm'
      UNION ALL
      SELECT 'pg_class'::regclass, oid, oid::regclass::text, 'VIEW' FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      UNION ALL
      SELECT 'pg_proc'::regclass, oid, oid::regprocedure::text, 'ROUTINE' FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace
      UNION ALL
      SELECT 'pg_type'::regclass, oid, oid::regtype::text, 'TYPE' FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    ) found
    WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = class AND objid = found.oid AND deptype = 'e')
  ) LOOP
    EXECUTE named;
  END LOOP;
END
$clear$;
"""
"""Takes everything out of the schema, but for what belongs to an extension."""

LONG_AGO = "UPDATE public.order_event SET xid = 0 WHERE xid <> 0;"
"""Transactions are numbered by each server anew: to whoever follows all orders here, what is restored is no news."""

WARNING = """\
The database {name} is not empty: {found}.
Restoring replaces everything in it, and what is not in the backup is lost for good. If that is what you want, stop
the servers and workers, make a backup of what is there, and add --force."""


class Refused(RuntimeError):
    """The backup does not go into this database; the message says why."""


async def restore(file: Path, database_url: str, media: Path, *, force: bool, progress: Progress) -> None:
    """Make the shop of a backup, as its version left it.

    Everything is checked before anything is written, and the database changes in one transaction.
    Raises: NotABackup, Refused, dump.Failed, OSError.
    """
    with archive.opened(file) as backup:
        with progress.step("Checking the backup"):
            await asyncio.to_thread(backup.check)
        connection = await asyncpg.connect(database_url, timeout=10)
        try:
            await _admit(connection, backup, force=force, name=_name(database_url))
            folder = dump.programs(connection.get_server_version().major)
        finally:
            await connection.close()
        with progress.step("Pictures"):
            await asyncio.to_thread(_unpack, backup, media)
        with progress.step("Database"):
            await asyncio.to_thread(_fill, backup, database_url, folder, force)
            await _tell(database_url)


async def _admit(connection: asyncpg.Connection, backup: Archive, *, force: bool, name: str) -> None:
    server, wanted = connection.get_server_version().major, backup.manifest.postgresql
    if server < wanted:
        raise Refused(f"The backup comes from PostgreSQL {wanted}, and this server is older: {server}.")
    found = await _found(connection)
    if found and not force:
        raise Refused(WARNING.format(name=name, found=found))


async def _found(connection: asyncpg.Connection) -> str:
    """Say what is in a database that a shop would miss; nothing where it is empty or has only tables of ours."""
    rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    tables = [row["tablename"] for row in rows]
    if tables and "tortoise_migrations" not in tables:
        return f"it holds tables that are not Souk's ({tables[0]} and {len(tables) - 1} more)"
    counts = {
        table: await connection.fetchval(f'SELECT count(*) FROM public."{table}"')
        for table in tables
        if table not in BOOKKEEPING
    }
    filled = {table: count for table, count in counts.items() if count}
    shown = [table for table in ("orders", "users", "product") if table in filled] or list(filled)[:3]
    others = len(filled) - len(shown)
    words = [f"{table} ({filled[table]} rows)" for table in shown] + ([f"{others} more tables"] if others else [])
    return ", ".join(words)


def _unpack(backup: Archive, media: Path) -> None:
    """Write the pictures, each whole or not at all; others that are there stay."""
    for name in backup.manifest.files:
        if name == DUMP:
            continue
        target = media / name.removeprefix(f"{MEDIA}/")
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.restoring")
        with backup.opened(name) as source, beside.open("wb") as written:
            shutil.copyfileobj(source, written)
        beside.replace(target)


def _fill(backup: Archive, database_url: str, folder: Path, force: bool) -> None:
    clear = CLEAR.replace("{lock}", str(migrate.LOCK)).replace("{bookkeeping}", str(BOOKKEEPING))
    with tempfile.TemporaryDirectory(prefix="souk-restore-") as place:
        path = Path(place) / DUMP
        with backup.opened(DUMP) as source, path.open("wb") as written:
            shutil.copyfileobj(source, written)
        dump.read(database_url, path, before=clear.replace("{force}", str(force)), after=LONG_AGO, folder=folder)


async def _tell(database_url: str) -> None:
    """Let servers and the planner know what is there: the latter by itself would look only after a while."""
    connection = await asyncpg.connect(database_url, timeout=10)
    try:
        await connection.execute(news.TELL_ALL)
        await connection.execute("ANALYZE")
    finally:
        await connection.close()


async def forget_cached(redis_url: str) -> bool:
    """Take everything out of the cache; whether it answered."""
    redis = Redis.from_url(redis_url, socket_timeout=5, socket_connect_timeout=2)
    try:
        async for key in redis.scan_iter("souk:*", count=1000):
            await redis.delete(key)
    except (RedisError, OSError, TimeoutError):
        return False
    finally:
        await redis.aclose()
    return True


def _name(database_url: str) -> str:
    place = db.tortoise_config(database_url)["connections"]["default"]["credentials"]
    return f"{place['database']} on {place['host']}:{place['port']}"


def command(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace everything that is in the database.")] = False,
) -> None:
    """Make a shop of its backup, in an empty database; with --force in place of the one that is there."""
    settings = Settings.read()
    url, redis_url = database.url(settings), database.redis_url(settings)
    if force:
        typer.echo(f"Everything in the database {_name(url)} is replaced.")
    try:
        asyncio.run(restore(file, url, settings.media_folder, force=force, progress=Progress()))
    except (NotABackup, Refused, dump.Failed, OSError, asyncpg.PostgresError) as failure:
        typer.echo(f"\nNothing was restored. {failure}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"Restored {file}.")
    migrate.run(url)
    if redis_url and not asyncio.run(forget_cached(redis_url)):
        typer.echo("Redis does not answer: for ten minutes it may still tell of what was there before.", err=True)
