"""Who a request comes from, and signing in and out: access tokens are checked against their session each time, so that
an end is an end.
"""

import asyncio
import contextlib
import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import services.user.login
import services.user.logout
import services.user.password
import services.user.refresh
import services.user.verify
from domain import ids
from domain.access import Viewer
from domain.errors import InvalidInput
from domain.user import TokenInvalid, TokenMode, TokenReused
from kit import tokens
from loaders import user as users
from loaders.request import RequestLoaders
from loaders.user import User
from resolvers import cart as carts
from resolvers.account import caller, hashing, terms
from resolvers.context import Context, Cookie, Tools
from services.user.login import LogIn
from services.user.password import ChangePassword, ResetPassword
from services.user.sessions import Started
from services.user.verify import Verify


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a client goes on with; in COOKIE mode the refresh token is in the cookie alone."""

    access_token: str
    access_expires_at: datetime
    refresh_token: str | None
    refresh_expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who has signed in, with what, and with which cart."""

    user: User
    tokens: Tokens
    cart: Any


async def authenticate(token: str, *, tools: Tools) -> Viewer | None:
    """Give the viewer of an access token; None for one that is not valid, or whose session has ended.

    Roles, language and name are read as they are now, with the session, in one statement.
    """
    now = tools.clock()
    access = tokens.access_tokens(tools.settings.secret).read(token, now=now)
    if access is None:
        return None
    return await users.viewer(user_id=access.subject, session_id=access.session, now=now)


def expiry(token: str, *, tools: Tools) -> datetime | None:
    """Give when an access token expires; None for one that is not valid."""
    access = tokens.access_tokens(tools.settings.secret).read(token, now=tools.clock())
    return access.expires_at if access is not None else None


async def as_of_now(viewer: Viewer, *, until: datetime | None = None, tools: Tools) -> Viewer | None:
    """Give a viewer with the roles, language and name that they have by now; None when their session has ended, or the
    token has expired by which they came, at `until`.

    Whoever was let in a while ago, as over a socket, is looked at again before anything is done for them.
    """
    if viewer.user_id is None or viewer.session_id is None:
        return viewer
    now = tools.clock()
    if until is not None and now >= until:
        return None
    return await users.viewer(user_id=viewer.user_id, session_id=viewer.session_id, now=now)


async def still_shoppers(viewers: Sequence[Viewer], *, tools: Tools) -> list[bool]:
    """Say of each viewer who is no staff whether it is so still: a session may have ended, roles may have come."""
    sessions = [viewer.session_id for viewer in viewers if viewer.session_id is not None]
    if not sessions:
        return [True] * len(viewers)
    found = await users.viewers(sessions, now=tools.clock())
    shoppers = {viewer.session_id for viewer in found if viewer is not None and not viewer.is_staff}
    return [viewer.session_id is None or viewer.session_id in shoppers for viewer in viewers]


async def until_gone(viewer: Viewer, *, until: datetime | None, tools: Tools) -> str | None:
    """Wait until a viewer's token expires or the session ends, and say which; a stranger never goes: None."""
    if viewer.user_id is None:
        return None
    async with tools.hub.waiting([f"user:{viewer.user_id}"]) as waiter:
        while True:
            left = (until - tools.clock()).total_seconds() if until is not None else None
            if left is not None and left <= 0:
                return "The token has expired"
            if await as_of_now(viewer, until=until, tools=tools) is None:
                return "The session has ended"
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(left):
                    if not await waiter.news():
                        return None  # the process is shutting down, and closes every socket by itself


async def login(ctx: Context, *, email: str, password: str, cart_id: str | None, mode: TokenMode) -> SignedIn:
    check_mode(ctx, mode)
    command = LogIn(email=email, password=password, cart_token=_cart_token(ctx, cart_id), mode=mode)
    with hashing(ctx) as passwords:
        started = await services.user.login.login(
            command, passwords=passwords, terms=terms(ctx), caller=caller(ctx), now=ctx.now
        )
    return await _signed_in(ctx, started)


async def verify(ctx: Context, *, token: str, cart_id: str | None, mode: TokenMode) -> SignedIn:
    check_mode(ctx, mode)
    command = Verify(token=token, cart_token=_cart_token(ctx, cart_id), mode=mode)
    started = await services.user.verify.verify(command, terms=terms(ctx), caller=caller(ctx), now=ctx.now)
    return await _signed_in(ctx, started)


