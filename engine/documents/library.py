"""Which document a request means: by its text, or by an id that a manifest or an earlier request has told."""

from collections.abc import Iterator
from typing import Literal

from engine.documents.document import Document, Documents
from engine.documents.identity import digest, is_hash
from engine.documents.manifest import Listed, Manifest
from engine.refusal import BAD_INPUT, ID_REQUIRED, NOT_FOUND, NOT_IN_LIST, NOT_SUPPORTED, Refused
from engine.request import GraphQLRequest
from kit.shelf import Shelf

Mode = Literal["open", "known", "trusted"]


class Library:
    """Finds documents.

    `open` takes any text, and keeps it by its SHA-256 for clients that ask for that. `known` takes texts of the
    manifest only, `trusted` takes none, and reads none: documents are asked for by their ids.
    """

    def __init__(
        self,
        documents: Documents,
        *,
        mode: Mode = "open",
        manifest: Manifest | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self._documents = documents
        self._mode: Mode = mode
        self._manifest = manifest or Manifest()
        self._shelf = shelf

    async def find(self, request: GraphQLRequest) -> Document:
        """Find the document of a request. Raises: Refused."""
        document_id, text = request.document_id, request.query
        if document_id is None:
            return self._by_text(text or "")
        listed = self._manifest.texts.get(document_id)
        if listed is not None:
            if text is not None and text != listed:
                raise _mismatch()
            return self._documents.get(listed)
        if self._mode != "open" or not is_hash(document_id):
            raise _unlisted()
        if text is None:
            return await self._kept(document_id, is_automatic=request.is_automatic)
        if self._documents.identify(text) != document_id:
            raise _mismatch()
        document = self._documents.get(text)
        if self._shelf is not None:
            await self._shelf.put(document_id, text)
        return document

    def unfit(self) -> Iterator[tuple[Listed, Refused]]:
        """Read every document of the manifest; give those that do not fit the schema, or its limits, any more."""
        for listed in self._manifest.documents:
            try:
                self._documents.get(listed.text)
            except Refused as refused:
                yield listed, refused

    def _by_text(self, text: str) -> Document:
        if self._mode == "trusted":
            raise Refused(
                ID_REQUIRED,
                "Only documents of the shop's manifests are run, by their ids: send `documentId`, and no `query`.",
                is_request_error=True,
            )
        if self._mode == "known" and self._documents.identify(text) not in self._manifest.texts:
            raise _unlisted("Only documents of the shop's manifests are run, letter by letter as they stand there.")
        return self._documents.get(text)

    async def _kept(self, document_id: str, *, is_automatic: bool) -> Document:
        """Find what a client has sent before: here, or where all processes keep it."""
        if self._shelf is None:
            if is_automatic:
                raise _absent(NOT_SUPPORTED, "PersistedQueryNotSupported", is_automatic=True)
            raise _unlisted()
        document = self._documents.known(document_id)
        if document is not None:
            return document
        text = await self._shelf.get(document_id)
        # What others can write to is believed only as far as it can be checked.
        if text is None or digest(text) != document_id:
            raise _absent(NOT_FOUND, "PersistedQueryNotFound", is_automatic=is_automatic)
        return self._documents.get(text)


def _mismatch() -> Refused:
    return Refused(BAD_INPUT, "The text is not that of the id: its SHA-256 is another.", is_request_error=True)


def _unlisted(message: str = "There is no document of this id in the shop's manifests.") -> Refused:
    return Refused(NOT_IN_LIST, message, status=404, is_request_error=True)


def _absent(code: str, message: str, *, is_automatic: bool) -> Refused:
    """Refuse an id for now. Apollo's clients know the code or the message, and some take other statuses for faults.

    Source: https://www.apollographql.com/docs/apollo-server/performance/apq
    """
    if is_automatic:
        return Refused(code, message, status=200, is_request_error=True)
    message = "There is no document of this id: send its text along, as `query`."
    return Refused(code, message, status=404, is_request_error=True)
