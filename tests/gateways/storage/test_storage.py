"""What the port of storage promises, for every adapter of it."""

import asyncio
from pathlib import Path
from uuid import uuid4

import pytest

from gateways.storage.adapters.objects import Bucket, LocalFolder
from gateways.storage.port import Storage, StorageDown
from kit import forms
from kit.config import Settings
from tests.gateways.storage.seaweed import media_url
from wiring.storage import storage as chosen

WEBP = "image/webp"


async def test_what_was_put_is_read_as_it_is(storage: Storage) -> None:
    path, data = f"{uuid4().hex}/a-1.webp", bytes(range(256)) * 20_000

    await storage.put(path, data, content_type=WEBP)

    assert await storage.read(path) == data
    assert await storage.read(path) == data


async def test_of_two_of_one_path_the_later_stays(storage: Storage) -> None:
    path = f"{uuid4().hex}/a.webp"

    await storage.put(path, b"one", content_type=WEBP)
    await storage.put(path, b"two", content_type=WEBP)

    assert await storage.read(path) == b"two"


async def test_what_was_never_put_is_not_there(storage: Storage) -> None:
    folder = uuid4().hex
    await storage.put(f"{folder}/a.webp", b"x", content_type=WEBP)

    assert await storage.read(f"{folder}/b.webp") is None
    assert await storage.read(f"{uuid4().hex}/a.webp") is None
    assert await storage.read(folder) is None


async def test_a_folder_is_removed_with_all_that_is_in_it_and_nothing_else(storage: Storage) -> None:
    folder = uuid4().hex
    other = f"{folder}0"
    for path in (f"{folder}/a.webp", f"{folder}/b.avif", f"{other}/a.webp"):
        await storage.put(path, b"x", content_type=WEBP)

    await storage.remove(folder)
    await storage.remove(folder)

    assert [await storage.read(f"{folder}/{name}") for name in ("a.webp", "b.avif")] == [None, None]
    assert await storage.read(f"{other}/a.webp") == b"x"


async def test_whoever_reads_while_others_write_finds_one_of_them_whole(storage: Storage) -> None:
    path = f"{uuid4().hex}/a.webp"
    whole = {bytes([number]) * 500_000 for number in range(1, 6)}
    found = set[bytes | None]()

    async def read() -> None:
        for _ in range(20):
            found.add(await storage.read(path))

    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        for data in whole:
            group.create_task(storage.put(path, data, content_type=WEBP))

    assert found <= whole | {None}
    assert await storage.read(path) in whole


async def test_the_settings_choose_a_bucket_else_a_folder(settings: Settings, s3_url: str, tmp_path: Path) -> None:
    own, path = settings.model_copy(update={"state_dir": tmp_path}), f"{uuid4().hex}/a.webp"

    await chosen(own).put(path, b"in the folder", content_type=WEBP)
    await chosen(own.model_copy(update={"media_url": media_url(s3_url)})).put(path, b"in the bucket", content_type=WEBP)

    assert (tmp_path / "media" / path).read_bytes() == b"in the folder"
    assert await Bucket(media_url(s3_url)).read(path) == b"in the bucket"


async def test_a_bucket_tells_what_it_holds(s3_url: str) -> None:
    bucket, path = Bucket(media_url(s3_url)), f"{uuid4().hex}/a.webp"

    await bucket.put(path, b"x", content_type=WEBP)

    attributes = (await bucket._store.get_async(path)).attributes  # pyright: ignore[reportPrivateUsage]
    assert attributes["Content-Type"] == WEBP
    assert "Cache-Control" not in attributes


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_bucket_that_cannot_be_used_is_down(s3_url: str, is_there: bool) -> None:
    url = media_url(s3_url, secret="wrong") if is_there else media_url("http://127.0.0.1:1")
    bucket = Bucket(url)

    for work in (bucket.put("a/b.webp", b"x", content_type=WEBP), bucket.read("a/b.webp"), bucket.remove("a")):
        with pytest.raises(StorageDown) as raised:
            await work
        assert "wrong" not in str(raised.value)


async def test_a_folder_that_cannot_be_written_is_down(tmp_path: Path) -> None:
    storage = LocalFolder(tmp_path)
    (tmp_path / "taken").write_bytes(b"a file")

    with pytest.raises(StorageDown):
        await storage.put("taken/a.webp", b"x", content_type=WEBP)
    with pytest.raises(StorageDown):
        await storage.remove("taken")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "shop",
        "https://shop",
        "s3://",
        "s3:///a",
        "s3://shop?acl=public",
        "s3://shop?endpoint=http://a&x",
        "gs://shop",
    ],
)
def test_an_address_of_another_form_is_not_taken(url: str) -> None:
    with pytest.raises(ValueError, match="s3://") as raised:
        Bucket(url)

    assert str(raised.value) == forms.MEDIA
