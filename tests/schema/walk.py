"""Ways through the schema: which fields lead to which, and documents that go there."""

from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
)

from schema.root import schema
from tests.schema.shelves import Shelves

CORE = schema._schema  # pyright: ignore[reportPrivateUsage]
Path = tuple[tuple[str, GraphQLField], ...]


def is_connection(field: GraphQLField) -> bool:
    return get_named_type(field.type).name.endswith("Connection")


def is_list(field: GraphQLField) -> bool:
    kind: Any = field.type
    while isinstance(kind, GraphQLNonNull):
        kind = kind.of_type
    return isinstance(kind, GraphQLList) or is_connection(field)


def element(field: GraphQLField) -> Any:
    """Give the type of a field's value, of a list's elements, or of a connection's nodes."""
    kind: Any = get_named_type(field.type)
    return get_named_type(kind.fields["nodes"].type) if is_connection(field) else kind


def needs_arguments(field: GraphQLField) -> bool:
    return any(isinstance(argument.type, GraphQLNonNull) for argument in field.args.values())


def selection(kind: Any, *, depth: int) -> str:
    """Select every field of a type, and so deep the fields of what it leads to."""
    if isinstance(kind, GraphQLUnionType):
        return "{ __typename }"
    parts = ["__typename"] if isinstance(kind, GraphQLInterfaceType) else []
    for name, field in kind.fields.items():
        if needs_arguments(field):
            continue
        below = element(field)
        if is_leaf_type(below):
            parts.append(name)
        elif depth:
            parts.append(step(name, field, selection(below, depth=depth - 1)))
    return "{ " + " ".join(parts or ["__typename"]) + " }"


def step(name: str, field: GraphQLField, below: str, *, arguments: str = "") -> str:
    if is_connection(field):
        both = ", ".join(part for part in (arguments, "first: 50") if part)
        return f"{name}({both}) {{ totalCount nodes {below} }}"
    return f"{name}({arguments}) {below}" if arguments else f"{name} {below}"


def along(path: Path, text: str, shelves: Shelves) -> str:
    """Write a field of the root that leads along a path, with what is selected at its end."""
    for place, (name, field) in reversed(list(enumerate(path))):
        arguments = shelves.root_arguments.get(name, "") if place == 0 else ""
        text = step(name, field, text if place == len(path) - 1 else f"{{ {text} }}", arguments=arguments)
    return text
