"""Reads of variants, their prices in the currency of the request, and their stock."""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import Any
from uuid import UUID

import orjson

from domain import ids, image
from domain.image import Image
from domain.money import Money
from domain.stock import Availability, Level, availability
from events.product import PRODUCT, PRODUCTS, STOCK
from kit import db
from loaders.batch import ByArguments, Loader, loader, one_each
from loaders.label import LabelLoaders, WordKey, WordRow
from loaders.mapped import Mapped, Record, column, select
from loaders.paging import Listing, Page, PageArgs, Sort
from loaders.scope import Scope


def _options(record: Record, _: Scope) -> dict[str, str]:
    chosen: dict[str, str] = orjson.loads(record["options"])
    if len(chosen) > 1:
        # The database does not keep the order of an object's keys; the product's options have it.
        order = [option["key"] for option in orjson.loads(record["product_options"])]
        chosen = {key: chosen[key] for key in order if key in chosen} | chosen
    return chosen


def _image(record: Record, scope: Scope) -> Image | None:
    if not record["image"]:
        return None
    return image.read(orjson.loads(record["image"]), base_url=scope.settings.base_url, alt=record["product_name"])


def _availability(record: Record, scope: Scope) -> Availability:
    return _told(
        record["available"],
        record["backorder_limit"],
        scope.settings.low_stock,
        scope.settings.show_quantity,
        scope.viewer.is_catalogue,
    )


@lru_cache(maxsize=4096)
def _told(available: int, backorder_limit: int, low_stock: int, shows_quantity: bool, shows_owed: bool) -> Availability:
    """Tell the same of the same numbers: of all that is read of a variant this is told most often."""
    level = Level(available, backorder_limit)
    return availability(level, low_stock=low_stock, shows_quantity=shows_quantity, shows_owed=shows_owed)


Choice = tuple[tuple[WordKey, ...], str]
"""The options of a variant, and the name of its product."""


def _money(name: str) -> Callable[[Record, Scope], Money | None]:
    def read(record: Record, scope: Scope) -> Money | None:
        minor = record[name]
        return Money(minor, scope.currency) if minor is not None else None

    return read


NAME = "COALESCE(t.name, p.name)"


class VariantRow(Mapped):
    """A variant as the viewer is shown it, priced in the currency of the request, None where it is not sold in that.

    `options` are option key → valueKey in the product's order, `product_name` is in the request's language.
    """

    key: UUID = column({"id": "v.id"}, always=True)
    version: int = column("v.version")
    product_id: UUID = column("v.product_id", always=True)
    product_name: str = column(NAME)
    sku: str = column("v.sku")
    position: int = column("v.position")
    options: dict[str, str] = column({"options": "v.options", "product_options": "p.options"}, _options)
    image: Image | None = column({"image": "v.image", "product_name": NAME}, _image)
    archived: bool = column("v.archived_at IS NOT NULL", always=True)
    price: Money | None = column({"amount_minor": "r.amount_minor"}, _money("amount_minor"))
    compare_at_price: Money | None = column({"compare_at_minor": "r.compare_at_minor"}, _money("compare_at_minor"))
    availability: Availability = column(
        {"available": "COALESCE(s.available, 0)", "backorder_limit": "COALESCE(s.backorder_limit, 0)"}, _availability
    )

    @property
    def id(self) -> str:
        return ids.encode("ProductVariant", self.key)


COLUMNS = select(VariantRow)
# Left joins on unique keys: they add nothing to a count, and PostgreSQL leaves out those that nothing is selected from.
# Price and stock come with the variant: joined, they cost a fraction of statements of their own.
SOURCE = (
    "variant v LEFT JOIN product p ON p.id = v.product_id "
    "LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $1 "
    "LEFT JOIN price r ON r.variant_id = v.id AND r.currency = $2 LEFT JOIN stock s ON s.variant_id = v.id"
)
SEPARATOR = " / "
FOR_SALE = "v.archived_at IS NULL"
OF_PRODUCT = f"(SELECT p.id) AS parent(id) CROSS JOIN {SOURCE} WHERE v.product_id = parent.id AND {FOR_SALE}"
"""The variants for sale of a product `p` around the statement, which has the same values."""
PLACE = {"_key": "v.position", "_id": "v.id"}
IN_ORDER = Sort("POSITION", key="v.position", kind="int", id="v.id", descending=False)


