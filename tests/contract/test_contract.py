"""The running schema offers what the contract says, element by element; what it lacks stands in a list that shrinks."""

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    build_schema,
    print_ast,
)
from graphql.pyutils import Undefined
from graphql.utilities import ast_from_value

from schema.root import schema

HERE = Path(__file__).parent
CONTRACT = build_schema((HERE.parents[1] / "schema" / "contract.graphql").read_text())
RUNNING: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]
MISSING = HERE / "missing.txt"


def default(element: GraphQLArgument | GraphQLInputField) -> str:
    """Write a default: a schema read from text holds it as the text has it, one built by code as a value."""
    node = element.default.literal if element.default is not None else None
    if node is None and element.default_value is not Undefined:
        node = ast_from_value(element.default_value, element.type)
    return f" = {print_ast(node)}" if node is not None else ""


def elements(described: GraphQLSchema) -> Iterator[tuple[str, str]]:
    """Give each element's name with its structure: kind, type, arguments, defaults, interfaces, members, locations."""
    for name, kind in described.type_map.items():
        if not name.startswith("__"):
            yield from type_elements(name, kind)
    for directive in described.directives:
        yield f"@{directive.name}", ",".join(sorted(location.name for location in directive.locations))
        for name, argument in directive.args.items():
            yield f"@{directive.name}({name}:)", f"{argument.type}{default(argument)}"


def type_elements(name: str, kind: GraphQLNamedType) -> Iterator[tuple[str, str]]:
    yield name, next(base for base in type(kind).__mro__ if base.__module__.startswith("graphql.")).__name__
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        for interface in kind.interfaces:
            yield f"{name} implements {interface.name}", ""
        for field_name, field in kind.fields.items():
            yield f"{name}.{field_name}", str(field.type)
            for argument_name, argument in field.args.items():
                structure = f"{argument.type}{default(argument)}"
                yield f"{name}.{field_name}({argument_name}:)", structure
    elif isinstance(kind, GraphQLInputObjectType):
        for field_name, field in kind.fields.items():
            yield f"{name}.{field_name}", f"{field.type}{default(field)}"
    elif isinstance(kind, GraphQLEnumType):
        for value in kind.values:
            yield f"{name}.{value}", ""
    elif isinstance(kind, GraphQLUnionType):
        for member in kind.types:
            yield f"{name} = {member.name}", ""


def test_what_both_have_is_the_same() -> None:
    running = dict(elements(RUNNING))

    different = {
        name: (structure, running[name])
        for name, structure in elements(CONTRACT)
        if name in running and running[name] != structure
    }

    assert different == {}


def test_what_is_missing_is_listed_and_nothing_else() -> None:
    running = {name for name, _ in elements(RUNNING)}
    missing = [name for name, _ in elements(CONTRACT) if name not in running]

    listed = MISSING.read_text().splitlines()

    assert missing == listed
