"""What the services of accounts are given: the shop's terms, who calls, and how passwords are hashed."""

from collections.abc import Generator
from contextlib import contextmanager

from domain.errors import RateLimited
from kit.passwords import Passwords, passwords
from resolvers.context import Context
from services.user.terms import Caller, Terms

BUSY_SECONDS = 2


def terms(ctx: Context) -> Terms:
    settings = ctx.settings
    return Terms(
        shop_name=ctx.shop.name,
        languages=ctx.shop.languages,
        links_url=settings.links_url,
        verify_ttl=settings.verify_ttl,
        reset_ttl=settings.reset_ttl,
        refresh_ttl=settings.refresh_ttl,
        refresh_grace=settings.refresh_grace,
        attempts=settings.login_attempts,
        attempts_address=settings.login_attempts_address,
        window=settings.login_window,
    )


def caller(ctx: Context) -> Caller:
    return Caller(address=ctx.origin.address, user_agent=ctx.origin.user_agent, language=ctx.language)


def _hasher(ctx: Context) -> Passwords:
    settings = ctx.settings
    return passwords(
        time_cost=settings.argon2_time,
        memory_kib=settings.argon2_memory_kib,
        threads=settings.password_threads,
        waiting=settings.password_queue,
    )


@contextmanager
def hashing(ctx: Context) -> Generator[Passwords]:
    """Give the hasher to who has a place at it; whoever has none is sent away before anything is read or counted.

    Raises: RateLimited.
    """
    chosen = _hasher(ctx)
    if chosen.is_full:
        raise RateLimited(retry_after_seconds=BUSY_SECONDS)
    with chosen.place():
        yield chosen
