"""Take a picture: made safe, kept, and written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

from domain import media
from domain.access import Viewer, signed_in
from domain.errors import InvalidInput, RateLimited
from domain.ids import MediaId, UserId, uuid7
from domain.media import StorageUnavailable, check_alt
from gateways.storage.port import Storage, StorageDown
from kit import log
from kit.db import transaction
from kit.pictures.pool import Busy, Master, Pictures, TooManyPixels, Unreadable
from services import throttle

logger = log.get(__name__)

WINDOW = timedelta(hours=1)
BUSY_SECONDS = 10
DIGEST_LENGTH = 24
FILE: Sequence[str] = ("file",)


class File(Protocol):
    """What was sent."""

    async def read(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class UploadMedia:
    """Keep a picture; `alt` says what it shows."""

    file: File
    alt: str | None = None


async def upload(
    command: UploadMedia, *, viewer: Viewer, storage: Storage, pictures: Pictures, limit: int, now: datetime
) -> MediaId:
    """Keep a picture as it may be shown: upright, without metadata, in a form of ours; give its id.

    `limit` is how many a user may send in an hour; 0 does not count.
    Raises: Unauthenticated, InvalidInput for what is no picture or too large a one, RateLimited, StorageUnavailable.
    """
    user_id = signed_in(viewer)
    alt = check_alt(command.alt, path=["alt"])
    await throttle.admit([throttle.account("upload", str(user_id), limit=limit)], window=WINDOW, now=now)
    made = await _made(command.file, pictures)
    media_id, digest = MediaId(uuid7(now)), sha256(made.data).hexdigest()[:DIGEST_LENGTH]
    await _insert(media_id, digest, made, user_id=user_id, alt=alt, now=now)
    # Were this process to end here, the row would be one of a picture that nobody shows, and be swept as such.
    try:
        await storage.put(media.master(media_id, digest), made.data, content_type="image/webp")
    except StorageDown as error:
        logger.warning("storage.down", error=str(error))
        raise StorageUnavailable from None
    return media_id


async def _made(file: File, pictures: Pictures) -> Master:
    try:
        return await pictures.master(file.read)
    except TooManyPixels:
        raise InvalidInput("At most {maximum} pixels.", path=FILE, maximum=pictures.pixels) from None
    except Unreadable:
        raise InvalidInput("This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF.", path=FILE) from (
            None
        )
    except Busy:
        raise RateLimited(retry_after_seconds=BUSY_SECONDS) from None


async def _insert(
    media_id: MediaId, digest: str, made: Master, *, user_id: UserId, alt: str | None, now: datetime
) -> None:
    async with transaction() as tx:
        await tx.execute(
            "INSERT INTO media (id, user_id, digest, width, height, size, alt, is_product, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, false, $8)",
            media_id,
            user_id,
            digest,
            made.width,
            made.height,
            len(made.data),
            alt,
            now,
        )
