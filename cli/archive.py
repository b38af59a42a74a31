"""A backup's file: one tar of the database's dump, the pictures, and last a manifest that vouches for both.

Last, because a file that was cut off then has none.
"""

import hashlib
import io
import json
import os
import tarfile
import tomllib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from pydantic import TypeAdapter

ROOT = Path(__file__).resolve().parent.parent
FORMAT = 1
MANIFEST = "manifest.json"
DUMP = "database.dump"
MEDIA = "media"
LONGEST_MANIFEST = 256 * 2**20
CHUNK = 2**20


class NotABackup(RuntimeError):
    """The file is none of ours, not whole, or of a version that is newer than this one; the message says which."""


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: `files` are name → SHA-256, `postgresql` is the major version of the server it came from."""

    format: int
    version: str
    made_at: str
    postgresql: int
    migrations: list[str]
    files: dict[str, str]


def version() -> str:
    """Give the version of this program."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"])


def migrations() -> list[str]:
    """Name the migrations that this version knows, in order."""
    return sorted(path.stem for path in (ROOT / "migrations").glob("[0-9]*.py"))


class Writer:
    """A tar under way."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.files: dict[str, str] = {}

    def add(self, name: str, path: Path) -> None:
        """Add a file under a name."""
        with path.open("rb") as file:
            member = _member(name, os.fstat(file.fileno()).st_size)
            reading = _Hashed(file)
            self._tar.addfile(member, reading)  # pyright: ignore[reportArgumentType]  it is only ever read
        self.files[name] = reading.digest.hexdigest()

    def vouch(self, manifest: Manifest) -> None:
        """Add the manifest, last."""
        text = json.dumps(asdict(manifest), indent=1).encode()
        self._tar.addfile(_member(MANIFEST, len(text)), io.BytesIO(text))


@contextmanager
def writing(path: Path) -> Generator[Writer]:
    """Write a new tar, on the disk at its end.

    Readable by its owner alone: it holds what people ordered, and where they live.
    """
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
            yield Writer(tar)
        file.flush()
        os.fsync(file.fileno())


class Archive:
    """A backup's file, open for reading."""

    def __init__(self, tar: tarfile.TarFile, manifest: Manifest) -> None:
        self._tar = tar
        self.manifest = manifest

    def check(self) -> None:
        """Compare every file with its checksum. Raises: NotABackup."""
        for name, digest in self.manifest.files.items():
            with self.opened(name) as file:
                reading = _Hashed(file)
                while reading.read():
                    pass
            if reading.digest.hexdigest() != digest:
                raise NotABackup(f"{name} in the backup is damaged.")

    @contextmanager
    def opened(self, name: str) -> Generator[IO[bytes]]:
        """Read one of its files. Raises: NotABackup."""
        try:
            file = self._tar.extractfile(name)
        except KeyError:
            file = None
        if file is None:
            raise NotABackup(f"{name} is missing in the backup.")
        with file:
            yield file


@contextmanager
def opened(path: Path) -> Generator[Archive]:
    """Open a backup's file, with its manifest read and understood. Raises: NotABackup."""
    try:
        with tarfile.open(path, "r:") as tar:
            names = tar.getnames()
            manifest = _manifest(tar, names)
            yield Archive(tar, manifest)
    except (tarfile.TarError, EOFError) as error:
        raise NotABackup(f"{path} is no backup, or not a whole one: {error}.") from error


def _manifest(tar: tarfile.TarFile, names: list[str]) -> Manifest:
    file = tar.extractfile(MANIFEST) if MANIFEST in names else None
    if file is None:
        raise NotABackup("There is no manifest at its end: this is no backup, or not a whole one.")
    try:
        text = file.read(LONGEST_MANIFEST)
        found = json.loads(text)
        # What a newer version wrote is told before it is read: it may look quite different.
        _check_version(found["format"], str(found["version"]), list(found["migrations"]))
        manifest = TypeAdapter(Manifest).validate_json(text, strict=True)
    except (ValueError, TypeError, KeyError) as error:
        raise NotABackup(f"The manifest makes no sense: {error!r}.") from error
    if sorted(names) != sorted([*manifest.files, MANIFEST]) or DUMP not in manifest.files:
        raise NotABackup("The files in it are not those that its manifest names.")
    if odd := [name for name in manifest.files if name != DUMP and not _is_picture(name)]:
        raise NotABackup(f"It holds a file with a strange name: {odd[0]!r}.")
    return manifest


def _check_version(form: object, made_by: str, applied: list[str]) -> None:
    known = set(migrations())
    is_newer = [int(part) for part in made_by.split(".")] > [int(part) for part in version().split(".")]
    if form != FORMAT or is_newer or not known.issuperset(applied):
        raise NotABackup(f"It was made by Souk {made_by}, which is newer than this one ({version()}): update first.")


def _is_picture(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        len(path.parts) > 1
        and path.parts[0] == MEDIA
        and path.as_posix() == name
        and not any(part.startswith(".") or "\\" in part or "\0" in part for part in path.parts)
    )


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size = size
    member.mode = 0o600
    return member


class _Hashed:
    """Reads a file and sums up what was read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = CHUNK) -> bytes:
        chunk = self._file.read(size)
        self.digest.update(chunk)
        return chunk
