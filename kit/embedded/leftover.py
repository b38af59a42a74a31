"""Find and end what a killed run left behind."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path


def standing_in(folder: Path, program: str) -> list[int]:
    """Give the processes of `program` that stand in `folder` or below, as a database server does in its data.

    Their numbers alone would not do: after a restart of the machine they are another program's.
    """
    folder = folder.resolve()
    if sys.platform.startswith("linux"):
        return _scan(lambda process: _is_named(process, program) and _is_below(process / "cwd", folder))
    return _standing_by_lsof(folder, program)


def carrying(mark: str) -> list[int]:
    """Give the processes that have the setting `NAME=value` in their environment."""
    if sys.platform.startswith("linux"):
        wanted = os.fsencode(mark)
        return _scan(lambda process: wanted in (process / "environ").read_bytes().split(b"\0"))
    listed = _lines("ps", "-axww", "-E", "-o", "pid=,command=")
    return [int(line.split(None, 1)[0]) for line in listed if f" {mark} " in f"{line} "]


async def end(
    find: Callable[[], list[int]],
    *,
    farewells: Sequence[signal.Signals] = (signal.SIGTERM, signal.SIGKILL),
    patience: float = 10.0,
) -> list[int]:
    """End every process that `find` gives, by each signal in turn; give those that were found first.

    Units: patience is seconds for each signal.
    """
    found = rest = await asyncio.to_thread(find)
    for farewell in farewells:
        for pid in rest:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, farewell)
        deadline = asyncio.get_running_loop().time() + patience
        while rest and asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(0.05)
            rest = await asyncio.to_thread(find)
    return found


def _scan(fits: Callable[[Path], bool]) -> list[int]:
    found: list[int] = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit() and int(process.name) != os.getpid():
            # Ended meanwhile, or not ours to look at.
            with contextlib.suppress(OSError):
                if fits(process):
                    found.append(int(process.name))
    return found


def _is_named(process: Path, program: str) -> bool:
    return (process / "comm").read_text().strip() == program


def _is_below(link: Path, folder: Path) -> bool:
    standing = Path(os.readlink(link))
    return standing == folder or folder in standing.parents


def _standing_by_lsof(folder: Path, program: str) -> list[int]:
    found: list[int] = []
    pid = 0
    for line in _lines("lsof", "-a", "-c", program, "-d", "cwd", "-F", "pn"):
        if line.startswith("p"):
            pid = int(line[1:])
        elif line.startswith("n") and Path(line[1:]).is_relative_to(folder):
            found.append(pid)
    return found


def _lines(*command: str) -> list[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()  # noqa: S603
