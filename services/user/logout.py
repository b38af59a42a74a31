"""Signing out, here or everywhere."""

from datetime import datetime

from domain.access import Viewer, signed_in
from events import outbox
from events.user import SessionsEnded
from kit.db import transaction


async def logout(*, viewer: Viewer, everywhere: bool, now: datetime) -> int:
    """End the viewer's session, or all of the viewer's; give how many ended. Their access tokens die with them.

    Raises: Unauthenticated.
    """
    user_id = signed_in(viewer)
    async with transaction() as tx:
        count = await tx.execute(
            "UPDATE session SET revoked_at = $3 WHERE user_id = $1 AND (id = $2 OR $4) AND revoked_at IS NULL "
            "AND expires_at > $3",
            user_id,
            viewer.session_id,
            now,
            everywhere,
        )
        ended = SessionsEnded(entity_id=user_id, payload={"count": count, "reason": "LOGOUT"})
        outbox.append(tx, ended, now=now)
    return count
