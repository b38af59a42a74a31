"""What a selection will ask of objects is known where an operation runs by a plan, and said to be unknown elsewhere."""

from types import SimpleNamespace
from typing import Any

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLString,
    execute,
    parse,
)
from graphql.execution import Executor

from engine import lookahead
from engine.compiled.executor import compiling
from engine.compiled.field import ATTRIBUTE
from engine.compiled.store import Plans
from engine.compiled.watch import Nobody

SEEN: list[frozenset[str] | None] = []


def plain(name: str) -> GraphQLField:
    def read(source: Any, _: object) -> Any:
        return getattr(source, name)

    setattr(read, ATTRIBUTE, name)
    return GraphQLField(GraphQLString, resolve=read)


def declared(*names: str, within: str | None = None, kind: Any = GraphQLString) -> GraphQLField:
    extensions: dict[str, Any] = {lookahead.NEEDS: names}
    if within is not None:
        extensions[lookahead.WITHIN] = within
    return GraphQLField(kind, resolve=lambda *_: None, extensions=extensions)


NAMED = GraphQLInterfaceType("Named", {"name": plain("name")}, resolve_type=lambda *_: "Leaf")
LEAF = GraphQLObjectType("Leaf", {"name": plain("name"), "colour": plain("hue")}, interfaces=[NAMED])
VEIN = GraphQLObjectType("Vein", {"width": plain("width"), "odd": GraphQLField(GraphQLString, resolve=lambda *_: "")})
TREE = GraphQLObjectType(
    "Tree",
    lambda: {
        "name": plain("name"),
        "age": declared("planted", "felled"),
        "nothing": declared(),
        "odd": GraphQLField(GraphQLString, resolve=lambda *_: "odd"),
        "leaves": declared("key", within="leaves", kind=GraphQLList(LEAF)),
        "veins": declared("key", within="veins", kind=GraphQLList(VEIN)),
        "twigs": GraphQLField(
            PAGE,
            {name: GraphQLArgument(GraphQLInt) for name in ("first", "last")},
            resolve=lambda *_, **__: None,
            extensions={
                lookahead.NEEDS: ("key",),
                lookahead.WITHIN: lookahead.Page("twigs", "nodes", "edges.node", size=20, most=100),
            },
        ),
    },
)
EDGE = GraphQLObjectType("Edge", {"node": GraphQLField(TREE)})
PAGE = GraphQLObjectType(
    "Page", {"nodes": GraphQLField(GraphQLNonNull(GraphQLList(TREE))), "edges": GraphQLField(GraphQLList(EDGE))}
)


def page(_: Any, info: GraphQLResolveInfo[Any]) -> Any:
    SEEN.append(lookahead.attributes(info, "nodes", "edges.node"))
    tree = SimpleNamespace(name="Elm")
    return {"nodes": [tree], "edges": [{"node": tree}]}


def one(_: Any, info: GraphQLResolveInfo[Any]) -> Any:
    SEEN.append(lookahead.attributes(info, ""))
    return SimpleNamespace(name="Elm", hue="red")


QUERY = GraphQLObjectType(
    "Query",
    {
        "trees": GraphQLField(PAGE, resolve=page),
        "tree": GraphQLField(TREE, resolve=one),
        "named": GraphQLField(NAMED, resolve=one),
    },
)
SCHEMA = GraphQLSchema(QUERY, types=[LEAF])


def seen(text: str, **variables: Any) -> frozenset[str] | None:
    """Run a document by a plan; give what its first field found that will be asked for."""
    document, executor = parse(text), compiling(Executor, Plans(Nobody(), from_use=1))
    SEEN.clear()
    result = execute(SCHEMA, document, variable_values=variables, executor_class=executor)
    assert not isinstance(result, dict)
    return SEEN[0]


def test_attributes_are_those_that_fields_are_or_declare() -> None:
    assert seen("{ trees { nodes { name age nothing __typename } } }") == {"name", "planted", "felled"}


def test_both_ways_to_a_row_count() -> None:
    assert seen("{ trees { nodes { name } edges { node { age } } } }") == {"name", "planted", "felled"}
    assert seen("{ trees { __typename } }") == frozenset()


def test_aliases_and_fragments_are_looked_through() -> None:
    text = """
    { trees { items: nodes { title: name ...F } ... on Page { edges { it: node { ... { age } } } } } }
    fragment F on Tree { leaves { shade: colour } }
    """
    assert seen(text) == {"name", "planted", "felled", "key", "leaves", "leaves.hue"}


@pytest.mark.parametrize(("is_wanted", "found"), [(True, {"name", "planted", "felled"}), (False, {"name"})])
def test_what_is_skipped_is_not_needed(is_wanted: bool, found: set[str]) -> None:
    nodes, edges = "nodes { name age @include(if: $it) }", "edges @skip(if: true) { node { odd } }"
    text = f"query ($it: Boolean!) {{ trees {{ {nodes} {edges} }} }}"

    assert seen(text, it=is_wanted) == found


def test_a_field_that_says_nothing_leaves_everything_unknown() -> None:
    assert seen("{ trees { nodes { name odd } } }") is None
    assert seen("{ tree { odd } }") is None


def test_objects_within_objects_are_asked_for_along_with_what_they_need() -> None:
    assert seen("{ tree { leaves { name colour } } }") == {"key", "leaves", "leaves.name", "leaves.hue"}
    assert seen("{ tree { leaves { __typename } } }") == {"key", "leaves"}
    assert seen("{ tree { veins { width odd } } }") == {"key", "veins", "veins.*"}


def test_nothing_is_known_without_a_plan() -> None:
    SEEN.clear()

    execute(SCHEMA, parse("{ tree { name } }"))

    assert SEEN == [None]


def test_of_an_interface_what_its_types_ask_for_is_not_known_before_they_are_met() -> None:
    assert seen("{ named { name } }") is None
    assert seen("{ named { name ... on Leaf { colour } } }") is None


def test_the_page_that_a_list_begins_with_is_asked_for_by_its_size() -> None:
    assert seen("{ tree { twigs(first: 3) { nodes { name } edges { node { age } } } } }") == {
        *("key", "twigs:3", "twigs:3.name", "twigs:3.planted", "twigs:3.felled")
    }
    assert seen("{ tree { twigs { nodes { odd } } } }") == {"key", "twigs:20", "twigs:20.*"}
    assert seen("{ tree { few: twigs(first: 1) { nodes { name } } twigs(first: 2) { __typename } } }") == {
        *("key", "twigs:1", "twigs:1.name", "twigs:2")
    }


@pytest.mark.parametrize("arguments", ["first: $first", "last: 3", "first: null", "first: -1", "first: 101"])
def test_other_pages_are_not_asked_for_with_their_row(arguments: str) -> None:
    head = "query Few($first: Int)" if "$" in arguments else "query Few"

    assert seen(f"{head} {{ tree {{ twigs({arguments}) {{ nodes {{ name }} }} }} }}", first=2) == {"key"}
