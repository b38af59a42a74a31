"""Uploads shown by products and reviews: whose they may be, and what becomes of them."""

from collections.abc import Sequence
from typing import Any

import pytest

from domain import ids
from domain.access import Role
from domain.ids import MediaId, UserId
from kit import db
from kit.clock import utc_now
from tests.api import Api
from tests.make import media as make_media
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user
from tests.make.media import DIGEST
from tests.schema.catalogue import product_id, usd

pytestmark = pytest.mark.usefixtures("shop")

IMAGES = "images { url alt width height mediaId }"
ERRORS = "errors { code path }"
CREATE = f"""
mutation ($input: ProductCreateInput!) {{ productCreate(input: $input) {{ product {{ id {IMAGES} }} {ERRORS} }} }}
"""
UPDATE = f"""
mutation ($input: ProductUpdateInput!) {{
  productUpdate(input: $input) {{ product {{ version {IMAGES} }} {ERRORS} }}
}}
"""
REVIEW = f"""
mutation ($input: ReviewCreateInput!) {{ reviewCreate(input: $input) {{ review {{ id {IMAGES} }} {ERRORS} }} }}
"""
MUG = {"name": "Mug", "status": "ACTIVE", "variants": [{"sku": "M", "prices": [usd("9.90")]}]}


def media_id(key: MediaId) -> str:
    return ids.encode("Media", key)


def chosen(*keys: MediaId, alt: str | None = None) -> list[dict[str, Any]]:
    return [{"mediaId": media_id(key), "alt": alt} for key in keys]


def shown(key: MediaId, alt: str | None) -> dict[str, Any]:
    """Write an upload of `tests.make` as it is shown."""
    url = f"http://testserver/media/{key.hex}/{DIGEST}.webp"
    return {"url": url, "alt": alt, "width": 640, "height": 480, "mediaId": media_id(key)}


async def person(*roles: Role) -> tuple[UserId, str]:
    user = await make_user.user(roles=roles)
    return user.key, await make_user.token(user)


async def uses(keys: Sequence[MediaId]) -> list[tuple[bool, Any]]:
    """Tell of uploads whether a product has shown them, and which review does."""
    rows = {row["id"]: row for row in await db.fetch("SELECT id, is_product, review_id FROM media")}
    return [(rows[key]["is_product"], rows[key]["review_id"]) for key in keys]


async def test_a_product_shows_uploads_with_the_nearest_text_there_is(api: Api) -> None:
    keeper, token = await person(Role.CATALOGUE)
    plain, told, named = [await make_media.upload(keeper, alt=alt) for alt in (None, "From the side", "Old")]
    images = [*chosen(plain, told), *chosen(named, alt=" From  above ")]

    payload = (await api.run(CREATE, {"input": MUG | {"images": images}}, token=token)).payload("productCreate")

    assert payload["errors"] == []
    assert payload["product"]["images"] == [
        shown(plain, "Mug"),
        shown(told, "From the side"),
        shown(named, "From above"),
    ]
    assert await uses([plain, told, named]) == [(True, None)] * 3


async def test_the_text_of_a_picture_without_one_is_the_products_name_in_each_language(api: Api) -> None:
    keeper, token = await person(Role.CATALOGUE)
    upload = await make_media.upload(keeper)
    made = await make_product.product(translations={"de": "Becher"})
    await api.run(UPDATE, {"input": {"id": product_id(made.id), "images": chosen(upload)}}, token=token)

    document = "query ($id: ID!) { product(id: $id) { images { alt } } }"
    answers = [
        await api.run(document, {"id": product_id(made.id)}, headers={"accept-language": tag}) for tag in ("en", "de")
    ]

    assert [answer.payload("product")["images"] for answer in answers] == [[{"alt": "Mug"}], [{"alt": "Becher"}]]


