"""One run for each state folder: a lock that the kernel lets go when its holder ends, however it ends."""

import contextlib
import fcntl
import os
from collections.abc import Generator
from pathlib import Path
from typing import TextIO


class AlreadyRunning(RuntimeError):
    """Another process holds the state folder."""

    def __init__(self, folder: Path, pid: str, address: str) -> None:
        super().__init__(f"Souk is already running in {folder} (pid {pid}, {address}).")


@contextlib.contextmanager
def hold(folder: Path, address: str) -> Generator[None, None, None]:
    """Hold a state folder, and leave our number and address for those who come second.

    Raises: AlreadyRunning.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid, address = _read(file)
            raise AlreadyRunning(folder, pid, address) from None
        file.truncate(0)
        file.write(f"{os.getpid()} {address}\n")
        file.flush()
        try:
            yield
        finally:
            # The file stays: a removed one could be locked by two, each holding another file of that name.
            file.truncate(0)


def _read(file: TextIO) -> tuple[str, str]:
    file.seek(0)
    words = file.read().split()
    return (words[0], words[1]) if len(words) == 2 else ("unknown", "still starting")
