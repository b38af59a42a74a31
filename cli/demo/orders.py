"""What the people of the demo shop ordered: the purchases behind their reviews, and orders in every other state."""

import random
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from cli.demo import fates
from cli.demo.fates import Fate
from cli.demo.order_parts import Basket, Customer
from cli.demo.order_story import tell
from cli.demo.people import DOMAIN, make_address
from cli.demo.reviews import Purchase
from cli.demo.shapes import BASE, DemoOrder, DemoProduct, DemoUser, DemoVariant

SEED = 20261104
GUESTS = (
    ("en", "Dorothy Whitlock", "US", "USD"),
    ("de", "Erika Sonnenberg", "DE", "EUR"),
    ("zh-CN", "陶梦瑶", "CN", "CNY"),
    ("en", "Haruto Sakai", "JP", "JPY"),
)
"""Language, name, country and currency of those who order without an account."""
REVIEW_GAP = timedelta(days=9)


def orders(
    found: Iterable[Purchase], products: Iterable[DemoProduct], users: Iterable[DemoUser]
) -> tuple[DemoOrder, ...]:
    """Give every order, the oldest first."""
    sellable = [product for product in products if product.status == "ACTIVE"]
    people = list(users)
    staff_id = next(user.id for user in people if "SUPPORT" in user.roles)
    plans = [*_reviewed(found), *_shoppers(sellable, people), *_others(sellable, people)]
    plans.sort(key=lambda plan: plan[2].at)
    return tuple(tell(fate, customer, basket, staff_id=staff_id) for fate, customer, basket in plans)


Plan = tuple[Fate, Customer, Basket]


def _reviewed(found: Iterable[Purchase]) -> Iterator[Plan]:
    """Put what one person bought within three weeks into one order, as long as no review comes before its parcel."""
    by_user: dict[UUID, list[Purchase]] = {}
    for purchase in found:
        if purchase.bought_at is not None:
            by_user.setdefault(purchase.user.id, []).append(purchase)
    for bought in by_user.values():
        bought.sort(key=_bought_at)
        group: list[Purchase] = []
        for purchase in bought:
            if group and not _fits(group, purchase):
                yield _order_of(group)
                group = []
            group.append(purchase)
        yield _order_of(group)


def _bought_at(purchase: Purchase) -> datetime:
    return purchase.bought_at or purchase.reviewed_at


def _fits(group: list[Purchase], purchase: Purchase) -> bool:
    at = _bought_at(purchase)
    return (
        len(group) < 4
        and at - _bought_at(group[0]) < timedelta(days=21)
        and min(other.reviewed_at for other in group) - at >= REVIEW_GAP
    )


def _order_of(group: list[Purchase]) -> Plan:
    user, at = group[0].user, _bought_at(group[-1])
    rng = random.Random(f"{SEED}/{user.email}/{at}")
    lines = tuple((_pick(rng, purchase.product), _quantity(rng, purchase.product)) for purchase in group)
    return fates.DELIVERED, Customer.of(user), Basket(at, lines)


def _shoppers(sellable: list[DemoProduct], users: list[DemoUser]) -> Iterator[Plan]:
    rng = random.Random(SEED)
    shopper = next(user for user in users if user.is_account and user.addresses)
    for fate in fates.SHOPPERS:
        yield fate, Customer.of(shopper), _basket(rng, fate, sellable, shopper.created_at)


def _others(sellable: list[DemoProduct], users: list[DemoUser]) -> Iterator[Plan]:
    rng = random.Random(SEED + 1)
    buyers = [user for user in users if not user.is_account and user.created_at < BASE - timedelta(days=90)]
    for fate in fates.FATES:
        for turn in range(fate.count):
            if turn % 6 == 5:
                yield fate, _guest(rng, turn), _basket(rng, fate, sellable, None)
                continue
            user = rng.choice(buyers)
            yield fate, Customer.of(user), _basket(rng, fate, sellable, user.created_at)


def _guest(rng: random.Random, turn: int) -> Customer:
    language, name, country, currency = GUESTS[(turn // 6 + rng.randint(0, 3)) % len(GUESTS)]
    email = f"guest.{rng.randint(1000, 9999)}@{DOMAIN}"
    address = make_address(rng, name, country, key=email, at=BASE)
    return Customer(None, email, language, currency, address)


def _basket(rng: random.Random, fate: Fate, sellable: list[DemoProduct], joined: datetime | None) -> Basket:
    """Fill a basket with what was for sale then."""
    newest, oldest = fate.ages
    if joined is not None:
        oldest = max(newest, min(oldest, (BASE - joined) / timedelta(days=1) - 1))
    at = BASE - timedelta(seconds=int(rng.uniform(newest, oldest) * 86_400))
    on_sale = [product for product in sellable if product.created_at < at]
    size = max(fate.min_lines, rng.choices((1, 2, 3, 4), (50, 28, 15, 7))[0])
    # What is popular is bought more often; a thing drawn twice is one line.
    chosen: dict[UUID, DemoProduct] = {}
    weights = [product.units_sold + 20 for product in on_sale]
    while len(chosen) < size:
        (product,) = rng.choices(on_sale, weights)
        chosen[product.id] = product
    return Basket(at, tuple((_pick(rng, product), _quantity(rng, product)) for product in chosen.values()))


def _pick(rng: random.Random, product: DemoProduct) -> DemoVariant:
    return rng.choice(product.variants)


def _quantity(rng: random.Random, product: DemoProduct) -> int:
    """One of most things; of small ones sometimes a few."""
    is_small = product.variants[0].prices[0].minor < 4000
    return rng.choices((1, 2, 3, 4), (70, 20, 7, 3) if is_small else (95, 5, 0, 0))[0]
