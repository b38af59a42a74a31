"""Which documents the shop runs: those of its own pages, those of the manifests that a setting names, or any."""

from collections.abc import Iterable
from pathlib import Path

from engine.documents import manifest
from engine.documents.library import Library
from engine.documents.manifest import BadManifest, Listed, Manifest
from kit import log
from kit.cache import Cache
from kit.config import Settings
from kit.shelf import Shelf

logger = log.get(__name__)


def listed(settings: Settings, own: Iterable[Listed] = ()) -> Manifest:
    """Read the manifests, with documents of our own beside them. Raises: BadManifest."""
    named = manifest.read(Path(settings.documents_path)) if settings.documents_path else ()
    return manifest.of((*own, *named))


def problems(settings: Settings) -> list[str]:
    """Say what a server refuses to start with; none when all is well."""
    if settings.documents != "open" and not settings.documents_path:
        return [f"SOUK_DOCUMENTS={settings.documents} runs what stands in manifests: name them by SOUK_DOCUMENTS_PATH."]
    try:
        listed(settings)
    except BadManifest as bad:
        return [f"SOUK_DOCUMENTS_PATH: {bad}"]
    return []


def report(library: Library) -> None:
    """Read every document of the manifests, and tell in the log of those that the schema does not allow any more."""
    for each, refused in library.unfit():
        problem = refused.errors[0].message
        logger.warning("document.unfit", id=each.id, source=each.source, code=refused.code, problem=problem)


def shelf(settings: Settings, cache: Cache) -> Shelf | None:
    """Make the shelf on which clients have texts kept, where they may."""
    if settings.documents != "open" or not settings.persisted_queries:
        return None
    return Shelf(
        cache,
        "persisted-queries",
        count=settings.persisted_queries,
        size=settings.persisted_queries_bytes,
        ttl=settings.persisted_queries_ttl,
    )
