"""`mediaUpload`: what is kept of a picture, what is refused, and who sees it afterwards."""

import dataclasses
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.factory import create_app
from domain import ids
from domain.access import Role
from kit import db
from kit.clock import utc_now
from kit.config import Settings
from kit.pictures.pool import Pictures
from resolvers.context import Tools
from tests.api import Api
from tests.make import media as make_media
from tests.make import picture
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user
from tests.schema.uploads import UPLOAD, send, sent

pytestmark = pytest.mark.usefixtures("shop")


def kept(settings: Settings) -> list[Path]:
    """Find the files of all uploads."""
    return [path for path in settings.media_folder.rglob("*") if path.is_file() and "demo" not in path.parts]


async def rows() -> int:
    return await db.fetchval("SELECT count(*) FROM media")


async def test_a_picture_is_kept_as_it_may_be_shown(api: Api, settings: Settings) -> None:
    ada = await make_user.user()
    before = set(kept(settings))
    photo = picture.written(picture.drawn(64, 48), "JPEG", exif=picture.exif(orientation=6))

    payload = await send(api, photo, token=await make_user.token(ada), alt="  A mug\n from above ")

    (file,) = set(kept(settings)) - before
    row = await db.fetchrow("SELECT * FROM media")
    assert row is not None
    assert payload["errors"] == []
    url = payload["media"]["image"].pop("url")
    # Nobody but its owner is to see it yet.
    assert re.fullmatch(rf"http://testserver/media/[0-9a-f]+-[\w-]+/{row['id'].hex}/{row['digest']}\.webp", url)
    assert payload["media"] == {
        "id": ids.encode("Media", row["id"]),
        "image": {
            "alt": "A mug from above",
            "width": 48,
            "height": 64,
            "mediaId": ids.encode("Media", row["id"]),
        },
    }
    assert file.relative_to(settings.media_folder).as_posix() == f"{row['id'].hex}/{row['digest']}.webp"
    assert (row["user_id"], row["size"], row["is_product"], row["review_id"]) == (
        ada.key,
        file.stat().st_size,
        False,
        None,
    )
    assert picture.PLACE not in file.read_bytes()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF."),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            "This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF.",
        ),
        (
            b"<!doctype html><script>alert(1)</script>",
            "This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF.",
        ),
        (
            picture.noise(90, 90, "JPEG")[:2_000],
            "This is no picture that can be read: send JPEG, PNG, WebP, GIF or AVIF.",
        ),
        (picture.bomb(50_000), "At most 40000000 pixels."),
    ],
)
async def test_what_is_no_picture_is_refused_and_nothing_is_kept(
    api: Api, settings: Settings, data: bytes, message: str
) -> None:
    before = kept(settings)

    payload = await send(api, data, token=await make_user.token(await make_user.user()))

    assert payload == {
        "media": None,
        "errors": [
            {"__typename": "PlainError", "code": "INVALID_INPUT", "message": message, "path": ["file"]},
        ],
    }
    assert (await rows(), kept(settings)) == (0, before)


async def test_a_text_that_is_too_long_is_refused(api: Api) -> None:
    payload = await send(api, picture.png(), token=await make_user.token(await make_user.user()), alt="x" * 301)

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [("INVALID_INPUT", ["alt"])]
    assert await rows() == 0


async def test_a_text_in_place_of_a_file_is_refused(api: Api) -> None:
    token = await make_user.token(await make_user.user())

    by_variable = await api.run(UPLOAD, {"input": {"file": "a.png"}}, token=token)
    by_literal = await api.run('mutation { mediaUpload(input: { file: "a.png" }) { media { id } } }', token=token)

    assert by_variable.codes == ["BAD_USER_INPUT"]
    assert by_literal.codes == ["GRAPHQL_VALIDATION_FAILED"]


async def test_a_file_in_place_of_something_else_is_refused(api: Api) -> None:
    token = await make_user.token(await make_user.user())
    pay = "mutation ($input: PaymentCreateInput!) { paymentCreate(input: $input) { errors { code } } }"
    given = {"orderId": "ord_x", "gateway": "sandbox", "idempotencyKey": "k"}
    document = "query ($text: String, $id: ID!) { node(id: $id) { id } products(query: $text) { totalCount } }"

    refused = [
        await api.run(pay, {"input": given | {"method": b"file"}}, token=token),
        await api.run(pay, {"input": given | {"method": {"scenario": b"file"}}}, token=token),
        await api.run(document, {"text": b"file", "id": "x"}, token=token),
        await api.run(document, {"text": "x", "id": b"file"}, token=token),
    ]

    assert [answer.codes for answer in refused] == [["BAD_USER_INPUT"]] * 4


async def test_a_stranger_uploads_nothing(api: Api, settings: Settings) -> None:
    before = kept(settings)

    refused = [await api.run(UPLOAD, {"input": {"file": picture.png()}}, token=token) for token in (None, "x.y.z")]

    assert [(answer.status, answer.codes) for answer in refused] == [(401, ["UNAUTHENTICATED"])] * 2
    assert (await rows(), kept(settings)) == (0, before)


