"""What shoppers read: a page of the catalogue, a product, their orders."""

from datetime import UTC, datetime, timedelta

from benchmarks.scenarios.scenario import Call, Scenario, Stage
from domain.ids import uuid7
from kit import tokens

PAGES = 25
REVIEWS = 10
LAST_ORDERS = 10

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


async def pages(stage: Stage, _: int) -> list[Call]:
    """The pages behind the first, so that each request carries a cursor."""
    found: list[Call] = []
    after = None
    while len(found) < PAGES:
        data = await stage.ask(CATALOGUE, {"after": after})
        after = data["products"]["pageInfo"]["endCursor"]
        found.append(Call({"after": after}))
    return found


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
    Scenario("catalogue", "Catalogue page of 20 products", "/catalogue", CATALOGUE, pages),
    Scenario("detail", "Product detail with 10 reviews", "/detail", DETAIL, reviewed),
    Scenario("orders", "A user's last 10 orders", "/orders", ORDERS, shoppers),
    Scenario("typename", "`{ __typename }`", "/typename", "{ __typename }", nothing),
)
