"""`python -m cli backup FILE`: the whole shop in one file, as it was at one moment, while it goes on selling."""

import asyncio
import contextlib
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import asyncpg
import typer

from cli import archive, database, dump
from cli.archive import DUMP, FORMAT, MEDIA, Manifest
from cli.progress import Progress
from kit.config import Settings


class Refused(RuntimeError):
    """There is nothing to back up, or nowhere to write it; the message says which."""


async def backup(database_url: str, media: Path, target: Path, *, progress: Progress) -> Manifest:
    """Write a backup.

    The pictures are read after the database: their names change with their content, so that what was written later
    does no harm. Raises: Refused, dump.Failed, OSError.
    """
    if target.exists():
        raise Refused(f"{target} is there already: choose another name.")
    connection = await asyncpg.connect(
        database_url, timeout=10, server_settings={"idle_in_transaction_session_timeout": "0"}
    )
    try:
        # Beside the target, so that the last step is a renaming; gone when anything fails.
        with tempfile.TemporaryDirectory(prefix=".souk-backup-", dir=target.parent) as place:
            with archive.writing(Path(place) / "archive") as writer:
                with progress.step("Database"):
                    applied = await _dump(connection, database_url, Path(place) / DUMP)
                    writer.add(DUMP, Path(place) / DUMP)
                with progress.step("Pictures"):
                    for path in pictures(media):
                        # One that nobody shows may have been swept since.
                        with contextlib.suppress(FileNotFoundError):
                            writer.add(f"{MEDIA}/{path.relative_to(media).as_posix()}", path)
                manifest = Manifest(
                    format=FORMAT,
                    version=archive.version(),
                    made_at=datetime.now(UTC).isoformat(timespec="seconds"),
                    postgresql=connection.get_server_version().major,
                    migrations=applied,
                    files=writer.files,
                )
                writer.vouch(manifest)
            (Path(place) / "archive").rename(target)
    finally:
        await connection.close()
    return manifest


async def _dump(connection: asyncpg.Connection, database_url: str, target: Path) -> list[str]:
    """Write down one moment of the database; give the migrations that were applied at it."""
    folder = dump.programs(connection.get_server_version().major)
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        if not await connection.fetchval("SELECT to_regclass('public.tortoise_migrations') IS NOT NULL"):
            raise Refused("This is no database of Souk: it has no migrations.")
        rows = await connection.fetch("SELECT name FROM tortoise_migrations ORDER BY id")
        snapshot = await connection.fetchval("SELECT pg_export_snapshot()")
        await asyncio.to_thread(dump.write, database_url, target, snapshot=snapshot, folder=folder)
    return [row["name"] for row in rows]


def pictures(media: Path) -> Iterator[Path]:
    """Give the files that are served; one that is hidden or has a `#` in its name is still being written."""
    for path in sorted(media.rglob("*")):
        is_whole = not any(part.startswith(".") or "#" in part for part in path.relative_to(media).parts)
        if path.is_file() and not path.is_symlink() and is_whole:
            yield path


def command(file: Annotated[Path, typer.Argument(help="Where to write it; it must not exist yet.")]) -> None:
    """Write the whole shop, database and pictures, into one file, while it goes on selling."""
    settings = Settings.read()
    url = database.url(settings)
    try:
        manifest = asyncio.run(backup(url, settings.media_folder, file, progress=Progress()))
    except (Refused, dump.Failed, OSError, asyncpg.PostgresError) as failure:
        typer.echo(f"\nNo backup was written. {failure}", err=True)
        raise typer.Exit(1) from None
    size = file.stat().st_size / 2**20
    typer.echo(f"{file}: {size:.1f} MB, the database and {len(manifest.files) - 1} pictures. Keep it secret.")
    if settings.media_url:
        typer.echo("Uploads are in the bucket of SOUK_MEDIA_URL, not in this file: keep versions there.")
