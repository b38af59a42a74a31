"""Reads of what is offered of products: the span of their prices, and how available they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.money import Currency, Money
from domain.stock import Availability, Level, product_availability
from events.product import STOCK
from kit import db
from loaders.scope import Scope


@dataclass(frozen=True, slots=True)
class PriceSpan:
    """From the lowest to the highest price of a product's variants for sale."""

    min: Money
    max: Money


def price_span(min_minor: int | None, max_minor: int | None, *, currency: str) -> PriceSpan | None:
    """Give the span between two prices; None where there are none."""
    if min_minor is None or max_minor is None:
        return None
    return PriceSpan(Money(min_minor, Currency(currency)), Money(max_minor, Currency(currency)))


async def price_spans(keys: Sequence[UUID], *, scope: Scope) -> list[PriceSpan | None]:
    """Read spans in the currency of the request. Shape: N products → N spans, not sold in it → None."""
    records = await db.fetch(
        "SELECT product_id, min_minor, max_minor FROM product_price "
        "WHERE product_id = ANY($1::uuid[]) AND currency = $2",
        list(keys),
        scope.currency,
    )
    found = {
        product_id: price_span(lowest, highest, currency=scope.currency) for product_id, lowest, highest in records
    }
    return [found.get(key) for key in keys]


async def availabilities(keys: Sequence[UUID], *, scope: Scope) -> list[Availability]:
    """Read how available products are by their variants for sale. Shape: N products → N answers."""
    records = await db.fetch(
        "SELECT v.product_id, s.available, s.backorder_limit, v.id FROM variant v JOIN stock s ON s.variant_id = v.id "
        "WHERE v.product_id = ANY($1::uuid[]) AND v.archived_at IS NULL",
        list(keys),
    )
    levels: dict[UUID, list[Level]] = {}
    scope.note_each(STOCK, (record["id"] for record in records))
    for product_id, available, limit, _ in records:
        levels.setdefault(product_id, []).append(Level(available, limit))
    return [
        product_availability(
            levels.get(key, ()),
            low_stock=scope.settings.low_stock,
            shows_quantity=scope.settings.show_quantity or scope.viewer.is_catalogue,
        )
        for key in keys
    ]
