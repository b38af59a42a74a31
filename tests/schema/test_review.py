"""Reviews over the API: who may, what it changes, and what is refused without a trace."""

import asyncio
import contextvars
from datetime import timedelta
from typing import Any

import pytest

from domain import ids
from domain.access import Role
from kit import db
from kit.clock import utc_now
from services.review.recount import recount
from tests.api import Api, Result
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")

CREATE = """
mutation ($input: ReviewCreateInput!) {
  reviewCreate(input: $input) {
    review { id rating title body state verifiedPurchase authorName viewerVoted replies { body } }
    product { rating { average count histogram } viewerReview { id } }
    errors { __typename code path ... on ReviewNotAllowedError { reason existing { id } } }
  }
}
"""
UPDATE = """
mutation ($input: ReviewUpdateInput!) {
  reviewUpdate(input: $input) {
    review { rating title body state version editedAt } product { rating { average histogram } }
    errors { code path ... on ConflictError { current { id } } }
  }
}
"""
DELETE = """
mutation ($input: ReviewDeleteInput!) {
  reviewDelete(input: $input) { review { id } product { rating { average count } } errors { code } }
}
"""
MODERATE = """
mutation ($input: ReviewModerateInput!) {
  reviewModerate(input: $input) { review { state } product { rating { average count } } errors { code } }
}
"""
REPLY = """
mutation ($input: ReviewReplyInput!) {
  reviewReply(input: $input) {
    reply { id body byMerchant authorName } review { replies { id } } errors { code path }
  }
}
"""
VOTE = """
mutation ($input: ReviewVoteInput!) {
  reviewVote(input: $input) { review { helpfulCount viewerVoted } errors { code path } }
}
"""
LIST = """
query ($id: ID!, $sort: ReviewSort!, $first: Int, $after: String) {
  product(id: $id) {
    reviews(sort: $sort, first: $first, after: $after) {
      nodes { id rating replies { body } viewerVoted } pageInfo { hasNextPage endCursor } totalCount
    }
  }
}
"""


class Buyer:
    """A shopper to whom a product was delivered."""

    def __init__(self, user: make_user.User, token: str, product: make_product.Made) -> None:
        self.user, self.token, self.product = user, token, product
        self.product_id = ids.encode("Product", product.id)

    async def write(self, api: Api, **changes: Any) -> Result:
        given = {"productId": self.product_id, "rating": 4, "body": "Holds my coffee."} | changes
        return await api.run(CREATE, {"input": given}, token=self.token)


async def buyer(*, product: make_product.Made | None = None, name: str | None = "Ada") -> Buyer:
    made = product or await make_product.product()
    user = await make_user.user(display_name=name)
    await make_review.delivered(
        user.key, product_id=made.id, variant_id=made.variant_id, delivered_at=utc_now() - timedelta(days=2)
    )
    return Buyer(user, await make_user.token(user), made)


async def staff(role: Role = Role.SUPPORT) -> str:
    return await make_user.token(await make_user.user(roles=[role]))


async def test_a_buyer_reviews_and_the_product_shows_it_at_once(api: Api) -> None:
    one = await buyer()
    before = (await api.run(LIST, {"id": one.product_id, "sort": "NEWEST"})).payload("product")

    written = (await one.write(api, title=" Nice ")).payload("reviewCreate")

    assert before["reviews"]["totalCount"] == 0
    assert written["errors"] == []
    review_id = written["review"].pop("id")
    assert written["review"] == {
        "rating": 4,
        "title": "Nice",
        "body": "Holds my coffee.",
        "state": "PUBLISHED",
        "verifiedPurchase": True,
        "authorName": "Ada",
        "viewerVoted": False,
        "replies": [],
    }
    assert written["product"] == {
        "rating": {"average": 4.0, "count": 1, "histogram": [0, 0, 0, 1, 0]},
        "viewerReview": {"id": review_id},
    }
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


async def test_only_who_was_delivered_the_product_may_review_it(api: Api) -> None:
    product = await make_product.product()
    token = await make_user.token(await make_user.user())
    given = {"productId": ids.encode("Product", product.id), "rating": 5, "body": "Great."}

    stranger = await api.run(CREATE, {"input": given})
    shopper = await api.run(CREATE, {"input": given}, token=token)

    assert [error["code"] for error in stranger.payload("reviewCreate")["errors"]] == ["UNAUTHENTICATED"]
    assert shopper.payload("reviewCreate")["errors"] == [
        {
            "__typename": "ReviewNotAllowedError",
            "code": "REVIEW_NOT_ALLOWED",
            "path": ["productId"],
            "reason": "NOT_BOUGHT",
            "existing": None,
        }
    ]
    assert await db.fetchval("SELECT count(*) FROM review") == 0


