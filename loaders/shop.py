"""Reads of the shop: its settings, markets and ways to deliver, as one value kept in the cache."""

from datetime import timedelta
from typing import Any

import orjson

from domain.shop import UNSET_SHOP, Delivery, Market, Shop
from kit import db
from kit.cache import Cache
from loaders.batch import Surroundings

CACHE_KEY = "shop"
TTL = timedelta(minutes=5)


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
        return {"name": UNSET_SHOP.name, "languages": UNSET_SHOP.languages, "currencies": UNSET_SHOP.currencies}
    return {
        "name": record["name"],
        "languages": record["languages"],
        "currencies": record["currencies"],
        "markets": orjson.loads(record["markets"] or "[]"),
        "deliveries": orjson.loads(record["deliveries"] or "[]"),
    }


def _build(value: dict[str, Any]) -> Shop:
    return Shop(
        name=value["name"],
        languages=value["languages"],
        currencies=value["currencies"],
        markets=[Market(**market) for market in value.get("markets", [])],
        deliveries=[Delivery(**delivery) for delivery in value.get("deliveries", [])],
    )


async def shop(cache: Cache) -> Shop:
    """Read the shop, from the cache where it stands there."""
    return await cache.hold(CACHE_KEY, _read, _build, ttl=TTL)


class ShopLoaders(Surroundings):
    """The shop is read before each operation; see `Context.shop`."""
