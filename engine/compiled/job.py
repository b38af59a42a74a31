"""What a run waits for."""

from collections.abc import Callable
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

    __slots__ = ("awaitable", "holder", "is_begun", "is_swept", "key", "place", "position", "source", "then")

    count = 1

    def __init__(self, awaitable: Any, then: Then, position: Position, holder: Any, key: Any, place: Place) -> None:
        self.awaitable = awaitable
        self.then = then
        self.position = position
        self.holder = holder
        """The object or list with the hole at `key`."""
        self.key = key
        self.place = place
        self.source: Any = None
        """Whose field it is, where it is resolved together with those of other objects."""
        self.is_begun = False
        self.is_swept = False

    @property
    def awaitables(self) -> list[Any]:
        return [] if self.awaitable is None else [self.awaitable]

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


class Level:
    """One field of many objects, resolved by one call of its batch resolver."""

    __slots__ = ("count", "is_begun", "is_swept", "jobs", "position")

    def __init__(self, position: Position, jobs: list[Job]) -> None:
        self.position = position
        self.jobs = jobs
        self.count = len(jobs)
        self.is_begun = False
        self.is_swept = False

    @property
    def awaitables(self) -> list[Any]:
        return []

    def is_dead(self, run: "Run") -> bool:
        return all(job.is_dead(run) for job in self.jobs)

    async def do(self, run: "Run") -> None:
        jobs = [job for job in self.jobs if not job.is_dead(run)]
        if not jobs:
            return
        field = self.position.field
        assert field.batch is not None
        try:
            values = field.batch(
                [job.source for job in jobs], field.info(run, jobs[0].place), **field.arguments_of(run)
            )
            if run.is_awaitable(values):
                values = await values
            if len(values) != len(jobs):
                raise RuntimeError(f"The batch resolver of {field} gave {len(values)} values for {len(jobs)} objects.")
        except Exception as error:
            for job in jobs:
                run.fail(self.position, job.place, error)
            return
        for job, value in zip(jobs, values, strict=True):
            job.take(run, value)
