"""What a product says of its variants: the options they choose from and the span of their prices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from domain.ids import ProductId, VariantId, uuid7
from domain.product import Option, merge_options
from events import outbox
from events.product import ProductChanged
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class HeldProduct:
    """A product whose row the transaction holds, with its variants for sale and what they choose, in their order."""

    id: ProductId
    options: list[Option]
    variants: dict[VariantId, dict[str, str]]
    next_position: int


async def hold(tx: Tx, product_id: ProductId) -> HeldProduct | None:
    """Lock a product, so that its variants change one write at a time; None where there is none."""
    stored = await tx.fetchval("SELECT options FROM product WHERE id = $1 FOR NO KEY UPDATE", product_id)
    if stored is None:
        return None
    rows = await tx.fetch(
        "SELECT id, options, position, archived_at IS NULL AS is_for_sale FROM variant WHERE product_id = $1 "
        "ORDER BY position, id",
        product_id,
    )
    return HeldProduct(
        id=product_id,
        options=[Option(each["key"], tuple(each["values"])) for each in orjson.loads(stored)],
        variants={VariantId(row["id"]): orjson.loads(row["options"]) for row in rows if row["is_for_sale"]},
        next_position=max((row["position"] for row in rows), default=-1) + 1,
    )


def options_json(options: Sequence[Option]) -> str:
    """Write options as the product's column holds them."""
    return orjson.dumps([{"key": option.key, "values": option.values} for option in options]).decode()


async def settle(
    tx: Tx,
    product: HeldProduct,
    chosen: Mapping[VariantId, Mapping[str, str]],
    *,
    languages: Sequence[str],
    now: datetime,
) -> None:
    """Write the product's options and price spans after its variants, and tell of it.

    `chosen` are the options of the variants that are for sale now, in their order.
    """
    await put_spans(tx, product.id, now=now)
    await tx.execute(
        "UPDATE product SET version = version + 1, options = $2, updated_at = $3 WHERE id = $1",
        product.id,
        options_json(merge_options(product.options, chosen.values())),
        now,
    )
    outbox.append(tx, ProductChanged(entity_id=product.id, payload={"languages": list(languages)}), now=now)


async def put_spans(tx: Tx, product_id: ProductId, *, now: datetime) -> None:
    """Write the lowest and highest price in each currency of the variants for sale."""
    rows = await tx.fetch(
        "SELECT r.currency, min(r.amount_minor) AS lowest, max(r.amount_minor) AS highest FROM variant v "
        "JOIN price r ON r.variant_id = v.id WHERE v.product_id = $1 AND v.archived_at IS NULL GROUP BY r.currency",
        product_id,
    )
    await tx.execute(
        "DELETE FROM product_price WHERE product_id = $1 AND currency <> ALL($2::text[])",
        product_id,
        [row["currency"] for row in rows],
    )
    await tx.execute(
        "INSERT INTO product_price (id, product_id, currency, min_minor, max_minor) "
        "SELECT n.id, $1, n.currency, n.lowest, n.highest "
        "FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[]) AS n(id, currency, lowest, highest) "
        "ON CONFLICT (product_id, currency) DO UPDATE "
        "SET min_minor = excluded.min_minor, max_minor = excluded.max_minor",
        product_id,
        [uuid7(now) for _ in rows],
        [row["currency"] for row in rows],
        [row["lowest"] for row in rows],
        [row["highest"] for row in rows],
    )
