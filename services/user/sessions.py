"""Sessions are started by signing in and ended by their owner, by a new password, and by a token used twice."""

import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.ids import CartId, SessionId, UserId, uuid7
from domain.user import TokenMode
from kit.db import Tx
from services.cart import merge as cart

LONGEST_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class Started:
    """A living session, from which its tokens are derived; the cart is the one that the user has from now on."""

    user_id: UserId
    session_id: SessionId
    generation: int
    mode: TokenMode
    expires_at: datetime
    cart_id: CartId | None = None


async def start(
    tx: Tx, user_id: UserId, *, mode: TokenMode, user_agent: str | None, ttl: timedelta, now: datetime
) -> Started:
    """Start a session of a user whose row the transaction has locked."""
    session_id = SessionId(uuid7(now))
    await tx.execute(
        "INSERT INTO session (id, user_id, mode, user_agent, generation, rotated_at, created_at, last_used_at, "
        "expires_at) VALUES ($1, $2, $3, $4, 1, $5, $5, $5, $6)",
        session_id,
        user_id,
        mode.value,
        _printable(user_agent),
        now,
        now + ttl,
    )
    return Started(user_id=user_id, session_id=session_id, generation=1, mode=mode, expires_at=now + ttl)


async def with_cart(tx: Tx, started: Started, cart_token: bytes | None, *, now: datetime) -> Started:
    """Give the user the guest's cart that the token names, and the user's cart a new token."""
    cart_id = await cart.merge(tx, token=cart_token, user_id=started.user_id, now=now)
    return replace(started, cart_id=cart_id)


async def end_all(tx: Tx, user_id: UserId, *, now: datetime) -> int:
    """End every living session of a user; give how many."""
    return await tx.execute(
        "UPDATE session SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2",
        user_id,
        now,
    )


def _printable(user_agent: str | None) -> str | None:
    if user_agent is None:
        return None
    shown = "".join(letter for letter in user_agent if unicodedata.category(letter) not in ("Cc", "Cs"))
    return shown[:LONGEST_USER_AGENT] or None
