"""What operators read is what the code does."""

import importlib.util
import re

import pytest
from prometheus_client import REGISTRY

from app import metrics
from cli.__main__ import COMMANDS
from kit.config import Settings
from tests.docs.tables import DOCS, written

ROOT = DOCS.parent
TEXT = (DOCS / "operations.md").read_text()
SOURCES = [
    path
    for folder in ("app", "engine", "gateways", "kit", "loaders", "resolvers", "schema", "services", "worker")
    for path in (ROOT / folder).rglob("*.py")
]
LOGGED = re.compile(r"logger\.(?:warning|error|exception)\(\s*\"([a-z_.]+)\"")


def test_the_table_of_settings_is_that_of_the_code() -> None:
    # `python -m tests.docs.tables` writes it anew.
    assert written("operations.md") == TEXT


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_says_what_it_is_for(name: str) -> None:
    assert Settings.model_fields[name].description


def test_every_setting_that_is_mentioned_is_one() -> None:
    known = {f"SOUK_{name.upper()}" for name in Settings.model_fields}
    pages = [*DOCS.glob("*.md"), ROOT / "README.md"]

    mentioned = {name for page in pages for name in re.findall(r"\bSOUK_[A-Z0-9_]+\b", page.read_text())}

    assert mentioned - known == set()


def test_every_warning_and_error_of_the_log_is_explained() -> None:
    logged = {name for path in SOURCES for name in LOGGED.findall(path.read_text())}

    assert len(logged) > 10
    assert {name for name in logged if f"`{name}`" not in TEXT} == set()


def test_every_metric_is_explained() -> None:
    assert metrics.SOCKETS is not None
    names = {metric.name for metric in REGISTRY.collect() if metric.name.startswith("souk_")}

    explained = {name.removesuffix("_total") for name in re.findall(r"`(souk_\w+)`", TEXT)}

    assert names == explained


def test_every_command_that_is_named_exists() -> None:
    pages = [*DOCS.glob("*.md"), ROOT / "README.md"]

    named = {name for page in pages for name in re.findall(r"python -m cli (\w+)", page.read_text())}

    assert named <= set(COMMANDS)
    assert {"backup", "restore", "migrate"} <= named
    modules = [COMMANDS[name][0] for name in named]
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []
