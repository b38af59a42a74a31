"""Uploads from a socket into a folder or a bucket, and out of it in every width and form."""

import asyncio
import dataclasses
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
import pytest_asyncio

from domain.media import WIDTHS
from gateways.storage.adapters.objects import Bucket, LocalFolder
from kit import db
from kit.config import Settings
from kit.pictures.pool import WAITING, Pictures
from resolvers.context import Tools
from tests.api import Api
from tests.gateways.storage.seaweed import media_url
from tests.make import picture
from tests.make import user as make_user
from tests.schema.uploads import send
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

BROWSER = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"
FOR_EVER = "public, max-age=31536000, immutable"
PHOTO = picture.written(picture.drawn(1200, 900), "PNG", exif=picture.exif())


@pytest_asyncio.fixture
async def browser(server: Server) -> AsyncGenerator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(base_url=server.url) as client:
        yield client


async def uploaded(client: httpx2.AsyncClient, data: bytes = PHOTO) -> str:
    """Upload a picture that a product shows; give the path by which it is served."""
    payload = await send(Api(client), data, token=await make_user.token(await make_user.user()))
    assert payload["errors"] == []
    async with db.transaction() as tx:
        await tx.execute("UPDATE media SET is_product = true")
    *_, folder, name = urlsplit(payload["media"]["image"]["url"]).path.split("/")
    return f"/media/{folder}/{name}"


async def test_a_photo_goes_in_with_its_place_and_comes_out_without(browser: httpx2.AsyncClient) -> None:
    assert picture.PLACE in PHOTO

    path = await uploaded(browser)
    answer = await browser.get(path)

    read = picture.read(answer.content)
    assert answer.status_code == 200
    assert (read.format, read.size) == ("WEBP", (1200, 900))
    assert picture.PLACE not in answer.content
    assert dict(read.getexif()) == {}
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["cache-control"] == FOR_EVER
    assert "accept" in answer.headers["vary"].split(", ")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (BROWSER, "AVIF"),
        ("image/avif", "AVIF"),
        ("image/webp,image/*", "WEBP"),
        ("image/avif;q=0,*/*", "WEBP"),
        ("image/avif;q=0.5,image/webp", "WEBP"),
        ("*/*", "WEBP"),
        ("", "WEBP"),
        ("text/html", "WEBP"),
    ],
)
async def test_who_takes_avif_gets_it(browser: httpx2.AsyncClient, accept: str, form: str) -> None:
    path = await uploaded(browser)

    answer = await browser.get(f"{path}?w=160", headers={"accept": accept})

    read = picture.read(answer.content)
    assert (read.format, read.size) == (form, (160, 120))
    assert answer.headers["content-type"] == f"image/{form.lower()}"
    assert "accept" in answer.headers["vary"].split(", ")
    assert answer.headers["cache-control"] == FOR_EVER


async def test_every_width_is_drawn_once_and_none_is_wider_than_the_picture(
    browser: httpx2.AsyncClient, settings: Settings
) -> None:
    path = await uploaded(browser)
    folder = settings.media_folder / path.split("/")[2]

    first = {width: await browser.get(f"{path}?w={width}") for width in WIDTHS}
    files = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    again = {width: await browser.get(f"{path}?w={width}") for width in WIDTHS}

    assert {width: picture.read(answer.content).width for width, answer in first.items()} == {
        width: min(width, 1200) for width in WIDTHS
    }
    assert len({answer.headers["etag"] for answer in first.values()}) == len(WIDTHS)
    assert len(files) == len(WIDTHS) + 1
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == files
    assert [answer.content for answer in again.values()] == [answer.content for answer in first.values()]


async def test_a_picture_that_is_known_is_not_sent_again(browser: httpx2.AsyncClient) -> None:
    path = await uploaded(browser)
    tag = (await browser.get(f"{path}?w=80")).headers["etag"]

    known = [await browser.get(f"{path}?w=80", headers={"if-none-match": sent}) for sent in (tag, f'"x", W/{tag}')]
    other = await browser.get(f"{path}?w=80", headers={"if-none-match": tag, "accept": "image/avif"})

    assert [(answer.status_code, answer.content, answer.headers["etag"]) for answer in known] == [(304, b"", tag)] * 2
    assert known[0].headers["cache-control"] == FOR_EVER
    assert other.status_code == 200


async def test_its_head_alone_can_be_asked_for(browser: httpx2.AsyncClient) -> None:
    path = await uploaded(browser)

    whole, head = await browser.get(path), await browser.head(path)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.content))


@pytest.mark.parametrize(
    "query", ["w=0", "w=81", "w=-80", "w=", "w=80.0", "w=080", "w=99999999999", "w=a", "w=80&w=160"]
)
async def test_other_widths_are_not_drawn(browser: httpx2.AsyncClient, query: str) -> None:
    path = await uploaded(browser)

    answer = await browser.get(f"{path}?{query}")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["message"] == "w is one of 80, 160, 320, 480, 640, 960, 1280, 1920."
    assert "immutable" not in answer.headers.get("cache-control", "")


NAME, DIGEST = "0" * 32, "0" * 24


