"""Whatever is asked of a row alone, what its field declares to read is all that it reads: plans fetch no more."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from graphql import GraphQLObjectType, is_leaf_type

from tests.api import Api
from tests.schema.shelves import Shelves, filled
from tests.schema.walk import CORE, Path, along, element, is_connection, needs_arguments, selection, step

pytestmark = pytest.mark.usefixtures("shop")

DEPTH = 3
TOGETHER = 8
"""So many fields are asked for in one document, each under a name of its own, and so alone."""


def paths() -> Iterator[Path]:
    """Find for each field that leads to nodes the shortest way there."""
    seen: set[str] = set()
    waiting: list[tuple[Any, Path]] = [(CORE.query_type, ())]
    for kind, before in waiting:
        for name, field in kind.fields.items():
            below = element(field)
            if not isinstance(below, GraphQLObjectType) or (before and needs_arguments(field)):
                continue
            path = (*before, (name, field))
            place = f"{kind.name}.{name}"
            if place not in seen and is_node(below):
                yield path
            seen.add(place)
            if len(path) < DEPTH:
                waiting.append((below, path))


def is_node(kind: GraphQLObjectType) -> bool:
    return any(each.name == "Node" for each in kind.interfaces)


def alone(kind: GraphQLObjectType) -> Iterator[str]:
    """Select each field of a type by itself."""
    for name, field in kind.fields.items():
        below = element(field)
        if not needs_arguments(field):
            yield f"{{ {name if is_leaf_type(below) else step(name, field, selection(below, depth=0))} }}"


def documents(shelves: Shelves) -> Iterator[str]:
    for path in paths():
        field = path[-1][1]
        below = list(alone(element(field)))
        if is_connection(field):
            # What stands in the nodes and what in the edges is of the same rows.
            below += [f"{one} edges {{ node {other} }}" for one, other in pairwise(below)]
        fields = [along(path, each, shelves) for each in below]
        for start in range(0, len(fields), TOGETHER):
            some = enumerate(fields[start : start + TOGETHER])
            yield f"{{ {' '.join(f'f{number}: {each}' for number, each in some)} }}"


async def test_each_field_alone_is_the_same_by_a_plan(api: Api, statements: list[str]) -> None:
    shelves = await filled(2)
    await api.run("{ shop { name } }", token=shelves.token)
    fetched: tuple[set[str], set[str]] = set(), set()
    asked = 0

    for document in documents(shelves):
        answers: list[Any] = []
        for seen in fetched:
            statements.clear()
            answers.append((await api.run(document, token=shelves.token)).body)
            seen.update(statements)

        assert "errors" not in answers[0], (document, answers[0])
        assert answers[0] == answers[1], document
        asked += len(answers[0]["data"])
    assert asked > 400
    # The second time they ran by plans, and fetched what was asked for.
    assert len(fetched[1] - fetched[0]) > 100
