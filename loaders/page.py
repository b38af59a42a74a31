"""A page as it was cut from a list: its rows, where they stand, and how to go on."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

Row = TypeVar("Row")


class Edge(Generic[Row]):
    """A row and where it stands; its cursor is written when it is asked for: most never are."""

    __slots__ = ("_key", "_row_id", "_write", "node")

    def __init__(self, node: Row, write: Callable[[object, UUID], str], key: object, row_id: UUID) -> None:
        self.node = node
        self._write = write
        self._key = key
        self._row_id = row_id

    @property
    def cursor(self) -> str:
        return self._write(self._key, self._row_id)


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


@dataclass(slots=True)
class Page(Generic[Row]):
    """One page. `count()` counts the whole list, and is asked only when the client selects it."""

    edges: list[Edge[Row]]
    page_info: PageInfo
    count: Callable[[], Awaitable[int]]
    extra: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def nodes(self) -> list[Row]:
        return [edge.node for edge in self.edges]
