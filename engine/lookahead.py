"""What of an object its selection will ask for, so that no more is fetched.

Known where an operation runs by a plan; elsewhere it is unknown, and everything is fetched.
"""

from typing import Any

from graphql import GraphQLResolveInfo, IntValueNode, TypeNameMetaFieldDef, get_named_type, is_abstract_type

from engine.compiled.field import Field, Nodes

NEEDS = "needs"
"""In a field's extensions: the attributes of its object that its resolver reads."""
WITHIN = "within"
"""In a field's extensions: the attribute of its object that holds the field's value if it was fetched along with it.

Or a `Page`, where that depends on the field's arguments.
"""


class Page:
    """Says that the rows which an object's page begins with can be fetched along with it, if their number is written.

    They are needed as `name:3.attribute`. `paths` lead from the page to its rows, of which there are `size` where
    nothing is said, and never more than `most`.
    """

    def __init__(self, name: str, *paths: str, size: int, most: int) -> None:
        self.name = name
        self.paths = paths
        self.size = size
        self.most = most

    def of(self, field: Field) -> str | None:
        """Name what is to be fetched; None for another page than the first, and for a size that is none or a variable.

        Whoever makes the page refuses that.
        """
        given = {argument.name.value: argument.value for argument in field.nodes[0].arguments or ()}
        first = given.pop("first", None)
        if given or not isinstance(first, IntValueNode | None):
            return None
        size = int(first.value) if first is not None else self.size
        return f"{self.name}:{size}" if 0 <= size <= self.most else None


def attributes(info: GraphQLResolveInfo[Any], *paths: str) -> frozenset[str] | None:
    """Give the attributes read of the objects at these paths below a field, "" being its own value; None: unknown.

    Of objects within those objects, they follow the attribute and a dot, "*" for all where they are unknown.
    """
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
        reached = _reached(field, path)
        needs = [_needs(each) for each in reached] if reached is not None else [None]
        for each in needs:
            if each is None:
                return (None,)
            found |= each
    return (frozenset(found),)


def _reached(field: Field, path: str) -> list[Field] | None:
    """Give the fields of the objects at a path; None where their types are not known before they are met."""
    if is_abstract_type(get_named_type(field.definition.type)):
        return None
    fields = [each for inner in field.inner.values() for each in inner]
    if not path:
        return fields
    name, _, rest = path.partition(".")
    found: list[Field] = []
    for each in fields:
        if each.name == name:
            below = _reached(each, rest)
            if below is None:
                return None
            found += below
    return found


def _needs(field: Field) -> set[str] | None:
    if field.definition is TypeNameMetaFieldDef:
        return set()
    extensions = field.definition.extensions or {}
    declared = extensions.get(NEEDS)
    if declared is None:
        return {field.attribute} if field.attribute else None
    within: str | Page | None = extensions.get(WITHIN)
    return {*declared, *(_within(field, within) if within is not None else ())}


def _within(field: Field, within: str | Page) -> set[str]:
    """Ask for a field's value along with its object."""
    name, paths = (within, ("",)) if isinstance(within, str) else (within.of(field), within.paths)
    if name is None:
        return set()
    (inner,) = _attributes(field, paths)
    return {name, *(f"{name}.{each}" for each in (inner if inner is not None else ("*",)))}
