"""Opening a mailed link: it proves an address, of a new account or of one that moves to another address."""

from dataclasses import dataclass
from datetime import datetime

import asyncpg

from domain import user as rules
from domain.errors import Conflict
from domain.ids import UserId
from domain.user import Email, Purpose, TokenInvalid, TokenMode
from events import outbox
from events.user import EmailChanged, EmailVerified
from kit.db import Tx, transaction
from services import throttle
from services.user import links, mails, sessions
from services.user.links import Claims, Redeemed
from services.user.sessions import Started
from services.user.terms import Caller, Terms


@dataclass(frozen=True, slots=True)
class Verify:
    """A link's token; `cart_token` names the guest's cart that becomes the user's."""

    token: str
    cart_token: bytes | None
    mode: TokenMode


async def verify(command: Verify, *, terms: Terms, caller: Caller, now: datetime) -> Started:
    """Do what the link was sent for, and sign its owner in.

    Raises: TokenInvalid; Conflict when the new address has an account by now.
    """
    async with transaction() as tx:
        link = await links.redeem(tx, command.token, (Purpose.VERIFY, Purpose.EMAIL_CHANGE), now=now)
        if link.new_email is not None:
            await _move(tx, link.user_id, link.new_email, terms=terms, now=now)
        else:
            await _confirm(tx, link, now=now)
        started = await sessions.start(
            tx, link.user_id, mode=command.mode, user_agent=caller.user_agent, ttl=terms.refresh_ttl, now=now
        )
        return await sessions.with_cart(tx, started, command.cart_token, now=now)


async def request(email: str, *, terms: Terms, caller: Caller, now: datetime) -> None:
    """Send the link of a new account again; nobody sees whether there was one to send.

    Raises: InvalidInput for what is no address; RateLimited.
    """
    address = rules.read_email(email)
    async with transaction() as tx:
        buckets = [terms.mails_to(address.key), terms.address(caller.address)]
        refusal = await throttle.count(tx, buckets, window=terms.window, now=now)
        if refusal is None:
            await _send(tx, address, terms=terms, caller=caller, now=now)
    if refusal is not None:
        raise refusal


async def _send(tx: Tx, address: Email, *, terms: Terms, caller: Caller, now: datetime) -> None:
    record = await tx.fetchrow(
        "SELECT id, email, language FROM users WHERE email_key = $1 AND email_verified_at IS NULL", address.key
    )
    user_id = UserId(record["id"]) if record is not None else None
    token = await links.issue(tx, user_id, Claims(Purpose.VERIFY), ttl=terms.verify_ttl, now=now)
    letter = mails.write(
        mails.VERIFY,
        to=record["email"] if record is not None else address.original,
        language=record["language"] if record is not None else caller.language,
        terms=terms,
        token=token,
        ttl=terms.verify_ttl,
    )
    await mails.post(tx, letter, is_meant=record is not None, now=now)


async def _confirm(tx: Tx, link: Redeemed, *, now: datetime) -> None:
    confirmed = await tx.execute(
        "UPDATE users SET email_verified_at = $2, password_hash = COALESCE($3, password_hash), "
        "display_name = COALESCE($4, display_name), version = version + 1, updated_at = $2 "
        "WHERE id = $1 AND email_verified_at IS NULL",
        link.user_id,
        now,
        link.password_hash,
        link.display_name,
    )
    if not confirmed:
        raise TokenInvalid(path=["token"])
    # What others registered with the same address is worth nothing from here on.
    await links.withdraw(tx, link.user_id, (Purpose.VERIFY,), now=now)
    outbox.append(tx, EmailVerified(entity_id=link.user_id), now=now)


async def _move(tx: Tx, user_id: UserId, new: Email, *, terms: Terms, now: datetime) -> None:
    old = await tx.fetchrow("SELECT email, language FROM users WHERE id = $1", user_id)
    assert old is not None
    try:
        await tx.execute(
            "UPDATE users SET email = $2, email_key = $3, email_verified_at = $4, version = version + 1, "
            "updated_at = $4 WHERE id = $1",
            user_id,
            new.original,
            new.key,
            now,
        )
    except asyncpg.UniqueViolationError:
        raise Conflict("This e-mail address has an account by now.", path=["token"]) from None
    # Whoever reads the old mailbox can do nothing with what was sent there.
    await links.withdraw(tx, user_id, tuple(Purpose), now=now)
    outbox.append(tx, EmailChanged(entity_id=user_id), now=now)
    notice = mails.write(mails.EMAIL_CHANGED, to=old["email"], language=old["language"], terms=terms)
    await mails.post(tx, notice, now=now)
