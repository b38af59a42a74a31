"""No list of the schema costs more statements the longer it is, whatever is selected in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type, is_leaf_type

from tests.api import Api
from tests.conftest import empty
from tests.make import shop as make_shop
from tests.schema.shelves import TABLES, Shelves, filled
from tests.schema.walk import CORE, Path, along, element, is_list, needs_arguments, selection

pytestmark = pytest.mark.usefixtures("shop")

DEPTH = 3
FEW, MANY = 2, 4


def paths(kind: Any, before: Path = ()) -> Iterator[Path]:
    """Walk to every list of objects, at most so deep."""
    if not isinstance(kind, GraphQLObjectType):
        return
    for name, field in kind.fields.items():
        if is_leaf_type(get_named_type(field.type)) or (before and needs_arguments(field)) or name in ("node", "nodes"):
            continue
        path = (*before, (name, field))
        if is_list(field):
            yield path
        if len(path) < DEPTH:
            yield from paths(element(field), path)


def queries(shelves: Shelves, called: str) -> dict[str, str]:
    """Write a query for each list, and one for each type of several nodes; another call is another document."""
    written: dict[str, str] = {}
    for path in paths(CORE.query_type):
        text = along(path, selection(element(path[-1][1]), depth=1), shelves)
        written[".".join(name for name, _ in path)] = f"query {called} {{ {text} }}"
    for kind in TABLES:
        named = ", ".join(f'"{node_id}"' for node_id in shelves.nodes[kind])
        below = selection(CORE.get_type(kind), depth=1)
        written[f"nodes.{kind}"] = f"query {called} {{ nodes(ids: [{named}]) {{ ... on {kind} {below} }} }}"
    return written


def longest(value: Any) -> int:
    """Find how many elements the longest list of an answer has."""
    if isinstance(value, dict):
        return max((longest(each) for each in value.values()), default=0)
    if isinstance(value, list):
        return max([len(value), *(longest(each) for each in value)])
    return 0


@dataclass(frozen=True)
class Cost:
    """The statements of a query when it is new and when it is known, and the longest list of its answer."""

    first: int
    again: int
    longest: int

    @property
    def statements(self) -> tuple[int, int]:
        return self.first, self.again


async def costs(api: Api, count: int, statements: list[str]) -> dict[str, Cost]:
    """Run every query in a shop with so many of everything, interpreted and then by its plan."""
    shelves = await filled(count)
    await api.run("{ shop { name } }")  # from here on it is read from the cache
    found: dict[str, Cost] = {}
    for name, document in queries(shelves, f"Of{count}").items():
        counted: list[int] = []
        answers: list[Any] = []
        for _ in range(2):
            statements.clear()
            result = await api.run(document, token=shelves.token)
            assert result.errors == [], (name, result.errors)
            counted.append(len(statements))
            answers.append(result.data)
        assert answers[0] == answers[1], name
        found[name] = Cost(counted[0], counted[1], longest(answers[0]))
    return found


SHORT = {
    "cart.deliveryOptions",
    "cart.explanation.rejected",
    "cart.explanation.steps",
    "category.ancestors",
    "category.ancestors.ancestors",
    "category.ancestors.children",
    "category.parent.ancestors",
    "category.parent.children",
    "product.category.children",
    "product.viewerReview.images",
    "review.images",
}
"""As long as the shop's settings, the tree or one row have them; all others get longer with what is written."""


async def test_a_longer_list_costs_no_more_statements(api: Api, statements: list[str]) -> None:
    few = await costs(api, FEW, statements)
    await empty()
    await make_shop.shop()
    many = await costs(api, MANY, statements)

    assert len(few) > 60
    costs_more = {name: (cost, many[name]) for name, cost in few.items() if cost.statements != many[name].statements}
    assert costs_more == {}
    assert {name: cost for name, cost in many.items() if cost.again > cost.first} == {}
    assert {name for name, cost in many.items() if cost.longest < MANY} == SHORT
