"""Whoever sends a token that is not valid is told so, and never that something is gone: clients refresh it then."""

import dataclasses

import pytest

from tests.contract.test_access import MAY_ASK, MAY_DO, MAY_SEE, OK, QUERIES, U, arrange, asked
from tests.contract.things import things
from tests.contract.town import VIEWERS, Counter, Town, changed, codes, fresh, snapshot

TOKEN = "not-valid"
# A cart that anyone may open would not be the viewer's.
NEVER_A_STRANGERS = {"cartCreate", "me"}


def rejected(town: Town) -> Town:
    """Let everybody's token be one that is not valid."""
    return dataclasses.replace(town, tokens=dict.fromkeys(VIEWERS, TOKEN))


def expected(name: str, may: tuple[str, ...]) -> str:
    return OK if may[0] == OK and name not in NEVER_A_STRANGERS else U


@pytest.mark.parametrize("mutation", sorted(MAY_DO))
async def test_a_mutation_that_a_stranger_may_not_do_says_so_and_does_nothing(counter: Counter, mutation: str) -> None:
    town, given, before = await arrange(counter, mutation)

    result = await rejected(town).run(mutation, given, "shopper")

    told = " ".join(result.codes or codes(result.data[mutation])) or OK
    assert told == expected(mutation, MAY_DO[mutation])
    assert told == OK or changed(before, await snapshot()) == []


async def test_a_query_says_so_instead_of_nothing(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)

    told = {name: await asked(rejected(town), name, QUERIES[name](had), "shopper") for name in MAY_ASK}

    assert told == {name: expected(name, may) for name, may in MAY_ASK.items()}


async def test_a_node_says_so_instead_of_nothing(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)

    one = {name: await asked(rejected(town), "node", f'(id: "{had.id[name]}")', "shopper") for name in MAY_SEE}
    many = {name: await asked(rejected(town), "nodes", f'(ids: ["{had.id[name]}"])', "shopper") for name in MAY_SEE}

    assert one == {name: expected(name, may) for name, may in MAY_SEE.items()}
    assert many == one


async def test_the_viewers_own_review_is_not_said_to_be_missing(counter: Counter) -> None:
    town = await fresh(counter)
    mug = f'product(slug: "{town.mug.slug}")'

    answer = await counter.api.run(f"{{ {mug} {{ name viewerReview {{ id }} }} }}", token=TOKEN)

    assert (answer.codes, answer.data) == ([U], {"product": {"name": "Mug", "viewerReview": None}})


async def test_what_everyone_sees_is_shown_all_the_same(counter: Counter) -> None:
    town = await fresh(counter)

    answer = await counter.api.run(f'{{ shop {{ name }} product(slug: "{town.mug.slug}") {{ name }} }}', token=TOKEN)

    assert answer.body == {"data": {"shop": {"name": "Souk"}, "product": {"name": "Mug"}}}
