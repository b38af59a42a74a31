"""What is worse than accepted is a regression, and what was never accepted cannot become one unnoticed."""

from pathlib import Path

from benchmarks import accepted
from benchmarks.result import Comparison, Result
from benchmarks.scenarios import SCENARIOS
from tests.benchmarks.test_report import FLOOR, OURS


def found(name: str, ratio: float, *, rival: float | None = None) -> Result:
    comparisons = [Comparison(name, "floor", FLOOR, ratio, 2.0)]
    if rival is not None:
        comparisons.append(Comparison(name, "rival", FLOOR, rival, 0.1))
    return Result(name, name, OURS, tuple(comparisons), {})


def test_a_quarter_more_than_accepted_is_let_pass_and_no_more() -> None:
    kept = {"page": 4.0}

    assert accepted.worse([found("page", 5.0)], kept) == {}
    assert accepted.worse([found("page", 5.01)], kept) == {"page": "page: 5.01 × floor, 4.00 was accepted"}


def test_a_ratio_beside_another_server_counts_as_well() -> None:
    kept = {"page": 4.0, "page, beside rival": 0.1}

    assert accepted.worse([found("page", 1.0, rival=0.2)], kept) == {
        "page": "page, beside rival: 0.20 × rival, 0.10 was accepted"
    }


def test_what_was_never_accepted_is_told_apart() -> None:
    results = [found("new", 7.0), found("page", 4.0)]

    assert accepted.worse(results, {"page": 4.0}) == {}
    assert accepted.missing(results, {"page": 4.0}) == ["new: 7.00 × floor, nothing was accepted yet"]


def test_accepting_a_part_leaves_the_rest_and_the_other_shop(tmp_path: Path) -> None:
    path = tmp_path / "accepted.json"
    accepted.keep("large", [found("page", 4.0)], path=path)
    accepted.keep("small", [found("page", 3.0), found("cart", 2.0)], path=path)

    accepted.keep("small", [found("cart", 1.236)], path=path)

    assert accepted.read("large", path=path) == {"page": 4.0}
    assert accepted.read("small", path=path) == {"page": 3.0, "cart": 1.24}
    assert accepted.read("huge", path=path) == {}


def test_ratios_of_every_operation_are_accepted_for_both_shops() -> None:
    names = {each.name for each in SCENARIOS if each.variant.exists}
    names |= {f"{each.name}, beside {each.rival.variant.name}" for each in SCENARIOS if each.rival is not None}

    assert set(accepted.read("large")) == names
    assert set(accepted.read("small")) == names
