"""An order of a cart: one transaction of three statements, the stock last, answered without reading it back."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson

from benchmarks.floor.cart import tax
from benchmarks.floor.server import Floor, Json
from benchmarks.floor.words import CURRENCY, LANGUAGE, money, node_id
from domain import ids
from domain.ids import uuid7
from domain.order.number import order_number
from kit import signing

DELIVERY, FREE_FROM = 595, 7500
PAY_WITHIN = timedelta(minutes=30)
NOISE_BITS = 30

BASKET = """
SELECT c.id AS cart, c.email, c.shipping_address, l.variant_id, l.quantity, r.amount_minor, v.product_id, v.sku,
  COALESCE(t.name, p.name) AS name, COALESCE(v.image, p.images -> 0) AS image, (
    SELECT json_agg(json_build_object('key', o.key, 'name', kn.text, 'valueKey', o.value, 'value', vn.text))
    FROM jsonb_each_text(v.options) o
    LEFT JOIN label kn ON kn.key = o.key AND kn.value_key = '' AND kn.language = $2
    LEFT JOIN label vn ON vn.key = o.key AND vn.value_key = o.value AND vn.language = $2
  ) AS options
FROM cart c JOIN cart_line l ON l.cart_id = c.id
JOIN variant v ON v.id = l.variant_id AND v.archived_at IS NULL
JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE'
JOIN price r ON r.variant_id = v.id AND r.currency = $3
LEFT JOIN product_translation t ON t.product_id = p.id AND t.language = $2
WHERE c.token = $1 AND c.state = 'OPEN' AND c.expires_at > $4 AND c.user_id IS NULL
ORDER BY l.created_at, l.id FOR NO KEY UPDATE OF c
"""

WRITE = """
WITH made AS (
  INSERT INTO orders (id, version, number, cart_id, email, language, currency, status, payment_status,
    fulfillment_status, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor, prices_include_tax,
    tax_country, tax_basis_points, shipping_address, billing_address, delivery_code, delivery_name, last_seq,
    placed_at, pay_before, updated_at)
  VALUES ($1, 1, $2, $3, $4, 'en', 'USD', 'PENDING_PAYMENT', 'UNPAID', 'UNFULFILLED', $5, 0, $6, $7, $8, false, 'US',
    800, $9, $9, 'standard', 'Standard', 1, $10, $11, $10)
), lines AS (
  INSERT INTO order_line (id, order_id, position, variant_id, product_id, product_name, variant_name, sku, options,
    image, quantity, quantity_fulfilled, quantity_cancelled, quantity_returned, unit_price_minor, discount_minor,
    tax_minor, total_minor)
  SELECT n.id, $1, n.position - 1, n.variant, n.product, n.name, n.called, n.sku, n.options::jsonb, n.image::jsonb,
    n.quantity, 0, 0, 0, n.unit, 0, n.tax, n.total
  FROM unnest($12::uuid[], $13::uuid[], $14::uuid[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[],
    $20::int[], $21::bigint[], $22::bigint[], $23::bigint[]) WITH ORDINALITY
    AS n(id, variant, product, name, called, sku, options, image, quantity, unit, tax, total, position)
), logged AS (
  INSERT INTO order_event (id, order_id, seq, at, type, actor, xid)
  VALUES ($24, $1, 1, $10, 'PLACED', 'SHOPPER', pg_current_xact_id()::text::bigint)
), closed AS (
  UPDATE cart SET state = 'ORDERED', version = version + 1, updated_at = $10 WHERE id = $3
), told AS (
  INSERT INTO outbox (id, name, version, entity_id, payload, attempts, created_at)
  SELECT n.id, n.name, 1, n.entity, n.payload::jsonb, 0, $10
  FROM unnest($25::uuid[], $26::text[], $27::uuid[], $28::text[]) AS n(id, name, entity, payload)
), posted AS (
  INSERT INTO mail (id, recipient, subject, text, html, attempts, due_at, created_at)
  VALUES ($29, $4, $30, $31, $32, 0, $10, $10)
), kept AS (
  INSERT INTO idempotency (id, scope, mutation, key, input_hash, result, created_at)
  VALUES ($33, $34, 'orderCreate', $35, $36, jsonb_build_object('order', $1::uuid), $10)
)
SELECT pg_notify('outbox', '')
"""

TAKE = """
WITH taken AS (
  UPDATE stock s SET available = available - d.quantity, updated_at = $4
  FROM unnest($1::uuid[], $2::int[]) AS d(variant, quantity)
  WHERE s.variant_id = d.variant AND s.available - d.quantity >= -s.backorder_limit RETURNING s.variant_id, d.quantity
)
INSERT INTO stock_movement (id, variant_id, delta, reason, key, created_at)
SELECT gen_random_uuid(), t.variant_id, -t.quantity, $3::text, $3::text || ':' || t.variant_id, $4 FROM taken t
"""


async def order_create(floor: Floor, variables: Json, _: Json) -> Json:
    now = datetime.now(UTC)
    order_id, number = uuid7(now), order_number(now=now, noise=secrets.randbits(NOISE_BITS))
    async with floor.pool.acquire() as connection, connection.transaction():
        rows = await connection.fetch(BASKET, ids.decode_cart(variables["cart"]), LANGUAGE, CURRENCY, now)
        lines = [_Line(row, now) for row in rows]
        subtotal = sum([line.total for line in lines])
        delivery = 0 if subtotal >= FREE_FROM else DELIVERY
        taxes = sum([tax(line.total) for line in lines]) + tax(delivery)
        total = money(subtotal + delivery + taxes)
        assert total["amount"] == variables["total"], (total, variables)
        token = signing.b64(signing.mac(floor.order_key, order_id.bytes, size=24))
        letter = _letter(number, lines, total["amount"], token)
        events = [
            ("order.changed", order_id, '{"seq":1,"types":["PLACED"]}'),
            ("order.placed", order_id, orjson.dumps({"number": number, "total": total}).decode()),
            ("cart.changed", rows[0]["cart"], '{"version":2}'),
            *(("stock.changed", line.variant, "{}") for line in lines),
        ]
        await connection.execute(
            WRITE,
            order_id,
            number,
            rows[0]["cart"],
            rows[0]["email"],
            subtotal,
            delivery,
            taxes,
            subtotal + delivery + taxes,
            rows[0]["shipping_address"],
            now,
            now + PAY_WITHIN,
            [line.key for line in lines],
            [line.variant for line in lines],
            [line.product for line in lines],
            [line.name for line in lines],
            [line.called for line in lines],
            [line.sku for line in lines],
            [line.options for line in lines],
            [line.image for line in lines],
            [line.quantity for line in lines],
            [line.unit for line in lines],
            [tax(line.total) for line in lines],
            [line.total for line in lines],
            uuid7(now),
            [uuid7(now) for _ in events],
            [event[0] for event in events],
            [event[1] for event in events],
            [event[2] for event in events],
            uuid7(now),
            f"Your order {number}",
            letter,
            f"<pre>{letter}</pre>",
            uuid7(now),
            f"cart:{variables['cart'][:32]}",
            variables["key"],
            signing.digest(variables["cart"].encode()),
        )
        taken = sorted((line.variant, line.quantity) for line in lines)
        status = await connection.execute(
            TAKE, [variant for variant, _ in taken], [quantity for _, quantity in taken], f"order:{order_id}", now
        )
        assert status == f"INSERT 0 {len(lines)}", status
    return _answer(order_id, number, token, total, lines)


class _Line:
    __slots__ = ("called", "image", "key", "name", "options", "product", "quantity", "sku", "total", "unit", "variant")

    def __init__(self, row: Any, now: datetime) -> None:
        self.key = uuid7(now)
        self.variant, self.product = row["variant_id"], row["product_id"]
        self.name, self.sku, self.image = row["name"], row["sku"], row["image"]
        self.options = row["options"] or "[]"
        self.called = " / ".join([each["value"] for each in orjson.loads(self.options)]) or self.name
        self.quantity, self.unit = row["quantity"], row["amount_minor"]
        self.total = self.quantity * self.unit


def _letter(number: str, lines: Sequence[_Line], total: str, token: str) -> str:
    rows = "\n".join([f"{line.quantity} x {line.name}, {line.called}: {line.total}" for line in lines])
    return f"Thank you for your order {number}.\n\n{rows}\n\nTotal: {total}\n\nhttp://shop.example/order?{token}\n"


def _answer(order_id: UUID, number: str, token: str, total: dict[str, str], lines: Sequence[_Line]) -> Json:
    return {
        "orderCreate": {
            "order": {
                "id": node_id("ord", order_id),
                "number": number,
                "status": "PENDING_PAYMENT",
                "paymentStatus": "UNPAID",
                "accessToken": token,
                "total": total,
                "lines": [
                    {
                        "id": node_id("oln", line.key),
                        "productName": line.name,
                        "variantName": line.called,
                        "sku": line.sku,
                        "quantity": line.quantity,
                        "unitPrice": money(line.unit),
                        "total": money(line.total),
                    }
                    for line in lines
                ],
            },
            "errors": [],
        }
    }
