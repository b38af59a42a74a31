"""Cards and the tree are kept in the cache, and are right when it is empty, closed or does not answer."""

import asyncio
import dataclasses
import socket
import time
from collections.abc import AsyncGenerator
from datetime import timedelta

import httpx2
import pytest
import pytest_asyncio

from app.factory import create_app
from domain.access import STRANGER, Role, Viewer
from domain.ids import uuid7
from domain.money import Currency, Money
from domain.shop import UNSET_SHOP
from events.product import card_key
from kit import db
from kit.cache import Cache
from kit.config import Settings
from loaders.request import RequestLoaders
from loaders.scope import Scope
from resolvers.context import Tools
from tests.api import Api
from tests.make import NOW
from tests.make import product as make_product
from tests.make.product import Product, Variant
from wiring.tools import redis_for_cache

pytestmark = pytest.mark.usefixtures("shop")

STAFF = Viewer(roles=frozenset({Role.CATALOGUE}))


def loaders(tools: Tools, *, viewer: Viewer = STRANGER, language: str = "en", currency: str = "USD") -> RequestLoaders:
    scope = Scope(
        viewer=viewer,
        language=language,
        currency=Currency(currency),
        country="US",
        now=NOW,
        settings=tools.settings,
        cache=tools.cache,
        shop_language="en",
        shop=UNSET_SHOP,
    )
    return RequestLoaders(scope, tools.pager)


async def test_a_card_is_read_once_for_each_language(tools: Tools, statements: list[str]) -> None:
    made = await make_product.product(name="Mug", category=await make_product.category(), translations={"de": "Becher"})
    read = [await loaders(tools, language=language).product_by_id.load(made.id) for language in ("en", "de")]
    statements.clear()

    again = [await loaders(tools, language=language).product_by_id.load(made.id) for language in ("en", "de")]

    assert statements == []
    assert again == read
    assert [row and row.name for row in again] == ["Mug", "Becher"]


@pytest.mark.parametrize("stored", [["a", "list"], {"name": "Old"}, {"shape": "another", "record": {"name": "Old"}}])
async def test_what_another_release_kept_otherwise_is_not_read(tools: Tools, stored: object) -> None:
    made = await make_product.product(name="Mug")
    await tools.cache.fill({card_key(made.id, "en"): stored}, ttl=timedelta(minutes=1))

    row = await loaders(tools).product_by_id.load(made.id)

    assert row is not None
    assert row.name == "Mug"


async def test_many_cards_are_one_statement_in_the_order_asked_for(tools: Tools, statements: list[str]) -> None:
    made = await make_product.products(*(Product(name=str(number)) for number in range(30)))
    nobody = uuid7(NOW)
    keys = [each.id for each in reversed(made)]
    await loaders(tools).product_by_id.load(keys[3])
    statements.clear()

    rows = await loaders(tools).product_by_id.load_many([*keys, nobody])

    assert len(statements) == 1
    assert [row and row.name for row in rows] == [*(str(number) for number in reversed(range(30))), None]


async def test_a_hidden_card_in_the_cache_stays_hidden(tools: Tools) -> None:
    made = await make_product.product(status="DRAFT")
    await loaders(tools).product_card_by_id.load(made.id)

    assert await loaders(tools).product_by_id.load(made.id) is None
    assert await loaders(tools, viewer=STAFF).product_by_id.load(made.id) is not None


async def test_staff_read_past_the_cache(tools: Tools) -> None:
    made = await make_product.product(name="Mug")
    await loaders(tools).product_by_id.load(made.id)
    async with db.transaction() as tx:
        await tx.execute("UPDATE product SET name = 'Cup'")

    row = await loaders(tools, viewer=STAFF).product_by_id.load(made.id)

    assert row is not None
    assert row.name == "Cup"


