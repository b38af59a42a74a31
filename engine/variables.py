"""How much the variables of a request hold, found out before anything is executed."""

from typing import Any

import orjson

from engine.limits import Limits
from engine.refusal import BAD_INPUT, Refused


def check(variables: dict[str, Any], limits: Limits) -> None:
    """Refuse variables that are too large, or hold too long a list. Raises: Refused."""
    if not variables:
        return
    # Written anew, they are as long whichever way they came; files beside them are not written.
    written = orjson.dumps(variables, default=_nothing)
    if len(written) > limits.variables_bytes:
        raise Refused(BAD_INPUT, f"The variables have more than {limits.variables_bytes} bytes.", is_request_error=True)
    # Few texts hold that many commas at all, in one list or not.
    if written.count(b",") >= limits.list_items and _is_long(variables, limits.list_items):
        raise Refused(BAD_INPUT, f"A list has more than {limits.list_items} items.", is_request_error=True)


def _nothing(_: Any) -> None:
    return None


def _is_long(value: Any, most: int) -> bool:
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, list):
            if len(part) > most:
                return True
            pending.extend(part)
        elif isinstance(part, dict):
            pending.extend(part.values())
    return False
