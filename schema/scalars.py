"""The contract's scalars: what they accept, and how they are written."""

import re
from datetime import UTC, datetime
from typing import Any, NewType
from urllib.parse import urlsplit

import orjson
import pycountry
import strawberry
from strawberry.types.scalar import ScalarDefinition

from domain.money import is_currency
from engine.http.multipart import Upload as File

DateTime = NewType("DateTime", datetime)
Decimal = NewType("Decimal", str)
CurrencyCode = NewType("CurrencyCode", str)
CountryCode = NewType("CountryCode", str)
LanguageTag = NewType("LanguageTag", str)
URL = NewType("URL", str)
JSON = NewType("JSON", object)
Upload = NewType("Upload", File)

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.IGNORECASE | re.ASCII)
PLAIN_DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
GAP = re.compile(r"[\s\x00-\x20\x7f\\]")
"""Software on the way of a URL leaves these out, or takes a backslash for a slash."""
COUNTRIES = frozenset(country.alpha_2 for country in pycountry.countries)  # pyright: ignore[reportAttributeAccessIssue]


def write_datetime(value: datetime) -> str:
    text = (value if value.tzinfo is UTC else value.astimezone(UTC)).isoformat()
    return f"{text.removesuffix('+00:00')}Z"


def read_datetime(value: object) -> datetime:
    if not isinstance(value, str) or not RFC3339.fullmatch(value):
        raise ValueError("Not an RFC 3339 instant: write 2026-01-31T12:00:00Z.")
    return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", value.upper())).astimezone(UTC)


def read_decimal(value: object) -> str:
    if not isinstance(value, str) or len(value) > 40:
        raise ValueError('A Decimal is a string, for example "19.90".')
    if not PLAIN_DECIMAL.fullmatch(value):
        raise ValueError("Not a plain decimal number.")
    return value


def read_currency(value: object) -> str:
    if not isinstance(value, str) or not is_currency(value):
        raise ValueError("Not an ISO 4217 currency code: write CNY.")
    return value


def read_country(value: object) -> str:
    if not isinstance(value, str) or value not in COUNTRIES:
        raise ValueError("Not an ISO 3166-1 alpha-2 country code: write CN.")
    return value


def read_language(value: object) -> str:
    if not isinstance(value, str) or len(value) > 35 or not LANGUAGE_TAG.fullmatch(value):
        raise ValueError("Not a BCP 47 language tag: write zh-CN.")
    return value


def read_url(value: object) -> str:
    if not isinstance(value, str) or len(value) > 2000:
        raise ValueError("A URL is a string of at most 2000 characters.")
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or GAP.search(value):
        raise ValueError("Not an absolute http or https URL.")
    return value


def read_json(value: object) -> object:
    """Take what JSON can carry, and nothing that a request may have put beside it."""
    try:
        orjson.dumps(value)
    except (TypeError, ValueError):
        raise ValueError("No JSON value, or one too deep or with too large a number.") from None
    return value


def read_upload(value: object) -> File:
    if not isinstance(value, File):
        raise ValueError("An Upload is a file of a multipart request, where `map` says that it stands.")
    return value


def _scalar(
    name: str, description: str | None, read: Any, write: Any = str, specified_by: str | None = None
) -> ScalarDefinition:
    return strawberry.scalar(
        name=name, description=description, parse_value=read, serialize=write, specified_by_url=specified_by
    )


SCALARS: dict[object, ScalarDefinition] = {
    DateTime: _scalar(
        "DateTime",
        "An instant, RFC 3339, always UTC.",
        read_datetime,
        write_datetime,
        "https://scalars.graphql.org/andimarek/date-time.html",
    ),
    Decimal: _scalar(
        "Decimal", "An exact decimal, carried as a string with as many digits as the currency has.", read_decimal
    ),
    CurrencyCode: _scalar(
        "CurrencyCode",
        "ISO 4217, for example CNY.",
        read_currency,
        specified_by="https://www.iso.org/iso-4217-currency-codes.html",
    ),
    CountryCode: _scalar(
        "CountryCode",
        "ISO 3166-1 alpha-2, for example CN.",
        read_country,
        specified_by="https://www.iso.org/iso-3166-country-codes.html",
    ),
    LanguageTag: _scalar(
        "LanguageTag",
        "BCP 47, for example zh-CN.",
        read_language,
        specified_by="https://www.rfc-editor.org/info/bcp47",
    ),
    URL: _scalar(
        "URL", "An absolute http or https URL.", read_url, specified_by="https://www.rfc-editor.org/rfc/rfc3986"
    ),
    JSON: _scalar("JSON", "Any JSON value.", read_json, lambda value: value),
    Upload: _scalar(
        "Upload",
        "A file that comes with the operation in a multipart request.",
        read_upload,
        specified_by="https://github.com/jaydenseric/graphql-multipart-request-spec",
    ),
}
