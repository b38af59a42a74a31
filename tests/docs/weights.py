"""What the schema says about costs, as tables."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema, is_introspection_type

from engine.costs.weights import Weights, table, weight
from schema.root import schema

CORE: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]


def weights() -> str:
    """List what is declared to weigh something, the heaviest first, and then how long lists are taken to be."""
    heavy: dict[float, list[str]] = defaultdict(list)
    for name, element in _elements():
        declared = weight(element)
        if declared is not None:
            heavy[declared].append(_named(name))
    long: dict[int, list[str]] = defaultdict(list)
    for kind, fields in sorted(table(CORE).items()):
        for field, own in fields.items():
            if own.size is not None and own.each and not kind.startswith("__"):
                long[own.size.assumed].append(_list(kind, field, own))
    return "\n".join([*_rows("weight", "of", heavy), "", *_rows("entries", "of the list", long)])


def _rows(number: str, of: str, found: dict[Any, list[str]]) -> list[str]:
    rows = [f"| {each:g} | {', '.join(dict.fromkeys(found[each]))} |" for each in sorted(found, reverse=True)]
    return [f"| {number} | {of} |", "|--:|---|", *rows]


def _named(name: str) -> str:
    if name.endswith("Connection.totalCount"):
        return "every `totalCount`"
    if name.endswith("Edge"):
        return "every edge"
    return f"`{name.removeprefix('Mutation.').removeprefix('Subscription.')}`"


def _list(kind: str, field: str, own: Weights) -> str:
    if own.sized:
        return "every connection (or as `first` or `last` says)"
    if field == "errors":
        return "`errors` of every mutation"
    by = f" (or as many as `{own.size.arguments[0]}`)" if own.size is not None and own.size.arguments else ""
    return f"`{kind}.{field}`{by}"


def _elements() -> Iterator[tuple[str, Any]]:
    """Give types, their fields and their arguments, each by its coordinates."""
    for name, kind in sorted(CORE.type_map.items()):
        if is_introspection_type(kind):
            continue
        yield name, kind
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for field_name, field in kind.fields.items():
                yield f"{name}.{field_name}", field
                for argument_name, argument in field.args.items():
                    yield f"{name}.{field_name}({argument_name}:)", argument
