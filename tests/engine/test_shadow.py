"""A part of the queries is run both ways, and what differs is told."""

import itertools
from dataclasses import dataclass
from typing import Any

import pytest
import strawberry
from graphql import ExecutionResult
from prometheus_client import REGISTRY

from app.metrics import Executions
from engine.documents.document import Document, Documents
from engine.documents.identity import digest
from engine.execute import Executor
from engine.limits import Limits
from tests.edge.toy import Toy

numbers = itertools.count()


@strawberry.type
class Query:
    @strawberry.field
    def same(self) -> str:
        return "the same"

    @strawberry.field
    def other(self) -> int:
        return next(numbers)

    @strawberry.field
    def broken(self) -> int:
        raise ValueError("of no use")


@strawberry.type
class Mutation:
    @strawberry.field
    def count(self) -> int:
        return next(numbers)


SCHEMA = strawberry.Schema(Query, Mutation)


@dataclass
class Bench:
    """An operation, and what runs it."""

    executor: Executor
    document: Document

    async def run(self) -> ExecutionResult:
        return await self.executor.execute(self.document, self.document.operations[0], {}, None)


def bench(text: str, **settings: Any) -> Bench:
    executor = Executor(SCHEMA, watch=Executions(), **settings)
    return Bench(executor, Documents(executor.schema, Limits(), Toy()).get(text))


def compared(outcome: str) -> float:
    return REGISTRY.get_sample_value("souk_plans_compared_total", {"outcome": outcome}) or 0.0


async def test_what_both_ways_agree_on_is_counted_as_equal() -> None:
    asked = bench("query Same { same broken }", compares=1.0)
    await asked.run()
    await asked.run()
    equal, different = compared("equal"), compared("different")

    result = await asked.run()

    assert (result.data, len(result.errors or ())) == (None, 1)
    assert (compared("equal"), compared("different")) == (equal + 1, different)


async def test_a_difference_is_counted_and_logged_and_graphql_core_answers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = bench("query Other { other }", compares=1.0)
    for _ in range(2):
        await asked.run()
    different, expected = compared("different"), next(numbers) + 1

    result = await asked.run()

    assert result.data == {"other": expected}
    assert compared("different") == different + 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "plan.differs" in line]
    assert "operation=Other" in line
    assert f"document={digest(asked.document.text)}" in line
    assert "difference=\"data at ['other']\"" in line
    assert str(expected) not in line.partition("plan.differs")[2].replace(digest(asked.document.text), "")


@pytest.mark.parametrize(("part", "expected"), [(0.0, 0), (0.25, 2), (0.5, 4), (1.0, 8)])
async def test_so_many_are_compared_as_were_asked_for(part: float, expected: int) -> None:
    asked = bench("{ same }", compares=part)
    for _ in range(2):
        await asked.run()
    equal = compared("equal")

    for _ in range(8):
        await asked.run()

    assert compared("equal") == equal + expected


async def test_a_mutation_is_never_run_twice() -> None:
    asked = bench("mutation { count }", compares=1.0)
    equal, different = compared("equal"), compared("different")

    given = [(await asked.run()).data for _ in range(4)]

    assert [data["count"] - given[0]["count"] for data in given if data and given[0]] == [0, 1, 2, 3]
    assert (compared("equal"), compared("different")) == (equal, different)
