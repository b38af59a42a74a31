"""How well products sell: counted from what was bought lately, for the lists that show the best selling first."""

from datetime import datetime, timedelta

from events.product import PRODUCTS
from kit import db

LATELY = timedelta(days=90)

# In id order, as every writer of several products does. The version stays: nobody wrote what the product says.
RECOUNT = """
WITH sold AS (
  SELECT l.product_id, sum(l.quantity - l.quantity_cancelled - l.quantity_returned)::int AS units
  FROM orders o JOIN order_line l ON l.order_id = o.id
  WHERE o.placed_at > $1 AND o.status IN ('CONFIRMED', 'COMPLETED') AND l.product_id IS NOT NULL GROUP BY l.product_id
), changed AS MATERIALIZED (
  SELECT p.id, COALESCE(s.units, 0) AS units FROM product p LEFT JOIN sold s ON s.product_id = p.id
  WHERE p.popularity <> COALESCE(s.units, 0) ORDER BY p.id FOR NO KEY UPDATE OF p
)
UPDATE product p SET popularity = c.units FROM changed c WHERE p.id = c.id
"""


async def recount(*, now: datetime) -> int:
    """Count the units of each product that were bought and kept in the last 90 days; give how many counts changed."""
    async with db.transaction() as tx:
        changed = await tx.execute(RECOUNT, now - LATELY)
        if changed:
            tx.tell([PRODUCTS])
        return changed
