"""Plans give what graphql-core gives, whatever the schema, the operation and the resolvers."""

import asyncio
import gc
from collections.abc import Generator

import pytest
from graphql import parse, validate
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.engine.fuzz.case import Noted, check, make
from tests.engine.fuzz.dice import Dice, of_seed


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
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much),
)
@given(dice())
def test_plans_agree_with_graphql_core_on_anything(thrown: Dice) -> None:
    case = make(thrown)
    assert validate(case.schema, parse(case.text)) == []

    said = asyncio.run(check(case, Noted()))

    assert said is None, f"{case.text}\n{case.variables}\n{said}"


@pytest.mark.parametrize("first", range(0, 2_000, 250))
async def test_plans_agree_with_graphql_core_on_two_thousand_cases(first: int) -> None:
    await agree(range(first, first + 250))


@pytest.mark.long
@pytest.mark.parametrize("first", range(2_000, 12_000, 1_000))
async def test_plans_agree_with_graphql_core_on_many_more(first: int) -> None:
    await agree(range(first, first + 1_000))


async def agree(seeds: range) -> None:
    """Check a case of each seed; `python -m tests.engine.fuzz --seed N --cases 1` repeats one."""
    noted, differing = Noted(), dict[int, str]()

    for seed in seeds:
        # One at a time: what lives is looked through after each.
        said = await check(make(of_seed(seed)), noted)
        if said is not None:
            differing[seed] = said

    assert differing == {}
    assert noted.plans >= len(seeds)
    assert noted.reasons == []
