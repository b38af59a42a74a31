"""`python -m tests.engine.suite.fetch`: fetch the source of the locked graphql-core, whose tests plans have to pass."""

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from cli.progress import Progress
from cli.setup import SetupFailed, pip

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
    """Fetch it, unless it is there. Raises: SetupFailed."""
    wanted = folder()
    if wanted.is_dir():
        return
    wanted.parent.mkdir(parents=True, exist_ok=True)
    with Progress().step("Tests of graphql-core"), tempfile.TemporaryDirectory(dir=wanted.parent) as place:
        _download(Path(place))
        [archive] = Path(place).glob("*.tar.gz")
        with tarfile.open(archive) as opened:
            # Python's patch releases before 3.11.4 have no filters.
            opened.extraction_filter = getattr(tarfile, "data_filter", None)
            opened.extractall(place)  # noqa: S202  pip has checked what it holds
        # At once, so that it is there whole or not at all.
        (Path(place) / wanted.name).rename(wanted)


def _download(place: Path) -> None:
    listed = place / "requirements.txt"
    listed.write_text(requirement())
    words = ["download", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
    words += ["--no-binary", NAME, "--require-hashes", "-r", str(listed), "-d", str(place)]
    if subprocess.run([*pip(), *words], cwd=place, check=False).returncode != 0:
        raise SetupFailed("The tests of graphql-core could not be fetched; what is above says why.")


if __name__ == "__main__":
    try:
        main()
    except SetupFailed as failure:
        sys.exit(f"\n{failure}")
