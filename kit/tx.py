"""What runs in a transaction, and what of it needs no journey of its own.

Each statement costs the server a way to the database and back. What nobody waits for the result of (an event, a mail, a
row that is read later) is left to go `also`: together with a later statement, or with all else that is left before the
commit.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import asyncpg

from kit import news

Record = asyncpg.Record

TELL = (
    "SELECT max(pg_current_xact_id()::text) FROM (SELECT pg_notify('" + news.CHANNEL + "', "
    "pg_current_xact_id()::text || ' ' || part) FROM unnest($1::text[]) AS part) AS told"
)
"""Tells parts of names with the number of the transaction, and gives that."""
VALUE = re.compile(r"\$(\d+)")


class Tx:
    """An open transaction. Its connection runs one statement at a time: never gather over it."""

    __slots__ = ("_connection", "_left", "_told", "_values")

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._left: list[tuple[str, int]] = []
        self._values: list[object] = []
        self._told: dict[str, None] = {}

    async def fetch(self, sql: str, *values: object) -> list[Record]:
        return await self._connection.fetch(sql, *values)

    async def fetchrow(self, sql: str, *values: object) -> Record | None:
        return await self._connection.fetchrow(sql, *values)

    async def fetchval(self, sql: str, *values: object) -> Any:
        return await self._connection.fetchval(sql, *values)

    async def execute(self, sql: str, *values: object) -> int:
        """Run a statement; give the number of rows it touched."""
        status = await self._connection.execute(sql, *values)
        count = status.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        await self._connection.executemany(sql, rows)

    async def copy(self, table: str, *, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Write many rows by COPY."""
        await self._connection.copy_records_to_table(table, columns=list(columns), records=rows)

    def also(self, sql: str, *values: object) -> None:
        """Leave an INSERT, UPDATE or DELETE to a later statement, at the latest to the commit.

        What goes together sees the rows as they were before all of it: never leave two changes of one row, nor one that
        a statement in between asks about. References between the new rows are fine. It has no WITH of its own.
        """
        self._left.append((sql, len(values)))
        self._values += values

    def tell(self, names: Iterable[str]) -> None:
        """Tell readers, when it commits, that what has these names was written; see `kit/news.py`."""
        self._told.update(dict.fromkeys(names))

    async def flush(self) -> None:
        """Run what is left, as one statement."""
        names, self._told = list(self._told), {}
        if names:
            ((transaction,),) = await self.together(TELL, news.parts(names))
            news.tell(int(transaction), names)
        elif self._left:
            sql, *values = self._take()
            await self._connection.execute(sql, *values)

    async def together(self, sql: str, *values: object) -> list[Record]:
        """Fetch as `fetch` does, by a statement without a WITH of its own that takes with it what is left."""
        self.also(sql, *values)
        together, *all_values = self._take()
        return await self._connection.fetch(together, *all_values)

    def _take(self) -> list[Any]:
        taken = [joined(tuple(self._left)), *self._values]
        self._left, self._values = [], []
        return taken


@lru_cache(maxsize=200)
def joined(statements: tuple[tuple[str, int], ...]) -> str:
    """Make one statement of several, each with the number of its values; the last one's rows are the answer."""
    if len(statements) == 1:
        return statements[0][0]
    parts: list[str] = []
    before = 0
    for sql, count in statements:
        parts.append(VALUE.sub(lambda found, before=before: f"${int(found[1]) + before}", sql))
        before += count
    beside = ", ".join(f"also_{place} AS ({sql})" for place, sql in enumerate(parts[:-1]))
    return f"WITH {beside} {parts[-1]}"
