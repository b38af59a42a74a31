"""What the people of the demo shop say about what they bought, and what the shop answers."""

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from types import ModuleType
from uuid import UUID

from cli.demo import departments, opinions_de, opinions_en, opinions_zh
from cli.demo.shapes import BASE, DemoProduct, DemoReply, DemoReview, DemoUser, demo_id
from cli.demo.tables import rows

SEED = 20261103
STARS = (9, 5, 9, 21, 56)
"""How often one to five stars are given, in percent: many are delighted, some are angry, few are in between."""
BANDS = {5: "p", 4: "g", 3: "m", 2: "n", 1: "n"}
MODULES: dict[str, ModuleType] = {"en": opinions_en, "de": opinions_de, "zh-CN": opinions_zh}
GENDERS = {"der": "m", "die": "f", "das": "n"}
ACCUSATIVE = {"der": "den", "die": "die", "das": "das"}
DATIVE = {"der": "dem", "die": "der", "das": "dem"}
REASONS = ("Advertising", "Insulting", "Not about the product")


@dataclass(frozen=True, slots=True)
class Purchase:
    """A review on its way: who reviews what when, and when it was bought; None where it was bought elsewhere."""

    product: DemoProduct
    user: DemoUser
    reviewed_at: datetime
    bought_at: datetime | None


def purchases(products: Iterable[DemoProduct], users: Iterable[DemoUser]) -> list[Purchase]:
    """Decide who reviews what: a few products are the talk of the town, most have a handful of reviews."""
    rng = random.Random(SEED)
    reviewers = [user for user in users if not user.is_account]
    ranked = sorted((p for p in products if p.status != "DRAFT"), key=lambda p: (-p.units_sold, p.slug))
    found: list[Purchase] = []
    for rank, product in enumerate(ranked):
        wanted = 0 if rng.random() < 0.05 else min(round(180 * (rank + 1) ** -0.62 * rng.uniform(0.4, 1.5)), 140)
        for user in rng.sample(reviewers, wanted):
            purchase = _purchase(rng, product, user)
            if purchase is not None:
                found.append(purchase)
    return found


def _purchase(rng: random.Random, product: DemoProduct, user: DemoUser) -> Purchase | None:
    earliest = max(product.created_at, user.created_at) + timedelta(days=1)
    room = (BASE - earliest) / timedelta(days=1) - 11
    if room < 1:
        return None
    # Interest is greatest when something is new and never quite ends.
    days = 10 + min(rng.expovariate(1.6 / room), rng.uniform(0, room))
    reviewed_at = earliest + timedelta(seconds=int(days * 86_400))
    bought_at = reviewed_at - timedelta(seconds=int(rng.uniform(9, min(days, 40)) * 86_400))
    return Purchase(product, user, reviewed_at, bought_at if rng.random() < 0.88 else None)


def write(found: Iterable[Purchase], users: tuple[DemoUser, ...]) -> tuple[DemoReview, ...]:
    """Write the reviews, in the language of each reviewer."""
    voters = [user for user in users if not user.is_account]
    staff = next(user.id for user in users if "SUPPORT" in user.roles)
    said: set[tuple[UUID, str]] = set()
    return tuple(_review(purchase, voters, staff, said) for purchase in found)


def _review(purchase: Purchase, voters: list[DemoUser], staff: UUID, said: set[tuple[UUID, str]]) -> DemoReview:
    product, user, at = purchase.product, purchase.user, purchase.reviewed_at
    rng = random.Random(f"{SEED}/{product.slug}/{user.email}")
    rating = _rating(rng, product)
    voice = _Voice(user.language, product.type_key, rng)
    body = voice.body(rating)
    while (product.id, body) in said:
        body = voice.body(rating)
    said.add((product.id, body))
    review = DemoReview(
        id=demo_id(at, "review", product.slug, user.email),
        product_id=product.id,
        user_id=user.id,
        author_name=user.display_name,
        rating=rating,
        title=voice.title(rating),
        body=body,
        language=user.language,
        is_verified=purchase.bought_at is not None,
        state="PUBLISHED",
        moderation_reason=None,
        voters=(),
        replies=(),
        created_at=at,
        edited_at=at + timedelta(days=rng.uniform(0.1, 3)) if rng.random() < 0.03 else None,
    )
    return _moderated(review, voice, rng) or _answered(review, voice, rng, voters, staff)


