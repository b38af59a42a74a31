"""The directive `@inContext`: language, country and currency of one operation."""

from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    DirectiveLocation,
    GraphQLArgument,
    GraphQLDirective,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.values import get_directive_values, get_variable_values

NAME = "inContext"
DESCRIPTION = (
    "Language, country and currency the operation is answered in. Headers and the profile are the fallback. "
    "A client's normalised cache does not have them in its keys: keep one cache for each context."
)


@dataclass(frozen=True, slots=True)
class InContext:
    """What the directive said; None where it was silent."""

    language: str | None = None
    country: str | None = None
    currency: str | None = None


SILENT = InContext()


def in_context(schema: GraphQLSchema) -> GraphQLDirective:
    """Build the directive from the schema's own scalars."""

    def argument(scalar: str, description: str) -> GraphQLArgument:
        return GraphQLArgument(cast(GraphQLScalarType, schema.type_map[scalar]), description=description)

    return GraphQLDirective(
        name=NAME,
        locations=[DirectiveLocation.QUERY, DirectiveLocation.MUTATION, DirectiveLocation.SUBSCRIPTION],
        args={
            "language": argument("LanguageTag", "The language to answer in."),
            "country": argument("CountryCode", "The country of the shopper."),
            "currency": argument("CurrencyCode", "The currency of prices."),
        },
        description=DESCRIPTION,
    )


def read(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: dict[str, Any]) -> InContext:
    """Read the directive of an operation, once, before it runs; variables that do not fit are left to the executor."""
    if not operation.directives:
        return SILENT
    directive = schema.get_directive(NAME)
    assert directive is not None
    coerced = get_variable_values(schema, operation.variable_definitions or (), variables)
    if isinstance(coerced, list):
        return SILENT
    values = get_directive_values(directive, operation, coerced)
    if not values:
        return SILENT
    return InContext(values.get("language"), values.get("country"), values.get("currency"))
