"""The files of the GraphiQL page: taken from packages, checked, kept. Fetching itself belongs to set-up."""

import hashlib
import io
import re
import tarfile
from pathlib import Path

import pytest

from cli import graphiql_assets
from cli.graphiql_assets import FetchFailed

CONTENT = {Path(name).name: f"/* {name} */".encode() for name in graphiql_assets.MEMBERS}
EXPECTED = {name: hashlib.sha256(content).hexdigest() for name, content in CONTENT.items()}


def pack(folder: Path, content: dict[str, bytes]) -> list[Path]:
    """Make one package for each file, as `npm pack` does, with other files beside it."""
    archives: list[Path] = []
    for number, member in enumerate(graphiql_assets.MEMBERS):
        archives.append(folder / f"{number}.tgz")
        with tarfile.open(archives[-1], "w:gz") as archive:
            for name, data in {member: content[Path(member).name], "package/README.md": b"read me"}.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
    return archives


def test_exactly_the_four_files_are_taken(tmp_path: Path) -> None:
    folder = tmp_path / "graphiql"

    graphiql_assets.unpack(pack(tmp_path, CONTENT), folder, EXPECTED)

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == CONTENT
    assert graphiql_assets.are_there(folder, EXPECTED)


def test_an_altered_file_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    altered = {**CONTENT, "react.production.min.js": b"stolen()"}

    with pytest.raises(FetchFailed, match=re.escape("react.production.min.js is missing or not the file")):
        graphiql_assets.unpack(pack(tmp_path, altered), tmp_path / "graphiql", EXPECTED)

    assert not (tmp_path / "graphiql").exists()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FetchFailed, match=re.escape("react-dom.production.min.js is missing")):
        graphiql_assets.unpack(pack(tmp_path, CONTENT)[:3], tmp_path / "graphiql", EXPECTED)


def test_an_altered_file_is_fetched_again(tmp_path: Path) -> None:
    graphiql_assets.unpack(pack(tmp_path, CONTENT), tmp_path / "graphiql", EXPECTED)

    (tmp_path / "graphiql" / "graphiql.min.js").write_bytes(b"stolen()")

    assert not graphiql_assets.are_there(tmp_path / "graphiql", EXPECTED)


def test_every_file_of_the_page_is_pinned() -> None:
    pinned = graphiql_assets.pinned()

    assert set(pinned) == {Path(name).name for name in graphiql_assets.MEMBERS}
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in pinned.values())
    assert all(re.fullmatch(r"[a-z-]+@\d+\.\d+\.\d+", package) for package in graphiql_assets.PACKAGES)
