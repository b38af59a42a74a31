"""Pictures that are not everybody's: seen by those who were shown their address, for a while."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
import pytest_asyncio

from domain import ids
from domain.access import Role
from kit.clock import utc_now
from kit.config import Settings
from kit.links import Links
from tests.api import Api
from tests.make import picture
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user
from tests.schema.uploads import send
from tests.server import Server

pytestmark = pytest.mark.usefixtures("shop")

PHOTO = picture.written(picture.drawn(320, 240), "PNG")
REVIEW = """
mutation ($input: ReviewCreateInput!) {
  reviewCreate(input: $input) { review { id state images { url } } errors { code } }
}
"""
MODERATE = """
mutation ($input: ReviewModerateInput!) {
  reviewModerate(input: $input) { review { images { url } } errors { code } }
}
"""
READ = "query ($id: ID!) { node(id: $id) { ... on Review { images { url } } ... on Media { image { url } } } }"
DELETE = "mutation ($input: ReviewDeleteInput!) { reviewDelete(input: $input) { errors { code } } }"
CREATE = "mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { images { url } } } }"


@dataclass(frozen=True)
class Shop:
    """A shop over a socket, as a browser sees it."""

    client: httpx2.AsyncClient

    async def ask(self, document: str, token: str | None, **variables: Any) -> Any:
        result = await Api(self.client).run(document, variables, token=token)
        (payload,) = result.data.values()
        return payload

    async def get(self, url: str, **headers: str) -> httpx2.Response:
        parts = urlsplit(url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return await self.client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    async def statuses(self, *urls: str) -> list[int]:
        return [(await self.get(url)).status_code for url in urls]


@pytest_asyncio.fixture
async def shop_front(server: Server) -> AsyncGenerator[Shop]:
    async with httpx2.AsyncClient(base_url=server.url) as client:
        yield Shop(client)


def plain(url: str) -> str:
    """Give an address without what makes it good for a while."""
    *_, folder, name = urlsplit(url).path.split("/")
    return f"/media/{folder}/{name}"


async def person(*roles: Role) -> tuple[make_user.User, str]:
    user = await make_user.user(roles=roles)
    return user, await make_user.token(user)


async def reviewed(shop: Shop, body: str = "See https://elsewhere.example") -> tuple[str, str, str]:
    """Let somebody review with a picture; give their token, the review's id and the picture's address."""
    ada, token = await person()
    made = await make_product.product()
    await make_review.delivered(ada.key, product_id=made.id, variant_id=made.variant_id, delivered_at=utc_now())
    upload = await send(Api(shop.client), PHOTO, token=token)
    chosen = {"productId": ids.encode("Product", made.id), "rating": 5, "body": body}
    images = [{"mediaId": upload["media"]["id"]}]
    payload = await shop.ask(REVIEW, token, input=chosen | {"images": images})
    assert payload["errors"] == []
    return token, payload["review"]["id"], payload["review"]["images"][0]["url"]


async def test_an_upload_that_nothing_shows_is_seen_by_who_has_its_address(shop_front: Shop) -> None:
    _, token = await person()

    url = (await send(Api(shop_front.client), PHOTO, token=token))["media"]["image"]["url"]
    answer, narrow = await shop_front.get(url), await shop_front.get(f"{url}?w=80")

    assert picture.read(answer.content).size == (320, 240)
    assert picture.read(narrow.content).size == (80, 60)
    assert [each.headers["cache-control"] for each in (answer, narrow)] == ["private, no-store"] * 2
    assert await shop_front.statuses(plain(url), f"{plain(url)}?w=80") == [404, 404]


async def test_an_address_is_good_for_its_picture_and_a_while_alone(shop_front: Shop, settings: Settings) -> None:
    _, token = await person()
    urls: Sequence[str] = [
        (await send(Api(shop_front.client), PHOTO, token=token))["media"]["image"]["url"] for _ in range(2)
    ]
    (_, _, own, *path), (_, _, other, *_) = [urlsplit(url).path.split("/") for url in urls]
    until, signature = own.split("-", 1)
    joined, links = "/".join(path), Links(settings.secret)

    forged = [
        other,
        f"{int(until, 16) + 3600:x}-{signature}",
        f"{until}-{'A' * 16}",
        f"{until}-{signature[:-1]}",
        f"0-{signature}",
        f"{until.upper()}-{signature}x",
        links.sign(joined, now=utc_now() - timedelta(hours=3)),
        Links("another secret of at least 32 letters").sign(joined, now=utc_now()),
    ]

    assert await shop_front.statuses(*(f"/media/{each}/{joined}" for each in forged)) == [404] * len(forged)
    assert await shop_front.statuses(f"/media/{links.sign(joined, now=utc_now())}/{joined}") == [200]


async def test_an_address_is_good_for_an_hour_at_least_and_the_same_meanwhile(settings: Settings) -> None:
    links, now = Links(settings.secret), utc_now().replace(minute=0, second=0, microsecond=0)
    signed = links.sign("a/b.webp", now=now)

    assert links.sign("a/b.webp", now=now + timedelta(minutes=59)) == signed
    assert links.admits(signed, "a/b.webp", now=now + timedelta(minutes=119))
    assert not links.admits(signed, "a/b.webp", now=now + timedelta(minutes=120))
    assert not links.admits(signed, "a/c.webp", now=now)


async def test_the_picture_of_a_review_is_everybodys_while_it_is_published(shop_front: Shop) -> None:
    author, review_id, url = await reviewed(shop_front)
    _, support = await person(Role.SUPPORT)

    async def moderated(state: str) -> str:
        given = {"id": review_id, "state": state}
        return (await shop_front.ask(MODERATE, support, input=given))["review"]["images"][0]["url"]

    async def seen_by(token: str) -> str:
        return (await shop_front.ask(READ, token, id=review_id))["images"][0]["url"]

    assert await shop_front.statuses(plain(url), url, await seen_by(support)) == [404, 200, 200]

    published = await moderated("PUBLISHED")
    answer = await shop_front.get(published)
    known = await shop_front.get(published, if_none_match=answer.headers["etag"])
    assert published == f"http://testserver{plain(url)}"
    assert (answer.status_code, known.status_code) == (200, 304)
    assert [each.headers["cache-control"] for each in (answer, known)] == ["public, max-age=3600"] * 2

    hidden = await moderated("HIDDEN")
    gone = await shop_front.get(published, if_none_match=answer.headers["etag"])
    assert gone.status_code == 404
    assert "max-age" not in gone.headers.get("cache-control", "")
    assert await shop_front.statuses(published, hidden, await seen_by(author)) == [404, 200, 200]


async def test_the_picture_of_a_deleted_review_is_nobodys(shop_front: Shop) -> None:
    author, review_id, url = await reviewed(shop_front, body="It holds tea.")
    assert await shop_front.statuses(url) == [200]

    await shop_front.ask(DELETE, author, input={"id": review_id})

    assert await shop_front.statuses(url) == [404]


async def test_the_picture_of_a_product_is_everybodys_for_ever(shop_front: Shop) -> None:
    _, token = await person(Role.CATALOGUE)
    upload = (await send(Api(shop_front.client), PHOTO, token=token))["media"]
    mug = {"name": "Mug", "variants": [{"sku": "M", "prices": [{"amount": "9.90", "currency": "USD"}]}]}

    shown = await shop_front.ask(CREATE, token, input=mug | {"images": [{"mediaId": upload["id"]}]})

    (image,) = shown["product"]["images"]
    answer = await shop_front.get(image["url"])
    read = await shop_front.ask(READ, token, id=upload["id"])
    assert image["url"] == read["image"]["url"] == f"http://testserver{plain(upload['image']['url'])}"
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
