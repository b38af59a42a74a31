"""Reviews of the mug: the shopper's, and one by somebody else."""

from domain import ids
from domain.ids import ReviewId
from kit.clock import utc_now
from tests.contract.calls import Call, Hindrance, call, sql, swapped
from tests.contract.calls.account import unknown
from tests.contract.town import Town
from tests.make import media as make_media
from tests.make import review as make_review


async def written(town: Town, author: str = "shopper") -> ReviewId:
    return await make_review.review(town.mug.id, user_id=town.users[author].key, body="It holds half a litre.")


@call("reviewCreate")
async def review_create(town: Town) -> Call:
    await make_review.delivered(
        town.users["shopper"].key, product_id=town.mug.id, variant_id=town.mug.variant_id, delivered_at=utc_now()
    )
    given = {
        "productId": ids.encode("Product", town.mug.id),
        "rating": 4,
        "title": "Big",
        "body": "It holds half a litre.",
        "images": [{"mediaId": ids.encode("Media", await make_media.upload(town.users["shopper"].key))}],
    }
    return Call(
        given,
        other={"rating": 5},
        hindrance=Hindrance(
            "REVIEW_NOT_ALLOWED",
            sql("UPDATE fulfillment SET delivered_at = NULL"),
            sql("UPDATE fulfillment SET delivered_at = now()"),
        ),
    )


@call("reviewUpdate")
async def review_update(town: Town) -> Call:
    review = ids.encode("Review", await written(town))
    return Call({"id": review, "rating": 3, "title": "Hm", "body": "It has broken since.", "expectedVersion": 1})


@call("reviewDelete")
async def review_delete(town: Town) -> Call:
    return Call({"id": ids.encode("Review", await written(town))})


@call("reviewReply")
async def review_reply(town: Town) -> Call:
    key = await written(town)
    return Call(
        {"reviewId": ids.encode("Review", key), "body": "We are glad."},
        by="support",
        other={"body": "We are very glad."},
        hindrance=swapped("review", key, unknown()),
    )


@call("reviewVote")
async def review_vote(town: Town) -> Call:
    return Call({"reviewId": ids.encode("Review", await written(town, "other")), "helpful": True})


@call("reviewModerate")
async def review_moderate(town: Town) -> Call:
    given = {"id": ids.encode("Review", await written(town)), "state": "HIDDEN", "reason": "It is an advertisement."}
    return Call(given, by="support")
