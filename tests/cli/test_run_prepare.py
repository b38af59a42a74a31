"""Whether a database needs anything before the shop opens."""

import os

import pytest

from cli.prepare import is_prepared
from tests.make import product as make_product


async def test_a_migrated_database_needs_nothing_but_the_demo(shop: None, database_url: str) -> None:
    assert await is_prepared(database_url, demo=False)
    assert not await is_prepared(database_url, demo=True)

    await make_product.product()

    assert await is_prepared(database_url, demo=True)


async def test_an_empty_database_needs_its_tables() -> None:
    assert not await is_prepared(os.environ["SOUK_TEST_DATABASE_URL"], demo=False)


@pytest.mark.parametrize("url", ["postgres://x:y@127.0.0.1:1/z"])
async def test_an_unreachable_database_is_not_prepared(url: str) -> None:
    assert not await is_prepared(url, demo=False)
