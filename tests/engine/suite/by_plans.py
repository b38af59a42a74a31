"""A plugin for pytest in the folder of graphql-core: its executors run by plans, from the first use on."""

import sys
from collections import Counter
from typing import Any

import pytest
from differences import DIFFERENCES
from graphql import execution

from engine.compiled.executor import compiling
from engine.compiled.store import Plans

ways: Counter[str] = Counter()


class Counted:
    def compiled(self, operation: object, seconds: float) -> None:
        ways["compiled"] += 1

    def interpreted(self, operation: object, reason: str) -> None:
        ways[reason] += 1

    def planned(self, operation: object) -> None: ...

    def compared(self, operation: object, difference: str | None) -> None: ...


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "timeout: for a plugin that is not used here")
    module: Any = sys.modules[f"{execution.__name__}.execute"]
    plans = Plans(Counted(), from_use=1)
    for name in ("IncrementalExecutor", "ExecutorThrowingOnIncremental"):
        setattr(module, name, compiling(getattr(module, name), plans))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        reason = DIFFERENCES.get(item.nodeid)
        if reason is not None:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    terminalreporter.write_line(f"ways: {dict(ways)}")
