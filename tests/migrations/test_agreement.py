"""What models, migrations and the database say is the same."""

import importlib
import re
from typing import Any

import asyncpg
import pytest
from tortoise.context import TortoiseContext
from tortoise.fields.relational import OneToOneFieldInstance
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.schema_generator.state import State

from cli import archive
from kit import db
from tests import databases

MIGRATIONS = [importlib.import_module(f"migrations.{name}") for name in archive.migrations()]
RULES: list[str] = [statement for module in MIGRATIONS for statement in getattr(module, "STATEMENTS", ())]

UNINDEXED = """
SELECT conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
  SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indisvalid
)
ORDER BY 1
"""


class Detector(MigrationAutodetector):
    """Tortoise's own, which calls the key of a table whose key is a relation by two names."""

    async def _project_state(self) -> State:
        state = await super()._project_state()
        for model in state.models.values():
            key: Any = model.options["pk_attr"]
            if isinstance(model.fields[key], OneToOneFieldInstance):
                model.options["pk_attr"] = f"{key}_id"
        return state


async def test_models_say_nothing_that_no_migration_does() -> None:
    config = db.tortoise_config("postgres://nobody@nowhere/souk")

    async with TortoiseContext() as context:
        await context.init(config=config, init_connections=False)
        assert context.apps is not None
        changes = await Detector(context.apps, config["apps"]).changes()

    found = [(type(operation).__name__, vars(operation)) for change in changes for operation in change.operations]
    assert found == []


@pytest.mark.parametrize("statement", [text for text in RULES if "ADD CONSTRAINT" in text])
async def test_every_check_is_in_the_database(database_url: str, statement: str) -> None:
    named = re.match(r"ALTER TABLE (\w+) ADD CONSTRAINT (\w+) CHECK", statement)
    assert named is not None

    async with databases.opened(database_url) as connection:
        found = await connection.fetchval(
            "SELECT convalidated FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2 AND contype = 'c'",
            *named.groups(),
        )

    assert found is True


@pytest.mark.parametrize("statement", [text for text in RULES if "INDEX" in text])
async def test_every_index_is_in_the_database(database_url: str, statement: str) -> None:
    named = re.match(r"CREATE (UNIQUE )?INDEX (\w+) ON (\w+) .*?( WHERE .*)?$", statement)
    assert named is not None
    unique, name, table, condition = named.groups()

    async with databases.opened(database_url) as connection:
        found = await connection.fetchrow(
            "SELECT indisunique, indisvalid, indpred IS NOT NULL AS is_partial FROM pg_index "
            "WHERE indexrelid = $1::regclass AND indrelid = $2::regclass",
            name,
            table,
        )

    assert found is not None
    assert tuple(found) == (unique is not None, True, condition is not None)


def test_the_rules_are_constraints_indexes_and_little_else() -> None:
    others = [text for text in RULES if "ADD CONSTRAINT" not in text and "INDEX" not in text]

    assert others == ["CREATE EXTENSION IF NOT EXISTS pg_trgm", "ALTER TABLE stock SET (fillfactor = 70)"]


async def test_every_foreign_key_has_an_index_for_when_what_it_names_goes(database_url: str) -> None:
    async with databases.opened(database_url) as connection:
        found = [row["name"] for row in await connection.fetch(UNINDEXED)]

    assert found == []


async def test_the_database_refuses_what_the_rules_forbid(database_url: str) -> None:
    async with databases.opened(database_url) as connection:
        with pytest.raises(asyncpg.CheckViolationError, match="shop_one"):
            await connection.execute("INSERT INTO shop (id, name, languages, currencies) VALUES (2, 'x', '{}', '{}')")
