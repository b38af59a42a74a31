"""A line into a cart in two statements: the write with all its conditions, and the cart read back."""

from datetime import UTC, datetime, timedelta

from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import CURRENCY, money, node_id
from domain import ids
from domain.ids import uuid7

TTL = timedelta(days=30)
TAX = 800
"""Basis points: what the shop's first market adds to its prices."""

WRITE = """
WITH held AS (
  UPDATE cart SET version = version + 1, updated_at = $3, expires_at = $4
  WHERE token = $1 AND state = 'OPEN' AND expires_at > $3 AND user_id IS NULL RETURNING id, version
), put AS (
  INSERT INTO cart_line (id, cart_id, variant_id, quantity, price_at_add_minor, created_at)
  SELECT $5, held.id, v.id, 1, r.amount_minor, $3 FROM held, variant v
  JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE'
  JOIN price r ON r.variant_id = v.id AND r.currency = $7
  JOIN stock s ON s.variant_id = v.id AND s.available + s.backorder_limit > 0
  WHERE v.id = $2 AND v.archived_at IS NULL
  ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = cart_line.quantity + 1 RETURNING cart_id
), told AS (
  INSERT INTO outbox (id, name, version, entity_id, payload, attempts, created_at)
  SELECT $6, 'cart.changed', 1, held.id, jsonb_build_object('version', held.version), 0, $3 FROM held, put
)
SELECT held.id, held.version, pg_notify('outbox', '') FROM held, put
"""

READ = """
SELECT l.id, l.quantity, r.amount_minor, v.id, v.sku FROM cart_line l
JOIN variant v ON v.id = l.variant_id AND v.archived_at IS NULL
JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE'
JOIN price r ON r.variant_id = v.id AND r.currency = $2
WHERE l.cart_id = $1 ORDER BY l.created_at, l.id
"""


def tax(minor: int) -> int:
    return (minor * TAX + 5000) // 10_000


async def cart_add(floor: Floor, variables: Json, _: Json) -> Json:
    now = datetime.now(UTC)
    token = ids.decode_cart(variables["cart"])
    variant = ids.decode_as("ProductVariant", variables["variant"])
    ((cart_id, version, _notified),) = await floor.fetch(
        WRITE, token, variant, now, now + TTL, uuid7(now), uuid7(now), CURRENCY
    )
    lines = await floor.fetch(READ, cart_id, CURRENCY)
    subtotal = sum([quantity * minor for _, quantity, minor, _, _ in lines])
    taxes = sum([tax(quantity * minor) for _, quantity, minor, _, _ in lines])
    return {
        "cartLinesAdd": {
            "cart": {
                "id": variables["cart"],
                "version": version,
                "totalQuantity": sum([line[1] for line in lines]),
                "lines": [
                    {
                        "id": node_id("cln", key),
                        "quantity": quantity,
                        "unitPrice": money(minor),
                        "total": money(quantity * minor),
                        "variant": {"id": node_id("var", each), "sku": sku},
                    }
                    for key, quantity, minor, each, sku in lines
                ],
                "subtotal": money(subtotal),
                "taxTotal": money(taxes),
                "total": money(subtotal + taxes),
            },
            "errors": [],
        }
    }
