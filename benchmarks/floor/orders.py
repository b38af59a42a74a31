"""A user's last orders with their lines and payments, and whether the session lives, in one statement."""

from datetime import UTC, datetime

from asyncpg import Record

from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import amount, instant, node_id, picture_of

SQL = """
SELECT o.id, o.number, o.placed_at, o.status, o.payment_status, o.fulfillment_status, o.total_minor, o.currency, l.*,
  p.*
FROM session s JOIN users u ON u.id = s.user_id
CROSS JOIN LATERAL (SELECT * FROM orders WHERE user_id = u.id ORDER BY id DESC LIMIT 11) o
CROSS JOIN LATERAL (
  SELECT array_agg(x.id) AS lines, array_agg(x.product_name) AS products, array_agg(x.variant_name) AS variants,
    array_agg(x.sku) AS skus, array_agg(x.quantity) AS quantities, array_agg(x.image::text) AS images,
    array_agg(x.unit_price_minor) AS units, array_agg(x.total_minor) AS totals
  FROM (SELECT * FROM order_line WHERE order_id = o.id ORDER BY position) x
) l
CROSS JOIN LATERAL (
  SELECT array_agg(x.id) AS payments, array_agg(x.gateway) AS gateways, array_agg(x.state) AS states,
    array_agg(x.created_at) AS instants, array_agg(x.amount_minor) AS amounts,
    array_agg(x.captured_minor) AS captured, array_agg(x.refunded_minor) AS refunded
  FROM (SELECT * FROM payment WHERE order_id = o.id ORDER BY id) x
) p
WHERE s.id = $1 AND s.user_id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3
ORDER BY o.id DESC
"""
LINE = ("lines", "products", "variants", "skus", "quantities", "images", "units", "totals")
PAYMENT = ("payments", "gateways", "states", "instants", "amounts", "captured", "refunded")


async def orders(floor: Floor, _: Json, headers: Json) -> Json:
    now = datetime.now(UTC)
    access = floor.tokens.read(headers[b"authorization"].decode().removeprefix("Bearer "), now=now)
    assert access is not None
    rows = await floor.fetch(SQL, access.session, access.subject, now)
    return {
        "orders": {
            "nodes": [_order(row, floor.base_url) for row in rows[:10]],
            "pageInfo": {"hasNextPage": len(rows) > 10},
        }
    }


def _order(row: Record, base_url: str) -> Json:
    currency = row["currency"]
    return {
        "id": node_id("ord", row["id"]),
        "number": row["number"],
        "placedAt": instant(row["placed_at"]),
        "status": row["status"],
        "paymentStatus": row["payment_status"],
        "fulfillmentStatus": row["fulfillment_status"],
        "total": amount(row["total_minor"], currency),
        "lines": [
            {
                "id": node_id("oln", key),
                "productName": product,
                "variantName": variant,
                "sku": sku,
                "quantity": quantity,
                "image": picture_of(image, base_url),
                "unitPrice": amount(unit, currency),
                "total": amount(total, currency),
            }
            for key, product, variant, sku, quantity, image, unit, total in zip(
                *(row[name] or () for name in LINE), strict=True
            )
        ],
        "payments": [
            {
                "id": node_id("pay", key),
                "gateway": gateway,
                "state": state,
                "createdAt": instant(at),
                "amount": amount(minor, currency),
                "captured": amount(captured, currency),
                "refunded": amount(refunded, currency),
            }
            for key, gateway, state, at, minor, captured, refunded in zip(
                *(row[name] or () for name in PAYMENT), strict=True
            )
        ],
    }