async def test_a_parcel_on_its_way_is_not_yet_a_reason_to_review(api: Api) -> None:
    product = await make_product.product()
    user = await make_user.user()
    await make_review.delivered(user.key, product_id=product.id, variant_id=product.variant_id, delivered_at=None)
    one = Buyer(user, await make_user.token(user), product)

    refused = (await one.write(api)).payload("reviewCreate")

    assert [error["reason"] for error in refused["errors"]] == ["NOT_BOUGHT"]


async def test_a_second_review_of_a_product_is_refused_with_the_first(api: Api) -> None:
    one = await buyer()
    first = (await one.write(api)).payload("reviewCreate")["review"]["id"]

    again = (await one.write(api, body="Once more.")).payload("reviewCreate")

    assert [(error["reason"], error["existing"]) for error in again["errors"]] == [("ALREADY_REVIEWED", {"id": first})]
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


async def test_of_two_reviews_at_once_one_is_written(api: Api) -> None:
    one = await buyer()

    both = await asyncio.gather(one.write(api, body="First."), one.write(api, body="Second."))

    reasons = [error["reason"] for result in both for error in result.payload("reviewCreate")["errors"]]
    assert reasons == ["ALREADY_REVIEWED"]
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


async def test_the_same_key_writes_once_in_series_and_at_once(api: Api) -> None:
    one = await buyer()

    both = await asyncio.gather(*(one.write(api, idempotencyKey="review-1") for _ in range(3)))
    later = await one.write(api, idempotencyKey="review-1")
    other = await one.write(api, idempotencyKey="review-1", rating=1)

    written = {result.payload("reviewCreate")["review"]["id"] for result in (*both, later)}
    assert len(written) == 1
    assert [error["code"] for error in other.payload("reviewCreate")["errors"]] == ["IDEMPOTENCY_MISMATCH"]
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"rating": 0}, ["rating"]),
        ({"rating": 6}, ["rating"]),
        ({"body": "  "}, ["body"]),
        ({"body": "x" * 5001}, ["body"]),
        ({"title": "x" * 201}, ["title"]),
    ],
)
async def test_bad_input_is_refused_where_it_is_bad(api: Api, change: dict[str, Any], path: list[str]) -> None:
    one = await buyer()

    refused = (await one.write(api, **change)).payload("reviewCreate")

    assert [(error["code"], error["path"]) for error in refused["errors"]] == [("INVALID_INPUT", path)]
    assert await db.fetchval("SELECT count(*) FROM review") == 0


async def test_a_link_waits_for_a_moderator_and_only_its_author_and_support_see_it(api: Api) -> None:
    one = await buyer()
    query = "query ($id: ID!) { review(id: $id) { state } node(id: $id) { id } }"

    written = (await one.write(api, body="See https://cheap.example")).payload("reviewCreate")

    variables = {"id": written["review"]["id"]}
    stranger = await api.run(query, variables)
    author = await api.run(query, variables, token=one.token)
    support = await api.run(query, variables, token=await staff())
    assert written["review"]["state"] == "PENDING"
    assert written["product"]["rating"] == {"average": None, "count": 0, "histogram": [0, 0, 0, 0, 0]}
    assert stranger.data == {"review": None, "node": None}
    assert author.data == support.data == {"review": {"state": "PENDING"}, "node": {"id": variables["id"]}}


async def test_an_edit_moves_the_stars_and_keeps_what_it_replaced(api: Api) -> None:
    one = await buyer()
    review_id = (await one.write(api, title="Nice")).payload("reviewCreate")["review"]["id"]

    edited = await api.run(
        UPDATE, {"input": {"id": review_id, "rating": 2, "title": None, "expectedVersion": 1}}, token=one.token
    )
    stale = await api.run(UPDATE, {"input": {"id": review_id, "rating": 5, "expectedVersion": 1}}, token=one.token)

    payload = edited.payload("reviewUpdate")
    assert payload["review"].pop("editedAt") is not None
    assert payload["review"] == {
        "rating": 2,
        "title": None,
        "body": "Holds my coffee.",
        "state": "PUBLISHED",
        "version": 2,
    }
    assert payload["product"]["rating"] == {"average": 2.0, "histogram": [0, 1, 0, 0, 0]}
    assert stale.payload("reviewUpdate")["errors"] == [
        {"code": "CONFLICT", "path": ["expectedVersion"], "current": {"id": review_id}}
    ]
    kept = await db.fetchrow("SELECT rating, title, body FROM review_revision")
    assert kept is not None
    assert tuple(kept) == (4, "Nice", "Holds my coffee.")


