"""Uploads on their way into the storage and out of it."""

import asyncio
import contextvars
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from domain import media
from domain.ids import MediaId
from domain.media import StorageUnavailable
from gateways.storage.adapters.objects import LocalFolder
from gateways.storage.port import StorageDown
from kit import db
from kit.clock import utc_now
from kit.pictures.pool import Pictures
from resolvers.context import Tools
from services.media.sweep import sweep
from services.media.upload import UploadMedia, upload
from tests.make import media as make_media
from tests.make import picture
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user
from tests.make.media import DIGEST
from worker import jobs, schedule

pytestmark = pytest.mark.usefixtures("shop")


@dataclass(frozen=True)
class Sent:
    data: bytes = field(default_factory=picture.png)

    async def read(self) -> bytes:
        return self.data


@pytest_asyncio.fixture(scope="module")
async def pictures() -> AsyncGenerator[Pictures]:
    opened = Pictures(processes=1, pixels=1_000_000)
    yield opened
    await opened.aclose()


async def keep(storage: LocalFolder, pictures: Pictures) -> MediaId:
    ada = await make_user.user()
    command = UploadMedia(Sent())
    return await upload(
        command, viewer=ada.viewer, storage=storage, pictures=pictures, limit=0, now=utc_now() - timedelta(hours=1)
    )


async def ids_left() -> set[MediaId]:
    return {row["id"] for row in await db.fetch("SELECT id FROM media")}


async def test_where_nothing_can_be_kept_nobody_is_told_of_an_upload(tmp_path: Path, pictures: Pictures) -> None:
    storage = LocalFolder(tmp_path / "media")
    (tmp_path / "media").rmdir()
    (tmp_path / "media").write_bytes(b"no folder")

    with pytest.raises(StorageUnavailable):
        await keep(storage, pictures)

    # What was written down of it is swept like whatever nobody shows.
    assert len(await ids_left()) == 1


@pytest.mark.parametrize("is_found", [True, False])
async def test_an_upload_whose_file_was_never_written_is_swept(tmp_path: Path, is_found: bool) -> None:
    ada = await make_user.user()
    lost = await make_media.upload(ada.key, created_at=utc_now() - timedelta(days=2))
    if is_found:
        # As a process leaves it that is killed while it writes.
        (tmp_path / lost.hex).mkdir()
        (tmp_path / lost.hex / f"{DIGEST}.webp#1").write_bytes(b"half")

    assert await sweep(storage=LocalFolder(tmp_path), now=utc_now()) == 1

    assert await ids_left() == set()
    assert list(tmp_path.iterdir()) == []


async def test_what_nothing_has_shown_for_a_day_goes_with_its_files(tmp_path: Path, pictures: Pictures) -> None:
    storage = LocalFolder(tmp_path)
    key = await keep(storage, pictures)
    await storage.put(f"{key.hex}/rendition-80.webp", b"x", content_type="image/webp")
    created = await db.fetchval("SELECT created_at FROM media")

    before = await sweep(storage=storage, now=created + media.KEPT_UNUSED)
    kept = len(list((tmp_path / key.hex).iterdir()))
    after = await sweep(storage=storage, now=created + media.KEPT_UNUSED + timedelta(microseconds=1))

    assert (before, kept, after) == (0, 2, 1)
    assert await ids_left() == set()
    assert list(tmp_path.iterdir()) == []


async def test_what_is_shown_stays_and_what_a_product_has_shown_too(tmp_path: Path) -> None:
    ada, old = await make_user.user(), utc_now() - timedelta(days=400)
    review = await make_review.review((await make_product.product()).id, user_id=ada.key)
    sold = await make_media.upload(ada.key, is_product=True, created_at=old)
    reviewed = await make_media.upload(ada.key, review_id=review, created_at=old)
    await make_media.upload(ada.key, created_at=old)
    await make_media.upload(None, created_at=old)

    first = await sweep(storage=LocalFolder(tmp_path), now=utc_now())
    left = await ids_left()
    async with db.transaction() as tx:
        await tx.execute("DELETE FROM review")
    second = await sweep(storage=LocalFolder(tmp_path), now=utc_now())

    assert (first, left) == (2, {sold, reviewed})
    assert (second, await ids_left()) == (1, {sold})


async def test_more_than_fit_into_one_round_are_swept_at_once(tmp_path: Path) -> None:
    old = utc_now() - timedelta(days=2)
    for _ in range(103):
        await make_media.upload(None, created_at=old)

    assert await sweep(storage=LocalFolder(tmp_path), now=utc_now()) == 103
    assert await ids_left() == set()


async def test_what_could_not_be_removed_is_removed_the_next_time_and_shown_by_nobody_meanwhile(tmp_path: Path) -> None:
    ada = await make_user.user()
    key = await make_media.upload(ada.key, created_at=utc_now() - timedelta(days=2))
    storage = LocalFolder(tmp_path)
    # No folder, and so none that could be removed.
    (tmp_path / key.hex).write_bytes(b"")

    with pytest.raises(StorageDown):
        await sweep(storage=storage, now=utc_now())
    doomed = await db.fetchval("SELECT doomed_at IS NOT NULL FROM media")
    (tmp_path / key.hex).unlink()
    swept = await sweep(storage=storage, now=utc_now())

    assert (doomed, swept) == (True, 1)
    assert list(tmp_path.iterdir()) == []


async def test_an_upload_that_is_being_shown_right_now_is_left_alone(tmp_path: Path) -> None:
    ada = await make_user.user()
    key = await make_media.upload(ada.key, created_at=utc_now() - timedelta(days=2))

    async with db.transaction() as tx:
        await tx.execute("SELECT id FROM media WHERE id = $1 FOR NO KEY UPDATE", key)
        # In a context of its own it has a transaction of its own, as another process has.
        sweeping = sweep(storage=LocalFolder(tmp_path), now=utc_now())
        swept = await asyncio.create_task(sweeping, context=contextvars.Context())
        await tx.execute("UPDATE media SET is_product = true WHERE id = $1", key)

    assert swept == 0
    assert await ids_left() == {key}


async def test_the_worker_sweeps_by_the_clock(tools: Tools) -> None:
    key = await make_media.upload(None, created_at=utc_now() - timedelta(days=2))
    await tools.storage.put(f"{key.hex}/{DIGEST}.webp", b"x", content_type="image/webp")
    job = next(job for job in jobs.jobs(tools) if job.name == "uploads.sweep")

    assert await schedule.run_due([job], now=utc_now) == 1

    assert await ids_left() == set()
    assert await tools.storage.read(f"{key.hex}/{DIGEST}.webp") is None
