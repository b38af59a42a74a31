"""A page as it was cut from a list: its rows, where they stand, and how to go on."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from kit import db

Row = TypeVar("Row")
Write = Callable[[object, UUID], str]
"""Writes a cursor of what a list is ordered by."""


class Edge(Generic[Row]):
    """A row and where it stands; its cursor is written when it is asked for: most never are."""

    __slots__ = ("_record", "_write", "node")

    def __init__(self, node: Row, write: Write, record: db.Record) -> None:
        self.node = node
        self._write = write
        self._record = record

    @property
    def cursor(self) -> str:
        return self._write(self._record["_key"], self._record["_id"])


class PageInfo:
    __slots__ = ("_records", "_write", "has_next_page", "has_previous_page")

    def __init__(
        self, records: Sequence[db.Record], write: Write, *, has_next_page: bool, has_previous_page: bool
    ) -> None:
        self._records = records
        self._write = write
        self.has_next_page = has_next_page
        self.has_previous_page = has_previous_page

    @property
    def start_cursor(self) -> str | None:
        return self._cursor(0)

    @property
    def end_cursor(self) -> str | None:
        return self._cursor(-1)

    def _cursor(self, index: int) -> str | None:
        if not self._records:
            return None
        record = self._records[index]
        return self._write(record["_key"], record["_id"])


class Page(Generic[Row]):
    """One page. `count()` counts the whole list, and is asked only when the client selects it."""

    __slots__ = ("_nodes", "_records", "_row", "_write", "count", "page_info")

    def __init__(
        self,
        records: Sequence[db.Record],
        row: Callable[[db.Record], Row],
        *,
        write: Write,
        page_info: PageInfo,
        count: Callable[[], Awaitable[int]],
    ) -> None:
        self._records = records
        self._row = row
        self._write = write
        self._nodes: list[Row] | None = None
        self.page_info = page_info
        self.count = count

    @property
    def nodes(self) -> list[Row]:
        if self._nodes is None:
            self._nodes = [self._row(record) for record in self._records]
        return self._nodes

    @property
    def edges(self) -> list[Edge[Row]]:
        return [Edge(node, self._write, record) for node, record in zip(self.nodes, self._records, strict=True)]
