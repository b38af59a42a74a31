"""Manifests: which documents a shop's front ends ask, each by its id, as the tools that build them write them down.

Three kinds are read: `persisted-documents.json` of graphql-codegen and the file of relay-compiler, which map ids to
texts, and Apollo's manifest, a list of operations. The id of a document is the SHA-256 of its text as it stands there,
with or without the prefix `sha256:`, or a name.

Source: GraphQL over HTTP, appendix A; https://www.apollographql.com/docs/graphos/platform/security/persisted-queries
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from engine.documents.identity import LONGEST, PREFIX, bare, digest, is_hash, is_id

SUFFIX = ".json"


class BadManifest(Exception):
    """A manifest that cannot be used; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document of a manifest; `source` is its file."""

    id: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Documents by their ids. Every text is found by its SHA-256 too, whatever its id is."""

    documents: tuple[Listed, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])


def of(documents: Iterable[Listed]) -> Manifest:
    """Put documents together. Raises: BadManifest for an id that is not its text's, or of two texts."""
    found = tuple(documents)
    texts: dict[str, str] = {}
    for each in found:
        _check(each)
        if texts.setdefault(each.id, each.text) != each.text:
            raise BadManifest(f"Two documents have the id {each.id!r}; one of them stands in {each.source}.")
    texts |= {digest(each.text): each.text for each in found}
    return Manifest(found, texts)


def read(path: Path) -> Iterator[Listed]:
    """Read a manifest, or every manifest of a folder. Raises: BadManifest."""
    try:
        files = sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path]
        if not files:
            raise BadManifest(f"The folder {path} holds no file that ends in {SUFFIX}.")
        for file in files:
            yield from _documents(orjson.loads(file.read_bytes()), source=str(file))
    except OSError as error:
        raise BadManifest(f"{error.filename or path} cannot be read: {error.strerror}.") from None
    except orjson.JSONDecodeError as error:
        raise BadManifest(f"{file} is not JSON in UTF-8: {error}.") from None  # pyright: ignore[reportPossiblyUnboundVariable]


def _documents(value: Any, *, source: str) -> Iterator[Listed]:
    operations = value.get("operations") if isinstance(value, dict) else None
    if isinstance(operations, list):
        if value.get("version", 1) != 1:
            raise BadManifest(f"{source} is a manifest of version {value['version']}; only 1 is known.")
        pairs = [(each.get("id"), each.get("body")) if isinstance(each, dict) else (None, None) for each in operations]
    elif isinstance(value, dict):
        pairs = list(value.items())
    else:
        raise BadManifest(f"{source} is no manifest: write {{id: text}}, or {{operations: [{{id, body}}]}}.")
    for document_id, text in pairs:
        if not isinstance(document_id, str) or not isinstance(text, str) or not text:
            raise BadManifest(f"{source} is no manifest: the text of {document_id!r} is missing.")
        if not is_id(bare(document_id)) or (document_id.startswith(PREFIX) and not is_hash(bare(document_id))):
            raise BadManifest(f"{document_id[:LONGEST]!r} in {source} is no id of a document.")
        yield Listed(bare(document_id), text, source)


def _check(listed: Listed) -> None:
    if is_hash(listed.id) and digest(listed.text) != listed.id:
        raise BadManifest(
            f"The document {PREFIX}{listed.id} in {listed.source} has another SHA-256 than its id: one of both has "
            "been changed since."
        )
