"""Ask gateways about payments that are open, later each time, until nothing is."""

from datetime import datetime

from domain.ids import PaymentId
from domain.payment import Doubt, PaymentState, Step
from gateways.payment.port import PaymentGateways
from kit.clock import Clock
from kit.db import transaction
from services.payment import book
from services.settlement import apply
from services.settlement.perform import perform

CLAIM = """
UPDATE payment SET query_attempts = query_attempts + 1, query_at = $2
WHERE id IN (
  SELECT id FROM payment WHERE query_at <= $1 ORDER BY query_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING id, query_attempts
"""

ORPHANED = """
SELECT p.id FROM payment p JOIN orders o ON o.id = p.order_id
WHERE p.id = $1 AND p.state IN ('PENDING', 'ACTION_REQUIRED') AND o.status IN ('CANCELLED', 'EXPIRED')
"""


async def sweep(*, payments: PaymentGateways, clock: Clock, limit: int = 20) -> int:
    """Ask about payments that are due, at most `limit` of them; give how many were asked about."""
    now = clock()
    async with transaction() as tx:
        due = await tx.fetch(CLAIM, now, now + apply.LONGEST_WAIT, limit)
    for row in due:
        payment_id = PaymentId(row["id"])
        await _close_orphan(payment_id, now=clock())
        await perform(payment_id, payments=payments, clock=clock)
        await _ask_again(payment_id, now=clock())
    return len(due)


async def _close_orphan(payment_id: PaymentId, *, now: datetime) -> None:
    """Reserve that an open payment is closed whose order has ended: nobody shall pay for nothing."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is not None and payment.doubt is None and await tx.fetchval(ORPHANED, payment_id):
            await apply.write(tx, payment, payment.facts, doubt=Doubt(Step.VOID), now=now)


async def _ask_again(payment_id: PaymentId, *, now: datetime) -> None:
    """Say when a payment is asked about next, if anything of it is still open."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is not None:
            is_open = payment.is_open or payment.state is PaymentState.UNKNOWN
            at = apply.next_query(payment.query_attempts, now=now) if is_open else None
            await book.ask_at(tx, payment_id, at)
