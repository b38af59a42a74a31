"""`python -m tests.clients.install`: install the packages that the clients' lock files name, where that is needed."""

import hashlib
import os
import sys
from pathlib import Path

from cli.progress import Progress
from tests.clients.node import CLIENTS, PACKAGE, ROOT, npm


def main() -> None:
    """Install them. Exits with a message when that is not possible."""
    progress = Progress()
    for folder, name in ((CLIENTS, "Packages of the clients"), (PACKAGE, "Packages of clients/typescript")):
        mark = folder / "node_modules" / ".souk"
        wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
        if not _says(mark, wanted):
            with progress.step(name):
                _install(folder)
            mark.write_text(wanted)


def _says(mark: Path, wanted: str) -> bool:
    return mark.is_file() and mark.read_text() == wanted


def _install(folder: Path) -> None:
    cache = {} if os.access(Path("~").expanduser(), os.W_OK) else {"npm_config_cache": str(ROOT / ".venv" / "npm")}
    if npm(folder, "ci", "--loglevel=error", "--no-progress", is_quiet=True, **cache) != 0:
        sys.exit("\nThe packages could not be installed; what is above says why.")


if __name__ == "__main__":
    main()