@pytest.mark.parametrize(
    "path",
    [
        f"/media/{NAME}/{DIGEST}.webp",
        f"/media/{NAME}/{DIGEST}-80.webp",
        f"/media/{NAME}/{DIGEST}.avif",
        f"/media/{NAME}/{DIGEST}.webp%231",
        f"/media/{NAME}/{DIGEST}.webp/",
        f"/media/{NAME}/../../secret",
        f"/media/{NAME}/%2e%2e%2f%2e%2e%2fsecret",
        f"/media/{NAME.replace('0', 'G')}/{DIGEST}.webp",
        f"/media/{NAME}/{DIGEST}.webp%0a",
        f"/media/{NAME}",
        "/media/",
        "/media",
    ],
)
async def test_everything_else_is_not_there(browser: httpx2.AsyncClient, settings: Settings, path: str) -> None:
    folder = settings.media_folder / NAME
    folder.mkdir(exist_ok=True)
    for name in (f"{DIGEST}-80.webp", f"{DIGEST}.avif", f"{DIGEST}.webp#1"):
        (folder / name).write_bytes(b"hidden")

    answer = await browser.get(path, follow_redirects=True)

    assert answer.status_code == 404


async def test_another_digest_of_an_upload_is_not_there(browser: httpx2.AsyncClient) -> None:
    path = await uploaded(browser)

    answer = await browser.get(f"{path.rpartition('/')[0]}/{DIGEST}.webp")

    assert answer.status_code == 404


async def test_pictures_are_only_read(browser: httpx2.AsyncClient) -> None:
    path = await uploaded(browser)

    answers = [await browser.request(method, path) for method in ("PUT", "POST", "DELETE")]

    assert [answer.status_code for answer in answers] == [405] * 3


async def test_many_who_ask_at_once_have_it_drawn_once(settings: Settings, tools: Tools, tmp_path: Path) -> None:
    pictures = Pictures(processes=1, pixels=40_000_000)
    own = dataclasses.replace(tools, pictures=pictures, storage=LocalFolder(tmp_path))

    async with serving(settings, own) as running, httpx2.AsyncClient(base_url=running.url) as client:
        path = await uploaded(client, picture.noise(1200, 900))
        answers = await asyncio.gather(*(client.get(f"{path}?w=640") for _ in range(WAITING + 20)))
    await pictures.aclose()

    assert {(answer.status_code, answer.headers["cache-control"]) for answer in answers} == {(200, FOR_EVER)}
    assert len({answer.content for answer in answers}) == 1


async def test_what_cannot_be_drawn_right_now_is_shown_as_it_is_and_not_for_long(
    settings: Settings, tools: Tools, tmp_path: Path
) -> None:
    pictures = Pictures(processes=1, pixels=40_000_000)
    own = dataclasses.replace(tools, pictures=pictures, storage=LocalFolder(tmp_path))

    async with serving(settings, own) as running, httpx2.AsyncClient(base_url=running.url) as client:
        path = await uploaded(client)
        whole = await client.get(path)
        usual, pictures.timeout = pictures.timeout, timedelta(0)
        undrawn = await client.get(f"{path}?w=80", headers={"accept": BROWSER})
        pictures.timeout = usual
        drawn = await client.get(f"{path}?w=80", headers={"accept": BROWSER})
    await pictures.aclose()

    assert (undrawn.content, undrawn.headers["content-type"]) == (whole.content, "image/webp")
    assert undrawn.headers["cache-control"] == "public, max-age=10"
    assert "etag" not in undrawn.headers
    assert picture.read(drawn.content).size == (80, 60)
    assert drawn.headers["cache-control"] == FOR_EVER


async def test_a_bucket_is_as_good_as_a_folder(settings: Settings, tools: Tools, s3_url: str) -> None:
    own = dataclasses.replace(tools, storage=Bucket(media_url(s3_url, prefix="/pictures")))

    async with serving(settings, own) as running, httpx2.AsyncClient(base_url=running.url, timeout=30) as client:
        path = await uploaded(client)
        whole, narrow = await client.get(path), await client.get(f"{path}?w=320", headers={"accept": BROWSER})
        again = await client.get(f"{path}?w=320", headers={"accept": BROWSER})
        missing = await client.get(f"/media/{NAME}/{DIGEST}.webp")

    assert picture.read(whole.content).size == (1200, 900)
    assert (picture.read(narrow.content).format, picture.read(narrow.content).size) == ("AVIF", (320, 240))
    assert again.content == narrow.content
    assert missing.status_code == 404
    assert not (settings.media_folder / path.split("/")[2]).exists()


async def test_a_bucket_that_is_away_is_said_to_be(settings: Settings, tools: Tools) -> None:
    own = dataclasses.replace(tools, storage=Bucket(media_url("http://127.0.0.1:1")))
    token = await make_user.token(await make_user.user())

    async with serving(settings, own) as running, httpx2.AsyncClient(base_url=running.url, timeout=30) as client:
        payload = await send(Api(client), PHOTO, token=token)
        row = await db.fetchrow("SELECT id, digest FROM media")
        assert row is not None
        async with db.transaction() as tx:
            await tx.execute("UPDATE media SET is_product = true")
        answer = await client.get(f"/media/{row['id'].hex}/{row['digest']}.webp")

    assert [(error["code"], error["message"]) for error in payload["errors"]] == [
        ("GATEWAY_UNAVAILABLE", "Pictures cannot be kept at the moment: try again later.")
    ]
    assert payload["media"] is None
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "immutable" not in answer.headers.get("cache-control", "")
