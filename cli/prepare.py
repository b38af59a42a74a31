"""`python -m cli prepare`: make a database fit for this version, and an empty one a demo shop."""

import asyncio
from pathlib import Path

import asyncpg
import typer

from cli.progress import Progress
from kit.config import Settings
from wiring import reach

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"


async def is_prepared(database_url: str, *, demo: bool) -> bool:
    """Say whether there is nothing to do, by two questions to the database.

    It spares a start that finds all in order the second that it takes to load the ORM.
    """
    needed = {path.stem for path in MIGRATIONS.glob("[0-9]*.py")}
    try:
        connection = await asyncpg.connect(database_url, timeout=10)
        try:
            applied = {row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations")}
            is_filled = not demo or await connection.fetchval("SELECT EXISTS (SELECT FROM product)")
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError):
        return False
    return needed <= applied and bool(is_filled)


async def prepare(settings: Settings, progress: Progress) -> None:
    """Apply what migrations the database lacks, then fill it when it is empty and the settings allow it."""
    # Loaded here: whoever asks `is_prepared` does without them.
    from cli.migrate import migrate

    with progress.step("Database tables"):
        await migrate(settings.database_url)
    if settings.demo:
        from cli.seed import seed_demo_if_empty

        with progress.step("Demo shop"):
            await seed_demo_if_empty(settings)


def command() -> None:
    """Bring the database up to this version and fill an empty one with the demo shop."""
    settings = Settings.read()
    for problem in asyncio.run(reach.problems(settings)):
        typer.echo(problem, err=True)
        raise typer.Exit(1)
    asyncio.run(prepare(settings, Progress()))