async def test_pictures_are_put_in_another_order_and_taken_away(api: Api) -> None:
    keeper, token = await person(Role.CATALOGUE)
    one, two = await make_media.upload(keeper), await make_media.upload(keeper)
    made = await make_product.product(images=["/media/demo/mug.svg"])

    async def update(**images: Any) -> Any:
        given = {"input": {"id": product_id(made.id), **images}}
        return (await api.run(UPDATE, given, token=token)).payload("productUpdate")["product"]["images"]

    untouched = await update(name="Mug")
    both = await update(images=chosen(one, two))
    turned = await update(images=[{"mediaId": image["mediaId"]} for image in reversed(both)])
    cleared = await update(images=None)

    assert [image["url"] for image in untouched] == ["http://testserver/media/demo/mug.svg"]
    assert untouched[0]["mediaId"] is None
    assert both == [shown(one, "Mug"), shown(two, "Mug")]
    assert turned == [shown(two, "Mug"), shown(one, "Mug")]
    assert cleared == []
    assert await uses([one, two]) == [(True, None)] * 2


async def test_what_a_product_has_shown_any_of_its_staff_may_show_again(api: Api) -> None:
    keeper, _ = await person(Role.CATALOGUE)
    _, other = await person(Role.CATALOGUE)
    upload = await make_media.upload(keeper, is_product=True)

    payload = (await api.run(CREATE, {"input": MUG | {"images": chosen(upload)}}, token=other)).payload("productCreate")

    assert payload["product"]["images"] == [shown(upload, "Mug")]


async def test_an_order_goes_on_showing_what_the_product_showed(api: Api) -> None:
    keeper, token = await person(Role.CATALOGUE)
    shopper, buyer = await person()
    upload = await make_media.upload(keeper)
    made = await make_product.product()
    await api.run(UPDATE, {"input": {"id": product_id(made.id), "images": chosen(upload)}}, token=token)
    image = await db.fetchval("SELECT images -> 0 FROM product")
    line = make_order.Line(variant_id=made.variant_id, product_id=made.id, quantity=1)
    order = await make_order.order(user_id=shopper, lines=(line,))
    async with db.transaction() as tx:
        await tx.execute("UPDATE order_line SET image = $1::text::jsonb, product_name = 'Mug of then'", image)
    await api.run(UPDATE, {"input": {"id": product_id(made.id), "images": []}}, token=token)

    document = "query ($id: ID!) { order(id: $id) { lines { image { url alt width height mediaId } } } }"
    answer = await api.run(document, {"id": ids.encode("Order", order.id)}, token=buyer)

    assert answer.payload("order")["lines"] == [{"image": shown(upload, "Mug of then")}]


async def bought(user: UserId) -> str:
    """Let a user have bought a product; give its id."""
    made = await make_product.product()
    await make_review.delivered(user, product_id=made.id, variant_id=made.variant_id, delivered_at=utc_now())
    return product_id(made.id)


def opinion(product: str, images: Any, **other: Any) -> dict[str, Any]:
    return {"input": {"productId": product, "rating": 5, "body": "It holds tea.", "images": images, **other}}


async def test_a_review_shows_its_authors_pictures(api: Api) -> None:
    ada, token = await person()
    one, two = await make_media.upload(ada, alt="On my desk"), await make_media.upload(ada)
    product = await bought(ada)

    payload = (await api.run(REVIEW, opinion(product, chosen(two, one)), token=token)).payload("reviewCreate")

    key = ids.decode_as("Review", payload["review"]["id"])
    assert payload["errors"] == []
    assert payload["review"]["images"] == [shown(two, None), shown(one, "On my desk")]
    assert await uses([one, two]) == [(False, key)] * 2
    lists = [
        f"query ($id: ID!) {{ product(id: $id) {{ reviews {{ nodes {{ {IMAGES} }} }} }} }}",
        f"query ($id: ID!) {{ product(id: $id) {{ reviews: viewerReview {{ {IMAGES} }} }} }}",
    ]
    listed, own = [(await api.run(each, {"id": product}, token=token)).payload("product") for each in lists]
    assert listed["reviews"]["nodes"] == [own["reviews"]] == [{"images": payload["review"]["images"]}]


