"""Variants written into a product that the caller holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from domain.errors import Conflict, Path
from domain.ids import ProductId, UserId, VariantId, uuid7
from domain.variant import CheckedVariant, Price
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class ReadyVariant:
    """A variant to be written, with the keys of its options; `path` is where it stands in the input."""

    id: VariantId
    checked: CheckedVariant
    options: Mapping[str, str]
    path: Path


async def insert(
    tx: Tx,
    product_id: ProductId,
    variants: Sequence[ReadyVariant],
    *,
    first_position: int,
    actor_id: UserId,
    now: datetime,
) -> None:
    """Write variants with their prices and stock.

    Raises: Conflict for a SKU that a variant for sale has.
    """
    if not variants:
        return
    # In the order of SKUs, so that two who write the same ones do not wait for each other in a circle.
    ordered = sorted(enumerate(variants, first_position), key=lambda item: item[1].checked.sku)
    written = await tx.fetch(
        "INSERT INTO variant (id, version, product_id, sku, position, options, image, created_at, archived_at) "
        "SELECT n.id, 1, $1, n.sku, n.position, n.options::jsonb, NULL, $2, NULL "
        "FROM unnest($3::uuid[], $4::text[], $5::int[], $6::text[]) AS n(id, sku, position, options) "
        "ON CONFLICT (sku) WHERE archived_at IS NULL DO NOTHING RETURNING id",
        product_id,
        now,
        [variant.id for _, variant in ordered],
        [variant.checked.sku for _, variant in ordered],
        [position for position, _ in ordered],
        [orjson.dumps(dict(variant.options)).decode() for _, variant in ordered],
    )
    done = {row["id"] for row in written}
    for variant in variants:
        if variant.id not in done:
            raise await sku_taken(tx, variant.checked.sku, path=[*variant.path, "sku"])
    await put_prices(tx, {variant.id: variant.checked.prices for variant in variants}, now=now)
    await _stock(tx, variants, actor_id=actor_id, now=now)


async def sku_taken(tx: Tx, sku: str, *, path: Path) -> Conflict:
    """Find out who has the SKU and build the error that names them."""
    holder = await tx.fetchval("SELECT id FROM variant WHERE sku = $1 AND archived_at IS NULL", sku)
    return sku_conflict(sku, by=holder, path=path)


def sku_conflict(sku: str, *, by: UUID | None, path: Path) -> Conflict:
    """Build the error that names which variant has the SKU."""
    return Conflict("Another variant has the SKU {sku}.", type_name="ProductVariant", row_id=by, path=path, sku=sku)


async def put_prices(tx: Tx, prices: Mapping[VariantId, Sequence[Price]], *, now: datetime) -> None:
    """Write the prices of variants that have none in these currencies yet, or change them."""
    rows = [(variant_id, price) for variant_id, each in prices.items() for price in each]
    if rows:
        await tx.execute(
            "INSERT INTO price (id, variant_id, currency, amount_minor, compare_at_minor) "
            "SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[]) "
            "ON CONFLICT (variant_id, currency) DO UPDATE "
            "SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor",
            [uuid7(now) for _ in rows],
            [variant_id for variant_id, _ in rows],
            [price.currency for _, price in rows],
            [price.minor for _, price in rows],
            [price.compare_at_minor for _, price in rows],
        )


async def _stock(tx: Tx, variants: Sequence[ReadyVariant], *, actor_id: UserId, now: datetime) -> None:
    await tx.execute(
        "INSERT INTO stock (variant_id, available, backorder_limit, updated_at) "
        "SELECT n.id, n.units, n.backorder, $1 FROM unnest($2::uuid[], $3::int[], $4::int[]) "
        "AS n(id, units, backorder)",
        now,
        [variant.id for variant in variants],
        [variant.checked.stock for variant in variants],
        [variant.checked.backorder_limit for variant in variants],
    )
    stocked = [variant for variant in variants if variant.checked.stock]
    await tx.execute(
        "INSERT INTO stock_movement (id, variant_id, delta, reason, key, actor_id, created_at) "
        "SELECT n.id, n.variant_id, n.units, 'first stock', 'first:' || n.variant_id, $1, $2 "
        "FROM unnest($3::uuid[], $4::uuid[], $5::int[]) AS n(id, variant_id, units)",
        actor_id,
        now,
        [uuid7(now) for _ in stocked],
        [variant.id for variant in stocked],
        [variant.checked.stock for variant in stocked],
    )
