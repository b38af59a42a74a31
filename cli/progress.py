"""Tell on a terminal what is being done: one line for each step, with its seconds."""

import contextlib
import sys
import time
from collections.abc import Generator


class Progress:
    """Lines of progress on standard output; a terminal that is gone disturbs nothing."""

    def __init__(self) -> None:
        self._is_open = False

    def say(self, text: str) -> None:
        """Print a line of its own, also in the middle of a step."""
        self._write(f"\n{text}\n" if self._is_open else f"{text}\n")
        self._is_open = False

    @contextlib.contextmanager
    def step(self, name: str) -> Generator[None, None, None]:
        """Print a step's name at its start, and its seconds at its end."""
        started = time.monotonic()
        self._write(f"  {name} ... ")
        self._is_open = True
        yield
        seconds = f"{time.monotonic() - started:.1f} s"
        self._write(f"{seconds}\n" if self._is_open else f"  {name}: {seconds}\n")
        self._is_open = False

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            sys.stdout.write(text)
            sys.stdout.flush()
