"""Manifests as the tools write them, and those that a server does not start with."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from engine.documents import manifest
from engine.documents.manifest import BadManifest, Listed, Manifest

PAGE = (
    "fragment Card on Product { availability { state } id name priceRange { min { amount currency } } } query "
    'Page($after: String, $filter: ProductFilter, $sort: ProductSort) @inContext(currency: "EUR") { products(first: 5, '
    "filter: $filter, sort: $sort, after: $after) { nodes { id ...Card } pageInfo { endCursor hasNextPage } } }"
)
PAGE_HASH = "0cc263e73b25d27e9925a97a43bdf51a64b2d5be5f8b09d96f6fbbd73832aeae"
"""What graphql-codegen's client preset 6.2 made of a document, and the hash that it gave it."""
RELAY = "query shopNodeQuery(\n  $id: ID!\n) {\n  node(id: $id) {\n    id\n  }\n}\n"
APOLLO = "query Shop {\n  shop {\n    name\n  }\n}"


def digest(text: str, algorithm: str = "sha256") -> str:
    return hashlib.new(algorithm, text.encode(), usedforsecurity=False).hexdigest()


def read(path: Path) -> Manifest:
    return manifest.of(manifest.read(path))


def written(folder: Path, value: Any, name: str = "manifest.json") -> Path:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def refused(path: Path) -> str:
    """Give the sentence by which a manifest is refused."""
    with pytest.raises(BadManifest) as bad:
        read(path)
    return str(bad.value)


@pytest.mark.parametrize("prefix", ["sha256:", ""])
def test_what_graphql_codegen_writes_is_known_by_its_hash(tmp_path: Path, prefix: str) -> None:
    path = written(tmp_path, {prefix + PAGE_HASH: PAGE})

    found = read(path)

    assert found.texts == {PAGE_HASH: PAGE}
    assert found.documents == (Listed(PAGE_HASH, PAGE, str(path)),)


def test_what_relay_compiler_writes_is_known_by_its_id_and_by_its_hash(tmp_path: Path) -> None:
    md5 = digest(RELAY, "md5")

    found = read(written(tmp_path, {md5: RELAY}))

    assert found.texts == {md5: RELAY, digest(RELAY): RELAY}


def test_what_apollos_tools_write_is_known_by_its_ids(tmp_path: Path) -> None:
    operations = [
        {"id": digest(APOLLO), "body": APOLLO, "name": "Shop", "type": "query"},
        {"id": "a-name", "body": RELAY, "name": "shopNodeQuery", "type": "query"},
    ]
    path = written(tmp_path, {"format": "apollo-persisted-query-manifest", "version": 1, "operations": operations})

    found = read(path)

    assert found.texts == {digest(APOLLO): APOLLO, "a-name": RELAY, digest(RELAY): RELAY}


def test_a_folder_holds_as_many_as_there_are_front_ends(tmp_path: Path) -> None:
    written(tmp_path, {digest(APOLLO): APOLLO}, "2026-11.json")
    written(tmp_path, {digest(APOLLO): APOLLO, "x-app:Node": RELAY}, "2026-12.json")
    written(tmp_path, "not read", "README.md")

    found = read(tmp_path)

    assert set(found.texts) == {digest(APOLLO), digest(RELAY), "x-app:Node"}
    assert [Path(listed.source).name for listed in found.documents] == ["2026-11.json", "2026-12.json", "2026-12.json"]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("{", "{path} is not JSON in UTF-8: "),
        ("[]", "{path} is no manifest: write {{id: text}}, or {{operations: [{{id, body}}]}}."),
        ({"a": ""}, "{path} is no manifest: the text of 'a' is missing."),
        ({"a": {"query": APOLLO}}, "{path} is no manifest: the text of 'a' is missing."),
        ({"operations": [APOLLO]}, "{path} is no manifest: the text of None is missing."),
        ({"operations": [{"id": "a"}]}, "{path} is no manifest: the text of 'a' is missing."),
        ({"version": 2, "operations": []}, "{path} is a manifest of version 2; only 1 is known."),
        ({"a b": APOLLO}, "'a b' in {path} is no id of a document."),
        ({"a:b:c": APOLLO}, "'a:b:c' in {path} is no id of a document."),
        ({"sha256:abc": APOLLO}, "'sha256:abc' in {path} is no id of a document."),
        ({"": APOLLO}, "'' in {path} is no id of a document."),
        (
            {f"sha256:{PAGE_HASH}": PAGE + "\n"},
            f"The document sha256:{PAGE_HASH} in {{path}} has another SHA-256 than its id: one of both has been "
            "changed since.",
        ),
    ],
)
def test_a_manifest_that_is_none_is_refused_by_a_sentence(tmp_path: Path, value: Any, sentence: str) -> None:
    path = written(tmp_path, value)

    assert refused(path).startswith(sentence.format(path=path))


def test_an_id_of_two_documents_is_refused(tmp_path: Path) -> None:
    written(tmp_path, {"a": APOLLO}, "1.json")
    second = written(tmp_path, {"a": RELAY}, "2.json")

    assert refused(tmp_path) == f"Two documents have the id 'a'; one of them stands in {second}."


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    missing, empty = tmp_path / "missing.json", tmp_path / "empty"
    empty.mkdir()

    assert refused(missing) == f"{missing} cannot be read: No such file or directory."
    assert refused(empty) == f"The folder {empty} holds no file that ends in .json."


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(b'{"a": "\xff"}')

    assert refused(path).startswith(f"{path} is not JSON in UTF-8: ")
