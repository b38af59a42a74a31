"""Take away uploads that are shown nowhere."""

from datetime import datetime
from uuid import UUID

from domain import media
from domain.ids import MediaId
from domain.media import KEPT_UNUSED
from gateways.storage.port import Storage
from kit.db import transaction

BATCH = 100

DOOM = """
UPDATE media SET doomed_at = $2 WHERE id IN (
  SELECT id FROM media
  WHERE NOT is_product AND review_id IS NULL AND created_at < $1
  ORDER BY created_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING id
"""


async def sweep(*, storage: Storage, now: datetime) -> int:
    """Delete the uploads that nothing has shown for a day since they came, with their files; give how many.

    A row is doomed first, so that nobody shows what is going; it goes last, so that no file is forgotten.
    Raises: StorageDown, and the rest is for the next time.
    """
    swept = 0
    while doomed := await _doomed(now):
        for media_id in doomed:
            await storage.remove(media.folder(media_id))
        async with transaction() as tx:
            await tx.execute("DELETE FROM media WHERE id = ANY($1::uuid[])", doomed)
        swept += len(doomed)
    return swept


async def _doomed(now: datetime) -> list[MediaId]:
    async with transaction() as tx:
        rows: list[UUID] = [row["id"] for row in await tx.fetch(DOOM, now - KEPT_UNUSED, now, BATCH)]
    return [MediaId(each) for each in rows]
