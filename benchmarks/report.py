"""What was measured, as text and as Markdown: what a request costs beside its goal, and how many are answered."""

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Figures
from benchmarks.result import Comparison, Result

BEGIN, END = "<!-- figures: written by `make bench` -->", "<!-- end of figures -->"
PACKAGES = ("strawberry-graphql", "graphql-core", "asyncpg", "uvicorn", "uvloop", "orjson")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; the first column is words, the others are figures."""

    columns: tuple[str, ...]
    rows: list[list[str]]

    def text(self) -> str:
        """Lay it out for a terminal."""
        lines = [list(self.columns), *self.rows]
        widths = [max(len(line[place]) for line in lines) for place in range(len(self.columns))]
        return "\n".join(
            "  ".join(
                cell.rjust(width) if place else cell.ljust(width)
                for place, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in lines
        )

    def markdown(self) -> str:
        rule = ["--:" if place else "---" for place in range(len(self.columns))]
        return "\n".join(
            [f"| {' | '.join(self.columns)} |", f"|{'|'.join(rule)}|", *(f"| {' | '.join(row)} |" for row in self.rows)]
        )


def costs(results: Sequence[Result]) -> Table:
    """Write what a request costs in statements and CPU time, and what the floor and rivals cost."""
    columns = ("request", "SQL", "server ms", "PostgreSQL ms", "beside", "SQL", "server ms", "PostgreSQL ms")
    rows = [
        [
            result.title,
            *_costs(result.ours),
            f"{each.beside}",
            *_costs(each.theirs),
            f"{each.ratio:.2f}",
            f"≤ {each.goal:g}",
            _verdict(each),
        ]
        for result in results
        for each in result.comparisons
    ]
    return Table((*columns, "ratio", "goal", "is"), rows)


def _costs(figures: Figures) -> list[str]:
    return [f"{figures.statements:.1f}", f"{figures.server_ms:.2f}", f"{figures.postgres_ms:.2f}"]


def _verdict(comparison: Comparison) -> str:
    return "met" if comparison.is_met else "not met"


def loads(results: Sequence[Result]) -> Table:
    """Write how many requests are answered over so many connections, and how long they take."""
    numbers = list(results[0].loads) if results else []
    columns = [f"{name} {number}" for number in numbers for name in ("requests/s", "p50 ms", "p99 ms")]
    rows: list[list[str]] = []
    for result in results:
        for name, side in ((result.title, 0), (f"– {result.floor.beside}", 1)):
            figures = [result.loads[number][side] for number in numbers]
            rows.append([name, *(cell for each in figures for cell in _speed(each)), f"{figures[0].size:,.0f}"])
    return Table(("request, at connections", *columns, "bytes"), rows)


def _speed(figures: Figures) -> list[str]:
    return [f"{figures.per_second:,.0f}", f"{figures.p50_ms:.1f}", f"{figures.p99_ms:.1f}"]


def text(results: Sequence[Result]) -> str:
    """Write for a terminal what there is."""
    tables = [costs(results)] + ([loads(results)] if any(result.loads for result in results) else [])
    return "\n\n".join(table.text() for table in tables)


def markdown(results: Sequence[Result], *, chart: str, postgres: str, day: date) -> str:
    """Write the chart, both tables and what they were measured on."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return "\n\n".join(
        [
            f"Measured on {day.isoformat()}: {_processor()}, {platform.system()} {platform.machine()}, Python "
            f"{platform.python_version()}, PostgreSQL {postgres}, {versions}.",
            f"![CPU time of each request as a multiple of the floor's]({chart})",
            costs(results).markdown(),
            loads(results).markdown(),
        ]
    )


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
