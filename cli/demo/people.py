"""The people of the demo shop: the accounts one signs in with, and the reviewers of three cultures."""

import random
import unicodedata
from datetime import datetime, timedelta
from functools import cache

from cli.demo.names import (
    CHINESE_FIRST,
    CHINESE_LAST,
    CITIES,
    CURRENCY_OF,
    ENGLISH_FIRST,
    ENGLISH_LAST,
    GERMAN_FIRST,
    GERMAN_LAST,
    HOME_COUNTRIES,
    STREETS,
)
from cli.demo.shapes import BASE, DemoAddress, DemoUser, demo_id
from cli.demo.tables import rows

SEED = 20261102
REVIEWERS = 480
PASSWORD = "souk-demo-2026"  # noqa: S105  known to everybody, refused in production
DOMAIN = "demo.example"

ACCOUNTS = (
    ("shopper", "Mia Larsen", ("SHOPPER",)),
    ("support", "Jonas Weber", ("SHOPPER", "SUPPORT")),
    ("catalogue", "Lin Jing", ("SHOPPER", "CATALOGUE")),
    ("admin", "Ada Winter", ("SHOPPER", "ADMIN")),
)
"""Mailbox, name and roles of those who sign in."""


@cache
def people() -> tuple[DemoUser, ...]:
    """Give everybody: the accounts first, then the reviewers."""
    return (*_accounts(), *_reviewers())


def _accounts() -> list[DemoUser]:
    joined = BASE - timedelta(days=3 * 365 - 2)
    users: list[DemoUser] = []
    for position, (mailbox, name, roles) in enumerate(ACCOUNTS):
        at = joined + timedelta(hours=position)
        email = f"{mailbox}@{DOMAIN}"
        addresses = _address_book(at) if mailbox == "shopper" else ()
        users.append(DemoUser(demo_id(at, "user", email), email, name, "en", "USD", roles, True, at, addresses))
    return users


def _address_book(at: datetime) -> tuple[DemoAddress, ...]:
    """The shopper's: at home, at work in Berlin, and a friend's in Hangzhou."""
    return (
        DemoAddress(
            demo_id(at, "address", "home"), "Mia Larsen", "418 Alder Avenue", "Apt 5", "Portland", "OR", "97205", "US",
            "+15035550142", True,
        ),
        DemoAddress(
            demo_id(at, "address", "work"), "Mia Larsen c/o Studio Nord", "Lindenallee 27", None, "Berlin", None, "10999",
            "DE", "+493023125142", False,
        ),
        DemoAddress(
            demo_id(at, "address", "friend"), "沈映雪", "文化路88号6幢301室", None, "杭州市", "浙江省", "310012", "CN", None,
            False,
        ),
    )  # fmt: skip


def _reviewers() -> list[DemoUser]:
    rng = random.Random(SEED)
    taken: set[str] = set()
    return [_reviewer(rng, taken) for _ in range(REVIEWERS)]


def _reviewer(rng: random.Random, taken: set[str]) -> DemoUser:
    language = rng.choices(("en", "zh-CN", "de"), (40, 30, 30))[0]
    name, mailbox = _name(rng, language, taken)
    countries, weights = zip(*HOME_COUNTRIES[language], strict=True)
    country = rng.choices(countries, weights)[0]
    at = BASE - timedelta(seconds=int(rng.uniform(60, 3 * 365 - 3) * 86_400))
    email = f"{mailbox}@{DOMAIN}"
    return DemoUser(
        id=demo_id(at, "user", email),
        email=email,
        display_name=name,
        language=language,
        currency=CURRENCY_OF[country],
        roles=("SHOPPER",),
        is_account=False,
        created_at=at,
        addresses=(make_address(rng, name, country, key=email, at=at),),
    )


def _name(rng: random.Random, language: str, taken: set[str]) -> tuple[str, str]:
    """Give a display name and a mailbox that nobody has yet."""
    while True:
        if language == "zh-CN":
            last, first = rng.choice(CHINESE_LAST.split()), rng.choice(CHINESE_FIRST.split())
            name = last.partition("/")[0] + first.partition("/")[0]
            mailbox = f"{first.partition('/')[2]}.{last.partition('/')[2]}"
        else:
            firsts, lasts = (ENGLISH_FIRST, ENGLISH_LAST) if language == "en" else (GERMAN_FIRST, GERMAN_LAST)
            name = f"{rng.choice(firsts.split())} {rng.choice(lasts.split())}"
            mailbox = _ascii(name).replace(" ", ".")
        if mailbox not in taken:
            taken.add(mailbox)
            return name, mailbox


def _ascii(text: str) -> str:
    german = text.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}))
    return unicodedata.normalize("NFKD", german).encode("ascii", "ignore").decode()


def make_address(rng: random.Random, recipient: str, country: str, *, key: str, at: datetime) -> DemoAddress:
    """Make up an address in a country."""
    city, region, postcode = rng.choice([place for home, *place in rows(CITIES) if home == country])
    street, number = rng.choice(STREETS[country]), rng.randint(1, 180)
    line1 = {
        "CN": f"{street}{number}号{rng.randint(1, 18)}幢{rng.randint(1, 30)}0{rng.randint(1, 4)}室",
        "JP": f"{street}{rng.randint(1, 6)}-{rng.randint(1, 30)}-{rng.randint(1, 20)}",
        "DE": f"{street} {number % 90 + 1}",
        "AT": f"{street} {number % 60 + 1}",
    }.get(country, f"{number * 7} {street}")
    line2 = f"Apt {rng.randint(1, 40)}" if country == "US" and rng.random() < 0.3 else None
    return DemoAddress(
        demo_id(at, "address", key), recipient, line1, line2, city, region or None, postcode, country, None, True
    )
