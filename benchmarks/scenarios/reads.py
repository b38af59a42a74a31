"""What is read: by shoppers a page of the catalogue, a product, their orders; by a program all that it may at once."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from benchmarks import load
from benchmarks.load import Request
from benchmarks.scenarios.scenario import GRAPHQL, Call, Rival, Scenario, Stage
from benchmarks.variants import CACHING, INTERPRETED
from domain.ids import uuid7
from engine.documents.identity import digest
from kit import tokens

PAGES = 25
REVIEWS = 10
LAST_ORDERS = 10
DEEP_PAGES = 4
DEEP_FIELDS = range(4_500, 5_101)

CATALOGUE = """
query Catalogue($after: String) {
  products(first: 20, after: $after) {
    nodes {
      id slug name description brand createdAt
      category { id slug name }
      rating { average count }
      variants(first: 3) {
        nodes { id sku price { amount currency } availability { state quantity } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""

DETAIL = """
query Detail($slug: String!) {
  product(slug: $slug) {
    id slug name description brand createdAt
    category { id slug name }
    images { url alt width height }
    attributes { key name valueKey value }
    options { key name values { key name } }
    rating { average count histogram }
    priceRange { min { amount currency } max { amount currency } }
    variants(first: 20) {
      nodes {
        id sku name
        selectedOptions { key name valueKey value }
        image { url alt width height }
        price { amount currency }
        compareAtPrice { amount currency }
        availability { state quantity }
      }
    }
    reviews(first: 10) {
      nodes {
        id rating title body authorName verifiedPurchase helpfulCount createdAt
        replies { id authorName byMerchant body createdAt }
      }
    }
  }
}
"""

ORDERS = """
query Orders {
  orders(first: 10) {
    nodes {
      id number placedAt status paymentStatus fulfillmentStatus
      total { amount currency }
      lines {
        id productName variantName sku quantity
        image { url alt width height }
        unitPrice { amount currency }
        total { amount currency }
      }
      payments {
        id gateway state createdAt
        amount { amount currency }
        captured { amount currency }
        refunded { amount currency }
      }
    }
    pageInfo { hasNextPage }
  }
}
"""

DEEP = """
query Deep($after: String) {
  products(first: 100, after: $after) {
    nodes {
      id version slug name brand createdAt updatedAt
      category { id slug name }
      rating { average count }
      priceRange { min { amount currency } max { amount currency } }
      variants(first: 3) {
        nodes { id version sku price { amount currency } availability { state quantity } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""


async def pages(stage: Stage, _: int) -> list[Call]:
    """The pages behind the first, so that each request carries a cursor."""
    return [call async for call, _ in _pages(stage, CATALOGUE, PAGES)]


async def known_pages(stage: Stage, count: int) -> list[Call]:
    """The same pages, of a document that every server of the shop knows by its id from now on."""
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest(CATALOGUE)}}
    body = orjson.dumps({"query": CATALOGUE, "variables": {}, "extensions": extensions})
    load.check(await load.once(stage.port, Request(GRAPHQL, body)))
    return await pages(stage, count)


async def deep_pages(stage: Stage, _: int) -> list[Call]:
    """The same of a hundred products each, whose answers have as many fields as they are said to have."""
    found: list[Call] = []
    async for call, data in _pages(stage, DEEP, 1 + DEEP_PAGES):
        assert fields(data) in DEEP_FIELDS, fields(data)
        found.append(call)
    return found[:DEEP_PAGES]


async def _pages(stage: Stage, query: str, count: int) -> AsyncGenerator[tuple[Call, Any]]:
    """Give calls for pages, each with the data of the page before it."""
    after = None
    for _ in range(count):
        data = await stage.ask(query, {"after": after})
        after = data["products"]["pageInfo"]["endCursor"]
        yield Call({"after": after}), data


def fields(data: Any) -> int:
    """Count the fields of an answer."""
    if isinstance(data, dict):
        return len(data) + sum(fields(each) for each in data.values())
    return sum(fields(each) for each in data) if isinstance(data, list) else 0


async def reviewed(stage: Stage, _: int) -> list[Call]:
    """The products that have the most to show."""
    rows = await stage.connection.fetch(
        "SELECT slug FROM product WHERE status = 'ACTIVE' AND rating_count >= $1 AND EXISTS (SELECT FROM review r "
        "JOIN review_reply y ON y.review_id = r.id WHERE r.product_id = product.id) ORDER BY id LIMIT 50",
        REVIEWS,
    )
    return [Call({"slug": row["slug"]}) for row in rows]


async def shoppers(stage: Stage, _: int) -> list[Call]:
    """Users with ten orders or more, each signed in."""
    now = datetime.now(UTC)
    rows = await stage.connection.fetch(
        "SELECT user_id FROM orders WHERE user_id IS NOT NULL GROUP BY 1 HAVING count(*) >= $1 ORDER BY 1 LIMIT 50",
        LAST_ORDERS,
    )
    calls: list[Call] = []
    issuer = tokens.access_tokens(stage.settings.secret)
    until = now + timedelta(hours=2)
    for row in rows:
        session = uuid7(now)
        await stage.connection.execute(
            "INSERT INTO session (id, user_id, mode, generation, rotated_at, created_at, last_used_at, expires_at) "
            "VALUES ($1, $2, 'BEARER', 1, $3, $3, $3, $4)",
            session,
            row["user_id"],
            now,
            until,
        )
        token = issuer.issue(subject=row["user_id"], session=session, expires_at=until, now=now)
        calls.append(Call({}, (("Authorization", f"Bearer {token}"),)))
    return calls


async def nothing(_: Stage, __: int) -> list[Call]:
    return [Call({})]


READS = (
    Scenario("catalogue", "Catalogue page of 20 products", "/catalogue", CATALOGUE, pages, goal=2.0),
    Scenario(
        *("cached", "The same, cached answer", "/catalogue", CATALOGUE, known_pages),
        goal=0.25,
        variant=CACHING,
        is_named=True,
    ),
    Scenario("detail", "Product detail with 10 reviews", "/detail", DETAIL, reviewed, goal=2.5),
    Scenario("orders", "A user's last 10 orders", "/orders", ORDERS, shoppers, goal=2.5),
    Scenario("typename", "`{ __typename }`", "/typename", "{ __typename }", nothing, goal=3.0),
    Scenario(
        *("deep", "A query of 5,000 fields", "/deep", DEEP, deep_pages),
        goal=3.0,
        least=8,
        rival=Rival(INTERPRETED, goal=0.1),
    ),
)
