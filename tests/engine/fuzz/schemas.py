"""Schemas of a few types whose fields are resolved in every way there is."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import strawberry
from graphql import (
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLString,
    GraphQLUnionType,
)

from tests.engine.fuzz.dice import Dice
from tests.engine.fuzz.values import THINGS, Raised, Thing, Trouble, World, given, pause, resolved


class Shade(Enum):
    DARK = "dark"
    LIGHT = 5


@strawberry.type
class _OfShade:
    shade: strawberry.enum(Shade)  # pyright: ignore[reportInvalidTypeForm]


class Colour(Enum):
    RED = "red"
    GREEN = "green"


def _odd(value: Any) -> Any:
    if value == "raise":
        raise Trouble("this cannot be written")
    return None if value == "no" else f"odd {value}"


def _read_odd(value: Any) -> Any:
    if value == "raise":
        raise GraphQLError("this cannot be read", extensions={"code": "ODD"})
    return [value]


ODD = GraphQLScalarType("Odd", coerce_output_value=_odd, coerce_input_value=_read_odd)
WORD = GraphQLScalarType("Word", coerce_output_value=str)
SHADE: Any = strawberry.Schema(_OfShade)._schema.get_type("Shade")  # pyright: ignore[reportPrivateUsage]
COLOUR = GraphQLEnumType("Colour", {"RED": Colour.RED, "GREEN": "green", "BLUE": 3})
RANGE = GraphQLInputObjectType(
    "Range",
    lambda: {
        "first": GraphQLInputField(GraphQLNonNull(GraphQLInt)),
        "colour": GraphQLInputField(COLOUR, default_value="green"),
        "inner": GraphQLInputField(RANGE),
    },
)
LEAVES = (GraphQLString, GraphQLInt, GraphQLID, GraphQLBoolean, GraphQLFloat, ODD, WORD, COLOUR, SHADE)
ARGUMENTS: dict[str, Callable[[], GraphQLArgument]] = {
    "number": lambda: GraphQLArgument(GraphQLInt, default_value=3),
    "text": lambda: GraphQLArgument(GraphQLString),
    "sure": lambda: GraphQLArgument(GraphQLNonNull(GraphQLInt), default_value=1),
    "odd": lambda: GraphQLArgument(ODD),
    "range": lambda: GraphQLArgument(RANGE),
    "colours": lambda: GraphQLArgument(GraphQLList(GraphQLNonNull(COLOUR))),
}


def schema(dice: Dice, world: World) -> GraphQLSchema:
    """Make a schema of objects A to D, interfaces I and J, a union U, and the roots."""
    kinds: list[Any] = []
    interfaces = [
        GraphQLInterfaceType(name, {}, resolve_type=_resolve_type(dice, world)) for name in "IJ"[: 1 + dice.roll(2)]
    ]
    objects: list[GraphQLObjectType] = []
    kinds += interfaces
    for name in "ABCD"[: 2 + dice.roll(3)]:
        mine = [one for one in interfaces if dice.chance(50)]
        made = GraphQLObjectType(name, {}, mine, is_type_of=_is_type_of(dice, world, name))
        objects.append(made)
    kinds += objects
    members = [one for one in objects if dice.chance(60)] or objects[:1]
    kinds.append(GraphQLUnionType("U", members, resolve_type=_resolve_type(dice, world)))
    query = GraphQLObjectType("Query", _fields(dice, world, kinds, "q"))
    mutation = GraphQLObjectType("Mutation", _fields(dice, world, kinds, "m"))
    subscription = GraphQLObjectType("Subscription", _fields(dice, world, kinds, "s"))
    for one in interfaces:
        one.fields.update(_fields(dice, world, kinds, one.name.lower()))
    for made in objects:
        for one in made.interfaces:
            made.fields.update(
                {name: _field(dice, world, field.type, [*field.args]) for name, field in one.fields.items()}
            )
        made.fields.update(_fields(dice, world, kinds, made.name.lower()))
    for kind in (query, mutation, subscription, *objects):
        for name, field in kind.fields.items():
            if isinstance(field.resolve, _Reader):
                field.resolve.attribute = name
    world.schema = GraphQLSchema(query, mutation, subscription, [*interfaces, *objects, kinds[-1], COLOUR])
    return world.schema


def _fields(dice: Dice, world: World, kinds: list[Any], letter: str) -> dict[str, GraphQLField]:
    """Make fields `a0`, `a1`, ... The last are of types with fields, where there are any."""
    fields: dict[str, GraphQLField] = {}
    for number in range(2 + dice.roll(4)):
        inner = dice.pick(kinds) if kinds and dice.chance(60) else dice.pick(LEAVES)
        fields[f"{letter}{number}"] = _field(dice, world, _wrapped(dice, inner))
    return fields


def _wrapped(dice: Dice, kind: Any) -> Any:
    for _ in range(dice.pick([0, 0, 0, 1, 1, 2])):
        kind = GraphQLList(_maybe_required(dice, kind))
    return _maybe_required(dice, kind)


def _maybe_required(dice: Dice, kind: Any) -> Any:
    return GraphQLNonNull(kind) if dice.chance(45) else kind


def _field(dice: Dice, world: World, kind: Any, names: list[str] | None = None) -> GraphQLField:
    if names is None:
        names = [name for name in ARGUMENTS if dice.chance(6)]
    arguments = {name: ARGUMENTS[name]() for name in names}
    ways = ["attribute", "default", "sync", "sync"] + (["async", "async", "batch", "batch"] if world.is_async else [])
    way = dice.pick(ways)
    field = GraphQLField(kind, args=arguments)
    if way == "attribute" and not arguments:
        field.resolve = _Reader()
    elif way == "async":
        field.resolve = _resolve_slowly(dice.roll(4))
    elif way == "batch":
        _resolve_together(field, dice)
    elif way == "sync" or arguments:
        field.resolve = _resolve
    return field


class _Reader:
    """Reads the attribute that is named as the field."""

    attribute: str

    def __call__(self, source: Any, _: Any) -> Any:
        return getattr(source, self.attribute)


def _resolve(source: Thing, info: Any, **arguments: Any) -> Any:
    return given(resolved(source, info.field_name, repr(arguments)))


def _resolve_slowly(pauses: int) -> Any:
    async def resolve(source: Thing, info: Any, **arguments: Any) -> Any:
        await pause(pauses)
        return given(resolved(source, info.field_name, repr(arguments), may_wait=False))

    return resolve


def _resolve_together(field: GraphQLField, dice: Dice) -> None:
    pauses, is_broken, is_at_once = dice.roll(3), dice.chance(6), dice.chance(35)

    def at_once(parents: list[Thing], info: Any, **arguments: Any) -> list[Any]:
        if is_broken:
            raise Trouble("this batch is broken")
        values = [resolved(parent, info.field_name, repr(arguments), may_wait=False) for parent in parents]
        return [value.cause if isinstance(value, Raised) else given(value) for value in values]

    async def batch(parents: list[Thing], info: Any, **arguments: Any) -> list[Any]:
        await pause(pauses)
        return at_once(parents, info, **arguments)

    async def resolve(source: Thing, info: Any, **arguments: Any) -> Any:
        [value] = await batch([source], info, **arguments)
        if isinstance(value, Exception):
            raise value
        return value

    field.resolve = resolve
    field.extensions = {"batch": at_once if is_at_once else batch}


def _is_type_of(dice: Dice, world: World, name: str) -> Any:
    def sure(value: Any, _: Any) -> Any:
        return isinstance(value, Thing) and value.kind == name

    def doubtful(value: Any, _: Any) -> Any:
        if isinstance(value, Thing) and value.seed.endswith("1"):
            raise Trouble(f"is {value.seed} of the type {name}?")
        return isinstance(value, Thing) and value.kind == name

    async def slow(value: Any, info: Any) -> Any:
        await pause(1)
        return sure(value, info)

    async def slow_doubtful(value: Any, info: Any) -> Any:
        await pause(2)
        return doubtful(value, info)

    def marked(value: Any, _: Any) -> Any:
        return isinstance(value, THINGS[name])

    marked.instance_of = THINGS[name]  # pyright: ignore[reportFunctionMemberAccess]
    ways = [None, sure, marked, marked, doubtful] + ([slow, slow_doubtful] if world.is_async else [])
    return dice.pick(ways)


def _resolve_type(dice: Dice, world: World) -> Any:
    def name_of(value: Any, _info: Any, _kind: Any) -> Any:
        if not isinstance(value, Thing):
            return None
        return {"7": "Nothing", "8": 8, "9": "Colour"}.get(value.seed[-1], value.kind)

    def doubtful(value: Any, info: Any, kind: Any) -> Any:
        if isinstance(value, Thing) and value.seed.endswith("2"):
            raise Trouble("of which type is this?")
        return name_of(value, info, kind)

    async def slow(value: Any, info: Any, kind: Any) -> Any:
        await pause(1)
        return doubtful(value, info, kind)

    ways = [None, name_of, doubtful] + ([slow] if world.is_async else [])
    return dice.pick(ways)
