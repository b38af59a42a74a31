"""The shop is read once and then from the cache, and from the database when the cache is empty."""

import pytest

from kit import db
from loaders import shop
from resolvers.context import Tools

pytestmark = pytest.mark.usefixtures("shop")


async def test_the_second_read_of_the_shop_asks_no_database(tools: Tools, statements: list[str]) -> None:
    first = await shop.shop(tools.cache)
    statements.clear()

    second = await shop.shop(tools.cache)

    assert statements == []
    assert second == first
    assert first.currencies == ["USD", "EUR", "CNY", "JPY"]
    assert [market.country for market in first.markets] == ["US", "DE", "CN", "JP", "CA"]


async def test_a_reader_who_was_too_slow_cannot_put_the_old_value_back(tools: Tools) -> None:
    await shop.shop(tools.cache)
    async with db.transaction() as tx:
        await tx.execute("UPDATE shop SET name = 'Bazaar'")
    await tools.cache.drop([shop.CACHE_KEY])

    await tools.cache.fill({shop.CACHE_KEY: {"name": "Souk", "languages": ["en"], "currencies": ["USD"]}}, ttl=shop.TTL)

    assert (await shop.shop(tools.cache)).name == "Bazaar"
