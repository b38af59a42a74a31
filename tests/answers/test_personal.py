"""Whatever is public, by whomever it is asked first: everybody is answered as if nothing were kept."""

from typing import Any

from domain import ids
from tests.answers.conftest import Asker, Ways
from tests.contract.test_public import ROOTS, whole
from tests.contract.town import VIEWERS, Counter, Town, fresh
from tests.make import review as make_review

FIRST = ("shopper", "other", "catalogue", "stranger", "support", "admin")
"""Who has something that nobody else sees comes before who would see it."""


async def questions(town: Town) -> list[str]:
    """Select all that is public, of what everybody sees and of what only some do."""
    shopper, other = town.users["shopper"].key, town.users["other"].key
    reviews = [
        await make_review.review(town.mug.id, user_id=other),
        await make_review.review(town.mug.id, user_id=shopper, state="PENDING"),
        await make_review.review(town.hidden.id, user_id=shopper),
    ]
    given = {
        "product": [f'(slug: "{town.mug.slug}")', f'(slug: "{town.hidden.slug}")', f'(id: "{_id(town.hidden.id)}")'],
        "products": ["(first: 3)"],
        "productVariant": [
            f'(id: "{ids.encode("ProductVariant", each.variant_id)}")' for each in (town.mug, town.hidden)
        ],
        "category": [f'(id: "{ids.encode("Category", town.kitchen)}")'],
        "review": [f'(id: "{ids.encode("Review", each)}")' for each in reviews],
    }
    return [whole(root, arguments) for root in ROOTS for arguments in given.get(root, [""])]


def _id(key: Any) -> str:
    return ids.encode("Product", key)


async def test_nobody_is_given_what_is_anothers(counter: Counter, here: Asker, ways: Ways) -> None:
    assert set(FIRST) == set(VIEWERS)
    town = await fresh(counter)
    texts = await questions(town)
    await here.forget()
    expected = {
        viewer: [(await counter.api.run(text, token=town.tokens[viewer])).body for text in texts] for viewer in FIRST
    }

    for viewer in FIRST + FIRST:
        for text, answer in zip(texts, expected[viewer], strict=True):
            assert await here.named(text, token=town.tokens[viewer]) == answer, (viewer, text)

    assert expected["shopper"] != expected["stranger"] != expected["catalogue"]
    came = ways.since()
    # Strangers and shoppers have each their own, but for single reviews, of which a shopper may see more than others.
    assert came == {"made": 2 * len(texts) - 3, "kept": 4 * len(texts) - 9, "unkept": 12}
