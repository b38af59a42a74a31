"""What is asked for once is never compiled, and what is compiled takes no more room than it may."""

import gc
import tracemalloc
from dataclasses import dataclass, field

import pytest
import strawberry
from graphql import ExecutionResult, OperationDefinitionNode

from engine.compiled.store import Plans
from engine.compiled.watch import Nobody, Reason
from engine.documents.document import Document, Documents
from engine.execute import Executor
from engine.limits import Limits
from tests.edge.toy import Toy


@strawberry.type
class Leaf:
    name: str = "leaf"
    number: int = 1

    @strawberry.field
    def leaf(self) -> "Leaf":
        return Leaf()


@strawberry.type
class Query:
    @strawberry.field
    def leaf(self) -> Leaf:
        return Leaf()


SCHEMA = strawberry.Schema(Query)
DEEP = "{ leaf { name number leaf { name number leaf { name number leaf { name number } } } } }"
CHOOSING = "query ($one: Boolean!) { leaf { name number @include(if: $one) } }"


@dataclass
class Told(Nobody):
    made: int = 0
    planned_count: int = 0
    reasons: list[Reason] = field(default_factory=list[Reason])

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        self.made += 1

    def planned(self, operation: OperationDefinitionNode) -> None:
        self.planned_count += 1

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None:
        self.reasons.append(reason)


class Bench:
    """Runs texts as the shop does."""

    def __init__(self, *, most: int = 10**9, document_bytes: int = 10**9) -> None:
        self.told = Told()
        self.executor = Executor(SCHEMA, watch=self.told, most=most)
        limits = Limits(document_cache_bytes=document_bytes)
        self.documents = Documents(self.executor.schema, limits, Toy())

    @property
    def plans(self) -> Plans:
        return self.executor.plans

    async def run(self, text: str, **variables: object) -> ExecutionResult:
        document: Document = self.documents.get(text)
        return await self.executor.execute(document, document.operations[0], variables, None)


def aliased(number: int) -> str:
    return f"{{ leaf {{ name a{number}: number }} }}"


async def test_what_is_asked_once_is_never_compiled() -> None:
    bench = Bench()

    for number in range(20):
        await bench.run(aliased(number))

    assert (bench.told.made, bench.told.reasons) == (0, ["first use"] * 20)
    assert bench.plans.size == 0


async def test_what_is_asked_again_is_compiled_once() -> None:
    bench = Bench()

    results = [await bench.run(aliased(0)) for _ in range(5)]

    assert [result.data for result in results] == [{"leaf": {"name": "leaf", "a0": 1}}] * 5
    assert (bench.told.made, bench.told.planned_count, bench.told.reasons) == (1, 4, ["first use"])


async def test_each_choice_of_fields_has_a_plan_of_its_own() -> None:
    bench = Bench()

    both = [(await bench.run(CHOOSING, one=number % 2 == 0)).data for number in range(6)]

    assert both == [{"leaf": {"name": "leaf", "number": 1}}, {"leaf": {"name": "leaf"}}] * 3
    assert bench.told.made == 2


async def test_a_plan_goes_with_its_document() -> None:
    bench = Bench(document_bytes=Bench().documents.get(aliased(0)).size)
    for _ in range(3):
        await bench.run(aliased(0))
    with_plan = bench.plans.size

    await bench.run(aliased(1))
    gc.collect()

    assert with_plan > 0
    assert (bench.told.made, len(bench.plans), bench.plans.size) == (1, 1, 0)


async def test_the_least_recently_used_plans_leave_first_and_are_made_again() -> None:
    bench = Bench()
    for _ in range(2):
        await bench.run(aliased(0))
    most = 3 * bench.plans.size
    bench = Bench(most=most)

    for number in (0, 0, 1, 1, 2, 2, 0, 3, 3):
        await bench.run(aliased(number))
    made, size = bench.told.made, bench.plans.size
    for number in (0, 2, 3):
        await bench.run(aliased(number))

    assert made == 4
    assert size <= most
    assert bench.told.made == made
    await bench.run(aliased(1))
    assert bench.told.made == made + 1


@pytest.mark.parametrize("text", [DEEP, aliased(0)], ids=["large", "small"])
async def test_a_plan_takes_no_more_than_is_counted_for_it(text: str) -> None:
    other = Bench()
    for _ in range(2):
        await other.run(text)
    bench = Bench()
    await bench.run(text)
    gc.collect()

    tracemalloc.start()
    await bench.run(text)
    gc.collect()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert bench.plans.size / 4 < taken <= bench.plans.size
