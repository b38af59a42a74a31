"""Show uploads somewhere: each is held by the transaction that writes where."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from domain import media
from domain.errors import NotFound
from domain.ids import MediaId, ReviewId, UserId
from domain.media import ChosenImage, Upload
from kit.db import Record, Tx

# In the order of their ids, so that no two of these wait for each other.
HELD = "SELECT id, digest, width, height, alt FROM media WHERE id = ANY($1::uuid[]) AND doomed_at IS NULL AND "
LOCKED = " ORDER BY id FOR NO KEY UPDATE"


async def on_product(tx: Tx, chosen: Sequence[ChosenImage], *, user_id: UserId) -> str:
    """Let a product show pictures: uploads of whoever writes it, and those that a product has shown before.

    Shape: N pictures → a JSON array of N, in order.
    Raises: NotFound for another's.
    """
    rows = await tx.fetch(f"{HELD}(user_id = $2 OR is_product){LOCKED}", _ids(chosen), user_id)
    written = _written(chosen, rows)
    await tx.execute("UPDATE media SET is_product = true WHERE id = ANY($1::uuid[]) AND NOT is_product", _ids(chosen))
    return written


async def held_for_review(tx: Tx, chosen: Sequence[ChosenImage], *, user_id: UserId) -> str:
    """Hold pictures for a review: uploads of its author that no review shows yet.

    Shape: N pictures → a JSON array of N, in order.
    Raises: NotFound for another's.
    """
    return _written(chosen, await tx.fetch(f"{HELD}user_id = $2 AND review_id IS NULL{LOCKED}", _ids(chosen), user_id))


async def on_review(tx: Tx, chosen: Sequence[ChosenImage], review_id: ReviewId) -> None:
    """Write down which review shows the pictures that were held: when it goes, so do they."""
    await tx.execute("UPDATE media SET review_id = $2 WHERE id = ANY($1::uuid[])", _ids(chosen), review_id)


def _ids(chosen: Sequence[ChosenImage]) -> list[MediaId]:
    return [each.media_id for each in chosen if each.media_id is not None]


def _written(chosen: Sequence[ChosenImage], rows: Sequence[Record]) -> str:
    found = {row["id"]: Upload(*row) for row in rows}
    shown: list[Mapping[str, Any]] = []
    for index, each in enumerate(chosen):
        upload = found.get(each.media_id)
        if upload is None:
            raise NotFound(path=["images", str(index), "mediaId"])
        shown.append(media.shown(upload, alt=each.alt))
    return orjson.dumps(shown).decode()
