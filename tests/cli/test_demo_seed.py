"""The demo shop and the large one in a database."""

import os
from collections.abc import AsyncGenerator
from pathlib import Path

import asyncpg
import orjson
import pytest
import pytest_asyncio

from cli.demo.bank import Known, make_payments
from cli.demo.content import catalogue
from cli.demo.history import history
from cli.demo.people import PASSWORD
from cli.demo.sheets_payments import GATEWAY
from cli.demo.shop import shop
from cli.prepare import is_prepared
from cli.seed import Refused, seed, seed_demo_if_empty
from gateways.payment.port import PaymentRef
from kit import clock
from kit.config import Settings
from kit.passwords import passwords
from tests.conftest import TEMPLATE
from tests.simulators.bank.running import SECRET, running_bank
from wiring.payments import payments

NAME = "souk_seed"


@pytest_asyncio.fixture(scope="module")
async def empty(
    settings: Settings, worker_id: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncGenerator[Settings]:
    """Settings of a shop with a database of its own that holds tables and nothing else."""
    base = os.environ["SOUK_TEST_DATABASE_URL"]
    name = f"{NAME}_{worker_id}"
    connection = await asyncpg.connect(base)
    await connection.execute("SELECT pg_advisory_lock(1)")
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    await connection.execute("SELECT pg_advisory_unlock(1)")
    url = base.rpartition("/")[0] + "/" + name
    yield settings.model_copy(update={"database_url": url, "state_dir": tmp_path_factory.mktemp("shop")})
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()


@pytest_asyncio.fixture(scope="module")
async def filled(empty: Settings, tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[Settings]:
    """The same with the demo shop in it, and a bank beside it."""
    async with running_bank(tmp_path_factory.mktemp("bank")) as bank:
        with_bank = empty.model_copy(update={"sandbox_url": bank.url, "sandbox_secret": SECRET})
        assert await seed_demo_if_empty(with_bank)
        yield with_bank


@pytest_asyncio.fixture
async def connection(filled: Settings) -> AsyncGenerator[asyncpg.Connection]:
    connection = await asyncpg.connect(filled.database_url)
    yield connection
    await connection.close()


async def test_the_demo_shop_is_all_there_and_put_in_once(filled: Settings, connection: asyncpg.Connection) -> None:
    content, past = catalogue(), history()
    expected = {
        "category": len(content.categories),
        "product": len(content.products),
        "product_translation": 3 * len(content.products),
        "variant": sum(len(product.variants) for product in content.products),
        "price": 4 * sum(len(product.variants) for product in content.products),
        "users": len(past.users),
        "orders": len(past.orders),
        "review": len(past.reviews),
        "review_vote": sum(len(review.voters) for review in past.reviews),
    }

    assert await is_prepared(filled.database_url, demo=True)
    assert not await seed_demo_if_empty(filled)

    for table, count in expected.items():
        assert await connection.fetchval(f"SELECT count(*) FROM {table}") == count, table


async def test_an_account_signs_in_with_the_demo_password(filled: Settings, connection: asyncpg.Connection) -> None:
    hasher = passwords(time_cost=filled.argon2_time, memory_kib=filled.argon2_memory_kib, threads=1)

    hashed = await connection.fetchval("SELECT password_hash FROM users WHERE email = 'shopper@demo.example'")
    without = await connection.fetchval("SELECT count(*) FROM users WHERE password_hash IS NULL")

    assert (await hasher.verify(PASSWORD, hashed)).is_right
    assert without == len(history().users) - 4


async def test_what_is_derived_agrees_with_what_it_is_derived_from(connection: asyncpg.Connection) -> None:
    wrong = {
        "stars": """
            SELECT count(*) FROM product p WHERE p.stars <> ARRAY(
              SELECT (SELECT count(*) FROM review r
                WHERE r.product_id = p.id AND r.rating = n AND r.state = 'PUBLISHED')
              FROM generate_series(1, 5) n)::int[]""",
        "average": """
            SELECT count(*) FROM product p JOIN (SELECT product_id, avg(rating) AS mean, count(*) AS n FROM review
              WHERE state = 'PUBLISHED' GROUP BY 1) r ON r.product_id = p.id
            WHERE p.rating_count <> r.n OR p.rating_average <> round(r.mean, 4)""",
        "span": """
            SELECT count(*) FROM product_price s JOIN (SELECT v.product_id, c.currency, min(c.amount_minor) AS low,
              max(c.amount_minor) AS high FROM price c JOIN variant v ON v.id = c.variant_id GROUP BY 1, 2) c
              USING (product_id, currency) WHERE (s.min_minor, s.max_minor) <> (c.low, c.high)""",
        "helpful": """
            SELECT count(*) FROM review r WHERE r.helpful_count <> (SELECT count(*) FROM review_vote v
              WHERE v.review_id = r.id)""",
        "seq": """
            SELECT count(*) FROM orders o WHERE o.last_seq <> (SELECT max(seq) FROM order_event e
              WHERE e.order_id = o.id)""",
        "lines": """
            SELECT count(*) FROM orders o WHERE o.subtotal_minor <> (SELECT sum(unit_price_minor * quantity)
              FROM order_line l WHERE l.order_id = o.id)""",
        "total": """
            SELECT count(*) FROM orders WHERE total_minor <> subtotal_minor - discount_minor + delivery_minor
              + CASE WHEN prices_include_tax THEN 0 ELSE tax_minor END""",
        "refunds": """
            SELECT count(*) FROM payment p WHERE p.refunded_minor <> COALESCE((SELECT sum(amount_minor) FROM refund r
              WHERE r.payment_id = p.id AND r.state = 'SUCCEEDED'), 0)""",
        "popularity": """
            SELECT count(*) FROM product p WHERE p.popularity > 0 AND NOT EXISTS (SELECT FROM order_line l
              WHERE l.product_id = p.id)""",
    }

    for what, statement in wrong.items():
        assert await connection.fetchval(statement) == 0, what
    assert await connection.fetchval("SELECT max(popularity) FROM product") >= 10


async def test_the_bank_knows_the_payments_that_can_still_move(
    filled: Settings, connection: asyncpg.Connection
) -> None:
    gateway = payments(filled, now=clock.utc_now)[GATEWAY]
    rows = await connection.fetch(
        "SELECT p.*, o.placed_at > now() - interval '13 days' AS is_late FROM payment p JOIN orders o "
        "ON o.id = p.order_id WHERE p.state IN ('AUTHORIZED', 'PARTIALLY_CAPTURED', 'CAPTURED', 'PARTIALLY_REFUNDED')"
    )
    known = [row for row in rows if row["reference"]]

    pictures = [
        await gateway.query(PaymentRef(row["id"], row["reference"], row["amount_minor"], row["currency"]))
        for row in known[:40]
    ]
    await gateway.aclose()

    assert all(row["reference"] for row in rows if row["is_late"])
    assert {row["state"] for row in known} == {"AUTHORIZED", "PARTIALLY_CAPTURED", "CAPTURED", "PARTIALLY_REFUNDED"}
    for row, picture in zip(known, pictures, strict=False):
        assert picture is not None
        facts = picture.facts()
        assert (facts.authorized_minor, facts.captured_minor) == (row["authorized_minor"], row["captured_minor"])
        assert (facts.refunded_minor, facts.as_of) == (row["refunded_minor"], row["gateway_seq"])


async def test_a_bank_that_does_not_answer_knows_of_nothing(filled: Settings) -> None:
    away = filled.model_copy(update={"sandbox_url": "http://127.0.0.1:9"})
    gateway = payments(away, now=clock.utc_now)[GATEWAY]
    shopper = next(user for user in history().users if user.email == "shopper@demo.example")

    known = await make_payments(history().orders, shop=shop(), always=shopper.id, gateway=gateway)
    await gateway.aclose()

    assert known == Known()


async def test_tax_is_included_here_and_on_top_there(connection: asyncpg.Connection) -> None:
    rows = await connection.fetch(
        "SELECT DISTINCT tax_country, currency, prices_include_tax FROM orders WHERE tax_minor > 0 ORDER BY 1"
    )

    assert [tuple(row) for row in rows] == [
        ("AT", "EUR", True),
        ("CA", "USD", False),
        ("CN", "CNY", True),
        ("DE", "EUR", True),
        ("JP", "JPY", True),
        ("US", "USD", False),
    ]


async def test_every_shown_picture_is_in_the_media_folder(filled: Settings, connection: asyncpg.Connection) -> None:
    shown = await connection.fetch(
        "SELECT DISTINCT image ->> 'url' AS url FROM (SELECT jsonb_array_elements(images) AS image FROM product "
        "UNION SELECT image FROM variant UNION SELECT image FROM order_line) pictures"
    )

    missing = [row["url"] for row in shown if not (filled.state_dir / row["url"].removeprefix("/")).is_file()]
    assert missing == []
    assert len(shown) > 800


async def test_words_and_products_stand_in_four_languages(connection: asyncpg.Connection) -> None:
    texts = await connection.fetch(
        "SELECT t.language, t.name FROM product p JOIN product_translation t ON t.product_id = p.id "
        "WHERE p.slug = 'tide-organic-cotton-t-shirt' ORDER BY 1"
    )
    words = await connection.fetch(
        "SELECT language, text FROM label WHERE key = 'color' AND value_key = 'navy' ORDER BY 1"
    )
    options = await connection.fetchval("SELECT options FROM product WHERE slug = 'tide-organic-cotton-t-shirt'")

    assert [tuple(row) for row in texts] == [
        ("de", "T-Shirt Tide aus Bio-Baumwolle"),
        ("ja", "Tide オーガニックコットンTシャツ"),
        ("zh-CN", "潮汐有机棉短袖T恤"),
    ]
    assert [tuple(row) for row in words] == [
        ("de", "Marineblau"),
        ("en", "Navy"),
        ("ja", "ネイビー"),
        ("zh-CN", "藏青色"),
    ]
    assert orjson.loads(options) == [
        {"key": "color", "values": ["navy", "white", "sage"]},
        {"key": "size", "values": ["s", "m", "l", "xl"]},
    ]


async def test_dates_move_with_the_day_of_seeding(connection: asyncpg.Connection) -> None:
    newest = await connection.fetchval("SELECT now() - max(placed_at) < interval '2 days' FROM orders")
    future = await connection.fetchval("SELECT count(*) FROM order_event WHERE at > now()")

    assert newest
    assert future == 0


async def test_a_large_shop_goes_on_top_once(filled: Settings, connection: asyncpg.Connection) -> None:
    before = await connection.fetchval("SELECT count(*) FROM product")

    await seed(filled, products=600, orders=120)

    assert await connection.fetchval("SELECT count(*) FROM product") == before + 600
    assert await connection.fetchval("SELECT count(*) FROM orders") == len(history().orders) + 120
    with pytest.raises(Refused):
        await seed(filled, products=600)
    with pytest.raises(Refused):
        await seed(filled)


async def test_a_production_shop_gets_no_demo_data(filled: Settings) -> None:
    production = filled.model_copy(update={"env": "production"})

    with pytest.raises(Refused):
        await seed(production, products=1)


def test_media_are_written_below_the_state_folder(filled: Settings) -> None:
    names = {path.relative_to(filled.state_dir).parts[:2] for path in Path(filled.state_dir).rglob("*.svg")}

    assert names == {("media", "demo")}
