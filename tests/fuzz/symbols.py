"""Names that stand in a made-up operation for what is known only when it is sent: `§Order:3` is the third order's id.

So the same seed makes the same operations, whatever ids a database gives.
"""

import re
from collections.abc import Callable

SIGN = "§"
GOOD = "good"
"""What a call that does something has at a place of its input: `§good:lines.0.quantity`."""
LONG = "long"
"""A text of so many characters."""
LONE = "lone"
"""Half a surrogate pair, which is no character."""
SOUGHT = re.compile(rf'"{SIGN}([A-Za-z]+):([A-Za-z0-9_.]*)"')


def symbol(name: str, place: object) -> str:
    return f"{SIGN}{name}:{place}"


def replaced(text: str, written: Callable[[str, str], str]) -> str:
    """Put in place of each symbol, its quotes with it, what is given for its name and place."""
    return SOUGHT.sub(lambda found: written(found[1], found[2]), text)
