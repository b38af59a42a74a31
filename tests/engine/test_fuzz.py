"""Plans give what graphql-core gives, whatever the schema, the operation and the resolvers."""

import asyncio
import gc
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from tests.engine.fuzz.case import Noted, check, make
from tests.engine.fuzz.dice import Dice, of_seed

noted = Noted()


@pytest.fixture(autouse=True, scope="module")
def what_stays() -> Generator[None]:
    """Keep what is here out of the garbage collection after each case."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@st.composite
def dice(draw: st.DrawFn) -> Dice:
    return Dice(lambda sides: draw(st.integers(0, sides - 1)))


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much),
)
@given(dice())
def test_plans_agree_with_graphql_core_on_anything(thrown: Dice) -> None:
    case = make(thrown)
    assume(case is not None)
    assert case is not None

    said = asyncio.run(check(case, noted))

    assert said is None, f"{case.text}\n{case.variables}\n{said}"


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 3000, 300))
async def test_plans_agree_with_graphql_core_on_many_more(first: int) -> None:
    seen, said = Noted(), dict[int, str | None]()

    for seed in range(first, first + 300):
        # One at a time: what lives is looked through after each.
        case = make(of_seed(seed))
        if case is not None:
            said[seed] = await check(case, seen)

    assert {seed: what for seed, what in said.items() if what} == {}
    assert len(said) >= 200
    assert seen.plans >= 190
