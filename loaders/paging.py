"""Keyset pages: forwards and backwards, for one list or for the lists of many parents in one statement.

A cursor is opaque, signed, and bound to the connection, its filter and its sort: sent with another it is refused.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import TypeVar
from uuid import UUID

import orjson

from domain.errors import InvalidInput
from kit import db, signing
from loaders.page import DEFAULT_SIZE, Cut, Page, PageArgs

__all__ = ["DEFAULT_SIZE", "Listing", "Page", "PageArgs", "Pager", "Sort"]

Row = TypeVar("Row")

SIGNATURE_BYTES = 8
BINDING_BYTES = 6


@dataclass(frozen=True, slots=True)
class Sort:
    """How a list is ordered: by `key`, then by `id`, both descending or both ascending.

    `key` is an SQL expression that is never null, `kind` its PostgreSQL type; without a key the id alone orders.
    """

    name: str
    key: str | None = None
    kind: str = "bigint"
    id: str = "id"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """The list that pages are cut from: `SELECT columns FROM source WHERE where`.

    Statements number their values from $1; `values` are those of `where`. For lists of parents, `parent` is the column
    that names the parent. `binding` tells this list's filter apart from another's of the same name; with `is_filtered`
    the values are a client's, some rare and some frequent.
    """

    name: str
    columns: str
    source: str
    where: str
    values: tuple[object, ...] = ()
    parent: str | None = None
    binding: str = ""
    is_filtered: bool = False

    @property
    def fetch(self) -> Callable[..., Awaitable[list[db.Record]]]:
        """How its rows are read: what a filter leaves decides on the best plan."""
        return db.fetch_planned if self.is_filtered else db.fetch


class Pager:
    """Cuts pages; signs their cursors with a key of the shop's secret."""

    def __init__(self, secret: str) -> None:
        self._key = signing.derive(secret, "cursor")

    def _binding(self, listing: Listing, sort: Sort) -> bytes:
        text = "\x1f".join((listing.name, listing.binding, sort.name))
        return signing.digest(text.encode())[:BINDING_BYTES]

    def cursor(self, binding: bytes, key: object, row_id: UUID) -> str:
        """Write the cursor of a row."""
        body = binding + row_id.bytes + orjson.dumps(_plain(key))
        return signing.b64(signing.mac(self._key, body, size=SIGNATURE_BYTES) + body)

    def read(self, text: str, *, binding: bytes, argument: str) -> tuple[object, UUID]:
        """Read a cursor back.

        Raises: InvalidInput for a cursor that is not ours, or of another list, filter or sort.
        """
        raw = signing.unb64(text) if len(text) <= 1000 else None
        start = SIGNATURE_BYTES + BINDING_BYTES
        if (
            raw is None
            or len(raw) < start + 17
            or not signing.matches(self._key, raw[SIGNATURE_BYTES:], raw[:SIGNATURE_BYTES])
        ):
            raise InvalidInput("This is not a cursor of ours.", path=[argument])
        if raw[SIGNATURE_BYTES:start] != binding:
            raise InvalidInput(
                "This cursor belongs to another list, filter or sort: start again without it.", path=[argument]
            )
        return orjson.loads(raw[start + 16 :]), UUID(bytes=raw[start : start + 16])

    async def page(self, listing: Listing, *, args: PageArgs, sort: Sort, row: Callable[[db.Record], Row]) -> Page[Row]:
        """Cut one page.

        `row` builds a row from a record whose first columns are the listing's.
        Raises: InvalidInput for arguments that do not fit.
        """
        sql, values, binding = self._statement(listing, args, sort, start=len(listing.values) + 1)
        records = await listing.fetch(sql, *listing.values, *values)

        async def count(_: None) -> int:
            sql = f"SELECT count(*) FROM {listing.source} WHERE {listing.where}"
            ((counted,),) = await listing.fetch(sql, *listing.values)
            return counted

        return Page(records, Cut(partial(self.cursor, binding), args, row, count), None)

    async def pages(
        self,
        listing: Listing,
        parents: Sequence[UUID],
        *,
        args: PageArgs,
        sort: Sort,
        row: Callable[[db.Record], Row],
    ) -> list[Page[Row]]:
        """Cut the same page from the list of each parent, in one statement; counting them all is one more.

        Shape: N parents → N pages in their order.
        """
        count_values = len(listing.values)
        inner, values, binding = self._statement(
            listing, args, sort, start=count_values + 2, also=f"{listing.parent} = parent.id"
        )
        sql = (
            f"SELECT t.*, parent.n::int AS _parent FROM unnest(${count_values + 1}::uuid[]) "
            f"WITH ORDINALITY AS parent(id, n) CROSS JOIN LATERAL ({inner}) t"
        )
        groups: list[list[db.Record]] = [[] for _ in parents]
        for record in await listing.fetch(sql, *listing.values, list(parents), *values):
            groups[record["_parent"] - 1].append(record)
        return self._cut(listing, list(zip(parents, groups, strict=True)), args, binding, row)

    def first_pages(
        self,
        listing: Listing,
        fetched: Sequence[tuple[UUID, list[db.Record]]],
        *,
        args: PageArgs,
        sort: Sort,
        row: Callable[[db.Record], Row],
    ) -> list[Page[Row]]:
        """Cut the pages that lists begin with from what was fetched of each, with its parent."""
        return self._cut(listing, fetched, args, self._binding(listing, sort), row)

    def _cut(
        self,
        listing: Listing,
        fetched: Sequence[tuple[UUID, list[db.Record]]],
        args: PageArgs,
        binding: bytes,
        row: Callable[[db.Record], Row],
    ) -> list[Page[Row]]:
        counts: dict[UUID, int] = {}

        async def count_all() -> None:
            parents = [parent for parent, _ in fetched]
            counts.update(dict.fromkeys(parents, 0))
            rows = await listing.fetch(
                f"SELECT {listing.parent} AS parent, count(*) AS n FROM {listing.source} WHERE {listing.where} "
                f"AND {listing.parent} = ANY(${len(listing.values) + 1}::uuid[]) GROUP BY 1",
                *listing.values,
                parents,
            )
            counts.update({record["parent"]: record["n"] for record in rows})

        counting = Once(count_all)

        async def count(parent: UUID) -> int:
            await counting()
            return counts[parent]

        cut = Cut(partial(self.cursor, binding), args, row, count)
        return [Page(records, cut, parent) for parent, records in fetched]

    def _statement(
        self, listing: Listing, args: PageArgs, sort: Sort, *, start: int, also: str = ""
    ) -> tuple[str, list[object], bytes]:
        args.checked()
        binding = self._binding(listing, sort)
        where = [part for part in (listing.where, also) if part]
        values: list[object] = []
        key = sort.key
        for text, is_after in ((args.after, True), (args.before, False)):
            if text is None:
                continue
            value, row_id = self.read(text, binding=binding, argument="after" if is_after else "before")
            sign = "<" if is_after == sort.descending else ">"
            number = start + len(values)
            if key is None:
                where.append(f"{sort.id} {sign} ${number}::uuid")
                values.append(row_id)
            else:
                where.append(f"({key}, {sort.id}) {sign} (${number}::text::{sort.kind}, ${number + 1}::uuid)")
                values += [str(value), row_id]
        descending = sort.descending != args.is_backward
        direction = "DESC" if descending else "ASC"
        order = f"{key} {direction}, {sort.id} {direction}" if key else f"{sort.id} {direction}"
        sql = (
            f"SELECT {listing.columns}, {key or 'NULL'} AS _key, {sort.id} AS _id FROM {listing.source} "
            f"WHERE {' AND '.join(where) or 'true'} ORDER BY {order} LIMIT {args.size + 1}"
        )
        return sql, values, binding


class Once:
    """A piece of work that many may ask for and that is done once."""

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._lock = asyncio.Lock()
        self._done = False

    async def __call__(self) -> None:
        async with self._lock:
            if not self._done:
                await self._work()
                self._done = True


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, datetime) else value
