"""What resolvers give: made of a seed, so that each execution of a case sees the same, whatever it asks first."""

import asyncio
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLNamedType,
    GraphQLSchema,
    is_abstract_type,
    is_enum_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)
from graphql.pyutils import Undefined

from tests.engine.fuzz.dice import Dice, of_seed


class Trouble(Exception):
    """What resolvers raise."""


class Raised(Exception):
    """Not a value: the resolver is to raise the cause."""

    def __init__(self, cause: Exception) -> None:
        self.cause = cause


@dataclass
class World:
    """What a case has decided for all its values. Units: percent."""

    seed: int
    trouble: int
    is_async: bool
    schema: GraphQLSchema = field(init=False)
    calls: int = 0
    begun: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    """Which fields of a mutation were begun, in order, and after how many calls of resolvers."""


class Thing:
    """An object: the name of its type, and a seed of all its fields."""

    def __init__(self, world: World, kind: str, seed: str) -> None:
        self.world = world
        self.kind = kind
        self.seed = seed

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        definition = self.world.schema.get_type(self.kind).fields.get(name)  # pyright: ignore
        if definition is None:
            raise AttributeError(name)
        return given(resolved(self, name))


class Mapped(Mapping[str, Any]):
    """A thing that is asked by keys."""

    def __getitem__(self, key: str) -> Any:
        try:
            return getattr(self, key)
        except AttributeError:
            raise KeyError(key) from None

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


KINDS = ("A", "B", "C", "D", "Query", "Mutation", "Subscription")
THINGS = {name: type(name, (Thing,), {}) for name in KINDS}
MAPPED = {name: type(name, (THINGS[name], Mapped), {}) for name in KINDS}


def thing(world: World, kind: str, seed: str) -> Thing:
    return (MAPPED if seed.endswith("3") else THINGS)[kind](world, kind, seed)


class Waiting:
    """An awaitable that is no coroutine."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def __await__(self) -> Generator[Any, Any, Any]:
        return self.inner.__await__()


def resolved(source: Any, name: str, arguments: str = "", *, may_wait: bool = True) -> Any:
    """Give what a field of a thing is; `Raised` stands for an error that its resolver raises."""
    if not isinstance(source, Thing):
        return Raised(Trouble(f"{source} has no {name}"))
    world, kind = source.world, world_type(source)
    if source.kind == "Mutation":
        world.begun.append((name + arguments, world.calls))
    world.calls += 1
    if name not in kind.fields:
        # A thing of another type than was promised.
        return Raised(Trouble(f"{kind.name} has no {name}"))
    dice = of_seed(f"{world.seed}:{source.seed}:{name}:{arguments}")
    seed = f"{source.seed}.{name}{arguments}"
    value = _value(world, kind.fields[name].type, seed, dice, may_wait=may_wait)
    if may_wait and world.is_async and dice.chance(10):
        return _later(value, dice)
    return Callback(value) if dice.chance(2) else value


def world_type(source: Any) -> Any:
    return source.world.schema.get_type(source.kind)


async def pause(times: int) -> None:
    for _ in range(times):
        await asyncio.sleep(0)


@dataclass
class Callback:
    """A method, which the default resolver calls."""

    value: Any

    def __repr__(self) -> str:
        return "a callback"

    def __call__(self, info: Any, **arguments: Any) -> Any:
        return given(self.value)


@dataclass
class _Later:
    """An awaitable that is not made before it is handed out: one that nobody gets must not be left over."""

    value: Any
    pauses: int
    is_coroutine: bool


def _later(value: Any, dice: Dice) -> _Later:
    return _Later(value, dice.roll(4), not dice.chance(15))


def given(value: Any) -> Any:
    """Hand a value out. Raises: what stands for an error to be raised."""
    if isinstance(value, Raised):
        raise value.cause
    if isinstance(value, _List):
        return value.made()
    if not isinstance(value, _Later):
        return value
    later = value

    async def wait() -> Any:
        await pause(later.pauses)
        return given(later.value)

    return wait() if later.is_coroutine else Waiting(wait())


def trouble(seed: str, dice: Dice) -> Any:
    """Give something that is wrong nearly everywhere."""
    causes = [
        Trouble(f"trouble at {seed}"),
        GraphQLError(f"refused at {seed}", extensions={"code": seed[-3:]}),
        ValueError(seed),
    ]
    cause = dice.pick(causes)
    match dice.roll(8):
        case 0 | 1 | 2:
            return Raised(cause)
        case 3:
            return cause
        case 4:
            return None
        case 5:
            return Undefined
        case 6:
            return dice.pick([float("nan"), 2**40, b"x", {"a": 1}, object])
        case _:
            return None


def _value(world: World, kind: Any, seed: str, dice: Dice, *, may_wait: bool) -> Any:
    if dice.chance(world.trouble):
        return trouble(seed, dice)
    if is_non_null_type(kind):
        return _value(world, kind.of_type, seed, dice, may_wait=may_wait)
    if dice.chance(6):
        return None
    if is_list_type(kind):
        return _list(world, kind.of_type, seed, dice, may_wait=may_wait)
    if is_enum_type(kind):
        members: list[Any] = list(getattr(kind, "wrapped_cls", ()))
        return dice.pick([*(value.value for value in kind.values.values()), *members, *members, "none of them"])
    if is_object_type(kind):
        return thing(world, kind.name if not dice.chance(2) else "Query", seed)
    if is_abstract_type(kind):
        names = [possible.name for possible in world.schema.get_possible_types(kind)]
        return thing(world, dice.pick([*names, *names, *names, "Query"]), seed)
    return _leaf(kind, seed, dice)


def _leaf(kind: GraphQLNamedType, seed: str, dice: Dice) -> Any:
    match kind.name:
        case "Int":
            return dice.pick([0, 1, -5, 2**31 - 1, -(2**31), True, 3.0, "7", 2**31, 1.5])
        case "Float":
            return dice.pick([0.5, 1, -2.25, "3.5", True, float("inf"), "x"])
        case "Boolean":
            return dice.pick([True, False, 1, 0.0, "yes"])
        case "ID":
            return dice.pick([seed, 12, "", 3.5, True])
        case "String":
            return dice.pick([seed, "", seed, 5, True, 0.5])
        case _:
            return dice.pick([seed, "no", "raise", 5])


def _list(world: World, item: Any, seed: str, dice: Dice, *, may_wait: bool) -> Any:
    values: list[Any] = []
    for index in range(dice.roll(4)):
        value = _value(world, item, f"{seed}.{index}", dice, may_wait=may_wait)
        if world.is_async and dice.chance(12):
            value = _later(value, dice)
        values.append(value)
    return _List(values, dice.roll(24 if world.is_async else 16), [dice.roll(7) for _ in values])


@dataclass
class _List:
    """A list that is not made before it is handed out."""

    values: list[Any]
    shape: int
    pauses: list[int]

    def made(self) -> Any:
        if self.shape < 10:
            return [_item(value) for value in self.values]
        if self.shape == 10:
            return tuple(_item(value) for value in self.values)
        return self._iterate() if self.shape < 16 else self._iterate_slowly()

    def _iterate(self) -> Iterator[Any]:
        for value in self.values:
            yield given(value)

    async def _iterate_slowly(self) -> AsyncIterator[Any]:
        for value, pauses in zip(self.values, self.pauses, strict=True):
            await pause(pauses)
            yield given(value)


def _item(value: Any) -> Any:
    return value.cause if isinstance(value, Raised) else given(value)
