"""Reads of uploads, as the viewer may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from domain import ids, image, media
from domain.ids import MediaId
from domain.image import Image
from domain.media import Audience, Upload
from kit import db
from kit.links import Links
from loaders.batch import Loader, Surroundings, loader, one_each
from loaders.scope import Scope

IS_PUBLISHED = "coalesce(r.state = 'PUBLISHED', false) AS is_published"


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
        "SELECT m.id, m.user_id, m.digest, m.width, m.height, m.alt, m.is_product, r.id IS NOT NULL AS is_review, "
        f"{IS_PUBLISHED} FROM media m LEFT JOIN review r ON r.id = m.review_id "
        "WHERE m.id = ANY($1::uuid[]) AND m.doomed_at IS NULL",
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
    return MediaRow(record["id"], picture(media.shown(upload, alt=None), audience=_audience(record), scope=scope))


def _audience(record: db.Record) -> Audience:
    return media.audience(is_product=record["is_product"], is_review_published=record["is_published"])


async def audience(media_id: MediaId) -> Audience:
    """Say who sees an upload by its plain address; of one that is none, nobody."""
    record = await db.fetchrow(
        f"SELECT m.is_product, {IS_PUBLISHED} FROM media m LEFT JOIN review r ON r.id = m.review_id WHERE m.id = $1",
        media_id,
    )
    return _audience(record) if record is not None else Audience.NOBODY


def picture(stored: Mapping[str, Any], *, audience: Audience, scope: Scope) -> Image:
    """Read a stored picture for a viewer who may see it; what is not everybody's has an address for a while."""
    url = str(stored["url"])
    if audience is Audience.NOBODY and stored.get("media"):
        path = url.removeprefix(media.ADDRESS)
        url = f"{media.ADDRESS}{Links(scope.settings.secret).sign(path, now=scope.now)}/{path}"
    return image.read({**stored, "url": url}, base_url=scope.settings.base_url)


class MediaLoaders(Surroundings):
    @cached_property
    def media_by_id(self) -> Loader[UUID, MediaRow | None]:
        return loader(lambda keys: uploads(keys, scope=self.scope))
