"""A page as it was cut from a list: its rows, where they stand, and how to go on."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from domain.errors import InvalidInput
from kit import db

Row = TypeVar("Row")

DEFAULT_SIZE = 20
MAX_SIZE = 100


@dataclass(frozen=True, slots=True)
class PageArgs:
    """The four arguments of a connection, as the client sent them."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def checked(self) -> "PageArgs":
        """Give the same arguments, found valid.

        Raises: InvalidInput for both directions at once, or a size outside 0 to 100.
        """
        if self.first is not None and self.last is not None:
            raise InvalidInput("Give `first` or `last`, not both.", path=["last"])
        for name, size in (("first", self.first), ("last", self.last)):
            if size is not None and not 0 <= size <= MAX_SIZE:
                raise InvalidInput("A page holds 0 to {maximum} entries.", path=[name], maximum=MAX_SIZE)
        return self

    @property
    def is_backward(self) -> bool:
        return self.last is not None

    @property
    def is_first(self) -> bool:
        """Whether it is the page that the list begins with."""
        return self.last is None and self.after is None and self.before is None

    @property
    def size(self) -> int:
        if self.last is not None:
            return self.last
        return self.first if self.first is not None else DEFAULT_SIZE


@dataclass(frozen=True, slots=True)
class Cut(Generic[Row]):
    """What the pages of one statement have in common: how cursors and rows are made of records, and counts.

    `count` counts the list of a parent.
    """

    write: Callable[[object, UUID], str]
    args: PageArgs
    row: Callable[[db.Record], Row]
    count: Callable[[Any], Awaitable[int]]

    def cursor(self, record: db.Record) -> str:
        return self.write(record["_key"], record["_id"])


class Edge(Generic[Row]):
    """A row and where it stands; its cursor is written when it is asked for: most never are."""

    __slots__ = ("_cut", "_record", "node")

    def __init__(self, node: Row, cut: Cut[Row], record: db.Record) -> None:
        self.node = node
        self._cut = cut
        self._record = record

    @property
    def cursor(self) -> str:
        return self._cut.cursor(self._record)


@dataclass(slots=True)
class PageInfo:
    has_next_page: bool
    has_previous_page: bool
    first: Edge[Any] | None
    last: Edge[Any] | None

    @property
    def start_cursor(self) -> str | None:
        return self.first.cursor if self.first is not None else None

    @property
    def end_cursor(self) -> str | None:
        return self.last.cursor if self.last is not None else None


class Page(Generic[Row]):
    """One page of records, of which one more than its size says that there are more; its rows are made when shown."""

    __slots__ = ("_cut", "_has_more", "_nodes", "_parent", "_records")

    def __init__(self, records: list[Any], cut: Cut[Row], parent: UUID | None) -> None:
        args = cut.args
        self._has_more = len(records) > args.size
        if self._has_more:
            records.pop()
        if args.is_backward:
            records.reverse()
        self._records = records
        self._cut = cut
        self._parent = parent
        self._nodes: list[Row] | None = None

    async def count(self) -> int:
        """Count the whole list: asked only when the client selects it."""
        return await self._cut.count(self._parent)

    @property
    def nodes(self) -> list[Row]:
        if self._nodes is None:
            row = self._cut.row
            self._nodes = [row(record) for record in self._records]
        return self._nodes

    @property
    def edges(self) -> list[Edge[Row]]:
        return [Edge(node, self._cut, record) for node, record in zip(self.nodes, self._records, strict=True)]

    @property
    def page_info(self) -> PageInfo:
        args, nodes = self._cut.args, self.nodes
        first, last = (Edge(nodes[at], self._cut, self._records[at]) if nodes else None for at in (0, -1))
        return PageInfo(
            has_next_page=args.before is not None if args.is_backward else self._has_more,
            has_previous_page=self._has_more if args.is_backward else args.after is not None,
            first=first,
            last=last,
        )
