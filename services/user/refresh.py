"""A session goes on by replacing its refresh token; one that was replaced long ago ends it."""

from datetime import datetime

from domain import user as rules
from domain.ids import SessionId, UserId
from domain.user import Rotation, TokenInvalid, TokenMode, TokenReused
from events import outbox
from events.user import SessionsEnded
from kit.db import Record, transaction
from kit.tokens import Refresh
from services.user.sessions import Started
from services.user.terms import Terms

ADVANCE = """
UPDATE session SET generation = generation + 1, rotated_at = $3, last_used_at = $3, expires_at = $4
WHERE id = $1 AND generation = $2 AND revoked_at IS NULL AND expires_at > $3
RETURNING id, user_id, generation, mode, expires_at
"""
ALIVE = """
SELECT id, user_id, generation, mode, expires_at, rotated_at FROM session
WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2 FOR NO KEY UPDATE
"""


async def refresh(presented: Refresh | None, *, terms: Terms, now: datetime) -> Started:
    """Replace a refresh token. Of two at once, and of two soon after each other, both get the same successor.

    Raises: TokenInvalid for one that is not ours or whose session has ended; TokenReused for one that had been
    replaced, which ends its session.
    """
    if presented is None:
        raise TokenInvalid(path=["refreshToken"])
    async with transaction() as tx:
        advanced = await tx.fetchrow(ADVANCE, presented.session, presented.generation, now, now + terms.refresh_ttl)
        if advanced is not None:
            return _started(advanced)
        session = await tx.fetchrow(ALIVE, presented.session, now)
        if session is None:
            raise TokenInvalid(path=["refreshToken"])
        decision = rules.rotate(
            presented.generation,
            current=session["generation"],
            rotated_at=session["rotated_at"],
            now=now,
            grace=terms.refresh_grace,
        )
        if decision is Rotation.REPEAT:
            return _started(session)
        await tx.execute("UPDATE session SET revoked_at = $2 WHERE id = $1", session["id"], now)
        ended = SessionsEnded(entity_id=session["user_id"], payload={"count": 1, "reason": "TOKEN_REUSED"})
        outbox.append(tx, ended, now=now)
    raise TokenReused(path=["refreshToken"])


def _started(session: Record) -> Started:
    return Started(
        user_id=UserId(session["user_id"]),
        session_id=SessionId(session["id"]),
        generation=session["generation"],
        mode=TokenMode(session["mode"]),
        expires_at=session["expires_at"],
    )
