"""What must hold whatever was sent: each statement finds what does not."""

from collections.abc import Mapping

from kit import db

BROKEN: Mapping[str, str] = {
    "stock is below what may be owed": "SELECT variant_id FROM stock WHERE available < -backorder_limit",
    "an order's events have a gap": """
        SELECT o.number FROM orders o JOIN order_event e ON e.order_id = o.id GROUP BY o.id
        HAVING max(e.seq) <> o.last_seq OR min(e.seq) <> 1 OR count(*) <> o.last_seq
    """,
    "a payment's events have a gap": """
        SELECT p.id FROM payment p JOIN payment_event e ON e.payment_id = p.id GROUP BY p.id
        HAVING max(e.seq) <> p.last_seq OR count(*) <> p.last_seq - min(e.seq) + 1
    """,
    "an order's lines cost another sum": """
        SELECT o.number FROM orders o JOIN order_line l ON l.order_id = o.id GROUP BY o.id
        HAVING sum(l.unit_price_minor * l.quantity) <> o.subtotal_minor
    """,
    "an order's total is another sum": """
        SELECT number FROM orders WHERE total_minor <> subtotal_minor - discount_minor + delivery_minor
          + CASE WHEN prices_include_tax THEN 0 ELSE tax_minor END
    """,
    "more was sent than was bought": "SELECT id FROM order_line WHERE quantity_fulfilled > quantity",
    "parcels hold another number than the line says": """
        SELECT l.id FROM order_line l JOIN fulfillment_line f ON f.order_line_id = l.id GROUP BY l.id
        HAVING sum(f.quantity) > l.quantity_fulfilled
    """,
    "more was given back than taken": """
        SELECT id FROM payment WHERE refunded_minor + refund_pending_minor > captured_minor
          OR captured_minor > amount_minor
    """,
    "refunds make another sum": """
        SELECT p.id FROM payment p JOIN refund r ON r.payment_id = p.id GROUP BY p.id
        HAVING coalesce(sum(r.amount_minor) FILTER (WHERE r.state = 'SUCCEEDED'), 0) > p.refunded_minor
    """,
    "a user is no shopper": "SELECT id FROM users WHERE NOT 'SHOPPER' = ANY (roles)",
    "there is no admin left": "SELECT 1 WHERE NOT EXISTS (SELECT FROM users WHERE 'ADMIN' = ANY (roles))",
    "a user has two open carts": """
        SELECT user_id FROM cart WHERE state = 'OPEN' AND user_id IS NOT NULL GROUP BY user_id HAVING count(*) > 1
    """,
    "a cart holds what may be in none": """
        SELECT cart_id FROM cart_line GROUP BY cart_id
        HAVING count(*) > 100 OR max(quantity) > 1000 OR min(quantity) < 1
    """,
    "a review's votes are miscounted": """
        SELECT r.id FROM review r LEFT JOIN review_vote v ON v.review_id = r.id GROUP BY r.id
        HAVING count(v.id) <> r.helpful_count
    """,
    "a category stands below itself": """
        WITH RECURSIVE above AS (
          SELECT id, parent_id FROM category
          UNION SELECT a.id, c.parent_id FROM above a JOIN category c ON c.id = a.parent_id
        ) SELECT id FROM above WHERE parent_id = id
    """,
    "a product's lowest price is another": """
        SELECT p.product_id FROM product_price p WHERE p.min_minor <> (
          SELECT min(c.amount_minor) FROM price c JOIN variant v ON v.id = c.variant_id
          WHERE v.product_id = p.product_id AND c.currency = p.currency AND v.archived_at IS NULL
        )
    """,
    "an address book has two defaults": """
        SELECT user_id FROM saved_address WHERE is_default GROUP BY user_id HAVING count(*) > 1
    """,
}


async def broken() -> list[str]:
    """Say what does not hold."""
    found = {name: await db.fetch(statement) for name, statement in BROKEN.items()}
    return [f"{name}: {[tuple(row) for row in rows[:3]]}" for name, rows in found.items() if rows]
