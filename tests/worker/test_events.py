"""The worker knows every event that the shop tells: one that it does not know would wake only half of who waits."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def known(imports: str) -> list[str]:
    """Give the names of the events that a process knows which has imported this."""
    program = f"import {imports}; from events.outbox import EVENTS; print(*sorted(EVENTS))"
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()


def test_the_worker_knows_every_event() -> None:
    modules = sorted(path.stem for path in (ROOT / "events").glob("*.py") if path.stem != "__init__")

    names = known("worker.run")

    assert names == known(", ".join(f"events.{name}" for name in modules))
    assert {"cart.changed", "order.changed", "order.placed"} <= set(names)
