"""What operations cost, before and after they run."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edge.costly import CORE, plan, run

ASKED: dict[str, tuple[str, dict[str, Any], int]] = {
    "nothing that weighs": ("{ id __typename }", {}, 1),
    "an object": ("{ parent { id } }", {}, 1),
    "objects in objects": ("{ parent { parent { parent { id } } } }", {}, 3),
    "a list by what the schema says": ("{ tags { id } }", {}, 3),
    "a list of which the schema says nothing": ("{ undeclared { id } }", {}, 100),
    "lists multiply what is below": ("{ tags { item { tags { id } } } }", {}, 3 + 3 * (1 + 3)),
    "a page by default": ("{ items { nodes { id } } }", {}, 1 + 4),
    "a page by a literal": ("{ items(first: 7) { nodes { id } } }", {}, 1 + 7),
    "the longest of a page": ("{ items(last: 1000) { nodes { id } } }", {}, 1 + 100),
    "a page of numbers beyond all": ("{ items(last: 2147483647) { nodes { id } } }", {}, 1 + 100),
    "less than nothing": ("{ items(first: -5) { nodes { id } } }", {}, 1),
    "null like nothing": ("{ items(first: null) { nodes { id } } }", {}, 1 + 4),
    "the larger of two": ("{ items(first: 3, last: 9) { nodes { id } } }", {}, 1 + 9),
    "edges like nodes": ("{ items(first: 7) { edges { node { id } } } }", {}, 1 + 7),
    "what is beside the entries, once": ("{ items(first: 7) { total nodes { id } } }", {}, 1 + 2 + 7),
    "pages in pages": ("{ items(first: 5) { nodes { items(first: 6) { nodes { id } } } } }", {}, 1 + 5 * (1 + 1 + 6)),
    "an argument that weighs": ('{ items(query: "x") { total } }', {}, 1 + 7 + 2),
    "one that is null": ("{ items(query: null) { total } }", {}, 1 + 2),
    "fractions, rounded up": ("{ gem { id } }", {}, 1),
    "fractions that add up": ("{ a: gem { id } b: gem { id } c: gem { id } d: gem { id } e: gem { id } }", {}, 2),
    "as many as ids": ("{ chosen(ids: [1, 2, 3]) { id } }", {}, 3),
    "a single value where a list is taken": ("{ chosen(ids: 1) { id } }", {}, 1),
    "a write": ("mutation { move { id } }", {}, 11),
    "each of several writes": ("mutation { a: move { id } b: move { id } }", {}, 22),
    "the same field twice, once": ("{ parent { id } parent { gem { id } tags { id } } }", {}, 1 + 3 + 1),
    "a fragment at each use": (
        "{ a: parent { ...F } b: parent { ...F } } fragment F on Item { tags { id } }",
        {},
        4 + 4,
    ),
    "a fragment twice in one place, once": ("{ parent { ...F ...F } } fragment F on Item { tags { id } }", {}, 4),
    "fragments on several types, each": (
        "{ thing { ... on Item { parent { id } } ... on Gem { tags { id } } } }",
        {},
        5,
    ),
    "what is never there, not": ("{ parent @skip(if: true) { id } tags @include(if: false) { id } }", {}, 1),
    "what is always there": ("{ tags @skip(if: false) @include(if: true) { id } }", {}, 3),
    "a variable": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": 9}, 1 + 9),
    "a variable that is not given": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {}, 1 + 4),
    "a variable that is null": ("query ($n: Int = 2) { items(first: $n) { nodes { id } } }", {"n": None}, 1 + 4),
    "a variable's default": ("query ($n: Int = 2) { items(first: $n) { nodes { id } } }", {}, 1 + 2),
    "a whole float": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": 90.0}, 1 + 90),
    "a variable beyond all": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": 1e300}, 1 + 100),
    "variables at several depths": (
        "query ($a: Int, $b: Int) { items(first: $a) { nodes { items(first: $b) { nodes { gem { id } } } } } }",
        {"a": 5, "b": 6},
        math.ceil(1 + 5 * (1 + 1 + 6 * 1.25)),
    ),
    "ids in a variable": ("query ($ids: [Int!]!) { chosen(ids: $ids) { id } }", {"ids": [1, 2, 3]}, 3),
    "an argument by a variable": ("query ($q: String) { items(query: $q) { total } }", {"q": "x"}, 1 + 7 + 2),
    "the same without it": ("query ($q: String) { items(query: $q) { total } }", {"q": None}, 1 + 2),
    "what a variable leaves in": ("query ($y: Boolean!) { tags @include(if: $y) { id } }", {"y": True}, 3),
    "what a variable leaves out": ("query ($y: Boolean!) { tags @include(if: $y) { id } }", {"y": False}, 1),
    "what one of two variables leaves in": (
        "query ($a: Boolean!, $b: Boolean!) { tags @include(if: $a) { id } tags @skip(if: $b) { id } }",
        {"a": False, "b": False},
        3,
    ),
    "what is below the use that is left in": (
        "query ($y: Boolean!) { parent { id } parent @include(if: $y) { tags { id } } }",
        {"y": False},
        1,
    ),
    "introspection": ("{ __schema { queryType { name } } }", {}, 1),
}


@pytest.mark.parametrize("what", ASKED)
def test_what_is_asked_for_costs(what: str) -> None:
    text, variables, cost = ASKED[what]

    assert plan(text).requested(variables) == cost


def test_introspection_costs_a_fifth_of_the_objects_that_it_may_give() -> None:
    types = len(CORE.type_map)

    requested = plan("{ __schema { types { fields { type { fields { name } } } } } }").requested({})

    assert requested == math.ceil((1 + types * (1 + 5 + 5 + 5 * 5)) / 5)


GIVEN: dict[str, tuple[str, dict[str, Any], dict[str, Any], int]] = {
    "lists as long as they are": ("{ tags { item { tags { id } } } }", {}, {"tags": [{"item": {"tags": [{}, {}]}}]}, 4),
    "an empty page": ("{ items(first: 50) { nodes { gem { id } } } }", {}, {"items": {"nodes": []}}, 1),
    "entries without lists": ("{ items { nodes { parent { id } } } }", {}, {"items": {"nodes": [{}, {}]}}, 1 + 2 * 2),
    "what is null, without what is below": ("{ parent { tags { id } } }", {}, {"parent": None}, 1),
    "null among entries": ("{ chosen(ids: [1, 2]) { tags { id } } }", {}, {"chosen": [None, {"tags": [{}]}]}, 3),
    "what was left out": (
        "query ($y: Boolean!) { gem { id } tags @include(if: $y) { id } }",
        {"y": False},
        {"gem": {}},
        1,
    ),
    "fragments that fit": (
        "{ thing { ... on Item { parent { id } } ... on Gem { tags { id } } } }",
        {},
        {"thing": {"tags": [{}, {}]}},
        3,
    ),
    "more than was thought": ("{ tags { id } }", {}, {"tags": [{}] * 9}, 9),
    "names as they were asked for": ("{ mine: tags { id } }", {}, {"mine": [{}, {}]}, 2),
}


@pytest.mark.parametrize("what", GIVEN)
def test_what_was_given_costs(what: str) -> None:
    text, variables, data, cost = GIVEN[what]

    assert plan(text).actual(data, variables) == cost


FRAGMENTS = 3


@st.composite
def selections(draw: st.DrawFn, depth: int, fragment: int) -> str:
    """Draw what stands between two braces; spreads only fragments of a higher number."""
    parts = ["id"]
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.integers(0, 7)) if depth else 0
        guard = draw(st.sampled_from(["", "", "", "@include(if: $yes)", "@skip(if: $no)", "@include(if: true)"]))
        inner = "{ " + (draw(selections(depth - 1, fragment)) if depth else "id") + " }"
        match kind:
            case 1:
                parts.append(f"parent {guard} {inner}")
            case 2:
                parts.append(f"tags {guard} {{ item {inner} }}")
            case 3 | 4:
                size = draw(st.sampled_from(["0", "2", "3", "$few", "null"]))
                name = {"$few": "few", "null": "some"}.get(size, f"i{size}")
                field = draw(st.sampled_from(["nodes", "edges { node", "total edges { node"]))
                field = f"{field} {inner}" + " }" * field.count("{")
                parts.append(f"{name}: items(first: {size}) {guard} {{ {field} }}")
            case 5:
                parts.append(f"gem {guard} {{ id tags {{ id }} }}")
            case 6 if fragment < FRAGMENTS:
                parts.append(f"...F{draw(st.integers(fragment, FRAGMENTS - 1))} {guard}")
            case 7:
                parts.append(f"... {guard} {inner}")
            case _:
                parts.append("__typename")
    return " ".join(parts)


@st.composite
def operations(draw: st.DrawFn) -> str:
    fragments = [f"fragment F{i} on Item {{ {draw(selections(2, i + 1))} }}" for i in range(FRAGMENTS)]
    uses = " ".join(f"f{i}: parent {{ ...F{i} }}" for i in range(FRAGMENTS))
    variables = "($yes: Boolean!, $no: Boolean!, $few: Int, $q: String)"
    used = "skipped: items(first: $few, query: $q) @include(if: $yes) @skip(if: $no) { total }"
    return f"query {variables} {{ {uses} {used} all: parent {{ {draw(selections(3, 0))} }} }} " + " ".join(fragments)


@settings(max_examples=25, deadline=None)
@given(
    text=operations(),
    variables=st.fixed_dictionaries(
        {
            "yes": st.booleans(),
            "no": st.booleans(),
            "few": st.sampled_from([None, 0, 1, 5]),
            "q": st.none() | st.just("x"),
        }
    ),
)
def test_it_is_what_the_fullest_answer_was_given(text: str, variables: dict[str, Any]) -> None:
    data, weight = run(text, variables)

    planned = plan(text)

    assert planned.requested(variables) == max(1, math.ceil(weight))
    assert planned.actual(data, variables) == max(1, math.ceil(weight))


def test_fragments_that_double_are_read_once_each() -> None:
    twice = " ".join(
        f"fragment F{i} on Item {{ a: parent {{ ...F{i + 1} }} b: parent {{ ...F{i + 1} }} }}" for i in range(40)
    )
    text = f"{{ parent {{ ...F0 }} }} {twice} fragment F40 on Item {{ tags {{ id }} }}"

    requested = plan(text).requested({})

    assert requested == 1 + 2**41 - 2 + 3 * 2**40
