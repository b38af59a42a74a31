"""Postal addresses: a value that carts, orders and address books hold copies of, and what makes one valid.

Source: field rules and postcode forms by the address metadata of CLDR's `postalCodeData` and of Universal Postal Union
addressing guides, for the countries where they are worth a refusal; elsewhere only lengths are checked.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

import orjson
import phonenumbers

from domain.errors import Expected, ExpectedGroup, InvalidInput

LIMITS = {
    "recipient": 100,
    "line1": 200,
    "line2": 200,
    "city": 100,
    "region": 100,
    "postal_code": 20,
    "country": 2,
    "phone": 30,
}
"""The longest text of each field. Units: code points after trimming."""

REQUIRED = ("recipient", "line1", "city", "country")

NEEDS_REGION = frozenset({"AU", "BR", "CA", "CN", "IN", "JP", "MX", "US"})
"""Where no letter arrives without a state, province or prefecture."""

POSTCODES = {
    "AT": r"\d{4}",
    "AU": r"\d{4}",
    "BE": r"\d{4}",
    "BR": r"\d{5}-?\d{3}",
    "CA": r"[ABCEGHJKLMNPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d",
    "CH": r"\d{4}",
    "CN": r"\d{6}",
    "CZ": r"\d{3} ?\d{2}",
    "DE": r"\d{5}",
    "DK": r"\d{4}",
    "ES": r"\d{5}",
    "FI": r"\d{5}",
    "FR": r"\d{5}",
    "GB": r"GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
    "IN": r"[1-9]\d{2} ?\d{3}",
    "IT": r"\d{5}",
    "JP": r"\d{3}-?\d{4}",
    "KR": r"\d{5}",
    "LU": r"(?:L-)?\d{4}",
    "MX": r"\d{5}",
    "NL": r"\d{4} ?[A-Z]{2}",
    "NO": r"\d{4}",
    "NZ": r"\d{4}",
    "PL": r"\d{2}-\d{3}",
    "PT": r"\d{4}-\d{3}",
    "SE": r"\d{3} ?\d{2}",
    "SG": r"\d{6}",
    "TW": r"\d{3}(?:\d{2,3})?",
    "US": r"\d{5}(?:-\d{4})?",
}
"""How a postcode looks where a letter needs one; in other countries it may be left out and looks as it likes."""

SHORTEST_NUMBER = 1000
"""What is shorter rings nobody from abroad."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it stands on a parcel. `country` is ISO 3166-1 alpha-2, `phone` E.164."""

    recipient: str
    line1: str
    city: str
    country: str
    line2: str | None = None
    region: str | None = None
    postal_code: str | None = None
    phone: str | None = None

    def as_json(self) -> str:
        """Write the address as the text of a jsonb column."""
        return orjson.dumps(asdict(self)).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> "Address":
        """Read an address back from a jsonb column; fields of another version are left out."""
        stored = orjson.loads(text)
        return cls(**{field.name: stored[field.name] for field in fields(cls) if field.name in stored})


def checked(address: Address, *, path: Sequence[str] = ("address",)) -> Address:
    """Give the address tidied and found valid for its country.

    `path` is where the address stands in the input; each wrong field is named below it.
    Raises: ExpectedGroup of InvalidInput, one for each wrong field.
    """
    errors: list[Expected] = []
    texts = {name: _tidy(getattr(address, name)) for name in LIMITS}

    def refuse(name: str, text: str, **values: object) -> None:
        errors.append(InvalidInput(text, path=[*path, _wire_name(name)], **values))

    for name, limit in LIMITS.items():
        value = texts[name]
        if value is None:
            if name in REQUIRED:
                refuse(name, "This is needed in an address.")
        elif len(value) > limit:
            refuse(name, "At most {maximum} characters.", maximum=limit)
        elif any(unicodedata.category(letter) in ("Cc", "Cs") for letter in value):
            refuse(name, "Control characters are not allowed.")
    if errors:
        raise ExpectedGroup(errors)
    country = texts["country"] or ""
    if country in NEEDS_REGION and texts["region"] is None:
        refuse("region", "Addresses in this country need a state or province.")
    texts["postal_code"] = texts["postal_code"] and texts["postal_code"].upper()
    pattern = POSTCODES.get(country)
    if pattern is not None and not re.fullmatch(pattern, texts["postal_code"] or "", re.ASCII):
        refuse("postal_code", "This is not a postcode of the country.")
    if texts["phone"] is not None:
        texts["phone"] = _phone(texts["phone"], country)
        if texts["phone"] is None:
            refuse("phone", "This is not a phone number: write it with its country code.")
    if errors:
        raise ExpectedGroup(errors)
    return Address(**texts)  # pyright: ignore[reportArgumentType]  # what is required was found above


def _tidy(text: str | None) -> str | None:
    """Trim, collapse white space and compose; nothing left is None."""
    return " ".join(unicodedata.normalize("NFC", text).split()) or None if text is not None else None


def _phone(text: str, country: str) -> str | None:
    """Give the number in E.164, or None.

    A possible number is enough: numbering plans open new ranges faster than any table of them is renewed.
    """
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number) or (number.national_number or 0) < SHORTEST_NUMBER:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _wire_name(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
