"""What settings have to look like that are more than a word or a number.

Each function gives its text back, or what it stands for, and raises ValueError with what is expected instead.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

Network = IPv4Network | IPv6Network

DATABASE = "postgres://USER:PASSWORD@HOST:PORT/DATABASE, without parameters: TLS is set by PGSSLMODE"
REDIS = "redis://:PASSWORD@HOST:PORT/NUMBER, or rediss://… with TLS"
SMTP = "smtp://USER:PASSWORD@HOST:PORT or smtps://…"
MEDIA = "s3://[KEY:SECRET@]BUCKET[/PREFIX][?endpoint=https://…&region=…]"
WEB = "an address, such as https://shop.example"
NETWORKS = "networks, separated by commas: 10.0.0.0/8, fd00::/8"
ORIGINS = 'a JSON list of origins, without paths: ["https://shop.example"], or ["*"]'
SECONDS = "a number of seconds"
SENDER = "a sender: Shop <shop@shop.example>"
MEDIA_PARAMETERS = {"endpoint", "region"}


@dataclass(frozen=True, slots=True)
class Bucket:
    """Where an S3-compatible service keeps objects; what is empty is left to the service's own ways to find it."""

    name: str
    prefix: str
    key: str
    secret: str
    endpoint: str
    region: str


def database_url(text: str) -> str:
    parts = _split(text, ("postgres", "postgresql"), DATABASE)
    if not parts.path.strip("/") or "/" in parts.path[1:] or parts.query or parts.fragment:
        raise ValueError(DATABASE)
    return text


def redis_url(text: str) -> str:
    if text.startswith("unix://"):
        return text
    parts = _split(text, ("redis", "rediss"), REDIS)
    number = parts.path.strip("/")
    if number and not (number.isascii() and number.isdigit()):
        raise ValueError(REDIS)
    return text


def smtp_url(text: str) -> str:
    parts = _split(text, ("smtp", "smtps"), SMTP)
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(SMTP)
    return text


def web_url(text: str) -> str:
    parts = _split(text, ("http", "https"), WEB)
    if parts.query or parts.fragment or parts.username is not None:
        raise ValueError(WEB)
    return text


def bucket(text: str) -> Bucket:
    """Read the address of a bucket."""
    parts = _split(text, ("s3",), MEDIA)
    asked = parse_qs(parts.query, keep_blank_values=True)
    endpoint = asked.get("endpoint", [""])[-1]
    if not MEDIA_PARAMETERS.issuperset(asked) or parts.fragment:
        raise ValueError(MEDIA)
    if endpoint:
        _split(endpoint, ("http", "https"), MEDIA)
    return Bucket(
        name=parts.netloc.rpartition("@")[2],
        prefix=parts.path.strip("/"),
        key=unquote(parts.username or ""),
        secret=unquote(parts.password or ""),
        endpoint=endpoint,
        region=asked.get("region", ["us-east-1"])[-1],
    )


def media_url(text: str) -> str:
    bucket(text)
    return text


def networks(text: str) -> list[Network]:
    """Read a comma-separated list of networks."""
    try:
        return [ip_network(part.strip(), strict=False) for part in text.split(",") if part.strip()]
    except ValueError:
        raise ValueError(NETWORKS) from None


def trusted_proxies(text: str) -> str:
    networks(text)
    return text


def origins(items: list[str]) -> list[str]:
    for item in items:
        if item == "*":
            continue
        parts = _split(item, ("http", "https"), ORIGINS)
        if f"{parts.scheme}://{parts.netloc}" != item or parts.username is not None:
            raise ValueError(ORIGINS)
    return items


def sender(text: str) -> str:
    _, address = parseaddr(text)
    name, _, host = address.partition("@")
    if not name or not host or any(letter in text for letter in "\r\n"):
        raise ValueError(SENDER)
    return text


def folder(path: Path) -> Path:
    if path.exists() and not path.is_dir():
        raise ValueError("a folder, or one that is yet to be made")
    return path


def seconds(value: object) -> object:
    """Read a number of seconds, which pydantic takes as a number alone."""
    if not isinstance(value, str):
        return value
    try:
        return timedelta(seconds=float(value))
    except (ValueError, OverflowError):
        raise ValueError(SECONDS) from None


def database_urls(text: str) -> str:
    for url in urls(text):
        database_url(url)
    return text


def urls(text: str) -> list[str]:
    """Read a comma-separated list of addresses."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _split(text: str, schemes: tuple[str, ...], expected: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        is_right = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise ValueError(expected) from None
    if not is_right or any(letter.isspace() for letter in text):
        raise ValueError(expected)
    return parts


def _unless_empty(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda text: check(text) if text else text)


DatabaseUrl = Annotated[str, _unless_empty(database_url)]
DatabaseUrls = Annotated[str, _unless_empty(database_urls)]
RedisUrl = Annotated[str, _unless_empty(redis_url)]
SmtpUrl = Annotated[str, _unless_empty(smtp_url)]
MediaUrl = Annotated[str, _unless_empty(media_url)]
WebUrl = Annotated[str, _unless_empty(web_url)]
Networks = Annotated[str, AfterValidator(trusted_proxies)]
Origins = Annotated[list[str], AfterValidator(origins)]
Sender = Annotated[str, AfterValidator(sender)]
Folder = Annotated[Path, AfterValidator(folder)]
Level = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR"],
    BeforeValidator(lambda text: text.upper() if isinstance(text, str) else text),
]
Duration = Annotated[timedelta, Field(gt=timedelta(0)), BeforeValidator(seconds)]
DurationOrZero = Annotated[timedelta, Field(ge=timedelta(0)), BeforeValidator(seconds)]
