"""Set-up in a clean folder, offline: `make` filled uv's cache before any test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "cli", folder / "cli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "Makefile", folder)
    for lock in ROOT.glob("requirements*.txt"):
        shutil.copy(lock, folder)
    return folder


def make(checkout: Path, target: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT / ".venv" / "setup" / "bin"), os.environ["PATH"]])
    base = str(getattr(sys, "_base_executable", sys.executable))
    return subprocess.run(
        ["make", "--no-print-directory", f"PYTHON={base}", target],
        cwd=checkout,
        env={**os.environ, "PATH": path, "UV_OFFLINE": "1", "npm_config_offline": "true", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def has(checkout: Path, module: str) -> bool:
    return subprocess.run([checkout / ".venv/bin/python", "-c", f"import {module}"], check=False).returncode == 0


def test_nothing_is_repeated_while_nothing_changed(checkout: Path) -> None:
    first = make(checkout, "setup-run")
    assert (first.returncode, "Python packages" in first.stdout) == (0, True), first.stderr
    assert has(checkout, "tortoise")
    assert make(checkout, "setup-run").stdout == ""

    development = make(checkout, "setup-dev")

    assert (development.returncode, "Python packages" in development.stdout) == (0, True), development.stderr
    assert has(checkout, "hypothesis")
    assert make(checkout, "setup-run").stdout == ""
    assert make(checkout, "setup-dev").stdout == ""
    assert has(checkout, "hypothesis")


def test_a_changed_lock_file_is_followed(checkout: Path) -> None:
    make(checkout, "setup-dev")
    with (checkout / "requirements-dev.txt").open("a") as lock:
        lock.write("# changed\n")

    again = make(checkout, "setup-run")

    assert "Python packages" in again.stdout
    assert has(checkout, "hypothesis")
    assert make(checkout, "setup-dev").stdout == ""


def test_a_broken_environment_is_made_anew(checkout: Path) -> None:
    make(checkout, "setup-run")
    (checkout / ".venv" / "bin" / "python").unlink()
    (checkout / ".venv" / "bin" / "python").symlink_to("/nowhere/python")

    again = make(checkout, "setup-run")

    assert again.returncode == 0, again.stderr
    assert "Python environment" in again.stdout
    assert has(checkout, "tortoise")


def test_an_old_python_is_refused_in_words(checkout: Path, tmp_path: Path) -> None:
    shutil.rmtree(checkout / ".venv", ignore_errors=True)
    for name in ("python3", "python3.13", "python3.12", "python3.11"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    make_program = str(shutil.which("make"))

    refused = subprocess.run(
        [make_program, "setup-run"],
        cwd=checkout,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.returncode == 2
    assert "Souk needs Python 3.11 or newer" in refused.stderr
