"""What shoppers write: a line into a cart, an order of one."""

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson

from benchmarks.scenarios.scenario import Call, Scenario, Stage
from domain import ids
from domain.ids import uuid7

EMAIL = "load@demo.example"
CARTS = 400
VARIANTS = 300
PLENTY = 1_000_000
LINES = 2

CART_ADD = """
mutation CartAdd($cart: ID!, $variant: ID!) {
  cartLinesAdd(input: { cartId: $cart, lines: [{ variantId: $variant, quantity: 1 }] }) {
    cart {
      id version totalQuantity
      lines {
        id quantity
        unitPrice { amount currency }
        total { amount currency }
        variant { id sku }
      }
      subtotal { amount currency }
      taxTotal { amount currency }
      total { amount currency }
    }
    errors { code }
  }
}
"""

ORDER_CREATE = """
mutation OrderCreate($cart: ID!, $total: Decimal!, $key: String!) {
  orderCreate(
    input: { cartId: $cart, expectedTotal: { amount: $total, currency: "USD" }, idempotencyKey: $key }
  ) {
    order {
      id number status paymentStatus accessToken
      total { amount currency }
      lines {
        id productName variantName sku quantity
        unitPrice { amount currency }
        total { amount currency }
      }
    }
    errors { code }
  }
}
"""

TOTAL = "query Total($cart: ID!) { cart(id: $cart) { missing total { amount } } }"

ADDRESS = {
    "recipient": "Ada Load",
    "line1": "1 Main Street",
    "line2": None,
    "city": "Springfield",
    "region": "IL",
    "postal_code": "62701",
    "country": "US",
    "phone": None,
}

CLEAR = (
    "DELETE FROM orders WHERE email = $1",
    "DELETE FROM cart WHERE email = $1",
)
EMPTY = "TRUNCATE outbox, mail, idempotency, stock_movement, session"
TABLES = "cart, cart_line, orders, order_line, order_event, outbox, mail, idempotency, stock_movement, stock"


async def clear(stage: Stage) -> None:
    """Take away what earlier runs wrote, so that each finds the same shop."""
    for statement in CLEAR:
        await stage.connection.execute(statement, EMAIL)
    await stage.connection.execute(EMPTY)
    await stage.connection.execute(f"VACUUM (ANALYZE) {TABLES}")
    await stage.connection.execute("CHECKPOINT")


async def _variants(stage: Stage) -> list[UUID]:
    """Give variants that are sold in dollars, with more stock than any run takes."""
    rows = await stage.connection.fetch(
        "SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id AND p.status = 'ACTIVE' "
        "JOIN price r ON r.variant_id = v.id AND r.currency = 'USD' WHERE v.archived_at IS NULL "
        "ORDER BY v.sku LIMIT $1",
        VARIANTS,
    )
    found = [row["id"] for row in rows]
    await stage.connection.execute("UPDATE stock SET available = $2 WHERE variant_id = ANY($1)", found, PLENTY)
    return found


async def _carts(stage: Stage, count: int) -> list[tuple[UUID, bytes]]:
    """Write empty carts of guests who have said where to send what."""
    now = datetime.now(UTC)
    address = orjson.dumps(ADDRESS).decode()
    carts = [(uuid7(now), secrets.token_bytes(ids.CART_TOKEN_BYTES)) for _ in range(count)]
    await stage.connection.copy_records_to_table(
        "cart",
        columns=[
            *("id", "version", "token", "state", "currency", "email", "shipping_address", "delivery_code"),
            *("created_at", "updated_at", "expires_at"),
        ],
        records=[
            (key, 1, token, "OPEN", "USD", EMAIL, address, "standard", now, now, now + timedelta(days=30))
            for key, token in carts
        ],
    )
    return carts


async def to_fill(stage: Stage, _: int) -> list[Call]:
    """Carts, each to get one of three variants in turn."""
    variants = await _variants(stage)
    carts = await _carts(stage, CARTS)
    calls = [
        Call(
            {
                "cart": ids.encode_cart(token),
                "variant": ids.encode("ProductVariant", variants[(3 * number + turn) % VARIANTS]),
            }
        )
        for turn in range(3)
        for number, (_, token) in enumerate(carts)
    ]
    await stage.connection.execute("VACUUM (ANALYZE) cart, cart_line, stock")
    return calls


async def to_order(stage: Stage, count: int) -> list[Call]:
    """Complete carts of two lines, with what each costs; carts of the same variants cost the same."""
    now = datetime.now(UTC)
    variants = await _variants(stage)
    carts = await _carts(stage, count)
    await stage.connection.copy_records_to_table(
        "cart_line",
        columns=["id", "cart_id", "variant_id", "quantity", "price_at_add_minor", "created_at"],
        records=[
            (uuid7(now), key, variants[(LINES * number + place) % VARIANTS], 1 + place, 0, now)
            for number, (key, _) in enumerate(carts)
            for place in range(LINES)
        ],
    )
    await stage.connection.execute("VACUUM (ANALYZE) cart, cart_line, stock")
    for number, (_, token) in enumerate(carts[: VARIANTS // LINES]):
        if number not in stage.totals:
            cart = (await stage.ask(TOTAL, {"cart": ids.encode_cart(token)}))["cart"]
            assert cart["missing"] == [], cart
            stage.totals[number] = cart["total"]["amount"]
    return [
        Call(
            {
                "cart": ids.encode_cart(token),
                "total": stage.totals[number % (VARIANTS // LINES)],
                "key": secrets.token_hex(16),
            }
        )
        for number, (_, token) in enumerate(carts)
    ]


WRITES = (
    Scenario("cart-add", "Cart add", "/cart-add", CART_ADD, to_fill, goal=3.0, is_read=False),
    Scenario(
        "order-create",
        "Order create of 2 lines",
        "/order-create",
        ORDER_CREATE,
        to_order,
        goal=3.0,
        repeats=False,
        is_read=False,
    ),
)
