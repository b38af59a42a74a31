"""Whoever follows something is seen again with every event: a session that has ended hears nothing more."""

import dataclasses

from loaders.request import RequestLoaders
from resolvers import session
from resolvers.context import Context


def topics(ctx: Context) -> list[str]:
    """Name what wakes when the viewer's session may have ended."""
    return [f"user:{ctx.viewer.user_id}"] if ctx.viewer.is_signed_in else []


async def is_alive(ctx: Context) -> bool:
    """Look whether the viewer's session lives, and go on as what the viewer is now: roles may have gone."""
    now = await session.as_of_now(ctx.viewer, tools=ctx.tools)
    if now is None:
        return False
    if now != ctx.viewer:
        ctx.viewer = now
        ctx.loaders = RequestLoaders(dataclasses.replace(ctx.loaders.scope, viewer=now), ctx.tools.pager)
    return True
