"""Statements are shown with their values and their time to whoever watches."""

import asyncio
from typing import Any

import pytest

from kit import db

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_statement_is_shown_with_its_values_and_its_seconds_while_somebody_watches() -> None:
    seen: list[Any] = []

    with db.observed(seen.append):
        await db.fetchval("SELECT $1::int + 1", 41)
        await asyncio.sleep(0)
    await db.fetchval("SELECT $1::int + 2", 41)
    await asyncio.sleep(0)

    assert [(each.query, each.args) for each in seen] == [("SELECT $1::int + 1", (41,))]
    assert 0 < seen[0].elapsed < 5
