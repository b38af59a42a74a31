"""Signed tokens: short-lived access tokens (JWT, Ed25519), and refresh tokens that are derived instead of stored.

Source: RFC 9068 (JWT access tokens), RFC 9864 (`Ed25519`), RFC 9700, section 4.14 (refresh tokens).
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from kit import signing

ALGORITHM = "Ed25519"
KIND = "at+jwt"
MAX_LENGTH = 1000
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Access:
    """What an access token says: whose it is, of which session, until when."""

    subject: UUID
    session: UUID
    expires_at: datetime


class AccessTokens:
    """Issues and reads access tokens with one key pair; `kid` names it, so that another can stand beside it."""

    def __init__(self, secret: str) -> None:
        self._key = OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(signing.derive(secret, "access-token")))
        self.kid = self._key.thumbprint()[:16]
        # A signature stays what it is, and checking one costs more than the rest of a small request.
        self._verified = lru_cache(maxsize=REMEMBERED)(self._verify)

    def issue(self, *, subject: UUID, session: UUID, expires_at: datetime, now: datetime) -> str:
        """Sign a token that dies at an instant. Units: whole seconds; fractions are cut off."""
        claims = {
            "sub": subject.hex,
            "sid": session.hex,
            "iat": int(now.timestamp()),
            "exp": int(expires_at.timestamp()),
        }
        header = {"alg": ALGORITHM, "kid": self.kid, "typ": KIND}
        return jwt.encode(header, claims, self._key, algorithms=[ALGORITHM])

    def read(self, token: str, *, now: datetime) -> Access | None:
        """Read a token; None for one that is not ours, was altered, or has expired."""
        access = self._verified(token) if len(token) <= MAX_LENGTH else None
        return access if access is not None and now < access.expires_at else None

    def _verify(self, token: str) -> Access | None:
        try:
            read = jwt.decode(token, self._key, algorithms=[ALGORITHM])
        except (JoseError, ValueError):
            return None
        if read.header.get("typ") != KIND or read.header.get("kid") != self.kid:
            return None
        return Access(
            subject=UUID(hex=read.claims["sub"]),
            session=UUID(hex=read.claims["sid"]),
            expires_at=datetime.fromtimestamp(read.claims["exp"], tz=UTC),
        )


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a refresh token says: its session, and the how-manieth of its tokens it is."""

    session: UUID
    generation: int


class RefreshTokens:
    """Derives refresh tokens: `session . generation . MAC`. The same two give the same token, so a lost one is given
    again, and nothing that could be stolen from the database is stored.
    """

    def __init__(self, secret: str) -> None:
        self._key = signing.derive(secret, "refresh-token")

    def issue(self, *, session: UUID, generation: int) -> str:
        """Give the token of a session's generation."""
        body = f"{signing.b64(session.bytes)}.{generation}"
        return f"{body}.{signing.b64(signing.mac(self._key, body.encode()))}"

    def read(self, token: str) -> Refresh | None:
        """Read a token; None for one that is not ours or was altered."""
        body, _, signature = token.rpartition(".") if len(token) <= MAX_LENGTH else ("", "", "")
        session, _, generation = body.partition(".")
        raw = signing.unb64(signature)
        if raw is None or len(raw) != 32 or not signing.matches(self._key, body.encode(), raw):
            return None
        return Refresh(session=UUID(bytes=signing.unb64(session)), generation=int(generation))


@cache
def access_tokens(secret: str) -> AccessTokens:
    """Give the access tokens of a secret; the key pair is made once for each."""
    return AccessTokens(secret)


@cache
def refresh_tokens(secret: str) -> RefreshTokens:
    """Give the refresh tokens of a secret."""
    return RefreshTokens(secret)
