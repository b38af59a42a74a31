"""Figures as people read them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks import report, result
from benchmarks.measure import Figures, median
from benchmarks.result import Result

OURS = Figures(server_ms=6, postgres_ms=2, per_second=100, p50_ms=9.5, p99_ms=20, statements=5, size=18_000)
FLOOR = Figures(server_ms=0.5, postgres_ms=0.5, per_second=1600, p50_ms=1, p99_ms=3, statements=1, size=18_001)
RIVAL = replace(OURS, server_ms=8)


def found(goal: float = 9.0) -> Result:
    floor = result.compared("page", "floor", [OURS], [FLOOR], goal)
    rival = result.compared("page", "rival", [OURS], [RIVAL], 0.1)
    return Result("page", "A `page` & more", OURS, (floor, rival), {1: (OURS, FLOOR), 16: (OURS, FLOOR)})


def test_the_ratio_is_of_all_cpu_time_and_met_at_its_goal() -> None:
    assert found().floor.ratio == 8
    assert found(goal=8.0).floor.is_met
    assert not found(goal=7.9).floor.is_met


def test_the_ratio_is_the_median_of_the_rounds_each_compared_with_its_own_floor() -> None:
    slow, quick = replace(OURS, server_ms=30), replace(OURS, server_ms=3)
    hindered = replace(FLOOR, server_ms=3.5)

    comparison = result.compared("page", "floor", [slow, quick, OURS], [hindered, FLOOR, FLOOR], 9.0)

    assert comparison.ratio == 8


def test_a_disturbed_round_does_not_count() -> None:
    rounds = [OURS, replace(OURS, server_ms=60, statements=4), replace(OURS, server_ms=5)]

    assert median(rounds) == OURS


def test_a_line_for_each_comparison_says_whether_the_goal_is_met() -> None:
    lines = report.costs([found()]).markdown().splitlines()

    assert lines[2:] == [
        "| A `page` & more | 5.0 | 6.00 | 2.00 | floor | 1.0 | 0.50 | 0.50 | 8.00 | ≤ 9 | met |",
        "| A `page` & more | 5.0 | 6.00 | 2.00 | rival | 5.0 | 8.00 | 2.00 | 0.80 | ≤ 0.1 | not met |",
    ]


def test_loads_are_told_by_connections_ours_above_the_floors() -> None:
    lines = report.loads([found()]).markdown().splitlines()

    assert lines[0].startswith("| request, at connections | requests/s 1 | p50 ms 1 | p99 ms 1 | requests/s 16 |")
    assert lines[2:] == [
        "| A `page` & more | 100 | 9.5 | 20.0 | 100 | 9.5 | 20.0 | 18,000 |",
        "| – floor | 1,600 | 1.0 | 3.0 | 1,600 | 1.0 | 3.0 | 18,001 |",
    ]


def test_columns_of_a_terminal_stand_below_each_other() -> None:
    table = report.Table(("request", "ms"), [["a", "1.00"], ["longer than that", "12.00"]])

    assert table.text().splitlines() == [
        "request              ms",
        "a                  1.00",
        "longer than that  12.00",
    ]


def test_figures_replace_those_of_the_page_and_leave_its_words(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Words\n\n{report.BEGIN}\n\nold\n\n{report.END}\n\nMore words.\n")

    report.put(page, report.markdown([found()], chart="chart.svg", postgres="18", day=date(2026, 11, 25)))

    written = page.read_text()
    assert written.startswith("# Words\n")
    assert written.endswith("\n\nMore words.\n")
    assert "old" not in written
    assert "| 8.00 | ≤ 9 | met |" in written
    assert "(chart.svg)" in written
    assert "Measured on 2026-11-25" in written


def test_a_page_without_a_place_for_figures_is_left_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("# Words\n")

    with pytest.raises(ValueError, match="no place for figures"):
        report.put(page, "figures")

    assert page.read_text() == "# Words\n"


def test_the_committed_page_has_a_place_for_figures() -> None:
    page = Path("docs/performance.md").read_text()

    assert page.index(report.BEGIN) < page.index(report.END)
