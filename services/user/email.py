"""Moving an account to another address: a link is mailed there, and does it when it is opened."""

from datetime import datetime

from domain import user as rules
from domain.access import Viewer, signed_in
from domain.ids import UserId
from domain.user import Email, Purpose
from kit.db import Tx, transaction
from kit.passwords import Passwords
from services import throttle
from services.user import links, mails
from services.user.links import Claims
from services.user.password import confirm
from services.user.terms import Caller, Terms


async def request_change(
    new_email: str,
    *,
    password: str,
    viewer: Viewer,
    passwords: Passwords,
    terms: Terms,
    caller: Caller,
    now: datetime,
) -> None:
    """Mail the link to the new address; of one that has another account, its owner is told instead.

    Raises: Unauthenticated, InvalidInput, RateLimited, InvalidCredentials.
    """
    user_id = signed_in(viewer)
    address = rules.read_email(new_email, path=["newEmail"])
    await confirm(user_id, password, path="password", passwords=passwords, terms=terms, now=now)
    async with transaction() as tx:
        buckets = [terms.mails_to(address.key), terms.address(caller.address)]
        refusal = await throttle.count(tx, buckets, window=terms.window, now=now)
        if refusal is None:
            await _send(tx, user_id, address, terms=terms, caller=caller, now=now)
    if refusal is not None:
        raise refusal


async def _send(tx: Tx, user_id: UserId, address: Email, *, terms: Terms, caller: Caller, now: datetime) -> None:
    owner = await tx.fetchrow(
        "SELECT email, language FROM users WHERE email_key = $1 AND id <> $2", address.key, user_id
    )
    await links.withdraw(tx, user_id, (Purpose.EMAIL_CHANGE,), now=now)
    claims = Claims(Purpose.EMAIL_CHANGE, new_email=address.original)
    token = await links.issue(tx, user_id if owner is None else None, claims, ttl=terms.verify_ttl, now=now)
    if owner is None:
        letter = mails.write(
            mails.CHANGE_EMAIL,
            to=address.original,
            language=caller.language,
            terms=terms,
            token=token,
            ttl=terms.verify_ttl,
        )
    else:
        letter = mails.write(mails.EMAIL_TAKEN, to=owner["email"], language=owner["language"], terms=terms)
    await mails.post(tx, letter, now=now)
