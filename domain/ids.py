"""Ids: UUIDv7 inside, opaque global node ids outside.

A node id is the short prefix of the type and 16 bytes in URL-safe base64: `prod_AZS2…`, opaque to clients.
"""

import binascii
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import b2a_base64
from datetime import datetime
from typing import NewType
from uuid import UUID

UserId = NewType("UserId", UUID)
SessionId = NewType("SessionId", UUID)
AddressId = NewType("AddressId", UUID)
ProductId = NewType("ProductId", UUID)
VariantId = NewType("VariantId", UUID)
CategoryId = NewType("CategoryId", UUID)
CartId = NewType("CartId", UUID)
CartLineId = NewType("CartLineId", UUID)
OrderId = NewType("OrderId", UUID)
OrderLineId = NewType("OrderLineId", UUID)
FulfillmentId = NewType("FulfillmentId", UUID)
PaymentId = NewType("PaymentId", UUID)
RefundId = NewType("RefundId", UUID)
ReviewId = NewType("ReviewId", UUID)
ReplyId = NewType("ReplyId", UUID)
MediaId = NewType("MediaId", UUID)

PREFIXES = {
    "User": "usr",
    "Session": "ses",
    "SavedAddress": "adr",
    "Product": "prod",
    "ProductVariant": "var",
    "Category": "cat",
    "Cart": "cart",
    "CartLine": "cln",
    "Order": "ord",
    "OrderLine": "oln",
    "OrderEvent": "oev",
    "Fulfillment": "ful",
    "Payment": "pay",
    "Refund": "ref",
    "Review": "rev",
    "ReviewReply": "rpl",
    "Media": "med",
}
URL_SAFE = bytes.maketrans(b"+/", b"-_")
TYPES = {prefix: name for name, prefix in PREFIXES.items()}
CART_TOKEN_BYTES = 32


def uuid7(now: datetime) -> UUID:
    """Make a time-ordered id: 48 bits of milliseconds, 74 random bits.

    Source: RFC 9562, section 5.7.
    """
    millis = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    noise = secrets.randbits(74)
    value = (millis << 80) | (0x7 << 76) | ((noise >> 62) << 64) | (0b10 << 62) | (noise & ((1 << 62) - 1))
    return UUID(int=value)


def encode(type_name: str, value: UUID) -> str:
    """Give the node id of a row of a type."""
    # What `urlsafe_b64encode` does, without its three calls: hardly anything is written as often as ids.
    return f"{PREFIXES[type_name]}_{b2a_base64(value.bytes, newline=False)[:22].translate(URL_SAFE).decode()}"


def decode(node_id: str) -> tuple[str, UUID] | None:
    """Read a node id; None when it is none of ours."""
    prefix, _, text = node_id.partition("_")
    type_name = TYPES.get(prefix)
    if type_name is None or len(text) != 22:
        return None
    try:
        value = UUID(bytes=urlsafe_b64decode(text + "=="))
    except (binascii.Error, ValueError):
        return None
    # Another spelling of the same bytes is not an id that we gave.
    return (type_name, value) if encode(type_name, value) == node_id else None


def decode_as(type_name: str, node_id: str) -> UUID | None:
    """Read a node id of one type; None when it is another's or none of ours."""
    found = decode(node_id)
    return found[1] if found is not None and found[0] == type_name else None


def encode_cart(token: bytes) -> str:
    """Give the node id of a cart: its secret token, not its row's id."""
    return f"{PREFIXES['Cart']}_{urlsafe_b64encode(token).rstrip(b'=').decode()}"


def decode_cart(node_id: str) -> bytes | None:
    """Read a cart's token from its node id; None when it is none of ours."""
    prefix, _, text = node_id.partition("_")
    if prefix != PREFIXES["Cart"] or len(text) != 43:
        return None
    try:
        token = urlsafe_b64decode(text + "=")
    except (binascii.Error, ValueError):
        return None
    return token if len(token) == CART_TOKEN_BYTES and encode_cart(token) == node_id else None
