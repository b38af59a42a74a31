"""Whoever is signed in may upload pictures; they see their own, staff those shown where they work."""

from uuid import UUID

import services.media.upload
from loaders.media import MediaRow
from resolvers import node
from resolvers.context import Context
from services.media.upload import UploadMedia


async def by_key(ctx: Context, key: UUID) -> MediaRow | None:
    """Read an upload, as the viewer may see it."""
    return await ctx.loaders.media_by_id.load(key)


async def upload(ctx: Context, command: UploadMedia) -> MediaRow | None:
    media_id = await services.media.upload.upload(
        command,
        viewer=ctx.viewer,
        storage=ctx.tools.storage,
        pictures=ctx.tools.pictures,
        limit=ctx.settings.media_uploads,
        now=ctx.now,
    )
    ctx.loaders.forget()
    return await by_key(ctx, media_id)


node.register("Media", by_key)
