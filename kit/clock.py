"""The clock: the one place that reads the time, handed on as an argument."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give the present instant. Units: UTC."""
    return datetime.now(UTC)
