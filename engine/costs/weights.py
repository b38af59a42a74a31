"""What the schema declares about costs: what things weigh, and how long lists are.

Source: https://ibm.github.io/graphql-specs/cost-spec.html
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import strawberry
from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_introspection_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.schema_directive import Location, schema_directive

D = TypeVar("D")

INTROSPECTED = 0.2
"""What an object of the schema weighs that is asked for by introspection: it takes a fifth of another's time."""
INTROSPECTED_LISTS = {"args": 1, "interfaces": 1, "inputFields": 5, "enumValues": 5, "possibleTypes": 5, "fields": 5}


@schema_directive(
    name="cost",
    locations=[
        Location.ARGUMENT_DEFINITION,
        Location.ENUM,
        Location.FIELD_DEFINITION,
        Location.INPUT_FIELD_DEFINITION,
        Location.OBJECT,
        Location.SCALAR,
    ],
    description="What this adds to an operation's cost, each time. Without it an object below the roots weighs 1, "
    "everything else 0.",
)
class Cost:
    weight: str = strawberry.field(description="A number.")


@schema_directive(
    name="listSize",
    locations=[Location.FIELD_DEFINITION],
    description="How many entries the cost of an operation counts for a list.",
)
class ListSize:
    assumed_size: int | None = strawberry.field(
        default=strawberry.UNSET, description="So many, where no argument says another number."
    )
    slicing_arguments: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="The arguments that say how many; of a list its length does."
    )
    sized_fields: list[str] | None = strawberry.field(
        default=strawberry.UNSET, description="The fields below that are the list, where this one is its connection."
    )
    require_one_slicing_argument: bool | None = strawberry.field(
        default=True, description="Whether one of these arguments has to be given."
    )


@dataclass(frozen=True, slots=True)
class Size:
    """How many values a field gives: `assumed`, unless one of the arguments says it."""

    assumed: int
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What a field adds to a cost: `each` for every value, `arguments` once where they are given.

    `size` is its own, or, where it names `sized` fields, that of the lists right below it.
    """

    each: float
    size: Size | None
    sized: frozenset[str]
    arguments: Mapping[str, float]
    is_list: bool


Table = dict[str, dict[str, Weights]]


def table(schema: GraphQLSchema) -> Table:
    """Read the weights of every field, by type and name."""
    return {
        name: {
            field: _introspected(schema, field, definition) if is_introspection_type(kind) else _weights(definition)
            for field, definition in kind.fields.items()
        }
        for name, kind in schema.type_map.items()
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    }


def declared(element: Any, kind: type[D]) -> D | None:
    """Give the directive of an element of the schema; None where it has none."""
    definition = (element.extensions or {}).get(GraphQLCoreConverter.DEFINITION_BACKREF)
    directives = cast("list[object]", getattr(definition, "directives", None) or ())
    return next((directive for directive in directives if isinstance(directive, kind)), None)


def weight(element: Any) -> float | None:
    """Give what an element of the schema is declared to weigh."""
    cost = declared(element, Cost)
    return float(cost.weight) if cost is not None else None


def is_list(field: GraphQLField) -> bool:
    kind = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
    return isinstance(kind, GraphQLList)


def _weights(field: GraphQLField) -> Weights:
    named = get_named_type(field.type)
    own = weight(field)
    if own is None:
        own = weight(named)
    if own is None:
        own = 1.0 if is_composite_type(named) else 0.0
    size = declared(field, ListSize)
    arguments = {name: weight(argument) for name, argument in field.args.items()}
    return Weights(
        each=own,
        size=Size(size.assumed_size or 0, tuple(size.slicing_arguments or ())) if size is not None else None,
        sized=frozenset(size.sized_fields or ()) if size is not None else frozenset(),
        arguments={name: value for name, value in arguments.items() if value},
        is_list=is_list(field),
    )


def _introspected(schema: GraphQLSchema, name: str, field: GraphQLField) -> Weights:
    """What wraps a type is counted with it."""
    sizes = INTROSPECTED_LISTS | {"types": len(schema.type_map), "directives": len(schema.directives)}
    is_object = is_composite_type(get_named_type(field.type)) and name != "ofType"
    size = Size(sizes.get(name, 1)) if is_list(field) else None
    return Weights(INTROSPECTED if is_object else 0.0, size, frozenset(), {}, is_list=is_list(field))
