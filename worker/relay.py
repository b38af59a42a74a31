"""The relay: takes events out of the outbox, forgets what they made stale, and calls whoever waits for them.

An event is taken under a lease and deleted when it is told, so that a killed worker's events are taken by the next one:
each is told at least once. While Redis is gone events wait, a little longer each time.
"""

from datetime import timedelta

from redis.asyncio import Redis

from events import outbox
from kit import db, log, streams
from kit.cache import FAULTS, Cache
from kit.clock import Clock

logger = log.get(__name__)

BATCH = 200
LEASE = timedelta(seconds=30)
LONGEST_WAIT = timedelta(seconds=15)

CLAIM = """
UPDATE outbox SET claimed_until = $2, attempts = attempts + 1
WHERE id IN (
  SELECT id FROM outbox WHERE claimed_until IS NULL OR claimed_until < $1
  ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED
)
RETURNING id, name, entity_id, payload, attempts
"""


async def relay(*, cache: Cache, redis: "Redis | None", now: Clock) -> int:
    """Tell one batch of events; give how many were told."""
    started = now()
    async with db.transaction() as tx:
        rows = await tx.fetch(CLAIM, started, started + LEASE, BATCH)
    if not rows:
        return 0
    events = [outbox.restore(row["name"], row["entity_id"], row["payload"]) for row in rows]
    ids = [row["id"] for row in rows]
    keys = sorted({key for event in events for key in event.cache_keys()})
    topics = list(dict.fromkeys(topic for event in events for topic in event.topics()))
    try:
        if redis is not None:
            await cache.drop(keys, must=True)
            await streams.publish(redis, topics)
    except FAULTS as error:
        attempts = max(row["attempts"] for row in rows)
        logger.warning("relay.postponed", events=len(rows), attempts=attempts, error=type(error).__name__)
        async with db.transaction() as tx:
            wait = min(LONGEST_WAIT, timedelta(seconds=0.5 * attempts))
            await tx.execute("UPDATE outbox SET claimed_until = $2 WHERE id = ANY($1)", ids, now() + wait)
        return 0
    async with db.transaction() as tx:
        await tx.execute("DELETE FROM outbox WHERE id = ANY($1)", ids)
    return len(rows)
