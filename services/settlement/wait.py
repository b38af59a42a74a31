"""Of two calls with one idempotency key the second waits for the first, which is at the gateway."""

import asyncio
from datetime import timedelta

from domain.ids import PaymentId, RefundId
from kit import db
from kit.clock import Clock
from services.settlement.apply import FIRST_WAIT

LOOK = timedelta(milliseconds=50)
LONGEST = timedelta(seconds=12)
"""A gateway has answered by then, or its answer is lost."""

# Whoever is at the gateway keeps the worker away meanwhile; once nothing was heard, the worker is let in soon.
IS_ASKING = """
SELECT p.updated_at > $3 AND p.query_at > $4 AND CASE
  WHEN $2::uuid IS NULL THEN p.doubt_step IS NOT NULL OR p.standing = 'UNHEARD'
  ELSE EXISTS (SELECT 1 FROM refund r WHERE r.id = $2 AND r.state = 'PENDING' AND r.reference IS NULL)
END
FROM payment p WHERE p.id = $1
"""


async def until_heard(
    payment_id: PaymentId, *, refund_id: RefundId | None = None, clock: Clock, longest: timedelta = LONGEST
) -> None:
    """Wait for as long as whoever reserved something may still be at the gateway with it, counted from then."""
    for _ in range(longest // LOOK):
        now = clock()
        if not await db.fetchval(IS_ASKING, payment_id, refund_id, now - longest, now + FIRST_WAIT):
            return
        await asyncio.sleep(LOOK.total_seconds())
