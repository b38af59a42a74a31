"""A database of any released version, with data in it, becomes one of this version, and the data is whole."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli import archive
from cli.migrate import migrate
from tests import databases
from tests.migrations.release import RELEASED

STATES = sorted(RELEASED.glob("*.sql"))

Rows = dict[str, list[dict[str, Any]]]


async def rows(url: str) -> Rows:
    """Read every row of every table by its columns."""
    names = await databases.tables(url)
    async with databases.opened(url) as connection:
        return {
            name: [json.loads(row[0]) for row in await connection.fetch(f"SELECT to_jsonb(t) FROM {name} t")]
            for name in names
        }


def told(found: list[dict[str, Any]], columns: set[str]) -> list[str]:
    """Write rows by some of their columns, in an order of their own."""
    return sorted(json.dumps({name: row[name] for name in sorted(columns)}) for row in found)


@pytest.mark.parametrize("path", STATES, ids=[path.stem for path in STATES])
async def test_a_released_state_becomes_this_version_with_its_data(database_url: str, path: Path) -> None:
    async with databases.created(database_url) as url:
        async with databases.opened(url) as connection:
            await connection.execute(path.read_text())
        before = await rows(url)
        async with databases.opened(url) as connection:
            known = [row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations ORDER BY id")]

        applied = await migrate(url)

        after, made = await rows(url), await databases.catalogue(url)
    assert [name for name, found in before.items() if not found] == []
    assert [*known, *applied] == archive.migrations()
    # Where this fails for a version that is not released yet: `python -m tests.migrations.release --again`.
    assert made == await databases.catalogue(database_url)
    for name, found in before.items():
        columns = set(found[0]) & set(after[name][0])
        assert told(after[name], columns) == told(found, columns), name


def test_this_version_has_its_state_written_down() -> None:
    assert archive.version() in {path.stem for path in STATES}
