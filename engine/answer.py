"""Answers: what an execution gave, as JSON."""

import json
from typing import Any

import orjson


def encode(value: Any) -> bytes:
    """Write JSON; integers beyond 64 bits, which orjson refuses, by the standard library."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
