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
from domain.stock import EMPTY, Availability, Level, availability
from kit import db
from loaders.batch import ByArguments, Surroundings, loader, one_each
from loaders.paging import Listing, Page, PageArgs, Sort
from loaders.scope import Scope


@dataclass(frozen=True, slots=True)
class VariantRow:
    """A variant; `options` are option key → valueKey in the product's order, `product_name` is in the request's
    language."""

    key: UUID
    version: int
    product_id: UUID
    product_name: str
    sku: str
    position: int
    options: dict[str, str]
    image: Image | None
    archived: bool

    @property
    def id(self) -> str:
        return ids.encode("ProductVariant", self.key)


@dataclass(frozen=True, slots=True)
class PriceRow:
    """What a variant costs in the currency of the request."""

    amount: Money
    compare_at: Money | None


COLUMNS = (
    "v.id, v.version, v.product_id, COALESCE(t.name, p.name) AS product_name, v.sku, v.position, v.options, v.image, "
    "v.archived_at IS NOT NULL AS archived, p.options AS product_options"
)
# A left join on a unique key: it adds nothing to a count.
SOURCE = (
    "variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $1"
)
IN_ORDER = Sort("POSITION", key="v.position", kind="int", id="v.id", descending=False)


def _row(record: db.Record, base_url: str) -> VariantRow:
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
        image=image.read(orjson.loads(record["image"]), base_url=base_url) if record["image"] else None,
        archived=record["archived"],
    )


async def variants(keys: Sequence[UUID], *, scope: Scope) -> list[VariantRow | None]:
    """Read variants, archived ones too. Shape: N ids → N rows, missing → None."""
    records = await db.fetch(f"SELECT {COLUMNS} FROM {SOURCE} WHERE v.id = ANY($2::uuid[])", scope.language, list(keys))
    rows = [_row(record, scope.settings.base_url) for record in records]
    return one_each(keys, rows, key=lambda row: row.key)


async def by_sku(keys: Sequence[str], *, scope: Scope) -> list[VariantRow | None]:
    """Read variants by SKU: the one for sale, else the one archived last. Shape: N SKUs → N rows, missing → None."""
    records = await db.fetch(
        f"SELECT {COLUMNS} FROM {SOURCE} WHERE v.sku = ANY($2::text[]) "
        "ORDER BY v.archived_at IS NULL, v.archived_at, v.id",
        scope.language,
        list(keys),
    )
    rows = [_row(record, scope.settings.base_url) for record in records]
    return one_each(keys, rows, key=lambda row: row.sku)


async def prices(keys: Sequence[UUID], *, scope: Scope) -> list[PriceRow | None]:
    """Read prices in the currency of the request. Shape: N variants → N prices, not sold in it → None."""
    records = await db.fetch(
        "SELECT variant_id, amount_minor, compare_at_minor FROM price "
        "WHERE variant_id = ANY($1::uuid[]) AND currency = $2",
        list(keys),
        scope.currency,
    )
    currency = Currency(scope.currency)
    found = {
        variant_id: PriceRow(Money(amount, currency), Money(compare_at, currency) if compare_at is not None else None)
        for variant_id, amount, compare_at in records
    }
    return [found.get(key) for key in keys]


async def levels(keys: Sequence[UUID]) -> list[Level]:
    """Read stock. Shape: N variants → N levels, missing → an empty one."""
    records = await db.fetch(
        "SELECT variant_id, available, backorder_limit FROM stock WHERE variant_id = ANY($1::uuid[])", list(keys)
    )
    found = {variant_id: Level(available, limit) for variant_id, available, limit in records}
    return [found.get(key, EMPTY) for key in keys]


async def availabilities(keys: Sequence[UUID], *, scope: Scope) -> list[Availability]:
    """Read how available variants are, as the viewer is told. Shape: N variants → N answers."""
    return [
        availability(
            level,
            low_stock=scope.settings.low_stock,
            shows_quantity=scope.settings.show_quantity,
            shows_owed=scope.viewer.is_catalogue,
        )
        for level in await levels(keys)
    ]


class VariantLoaders(Surroundings):
    @cached_property
    def variant_by_id(self) -> DataLoader[UUID, VariantRow | None]:
        """Archived ones too, whatever the product's status: who may see a cart or an order sees what is in it."""
        return loader(lambda keys: variants(keys, scope=self.scope))

    @cached_property
    def variant_by_sku(self) -> DataLoader[str, VariantRow | None]:
        return loader(lambda keys: by_sku(keys, scope=self.scope))

    @cached_property
    def price_by_variant(self) -> DataLoader[UUID, PriceRow | None]:
        return loader(lambda keys: prices(keys, scope=self.scope))

    @cached_property
    def availability_by_variant(self) -> DataLoader[UUID, Availability]:
        return loader(lambda keys: availabilities(keys, scope=self.scope))

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
                values=(self.scope.language,),
                parent="v.product_id",
            )
            base_url = self.scope.settings.base_url
            return await self.pager.pages(
                listing, keys, args=args, sort=IN_ORDER, row=lambda record: _row(record, base_url)
            )

        return self._variant_pages.get(args, batch)
