"""That a connection is about to end because its server stops: whoever streams over it hears it, and ends by itself."""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.types import Scope

EXTENSION = "souk.ending"


class Ending:
    """Of one connection; the server begins it, and `cut` closes the connection whatever is still on its way."""

    def __init__(self, cut: Callable[[], None]) -> None:
        self.begun = asyncio.Event()
        self.cut = cut


def of(scope: Scope) -> Ending | None:
    """Give the ending of a request's connection; None under a server that tells none."""
    extensions: dict[str, Any] = scope.get("extensions") or {}
    return extensions.get(EXTENSION)
