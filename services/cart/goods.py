"""What a cart holds and may hold: variants with their prices and stock of now, read under the cart's lock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.cart import CartWarning, line_removed
from domain.ids import CartId, CartLineId, VariantId, uuid7
from domain.money import Currency
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class Good:
    """A variant beside the cart's line of it. Units: minor units of the currency that was asked for.

    `line_id` is None where the cart has no such line, `price_minor` where it is not sold in the currency.
    """

    variant_id: VariantId
    line_id: CartLineId | None
    quantity: int
    price_at_add_minor: int | None
    is_sold: bool
    price_minor: int | None
    sellable: int

    @property
    def is_gone(self) -> bool:
        """Whether the cart holds something that is no longer sold."""
        return self.line_id is not None and (not self.is_sold or self.price_minor is None)


async def read(tx: Tx, cart_id: CartId, *, currency: Currency, also: Sequence[UUID] = ()) -> list[Good]:
    """Read what is in a cart, and these variants; unknown ones are left out."""
    rows = await tx.fetch(
        """
        SELECT v.id AS variant_id, l.id AS line_id, COALESCE(l.quantity, 0) AS quantity, l.price_at_add_minor,
          v.archived_at IS NULL AND p.status = 'ACTIVE' AS is_sold, pr.amount_minor AS price_minor,
          COALESCE(s.available + s.backorder_limit, 0) AS sellable
        FROM (SELECT unnest($3::uuid[]) UNION SELECT variant_id FROM cart_line WHERE cart_id = $1) wanted(id)
        JOIN variant v ON v.id = wanted.id
        JOIN product p ON p.id = v.product_id
        LEFT JOIN cart_line l ON l.cart_id = $1 AND l.variant_id = v.id
        LEFT JOIN price pr ON pr.variant_id = v.id AND pr.currency = $2
        LEFT JOIN stock s ON s.variant_id = v.id
        ORDER BY l.created_at, l.id
        """,
        cart_id,
        currency,
        list(also),
    )
    return [Good(**row) for row in rows]


async def drop_gone(tx: Tx, goods: Iterable[Good]) -> list[CartWarning]:
    """Take out of a cart what is no longer sold; give a warning for each."""
    gone = [good.line_id for good in goods if good.is_gone and good.line_id is not None]
    await remove(tx, gone)
    return [line_removed(line_id) for line_id in gone]


async def remove(tx: Tx, line_ids: Sequence[CartLineId]) -> None:
    """Delete lines."""
    if line_ids:
        await tx.execute("DELETE FROM cart_line WHERE id = ANY($1)", list(line_ids))


@dataclass(frozen=True, slots=True)
class LineToPut:
    """A line as it is to stand in a cart. Units: minor units of the cart's currency."""

    variant_id: VariantId
    quantity: int
    price_minor: int


async def put(tx: Tx, cart_id: CartId, lines: Sequence[LineToPut], *, now: datetime) -> dict[VariantId, CartLineId]:
    """Write lines in this order behind those that are there; a variant that has one keeps its line and first price."""
    if not lines:
        return {}
    rows = await tx.together(
        "INSERT INTO cart_line (id, cart_id, variant_id, quantity, price_at_add_minor, created_at) "
        "SELECT n.id, $1, n.variant_id, n.quantity, n.price, n.at "
        "FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::bigint[], $6::timestamptz[]) "
        "AS n(id, variant_id, quantity, price, at) "
        "ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity RETURNING id, variant_id",
        cart_id,
        [uuid7(now) for _ in lines],
        [line.variant_id for line in lines],
        [line.quantity for line in lines],
        [line.price_minor for line in lines],
        # A microsecond apart, so that lines of one call keep their order.
        [now + timedelta(microseconds=place) for place in range(len(lines))],
    )
    return {row["variant_id"]: row["id"] for row in rows}
