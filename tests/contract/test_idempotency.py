"""Whatever takes an idempotency key acts once: found in the schema, so that no mutation is forgotten."""

import asyncio
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from tests.contract.calls import Call
from tests.contract.calls.every import MUTATIONS
from tests.contract.calls.payment import away
from tests.contract.test_contract import RUNNING
from tests.contract.town import Counter, Town, changed, codes, fresh, grown, snapshot

KEY = "a key that nobody guesses"
GUESTS = ["cartCreate", "cartLinesAdd", "cartLinesUpdate", "cartLinesRemove", "orderCreate", "orderCancel"]
GUESTS.append("paymentCreate")
AT_THE_BANK = ["paymentCreate", "paymentCapture", "paymentVoid"]


def keyed() -> list[str]:
    """Name the mutations whose input has an idempotency key."""
    assert RUNNING.mutation_type is not None
    inputs = {name: get_named_type(field.args["input"].type) for name, field in RUNNING.mutation_type.fields.items()}
    return [
        name
        for name, kind in inputs.items()
        if isinstance(kind, GraphQLInputObjectType) and "idempotencyKey" in kind.fields
    ]


async def arranged(counter: Counter, mutation: str, *, is_guest: bool = False) -> tuple[Town, Call]:
    town = await fresh(counter, is_guest=is_guest)
    return town, await MUTATIONS[mutation](town)


async def sent(town: Town, mutation: str, call: Call, **other: Any) -> Any:
    return await town.send(mutation, {**call.given, **other, "idempotencyKey": KEY}, call.by)


def test_every_mutation_with_a_key_is_tried_here() -> None:
    assert [name for name in keyed() if name not in MUTATIONS] == []


@pytest.mark.parametrize("mutation", keyed())
async def test_the_second_call_gives_the_same_ids_and_writes_nothing(counter: Counter, mutation: str) -> None:
    town, call = await arranged(counter, mutation)
    before = await snapshot()

    first = await sent(town, mutation, call)
    after = await snapshot()
    second = await sent(town, mutation, call)

    assert codes(first) == []
    assert second == first
    assert grown(before, after)["idempotency"] == 1
    assert changed(after, await snapshot()) == []


@pytest.mark.parametrize("mutation", keyed())
async def test_of_two_at_once_one_acts_and_both_give_the_same_ids(counter: Counter, mutation: str) -> None:
    town, call = await arranged(counter, mutation)
    before = await snapshot()
    await sent(town, mutation, call)
    once = grown(before, await snapshot())

    town, call = await arranged(counter, mutation)
    before = await snapshot()
    first, second = await asyncio.gather(sent(town, mutation, call), sent(town, mutation, call))

    assert codes(first) == []
    assert second == first
    assert grown(before, await snapshot()) == once


@pytest.mark.parametrize("mutation", keyed())
async def test_another_input_under_the_same_key_is_refused(counter: Counter, mutation: str) -> None:
    town, call = await arranged(counter, mutation)
    await sent(town, mutation, call)
    after = await snapshot()

    other = await sent(town, mutation, call, **call.other)

    assert call.other
    assert codes(other) == ["IDEMPOTENCY_MISMATCH"]
    assert changed(after, await snapshot()) == []


@pytest.mark.parametrize("mutation", keyed())
async def test_a_refused_call_may_be_tried_again(counter: Counter, mutation: str) -> None:
    town, call = await arranged(counter, mutation)
    assert call.hindrance is not None
    await call.hindrance.put()
    before = await snapshot()

    refused = await sent(town, mutation, call)
    after = await snapshot()
    await call.hindrance.clear()
    done = await sent(town, mutation, call)

    assert codes(refused) == [call.hindrance.code]
    assert changed(before, after) == []
    assert codes(done) == []


@pytest.mark.parametrize("mutation", GUESTS)
async def test_a_guests_key_counts_for_their_cart_or_order(counter: Counter, mutation: str) -> None:
    town, call = await arranged(counter, mutation, is_guest=True)

    first = await sent(town, mutation, call)
    after = await snapshot()
    second = await sent(town, mutation, call)

    assert call.by == "stranger"
    assert codes(first) == []
    assert second == first
    assert changed(after, await snapshot()) == []


async def test_what_the_bank_did_not_hear_may_be_tried_again(counter: Counter) -> None:
    town = await fresh(counter)
    calls = {mutation: await MUTATIONS[mutation](town) for mutation in AT_THE_BANK}
    outage = away(counter.bank)

    await outage.put()
    refused = [codes(await sent(town, mutation, call)) for mutation, call in calls.items()]
    await outage.clear()
    done = [codes(await sent(town, mutation, call)) for mutation, call in calls.items()]

    assert refused == [[outage.code]] * len(calls)
    assert done == [[]] * len(calls)


async def test_the_same_key_of_someone_else_is_another(counter: Counter) -> None:
    town, call = await arranged(counter, "cartCreate")

    first = await sent(town, "cartCreate", call)
    others = await town.send("cartCreate", {**call.given, "idempotencyKey": KEY}, "other")

    assert codes(others) == []
    assert others["cart"]["id"] != first["cart"]["id"]
