"""What an operation costs: before it runs by what it asks for, afterwards by what it was given.

Whatever an operation may be given costs its weight each time, so that lists multiply all that stands below them. An
operation is read once, into a plan; what no variable changes is summed up in it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from engine.costs.weights import Weights

MOST = 100
"""No argument makes a list longer."""

Variables = Mapping[str, Any]
Guard = frozenset[tuple[str, bool]]
"""What variables of @skip and @include have to be, all of them."""


class Sum(NamedTuple):
    """What a selection costs: once, and again for each entry where its parent says how many there are."""

    once: float
    entry: float


ZERO = Sum(0.0, 0.0)


@dataclass(slots=True, eq=False)
class Part:
    """A field of a selection, all its uses together. `once` is paid for it, `each` for every value that it has.

    `counted` is the variables that `once` grows by where they are given. `guards`: one of them must hold. `is_entry`:
    its parent says how many there are.
    """

    key: str
    weights: Weights
    once: float
    counted: tuple[tuple[str, float], ...]
    length: "Length"
    guards: tuple[Guard, ...]
    is_conditional: bool
    is_entry: bool
    below: "Selection"

    @property
    def is_moving(self) -> bool:
        """Whether a variable changes what it costs."""
        return bool(self.guards or self.counted or self.length.variables or self.below.is_moving)

    @property
    def is_certain(self) -> bool:
        """Whether it costs the same whatever the answer is."""
        return not (self.guards or self.counted or self.is_conditional or self.weights.is_list or self.below.walked)

    def requested(self, values: Variables, below: Sum) -> float:
        """Give what it costs at most."""
        each = self.weights.each + below.once
        if self.is_entry:
            return each
        count = self.length.of(values)
        extra = self.arguments(values)
        return extra + each + count * below.entry if self.weights.sized else extra + count * each

    def arguments(self, values: Variables) -> float:
        return self.once + sum(weight for name, weight in self.counted if values.get(name) is not None)

    def holds(self, values: Variables) -> bool:
        """Tell whether variables leave it in."""
        return not self.guards or any(
            all(bool(values.get(name)) is wanted for name, wanted in guard) for guard in self.guards
        )

    def actual(self, value: Any, values: Variables) -> float:
        """Give what one of its values cost, or all that are in a list."""
        if isinstance(value, list):
            if self.below.walked:
                return sum(self.actual(each, values) for each in value)  # pyright: ignore[reportUnknownVariableType]
            return len(value) * (self.weights.each + self.below.certain)  # pyright: ignore[reportUnknownArgumentType]
        if value is None:
            return self.weights.each
        return self.weights.each + self.below.actual(value, values)


@dataclass(frozen=True, slots=True)
class Length:
    """How many values: the largest of the numbers that are given, else `assumed`."""

    assumed: int
    numbers: tuple[int, ...] = ()
    variables: tuple[str, ...] = ()

    def of(self, values: Variables) -> int:
        given = [count for name in self.variables if (count := _count(values.get(name))) is not None]
        return max((*self.numbers, *given), default=self.assumed)


@dataclass(slots=True, eq=False)
class Selection:
    """The plan of what stands between two braces, wherever it is used.

    For what is requested: `fixed`, and the parts that are `moving` with the variables. For what was given: `certain`,
    and the parts whose values are `walked` through.
    """

    fixed: Sum = ZERO
    moving: list[Part] = field(default_factory=list[Part])
    certain: float = 0
    walked: list[Part] = field(default_factory=list[Part])
    place: int = -1

    @property
    def is_moving(self) -> bool:
        return bool(self.moving)

    def add(self, part: Part) -> None:
        if part.is_certain:
            self.certain += part.once + part.weights.each + part.below.certain
        else:
            self.walked.append(part)
        if part.is_moving:
            self.moving.append(part)
        else:
            self.fixed = _grown(self.fixed, part, part.requested({}, part.below.fixed))

    def requested(self, values: Variables, done: list[Sum]) -> Sum:
        """Give what it costs at most; `done` has what the moving selections below cost, by their place."""
        total = self.fixed
        for part in self.moving:
            if part.holds(values):
                below = part.below
                total = _grown(total, part, part.requested(values, done[below.place] if below.moving else below.fixed))
        return total

    def actual(self, data: Mapping[str, Any], values: Variables) -> float:
        total = self.certain
        for part in self.walked:
            if part.key in data:
                total += part.arguments(values) + part.actual(data[part.key], values)
        return total


def _grown(total: Sum, part: Part, cost: float) -> Sum:
    return Sum(total.once, total.entry + cost) if part.is_entry else Sum(total.once + cost, total.entry)


class Plan:
    """How the costs of one operation are reckoned; `least` is what it costs whatever it selects."""

    def __init__(self, root: Selection, moving: list[Selection], defaults: Variables, *, least: float) -> None:
        self._least = least
        self._root = root
        self._moving = moving
        self._defaults = defaults
        self._always = self._rounded(root.fixed.once) if not moving else None

    def requested(self, variables: Variables) -> int:
        """Give what the operation costs at most."""
        if self._always is not None:
            return self._always
        values = self._values(variables)
        done: list[Sum] = []
        for selection in self._moving:
            done.append(selection.requested(values, done))
        return self._rounded(done[-1].once)

    def actual(self, data: Mapping[str, Any], variables: Variables) -> int:
        """Give what it cost: the same with the lists as long as they are, and without what is not there."""
        return self._rounded(self._root.actual(data, self._values(variables)))

    @property
    def least(self) -> int:
        """Give what the operation costs when it gives nothing."""
        return self._rounded(0)

    def _values(self, variables: Variables) -> Variables:
        return {**self._defaults, **variables} if self._defaults else variables

    def _rounded(self, cost: float) -> int:
        # A sum of fractions may lie a hair above what it stands for; and nothing is for nothing.
        return max(1, math.ceil(round(self._least + cost, 6)))


def _count(value: Any) -> int | None:
    """Read how many a value asks for; what fits no argument is refused before it is looked at again."""
    if value is None:
        return None
    if isinstance(value, list):
        return min(len(value), MOST)  # pyright: ignore[reportUnknownArgumentType]
    return int(min(max(value, 0), MOST)) if isinstance(value, int | float) else 1
