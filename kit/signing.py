"""Signatures and derived secrets over the one secret of the settings."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode


def derive(secret: str, purpose: str) -> bytes:
    """Derive a 32-byte key for one purpose, so that no two uses share one."""
    return hmac.digest(secret.encode(), b"souk/" + purpose.encode(), "sha256")


def mac(key: bytes, message: bytes, *, size: int = 32) -> bytes:
    """Sign a message. Units: `size` in bytes, at most 32."""
    return hmac.digest(key, message, "sha256")[:size]


def matches(key: bytes, message: bytes, signature: bytes) -> bool:
    """Check a signature in constant time."""
    return hmac.compare_digest(mac(key, message, size=len(signature)), signature) and len(signature) >= 8


def digest(message: bytes) -> bytes:
    """Hash what is not a password: random tokens, inputs."""
    return hashlib.sha256(message).digest()


def b64(raw: bytes) -> str:
    """Write bytes as URL-safe base64 without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes | None:
    """Read URL-safe base64 without padding; None for anything else."""
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    return raw if b64(raw) == text else None
