"""The same call several times at once, and many calls together: whoever comes second is told by a typed error."""

import asyncio
from collections import Counter

import pytest

from tests.contract.calls.every import MUTATIONS
from tests.contract.test_access import with_key
from tests.contract.test_bad_input import outcome
from tests.contract.town import Counter as Till
from tests.contract.town import fresh

TIMES = 4


@pytest.mark.parametrize("mutation", sorted(MUTATIONS))
async def test_several_of_the_same_at_once_are_no_fault(counter: Till, mutation: str) -> None:
    town = await fresh(counter)
    call = await MUTATIONS[mutation](town)

    async def send(number: int) -> str:
        given = with_key(mutation, call.given)
        if "idempotencyKey" in given:
            given["idempotencyKey"] += f" {number}"
        return outcome(await town.run(mutation, given, call.by), mutation)

    became = Counter(await asyncio.gather(*(send(number) for number in range(TIMES))))

    assert became["DONE"] >= 1
    assert [each for each in became if each.startswith("FAULT")] == []


GROUPS = {
    "catalogue": ("product", "category", "stock", "reviewModerate", "reviewVote"),
    "buying": ("cart", "order", "payment", "fulfillment"),
    "account": ("user", "address", "email", "password", "token"),
}
"""By the beginnings of their names; of the calls that need a review of the same person one is enough."""


@pytest.mark.parametrize("group", GROUPS)
async def test_all_of_a_group_at_once_are_no_fault(counter: Till, group: str) -> None:
    town = await fresh(counter, is_guest=group == "buying")
    calls = {name: await MUTATIONS[name](town) for name in MUTATIONS if name.startswith(GROUPS[group])}

    async def send(mutation: str, number: int) -> str:
        given = with_key(mutation, calls[mutation].given)
        if "idempotencyKey" in given:
            given["idempotencyKey"] += f" {number}"
        return f"{mutation} {outcome(await town.run(mutation, given, calls[mutation].by), mutation)}"

    became = await asyncio.gather(*(send(mutation, number) for number in range(TIMES) for mutation in calls))

    assert len(calls) >= 8
    assert [each for each in became if "FAULT" in each] == []
