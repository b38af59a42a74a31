"""What an answer has to look like, by the schema and by what was asked: nothing is lacking, and nothing is too much."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    SelectionSetNode,
)

Look = Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _like(pattern: str) -> Look:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def _is_int(value: Any) -> bool:
    return type(value) is int and -(2**31) <= value < 2**31


SCALARS: Mapping[str, Look] = {
    "ID": _is_text,
    "String": _is_text,
    "Int": _is_int,
    "Float": lambda value: type(value) in (int, float),
    "Boolean": lambda value: type(value) is bool,
    "DateTime": _like(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"),
    "Decimal": _like(r"-?\d+(\.\d+)?"),
    "CurrencyCode": _like(r"[A-Z]{3}"),
    "CountryCode": _like(r"[A-Z]{2}"),
    "LanguageTag": _like(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
    "URL": _like(r"https?://\S+"),
    "JSON": lambda _: True,
}


def problems(schema: GraphQLSchema, root: GraphQLObjectType, selected: SelectionSetNode, data: Any) -> Iterator[str]:
    """Say what of the data is not as it was asked for."""
    yield from _object(schema, root, [selected], data, "")


def _object(
    schema: GraphQLSchema, kind: GraphQLObjectType, selected: Sequence[SelectionSetNode], data: Any, path: str
) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{path} is no object"
        return
    wanted: dict[str, list[FieldNode]] = {}
    for each in selected:
        _collect(schema, kind, each, wanted)
    if list(wanted) != list(data):
        yield f"{path} has {list(data)}, not {list(wanted)}"
        return
    for name, nodes in wanted.items():
        here = f"{path}.{name}"
        if nodes[0].name.value == "__typename":
            if data[name] != kind.name:
                yield f"{here} is {data[name]!r}"
            continue
        below = [node.selection_set for node in nodes if node.selection_set is not None]
        yield from _value(schema, kind.fields[nodes[0].name.value].type, below, data[name], here)


def _collect(
    schema: GraphQLSchema, kind: GraphQLObjectType, selected: SelectionSetNode, wanted: dict[str, list[FieldNode]]
) -> None:
    for node in selected.selections:
        if not _is_included(node):
            continue
        if isinstance(node, FieldNode):
            wanted.setdefault((node.alias or node.name).value, []).append(node)
        elif isinstance(node, InlineFragmentNode):
            condition = schema.type_map[node.type_condition.name.value] if node.type_condition else kind
            is_abstract = isinstance(condition, GraphQLInterfaceType | GraphQLUnionType)
            if condition is kind or (is_abstract and schema.is_sub_type(condition, kind)):
                _collect(schema, kind, node.selection_set, wanted)
        else:
            assert not isinstance(node, FragmentSpreadNode | FragmentDefinitionNode), "none are made"


def _is_included(node: Any) -> bool:
    for directive in node.directives or ():
        condition = directive.arguments[0].value
        assert isinstance(condition, BooleanValueNode)
        if condition.value is not (directive.name.value == "include"):
            return False
    return True


def _value(schema: GraphQLSchema, kind: Any, below: Sequence[SelectionSetNode], data: Any, path: str) -> Iterator[str]:
    if isinstance(kind, GraphQLNonNull):
        if data is None:
            yield f"{path} is null"
            return
        kind = kind.of_type
    if data is None:
        return
    if isinstance(kind, GraphQLList):
        if not isinstance(data, list):
            yield f"{path} is no list"
            return
        for place, each in enumerate(data):
            yield from _value(schema, kind.of_type, below, each, f"{path}.{place}")
    elif isinstance(kind, GraphQLObjectType):
        yield from _object(schema, kind, below, data, path)
    elif isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
        # Every selection asks for it, so that what is below can be told.
        own = schema.type_map.get(data.get("__typename", "")) if isinstance(data, dict) else None
        if isinstance(own, GraphQLObjectType) and schema.is_sub_type(kind, own):
            yield from _object(schema, own, below, data, path)
        else:
            yield f"{path} is of no type of {kind.name}"
    else:
        fits = data in kind.values if isinstance(kind, GraphQLEnumType) else SCALARS[kind.name](data)
        if not fits:
            yield f"{path} is no {kind.name}: {data!r}"
