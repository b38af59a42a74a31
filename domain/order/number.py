"""The number by which people name an order."""

from datetime import UTC, datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
NOISE_BITS = 30


def order_number(*, now: datetime, noise: int) -> str:
    """Make an order's number: the minute it was placed in and random letters, 12 characters, none easily misread.

    Later numbers sort behind earlier ones, and nobody can tell from one how many there are. It is no secret: what
    lets a guest see an order is its access token. Units: `noise` is 30 random bits.
    Source: Crockford's base 32.
    """
    minutes = int((now - EPOCH).total_seconds() // 60)
    return "S" + _digits(minutes, 5) + _digits(noise, NOISE_BITS // 5)


def _digits(value: int, count: int) -> str:
    return "".join(ALPHABET[value >> (5 * place) & 31] for place in reversed(range(count)))
