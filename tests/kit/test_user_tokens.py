"""Tokens say who it is, and cannot be made, altered or prolonged by anyone else."""

import secrets
from datetime import timedelta
from uuid import uuid4

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, OKPKey

from kit import signing
from kit.tokens import Access, AccessTokens, Refresh, RefreshTokens
from tests.make import NOW

SECRET = "a-secret-of-the-token-tests-of-32-characters"
ACCESS, REFRESH = AccessTokens(SECRET), RefreshTokens(SECRET)
USER, SESSION = uuid4(), uuid4()
LATER = NOW + timedelta(minutes=15)


def issued() -> str:
    return ACCESS.issue(subject=USER, session=SESSION, expires_at=LATER, now=NOW)


def test_an_access_token_says_whose_it_is() -> None:
    assert ACCESS.read(issued(), now=NOW) == Access(subject=USER, session=SESSION, expires_at=LATER)


def test_an_access_token_names_its_algorithm_and_key() -> None:
    header = jwt.decode(issued(), OKPKey.import_key(ACCESS._key.as_dict(private=False)), algorithms=["Ed25519"]).header  # pyright: ignore[reportPrivateUsage]

    assert header == {"typ": "at+jwt", "alg": "Ed25519", "kid": ACCESS.kid}


def test_an_access_token_dies_at_its_instant() -> None:
    token = issued()

    assert ACCESS.read(token, now=LATER - timedelta(seconds=1)) is not None
    assert ACCESS.read(token, now=LATER) is None


def test_an_access_token_of_another_secret_is_refused() -> None:
    other = AccessTokens(SECRET + "!")

    assert other.read(issued(), now=NOW) is None


@pytest.mark.parametrize("part", [0, 1, 2])
def test_an_altered_access_token_is_refused(part: int) -> None:
    parts = issued().split(".")
    parts[part] = ("A" if parts[part][0] != "A" else "B") + parts[part][1:]

    assert ACCESS.read(".".join(parts), now=NOW) is None


def test_a_token_signed_with_our_public_key_as_a_shared_secret_is_refused() -> None:
    public = OctKey.import_key({"kty": "oct", "k": str(ACCESS._key.as_dict(private=False)["x"])})  # pyright: ignore[reportPrivateUsage]
    claims = {"sub": USER.hex, "sid": SESSION.hex, "iat": 0, "exp": 2**33}

    forged = jwt.encode({"alg": "HS256", "kid": ACCESS.kid, "typ": "at+jwt"}, claims, public, algorithms=["HS256"])

    assert ACCESS.read(forged, now=NOW) is None


@pytest.mark.parametrize("token", ["", ".", "..", "a.b.c", "ä.ö.ü", "x" * 100_000, "eyJhbGciOiJub25lIn0.e30."])
def test_rubbish_is_no_token(token: str) -> None:
    assert ACCESS.read(token, now=NOW) is None
    assert REFRESH.read(token) is None


def test_the_same_generation_gives_the_same_refresh_token() -> None:
    first = REFRESH.issue(session=SESSION, generation=7)

    assert REFRESH.issue(session=SESSION, generation=7) == first
    assert REFRESH.issue(session=SESSION, generation=8) != first
    assert REFRESH.read(first) == Refresh(session=SESSION, generation=7)


def test_a_refresh_token_of_another_generation_session_or_secret_cannot_be_derived() -> None:
    session, generation, signature = REFRESH.issue(session=SESSION, generation=7).split(".")

    assert generation == "7"
    assert REFRESH.read(f"{session}.8.{signature}") is None
    assert REFRESH.read(f"{signing.b64(uuid4().bytes)}.7.{signature}") is None
    assert REFRESH.read(f"{session}.7.{signing.b64(secrets.token_bytes(32))}") is None
    assert REFRESH.read(f"{session}.7.{signature[:20]}") is None
    assert RefreshTokens(SECRET + "!").read(f"{session}.7.{signature}") is None
