"""`python -m cli`: its commands are named at once, and loaded when they are called."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from cli.__main__ import COMMANDS

LOADED = "import runpy, sys\ntry:\n    runpy.run_module('cli', run_name='__main__')\nfinally:\n    print(*sys.modules)"


def call(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LOADED, *words], capture_output=True, text=True, check=False)


def test_help_names_every_command_and_loads_none() -> None:
    answer = call("--help")

    *_, modules = answer.stdout.splitlines()
    assert answer.returncode == 0
    for name, (module, _) in COMMANDS.items():
        assert (f" {name} " in answer.stdout) is (importlib.util.find_spec(module) is not None)
    assert {"cli.run", "cli.migrate", "tortoise", "strawberry", "asyncpg"}.isdisjoint(modules.split())


def test_a_command_loads_itself_alone() -> None:
    answer = call("migrate", "--help")

    *_, modules = answer.stdout.splitlines()
    assert answer.returncode == 0
    assert "Bring the database up to this version." in answer.stdout
    assert "cli.migrate" in modules.split()
    assert {"cli.run", "strawberry"}.isdisjoint(modules.split())


def test_a_shop_that_is_to_know_documents_is_not_started_without_any(tmp_path: Path) -> None:
    env = {**os.environ, "SOUK_DOCUMENTS": "trusted", "SOUK_STATE_DIR": str(tmp_path / "state")}

    answer = subprocess.run(
        [sys.executable, "-m", "cli", "run"], env=env, capture_output=True, text=True, timeout=60, check=False
    )

    assert answer.returncode == 1
    assert answer.stdout.splitlines() == [
        "Souk does not start like this:",
        "  SOUK_DOCUMENTS=trusted runs what stands in manifests: name them by SOUK_DOCUMENTS_PATH.",
    ]
    assert not (tmp_path / "state").exists()


def test_an_unknown_command_is_refused() -> None:
    answer = call("sell")

    assert answer.returncode == 2
    assert "sell" in answer.stderr
