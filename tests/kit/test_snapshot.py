"""What a snapshot saw, and what it did not."""

import asyncpg
import pytest

from kit import db
from kit.snapshot import Snapshot

pytestmark = pytest.mark.usefixtures("tools")


def test_it_is_written_as_postgresql_writes_it() -> None:
    for text in ("100:100:", "100:104:100,102"):
        assert str(Snapshot.parse(text)) == text


def test_it_sees_what_had_ended() -> None:
    snapshot = Snapshot.parse("100:104:100,102")

    assert [each for each in range(98, 106) if snapshot.sees(each)] == [98, 99, 101, 103]


@pytest.mark.parametrize(
    ("later", "earlier", "covers"),
    [
        ("100:104:100,102", "100:104:100,102", True),
        ("105:105:", "100:104:100,102", True),
        ("100:106:100,105", "100:104:100,102", True),
        ("101:106:101", "100:104:100,102", False),
        ("100:103:100,102", "100:104:100,102", False),
        ("100:104:100,102,103", "100:104:100,102", False),
    ],
)
def test_it_covers_one_that_saw_no_more(later: str, earlier: str, covers: bool) -> None:
    assert Snapshot.parse(later).covers(Snapshot.parse(earlier)) is covers


async def test_a_transaction_is_seen_from_its_commit_on(database_url: str) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        async with connection.transaction():
            number = await connection.fetchval("SELECT pg_current_xact_id()::text::bigint")
            before = await db.snapshot()
        after = await db.snapshot()
    finally:
        await connection.close()

    assert (before.sees(number), after.sees(number)) == (False, True)
    assert after.covers(before)
    assert not before.covers(after)
