"""Whoever follows something is seen again with every event: a session that has ended hears nothing more."""

import dataclasses

from loaders import user as users
from loaders.request import RequestLoaders
from resolvers.context import Context


def topics(ctx: Context) -> list[str]:
    """Name what wakes when the viewer's session may have ended."""
    return [f"user:{ctx.viewer.user_id}"] if ctx.viewer.is_signed_in else []


async def is_alive(ctx: Context) -> bool:
    """Look whether the viewer's session lives, and go on as what the viewer is now: roles may have gone."""
    viewer = ctx.viewer
    if viewer.user_id is None or viewer.session_id is None:
        return True
    now = await users.viewer(user_id=viewer.user_id, session_id=viewer.session_id, now=ctx.tools.clock())
    if now is None:
        return False
    if now != viewer:
        ctx.viewer = now
        ctx.loaders = RequestLoaders(dataclasses.replace(ctx.loaders.scope, viewer=now), ctx.tools.pager)
    return True
