"""Scalars and enums whose values can be told, by a look at their class, to be what stands in an answer, or its name."""

from enum import Enum
from typing import Any

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
)

_UNLIKE = {
    GraphQLString: "type(value) is not str",
    GraphQLID: "type(value) is not str",
    GraphQLBoolean: "type(value) is not bool",
    GraphQLInt: "type(value) is not int or not -0x80000000 <= value <= 0x7FFFFFFF",
    GraphQLFloat: "type(value) is not float or value - value != 0",
}
"""When a value of these scalars is not yet what stands in an answer; infinity and NaN are no numbers of GraphQL."""
_EXACT = {GraphQLString: str, GraphQLID: str, GraphQLBoolean: bool}


def exact(kind: Any) -> type | None:
    """Give the class of which a scalar leaves everything as it is, if there is one."""
    if isinstance(kind, GraphQLScalarType) and kind.coerce_output_value is str:
        return str
    return _EXACT.get(kind)


def unlike(kind: Any) -> str | None:
    """Write when a `value` is not yet what stands in an answer; None where that cannot be told."""
    return "type(value) is not str" if exact(kind) is str else _UNLIKE.get(kind)


def members(kind: Any) -> type[Enum] | None:
    """Give the class whose members an enum writes by their own names, if there is one."""
    wrapped = getattr(kind, "wrapped_cls", None)
    if not isinstance(kind, GraphQLEnumType) or not isinstance(wrapped, type) or not issubclass(wrapped, Enum):
        return None
    written = {name: value.value for name, value in kind.values.items()}
    own = {member.name: member.value for member in wrapped}
    # Strawberry gives the first name whose value is equal.
    return wrapped if written == own and len(set(map(repr, own.values()))) == len(own) else None