async def test_nobody_edits_or_deletes_anothers_review(api: Api) -> None:
    one = await buyer()
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]
    other = await make_user.token(await make_user.user())

    edited = await api.run(UPDATE, {"input": {"id": review_id, "rating": 1}}, token=other)
    deleted = await api.run(DELETE, {"input": {"id": review_id}}, token=other)

    assert [error["code"] for error in edited.payload("reviewUpdate")["errors"]] == ["NOT_FOUND"]
    assert [error["code"] for error in deleted.payload("reviewDelete")["errors"]] == ["NOT_FOUND"]
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


async def test_a_deleted_review_leaves_the_stars_and_may_be_written_anew(api: Api) -> None:
    one = await buyer()
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]

    deleted = (await api.run(DELETE, {"input": {"id": review_id}}, token=one.token)).payload("reviewDelete")
    anew = (await one.write(api, rating=5, body="After all.")).payload("reviewCreate")

    assert deleted == {"review": None, "product": {"rating": {"average": None, "count": 0}}, "errors": []}
    assert anew["product"]["rating"]["histogram"] == [0, 0, 0, 0, 1]


async def test_a_hidden_review_leaves_the_stars_and_its_author_cannot_delete_it(api: Api) -> None:
    one = await buyer()
    support = await staff()
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]

    hidden = await api.run(MODERATE, {"input": {"id": review_id, "state": "HIDDEN", "reason": "rude"}}, token=support)
    deleted = await api.run(DELETE, {"input": {"id": review_id}}, token=one.token)
    again = await api.run(MODERATE, {"input": {"id": review_id, "state": "PUBLISHED"}}, token=support)

    assert hidden.payload("reviewModerate") == {
        "review": {"state": "HIDDEN"},
        "product": {"rating": {"average": None, "count": 0}},
        "errors": [],
    }
    assert [error["code"] for error in deleted.payload("reviewDelete")["errors"]] == ["FORBIDDEN"]
    assert again.payload("reviewModerate")["product"]["rating"] == {"average": 4.0, "count": 1}


@pytest.mark.parametrize("role", [Role.SHOPPER, Role.CATALOGUE])
async def test_moderating_replying_and_the_list_of_all_are_for_support(api: Api, role: Role) -> None:
    one = await buyer()
    token = await staff(role)
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]

    moderated = await api.run(MODERATE, {"input": {"id": review_id, "state": "HIDDEN"}}, token=token)
    replied = await api.run(REPLY, {"input": {"reviewId": review_id, "body": "Thanks."}}, token=token)
    listed = await api.run("{ reviews { totalCount } }", token=token)

    assert [error["code"] for error in moderated.payload("reviewModerate")["errors"]] == ["FORBIDDEN"]
    assert [error["code"] for error in replied.payload("reviewReply")["errors"]] == ["FORBIDDEN"]
    assert (listed.data, listed.codes) == ({"reviews": None}, ["FORBIDDEN"])
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)
    assert await db.fetchval("SELECT count(*) FROM review_reply") == 0


async def test_support_replies_in_the_shops_name_and_once_for_each_key(api: Api) -> None:
    one = await buyer()
    support = await staff()
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]
    given = {"input": {"reviewId": review_id, "body": "Thank you!", "idempotencyKey": "reply-1"}}

    first, second = await asyncio.gather(*(api.run(REPLY, given, token=support) for _ in range(2)))

    payload = first.payload("reviewReply")
    reply_id = payload["reply"].pop("id")
    assert payload["reply"] == {"body": "Thank you!", "byMerchant": True, "authorName": "Souk"}
    assert payload["review"] == {"replies": [{"id": reply_id}]}
    assert second.payload("reviewReply")["reply"]["id"] == reply_id


