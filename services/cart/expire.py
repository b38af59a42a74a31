"""Carts that nobody has written to for long."""

from datetime import datetime

from kit.db import transaction

BATCH = 1000


async def sweep(*, now: datetime) -> int:
    """Delete carts whose time is over, and those that went into others; give how many.

    A cart that became an order stays: it is how a repeated order is known.
    """
    deleted = 0
    while True:
        async with transaction() as tx:
            # Small steps: a cart that is being written to is left for the next sweep, and locks are held only briefly.
            step = await tx.execute(
                "DELETE FROM cart WHERE id IN (SELECT id FROM cart WHERE state <> 'ORDERED' AND expires_at <= $1 "
                "ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)",
                now,
                BATCH,
            )
        deleted += step
        if step < BATCH:
            return deleted
