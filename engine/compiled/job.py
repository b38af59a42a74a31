"""What a run waits for."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.compiled.place import Place, path_of
from engine.compiled.position import Position

if TYPE_CHECKING:
    from engine.compiled.run import Run

Then = Callable[["Run", Any, Place], Any]


Select = Callable[["Run", Any, Place | None, dict[str, Any]], dict[str, Any]]
"""Fills the selected fields of an object."""


class Completion(NamedTuple):
    """How a resolved value becomes a part of the answer."""

    complete: Then
    known: set[type] | frozenset[type] = frozenset()
    """The classes of objects that need no look at all: their fields can be selected at once."""
    select: Select | None = None


class Later:
    """Given in place of a value that has to be awaited first: what to await, and how the value is made of that."""

    __slots__ = ("awaitable", "then")

    def __init__(self, awaitable: Any, then: Then) -> None:
        self.awaitable = awaitable
        self.then = then


class Job:
    """A hole in the answer: until it is filled, null stands there."""

    __slots__ = ("awaitable", "holder", "is_begun", "is_swept", "key", "place", "position", "then")

    def __init__(self, awaitable: Any, then: Then, position: Position, holder: Any, key: Any, place: Place) -> None:
        self.awaitable = awaitable
        self.then = then
        self.position = position
        self.holder = holder
        """The object or list with the hole at `key`."""
        self.key = key
        self.place = place
        self.is_begun = False
        self.is_swept = False

    @property
    def awaitables(self) -> list[Any]:
        return [self.awaitable]

    def is_dead(self, run: "Run") -> bool:
        """Tell whether null has come to stand at this place or above it."""
        return run.is_nulled and run.errors.has_nulled_position(path_of(self.place))

    async def do(self, run: "Run") -> None:
        try:
            value = await self.awaitable
        except Exception as error:
            run.fail(self.position, self.place, error)
        else:
            self.take(run, value)

    def take(self, run: "Run", value: Any) -> None:
        """Fill the hole with what becomes of a value."""
        # Even where null has come to stand above: what the value holds must be awaited or closed.
        try:
            value = self.then(run, value, self.place)
        except Exception as error:
            run.fail(self.position, self.place, error)
            return
        if type(value) is Later:
            run.later(value, self.position, self.holder, self.key, self.place)
        else:
            self.holder[self.key] = value


Member = tuple[Any, dict[str, Any], Place]
"""An object whose field is resolved together with that of others; what of it has been filled, and the field's place."""


class Level:
    """One field of many objects, resolved by one call of its batch resolver."""

    __slots__ = ("awaitable", "is_begun", "is_swept", "members", "position")

    def __init__(self, position: Position, members: list[Member]) -> None:
        self.position = position
        self.members = members
        self.awaitable: Any = None
        self.is_begun = False
        self.is_swept = False

    @property
    def awaitables(self) -> list[Any]:
        return [self.awaitable]

    def is_dead(self, run: "Run") -> bool:
        return run.is_nulled and not self._living(run)

    def _living(self, run: "Run") -> list[Member]:
        has_nulled = run.errors.has_nulled_position
        return [member for member in self.members if not has_nulled(path_of(member[2]))]

    def ask(self, run: "Run") -> bool:
        """Call the batch resolver; True where there is nothing to await."""
        if run.is_nulled:
            self.members = self._living(run)
        if not self.members:
            return True
        field = self.position.field
        assert field.batch is not None
        sources = [member[0] for member in self.members]
        try:
            values = field.batch(sources, field.info(run, self.members[0][2]), **field.arguments_of(run))
            if run.is_awaitable(values):
                self.awaitable = values
                return False
            self._check(values)
        except Exception as error:
            self._fail(run, error)
        else:
            self._take(run, values)
        return True

    async def do(self, run: "Run") -> None:
        try:
            values = await self.awaitable
            self._check(values)
        except Exception as error:
            self._fail(run, error)
        else:
            self._take(run, values)

    def _check(self, values: Sequence[Any]) -> None:
        if len(values) != len(self.members):
            given, wanted, field = len(values), len(self.members), self.position.field
            raise RuntimeError(f"The batch resolver of {field} gave {given} values for {wanted} objects.")

    def _fail(self, run: "Run", error: Exception) -> None:
        for _, _, place in self.members:
            run.fail(self.position, place, error)

    def _take(self, run: "Run", values: Sequence[Any]) -> None:
        """Fill the holes with what becomes of the values."""
        position, key = self.position, self.position.field.key
        complete, known, select = position.field.completion
        for (_, out, place), value in zip(self.members, values, strict=True):
            try:
                if type(value) in known and select is not None:
                    out[key] = select(run, value, place, {})
                    continue
                value = complete(run, value, place)
            except Exception as error:
                run.fail(position, place, error)
                continue
            if type(value) is Later:
                run.later(value, position, out, key, place)
            else:
                out[key] = value
