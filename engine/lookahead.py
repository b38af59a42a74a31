"""What of an object its selection will ask for, so that no more is fetched.

Known where an operation runs by a plan; elsewhere it is unknown, and everything is fetched.
"""

from typing import Any

from graphql import GraphQLResolveInfo, TypeNameMetaFieldDef

from engine.compiled.field import Field, Nodes

NEEDS = "needs"
"""In a field's extensions: the attributes of its object that its resolver reads."""


def attributes(info: GraphQLResolveInfo[Any], *paths: str) -> frozenset[str] | None:
    """Give the attributes read of the objects at these paths below a field, "" being its own value; None: unknown."""
    nodes = info.field_nodes
    if not isinstance(nodes, Nodes):
        return None
    known = nodes.lookahead.get(paths)
    if known is None:
        known = nodes.lookahead[paths] = _attributes(nodes.field, paths)
    return known[0]


def _attributes(field: Field, paths: tuple[str, ...]) -> tuple[frozenset[str] | None]:
    found: set[str] = set()
    for path in paths:
        for reached in _reached(field, path):
            needs = _needs(reached)
            if needs is None:
                return (None,)
            found |= needs
    return (frozenset(found),)


def _reached(field: Field, path: str) -> list[Field]:
    """Give the fields of the objects at a path."""
    fields = [each for inner in field.inner.values() for each in inner]
    if not path:
        return fields
    name, _, rest = path.partition(".")
    return [below for each in fields if each.name == name for below in _reached(each, rest)]


def _needs(field: Field) -> set[str] | None:
    if field.definition is TypeNameMetaFieldDef:
        return set()
    declared = (field.definition.extensions or {}).get(NEEDS)
    if declared is not None:
        return set(declared)
    return {field.attribute} if field.attribute else None
