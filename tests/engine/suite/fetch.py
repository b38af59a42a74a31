"""`python -m tests.engine.suite.fetch`: fetch the source of the locked graphql-core, whose tests plans have to pass."""

import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from cli.progress import Progress

ROOT = Path(__file__).resolve().parents[3]
LOCK = ROOT / "requirements.txt"
NAME = "graphql-core"


def requirement() -> str:
    """Give what the lock file says of graphql-core: its version, and the hashes of what may be downloaded."""
    found = re.search(rf"^{NAME}==.*(?:\n .*)*", LOCK.read_text(), re.MULTILINE)
    assert found is not None
    return found.group()


def folder() -> Path:
    """Give the folder of the source, whether it was fetched or not."""
    version = requirement().split()[0].removeprefix(f"{NAME}==")
    return ROOT / ".venv" / "graphql-core" / f"graphql_core-{version}"


def main() -> None:
    """Fetch it, unless it is there. Exits with a message when that is not possible."""
    wanted = folder()
    if wanted.is_dir():
        return
    with Progress().step("Tests of graphql-core"), tempfile.TemporaryDirectory() as place:
        shutil.rmtree(wanted.parent, ignore_errors=True)
        _download(Path(place))
        [archive] = Path(place).glob("*.tar.gz")
        wanted.parent.mkdir(parents=True)
        with tarfile.open(archive) as opened:
            opened.extractall(wanted.parent, filter="data")


def _download(place: Path) -> None:
    listed = place / "requirements.txt"
    listed.write_text(requirement())
    words = [*_pip(), "download", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
    words += ["--no-binary", NAME, "--require-hashes", "-r", str(listed), "-d", str(place)]
    if subprocess.run(words, cwd=place, check=False).returncode != 0:
        sys.exit("\nThe tests of graphql-core could not be fetched; what is above says why.")


def _pip() -> list[str]:
    """Give the pip of the Python that the environment was made of: the environment has none."""
    return [getattr(sys, "_base_executable", sys.executable), "-m", "pip"]


if __name__ == "__main__":
    main()