async def test_a_vote_counts_once_and_not_for_oneself(api: Api) -> None:
    one = await buyer()
    other = await make_user.token(await make_user.user())
    review_id = (await one.write(api)).payload("reviewCreate")["review"]["id"]
    helpful = {"input": {"reviewId": review_id, "helpful": True}}

    twice = await asyncio.gather(*(api.run(VOTE, helpful, token=other) for _ in range(4)))
    own = await api.run(VOTE, helpful, token=one.token)
    back = await api.run(VOTE, {"input": {"reviewId": review_id, "helpful": False}}, token=other)
    back_again = await api.run(VOTE, {"input": {"reviewId": review_id, "helpful": False}}, token=other)

    assert [result.payload("reviewVote")["review"] for result in twice] == [
        {"helpfulCount": 1, "viewerVoted": True}
    ] * 4
    assert [(error["code"], error["path"]) for error in own.payload("reviewVote")["errors"]] == [
        ("INVALID_INPUT", ["reviewId"])
    ]
    assert back.payload("reviewVote")["review"] == {"helpfulCount": 0, "viewerVoted": False}
    assert back_again.payload("reviewVote")["review"] == {"helpfulCount": 0, "viewerVoted": False}


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("NEWEST", [3, 2, 1, 0]),
        ("MOST_HELPFUL", [1, 3, 0, 2]),
        ("RATING_DESC", [0, 2, 3, 1]),
        ("RATING_ASC", [1, 3, 2, 0]),
    ],
)
async def test_pages_of_every_sort_join_to_the_whole_list(api: Api, sort: str, expected: list[int]) -> None:
    product = await make_product.product()
    now = utc_now()
    made = [
        await make_review.review(product.id, rating=rating, helpful=helpful, created_at=now - timedelta(hours=5 - hour))
        for hour, (rating, helpful) in enumerate([(5, 1), (1, 9), (4, 0), (3, 5)])
    ]
    await make_review.review(product.id, state="HIDDEN")
    variables = {"id": ids.encode("Product", product.id), "sort": sort, "first": 3}

    first = (await api.run(LIST, variables)).payload("product")["reviews"]
    second = (await api.run(LIST, variables | {"after": first["pageInfo"]["endCursor"]})).payload("product")["reviews"]

    seen = [node["id"] for node in first["nodes"] + second["nodes"]]
    assert seen == [ids.encode("Review", made[place]) for place in expected]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"], second["pageInfo"]["hasNextPage"]) == (
        4,
        True,
        False,
    )


@pytest.mark.parametrize("size", [2, 6])
async def test_reviews_of_a_page_of_products_are_read_in_the_same_few_statements(
    api: Api, statements: list[str], size: int
) -> None:
    reader = await make_user.token(await make_user.user())
    for product in await make_product.products(*(make_product.Product(name=f"Mug {n}") for n in range(size))):
        for _ in range(size):
            await make_review.review(product.id)
    query = """
    { products { nodes { reviews(first: 5) {
        totalCount nodes { body viewerVoted replies { body } product { id } } } viewerReview { id } } } }
    """
    await api.run(query, token=reader)
    statements.clear()

    result = await api.run(query, token=reader)

    assert len(result.payload("products")["nodes"]) == size
    # The session, the products, their reviews with replies, the counts, the votes, the viewer's own.
    assert len(statements) == 6


async def test_the_nightly_count_mends_stars_that_are_wrong(api: Api) -> None:
    one = await buyer()
    await one.write(api)
    async with db.transaction() as tx:
        await tx.execute("UPDATE product SET stars = '{9,9,9,9,9}', rating_count = 45, rating_average = 3")

    mended = await recount(languages=["en"], clock=utc_now)
    again = await recount(languages=["en"], clock=utc_now)

    assert (mended, again) == (1, 0)
    assert await make_review.stars_of(one.product.id) == ([0, 0, 0, 1, 0], 1, 4.0)


async def test_the_nightly_count_does_not_wait_for_what_is_being_ordered() -> None:
    products = await make_product.products(*(make_product.Product(name=f"Mug {n}") for n in range(3)))
    outside = contextvars.copy_context()

    async with db.transaction() as tx:
        # As the foreign key of an order's line does.
        await tx.execute("SELECT 1 FROM product WHERE id = $1 FOR KEY SHARE", products[0].id)
        counting = asyncio.create_task(recount(languages=["en"], clock=utc_now), context=outside)
        mended = await asyncio.wait_for(counting, 5)

    assert mended == 0
