"""Figures as people read them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.measure import Figures, median
from benchmarks.report import Result

OURS = Figures(server_ms=6, postgres_ms=2, per_second=100, p50_ms=9.5, p99_ms=20, statements=5, size=18_000)
FLOOR = Figures(server_ms=0.5, postgres_ms=0.5, per_second=1600, p50_ms=1, p99_ms=3, statements=1, size=18_000)


def test_the_ratio_is_of_all_cpu_time() -> None:
    assert Result("Page", 16, OURS, FLOOR).ratio == 8


def test_a_disturbed_round_does_not_count() -> None:
    rounds = [OURS, replace(OURS, server_ms=60, statements=4), replace(OURS, server_ms=5)]

    assert median(rounds) == OURS


def test_figures_replace_those_of_the_page_and_leave_its_words(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Words\n\n{report.BEGIN}\n\nold\n\n{report.END}\n\nMore words.\n")

    report.put(page, report.markdown([Result("Page", 16, OURS, FLOOR)], postgres="18", day=date(2026, 11, 25)))

    written = page.read_text()
    assert written.startswith("# Words\n")
    assert written.endswith("\n\nMore words.\n")
    assert "old" not in written
    assert "| Page | 16 | Souk | 6.00 | 2.00 | 8.00 | 8.0 | 100 | 9.5 | 20.0 | 5.0 | 18,000 |" in written
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
