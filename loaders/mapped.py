"""Rows that are read off a record when they are asked for: what nobody looks at is never converted.

Each attribute says where it comes from, so that of what is shown in part no more is fetched (`select`).
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, ClassVar, TypeVar

from kit import db

Record = db.Record | Mapping[str, Any]
Read = Callable[[Any, Any], Any]
M = TypeVar("M", bound="Mapped")


class Column:
    """Where an attribute comes from: SQL by the name under which it is selected, and how they become its value."""

    def __init__(
        self, sql: Mapping[str, str], read: Read | None, convert: Callable[[Any], Any] | None, *, is_always: bool
    ) -> None:
        self.sql = sql
        self.read = read
        self.convert = convert
        self.is_always = is_always

    def named(self, name: str) -> "Column":
        """Select it under the name of its attribute, where it has none."""
        sql = {alias or name: text for alias, text in self.sql.items()}
        return Column(sql, self.read, self.convert, is_always=self.is_always)

    def attribute(self) -> property:
        read, convert, name = self.read, self.convert, next(iter(self.sql))
        if read is not None:
            return property(lambda row: read(row._record, row._scope))
        if convert is not None:
            return property(lambda row: convert(row._record[name]))
        return property(lambda row: row._record[name])


def column(
    sql: str | Mapping[str, str],
    read: Read | None = None,
    *,
    convert: Callable[[Any], Any] | None = None,
    always: bool = False,
) -> Any:
    """Declare an attribute of a row: an SQL expression that `convert` makes its value of, if it is not that itself.

    Or several by the names under which they are selected, which `read(record, scope)` makes its value of. With `always`
    it is fetched even where nobody shows it.
    """
    return Column({"": sql} if isinstance(sql, str) else sql, read, convert, is_always=always)


class Mapped:
    """A row: attributes over a record, or over what a cache kept of one. `scope` is what its columns are read with."""

    __slots__ = ("_record", "_scope")
    columns: ClassVar[dict[str, Column]] = {}
    derived: ClassVar[dict[str, tuple[str, ...]]] = {"id": ("key",)}
    """Its properties that are no columns, and the columns that each is made of."""

    def __init__(self, record: Record, scope: Any = None) -> None:
        self._record = record
        self._scope = scope

    def __init_subclass__(cls) -> None:
        cls.columns = dict(cls.columns)
        for name, declared in list(vars(cls).items()):
            if isinstance(declared, Column):
                cls.columns[name] = declared.named(name)
                setattr(cls, name, cls.columns[name].attribute())

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and dict(self._record) == dict(other._record)

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    def but(self: M, **values: Any) -> M:
        """Give the row with some of what was selected replaced."""
        return type(self)({**self._record, **values}, self._scope)


@cache
def select(kind: type[Mapped], needs: frozenset[str] | None = None) -> str:
    """Give the select list of a row class, in part where no more than these attributes are needed.

    Raises: KeyError for what is no attribute of it.
    """
    if needs is not None:
        needs = needs.union(*(kind.derived[name] for name in needs - kind.columns.keys()))
    chosen: dict[str, str] = {}
    for name, each in kind.columns.items():
        if needs is None or each.is_always or name in needs:
            chosen |= each.sql
    return ", ".join(f"{sql} AS {alias}" for alias, sql in chosen.items())
