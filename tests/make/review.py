"""Reviews, and the deliveries that let people write them."""

from datetime import datetime
from itertools import count
from uuid import UUID

from domain.ids import ProductId, ReviewId, UserId, VariantId, uuid7
from kit import db
from tests.make import NOW
from tests.make import order as make_order

_numbers = count(1)


async def delivered(
    user_id: UserId, *, product_id: ProductId, variant_id: VariantId, delivered_at: datetime | None = NOW
) -> None:
    """Write an order of one piece, delivered unless `delivered_at` is None."""
    line = make_order.Line(variant_id=variant_id, product_id=product_id, quantity=1, fulfilled=1)
    made = await make_order.order(
        user_id=user_id, status="COMPLETED", payment_status="PAID", fulfillment_status="DELIVERED", lines=(line,)
    )
    await make_order.parcel(made.id, [(made.line_id, 1)], delivered_at=delivered_at)


async def review(
    product_id: ProductId,
    *,
    user_id: UserId | None = None,
    rating: int = 5,
    body: str | None = None,
    state: str = "PUBLISHED",
    helpful: int = 0,
    created_at: datetime = NOW,
) -> ReviewId:
    """Write a review's row alone: the product's stars do not hear of it."""
    review_id = ReviewId(uuid7(created_at))
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO review (id, version, product_id, user_id, author_name, rating, title, body, language, "
            "is_verified, state, images, helpful_count, created_at) "
            "VALUES ($1, 1, $2, $3, 'Ada', $4, NULL, $5, 'en', true, $6, '[]', $7, $8)",
            review_id,
            product_id,
            user_id,
            rating,
            body or f"Review {next(_numbers)}",
            state,
            helpful,
            created_at,
        )
    return review_id


async def stars_of(product_id: UUID) -> tuple[list[int], int, float | None]:
    """Read a product's counts of one to five stars, their number, and the mean."""
    row = await db.fetchrow("SELECT stars, rating_count, rating_average FROM product WHERE id = $1", product_id)
    assert row is not None
    average = row["rating_average"]
    return list(row["stars"]), row["rating_count"], float(average) if average is not None else None
