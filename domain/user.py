"""What a person may give to have an account, and what their sessions and roles are worth."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from email_validator import EmailNotValidError, validate_email

from domain import language as languages
from domain.access import Role
from domain.checks import Checks
from domain.errors import ErrorCode, Expected, InvalidInput, Path

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 128
LONGEST_EMAIL = 254
LONGEST_NAME = 100
MOST_ADDRESSES = 100


class InvalidCredentials(Expected):
    """One error for an unknown account and a wrong password, so that it tells nobody which accounts there are."""

    code = ErrorCode.INVALID_CREDENTIALS
    text = "The e-mail address or the password is wrong."


class EmailUnverified(Expected):
    """Said only to who knows the password."""

    code = ErrorCode.EMAIL_UNVERIFIED
    text = "Open the link in our mail first; another one can be requested."


class TokenInvalid(Expected):
    code = ErrorCode.TOKEN_INVALID
    text = "This link or token is not valid, was used, or has expired."


class TokenReused(Expected):
    """A refresh token that had been replaced was sent again: someone else may have it, so the session has ended."""

    code = ErrorCode.TOKEN_REUSED
    text = "This token had been replaced: the session has ended, sign in again."


class LastAdmin(InvalidInput):
    text = "This is the only admin: make someone else one first."


class TokenMode(StrEnum):
    """Where a client keeps its refresh token."""

    BEARER = "BEARER"
    COOKIE = "COOKIE"


class Purpose(StrEnum):
    """What a mailed link does."""

    VERIFY = "VERIFY"
    RESET = "RESET"
    EMAIL_CHANGE = "EMAIL_CHANGE"


@dataclass(frozen=True, slots=True)
class Email:
    """An address as its owner writes it, and the key by which it is compared: folded, dots and plus tags kept."""

    original: str
    key: str


def read_email(text: str, *, path: Path = ("email",)) -> Email:
    """Read an e-mail address by its syntax; nobody is asked whether it exists.

    Raises: InvalidInput for what is none.
    Source: RFC 5321 and RFC 6531; `.test` stays possible, for front ends test with it.
    """
    found = find_email(text)
    if found is None:
        raise InvalidInput("This is not an e-mail address.", path=path)
    return found


def find_email(text: str) -> Email | None:
    """Read an e-mail address; None for what is none, which no account has either.

    Source: RFC 2047, section 5: what looks like an encoded word is decoded by software on the way of a mail, into
    another recipient or another header.
    """
    if len(text) > LONGEST_EMAIL or "=?" in text:
        return None
    try:
        original = validate_email(text.strip(), check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        return None
    key = email_key(original)
    return Email(original=original, key=key) if len(key) <= LONGEST_EMAIL else None


def email_key(original: str) -> str:
    """Fold an address into the key by which it is compared."""
    return unicodedata.normalize("NFC", original.casefold())


def new_password(text: str, *, path: Path = ("password",)) -> str:
    """Give a new password, found long enough in the form that is hashed.

    Raises: InvalidInput for fewer than 8 or more than 128 characters.
    """
    length = len(unicodedata.normalize("NFKC", text)) if len(text) <= 10 * LONGEST_PASSWORD else len(text)
    if not SHORTEST_PASSWORD <= length <= LONGEST_PASSWORD:
        raise InvalidInput(
            "A password has {minimum} to {maximum} characters.",
            path=path,
            minimum=SHORTEST_PASSWORD,
            maximum=LONGEST_PASSWORD,
        )
    return text


def name_for_people(text: str, *, path: Path = ("displayName",)) -> str:
    """Give a name for people, trimmed.

    Raises: InvalidInput for none, for more than 100 characters, and for characters that nobody sees.
    """
    name = " ".join(unicodedata.normalize("NFC", text).split()) if len(text) <= 10 * LONGEST_NAME else text
    if not 1 <= len(name) <= LONGEST_NAME:
        raise InvalidInput("A name has 1 to {maximum} characters.", path=path, maximum=LONGEST_NAME)
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        raise InvalidInput("Control characters are not allowed.", path=path)
    return name


def spoken(tag: str, *, offered: Sequence[str], path: Path = ("language",)) -> str:
    """Give the shop's language that a tag asks for.

    Raises: InvalidInput for a language that the shop does not speak.
    """
    found = languages.match(tag, offered)
    if found is None:
        raise InvalidInput("This shop speaks {languages}.", path=path, languages=", ".join(offered))
    return found


def roles(asked: Collection[Role]) -> list[Role]:
    """Give a user's roles in their order; everyone is a SHOPPER."""
    return [role for role in Role if role is Role.SHOPPER or role in asked]


@dataclass(frozen=True, slots=True)
class Registration:
    """What a person registers with, found valid."""

    email: Email
    password: str
    display_name: str | None
    language: str


def registration(
    *, email: str, password: str, display_name: str | None, language: str, offered: Sequence[str]
) -> Registration:
    """Give what a person registers with, found valid.

    Raises: InvalidInput, or an ExpectedGroup of it, one for each wrong field.
    """
    with Checks() as check:
        return Registration(
            email=check(lambda: read_email(email)),
            password=check(lambda: new_password(password)),
            display_name=check(lambda: name_for_people(display_name)) if display_name is not None else None,
            language=check(lambda: spoken(language, offered=offered)),
        )


class Rotation(StrEnum):
    """What becomes of a refresh token that is ours and whose session is alive."""

    ROTATE = "ROTATE"
    REPEAT = "REPEAT"
    REUSED = "REUSED"


def rotate(presented: int, *, current: int, rotated_at: datetime, now: datetime, grace: timedelta) -> Rotation:
    """Decide about a refresh token by its generation.

    The last one is replaced. The one before it gets the same successor again for a moment, for a reply may be lost.
    An older one was copied by somebody; so was one that is ahead, as after restoring an old backup.
    Source: RFC 9700, section 4.14.2.
    """
    if presented == current:
        return Rotation.ROTATE
    if presented == current - 1 and now - rotated_at <= grace:
        return Rotation.REPEAT
    return Rotation.REUSED
