"""What the tests of new products send, and count to see what was written."""

from typing import Any

from kit import db
from tests.schema.catalogue import usd

FIELDS = """product {
  id slug name description brand status category { id }
  attributes { key name valueKey value } options { key name values { key name } }
  priceRange { min { amount } max { amount } }
  variants { nodes {
    id sku name selectedOptions { key valueKey } price { amount } compareAtPrice { amount }
    availability { state quantity }
  } }
}"""
WRITTEN = ("product", "variant", "price", "stock", "stock_movement", "product_price", "label", "outbox", "idempotency")


def variant(sku: str = "M-1", **given: Any) -> dict[str, Any]:
    return {"sku": sku, "prices": [usd("10")], **given}


async def counts() -> dict[str, int]:
    return {table: await db.fetchval(f"SELECT count(*) FROM {table}") for table in WRITTEN}
