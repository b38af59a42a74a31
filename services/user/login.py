"""Signing in with a password."""

from dataclasses import dataclass
from datetime import datetime

from domain import user as rules
from domain.ids import UserId
from domain.user import EmailUnverified, InvalidCredentials, TokenMode
from kit import db
from kit.db import Tx, transaction
from kit.passwords import Passwords
from services import throttle
from services.user import sessions
from services.user.sessions import Started
from services.user.terms import Caller, Terms


@dataclass(frozen=True, slots=True)
class LogIn:
    """Who signs in; `cart_token` names the guest's cart that becomes the user's."""

    email: str
    password: str
    cart_token: bytes | None
    mode: TokenMode


async def login(command: LogIn, *, passwords: Passwords, terms: Terms, caller: Caller, now: datetime) -> Started:
    """Start a session for who knows the password.

    An unknown address takes the same statements and the same hashing as a wrong password.
    Raises: RateLimited, InvalidCredentials, EmailUnverified (only after the right password).
    """
    email = rules.find_email(command.email)
    key = email.key if email is not None else ""
    account, address = terms.logins_of(key), terms.address(caller.address)
    await throttle.admit([account, address], window=terms.window, now=now)
    user = await db.fetchrow(
        "SELECT id, password_hash, email_verified_at IS NOT NULL AS is_verified FROM users WHERE email_key = $1", key
    )
    verdict = await passwords.verify(command.password, user["password_hash"] if user is not None else None)
    if user is None or not verdict.is_right:
        raise InvalidCredentials
    async with transaction() as tx:
        user_id = UserId(user["id"])
        await _hold(tx, user_id, user["password_hash"], rehashed=verdict.rehashed)
        if user["is_verified"]:
            started = await sessions.start(
                tx, user_id, mode=command.mode, user_agent=caller.user_agent, ttl=terms.refresh_ttl, now=now
            )
            started = await sessions.with_cart(tx, started, command.cart_token, now=now)
        else:
            started = None
        await throttle.give_back(tx, account=account, address=address)
    if started is None:
        raise EmailUnverified
    return started


async def _hold(tx: Tx, user_id: UserId, password_hash: str, *, rehashed: str | None) -> None:
    """Lock the account, whose password may have been changed while this one was checked."""
    held = await tx.execute(
        "SELECT 1 FROM users WHERE id = $1 AND password_hash = $2 FOR NO KEY UPDATE", user_id, password_hash
    )
    if not held:
        raise InvalidCredentials
    if rehashed is not None:
        await tx.execute("UPDATE users SET password_hash = $2 WHERE id = $1", user_id, rehashed)
