"""The ratios of the last run that was accepted, kept in the repository: what they are worse than is a regression."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import orjson

from benchmarks.result import Comparison, Result

PATH = Path(__file__).with_name("accepted.json")
MARGIN = 1.25


def read(size: str, *, path: Path = PATH) -> dict[str, float]:
    """Give what was accepted for a shop of this size."""
    return _all(path).get(size, {})


def keep(size: str, results: Sequence[Result], *, path: Path = PATH) -> None:
    """Accept the ratios of a run; others stay as they are."""
    kept = _all(path)
    kept[size] = kept.get(size, {}) | {each.name: round(each.ratio, 2) for each in _comparisons(results)}
    path.write_bytes(orjson.dumps(kept, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))


def worse(results: Sequence[Result], kept: Mapping[str, float]) -> dict[str, str]:
    """Say by scenario what is worse than accepted by more than the margin."""
    return {
        each.scenario: f"{each.name}: {each.ratio:.2f} × {each.beside}, {kept[each.name]:.2f} was accepted"
        for each in _comparisons(results)
        if each.ratio > kept.get(each.name, math.inf) * MARGIN
    }


def missing(results: Sequence[Result], kept: Mapping[str, float]) -> list[str]:
    """Say what was never accepted: nobody would notice that it becomes worse."""
    return [
        f"{each.name}: {each.ratio:.2f} × {each.beside}, nothing was accepted yet"
        for each in _comparisons(results)
        if each.name not in kept
    ]


def _comparisons(results: Sequence[Result]) -> list[Comparison]:
    return [each for result in results for each in result.comparisons]


def _all(path: Path) -> dict[str, dict[str, float]]:
    return orjson.loads(path.read_bytes()) if path.exists() else {}
