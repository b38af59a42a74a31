"""How long operations are made up, and from which seed; told at the end."""

from dataclasses import dataclass

import pytest

from tests.fuzz.run import Report


@dataclass(frozen=True)
class Plan:
    """Units: `seconds` of sending, without what comes before and after."""

    seed: str = "souk"
    seconds: float = 75


REPORT = pytest.StashKey[Report]()


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    """The usual plan, unless the command line says otherwise."""
    minutes = request.config.getoption("--fuzz-minutes", None)
    seed = request.config.getoption("--fuzz-seed", None)
    usual = Plan()
    return Plan(seed or usual.seed, minutes * 60 if minutes else usual.seconds)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    report = terminalreporter.config.stash.get(REPORT, None)
    if report is not None:
        if terminalreporter.config.getoption("--fuzz-minutes", None):
            terminalreporter.write_line(report.table())
        terminalreporter.write_line(str(report))
