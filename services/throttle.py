"""Attempts are counted by account and by network address, in PostgreSQL, so that no process knows less than another.

Source: OWASP ASVS 5, 6.3.1 (guessing is limited); an account's owner is let in again when the window ends.
"""

import ipaddress
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from domain.errors import RateLimited
from kit import signing
from kit.db import Tx, transaction

IPV6_PREFIX = 64
"""Whoever has one address of version 6 has this whole network."""

COUNT = """
INSERT INTO throttle AS t (key, attempts, window_ends_at)
VALUES ($1, 1, $2)
ON CONFLICT (key) DO UPDATE SET
  attempts = CASE WHEN t.window_ends_at <= $3 THEN 1 ELSE LEAST(t.attempts + 1, 1000000) END,
  window_ends_at = CASE WHEN t.window_ends_at <= $3 THEN excluded.window_ends_at ELSE t.window_ends_at END
RETURNING t.attempts, t.window_ends_at
"""


@dataclass(frozen=True, slots=True)
class Bucket:
    """What attempts are counted by. `limit` of them are let through in a window; 0 counts nothing."""

    key: str
    limit: int


def account(purpose: str, name: str, *, limit: int) -> Bucket:
    """Count by account; its name is hashed, for it may be long and is nobody's business."""
    return Bucket(key=f"{purpose}:{signing.b64(signing.digest(name.encode())[:18])}", limit=limit)


def address(text: str, *, limit: int) -> Bucket:
    """Count by network address, those of version 6 by their network."""
    return Bucket(key=_network(text[:64]), limit=limit)


@lru_cache(maxsize=1024)
def _network(text: str) -> str:
    try:
        parsed = ipaddress.ip_address(text)
    except ValueError:
        return f"address:{text}"
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = ipaddress.ip_network((parsed, IPV6_PREFIX), strict=False).network_address
    return f"address:{parsed}"


async def count(tx: Tx, buckets: Sequence[Bucket], *, window: timedelta, now: datetime) -> RateLimited | None:
    """Count an attempt in each bucket, the address's first; give the refusal of the first that is full.

    What an address is refused counts against nobody's account: otherwise one address could close any number of them.
    The caller raises it after the commit, for a rollback would take the count back.
    """
    # `address:` stands before the names of all other buckets, and everybody locks in this order.
    for bucket in sorted(buckets, key=lambda bucket: bucket.key):
        if not bucket.limit:
            continue
        counted = await tx.fetchrow(COUNT, bucket.key, now + window, now)
        if counted is not None and counted["attempts"] > bucket.limit:
            left: timedelta = counted["window_ends_at"] - now
            return RateLimited(retry_after_seconds=math.ceil(left.total_seconds()))
    return None


async def admit(buckets: Sequence[Bucket], *, window: timedelta, now: datetime) -> None:
    """Count an attempt in each bucket before work that costs something.

    Raises: RateLimited when one is full.
    """
    async with transaction() as tx:
        refusal = await count(tx, buckets, window=window, now=now)
    if refusal is not None:
        raise refusal


async def give_back(tx: Tx, *, account: Bucket, address: Bucket | None = None) -> None:
    """Forget an account's attempts, and one of an address: the attempt was its owner's.

    Each is a statement of its own, in the order in which `count` locks them.
    """
    if address is not None and address.limit:
        await tx.execute("UPDATE throttle SET attempts = attempts - 1 WHERE key = $1 AND attempts > 0", address.key)
    if account.limit:
        await tx.execute("DELETE FROM throttle WHERE key = $1", account.key)


async def sweep(tx: Tx, *, now: datetime) -> int:
    """Delete the windows that have ended; give how many."""
    return await tx.execute("DELETE FROM throttle WHERE window_ends_at <= $1", now)