async def test_the_worker_forgets_the_cards_of_a_changed_product(tools: Tools) -> None:
    made = await make_product.product()
    await loaders(tools, language="de").product_by_id.load(made.id)

    assert await tools.cache.get_many([card_key(made.id, "de")]) != [None]
    await tools.cache.drop([card_key(made.id, "de")])
    assert await tools.cache.get_many([card_key(made.id, "de")]) == [None]


async def test_prices_and_stock_are_never_cached(tools: Tools) -> None:
    made = await make_product.product(
        variants=[Variant(stock=10, prices={"USD": 1000, "EUR": 900}, compare_at={"USD": 1500})]
    )
    await loaders(tools).variant_by_id.load(made.variant_id)
    async with db.transaction() as tx:
        await tx.execute("UPDATE stock SET available = 3")
        await tx.execute("UPDATE price SET amount_minor = amount_minor - 1")

    usd, euro = Currency("USD"), Currency("EUR")
    dollars, euros, yen = [
        await loaders(tools, currency=currency).variant_by_id.load(made.variant_id)
        for currency in ("USD", "EUR", "JPY")
    ]

    assert dollars is not None
    assert dollars.availability.quantity == 3
    assert (dollars.price, dollars.compare_at_price) == (Money(999, usd), Money(1500, usd))
    assert euros is not None
    assert (euros.price, euros.compare_at_price) == (Money(899, euro), None)
    assert yen is not None
    assert (yen.price, yen.compare_at_price) == (None, None)


async def test_variants_of_carts_are_read_whatever_became_of_them(tools: Tools, statements: list[str]) -> None:
    made = await make_product.product(
        name="Mug", status="ARCHIVED", variants=[Variant(sku="A", is_archived=True), Variant(sku="B")]
    )
    statements.clear()

    rows = await loaders(tools).variant_by_id.load_many([*made.variant_ids, uuid7(NOW)])

    assert len(statements) == 1
    assert [row and (row.sku, row.archived, row.product_name) for row in rows] == [
        ("A", True, "Mug"),
        ("B", False, "Mug"),
        None,
    ]


@pytest_asyncio.fixture(params=["closed", "silent"])
async def without_redis(request: pytest.FixtureRequest, settings: Settings, tools: Tools) -> AsyncGenerator[Api]:
    """The API of a server whose Redis refuses connections, or takes them and never answers."""
    held = socket.create_server(("127.0.0.1", 0))
    port = held.getsockname()[1]
    if request.param == "closed":
        held.close()
    patience = Settings.model_fields["cache_timeout"].default
    client = redis_for_cache(
        settings.model_copy(update={"redis_url": f"redis://127.0.0.1:{port}/0", "cache_timeout": patience})
    )
    assert client is not None
    app = create_app(settings, tools=dataclasses.replace(tools, cache=Cache(client)))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://testserver") as http:
        yield Api(http)
    await client.aclose()
    held.close()


async def test_the_shop_sells_on_without_redis(without_redis: Api) -> None:
    category = await make_product.category("Cups")
    await make_product.product(name="Mug", slug="mug", category=category)
    document = '{ product(slug: "mug") { name category { name } variants { nodes { price { amount } } } } }'

    started = time.monotonic()
    first = await without_redis.run(document)
    second, third = await asyncio.gather(without_redis.run(document), without_redis.run(document))
    took = time.monotonic() - started

    shown = {"name": "Mug", "category": {"name": "Cups"}, "variants": {"nodes": [{"price": {"amount": "10.00"}}]}}
    assert [result.payload("product") for result in (first, second, third)] == [shown] * 3
    # Nobody waits for it twice: the first question gives up after a quarter of a second.
    assert took < 2


async def test_what_was_changed_shows_at_once_without_redis(without_redis: Api) -> None:
    made = await make_product.product(name="Mug", slug="mug")
    await without_redis.run('{ product(slug: "mug") { name } }')
    async with db.transaction() as tx:
        await tx.execute("UPDATE product SET name = 'Cup' WHERE id = $1", made.id)

    result = await without_redis.run('{ product(slug: "mug") { name } }')

    assert result.payload("product") == {"name": "Cup"}
