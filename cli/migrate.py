"""`python -m cli migrate`: bring the database's tables up to this version, forward only."""

import asyncio

import asyncpg
import typer
from tortoise import Tortoise
from tortoise.migrations.api.migrate import migrate as run_migrations
from tortoise.migrations.executor import PlanStep

from kit import db
from kit.config import Settings

LOCK = 7_305_614_702
"""The advisory lock of whoever migrates: any fixed number, known to no one else."""


async def migrate(database_url: str) -> list[str]:
    """Apply the migrations that the database lacks, one process at a time; give their names.

    Waiting for a table that is in use ends after five seconds, so that a migration never stops the shop: run it again.
    """
    config = db.tortoise_config(database_url, pool=2, statement_timeout_seconds=600, application_name="souk-migrate")
    credentials = config["connections"]["default"]["credentials"]
    credentials["server_settings"] |= {"lock_timeout": "5s", "idle_in_transaction_session_timeout": "0"}
    applied: list[str] = []

    def note(_connection: str, plan: list[PlanStep], _fake: bool, _dry_run: bool) -> None:
        applied.extend(step.migration.name for step in plan)

    guard = await asyncpg.connect(database_url.replace("postgres://", "postgresql://", 1), timeout=10)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", LOCK)
        await run_migrations(config=config, direction="forward", reporter=note)
    finally:
        await Tortoise.close_connections()
        await guard.close()
    return applied


def command() -> None:
    """Bring the database up to this version."""
    applied = asyncio.run(migrate(Settings().database_url))
    for name in applied:
        typer.echo(f"applied {name}")
    if not applied:
        typer.echo("nothing to apply")
