"""A new password: by a mailed link, or by the old one. Either ends every session there is and starts a fresh one."""

from dataclasses import dataclass
from datetime import datetime

from domain import user as rules
from domain.access import Viewer, signed_in
from domain.ids import UserId
from domain.user import Email, InvalidCredentials, Purpose, TokenMode
from events import outbox
from events.user import PasswordChanged
from kit import db
from kit.db import Record, Tx, transaction
from kit.passwords import Passwords
from services import throttle
from services.user import links, mails, sessions
from services.user.links import Claims
from services.user.sessions import Started
from services.user.terms import Caller, Terms


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """A mailed token and the password that it sets; `cart_token` names the cookie's cart."""

    token: str
    password: str
    cart_token: bytes | None
    mode: TokenMode


@dataclass(frozen=True, slots=True)
class ChangePassword:
    old: str
    new: str
    mode: TokenMode


async def request_reset(email: str, *, terms: Terms, caller: Caller, now: datetime) -> None:
    """Mail a link that sets a new password, in place of earlier ones; nobody sees whether there was an account.

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


async def reset(
    command: ResetPassword, *, passwords: Passwords, terms: Terms, caller: Caller, now: datetime
) -> Started:
    """Set the password of who opened a mailed link, which proves the address too, and sign them in.

    Raises: InvalidInput, TokenInvalid.
    """
    password = rules.new_password(command.password)
    await links.owner(command.token, (Purpose.RESET,), now=now)
    hashed = await passwords.hash(password)
    async with transaction() as tx:
        link = await links.redeem(tx, command.token, (Purpose.RESET,), now=now)
        record = await _set(tx, link.user_id, hashed, now=now)
        started = await _start_afresh(tx, record, mode=command.mode, terms=terms, caller=caller, now=now)
        started = await sessions.with_cart(tx, started, command.cart_token, now=now)
        await throttle.give_back(tx, account=terms.logins_of(record["email_key"]))
    return started


async def change(
    command: ChangePassword, *, viewer: Viewer, passwords: Passwords, terms: Terms, caller: Caller, now: datetime
) -> Started:
    """Set a new password for who knows the old one.

    Raises: Unauthenticated, InvalidInput, RateLimited, InvalidCredentials.
    """
    user_id = signed_in(viewer)
    password = rules.new_password(command.new, path=["newPassword"])
    await confirm(user_id, command.old, path="oldPassword", passwords=passwords, terms=terms, now=now)
    hashed = await passwords.hash(password)
    async with transaction() as tx:
        await tx.execute("SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)
        alive = await tx.execute(
            "SELECT 1 FROM session WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL", viewer.session_id, user_id
        )
        if not alive:
            # Another new password came first, and signed the caller out.
            raise InvalidCredentials(path=["oldPassword"])
        record = await _set(tx, user_id, hashed, now=now)
        return await _start_afresh(tx, record, mode=command.mode, terms=terms, caller=caller, now=now)


async def confirm(
    user_id: UserId, password: str, *, path: str, passwords: Passwords, terms: Terms, now: datetime
) -> None:
    """Have the signed-in user prove the password once more.

    Raises: RateLimited, InvalidCredentials.
    """
    account = throttle.account("confirm", str(user_id), limit=terms.attempts)
    await throttle.admit([account], window=terms.window, now=now)
    hashed = await db.fetchval("SELECT password_hash FROM users WHERE id = $1", user_id)
    verdict = await passwords.verify(password, hashed)
    if not verdict.is_right:
        raise InvalidCredentials("The password is wrong.", path=[path])
    async with transaction() as tx:
        await throttle.give_back(tx, account=account)


async def _send(tx: Tx, address: Email, *, terms: Terms, caller: Caller, now: datetime) -> None:
    record = await tx.fetchrow("SELECT id, email, language FROM users WHERE email_key = $1", address.key)
    user_id = UserId(record["id"]) if record is not None else None
    await links.withdraw(tx, user_id, (Purpose.RESET,), now=now)
    token = await links.issue(tx, user_id, Claims(Purpose.RESET), ttl=terms.reset_ttl, now=now)
    letter = mails.write(
        mails.RESET,
        to=record["email"] if record is not None else address.original,
        language=record["language"] if record is not None else caller.language,
        terms=terms,
        token=token,
        ttl=terms.reset_ttl,
    )
    await mails.post(tx, letter, is_meant=record is not None, now=now)


async def _set(tx: Tx, user_id: UserId, hashed: str, *, now: datetime) -> Record:
    record = await tx.fetchrow(
        "UPDATE users SET password_hash = $2, email_verified_at = COALESCE(email_verified_at, $3), "
        "version = version + 1, updated_at = $3 WHERE id = $1 RETURNING id, email, email_key, language",
        user_id,
        hashed,
        now,
    )
    assert record is not None
    return record


async def _start_afresh(
    tx: Tx, user: Record, *, mode: TokenMode, terms: Terms, caller: Caller, now: datetime
) -> Started:
    user_id = UserId(user["id"])
    await sessions.end_all(tx, user_id, now=now)
    await links.withdraw(tx, user_id, (Purpose.VERIFY, Purpose.RESET), now=now)
    outbox.append(tx, PasswordChanged(entity_id=user_id), now=now)
    notice = mails.write(mails.PASSWORD_CHANGED, to=user["email"], language=user["language"], terms=terms)
    await mails.post(tx, notice, now=now)
    return await sessions.start(tx, user_id, mode=mode, user_agent=caller.user_agent, ttl=terms.refresh_ttl, now=now)
