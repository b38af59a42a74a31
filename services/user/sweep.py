"""What nobody can use any more is deleted after a while."""

from datetime import datetime, timedelta

from kit.db import Tx

KEPT_FOR = timedelta(days=30)
"""Long enough to look into what happened."""


async def sweep(tx: Tx, *, now: datetime) -> int:
    """Delete links and sessions that ended long ago; give how many."""
    before = now - KEPT_FOR
    links = await tx.execute("DELETE FROM email_token WHERE expires_at < $1", before)
    sessions = await tx.execute("DELETE FROM session WHERE expires_at < $1 OR revoked_at < $1", before)
    return links + sessions
