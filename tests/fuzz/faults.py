"""What the server's log says that nobody wants to read."""

import contextlib
import gc
import logging
import re
import sys
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

import structlog

BAD = {"error", "critical", "exception"}
LIBRARIES = re.compile(r"[/\\](graphql|strawberry)[/\\]")


@dataclass
class Faults:
    """What was logged as an error, each with its traceback."""

    logged: list[str] = field(default_factory=list[str])

    def heard(self, _logger: Any, method: str, event: Any) -> Any:
        """Take an entry of our own log, and let it go no further."""
        if method in BAD:
            told = structlog.processors.format_exc_info(None, method, dict(event))
            self.logged.append("\n".join(f"{name}: {value}" for name, value in told.items()))
        raise structlog.DropEvent

    def unraisable(self, ignored: "sys.UnraisableHookArgs") -> None:
        """Take what happened where nobody could be told: what was never awaited, or failed when it was thrown away."""
        code = getattr(ignored.object, "cr_code", None)
        # An operation that is stopped leaves what the libraries had not begun.
        if code is None or not LIBRARIES.search(code.co_filename):
            self.logged.append(f"{ignored.err_msg or 'ignored in'} {ignored.object!r}: {ignored.exc_value!r}")

    def taken(self) -> list[str]:
        """Give what was logged since this was asked last."""
        taken, self.logged = self.logged, []
        return taken


class _Records(logging.Handler):
    """Takes what libraries log: tasks that nobody awaited, what an application raised."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(logging.ERROR)
        self.faults = faults
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.faults.logged.append(self.format(record))


@contextlib.contextmanager
def listening() -> Generator[Faults]:
    """Hear all of the log meanwhile."""
    faults, before = Faults(), structlog.get_config()["processors"]
    records = _Records(faults)
    structlog.configure(processors=[faults.heard])
    logging.getLogger().addHandler(records)
    hook, sys.unraisablehook = sys.unraisablehook, faults.unraisable
    try:
        yield faults
        gc.collect()
    finally:
        sys.unraisablehook = hook
        logging.getLogger().removeHandler(records)
        structlog.configure(processors=before)
