"""`python -m cli migrate`: bring the database's tables up to this version, forward only."""

import asyncio
from typing import Any

import asyncpg
import typer
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor
from tortoise.transactions import in_transaction

from cli import database
from kit import db
from kit.config import Settings

LOCK = 7_305_614_702
"""The advisory lock of whoever migrates: any fixed number, known to no one else."""

LOCK_TIMEOUT_SECONDS = 5.0
"""Longer than that a migration does not wait for a table, because everyone who wants the table waits behind it."""

IN_USE = (
    "A table is in use, by a backup or by a long statement: nothing of the migration that needs it was applied. "
    "Run this again."
)


async def migrate(database_url: str, *, lock_timeout_seconds: float = LOCK_TIMEOUT_SECONDS) -> list[str]:
    """Apply the migrations that the database lacks, one process at a time; give their names.

    Raises: asyncpg.LockNotAvailableError where a table is in use. What was applied before stays, so run it again.
    """
    config = db.tortoise_config(database_url, pool=2, statement_timeout_seconds=600, application_name="souk-migrate")
    credentials = config["connections"]["default"]["credentials"]
    credentials["server_settings"] |= {
        "lock_timeout": str(int(lock_timeout_seconds * 1000)),
        "idle_in_transaction_session_timeout": "0",
    }
    guard = await asyncpg.connect(database_url, timeout=10)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", LOCK)
        async with TortoiseContext() as context:
            await context.init(config=config)
            return await _apply_all(context, config["apps"])
    finally:
        await guard.close()


async def _apply_all(context: TortoiseContext, apps: dict[str, Any]) -> list[str]:
    """Apply each migration in one transaction with its record.

    Left to itself Tortoise records a migration after its commit, so that one whose process died in between would be
    applied again and fail for ever.
    """
    executor = MigrationExecutor(context.db(), apps)
    await executor.recorder.ensure_schema(AsyncpgSchemaEditor(context.db(), atomic=False))
    plan = [step.migration for step in await executor.plan()]
    known = set(await executor.recorder.applied_migrations())
    state = await executor._project_state(known)  # pyright: ignore[reportPrivateUsage]
    for migration in plan:
        async with in_transaction() as client:
            await migration.apply(state, schema_editor=AsyncpgSchemaEditor(client))
            await MigrationRecorder(client).record_applied(migration.app_label, migration.name)
    return [migration.name for migration in plan]


def run(database_url: str) -> None:
    """Migrate, and tell what was applied; end the command with a sentence where that cannot be."""
    try:
        applied = asyncio.run(migrate(database_url))
    except asyncpg.LockNotAvailableError:
        typer.echo(IN_USE, err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        typer.echo(f"The database does not answer: {error}", err=True)
        raise typer.Exit(1) from None
    for name in applied:
        typer.echo(f"applied {name}")
    if not applied:
        typer.echo("nothing to apply")


def command() -> None:
    """Bring the database up to this version."""
    run(database.url(Settings.read()))
