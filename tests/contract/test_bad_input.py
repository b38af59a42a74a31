"""Whatever is sent in place of a good value is refused by a typed error or a 4xx, and nothing of it is written.

The places are found in the schema; the calls around them are those of `tests.contract.calls`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from domain import ids
from domain.errors import ErrorCode
from kit import db
from tests.api import Result
from tests.contract.calls.every import MUTATIONS
from tests.contract.probes import Probe, filled, leaves, probes
from tests.contract.test_contract import RUNNING
from tests.contract.town import Counter, Town, changed, fresh, snapshot
from tests.make import cart as make_cart
from tests.make import media as make_media
from tests.make import order as make_order
from tests.make import review as make_review
from tests.make import user as make_user

TYPED = {code.value for code in ErrorCode} | {"BAD_USER_INPUT"}
MOST_ERRORS = 200
"""Nobody reads more, and whoever sends little is not answered with much."""
IGNORED = {
    # A cart that is not the caller's is left alone, and the sign-in goes on.
    ("userLogin", "cartId"),
    ("userVerify", "cartId"),
    # Who owns the order needs no token of it.
    ("orderCancel", "accessToken"),
    ("paymentCreate", "accessToken"),
}
"""What is not looked at where it says nothing."""
AT_THE_BANK = {("paymentCreate", "method")}
"""What only the bank can judge: the attempt to pay stays in the books as one that failed."""


def inputs(mutation: str) -> Mapping[str, Any]:
    assert RUNNING.mutation_type is not None
    kind = get_named_type(RUNNING.mutation_type.fields[mutation].args["input"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    return kind.fields


async def foreign(town: Town) -> dict[str, str]:
    """Give ids by type of what is the other's, or not for sale."""
    other = town.users["other"].key
    cart = await make_cart.cart({town.mug.variant_id: 1}, user=other)
    made = await make_order.order(user_id=other, lines=[town.line()])
    keys = {
        "CartLine": cart.line_ids[0],
        "Order": made.id,
        "OrderLine": made.line_id,
        "SavedAddress": await make_user.address(town.users["other"]),
        "Review": await make_review.review(town.mug.id, user_id=town.users["support"].key, state="PENDING"),
        "Product": town.hidden.id,
        "ProductVariant": town.hidden.variant_id,
        "Media": await make_media.upload(other),
    }
    return {"Cart": cart.id, **{name: ids.encode(name, key) for name, key in keys.items()}}


def outcome(result: Result, root: str) -> str:
    """Tell what became of a call: the code that it was refused by, DONE, or FAULT for what must never be."""
    if result.status >= 500 or not set(result.codes) <= TYPED:
        return f"FAULT {result.codes}"
    if result.errors:
        return result.codes[0]
    errors = result.data[root]["errors"]
    if len(errors) > MOST_ERRORS:
        return f"FAULT {len(errors)} errors"
    return errors[0]["code"] if errors else "DONE"


async def unpaid() -> list[str]:
    """Give the states of all payments."""
    return [row["state"] for row in await db.fetch("SELECT state FROM payment")]


class Sweep:
    """Sends probes of one mutation; the town is made anew after each that was let through."""

    def __init__(self, counter: Counter, mutation: str) -> None:
        self.counter = counter
        self.mutation = mutation
        self.wrong: list[str] = []
        self.count = 0

    async def arrange(self) -> None:
        self.town = await fresh(self.counter)
        call = await MUTATIONS[self.mutation](self.town)
        key = {"idempotencyKey": "a key that nobody guesses"} if "idempotencyKey" in inputs(self.mutation) else {}
        self.given, self.by = {**call.given, **key}, call.by
        self.foreign = await foreign(self.town) if self.by in ("shopper", "stranger") else {}
        self.before = await snapshot()

    def probes(self) -> Iterator[Probe]:
        fields = inputs(self.mutation)
        for leaf in leaves(fields, filled(fields, self.given)):
            yield from probes(leaf, self.foreign)

    async def send(self, probe: Probe) -> None:
        result = await self.town.run(self.mutation, probe.into(filled(inputs(self.mutation), self.given)), self.by)
        became = outcome(result, self.mutation)
        self.count += 1
        is_ignored = (self.mutation, probe.path[-1]) in IGNORED
        if became.startswith("FAULT"):
            self.wrong.append(f"{probe} -> {became}")
        elif became == "DONE":
            if not (probe.may_pass or is_ignored):
                self.wrong.append(f"{probe} -> was let through")
            await self.arrange()
        elif probe.code not in (None, became):
            self.wrong.append(f"{probe} -> {became}")
        if became != "DONE" and (written := changed(self.before, await snapshot())):
            if (self.mutation, probe.path[0]) not in AT_THE_BANK or await unpaid() != ["FAILED"]:
                self.wrong.append(f"{probe} -> {became}, and wrote to {written}")
            await self.arrange()


@pytest.mark.parametrize("mutation", sorted(MUTATIONS))
async def test_a_bad_value_anywhere_in_a_mutation_is_refused(counter: Counter, mutation: str) -> None:
    sweep = Sweep(counter, mutation)
    await sweep.arrange()

    for probe in list(sweep.probes()):
        await sweep.send(probe)

    assert not sweep.wrong, "\n".join(sweep.wrong)
