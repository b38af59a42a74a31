"""Migrations bring any database up to this version, once, whole or not at all."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from cli.migrate import IN_USE, migrate
from kit import db
from tests import databases

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in (ROOT / "migrations").glob("[0-9]*.py"))


@pytest_asyncio.fixture
async def empty_url(database_url: str) -> AsyncGenerator[str]:
    async with databases.created(database_url) as url:
        yield url


async def command(url: str) -> tuple[int, list[str], str]:
    """Run `python -m cli migrate`; give its exit code, what it said and what it complained."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cli", "migrate"),
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await child.communicate()
    return child.returncode or 0, said.decode().splitlines(), complained.decode()


async def migrate_to(url: str, name: str) -> None:
    """Apply migrations up to one, as an older version would have."""
    config = db.tortoise_config(url, pool=2)
    async with TortoiseContext() as context:
        await context.init(config=config)
        await MigrationExecutor(context.db(), config["apps"]).migrate([MigrationTarget("models", name)])


async def recorded(url: str) -> list[str]:
    async with databases.opened(url) as connection:
        return [row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations ORDER BY id")]


async def test_an_empty_database_gets_all_migrations_and_then_none(empty_url: str, database_url: str) -> None:
    first = await command(empty_url)
    made = await databases.catalogue(empty_url)
    second = await command(empty_url)

    assert first == (0, [f"applied {name}" for name in NAMES], "")
    assert second == (0, ["nothing to apply"], "")
    assert await recorded(empty_url) == NAMES
    assert await databases.catalogue(empty_url) == made == await databases.catalogue(database_url)


async def test_of_two_processes_at_once_one_migrates_and_the_other_finds_nothing_to_do(empty_url: str) -> None:
    outcomes = await asyncio.gather(command(empty_url), command(empty_url))

    assert sorted(outcomes, key=lambda outcome: len(outcome[1])) == [
        (0, ["nothing to apply"], ""),
        (0, [f"applied {name}" for name in NAMES], ""),
    ]
    assert await recorded(empty_url) == NAMES


async def test_a_table_in_use_is_not_waited_for_long_and_nothing_is_half_done(empty_url: str) -> None:
    await migrate_to(empty_url, "0001_initial")
    before = await databases.catalogue(empty_url)

    async with databases.opened(empty_url) as reader, reader.transaction():
        # The last table that the next migration alters.
        await reader.execute("LOCK TABLE shop IN ACCESS SHARE MODE")
        outcome = await command(empty_url)
    between = await databases.catalogue(empty_url), await recorded(empty_url)
    applied = await migrate(empty_url)

    assert outcome == (1, [], IN_USE + "\n")
    assert between == (before, ["0001_initial"])
    assert applied == NAMES[1:]


@pytest.mark.parametrize("name", NAMES)
async def test_a_process_that_dies_before_a_migration_is_recorded_leaves_nothing_of_it(
    empty_url: str, database_url: str, name: str
) -> None:
    async with databases.opened(empty_url) as connection:
        # As Tortoise makes it; whoever writes the record of the migration loses the connection.
        await connection.execute(
            f"""
            CREATE TABLE tortoise_migrations (
              id SERIAL NOT NULL PRIMARY KEY, app VARCHAR(255) NOT NULL, name VARCHAR(255) NOT NULL,
              applied_at TIMESTAMPTZ NOT NULL, CONSTRAINT uid_tortoise_mi_app_99dcc3 UNIQUE (app, name)
            );
            CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
            CREATE TRIGGER die BEFORE INSERT ON tortoise_migrations FOR EACH ROW
            WHEN (NEW.name = '{name}') EXECUTE FUNCTION die();
            """
        )

    with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
        await migrate(empty_url)
    left = await recorded(empty_url)
    async with databases.opened(empty_url) as connection:
        await connection.execute("DROP FUNCTION die CASCADE")
    applied = await migrate(empty_url)

    place = NAMES.index(name)
    assert (left, applied) == (NAMES[:place], NAMES[place:])
    assert await databases.contents(empty_url) == {table: [] for table in await databases.tables(database_url)}
    made, wanted = await databases.catalogue(empty_url), await databases.catalogue(database_url)
    assert [line for line in made if "tortoise" not in line] == [line for line in wanted if "tortoise" not in line]


async def test_a_database_that_does_not_answer_is_said_in_one_line() -> None:
    code, said, complained = await command("postgres://souk@127.0.0.1:1/souk")

    assert (code, said) == (1, [])
    assert complained.startswith("The database does not answer: ")
    assert complained.count("\n") == 1