async def variants(keys: Sequence[UUID], *, scope: Scope) -> list[VariantRow | None]:
    """Read variants, archived ones too. Shape: N ids → N rows, missing → None."""
    records = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE v.id = ANY($3::uuid[])", scope.language, scope.currency, list(keys)
    )
    rows = [VariantRow(record, scope) for record in records]
    _note(rows, scope, is_all=len(rows) == len(keys))
    return one_each(keys, rows, key=lambda row: row.key)


async def by_sku(keys: Sequence[str], *, scope: Scope) -> list[VariantRow | None]:
    """Read variants by SKU: the one for sale, else the one archived last. Shape: N SKUs → N rows, missing → None."""
    records = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE v.sku = ANY($3::text[]) "
        "ORDER BY v.archived_at IS NULL, v.archived_at, v.id",
        scope.language,
        scope.currency,
        list(keys),
    )
    rows = [VariantRow(record, scope) for record in records]
    # Any product may take the SKU of what is no longer for sale.
    _note(rows, scope, is_all=sum(not row.archived for row in rows) == len(keys))
    return one_each(keys, rows, key=lambda row: row.sku)


def _note(rows: Sequence[VariantRow], scope: Scope, *, is_all: bool) -> None:
    scope.note_each(PRODUCT, (row.product_id for row in rows))
    scope.note_each(STOCK, (row.key for row in rows))
    if not is_all:
        scope.note(PRODUCTS)


class VariantLoaders(LabelLoaders):
    @cached_property
    def variant_by_id(self) -> Loader[UUID, VariantRow | None]:
        """Archived ones too, whatever the product's status: who may see a cart or an order sees what is in it."""
        return loader(lambda keys: variants(keys, scope=self.scope))

    @cached_property
    def variant_by_sku(self) -> Loader[str, VariantRow | None]:
        return loader(lambda keys: by_sku(keys, scope=self.scope))

    @cached_property
    def name_by_choice(self) -> Loader[Choice, str]:
        """Writes as one text what was chosen; the product's name where there is nothing to choose."""

        def write(choices: Sequence[Choice], words: list[list[WordRow]]) -> list[str]:
            return [
                SEPARATOR.join(word.value for word in each) if each else product_name
                for each, (_, product_name) in zip(words, choices, strict=True)
            ]

        async def batch(choices: Sequence[Choice]) -> list[str]:
            return write(choices, await self.words_by_pairs.many([options for options, _ in choices]))

        def held(choices: Sequence[Choice]) -> list[str] | None:
            words = self.words_by_pairs.at_once([options for options, _ in choices])
            return write(choices, words) if words is not None else None

        return loader(batch, held=held)

    @cached_property
    def _variant_pages(self) -> ByArguments:
        return ByArguments()

    def variants_by_product(
        self, args: PageArgs, needs: frozenset[str] | None = None
    ) -> Loader[UUID, Page[VariantRow]]:
        """Give the loader of one page of a product's variants for sale, in their order, with what is needed of them."""

        async def batch(keys: Sequence[UUID]) -> list[Page[VariantRow]]:
            pages = await self.pager.pages(
                self._for_sale(needs), keys, args=args, sort=IN_ORDER, row=lambda record: VariantRow(record, self.scope)
            )
            self._note_pages(keys, pages, needs)
            return pages

        return self._variant_pages.get((args, needs), batch)

    def variants_within(
        self, rows: Sequence[Mapped], args: PageArgs, needs: frozenset[str] | None = None
    ) -> list[Page[VariantRow]] | None:
        """Give the pages that were fetched along with their products; None where they were not.

        Shape: N products → N pages in their order.
        """
        fetched: list[tuple[UUID, list[Any]]] = []
        for row in rows:
            records = row.first_within("variants", args.size, VariantRow, needs) if args.is_first else None
            if records is None:
                return None
            fetched.append((row.key, records))
        pages = self.pager.first_pages(
            self._for_sale(needs),
            fetched,
            args=args,
            sort=IN_ORDER,
            row=lambda record: VariantRow(record, self.scope),
        )
        self._note_pages([key for key, _ in fetched], pages, needs)
        return pages

    def _for_sale(self, needs: frozenset[str] | None) -> Listing:
        return Listing(
            name="Product.variants",
            columns=select(VariantRow, needs),
            source=SOURCE,
            where=FOR_SALE,
            values=(self.scope.language, self.scope.currency),
            parent="v.product_id",
        )

    def _note_pages(
        self, keys: Sequence[UUID], pages: Sequence[Page[VariantRow]], needs: frozenset[str] | None
    ) -> None:
        self.scope.note_each(PRODUCT, keys)
        if needs is None or "availability" in needs:
            self.scope.note_each(STOCK, (row.key for page in pages for row in page.nodes))
