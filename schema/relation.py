"""Fields that are other rows: declared by the loader that finds them, for one row or for a whole level at once."""

import functools
import inspect
from collections.abc import Awaitable, Callable, Sequence
from inspect import isawaitable
from operator import attrgetter
from typing import Any

import strawberry
from graphql import GraphQLField, GraphQLResolveInfo, get_nullable_type, is_leaf_type
from strawberry.schema.config import StrawberryConfig
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

from engine import lookahead
from engine.compiled.field import BATCH
from loaders.batch import Loader
from loaders.page import DEFAULT_SIZE, MAX_SIZE, Page
from schema.kinds import Info, weighs

PAGE = ("nodes", "edges.node")
"""Where the rows of a page stand."""
COUNT = 20
"""Counting takes longer than reading a page."""
LEVEL = "level"
SELF = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)

Find = Callable[..., Loader[Any, Any]]
Many = Callable[..., list[Any] | Awaitable[list[Any]]]


class Level:
    """A field that is resolved for many rows at once: N rows → N values in their order."""

    def __init__(self, many: Many) -> None:
        self.many = many

    async def one(self, row: Any, info: Info, **arguments: Any) -> Any:
        values = self.many([row], info, **arguments)
        (value,) = await values if isawaitable(values) else values
        return value


class Relation(Level):
    """From rows to what a loader has for their keys, unless they hold it themselves."""

    def __init__(self, find: Find, key: Callable[[Any], Any], empty: Any, within: str | None) -> None:
        super().__init__(self._many)
        self.find = find
        self.key = key
        self.empty = empty
        self.within = within

    async def one(self, row: Any, info: Info, **arguments: Any) -> Any:
        if self.within is not None and row.holds(self.within):
            return getattr(row, self.within)
        key = self.key(row)
        return self.empty if key is None else await self.find(info, **arguments).load(key)

    def _many(self, rows: Sequence[Any], info: Info, **arguments: Any) -> list[Any] | Awaitable[list[Any]]:
        within = self.within
        # Rows of one level were all read by the same statements.
        if within is not None and all(row.holds(within) for row in rows):
            return [getattr(row, within) for row in rows]
        keys = [self.key(row) for row in rows]
        loader, wanted = self.find(info, **arguments), [key for key in keys if key is not None]
        found = loader.at_once(wanted)
        return self._later(loader, wanted, keys) if found is None else self._placed(found, keys)

    async def _later(self, loader: Loader[Any, Any], wanted: list[Any], keys: list[Any]) -> list[Any]:
        return self._placed(await loader.many(wanted), keys)

    def _placed(self, found: list[Any], keys: list[Any]) -> list[Any]:
        if len(found) == len(keys):
            return found
        values = iter(found)
        return [self.empty if key is None else next(values) for key in keys]


def relation(
    *, key: str | Callable[[Any], Any] = "key", empty: Any = None, within: str | None = None, **declared: Any
) -> Callable[[Find], Any]:
    """Declare a field whose value is what a loader has for a row's `key`, and `empty` where that is None.

    What is decorated gives the loader for the field's arguments. Where rows hold the value in an attribute that stands
    apart, `within`, it is fetched with them and not loaded. `declared` is what `strawberry.field` takes.
    """

    def decorate(find: Find) -> Any:
        related = Relation(find, attrgetter(key) if isinstance(key, str) else key, empty, within)
        metadata = reads(*([key] if isinstance(key, str) else ()))
        if within is not None:
            metadata[lookahead.WITHIN] = within
        return _field(related, find, inspect.signature(find), metadata, declared)

    return decorate


def level(**declared: Any) -> Callable[[Many], Any]:
    """Declare a field that is resolved for many rows at once.

    What is decorated takes the rows in place of one, and gives as many values in their order. `declared` is what
    `strawberry.field` takes.
    """

    def decorate(many: Many) -> Any:
        signature = inspect.signature(many)
        rest = signature.replace(parameters=list(signature.parameters.values())[1:])
        return _field(Level(many), many, rest, {}, declared)

    return decorate


def _field(
    resolved: Level,
    written: Callable[..., Any],
    signature: inspect.Signature,
    metadata: dict[str, Any],
    declared: dict[str, Any],
) -> Any:
    """Make the field, whose arguments are those that are written down, behind the row."""

    @functools.wraps(written)
    async def resolve(self: Any, info: Info, **arguments: Any) -> Any:
        return await resolved.one(self, info, **arguments)

    resolve.__signature__ = signature.replace(  # pyright: ignore[reportAttributeAccessIssue]
        parameters=[SELF, *signature.parameters.values()]
    )
    metadata = {LEVEL: resolved} | metadata | declared.pop("metadata", {})
    return strawberry.field(resolver=resolve, metadata=metadata, **declared)


def total_count() -> Any:
    """Declare the field `totalCount`, which is counted only when it is selected."""

    async def count(pages: Sequence[Page[Any]], info: Info) -> list[int]:
        # Those of one list are counted all at once, when the first is asked for.
        return [await page.count() for page in pages]

    return level(
        name="totalCount",
        description="How many there are in all.",
        graphql_type=int,
        directives=[weighs(COUNT)],
    )(count)


def reads(*attributes: str) -> dict[str, Any]:
    """Say, in a field's metadata, which attributes of its row are all that its resolver reads."""
    return {lookahead.NEEDS: attributes}


def page_within(name: str) -> dict[str, Any]:
    """Say, in a field's metadata, that the rows its page begins with can be fetched along with its row, as `name`."""
    return {lookahead.WITHIN: lookahead.Page(name, *PAGE, size=DEFAULT_SIZE, most=MAX_SIZE)}


def shown(info: Info, *paths: str) -> frozenset[str] | None:
    """Give the attributes that the rows at these paths below the field will be read by; None where that is unknown."""
    return lookahead.attributes(info._raw_info, *paths)  # pyright: ignore[reportPrivateUsage]


def enrich(field: GraphQLField, definition: StrawberryField, config: StrawberryConfig, scalars: Any) -> None:
    """Tell the engine of a field what its declaration says beyond Strawberry's."""
    for name in (lookahead.NEEDS, lookahead.WITHIN):
        if name in definition.metadata:
            field.extensions[name] = definition.metadata[name]
    resolved: Level | None = definition.metadata.get(LEVEL)
    if resolved is None:
        return

    names = {config.name_converter.from_argument(each): each.python_name for each in definition.arguments}
    # Strawberry has nothing to make of scalars and enums, and looks at each argument of each call to find that out.
    is_plain = all(is_leaf_type(get_nullable_type(argument.type)) for argument in field.args.values())

    def batch(rows: Sequence[Any], raw: GraphQLResolveInfo[Any], **sent: Any) -> list[Any] | Awaitable[list[Any]]:
        info: Info = config.info_class(_raw_info=raw, _field=definition)
        if is_plain:
            arguments = {names[name]: value for name, value in sent.items()}
        else:
            arguments = convert_arguments(sent, definition.arguments, scalar_registry=scalars, config=config, info=info)
        return resolved.many(rows, info, **arguments)

    field.extensions[BATCH] = batch
