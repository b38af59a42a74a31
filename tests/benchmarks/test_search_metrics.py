"""Recall, rank and empty answers, at their edges."""

import pytest

from benchmarks.search.metrics import Quality, quality, recall, reciprocal_rank

TWELVE = [f"p{number}" for number in range(12)]


def test_recall_is_of_what_ten_can_hold() -> None:
    assert recall(["a", "x"], {"a", "b"}) == 0.5
    assert recall(TWELVE, TWELVE) == 1
    assert recall(TWELVE[:5], TWELVE) == 0.5
    assert recall([], {"a"}) == 0


def test_what_stands_below_the_tenth_or_twice_counts_for_nothing() -> None:
    assert recall(TWELVE, {"p10", "p9"}) == 0.5
    assert reciprocal_rank(TWELVE, {"p10"}) == 0
    assert recall(["a", "a"], {"a", "b"}) == 0.5


def test_rank_is_of_the_first_relevant_alone() -> None:
    assert reciprocal_rank(["x", "a", "b"], {"b", "a"}) == 0.5
    assert reciprocal_rank(TWELVE, {"p9"}) == 0.1
    assert reciprocal_rank([], {"a"}) == 0


def test_a_query_without_an_answer_counts_for_nothing() -> None:
    with pytest.raises(ValueError, match="no recall"):
        recall(["a"], ())

    answers = [(["a"], {"a"}), ([], {"a"}), (["a"], set[str]()), ([], set[str]())]
    assert quality(answers) == Quality(queries=2, recall=0.5, reciprocal_rank=0.5, found_nothing=0.5)
    assert quality([([], set[str]())]) == Quality(queries=0, recall=0, reciprocal_rank=0, found_nothing=0)
