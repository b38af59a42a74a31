"""Rows that are read off a record when they are asked for: what nobody looks at is never converted.

Each attribute says where it comes from, so that of what is shown in part no more is fetched (`select`).
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any, ClassVar, TypeVar

from kit import db

EVERY = "*"
"""Said of rows within a row where it is not known which of their attributes are needed."""

TEXTS = 1000
"""So much is remembered of what is selected together: clients choose that, and could go on for ever."""

Record = db.Record | Mapping[str, Any]
Read = Callable[[Any, Any], Any]
M = TypeVar("M", bound="Mapped")


class Column:
    """Where an attribute comes from: SQL by the name under which it is selected, and how they become its value."""

    def __init__(
        self,
        sql: Mapping[str, str],
        read: Read | None,
        convert: Callable[[Any], Any] | None,
        *,
        is_always: bool = False,
        is_apart: bool = False,
    ) -> None:
        self.sql = sql
        self.read = read
        self.convert = convert
        self.is_always = is_always
        self.is_apart = is_apart

    def named(self, name: str) -> "Column":
        """Select it under the name of its attribute, where it has none."""
        sql = {alias or name: text for alias, text in self.sql.items()}
        return Column(sql, self.read, self.convert, is_always=self.is_always, is_apart=self.is_apart)

    def selected(self, needs: frozenset[str] | None, size: str) -> Mapping[str, str]:
        """Give what is selected for it; where it is made of rows, `needs` are their attributes and `size` their number.

        They are as in a need: `variants:3.sku`.
        """
        return self.sql

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
    apart: bool = False,
) -> Any:
    """Declare an attribute of a row: an SQL expression that `convert` makes its value of, if it is not that itself.

    Or several by the names under which they are selected, which `read(record, scope)` makes its value of. With `always`
    it is fetched even where nobody shows it; what stands `apart` only where it is known to be shown (`Mapped.holds`).
    """
    return Column({"": sql} if isinstance(sql, str) else sql, read, convert, is_always=always, is_apart=apart)


class _Rows(Column):
    """Rows within a row: an array of records, and beside it the names of their columns."""

    def __init__(self, kind: "type[Mapped]", source: str, also: Mapping[str, str], name: str = "") -> None:
        super().__init__({name: source}, None, None, is_apart=True)
        self.kind = kind
        self.source = source
        self.also = dict(also)

    def named(self, name: str) -> "Column":
        return _Rows(self.kind, self.source, self.also, name)

    @cached_property
    def name(self) -> str:
        return next(iter(self.sql))

    def selected(self, needs: frozenset[str] | None, size: str) -> Mapping[str, str]:
        chosen = columns_of(self.kind, None if needs is None or EVERY in needs else needs) | self.also
        name, source = self.name, self.source
        if size:
            # One more tells whether there are more.
            name, source = f"{name}_{int(size)}", f"{source} LIMIT {int(size) + 1}"
        return {
            name: f"ARRAY(SELECT ROW({', '.join(chosen.values())}) FROM {source})",
            f"{name}_columns": f"'{','.join(chosen)}'",
        }

    def attribute(self) -> property:
        kind, name = self.kind, self.name
        return property(lambda row: row.within(name, kind))


def rows(kind: "type[Mapped]", source: str, *, also: Mapping[str, str] | None = None) -> Any:
    """Declare rows that belong to a row, which `source` finds from its columns: what follows FROM, up to ORDER BY.

    They are fetched with it, `apart`; columns that are arrays cannot be. `also` is selected of each, by name.
    """
    return _Rows(kind, source, also or {})


@lru_cache(maxsize=TEXTS)
def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


class Mapped:
    """A row: attributes over a record, or over what a cache kept of one. `scope` is what its columns are read with."""

    __slots__ = ("_record", "_scope")
    key: Any
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

    def holds(self, name: str) -> bool:
        """Tell whether what stands apart was fetched."""
        return next(iter(type(self).columns[name].sql)) in self._record

    def within(self, name: str, kind: type[M]) -> list[M]:
        """Give the rows that were fetched within it."""
        return [kind(record, self._scope) for record in self._records(name)]

    def first_within(
        self, name: str, size: int, kind: "type[Mapped]", needs: frozenset[str] | None
    ) -> list[Record] | None:
        """Give the records of the first rows within it, and of one more if there is one, with what is needed of them.

        None where these were not fetched, or for somebody who needed less.
        """
        name = f"{name}_{size}"
        if name not in self._record or not _has(self._record[f"{name}_columns"], kind, needs):
            return None
        return self._records(name)

    def _records(self, name: str) -> list[Record]:
        names = _names(self._record[f"{name}_columns"])
        return [dict(zip(names, each, strict=True)) for each in self._record[name]]

    def but(self: M, **values: Any) -> M:
        """Give the row with some of what was selected replaced."""
        return type(self)({**self._record, **values}, self._scope)


@lru_cache(maxsize=TEXTS)
def columns_of(kind: type[Mapped], needs: frozenset[str] | None = None) -> dict[str, str]:
    """Give what is selected of a row class, by name: all that is not apart, or what is needed for these attributes.

    Those of rows within the row follow its name and a dot.
    Raises: KeyError for what is no attribute of it.
    """
    wanted = _wanted(kind, needs) if needs is not None else {}
    chosen: dict[str, str] = {}
    for name, each in kind.columns.items():
        if name in wanted:
            for size, inner in wanted[name].items():
                chosen |= each.selected(frozenset(inner), size)
        elif each.is_always or (needs is None and not each.is_apart):
            chosen |= each.sql
    return chosen


def _wanted(kind: type[Mapped], needs: Iterable[str]) -> dict[str, dict[str, set[str]]]:
    """Give the columns that are needed, each with its sizes and with what is needed of its value."""
    wanted: dict[str, dict[str, set[str]]] = {}
    for need in needs:
        path, _, rest = need.partition(".")
        name, _, size = path.partition(":")
        for each in (name,) if name in kind.columns else kind.derived[name]:
            wanted.setdefault(each, {}).setdefault(size, set()).update({rest} - {""})
    return wanted


@lru_cache(maxsize=TEXTS)
def _has(names: str, kind: type[Mapped], needs: frozenset[str] | None) -> bool:
    return columns_of(kind, needs).keys() <= set(_names(names))


@lru_cache(maxsize=TEXTS)
def select(kind: type[Mapped], needs: frozenset[str] | None = None) -> str:
    """Give the select list of a row class, in part where no more than these attributes are needed.

    Raises: KeyError for what is no attribute of it.
    """
    return ", ".join(f"{sql} AS {alias}" for alias, sql in columns_of(kind, needs).items())


def shape(kind: type[Mapped]) -> str:
    """Give a text that is another when other columns are selected: what was kept of rows may be of another release."""
    return hashlib.sha256(select(kind).encode()).hexdigest()[:12]
