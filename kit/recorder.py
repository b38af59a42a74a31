"""Shows the statements of this process to tests and profiles."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

_recorders: list[list[str]] = []
_observers: list[Callable[[Any], None]] = []


def is_watched() -> bool:
    """Whether anybody looks."""
    return bool(_recorders or _observers)


@contextmanager
def recorded() -> Generator[list[str]]:
    """Collect the text of every statement of ours meanwhile; needs `connect(record=True)`."""
    statements: list[str] = []
    _recorders.append(statements)
    try:
        yield statements
    finally:
        _recorders.remove(statements)


@contextmanager
def observed(see: Callable[[Any], None]) -> Generator[None]:
    """Show every statement of ours meanwhile, with its values and its seconds; needs `connect(record=True)`."""
    _observers.append(see)
    try:
        yield
    finally:
        _observers.remove(see)


NOT_OURS = ("current_setting('jit')", "typeinfo_tree")
"""What asyncpg asks by itself, once for each connection, when it first meets a type."""


def record(query: Any) -> None:
    """Take what asyncpg tells of a statement."""
    text = str(query.query).strip()
    if any(mark in text for mark in NOT_OURS):
        return
    for see in _observers:
        see(query)
    if text and not text.upper().startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")):
        for statements in _recorders:
            statements.append(text)