def _rating(rng: random.Random, product: DemoProduct) -> int:
    """Draw stars from the shop's spread, tilted by how good the product is."""
    tilt = random.Random(f"quality/{product.slug}").gauss(0, 0.28)
    weights = [share * math.exp(tilt * (star - 4)) for star, share in enumerate(STARS, start=1)]
    return rng.choices((1, 2, 3, 4, 5), weights)[0]


def _moderated(review: DemoReview, voice: "_Voice", rng: random.Random) -> DemoReview | None:
    """Hold some of the newest back until somebody looks at them, and hide a few for good."""
    if rng.random() < 0.012 and not review.is_verified:
        return replace(review, state="HIDDEN", moderation_reason=REASONS[0], title="!!!", body=voice.spam(), rating=1)
    if rng.random() < 0.008:
        return replace(review, state="HIDDEN", moderation_reason=rng.choice(REASONS[1:]))
    if BASE - review.created_at < timedelta(days=30) and rng.random() < 0.3:
        return replace(review, state="PENDING")
    return None


def _answered(
    review: DemoReview, voice: "_Voice", rng: random.Random, voters: list[DemoUser], staff: UUID
) -> DemoReview:
    """Give a published review its votes and, more often where it hurts, an answer of the shop."""
    age = (BASE - review.created_at) / timedelta(days=1)
    count = min(int(rng.paretovariate(1.15) * min(age / 90, 1.6) * rng.random()), 60)
    voted = [user.id for user in rng.sample(voters, count + 1) if user.id != review.user_id][:count]
    replies: tuple[DemoReply, ...] = ()
    if rng.random() < {1: 0.4, 2: 0.35, 3: 0.15, 4: 0.04, 5: 0.03}[review.rating] and age > 3:
        at = review.created_at + timedelta(days=rng.uniform(0.2, 2.5))
        reply_id = demo_id(at, "reply", review.id)
        replies = (DemoReply(reply_id, staff, voice.reply(review.rating), at),)
    return replace(review, voters=tuple(voted), replies=replies)


class _Voice:
    """Sentences about one type of product in one language."""

    def __init__(self, language: str, type_key: str, rng: random.Random) -> None:
        kind = departments.by_key()[type_key]
        english, german, chinese = (cell.strip() for cell in kind.noun.split("|"))
        self.language, self.family, self.rng = language, kind.family, rng
        article, _, noun = german.partition(" ")
        self.gender = GENDERS[article]
        self.words = {
            "{noun}": english if language == "en" else chinese,
            "{akk}": f"{ACCUSATIVE[article]} {noun}",
            "{dat}": f"{DATIVE[article]} {noun}",
        }

    def title(self, rating: int) -> str:
        return self._say("TITLES", BANDS[rating])

    def reply(self, rating: int) -> str:
        return self._say("REPLIES", "p" if rating > 3 else BANDS[rating])

    def spam(self) -> str:
        return self.rng.choice([row[0] for row in rows(MODULES[self.language].SPAM)])

    def body(self, rating: int) -> str:
        """Compose one to four sentences that fit the stars."""
        band, chance = BANDS[rating], self.rng.random
        parts: list[str] = [self._say("OPENERS", band)] if chance() < 0.6 else []
        match band:
            case "p":
                parts += self._opinions("p", 2 if chance() < 0.55 else 1)
            case "g":
                parts += self._opinions("p", 1) + (self._opinions("m", 1) if chance() < 0.75 else [])
            case "m":
                parts += (self._opinions("p", 1) if chance() < 0.6 else []) + self._opinions("m", 1)
            case _:
                parts += self._opinions("n", 1) + (self._opinions("m", 1) if rating == 2 else [])
        if chance() < 0.5:
            parts.append(self._say("CLOSERS", band))
        return ("" if self.language == "zh-CN" else " ").join(parts)

    def _opinions(self, band: str, count: int) -> list[str]:
        return self.rng.sample(_pool(self.language, "OPINIONS", band, self.family, ""), count)

    def _say(self, table: str, band: str) -> str:
        text = self.rng.choice(_pool(self.language, table, band, "", self.gender))
        for slot, word in self.words.items():
            text = text.replace(slot, word)
        return text


@cache
def _pool(language: str, table: str, band: str, family: str, gender: str) -> list[str]:
    """Give the sentences of a band; a German one may be for one gender only."""
    cells = rows(getattr(MODULES[language], table))
    if table == "OPINIONS":
        return [text for whose, tone, text in cells if whose == family and tone == band]
    return [row[1] for row in cells if row[0] == band and (len(row) == 2 or row[2] == gender)]
