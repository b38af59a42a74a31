"""Reads of the shop: its settings, markets and ways to deliver, as one value kept in the cache."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson

from kit import db
from kit.cache import Cache
from loaders.batch import Surroundings

CACHE_KEY = "shop"
TTL = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class MarketRow:
    """A country sold to. Units: `tax_basis_points` are hundredths of a percent."""

    country: str
    currency: str
    tax_basis_points: int
    prices_include_tax: bool


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A way to deliver: prices in minor units by currency."""

    code: str
    names: dict[str, str]
    estimates: dict[str, str]
    countries: list[str]
    prices: dict[str, int]
    free_from: dict[str, int]


@dataclass(frozen=True, slots=True)
class ShopRow:
    """The shop; the first of each list is the default."""

    name: str
    languages: list[str]
    currencies: list[str]
    markets: list[MarketRow] = field(default_factory=list[MarketRow])
    deliveries: list[DeliveryRow] = field(default_factory=list[DeliveryRow])

    @property
    def countries(self) -> list[str]:
        return [market.country for market in self.markets]

    def market(self, country: str | None) -> MarketRow | None:
        """Give the market of a country, or None where the shop does not sell."""
        return next((market for market in self.markets if market.country == country), None)


EMPTY = ShopRow(name="Souk", languages=["en"], currencies=["USD"])
"""A shop before its first setting."""


async def _read() -> dict[str, Any]:
    record = await db.fetchrow(
        """
        SELECT s.name, s.languages, s.currencies,
          (SELECT json_agg(json_build_object('country', m.country, 'currency', m.currency,
             'tax_basis_points', m.tax_basis_points, 'prices_include_tax', m.prices_include_tax)
             ORDER BY m.position, m.country) FROM market m) AS markets,
          (SELECT json_agg(json_build_object('code', d.code, 'names', d.names, 'estimates', d.estimates,
             'countries', d.countries, 'prices', d.prices, 'free_from', d.free_from)
             ORDER BY d.position, d.code) FROM delivery_method d) AS deliveries
        FROM shop s WHERE s.id = 1
        """
    )
    if record is None:
        return {"name": EMPTY.name, "languages": EMPTY.languages, "currencies": EMPTY.currencies}
    return {
        "name": record["name"],
        "languages": record["languages"],
        "currencies": record["currencies"],
        "markets": orjson.loads(record["markets"] or "[]"),
        "deliveries": orjson.loads(record["deliveries"] or "[]"),
    }


async def shop(cache: Cache) -> ShopRow:
    """Read the shop, from the cache where it stands there."""
    value = await cache.get_or_read(CACHE_KEY, _read, ttl=TTL)
    return ShopRow(
        name=value["name"],
        languages=value["languages"],
        currencies=value["currencies"],
        markets=[MarketRow(**market) for market in value.get("markets", [])],
        deliveries=[DeliveryRow(**delivery) for delivery in value.get("deliveries", [])],
    )


class ShopLoaders(Surroundings):
    """The shop is read before each operation; see `Context.shop`."""
