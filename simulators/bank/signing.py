"""Signatures, in both directions: HMAC-SHA256 with the merchant's secret over the second and the raw content.

    bank-signature: t=1794000000,v1=<hex of HMAC-SHA256(secret, "1794000000." + content)>

The content of a request is its method, its target and its body (`POST /v1/payments\\n{...}`), so that a signature is
worth nothing for another call; the content of a webhook is its body, which names its event.
"""

import hmac
from hashlib import sha256

HEADER = "bank-signature"
TOLERANCE_SECONDS = 300


class BadSignature(Exception):
    """The signature is missing, wrong, or too old to be told from a replay."""


def request_content(method: str, target: str, body: bytes) -> bytes:
    """Give what a request's signature covers."""
    return f"{method} {target}\n".encode() + body


def sign(secret: str, content: bytes, *, at_ms: int) -> str:
    """Give the header's value. Units: milliseconds since 1970; the signature carries seconds."""
    second = at_ms // 1000
    return f"t={second},v1={_digest(secret, second, content)}"


def verify(secret: str, header: str | None, content: bytes, *, now_ms: int) -> None:
    """Refuse what the holder of the secret did not sign within the last minutes.

    Raises: BadSignature.
    """
    if not header:
        raise BadSignature("no signature")
    parts = {name: value for name, _, value in (part.strip().partition("=") for part in header.split(","))}
    second, digest = parts.get("t", ""), parts.get("v1", "")
    if not (second.isascii() and second.isdigit() and len(second) <= 12 and digest.isascii()):
        raise BadSignature("not a signature")
    if not hmac.compare_digest(digest, _digest(secret, int(second), content)):
        raise BadSignature("wrong signature")
    if abs(now_ms / 1000 - int(second)) > TOLERANCE_SECONDS:
        raise BadSignature("stale timestamp")


def _digest(secret: str, second: int, content: bytes) -> str:
    return hmac.new(secret.encode(), f"{second}.".encode() + content, sha256).hexdigest()
