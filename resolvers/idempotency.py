"""A caller's idempotency key: who calls, which mutation, what with."""

import dataclasses
from typing import Any

import orjson

from domain.access import Viewer
from domain.errors import InvalidInput
from kit import signing
from services.idempotency import Key

MAX_LENGTH = 200
GUEST_MIN_LENGTH = 16


def key(text: str | None, *, mutation: str, arguments: Any, viewer: Viewer, guest: str = "") -> Key | None:
    """Build the key of a call; None when the caller sent none.

    `arguments` is the mutation's input as it was sent. `guest` names what a stranger acts on: `cart:…` or `order:…`;
    a stranger who acts on nothing yet has to send a key that nobody guesses.
    Raises: InvalidInput for an empty, overlong or (for a stranger with nothing) guessable key.
    """
    if text is None:
        return None
    if not 1 <= len(text) <= MAX_LENGTH:
        raise InvalidInput("A key has 1 to {maximum} characters.", path=["idempotencyKey"], maximum=MAX_LENGTH)
    scope = f"user:{viewer.user_id}" if viewer.user_id is not None else guest or "guest"
    if scope == "guest" and len(text) < GUEST_MIN_LENGTH:
        raise InvalidInput(
            "Signed out, take a random key of {minimum} characters or more.",
            path=["idempotencyKey"],
            minimum=GUEST_MIN_LENGTH,
        )
    return Key(scope=scope[:80], mutation=mutation, key=text, input_hash=_hash(arguments))


def _hash(arguments: Any) -> bytes:
    plain = (
        dataclasses.asdict(arguments)
        if dataclasses.is_dataclass(arguments) and not isinstance(arguments, type)
        else arguments
    )
    if isinstance(plain, dict):
        plain = {name: value for name, value in plain.items() if name != "idempotency_key"}  # pyright: ignore
    return signing.digest(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS, default=repr))
