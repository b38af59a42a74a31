"""What was measured, as text and as Markdown."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Figures

BEGIN, END = "<!-- figures: written by `make bench` -->", "<!-- end of figures -->"
PACKAGES = ("strawberry-graphql", "graphql-core", "asyncpg", "uvicorn", "uvloop", "orjson")
COLUMNS = (
    *("request", "connections", "", "server ms", "PostgreSQL ms", "CPU ms", "× floor", "requests/s"),
    *("p50 ms", "p99 ms", "SQL", "bytes"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """A scenario's figures beside its floor's."""

    title: str
    connections: int
    ours: Figures
    floor: Figures

    @property
    def ratio(self) -> float:
        """How many times the floor's CPU time ours is, server and PostgreSQL together."""
        return self.ours.total_ms / self.floor.total_ms


def _cells(figures: Figures) -> list[str]:
    return [f"{figures.server_ms:.2f}", f"{figures.postgres_ms:.2f}", f"{figures.total_ms:.2f}"]


def _rest(figures: Figures) -> list[str]:
    return [
        f"{figures.per_second:,.0f}",
        f"{figures.p50_ms:.1f}",
        f"{figures.p99_ms:.1f}",
        f"{figures.statements:.1f}",
        f"{figures.size:,.0f}",
    ]


def rows(result: Result) -> list[list[str]]:
    """Write a result as two rows of the table."""
    return [
        [
            result.title,
            str(result.connections),
            "Souk",
            *_cells(result.ours),
            f"{result.ratio:.1f}",
            *_rest(result.ours),
        ],
        ["", "", "floor", *_cells(result.floor), "", *_rest(result.floor)],
    ]


def text(results: Sequence[Result]) -> str:
    """Lay the table out for a terminal."""
    table = [list(COLUMNS), *(row for result in results for row in rows(result))]
    widths = [max(len(row[place]) for row in table) for place in range(len(COLUMNS))]
    lines = [
        "  ".join(
            cell.ljust(width) if place in (0, 2) else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]
    return "\n".join(lines)


def markdown(results: Sequence[Result], *, postgres: str, day: date) -> str:
    """Write the table and what it was measured on."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    lines = [
        f"Measured on {day.isoformat()}: {_processor()}, {platform.system()} {platform.machine()}, Python "
        f"{platform.python_version()}, PostgreSQL {postgres}, {versions}.",
        "",
        f"| {' | '.join(COLUMNS)} |",
        "|" + "|".join("---" if place in (0, 2) else "--:" for place in range(len(COLUMNS))) + "|",
        *(f"| {' | '.join(row)} |" for result in results for row in rows(result)),
    ]
    return "\n".join(lines)


def put(path: Path, figures: str) -> None:
    """Replace the figures of a page, and leave its words as they are."""
    before, begin, rest = path.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path} has no place for figures")
    path.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}")


def _processor() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    return f"{len(names)} cores of {names[0]}" if names else f"{platform.processor()}"