async def test_one_file_may_be_sent_for_several_uploads(api: Api) -> None:
    token = await make_user.token(await make_user.user())
    document = """mutation ($file: Upload!) {
      one: mediaUpload(input: { file: $file }) { media { id image { width } } }
      two: mediaUpload(input: { file: $file }) { media { id image { width } } }
    }"""

    answer = await api.run(document, {"file": picture.noise(300, 200)}, token=token)

    assert answer.errors == []
    assert [answer.data[name]["media"]["image"]["width"] for name in ("one", "two")] == [300, 300]
    assert answer.data["one"]["media"]["id"] != answer.data["two"]["media"]["id"]


def api_with(settings: Settings, tools: Tools, **changed: Any) -> httpx2.AsyncClient:
    own = settings.model_copy(update=changed)
    app = create_app(own, tools=dataclasses.replace(tools, settings=own))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://testserver")


async def test_so_many_uploads_are_taken_of_one_user_in_an_hour(settings: Settings, tools: Tools) -> None:
    ada, bob = [await make_user.token(await make_user.user()) for _ in range(2)]

    async with api_with(settings, tools, media_uploads=2) as client:
        payloads = [await send(Api(client), picture.png(), token=ada) for _ in range(3)]
        other = await send(Api(client), picture.png(), token=bob)

    assert [[error["code"] for error in payload["errors"]] for payload in payloads] == [[], [], ["RATE_LIMITED"]]
    assert 3500 < payloads[2]["errors"][0]["retryAfterSeconds"] <= 3600
    assert other["errors"] == []
    assert await rows() == 3


@pytest.mark.parametrize(("size", "status"), [(5_000, 200), (5_001, 413)])
async def test_a_file_may_be_as_large_as_the_settings_say(
    settings: Settings, tools: Tools, size: int, status: int
) -> None:
    token = await make_user.token(await make_user.user())
    data = picture.png()

    async with api_with(settings, tools, media_bytes=5_000) as client:
        # What follows the end of a picture is nothing of it.
        answer = await Api(client).run(UPLOAD, {"input": {"file": data + bytes(size - len(data))}}, token=token)

    assert answer.status == status
    assert answer.codes == ([] if status == 200 else ["BAD_USER_INPUT"])
    assert await rows() == (1 if status == 200 else 0)


async def test_so_many_files_come_at_once_and_no_more(settings: Settings, tools: Tools) -> None:
    token = await make_user.token(await make_user.user())
    document = """mutation ($a: Upload!, $b: Upload!) {
      a: mediaUpload(input: { file: $a }) { media { id } }
      b: mediaUpload(input: { file: $b }) { media { id } }
    }"""
    files = {"a": picture.png(), "b": picture.png()}

    async with api_with(settings, tools, media_files=1) as few, api_with(settings, tools, media_files=2) as enough:
        refused = await Api(few).run(document, files, token=token)
        taken = await Api(enough).run(document, files, token=token)

    assert (refused.status, refused.codes) == (400, ["BAD_USER_INPUT"])
    assert taken.errors == []
    assert await rows() == 2


async def test_pictures_that_may_not_be_so_large_are_refused(settings: Settings, tools: Tools) -> None:
    token = await make_user.token(await make_user.user())
    pictures = Pictures(processes=1, pixels=3_000)

    async with api_with(settings, dataclasses.replace(tools, pictures=pictures)) as client:
        payload = await send(Api(client), picture.png(64, 48), token=token)
    await pictures.aclose()

    assert [error["message"] for error in payload["errors"]] == ["At most 3000 pixels."]


async def test_an_upload_is_its_owners_and_staffs_where_it_is_shown(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    tokens = {
        "owner": await make_user.token(ada),
        "other": await make_user.token(bob),
        "support": await make_user.token(await make_user.user(roles=[Role.SUPPORT])),
        "catalogue": await make_user.token(await make_user.user(roles=[Role.CATALOGUE])),
        "admin": await make_user.token(await make_user.user(roles=[Role.ADMIN])),
        "stranger": None,
    }
    product = await make_product.product()
    review = await make_review.review(product.id, user_id=ada.key)
    uploads = {
        "unused": await make_media.upload(ada.key),
        "reviewed": await make_media.upload(ada.key, review_id=review),
        "sold": await make_media.upload(ada.key, is_product=True),
        "going": await make_media.upload(ada.key, doomed_at=utc_now()),
    }
    document = "query ($id: ID!) { node(id: $id) { id ... on Media { image { alt width } } } }"

    async def seen(upload: str) -> set[str]:
        id = ids.encode("Media", uploads[upload])
        answers = {name: await api.run(document, {"id": id}, token=token) for name, token in tokens.items()}
        return {name for name, answer in answers.items() if answer.payload("node") is not None}

    assert await seen("unused") == {"owner"}
    assert await seen("reviewed") == {"owner", "support", "admin"}
    assert await seen("sold") == {"owner", "catalogue", "admin"}
    assert await seen("going") == set()


async def test_what_was_uploaded_is_found_by_its_id(api: Api) -> None:
    token = await make_user.token(await make_user.user())
    id = await sent(api, picture.png(), token=token, alt="A mug")

    answer = await api.run(
        "query ($id: ID!) { node(id: $id) { ... on Media { image { alt } } } }", {"id": id}, token=token
    )

    assert answer.payload("node") == {"image": {"alt": "A mug"}}
