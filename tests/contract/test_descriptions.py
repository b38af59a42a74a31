"""Every element that a client can see says what it is."""

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    is_introspection_type,
    is_specified_directive,
    is_specified_scalar_type,
)

from schema.root import schema

RUNNING: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]


def undescribed() -> list[str]:
    found: list[str] = []

    def look(name: str, element: object) -> None:
        if not (getattr(element, "description", None) or "").strip():
            found.append(name)

    for name, kind in RUNNING.type_map.items():
        if is_introspection_type(kind) or is_specified_scalar_type(kind):
            continue
        look(name, kind)
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field_name, field in kind.fields.items():
                look(f"{name}.{field_name}", field)
                for argument_name, argument in field.args.items():
                    look(f"{name}.{field_name}({argument_name}:)", argument)
        elif isinstance(kind, GraphQLInputObjectType):
            for field_name, field in kind.fields.items():
                look(f"{name}.{field_name}", field)
        elif isinstance(kind, GraphQLEnumType):
            for value_name, value in kind.values.items():
                look(f"{name}.{value_name}", value)
    for directive in RUNNING.directives:
        if not is_specified_directive(directive):
            look(f"@{directive.name}", directive)
            for argument_name, argument in directive.args.items():
                look(f"@{directive.name}({argument_name}:)", argument)
    return found


def test_every_element_has_a_description() -> None:
    assert undescribed() == []
