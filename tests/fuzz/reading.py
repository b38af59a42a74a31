"""Everything that lies in a town, read with every field that needs no argument: what was written has to be readable."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from graphql import GraphQLObjectType, get_named_type, is_leaf_type, is_required_argument, parse

from domain import ids
from tests.fuzz.drafts import Draft, schema

DEEPEST = 1
ROWS = 15
"""So many of a type at once."""


@cache
def fields_of(name: str, depth: int = 0) -> str:
    """Select all fields of a type, and of what is below them; pages by their size, unions by their names."""
    kind = schema().type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    selected = ["__typename"]
    for field_name, field in kind.fields.items():
        below: Any = get_named_type(field.type)
        if any(is_required_argument(argument) for argument in field.args.values()):
            continue
        if is_leaf_type(below):
            selected.append(field_name)
        elif "totalCount" in getattr(below, "fields", {}):
            selected.append(f"{field_name} {{ __typename totalCount nodes {{ __typename }} }}")
        elif isinstance(below, GraphQLObjectType) and depth < DEEPEST:
            selected.append(f"{field_name} {{ {fields_of(below.name, depth + 1)} }}")
        else:
            selected.append(f"{field_name} {{ __typename }}")
    return " ".join(selected)


def readings(known: dict[str, list[str]]) -> Iterator[Draft]:
    """Ask for all that is known, type by type."""
    for name in sorted(ids.PREFIXES):
        for start in range(0, len(known[name]), ROWS):
            chosen = ", ".join(f'"{each}"' for each in known[name][start : start + ROWS])
            query = f"{{ nodes(ids: [{chosen}]) {{ __typename ... on {name} {{ {fields_of(name)} }} }} }}"
            yield Draft("Query.nodes", "", parse(query, no_location=True), query, "{}")
