"""What a profile is made of. Units: milliseconds, of one request each unless said otherwise."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Question:
    """What is profiled: an operation, asked by the account of an e-mail address or by a stranger."""

    text: str
    variables: dict[str, Any]
    name: str | None = None
    email: str | None = None
    repeat: int = 20
    writes: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the way from text to answer; `parts` together make up its time."""

    name: str
    ms: float
    what: str
    parts: tuple["Phase", ...] = ()


@dataclass(frozen=True, slots=True)
class FieldCost:
    """A field whose value takes a call: how often, how long those worked, and how long they waited side by side."""

    name: str
    calls: float
    work_ms: float
    wait_ms: float


@dataclass(frozen=True, slots=True)
class Plan:
    """How PostgreSQL runs a statement with its last values; what is None it was not let do, since it would write."""

    cost: float
    expected_rows: float
    rows: float | None
    planning_ms: float | None
    execution_ms: float | None
    tree: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the server sent it; `ms` is from sending it to having its rows."""

    sql: str
    calls: float
    ms: float
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Profile:
    """Where the time of an operation goes. `once` is paid for a document, `each` for every request."""

    title: str
    viewer: str
    question: Question
    once: tuple[Phase, ...]
    each: tuple[Phase, ...]
    statements: tuple[Statement, ...]
    fields: tuple[FieldCost, ...]
    answer_fields: int
    answer_bytes: int

    @property
    def total_ms(self) -> float:
        return sum(phase.ms for phase in self.each)
