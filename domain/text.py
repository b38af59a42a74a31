"""Texts that people send: tidied, and refused where they cannot be kept."""

import unicodedata
from collections.abc import Sequence

from domain.errors import InvalidInput, Path


def clean(text: str, *, maximum: int, path: Path, has_lines: bool = False) -> str:
    """Give a text composed and trimmed, with white space collapsed unless it `has_lines`.

    Units: `maximum` in code points.
    Raises: InvalidInput for nothing, too much, or characters that no text has.
    """
    tidy = unicodedata.normalize("NFC", text[: maximum * 4]).replace("\r\n", "\n")
    tidy = tidy.strip() if has_lines else " ".join(tidy.split())
    if not tidy:
        raise InvalidInput("This may not be empty.", path=path)
    if len(tidy) > maximum or len(text) > maximum * 4:
        raise InvalidInput("At most {maximum} characters.", path=path, maximum=maximum)
    allowed = "\n\t" if has_lines else ""
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in tidy if letter not in allowed):
        raise InvalidInput("Control characters are not allowed.", path=path)
    return tidy


def sought(query: str, *, maximum: int) -> str:
    """Give the start of what someone looks for, composed and with white space collapsed, as `clean` keeps texts.

    Units: `maximum` in code points.
    """
    return " ".join(unicodedata.normalize("NFC", query[: maximum * 4])[:maximum].split())


def is_storable(text: str) -> bool:
    """Tell whether a text could stand in the database at all: one with NUL or half a surrogate pair equals nothing."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def written_language(tag: str, *, offered: Sequence[str], path: Path) -> str:
    """Give the shop's language that a tag names, in the shop's spelling; a near one is another language to write in.

    Raises: InvalidInput for a language that the shop does not speak.
    """
    found = next((language for language in offered if language.casefold() == tag.casefold()), None)
    if found is None:
        raise InvalidInput("This shop speaks {languages}.", path=path, languages=", ".join(offered))
    return found
