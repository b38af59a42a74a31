"""What a run found out about an operation: its figures, those of others for the same, and the ratios that count."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Figures, median

FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ours beside another server, and how many times its CPU time ours may take."""

    scenario: str
    beside: str
    theirs: Figures
    ratio: float
    goal: float

    @property
    def name(self) -> str:
        """What the ratio is kept by."""
        return self.scenario if self.beside == FLOOR else f"{self.scenario}, beside {self.beside}"

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.goal


@dataclass(frozen=True, slots=True)
class Result:
    """A scenario's figures; `loads` has ours and the floor's by the number of connections."""

    name: str
    title: str
    ours: Figures
    comparisons: tuple[Comparison, ...]
    loads: Mapping[int, tuple[Figures, Figures]]

    @property
    def floor(self) -> Comparison:
        return self.comparisons[0]


def compared(scenario: str, beside: str, ours: Sequence[Figures], theirs: Sequence[Figures], goal: float) -> Comparison:
    """Compare round by round, since what else the machine does meets both sides of one round alike."""
    ratios = [our.total_ms / their.total_ms for our, their in zip(ours, theirs, strict=True)]
    return Comparison(scenario, beside, median(theirs), statistics.median(ratios), goal)
