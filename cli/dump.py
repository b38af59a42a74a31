"""PostgreSQL's own programs: what writes a database down, and what makes one of it again.

They learn where and as whom from their environment: a command line can be read by everybody on the machine.
"""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import IO

from kit import db
from kit.embedded import binaries

ALL = ("pg_dump", "pg_restore", "psql")


class Failed(RuntimeError):
    """A program failed; the message ends with what it said."""


def programs(major: int) -> Path:
    """Give the folder of the programs that fit a server: those of its own version, else of the next newer one.

    Raises: Failed where there are none.
    """
    folders = [folder / "bin" for folder in binaries.DEBIAN_HOME.glob("*")]
    if found := shutil.which("pg_dump"):
        folders.append(Path(found).resolve().parent)
    with contextlib.suppress(binaries.ProgramMissing):
        folders.insert(0, binaries.postgres())
    whole = [folder for folder in folders if all((folder / name).is_file() for name in ALL)]
    fitting = [(found, folder) for folder in whole if (found := _major(folder)) >= major]
    if not fitting:
        raise Failed(f"No pg_dump, pg_restore and psql of PostgreSQL {major} were found: install its client programs.")
    return min(fitting, key=lambda pair: pair[0])[1]


def write(database_url: str, target: Path, *, snapshot: str, folder: Path) -> None:
    """Write down what a snapshot of a database shows. Raises: Failed."""
    words = ["--format=custom", "--no-owner", "--no-privileges", "--no-password", f"--snapshot={snapshot}"]
    done = subprocess.run(
        [folder / "pg_dump", *words, f"--file={target}"],
        env=environment(database_url, "souk-backup"),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode != 0:
        raise Failed(f"pg_dump failed:\n{_last(done.stderr)}")


def read(database_url: str, dump: Path, *, before: str, after: str, folder: Path) -> None:
    """Make what was written down, with some SQL before it and some behind, all in one transaction.

    Raises: Failed, and then nothing has changed.
    """
    with tempfile.TemporaryFile() as complaints, tempfile.NamedTemporaryFile("w") as contents:
        contents.write(_contents(dump, folder))
        contents.flush()
        words = ["--no-owner", "--no-privileges", f"--use-list={contents.name}", "--file=-"]
        with subprocess.Popen(
            [folder / "pg_restore", *words, str(dump)], stdout=subprocess.PIPE, stderr=complaints
        ) as reader:
            is_done = _feed(database_url, reader, (before, after), folder, complaints)
        if not is_done:
            complaints.seek(0)
            raise Failed(f"The database was left as it was:\n{_last(complaints.read())}")


def _feed(
    database_url: str,
    reader: "subprocess.Popen[bytes]",
    around: tuple[str, str],
    folder: Path,
    complaints: IO[bytes],
) -> bool:
    """Pass SQL on, and the word that makes it true only when all of it has come."""
    assert reader.stdout is not None
    with subprocess.Popen(
        [folder / "psql", "--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--file=-"],
        env=environment(database_url, "souk-restore"),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=complaints,
    ) as writer:
        assert writer.stdin is not None
        is_whole = False
        try:
            writer.stdin.write(f"BEGIN;\n{around[0]}\n".encode())
            shutil.copyfileobj(reader.stdout, writer.stdin)
            is_whole = reader.wait() == 0
            if is_whole:
                writer.stdin.write(f"\n{around[1]}\nCOMMIT;\n".encode())
            writer.stdin.close()
        except BrokenPipeError:  # it has complained and gone
            reader.kill()
        return writer.wait() == 0 and is_whole


def _contents(dump: Path, folder: Path) -> str:
    """List what is in a dump, but for the remark on an extension: only who made the extension may write it."""
    done = subprocess.run([folder / "pg_restore", "--list", dump], capture_output=True, check=False)
    if done.returncode != 0:
        raise Failed(f"pg_restore cannot read the dump:\n{_last(done.stderr)}")
    lines = done.stdout.decode().splitlines(keepends=True)
    return "".join(line for line in lines if " COMMENT - EXTENSION " not in line)


def environment(database_url: str, name: str) -> dict[str, str]:
    """Tell PostgreSQL's programs where a database is, and as whom they come."""
    config = db.tortoise_config(database_url, application_name=name)
    place = config["connections"]["default"]["credentials"]
    said = {
        "PGHOST": place["host"],
        "PGPORT": str(place["port"]),
        "PGUSER": place["user"],
        "PGDATABASE": place["database"],
        "PGAPPNAME": name,
        "PGCLIENTENCODING": "UTF8",
    }
    return {**os.environ, **said, **({"PGPASSWORD": place["password"]} if place["password"] else {})}


def _last(said: bytes) -> str:
    return "\n".join(said.decode(errors="replace").splitlines()[-10:])


def _major(folder: Path) -> int:
    try:
        said = subprocess.run([folder / "pg_dump", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    found = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(found[1]) if found else 0
