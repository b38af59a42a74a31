"""What anybody may keep of the answers is the same for everybody: looked at field by field, and compared."""

from collections.abc import Iterator
from math import inf
from pathlib import Path

import pytest
import pytest_asyncio
from graphql import (
    GraphQLObjectType,
    OperationDefinitionNode,
    get_named_type,
    is_leaf_type,
    parse,
)

from domain import ids
from engine.documents.public import Public, ages
from kit import db
from tests.contract.test_contract import RUNNING
from tests.contract.town import Counter, Town, fresh
from tests.make import cart as make_cart
from tests.make import review as make_review

LIST = Path(__file__).parent / "public.txt"
AGES = ages(RUNNING)


def written() -> list[str]:
    """Write which fields anybody may keep, and how long by themselves. Units: seconds."""
    return sorted(
        f"{name}.{field} {'-' if age == inf else int(age)}"
        for name, found in AGES.items()
        for field, age in found.items()
    )


def selection(kind: GraphQLObjectType, around: frozenset[str]) -> Iterator[str]:
    """Select every public field, and what is public below, but no type within itself; short pages cost less."""
    for name in AGES.get(kind.name, {}):
        field = kind.fields[name]
        below = get_named_type(field.type)
        if is_leaf_type(below):
            yield name
        elif isinstance(below, GraphQLObjectType) and below.name not in around:
            page = "(first: 1)" if "first" in field.args else ""
            yield f"{name}{page} {{ __typename {' '.join(selection(below, around | {below.name}))} }}"


def whole(root: str, given: str = "") -> str:
    """Ask for all that is public below a root field; `given` are its arguments."""
    assert RUNNING.query_type is not None
    kind = get_named_type(RUNNING.query_type.fields[root].type)
    assert isinstance(kind, GraphQLObjectType)
    return f"{{ {root}{given} {{ {' '.join(selection(kind, frozenset({kind.name})))} }} }}"


def max_age(text: str) -> int:
    document = parse(text)
    operation = document.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    return Public(RUNNING).max_age(document, operation)


ROOTS = sorted(AGES["Query"])


@pytest_asyncio.fixture
async def town(counter: Counter) -> Town:
    """A shop in which the shopper has written about what is for sale, and about what is not yet; the other voted."""
    made = await fresh(counter)
    shopper, other = made.users["shopper"].key, made.users["other"].key
    published = await make_review.review(made.mug.id, user_id=shopper)
    await make_review.review(made.mug.id, user_id=other, state="PENDING")
    await make_review.review(made.hidden.id, user_id=shopper)
    async with db.transaction() as tx:
        vote = "INSERT INTO review_vote (id, review_id, user_id, created_at) VALUES (gen_random_uuid(), $1, $2, now())"
        await tx.execute(vote, published, other)
    await make_cart.cart({made.mug.variant_id: 1}, user=shopper)
    return made


def test_every_field_that_anybody_may_keep_was_looked_at() -> None:
    """Is it the same for everybody who is not signed in? Then `python -m tests.contract.publish`."""
    assert written() == LIST.read_text().splitlines()


def test_nothing_that_is_written_is_public_and_nobody_keeps_what_is_followed() -> None:
    assert RUNNING.mutation_type is not None
    assert AGES.get(RUNNING.mutation_type.name, {}) == {}
    # What it tells is the same for everybody; when it tells it is not for anybody to say.
    assert AGES["Subscription"] == {"variantAvailabilityChanged": inf}
    assert max_age('subscription { variantAvailabilityChanged(variantIds: ["a"]) { kind } }') == 0


@pytest.mark.parametrize("root", ROOTS)
async def test_what_is_public_is_the_same_for_everybody(town: Town, root: str) -> None:
    api = town.counter.api
    found = await api.run(
        f'{{ product(slug: "{town.mug.slug}") {{ id reviews {{ nodes {{ id }} }} category {{ id }} }} }}'
    )
    mug = found.data["product"]
    named = {
        "product": mug["id"],
        "productVariant": ids.encode("ProductVariant", town.mug.variant_id),
        "category": mug["category"]["id"],
        "review": mug["reviews"]["nodes"][0]["id"],
    }
    text = whole(root, f'(id: "{named[root]}")' if root in named else "(first: 2)" if root == "products" else "")

    answers = [await api.run(text, token=town.tokens[name]) for name in ("stranger", "shopper", "other")]

    assert answers[0].errors == []
    assert answers[0].data[root]
    assert answers[1].data == answers[0].data
    assert answers[2].data == answers[0].data
    assert max_age(text) > 0


async def test_of_what_is_hidden_from_anybody_nothing_shows(town: Town) -> None:
    for name in ("stranger", "shopper", "other"):
        answer = await town.counter.api.run(whole("products", "(first: 2)"), token=town.tokens[name])

        (node,) = answer.data["products"]["nodes"]
        assert node["id"] == ids.encode("Product", town.mug.id)
        assert [review["state"] for review in node["reviews"]["nodes"]] == ["PUBLISHED"]
