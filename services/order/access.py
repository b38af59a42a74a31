"""An order's access token: whoever holds it may read, pay, follow and cancel the order without signing in.

It is derived from the order's id and the shop's secret, so none is stored and a repeated answer gives the same one.
"""

from uuid import UUID

from domain.ids import OrderId
from kit import signing

BYTES = 24


def token(order_id: OrderId | UUID, *, secret: str) -> str:
    """Give the access token of an order."""
    return signing.b64(signing.mac(_key(secret), order_id.bytes, size=BYTES))


def holds(order_id: OrderId | UUID, text: str | None, *, secret: str) -> bool:
    """Tell, in constant time, whether this is the order's access token."""
    raw = signing.unb64(text) if text is not None and len(text) <= 100 else None
    return raw is not None and len(raw) == BYTES and signing.matches(_key(secret), order_id.bytes, raw)


def _key(secret: str) -> bytes:
    return signing.derive(secret, "order-access")
