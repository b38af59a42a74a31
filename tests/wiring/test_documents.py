"""A server that is to run known documents only has to know some."""

import json
from pathlib import Path
from typing import Any

import pytest

from app import pages
from kit.cache import Cache
from kit.config import Settings
from wiring import documents

SHOP = "{ shop { name } }"


def with_documents(settings: Settings, **changed: Any) -> Settings:
    return settings.model_copy(update=changed)


def manifest(folder: Path, listed: object) -> str:
    path = folder / "manifest.json"
    path.write_text(json.dumps(listed))
    return str(path)


@pytest.mark.parametrize("mode", ["known", "trusted"])
def test_without_a_manifest_it_does_not_start(settings: Settings, mode: str) -> None:
    assert documents.problems(with_documents(settings, documents=mode)) == [
        f"SOUK_DOCUMENTS={mode} runs what stands in manifests: name them by SOUK_DOCUMENTS_PATH."
    ]


@pytest.mark.parametrize("mode", ["open", "known", "trusted"])
def test_with_a_bad_manifest_it_does_not_start(settings: Settings, tmp_path: Path, mode: str) -> None:
    path = manifest(tmp_path, [])

    assert documents.problems(with_documents(settings, documents=mode, documents_path=path)) == [
        f"SOUK_DOCUMENTS_PATH: {path} is no manifest: write {{id: text}}, or {{operations: [{{id, body}}]}}."
    ]


@pytest.mark.parametrize("mode", ["open", "known", "trusted"])
def test_with_a_good_one_it_starts(settings: Settings, tmp_path: Path, mode: str) -> None:
    path = manifest(tmp_path, {"a-shop": SHOP})
    chosen = with_documents(settings, documents=mode, documents_path=path)

    found = documents.listed(chosen, pages.documents())

    assert documents.problems(chosen) == []
    assert found.texts["a-shop"] == SHOP
    assert {listed.id for listed in found.documents} == {"a-shop", *(listed.id for listed in pages.documents())}


def test_any_text_runs_by_default_and_needs_no_manifest(settings: Settings) -> None:
    assert settings.documents == "open"
    assert documents.problems(settings) == []


@pytest.mark.parametrize(
    ("changed", "keeps"),
    [
        ({}, True),
        ({"persisted_queries": 0}, False),
        ({"documents": "known"}, False),
        ({"documents": "trusted"}, False),
    ],
)
def test_texts_are_kept_for_clients_only_where_any_runs(
    settings: Settings, changed: dict[str, Any], keeps: bool
) -> None:
    assert (documents.shelf(with_documents(settings, **changed), Cache(None)) is not None) == keeps
