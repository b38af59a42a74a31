"""Which ways to deliver a cart is offered, and what each costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.money import Money
from domain.shop import Delivery, Shop


@dataclass(frozen=True, slots=True)
class DeliveryOption:
    """A way to deliver, as one cart is offered it; `name` and `estimate` are in the language of the request."""

    code: str
    name: str
    price: Money
    estimate: str | None


def offered(shop: Shop, *, country: str, currency: str) -> list[Delivery]:
    """Give the ways to deliver to a country that have a price in the currency.

    A country that the shop has no market in is not delivered to at all.
    """
    if shop.market(country) is None:
        return []
    return [
        way for way in shop.deliveries if currency in way.prices and (not way.countries or country in way.countries)
    ]


def charge(way: Delivery, *, subtotal: Money) -> Money:
    """Give the price of a way to deliver: nothing from a certain subtotal (after discounts) on."""
    free_from = way.free_from.get(subtotal.currency)
    is_free = free_from is not None and subtotal.minor >= free_from
    return Money(0 if is_free else way.prices[subtotal.currency], subtotal.currency)


def options(shop: Shop, *, country: str, subtotal: Money, languages: Sequence[str]) -> list[DeliveryOption]:
    """Give the ways to deliver as a cart is offered them, in the shop's order.

    `subtotal` is that after discounts; `languages` are tried in turn for the words.
    """
    return [
        DeliveryOption(
            code=way.code,
            name=_words(way.names, languages) or way.code,
            price=charge(way, subtotal=subtotal),
            estimate=_words(way.estimates, languages),
        )
        for way in offered(shop, country=country, currency=subtotal.currency)
    ]


def _words(texts: dict[str, str], languages: Sequence[str]) -> str | None:
    return next((texts[language] for language in languages if language in texts), None)
