"""Options of pytest for a run that is not the usual one: `pytest -p tests.fuzz.options --fuzz-minutes 10`."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("fuzz")
    group.addoption("--fuzz-minutes", type=float, help="for how long operations are made up")
    group.addoption("--fuzz-seed", help="what they are made from")
