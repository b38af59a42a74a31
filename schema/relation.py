"""Fields that are other rows: declared by the loader that finds them, one row at a time or a whole level at once."""

import functools
import inspect
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

import strawberry
from graphql import GraphQLField, GraphQLResolveInfo
from strawberry.schema.config import StrawberryConfig
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

from engine import lookahead
from engine.compiled.field import BATCH
from loaders.batch import Loader
from schema.kinds import Info

PAGE = ("nodes", "edges.node")
"""Where the rows of a page stand."""
RELATION = "relation"
SELF = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)

Find = Callable[..., Loader[Any, Any]]


class Relation:
    """From rows to what a loader has for their keys."""

    def __init__(self, find: Find, key: Callable[[Any], Any], empty: Any) -> None:
        self.find = find
        self.key = key
        self.empty = empty

    async def one(self, row: Any, info: Info, **arguments: Any) -> Any:
        key = self.key(row)
        return self.empty if key is None else await self.find(info, **arguments).load(key)

    async def many(self, rows: Sequence[Any], info: Info, **arguments: Any) -> list[Any]:
        """Shape: N rows → N values in their order."""
        keys = [self.key(row) for row in rows]
        found = await self.find(info, **arguments).many([key for key in keys if key is not None])
        if len(found) == len(keys):
            return found
        values = iter(found)
        return [self.empty if key is None else next(values) for key in keys]


def relation(*, key: str | Callable[[Any], Any] = "key", empty: Any = None, **declared: Any) -> Callable[[Find], Any]:
    """Declare a field whose value is what a loader has for a row's `key`, and `empty` where that is None.

    What is decorated gives the loader for the field's arguments. `declared` is what `strawberry.field` takes.
    """

    def decorate(find: Find) -> Any:
        related = Relation(find, attrgetter(key) if isinstance(key, str) else key, empty)

        @functools.wraps(find)
        async def resolve(self: Any, info: Info, **arguments: Any) -> Any:
            return await related.one(self, info, **arguments)

        signature = inspect.signature(find)
        resolve.__signature__ = signature.replace(  # pyright: ignore[reportAttributeAccessIssue]
            parameters=[SELF, *signature.parameters.values()]
        )
        metadata: dict[str, Any] = {RELATION: related} | reads(*([key] if isinstance(key, str) else ()))
        return strawberry.field(resolver=resolve, metadata=metadata | declared.pop("metadata", {}), **declared)

    return decorate


def reads(*attributes: str) -> dict[str, Any]:
    """Say, in a field's metadata, which attributes of its row are all that its resolver reads."""
    return {lookahead.NEEDS: attributes}


def shown(info: Info, *paths: str) -> frozenset[str] | None:
    """Give the attributes that the rows at these paths below the field will be read by; None where that is unknown."""
    return lookahead.attributes(info._raw_info, *paths)  # pyright: ignore[reportPrivateUsage]


def enrich(field: GraphQLField, definition: StrawberryField, config: StrawberryConfig, scalars: Any) -> None:
    """Tell the engine of a field what its declaration says beyond Strawberry's."""
    if lookahead.NEEDS in definition.metadata:
        field.extensions[lookahead.NEEDS] = definition.metadata[lookahead.NEEDS]
    related: Relation | None = definition.metadata.get(RELATION)
    if related is None:
        return

    async def batch(rows: Sequence[Any], raw: GraphQLResolveInfo[Any], **sent: Any) -> list[Any]:
        info: Info = config.info_class(_raw_info=raw, _field=definition)
        if not sent:
            return await related.many(rows, info)
        arguments = convert_arguments(sent, definition.arguments, scalar_registry=scalars, config=config, info=info)
        return await related.many(rows, info, **arguments)

    field.extensions[BATCH] = batch
