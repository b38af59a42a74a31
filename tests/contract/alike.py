"""Answers of two runs of one story: the same but for what is made up anew in each."""

import re
from typing import Any

import orjson

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)")
MADE_UP = re.compile(r"[\w.-]{16,}|\b[A-Z\d]{12}\b")
"""An id, a token or an order's number, alone or in a link."""


class Alike:
    """Learns which text of the second run stands for which of the first: ids, tokens, links. Times are all alike."""

    def __init__(self) -> None:
        self._other: dict[str, str] = {}
        self._one: dict[str, str] = {}

    def difference(self, one: Any, other: Any) -> tuple[bytes, bytes] | None:
        """Give what two answers are, byte by byte, when that is not the same."""
        first, second = orjson.dumps(self._named_as_in(one, other)), orjson.dumps(other)
        return None if first == second else (first, second)

    def _named_as_in(self, one: Any, other: Any) -> Any:
        """Put the texts of the other in the place of those of the one, where they may stand for them."""
        if isinstance(one, dict) and isinstance(other, dict):
            return {key: self._named_as_in(value, other.get(key)) for key, value in one.items()}
        if isinstance(one, list) and isinstance(other, list):
            return [self._named_as_in(*pair) for pair in zip(one, other, strict=False)] + one[len(other) :]
        if isinstance(one, str) and isinstance(other, str) and one != other:
            return other if self._may_stand_for(other, one) else one
        return one

    def _may_stand_for(self, other: str, one: str) -> bool:
        if TIME.fullmatch(one) and TIME.fullmatch(other):
            return True
        if MADE_UP.sub("…", one) != MADE_UP.sub("…", other):
            return False
        return self._other.setdefault(one, other) == other and self._one.setdefault(other, one) == one