async def reset_password(ctx: Context, *, token: str, password: str, mode: TokenMode) -> SignedIn:
    check_mode(ctx, mode)
    command = ResetPassword(token=token, password=password, cart_token=ctx.origin.cart_token, mode=mode)
    with hashing(ctx) as passwords:
        started = await services.user.password.reset(
            command, passwords=passwords, terms=terms(ctx), caller=caller(ctx), now=ctx.now
        )
    return await _signed_in(ctx, started)


async def change_password(ctx: Context, command: ChangePassword) -> SignedIn:
    check_mode(ctx, command.mode)
    with hashing(ctx) as passwords:
        started = await services.user.password.change(
            command, viewer=ctx.viewer, passwords=passwords, terms=terms(ctx), caller=caller(ctx), now=ctx.now
        )
    signed_in = await _signed_in(ctx, started)
    # Nobody has come or gone: the cart stays what it is.
    return dataclasses.replace(signed_in, cart=await ctx.loaders.open_cart_by_user.load(started.user_id))


async def refresh(ctx: Context, *, token: str | None) -> Tokens:
    """Go on with a refresh token, else with the cookie's; a cookie that is worth nothing is taken away."""
    if token is None:
        # A socket would lose the successor, and with it the session.
        check_mode(ctx, TokenMode.COOKIE, path="refreshToken")
    sent = token if token is not None else ctx.origin.refresh_token
    presented = tokens.refresh_tokens(ctx.settings.secret).read(sent) if sent is not None else None
    try:
        started = await services.user.refresh.refresh(presented, terms=terms(ctx), now=ctx.now)
    except (TokenInvalid, TokenReused):
        if token is None and sent is not None:
            ctx.set_cookie(Cookie("refresh", None))
        raise
    return _tokens(ctx, started)


async def logout(ctx: Context, *, everywhere: bool) -> int:
    """End sessions; the browser forgets the refresh token, and the cart, which the next person may not see."""
    count = await services.user.logout.logout(viewer=ctx.viewer, everywhere=everywhere, now=ctx.now)
    ctx.set_cookie(Cookie("refresh", None))
    ctx.set_cookie(Cookie("cart", None))
    ctx.loaders.forget()
    return count


def check_mode(ctx: Context, mode: TokenMode, *, path: str = "tokenMode") -> None:
    """Raises: InvalidInput for a cookie where none can be set."""
    if mode is TokenMode.COOKIE and ctx.origin.transport == "socket":
        raise InvalidInput("A cookie cannot be set over a socket: send this over HTTP, or take BEARER.", path=[path])


def _cart_token(ctx: Context, cart_id: str | None) -> bytes | None:
    return ids.decode_cart(cart_id) if cart_id is not None else ctx.origin.cart_token


async def _signed_in(ctx: Context, started: Started) -> SignedIn:
    """Answer as the one who has signed in: what is selected below is theirs to see."""
    viewer = await users.viewer(user_id=started.user_id, session_id=started.session_id, now=ctx.now)
    if viewer is None:
        raise TokenInvalid  # ended again, before it was answered
    ctx.viewer = viewer
    ctx.loaders = RequestLoaders(dataclasses.replace(ctx.loaders.scope, viewer=viewer), ctx.tools.pager)
    user = await ctx.loaders.user_by_id.load(started.user_id)
    assert user is not None
    cart = await carts.after_sign_in(ctx, started.cart_id)
    return SignedIn(user=user, tokens=_tokens(ctx, started), cart=cart)


def _tokens(ctx: Context, started: Started) -> Tokens:
    access_expires_at = (ctx.now + ctx.settings.access_ttl).replace(microsecond=0)
    access = tokens.access_tokens(ctx.settings.secret).issue(
        subject=started.user_id, session=started.session_id, expires_at=access_expires_at, now=ctx.now
    )
    refresh_token = tokens.refresh_tokens(ctx.settings.secret).issue(
        session=started.session_id, generation=started.generation
    )
    in_cookie = started.mode is TokenMode.COOKIE
    if in_cookie:
        age = int((started.expires_at - ctx.now).total_seconds())
        ctx.set_cookie(Cookie("refresh", refresh_token, max_age=age))
    return Tokens(
        access_token=access,
        access_expires_at=access_expires_at,
        refresh_token=None if in_cookie else refresh_token,
        refresh_expires_at=started.expires_at,
    )
