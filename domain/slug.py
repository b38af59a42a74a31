"""Slugs: the readable part of an address, made of a name."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import count
from uuid import UUID

from domain.errors import InvalidInput, Path

PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
WITHOUT_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"}
"""Latin letters that do not decompose into a plain one and an accent."""


def slugify(text: str, *, maximum: int) -> str:
    """Make a slug of a name: plain Latin letters and digits, the rest as hyphens; "" where it has none of them."""
    folded = "".join(WITHOUT_LETTERS.get(letter, letter) for letter in text[: maximum * 4].casefold())
    decomposed = unicodedata.normalize("NFKD", folded).casefold()
    plain = "".join(letter for letter in decomposed if letter not in "'’" and not unicodedata.combining(letter))
    separated = re.sub(r"[^a-z0-9]+", "-", plain)
    return separated[:maximum].strip("-")


def made_of(name: str, row_id: UUID, *, prefix: str, maximum: int) -> str:
    """Make a slug of a name, or of the row's id where a name in another script leaves too little of it.

    A script that cannot be written in Latin letters leaves at best a stray number: "手机 5" would become "5".
    """
    letters = [letter for letter in name if letter.isalnum()]
    foreign = sum(1 for letter in letters if not unicodedata.normalize("NFKD", letter)[0].isascii())
    foreign -= sum(1 for letter in letters if letter.casefold() in WITHOUT_LETTERS)
    slug = slugify(name, maximum=maximum)
    return slug if slug and foreign * 2 <= len(letters) else f"{prefix}-{row_id.hex[-10:]}"


def candidates(slug: str, *, maximum: int) -> Iterator[str]:
    """Give the slug itself, then numbered ones: mug, mug-2, mug-3."""
    yield slug
    for number in count(2):
        tail = f"-{number}"
        yield slug[: maximum - len(tail)].rstrip("-") + tail


def check(slug: str, *, maximum: int, path: Path) -> str:
    """Give a slug that a person chose, found well-formed.

    Raises: InvalidInput for anything but lower-case letters, digits and single hyphens between them.
    """
    if len(slug) > maximum or not PATTERN.fullmatch(slug):
        raise InvalidInput(
            "A slug has 1 to {maximum} of a-z, 0-9 and single hyphens between them.", path=path, maximum=maximum
        )
    return slug
