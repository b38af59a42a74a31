"""By which ids documents are asked for: the SHA-256 of a text, with or without a prefix, or a name.

Source: GraphQL over HTTP, appendix A (`documentId`), and Apollo's automatic persisted queries (`persistedQuery`).
"""

import hashlib
import re

PREFIX = "sha256:"
LONGEST = 200
HASH = re.compile(r"[0-9a-f]{64}")
ID = re.compile(r"[A-Za-z0-9._~-]+(:[A-Za-z0-9._~-]+)?")


def bare(document_id: str) -> str:
    """Give an id without the prefix that a SHA-256 may have."""
    return document_id.removeprefix(PREFIX)


def digest(text: str) -> str:
    """Give the SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_hash(document_id: str) -> bool:
    """Tell a SHA-256 from a name."""
    return HASH.fullmatch(document_id) is not None


def is_id(document_id: str) -> bool:
    """Say whether this can be an id at all, without its prefix."""
    return len(document_id) <= LONGEST and ID.fullmatch(document_id) is not None
