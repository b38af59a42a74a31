"""Reads of variants, their prices in the currency of the request, and their stock."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

import orjson
from aiodataloader import DataLoader

from domain import ids, image
from domain.image import Image
from domain.money import Currency, Money
from domain.stock import Availability, Level, availability
from kit import db
from loaders.batch import ByArguments, Surroundings, loader, one_each
from loaders.paging import Listing, Page, PageArgs, Sort
from loaders.scope import Scope


@dataclass(frozen=True, slots=True)
class VariantRow:
    """A variant as the viewer is shown it, priced in the currency of the request, None where it is not sold in that.

    `options` are option key → valueKey in the product's order, `product_name` is in the request's language.
    """

    key: UUID
    version: int
    product_id: UUID
    product_name: str
    sku: str
    position: int
    options: dict[str, str]
    image: Image | None
    archived: bool
    price: Money | None
    compare_at_price: Money | None
    availability: Availability

    @property
    def id(self) -> str:
        return ids.encode("ProductVariant", self.key)


COLUMNS = (
    "v.id, v.version, v.product_id, COALESCE(t.name, p.name) AS product_name, v.sku, v.position, v.options, v.image, "
    "v.archived_at IS NOT NULL AS archived, p.options AS product_options, r.amount_minor, r.compare_at_minor, "
    "COALESCE(s.available, 0) AS available, COALESCE(s.backorder_limit, 0) AS backorder_limit"
)
# Left joins on unique keys: they add nothing to a count. Price and stock come with the variant: joined, they cost a
# fraction of statements of their own.
SOURCE = (
    "variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $1 "
    "LEFT JOIN price r ON r.variant_id = v.id AND r.currency = $2 LEFT JOIN stock s ON s.variant_id = v.id"
)
IN_ORDER = Sort("POSITION", key="v.position", kind="int", id="v.id", descending=False)


def _row(record: db.Record, scope: Scope) -> VariantRow:
    chosen: dict[str, str] = orjson.loads(record["options"])
    if len(chosen) > 1:
        # The database does not keep the order of an object's keys; the product's options have it.
        order = [option["key"] for option in orjson.loads(record["product_options"])]
        chosen = {key: chosen[key] for key in order if key in chosen} | chosen
    return VariantRow(
        key=record["id"],
        version=record["version"],
        product_id=record["product_id"],
        product_name=record["product_name"],
        sku=record["sku"],
        position=record["position"],
        options=chosen,
        image=image.read(orjson.loads(record["image"]), base_url=scope.settings.base_url, alt=record["product_name"])
        if record["image"]
        else None,
        archived=record["archived"],
        price=_money(record["amount_minor"], scope),
        compare_at_price=_money(record["compare_at_minor"], scope),
        availability=availability(
            Level(record["available"], record["backorder_limit"]),
            low_stock=scope.settings.low_stock,
            shows_quantity=scope.settings.show_quantity,
            shows_owed=scope.viewer.is_catalogue,
        ),
    )


def _money(minor: int | None, scope: Scope) -> Money | None:
    return Money(minor, Currency(scope.currency)) if minor is not None else None


async def variants(keys: Sequence[UUID], *, scope: Scope) -> list[VariantRow | None]:
    """Read variants, archived ones too. Shape: N ids → N rows, missing → None."""
    records = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE v.id = ANY($3::uuid[])", scope.language, scope.currency, list(keys)
    )
    rows = [_row(record, scope) for record in records]
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
    rows = [_row(record, scope) for record in records]
    return one_each(keys, rows, key=lambda row: row.sku)


class VariantLoaders(Surroundings):
    @cached_property
    def variant_by_id(self) -> DataLoader[UUID, VariantRow | None]:
        """Archived ones too, whatever the product's status: who may see a cart or an order sees what is in it."""
        return loader(lambda keys: variants(keys, scope=self.scope))

    @cached_property
    def variant_by_sku(self) -> DataLoader[str, VariantRow | None]:
        return loader(lambda keys: by_sku(keys, scope=self.scope))

    @cached_property
    def _variant_pages(self) -> ByArguments:
        return ByArguments()

    def variants_by_product(self, args: PageArgs) -> DataLoader[UUID, Page[VariantRow]]:
        """Give the loader of one page of a product's variants for sale, in their order."""

        async def batch(keys: Sequence[UUID]) -> list[Page[VariantRow]]:
            listing = Listing(
                name="Product.variants",
                columns=COLUMNS,
                source=SOURCE,
                where="v.archived_at IS NULL",
                values=(self.scope.language, self.scope.currency),
                parent="v.product_id",
            )
            return await self.pager.pages(
                listing, keys, args=args, sort=IN_ORDER, row=lambda record: _row(record, self.scope)
            )

        return self._variant_pages.get(args, batch)
