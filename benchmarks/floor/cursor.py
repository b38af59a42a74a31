"""Cursors of lists of products, as the shop signs them: whose page is read, and where the next begins."""

from dataclasses import dataclass
from uuid import UUID

import orjson

from kit import signing

MAC, BINDING, ROW = 8, 14, 30
"""Where the parts of a cursor end: its signature, what it is bound to, the row's id; the sort key follows."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the order of popularity."""

    binding: bytes
    popularity: int
    key: UUID

    @classmethod
    def read(cls, text: str, *, secret: bytes) -> "Cursor":
        raw = signing.unb64(text)
        assert raw is not None
        assert signing.matches(secret, raw[MAC:], raw[:MAC])
        return cls(raw[MAC:BINDING], orjson.loads(raw[ROW:]), UUID(bytes=raw[BINDING:ROW]))

    def moved(self, popularity: int, key: UUID, *, secret: bytes) -> str:
        """Write the cursor of another row of the same list."""
        body = self.binding + key.bytes + orjson.dumps(popularity)
        return signing.b64(signing.mac(secret, body, size=MAC) + body)
