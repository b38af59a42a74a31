"""Ask gateways about payments that are open, later each time, until nothing is."""

import asyncio
from datetime import timedelta

from domain.ids import PaymentId
from gateways.payment.errors import GatewayError
from gateways.payment.port import PaymentGateways
from kit.clock import Clock
from kit.db import transaction
from services.settlement.perform import perform

LEASE = timedelta(minutes=2)
"""How long a worker has a payment for itself; if it dies meanwhile, another one asks then."""

CLAIM = """
UPDATE payment SET query_attempts = query_attempts + 1, query_at = $2
WHERE id IN (
  SELECT id FROM payment WHERE query_at <= $1 ORDER BY query_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING id
"""


async def sweep(*, payments: PaymentGateways, clock: Clock, limit: int = 20) -> int:
    """Ask about payments that are due, at most `limit` of them; give how many were asked about.

    They are asked about side by side, so that one slow answer does not hold up the others, and neither does a fault.
    """
    now = clock()
    async with transaction() as tx:
        due = await tx.fetch(CLAIM, now, now + LEASE, limit)
    asked = (perform(PaymentId(row["id"]), payments=payments, clock=clock) for row in due)
    told = await asyncio.gather(*asked, return_exceptions=True)
    faults = [fault for fault in told if isinstance(fault, BaseException) and not isinstance(fault, GatewayError)]
    if faults:
        raise BaseExceptionGroup("some payments could not be asked about", faults)
    return len(due)
