"""The list of all reviews, for those who moderate; and single reviews, for whoever sees their product."""

from datetime import timedelta
from typing import Any

import pytest

from domain import ids
from domain.access import Role
from domain.ids import ReviewId
from tests.api import Api
from tests.make import NOW
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")

LIST = """
query ($filter: ReviewFilter, $first: Int, $after: String) {
  reviews(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id state } pageInfo { hasNextPage endCursor }
  }
}
"""
ONE = "query ($id: ID!) { review(id: $id) { id product { name } } node(id: $id) { id } }"


def review_id(key: ReviewId) -> str:
    return ids.encode("Review", key)


async def support() -> str:
    return await make_user.token(await make_user.user(roles=[Role.SUPPORT]))


async def test_support_narrows_the_list_by_state_product_and_stars(api: Api) -> None:
    mug, cup = await make_product.products(make_product.Product("Mug"), make_product.Product("Cup"))
    good, bad = await make_review.review(mug.id), await make_review.review(mug.id, rating=1, state="PENDING")
    other = await make_review.review(cup.id, rating=1)
    token = await support()

    async def listed(**wanted: Any) -> set[str]:
        result = await api.run(LIST, {"filter": wanted}, token=token)
        found = result.payload("reviews")
        assert found["totalCount"] == len(found["nodes"])
        return {node["id"] for node in found["nodes"]}

    assert await listed() == {review_id(good), review_id(bad), review_id(other)}
    assert await listed(states=["PENDING"]) == {review_id(bad)}
    assert await listed(states=[]) == set()
    assert await listed(productId=ids.encode("Product", mug.id), rating=1) == {review_id(bad)}
    assert await listed(productId="rubbish") == set()
    assert await listed(rating=-1) == set()
    assert await listed(rating=2**31 - 1) == set()


async def test_the_list_comes_in_pages_the_newest_first(api: Api) -> None:
    product = await make_product.product()
    made = [
        await make_review.review(product.id, state=state, created_at=NOW + timedelta(minutes=minute))
        for minute, state in enumerate(("PUBLISHED", "HIDDEN", "PENDING"))
    ]
    token = await support()

    first = (await api.run(LIST, {"first": 2}, token=token)).payload("reviews")
    more = {"first": 2, "after": first["pageInfo"]["endCursor"]}
    second = (await api.run(LIST, more, token=token)).payload("reviews")
    foreign = await api.run(LIST, more | {"filter": {"rating": 5}}, token=token)

    assert [node["id"] for node in first["nodes"] + second["nodes"]] == [review_id(key) for key in reversed(made)]
    assert (first["pageInfo"]["hasNextPage"], second["pageInfo"]["hasNextPage"]) == (True, False)
    assert foreign.codes == ["INVALID_INPUT"]


async def test_the_list_is_for_support_alone(api: Api) -> None:
    shopper = await make_user.token(await make_user.user(roles=[Role.CATALOGUE]))

    assert (await api.run(LIST)).codes == ["UNAUTHENTICATED"]
    assert (await api.run(LIST, token=shopper)).codes == ["FORBIDDEN"]


@pytest.mark.parametrize("status", ["DRAFT", "ARCHIVED"])
async def test_a_review_shows_no_product_that_the_viewer_may_not_see(api: Api, status: str) -> None:
    product = await make_product.product(status=status)
    author, other = await make_user.user(), await make_user.user()
    variables = {"id": review_id(await make_review.review(product.id, user_id=author.key))}

    async def seen(token: str | None) -> Any:
        return (await api.run(ONE, variables, token=token)).data

    nothing = {"review": None, "node": None}
    whole = {"review": {**variables, "product": {"name": "Mug"}}, "node": variables}
    assert await seen(None) == nothing
    assert await seen(await make_user.token(other)) == nothing
    assert await seen(await make_user.token(author)) == whole
    assert await seen(await support()) == whole
