"""What the model layer cannot say: checks, partial and ordered indexes."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STATEMENTS = [
    # users
    "CREATE INDEX email_token_hash ON email_token (token_hash)",
    "CREATE UNIQUE INDEX saved_address_default ON saved_address (user_id) WHERE is_default",
    "CREATE INDEX users_newest ON users (created_at DESC, id DESC)",
    # catalogue
    "CREATE INDEX category_parent ON category (parent_id)",
    "ALTER TABLE product ADD CONSTRAINT product_status CHECK (status IN ('DRAFT', 'ACTIVE', 'ARCHIVED'))",
    "ALTER TABLE product ADD CONSTRAINT product_stars CHECK (cardinality(stars) = 5 AND 0 <= ALL (stars))",
    "CREATE INDEX product_popular ON product (popularity DESC, id DESC) WHERE status = 'ACTIVE'",
    "CREATE INDEX product_newest ON product (created_at DESC, id DESC) WHERE status = 'ACTIVE'",
    "CREATE INDEX product_rated ON product ((COALESCE(rating_average, 0)) DESC, id DESC) WHERE status = 'ACTIVE'",
    "CREATE INDEX product_category_popular ON product (category_id, popularity DESC, id DESC)",
    "CREATE INDEX product_brand ON product (brand)",
    "CREATE INDEX product_attributes ON product USING gin (attributes jsonb_path_ops)",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX users_email_words ON users USING gin (email_key gin_trgm_ops)",
    "CREATE INDEX users_name_words ON users USING gin (display_name gin_trgm_ops)",
    "CREATE INDEX product_name_words ON product USING gin (name gin_trgm_ops)",
    "CREATE INDEX product_translation_name_words ON product_translation USING gin (name gin_trgm_ops)",
    "CREATE INDEX product_price_order ON product_price (currency, min_minor, product_id)",
    "CREATE INDEX label_text ON label (language, text)",
    "CREATE INDEX product_slug_product ON product_slug (product_id)",
    "CREATE UNIQUE INDEX variant_sku ON variant (sku) WHERE archived_at IS NULL",
    "CREATE INDEX variant_sku_all ON variant (sku)",
    "CREATE INDEX variant_product ON variant (product_id, position, id)",
    "CREATE INDEX variant_options ON variant USING gin (options jsonb_path_ops)",
    "ALTER TABLE price ADD CONSTRAINT price_positive CHECK (amount_minor >= 0 AND compare_at_minor > amount_minor)",
    "ALTER TABLE stock ADD CONSTRAINT stock_not_oversold CHECK (available >= -backorder_limit)",
    "ALTER TABLE stock ADD CONSTRAINT stock_backorder CHECK (backorder_limit >= 0)",
    # Room on each page keeps the hot rows' updates in place.
    "ALTER TABLE stock SET (fillfactor = 70)",
    "CREATE INDEX stock_movement_variant ON stock_movement (variant_id, id)",
    # carts
    "CREATE UNIQUE INDEX cart_token ON cart (token)",
    "ALTER TABLE cart ADD CONSTRAINT cart_token_size CHECK (octet_length(token) = 32)",
    "ALTER TABLE cart ADD CONSTRAINT cart_state CHECK (state IN ('OPEN', 'ORDERED', 'MERGED'))",
    "CREATE UNIQUE INDEX cart_one_open ON cart (user_id) WHERE user_id IS NOT NULL AND state = 'OPEN'",
    "CREATE INDEX cart_user ON cart (user_id)",
    "CREATE INDEX cart_expiry ON cart (expires_at) WHERE state <> 'ORDERED'",
    "ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 1000000)",
    "CREATE INDEX cart_line_variant ON cart_line (variant_id)",
    # orders
    "CREATE INDEX orders_user ON orders (user_id, id DESC)",
    "CREATE INDEX orders_status ON orders (status, id DESC)",
    "CREATE INDEX orders_payment_status ON orders (payment_status, id DESC)",
    "CREATE INDEX orders_email ON orders (lower(email), id DESC)",
    "CREATE INDEX orders_unpaid ON orders (pay_before) WHERE status = 'PENDING_PAYMENT'",
    "ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total_minor >= 0 AND subtotal_minor >= 0 AND "
    "discount_minor >= 0 AND delivery_minor >= 0 AND tax_minor >= 0)",
    "CREATE INDEX order_line_order ON order_line (order_id, position)",
    "CREATE INDEX order_line_variant ON order_line (variant_id)",
    "CREATE INDEX order_line_product ON order_line (product_id)",
    "ALTER TABLE order_line ADD CONSTRAINT order_line_quantities CHECK (quantity > 0 AND quantity_fulfilled >= 0 AND "
    "quantity_cancelled >= 0 AND quantity_returned >= 0 AND quantity_fulfilled + quantity_cancelled <= quantity AND "
    "quantity_returned <= quantity_fulfilled)",
    "CREATE INDEX order_event_xid ON order_event (xid)",
    "CREATE INDEX fulfillment_order ON fulfillment (order_id, id)",
    "CREATE INDEX fulfillment_line_order_line ON fulfillment_line (order_line_id)",
    "ALTER TABLE fulfillment_line ADD CONSTRAINT fulfillment_line_quantity CHECK (quantity > 0)",
    # payments
    "CREATE INDEX payment_order ON payment (order_id, id)",
    "CREATE UNIQUE INDEX payment_reference ON payment (gateway, reference) WHERE reference IS NOT NULL",
    "CREATE INDEX payment_query ON payment (query_at) WHERE query_at IS NOT NULL",
    "ALTER TABLE payment ADD CONSTRAINT payment_sums CHECK (amount_minor > 0 AND captured_minor >= 0 AND "
    "authorized_minor >= 0 AND refunded_minor >= 0 AND refund_pending_minor >= 0 AND captured_minor <= amount_minor "
    "AND refunded_minor + refund_pending_minor <= captured_minor)",
    "CREATE INDEX refund_payment ON refund (payment_id, id)",
    "ALTER TABLE refund ADD CONSTRAINT refund_amount CHECK (amount_minor > 0)",
    # reviews
    "CREATE INDEX review_product_newest ON review (product_id, created_at DESC, id DESC) WHERE state = 'PUBLISHED'",
    "CREATE INDEX review_product_helpful ON review (product_id, helpful_count DESC, id DESC) "
    "WHERE state = 'PUBLISHED'",
    "CREATE INDEX review_product_rating ON review (product_id, rating DESC, id DESC) WHERE state = 'PUBLISHED'",
    "CREATE INDEX review_user ON review (user_id, id DESC)",
    "CREATE INDEX review_state ON review (state, id DESC)",
    "ALTER TABLE review ADD CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 5)",
    "ALTER TABLE review ADD CONSTRAINT review_state CHECK (state IN ('PENDING', 'PUBLISHED', 'HIDDEN'))",
    "CREATE INDEX review_vote_user ON review_vote (user_id)",
    "CREATE INDEX review_reply_user ON review_reply (user_id)",
    # sweeps
    "CREATE INDEX idempotency_age ON idempotency (created_at)",
    "CREATE INDEX notification_age ON notification (received_at)",
    "ALTER TABLE shop ADD CONSTRAINT shop_one CHECK (id = 1)",
]


class Migration(migrations.Migration):
    dependencies = [("models", "0001_initial")]

    # In one piece: before each operation Tortoise copies what it knows of every table.
    operations = [ops.RunSQL(";\n".join(STATEMENTS))]