async def test_the_same_call_again_gives_the_same_review(api: Api) -> None:
    ada, token = await person()
    upload = await make_media.upload(ada)
    given = opinion(await bought(ada), chosen(upload), idempotencyKey="one")

    first, second = [(await api.run(REVIEW, given, token=token)).payload("reviewCreate") for _ in range(2)]

    assert first["errors"] == second["errors"] == []
    assert second["review"] == first["review"]


async def test_a_review_that_is_deleted_gives_its_pictures_up(api: Api) -> None:
    ada, token = await person()
    upload = await make_media.upload(ada)
    payload = (await api.run(REVIEW, opinion(await bought(ada), chosen(upload)), token=token)).payload("reviewCreate")

    delete = "mutation ($input: ReviewDeleteInput!) { reviewDelete(input: $input) { errors { code } } }"
    await api.run(delete, {"input": {"id": payload["review"]["id"]}}, token=token)

    assert await uses([upload]) == [(False, None)]


async def test_another_ones_upload_is_not_there(api: Api) -> None:
    ada, shopper = await person()
    bob, _ = await person()
    keeper, staff = await person(Role.CATALOGUE)
    review = await make_review.review((await make_product.product()).id, user_id=ada)
    product = await bought(ada)
    own = await make_media.upload(ada)
    foreign = {
        "bob's": await make_media.upload(bob),
        "sold": await make_media.upload(keeper, is_product=True),
        "nobody's": await make_media.upload(None),
        "going": await make_media.upload(ada, doomed_at=utc_now()),
        "shown": await make_media.upload(ada, review_id=review),
    }
    made = await make_product.product()

    async def told(document: str, given: Any, token: str, name: str) -> list[tuple[str, list[str]]]:
        payload = (await api.run(document, given, token=token)).payload(name)
        return [(error["code"], error["path"]) for error in payload["errors"]]

    missing = [("NOT_FOUND", ["images", "1", "mediaId"])]
    for key in foreign.values():
        assert await told(REVIEW, opinion(product, chosen(own, key)), shopper, "reviewCreate") == missing
    mine = await make_media.upload(keeper)
    for name in ("bob's", "nobody's", "going", "shown"):
        images = chosen(mine, foreign[name])
        assert await told(CREATE, {"input": MUG | {"images": images}}, staff, "productCreate") == missing
        given = {"input": {"id": product_id(made.id), "images": images}}
        assert await told(UPDATE, given, staff, "productUpdate") == missing
    assert await uses([own, mine]) == [(False, None)] * 2
    assert await db.fetchval("SELECT count(*) FROM product WHERE images <> '[]'") == 0
    assert await db.fetchval("SELECT count(*) FROM review") == 1


async def test_pictures_are_counted_and_each_stands_once(api: Api) -> None:
    ada, shopper = await person()
    keeper, staff = await person(Role.CATALOGUE)
    product = await bought(ada)
    uploads = [await make_media.upload(ada) for _ in range(6)]
    more = [await make_media.upload(keeper) for _ in range(21)]

    async def told(images: Any) -> list[tuple[str, list[str]]]:
        payload = (await api.run(REVIEW, opinion(product, images), token=shopper)).payload("reviewCreate")
        return [(error["code"], error["path"]) for error in payload["errors"]]

    assert await told(chosen(*uploads)) == [("INVALID_INPUT", ["images"])]
    assert await told(chosen(uploads[0], uploads[1], uploads[0])) == [("INVALID_INPUT", ["images", "2", "mediaId"])]
    assert await told(chosen(uploads[0], alt="x" * 301)) == [("INVALID_INPUT", ["images", "0", "alt"])]
    payload = (await api.run(CREATE, {"input": MUG | {"images": chosen(*more)}}, token=staff)).payload("productCreate")
    assert payload["errors"] == [{"code": "INVALID_INPUT", "path": ["images"]}]
    assert await uses([*uploads, *more]) == [(False, None)] * 27
