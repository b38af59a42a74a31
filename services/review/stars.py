"""The stars of a product: counts for each number of stars, moved in the transaction that moves the review."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.review import star_changes
from events import outbox
from events.product import ProductChanged
from events.review import ReviewChanged
from kit.db import Tx

MOVE = """
UPDATE product SET
  stars = ARRAY[stars[1] + $2, stars[2] + $3, stars[3] + $4, stars[4] + $5, stars[5] + $6],
  rating_count = rating_count + $7,
  rating_average = CASE WHEN rating_count + $7 = 0 THEN NULL ELSE
    (stars[1] + $2 + 2 * (stars[2] + $3) + 3 * (stars[3] + $4) + 4 * (stars[4] + $5) + 5 * (stars[5] + $6))::numeric
    / (rating_count + $7) END
WHERE id = $1
"""

REBUILD = """
UPDATE product p SET stars = c.stars, rating_count = c.total,
  rating_average = CASE WHEN c.total = 0 THEN NULL ELSE c.sum::numeric / c.total END
FROM (
  SELECT q.id,
    ARRAY[count(r.id) FILTER (WHERE r.rating = 1), count(r.id) FILTER (WHERE r.rating = 2),
          count(r.id) FILTER (WHERE r.rating = 3), count(r.id) FILTER (WHERE r.rating = 4),
          count(r.id) FILTER (WHERE r.rating = 5)]::int[] AS stars,
    count(r.id)::int AS total, coalesce(sum(r.rating), 0) AS sum
  FROM product q LEFT JOIN review r ON r.product_id = q.id AND r.state = 'PUBLISHED'
  WHERE q.id = ANY($1::uuid[]) GROUP BY q.id
) c
WHERE p.id = c.id AND (p.stars <> c.stars OR p.rating_count <> c.total)
RETURNING p.id
"""


async def move(
    tx: Tx, product_id: UUID, *, before: int | None, after: int | None, languages: Sequence[str], now: datetime
) -> None:
    """Count a review in that did not count, or out, or with other stars; None is a review that does not count."""
    changes = star_changes(before=before, after=after)
    if any(changes):
        await tx.execute(MOVE, product_id, *changes, sum(changes))
        outbox.append(tx, ProductChanged(entity_id=product_id, payload={"languages": list(languages)}), now=now)


def tell(tx: Tx, review_id: UUID, *, product_id: UUID, now: datetime) -> None:
    """Append the event of a changed review."""
    outbox.append(tx, ReviewChanged(entity_id=review_id, payload={"product": str(product_id)}), now=now)


async def rebuild(tx: Tx, product_ids: Sequence[UUID], *, languages: Sequence[str], now: datetime) -> int:
    """Count the stars of products anew; give how many had other counts, which is a fault of ours."""
    # Locked first, so that a review that is being written is counted by one of the two; no more strongly than by any
    # write, for orders refer to products in no certain order: the two would wait for each other.
    await tx.execute(
        "SELECT 1 FROM product WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE", list(product_ids)
    )
    rows = await tx.fetch(REBUILD, list(product_ids))
    events = [ProductChanged(entity_id=row["id"], payload={"languages": list(languages)}) for row in rows]
    outbox.append(tx, *events, now=now)
    return len(rows)
