"""Reads of uploads, as the viewer may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from aiodataloader import DataLoader

from domain import ids, image, media
from domain.ids import MediaId
from domain.image import Image
from domain.media import Upload
from kit import db
from loaders.batch import Surroundings, loader, one_each
from loaders.scope import Scope


@dataclass(frozen=True, slots=True)
class MediaRow:
    key: UUID
    image: Image

    @property
    def id(self) -> str:
        return ids.encode("Media", self.key)


async def uploads(keys: Sequence[UUID], *, scope: Scope) -> list[MediaRow | None]:
    """Read uploads that the viewer may see. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(
        "SELECT id, user_id, digest, width, height, alt, is_product, review_id IS NOT NULL AS is_review FROM media "
        "WHERE id = ANY($1::uuid[]) AND doomed_at IS NULL",
        list(keys),
    )
    rows = [_row(record, scope) for record in records if _may_see(record, scope)]
    return one_each(keys, rows, key=lambda row: row.key)


def _may_see(record: db.Record, scope: Scope) -> bool:
    return media.may_see(
        scope.viewer, owner=record["user_id"], is_product=record["is_product"], is_review=record["is_review"]
    )


def _row(record: db.Record, scope: Scope) -> MediaRow:
    upload = Upload(MediaId(record["id"]), record["digest"], record["width"], record["height"], record["alt"])
    return MediaRow(record["id"], image.read(media.shown(upload, alt=None), base_url=scope.settings.base_url))


class MediaLoaders(Surroundings):
    @cached_property
    def media_by_id(self) -> DataLoader[UUID, MediaRow | None]:
        return loader(lambda keys: uploads(keys, scope=self.scope))
