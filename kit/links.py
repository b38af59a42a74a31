"""Addresses that let in whoever has them, until a time: for what a browser fetches without saying who asks."""

from datetime import UTC, datetime, timedelta

from kit import signing

STEP = timedelta(hours=1)
"""An address stays the same for so long, and is good for that long at least, at most for twice as long."""
SIZE = 12


class Links:
    """Signs paths, and admits those it has signed."""

    def __init__(self, secret: str) -> None:
        self._key = signing.derive(secret, "links")

    def sign(self, path: str, *, now: datetime) -> str:
        """Give the part of an address that makes a path good: `HEX-BASE64`."""
        until = (int(now.timestamp() / STEP.total_seconds()) + 2) * int(STEP.total_seconds())
        return f"{until:x}-{signing.b64(signing.mac(self._key, _message(path, until), size=SIZE))}"

    def admits(self, part: str, path: str, *, now: datetime) -> bool:
        """Say whether this part makes a path good now."""
        written, _, signature = part.partition("-")
        given = signing.unb64(signature)
        if len(written) > 10 or not all(letter in "0123456789abcdef" for letter in written) or not written:
            return False
        until = int(written, 16)
        if given is None or len(given) != SIZE or not signing.matches(self._key, _message(path, until), given):
            return False
        return now < datetime.fromtimestamp(until, UTC)


def _message(path: str, until: int) -> bytes:
    return f"{until:x}/{path}".encode()
