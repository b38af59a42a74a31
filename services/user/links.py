"""Links sent by mail: 32 random bytes, of which only a hash is kept; each works once and for a while."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import UserId, uuid7
from domain.user import Email, Purpose, TokenInvalid, email_key
from kit import db, signing
from kit.db import Tx

TOKEN_BYTES = 32
LONGEST_TOKEN = 100

FIND = """
SELECT user_id FROM email_token
WHERE token_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > $3
"""
INSERT = """
INSERT INTO email_token
  (id, user_id, purpose, token_hash, new_email, password_hash, display_name, created_at, expires_at)
SELECT $1, u.id, $3, $4, $5, $6, $7, $8, $9 FROM users u WHERE u.id = $2
"""


@dataclass(frozen=True, slots=True)
class Redeemed:
    """What a link did: `password_hash` and `display_name` are those of the registration that it was sent for."""

    user_id: UserId
    new_email: Email | None
    password_hash: str | None
    display_name: str | None


@dataclass(frozen=True, slots=True)
class Claims:
    """What a link is to do when it is opened."""

    purpose: Purpose
    new_email: str | None = None
    password_hash: str | None = None
    display_name: str | None = None


async def issue(tx: Tx, user_id: UserId | None, claims: Claims, *, ttl: timedelta, now: datetime) -> str:
    """Make a link's token for a user. Without one the same is done in vain, so that nobody sees a difference."""
    token = secrets.token_bytes(TOKEN_BYTES)
    await tx.execute(
        INSERT,
        uuid7(now),
        user_id,
        claims.purpose.value,
        signing.digest(token),
        claims.new_email,
        claims.password_hash,
        claims.display_name,
        now,
        now + ttl,
    )
    return signing.b64(token)


async def withdraw(tx: Tx, user_id: UserId | None, purposes: Collection[Purpose], *, now: datetime) -> None:
    """Make a user's unused links of some purposes worthless."""
    await tx.execute(
        "UPDATE email_token SET used_at = $3 WHERE user_id = $1 AND purpose = ANY($2) AND used_at IS NULL",
        user_id,
        [purpose.value for purpose in purposes],
        now,
    )


async def owner(token: str, purposes: Collection[Purpose], *, now: datetime, tx: Tx | None = None) -> UserId:
    """Give whose link this is, before work that costs something.

    Raises: TokenInvalid for one that is not ours, was used or withdrawn, or has expired.
    """
    raw = signing.unb64(token) if len(token) <= LONGEST_TOKEN else None
    fetchval = tx.fetchval if tx is not None else db.fetchval
    found = await fetchval(FIND, signing.digest(raw or b""), [purpose.value for purpose in purposes], now)
    if found is None:
        raise TokenInvalid(path=["token"])
    return UserId(found)


async def redeem(tx: Tx, token: str, purposes: Collection[Purpose], *, now: datetime) -> Redeemed:
    """Use a link up; its user's row is locked first, as by everyone who changes an account.

    Raises: TokenInvalid for one that is not ours, was used or withdrawn, or has expired.
    """
    user_id = await owner(token, purposes, now=now, tx=tx)
    await tx.execute("SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)
    record = await tx.fetchrow(
        "UPDATE email_token SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL "
        "RETURNING user_id, new_email, password_hash, display_name",
        signing.digest(signing.unb64(token) or b""),
        now,
    )
    if record is None:
        raise TokenInvalid(path=["token"])
    new_email = record["new_email"]
    return Redeemed(
        user_id=UserId(record["user_id"]),
        new_email=Email(original=new_email, key=email_key(new_email)) if new_email is not None else None,
        password_hash=record["password_hash"],
        display_name=record["display_name"],
    )
