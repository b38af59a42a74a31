"""Who may see and change an account: its owner, and support."""

from collections.abc import Collection
from uuid import UUID

import services.user.email
import services.user.password
import services.user.profile
import services.user.register
import services.user.roles
import services.user.verify
from domain import access, ids
from domain.access import Role, require_support, signed_in
from domain.errors import InvalidInput, NotFound, Unauthenticated
from domain.ids import UserId
from kit.pace import no_sooner_than
from loaders.paging import Page, PageArgs
from loaders.user import Session, User
from resolvers import node
from resolvers.account import caller, hashing, terms
from resolvers.context import Context
from services.user.profile import UpdateUser
from services.user.register import Register

LONGEST_QUERY = 100
REQUEST_SECONDS = 0.05
"""Asking for a mail takes longer than writing one, so that nobody sees by the time whether one was written."""


async def me(ctx: Context) -> User | None:
    """Read the viewer; None for a stranger.

    Raises: Unauthenticated when a token was sent that is not valid, so that the client refreshes it.
    """
    if ctx.origin.token_rejected:
        raise Unauthenticated
    return await ctx.loaders.user_by_id.load(ctx.viewer.user_id) if ctx.viewer.user_id is not None else None


async def by_id(ctx: Context, key: UUID) -> User | None:
    """Read a user; None for anyone but the user and support."""
    return await ctx.loaders.seen_user_by_id.load(key)


async def session_by_id(ctx: Context, key: UUID) -> Session | None:
    """Read a living session; None for anyone but its user and support."""
    row = await ctx.loaders.session_by_id.load(key) if ctx.viewer.is_signed_in else None
    return row if row is not None and access.may_see_user(ctx.viewer, UserId(row.user_key)) else None


async def users(ctx: Context, query: str | None, args: PageArgs) -> Page[User]:
    """List users whose address or name holds the query, the newest first.

    Raises: Unauthenticated, Forbidden, InvalidInput.
    """
    require_support(ctx.viewer)
    if query is not None and len(query) > LONGEST_QUERY:
        raise InvalidInput("A query has at most {maximum} characters.", path=["query"], maximum=LONGEST_QUERY)
    return await ctx.loaders.users_page(query, args)


async def register(ctx: Context, command: Register) -> None:
    with hashing(ctx) as passwords:
        await services.user.register.register(
            command, passwords=passwords, terms=terms(ctx), caller=caller(ctx), now=ctx.now
        )


async def request_verification(ctx: Context, email: str) -> None:
    async with no_sooner_than(REQUEST_SECONDS):
        await services.user.verify.request(email, terms=terms(ctx), caller=caller(ctx), now=ctx.now)


async def request_password_reset(ctx: Context, email: str) -> None:
    async with no_sooner_than(REQUEST_SECONDS):
        await services.user.password.request_reset(email, terms=terms(ctx), caller=caller(ctx), now=ctx.now)


async def request_email_change(ctx: Context, *, new_email: str, password: str) -> None:
    with hashing(ctx) as passwords:
        await services.user.email.request_change(
            new_email,
            password=password,
            viewer=ctx.viewer,
            passwords=passwords,
            terms=terms(ctx),
            caller=caller(ctx),
            now=ctx.now,
        )


async def update(ctx: Context, command: UpdateUser) -> User:
    user_id = await services.user.profile.update(command, viewer=ctx.viewer, languages=ctx.shop.languages, now=ctx.now)
    return await _read_back(ctx, user_id)


async def set_roles(ctx: Context, *, user_id: str, roles: Collection[Role]) -> User:
    """Raises: Unauthenticated, Forbidden, NotFound, LastAdmin."""
    signed_in(ctx.viewer)
    key = ids.decode_as("User", user_id)
    if key is None:
        raise NotFound(path=["userId"])
    return await _read_back(ctx, await services.user.roles.set_roles(key, roles, viewer=ctx.viewer, now=ctx.now))


async def _read_back(ctx: Context, user_id: UserId) -> User:
    ctx.loaders.forget()
    row = await ctx.loaders.user_by_id.load(user_id)
    assert row is not None
    return row


node.register("User", by_id)
node.register("Session", session_by_id)
