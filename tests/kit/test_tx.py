"""What is left to go with a later statement of a transaction."""

import asyncpg
import pytest

from kit import db
from kit.tx import joined

pytestmark = pytest.mark.usefixtures("shop")

INSERT = "INSERT INTO throttle (key, attempts, window_ends_at) VALUES ($1, $2, now())"
KEYS = "SELECT key, attempts FROM throttle ORDER BY key"


async def test_what_is_left_goes_as_one_statement_before_the_commit(statements: list[str]) -> None:
    async with db.transaction() as tx:
        tx.also(INSERT, "a", 1)
        tx.also(INSERT, "b", 2)
        before = await tx.fetch(KEYS)

    assert before == []
    assert [tuple(row) for row in await db.fetch(KEYS)] == [("a", 1), ("b", 2)]
    assert len(statements) == 3


async def test_it_goes_with_the_statement_that_takes_it_along(statements: list[str]) -> None:
    async with db.transaction() as tx:
        tx.also(INSERT, "a", 1)
        rows = await tx.together(f"{INSERT} RETURNING key", "b", 2)

    assert [row["key"] for row in rows] == ["b"]
    assert [tuple(row) for row in await db.fetch(KEYS)] == [("a", 1), ("b", 2)]
    assert len(statements) == 2


async def test_it_is_rolled_back_with_the_transaction() -> None:
    async def fail() -> None:
        async with db.transaction() as tx:
            tx.also(INSERT, "a", 1)
            await tx.flush()
            tx.also(INSERT, "b", 2)
            raise LookupError

    with pytest.raises(LookupError):
        await fail()

    assert await db.fetch(KEYS) == []


async def test_a_fault_of_what_is_left_undoes_everything() -> None:
    async def twice() -> None:
        async with db.transaction() as tx:
            await tx.execute(INSERT, "a", 1)
            tx.also(INSERT, "a", 1)

    with pytest.raises(asyncpg.UniqueViolationError):
        await twice()

    assert await db.fetch(KEYS) == []


def test_values_are_numbered_on() -> None:
    first, second = "UPDATE a SET b = $2 WHERE c = $1 AND d < $1", "DELETE FROM e WHERE f = $10 OR f = $2"

    assert joined(((first, 2), (second, 10))) == (
        "WITH also_0 AS (UPDATE a SET b = $2 WHERE c = $1 AND d < $1) DELETE FROM e WHERE f = $12 OR f = $4"
    )
    assert joined(((second, 10),)) == second
