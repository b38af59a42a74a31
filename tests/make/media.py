"""Uploads as they are written down; their files are not there."""

from datetime import datetime

import models
from domain.ids import MediaId, ReviewId, UserId, uuid7
from kit.clock import utc_now

DIGEST = "0123456789abcdef01234567"


async def upload(
    user_id: UserId | None,
    *,
    alt: str | None = None,
    is_product: bool = False,
    review_id: ReviewId | None = None,
    created_at: datetime | None = None,
    doomed_at: datetime | None = None,
) -> MediaId:
    """Write the row of an upload of 640 by 480 pixels."""
    created = created_at or utc_now()
    media_id = MediaId(uuid7(created))
    await models.Media.create(
        id=media_id,
        user_id=user_id,
        digest=DIGEST,
        width=640,
        height=480,
        size=1000,
        alt=alt,
        is_product=is_product,
        review_id=review_id,
        created_at=created,
        doomed_at=doomed_at,
    )
    return media_id
