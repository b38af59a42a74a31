SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.cart (
    id uuid NOT NULL,
    version integer NOT NULL,
    token bytea NOT NULL,
    state character varying(8) NOT NULL,
    currency character varying(3) NOT NULL,
    email character varying(254),
    shipping_address jsonb,
    billing_address jsonb,
    delivery_code character varying(40),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    user_id uuid,
    CONSTRAINT cart_state CHECK (((state)::text = ANY ((ARRAY['OPEN'::character varying, 'ORDERED'::character varying, 'MERGED'::character varying])::text[]))),
    CONSTRAINT cart_token_size CHECK ((octet_length(token) = 32))
);

COMMENT ON TABLE public.cart IS 'One row for each cart. `token` is 32 random bytes, the cart''s public id, new at sign-in.';

CREATE TABLE public.cart_line (
    id uuid NOT NULL,
    quantity integer NOT NULL,
    price_at_add_minor bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    cart_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    CONSTRAINT cart_line_quantity CHECK (((quantity >= 1) AND (quantity <= 1000000)))
);

COMMENT ON TABLE public.cart_line IS 'One row for each variant in a cart. Units: `price_at_add_minor` in minor units of the cart''s currency.';

CREATE TABLE public.category (
    id uuid NOT NULL,
    slug character varying(120) NOT NULL,
    name character varying(200) NOT NULL,
    "position" integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    parent_id uuid
);

COMMENT ON TABLE public.category IS 'One row for each category; `name` is in the shop''s first language.';

CREATE TABLE public.category_translation (
    id uuid NOT NULL,
    language character varying(35) NOT NULL,
    name character varying(200) NOT NULL,
    category_id uuid NOT NULL
);

COMMENT ON TABLE public.category_translation IS 'One row for each category and further language.';

CREATE TABLE public.delivery_method (
    code character varying(40) NOT NULL,
    names jsonb NOT NULL,
    estimates jsonb NOT NULL,
    countries text[] NOT NULL,
    prices jsonb NOT NULL,
    free_from jsonb NOT NULL,
    "position" integer NOT NULL
);

COMMENT ON TABLE public.delivery_method IS 'One row for each way to deliver: `countries` empty means all markets; `names`, `estimates` are language → text;';

CREATE TABLE public.email_token (
    id uuid NOT NULL,
    purpose character varying(12) NOT NULL,
    token_hash bytea NOT NULL,
    new_email character varying(254),
    password_hash text,
    display_name character varying(100),
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL
);

COMMENT ON TABLE public.email_token IS 'One row for each link sent by mail; only the token''s hash is kept, and it works once.';

CREATE TABLE public.fulfillment (
    id uuid NOT NULL,
    carrier character varying(100),
    tracking_number character varying(100),
    created_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    order_id uuid NOT NULL
);

COMMENT ON TABLE public.fulfillment IS 'One row for each parcel.';

CREATE TABLE public.fulfillment_line (
    id uuid NOT NULL,
    quantity integer NOT NULL,
    fulfillment_id uuid NOT NULL,
    order_line_id uuid NOT NULL,
    CONSTRAINT fulfillment_line_quantity CHECK ((quantity > 0))
);

COMMENT ON TABLE public.fulfillment_line IS 'One row for each order line in a parcel.';

CREATE TABLE public.idempotency (
    id uuid NOT NULL,
    scope character varying(80) NOT NULL,
    mutation character varying(60) NOT NULL,
    key character varying(200) NOT NULL,
    input_hash bytea NOT NULL,
    result jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.idempotency IS 'One row for each answered mutation with a key: the hash of its input and the ids of its result, for 24 hours.';

CREATE TABLE public.job (
    name character varying(60) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    ran_at timestamp with time zone,
    failures integer NOT NULL
);

COMMENT ON TABLE public.job IS 'One row for each timed job; `claimed_until` is the lease of the worker that runs it.';

CREATE TABLE public.label (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    value_key character varying(60) NOT NULL,
    language character varying(35) NOT NULL,
    text character varying(200) NOT NULL
);

COMMENT ON TABLE public.label IS 'One row for each word of options and attributes in a language: a key''s where `value_key` is empty.';

CREATE TABLE public.mail (
    id uuid NOT NULL,
    recipient character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    attempts integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    gave_up_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.mail IS 'One row for each mail that waits to be sent; sent rows are deleted, those given up stay with `gave_up_at`.';

CREATE TABLE public.mailbox (
    id uuid NOT NULL,
    recipient character varying(254) NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    received_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.mailbox IS 'One row for each mail in the built-in mailbox of a development server.';

CREATE TABLE public.market (
    country character varying(2) NOT NULL,
    currency character varying(3) NOT NULL,
    tax_basis_points integer NOT NULL,
    prices_include_tax boolean NOT NULL,
    "position" integer NOT NULL
);

COMMENT ON TABLE public.market IS 'One row for each country sold to. Units: `tax_basis_points` are hundredths of a percent.';

CREATE TABLE public.media (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    size integer NOT NULL,
    alt character varying(300),
    is_product boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    doomed_at timestamp with time zone,
    review_id uuid,
    user_id uuid,
    CONSTRAINT media_sizes CHECK (((width > 0) AND (height > 0) AND (size > 0)))
);

COMMENT ON TABLE public.media IS 'One row for each upload. Units: `width` and `height` in pixels, `size` in bytes of the stored master.';

CREATE TABLE public.notification (
    id uuid NOT NULL,
    gateway character varying(40) NOT NULL,
    event_id character varying(200) NOT NULL,
    payment_id uuid,
    received_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.notification IS 'One row for each notification of a gateway, so that one that comes twice acts once.';

CREATE TABLE public.order_event (
    id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    type character varying(16) NOT NULL,
    actor character varying(8) NOT NULL,
    actor_id uuid,
    note character varying(500),
    xid bigint NOT NULL,
    order_id uuid NOT NULL
);

COMMENT ON TABLE public.order_event IS 'One row for each thing that happened to an order; `seq` counts up from 1 with no gap.';

CREATE TABLE public.order_line (
    id uuid NOT NULL,
    "position" integer NOT NULL,
    product_name character varying(200) NOT NULL,
    variant_name character varying(200) NOT NULL,
    sku character varying(80) NOT NULL,
    options jsonb NOT NULL,
    image jsonb,
    quantity integer NOT NULL,
    quantity_fulfilled integer NOT NULL,
    quantity_cancelled integer NOT NULL,
    quantity_returned integer NOT NULL,
    unit_price_minor bigint NOT NULL,
    discount_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid,
    variant_id uuid,
    CONSTRAINT order_line_quantities CHECK (((quantity > 0) AND (quantity_fulfilled >= 0) AND (quantity_cancelled >= 0) AND (quantity_returned >= 0) AND ((quantity_fulfilled + quantity_cancelled) <= quantity) AND (quantity_returned <= quantity_fulfilled)))
);

COMMENT ON TABLE public.order_line IS 'One row for each line, a frozen copy of the catalogue: later edits never show here.';

CREATE TABLE public.orders (
    id uuid NOT NULL,
    version integer NOT NULL,
    number character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(35) NOT NULL,
    currency character varying(3) NOT NULL,
    status character varying(16) NOT NULL,
    payment_status character varying(20) NOT NULL,
    fulfillment_status character varying(20) NOT NULL,
    subtotal_minor bigint NOT NULL,
    discount_minor bigint NOT NULL,
    delivery_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    prices_include_tax boolean NOT NULL,
    tax_country character varying(2) NOT NULL,
    tax_basis_points integer NOT NULL,
    shipping_address jsonb,
    billing_address jsonb,
    delivery_code character varying(40) NOT NULL,
    delivery_name character varying(200) NOT NULL,
    last_seq integer NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    pay_before timestamp with time zone,
    extended_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    user_id uuid,
    cart_id uuid,
    CONSTRAINT orders_total CHECK (((total_minor >= 0) AND (subtotal_minor >= 0) AND (discount_minor >= 0) AND (delivery_minor >= 0) AND (tax_minor >= 0)))
);

COMMENT ON TABLE public.orders IS 'One row for each order. Units: `*_minor` in minor units of `currency`.';

CREATE TABLE public.outbox (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    version integer NOT NULL,
    entity_id uuid NOT NULL,
    payload jsonb NOT NULL,
    attempts integer NOT NULL,
    claimed_until timestamp with time zone,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.outbox IS 'One row for each event that the worker has not yet relayed; relayed rows are deleted.';

CREATE TABLE public.payment (
    id uuid NOT NULL,
    version integer NOT NULL,
    gateway character varying(40) NOT NULL,
    state character varying(20) NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    authorized_minor bigint NOT NULL,
    captured_minor bigint NOT NULL,
    refunded_minor bigint NOT NULL,
    refund_pending_minor bigint NOT NULL,
    capture boolean NOT NULL,
    method jsonb NOT NULL,
    return_url text,
    next_action jsonb,
    reference character varying(120),
    decline_code character varying(60),
    retryable boolean NOT NULL,
    standing character varying(16) DEFAULT 'UNHEARD'::character varying NOT NULL,
    voided_minor bigint DEFAULT 0 NOT NULL,
    disputed_minor bigint DEFAULT 0 NOT NULL,
    recovered_minor bigint DEFAULT 0 NOT NULL,
    doubt_step character varying(8),
    doubt_minor bigint DEFAULT 0 NOT NULL,
    doubt_id uuid,
    gateway_seq bigint NOT NULL,
    last_seq integer NOT NULL,
    query_at timestamp with time zone,
    query_attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT payment_sums CHECK (((amount_minor > 0) AND (captured_minor >= 0) AND (authorized_minor >= 0) AND (refunded_minor >= 0) AND (refund_pending_minor >= 0) AND (captured_minor <= amount_minor) AND ((refunded_minor + refund_pending_minor) <= captured_minor)))
);

COMMENT ON TABLE public.payment IS 'One row for each attempt to pay an order. Units: `*_minor` in minor units of `currency`.';

CREATE TABLE public.payment_event (
    id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    state character varying(20) NOT NULL,
    amount_minor bigint,
    reference character varying(120),
    payment_id uuid NOT NULL
);

COMMENT ON TABLE public.payment_event IS 'One row for each change of a payment; `seq` counts up from 1 with no gap.';

CREATE TABLE public.price (
    id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    compare_at_minor bigint,
    variant_id uuid NOT NULL,
    CONSTRAINT price_positive CHECK (((amount_minor >= 0) AND (compare_at_minor > amount_minor)))
);

COMMENT ON TABLE public.price IS 'One row for each variant and currency.';

CREATE TABLE public.product (
    id uuid NOT NULL,
    version integer NOT NULL,
    slug character varying(160) NOT NULL,
    name character varying(200) NOT NULL,
    description text,
    brand character varying(100),
    status character varying(8) NOT NULL,
    options jsonb NOT NULL,
    attributes jsonb NOT NULL,
    images jsonb NOT NULL,
    popularity integer NOT NULL,
    stars integer[] NOT NULL,
    rating_count integer NOT NULL,
    rating_average numeric(5,4),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    category_id uuid,
    CONSTRAINT product_stars CHECK (((cardinality(stars) = 5) AND (0 <= ALL (stars)))),
    CONSTRAINT product_status CHECK (((status)::text = ANY ((ARRAY['DRAFT'::character varying, 'ACTIVE'::character varying, 'ARCHIVED'::character varying])::text[])))
);

COMMENT ON TABLE public.product IS 'One row for each product; `name` and `description` are in the shop''s first language.';

CREATE TABLE public.product_price (
    id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    min_minor bigint NOT NULL,
    max_minor bigint NOT NULL,
    product_id uuid NOT NULL
);

COMMENT ON TABLE public.product_price IS 'One row for each product and currency: the span of its unarchived variants'' prices, kept by who writes those.';

CREATE TABLE public.product_slug (
    slug character varying(160) NOT NULL,
    product_id uuid NOT NULL
);

COMMENT ON TABLE public.product_slug IS 'One row for each slug that a product once had; it goes on finding the product.';

CREATE TABLE public.product_translation (
    id uuid NOT NULL,
    language character varying(35) NOT NULL,
    name character varying(200) NOT NULL,
    description text,
    product_id uuid NOT NULL
);

COMMENT ON TABLE public.product_translation IS 'One row for each product and further language.';

CREATE TABLE public.refund (
    id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    amount_minor bigint NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(500),
    reference character varying(120),
    failure_code character varying(60),
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    payment_id uuid NOT NULL,
    CONSTRAINT refund_amount CHECK ((amount_minor > 0))
);

COMMENT ON TABLE public.refund IS 'One row for each refund of a payment.';

CREATE TABLE public.review (
    id uuid NOT NULL,
    version integer NOT NULL,
    author_name character varying(100) NOT NULL,
    rating smallint NOT NULL,
    title character varying(200),
    body text NOT NULL,
    language character varying(35) NOT NULL,
    is_verified boolean NOT NULL,
    state character varying(9) NOT NULL,
    images jsonb NOT NULL,
    helpful_count integer NOT NULL,
    moderation_reason character varying(500),
    created_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    product_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT review_rating CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT review_state CHECK (((state)::text = ANY ((ARRAY['PENDING'::character varying, 'PUBLISHED'::character varying, 'HIDDEN'::character varying])::text[])))
);

COMMENT ON TABLE public.review IS 'One row for each buyer and product; `author_name` is a copy, so that a renamed person keeps what they signed.';

CREATE TABLE public.review_reply (
    id uuid NOT NULL,
    author_name character varying(100) NOT NULL,
    by_merchant boolean NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    review_id uuid NOT NULL,
    user_id uuid
);

COMMENT ON TABLE public.review_reply IS 'One row for each reply.';

CREATE TABLE public.review_revision (
    id uuid NOT NULL,
    rating smallint NOT NULL,
    title character varying(200),
    body text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    review_id uuid NOT NULL
);

COMMENT ON TABLE public.review_revision IS 'One row for each text that an edit replaced; `written_at` is when it was written.';

CREATE TABLE public.review_vote (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    review_id uuid NOT NULL,
    user_id uuid NOT NULL
);

COMMENT ON TABLE public.review_vote IS 'One row for each user who found a review helpful.';

CREATE TABLE public.saved_address (
    id uuid NOT NULL,
    address jsonb NOT NULL,
    is_default boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    user_id uuid NOT NULL
);

COMMENT ON TABLE public.saved_address IS 'One row for each entry of an address book; carts and orders hold copies.';

CREATE TABLE public.session (
    id uuid NOT NULL,
    mode character varying(6) NOT NULL,
    user_agent character varying(300),
    generation integer NOT NULL,
    rotated_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    user_id uuid NOT NULL
);

COMMENT ON TABLE public.session IS 'One row for each sign-in; the refresh token is derived from `id` and `generation`, so none is stored.';

CREATE TABLE public.shop (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    languages text[] NOT NULL,
    currencies text[] NOT NULL,
    CONSTRAINT shop_one CHECK ((id = 1))
);

COMMENT ON TABLE public.shop IS 'The one row of settings; the first language, currency and country are the defaults.';

CREATE SEQUENCE public.shop_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.shop_id_seq OWNED BY public.shop.id;

CREATE TABLE public.stock (
    available integer NOT NULL,
    backorder_limit integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    variant_id uuid NOT NULL,
    CONSTRAINT stock_backorder CHECK ((backorder_limit >= 0)),
    CONSTRAINT stock_not_oversold CHECK ((available >= (- backorder_limit)))
)
WITH (fillfactor='70');

COMMENT ON TABLE public.stock IS 'One row for each variant: what can still be sold, down to `-backorder_limit`; moved by conditional updates.';

CREATE TABLE public.stock_movement (
    id uuid NOT NULL,
    delta integer NOT NULL,
    reason character varying(200) NOT NULL,
    key character varying(120) NOT NULL,
    actor_id uuid,
    created_at timestamp with time zone NOT NULL,
    variant_id uuid NOT NULL
);

COMMENT ON TABLE public.stock_movement IS 'One row for each movement of stock, append-only; `key` names its cause, so that nothing moves twice.';

CREATE TABLE public.throttle (
    key character varying(120) NOT NULL,
    attempts integer NOT NULL,
    window_ends_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.throttle IS 'One row for each key (an account, an address) whose attempts are counted in a window.';

CREATE TABLE public.tortoise_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.tortoise_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.tortoise_migrations_id_seq OWNED BY public.tortoise_migrations.id;

CREATE TABLE public.users (
    id uuid NOT NULL,
    version integer NOT NULL,
    email character varying(254) NOT NULL,
    email_key character varying(254) NOT NULL,
    email_verified_at timestamp with time zone,
    password_hash text,
    display_name character varying(100),
    language character varying(35) NOT NULL,
    roles text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.users IS 'One row for each account; `email_key` is the case-folded address that identifies it.';

CREATE TABLE public.variant (
    id uuid NOT NULL,
    version integer NOT NULL,
    sku character varying(80) NOT NULL,
    "position" integer NOT NULL,
    options jsonb NOT NULL,
    image jsonb,
    created_at timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    product_id uuid NOT NULL
);

COMMENT ON TABLE public.variant IS 'One row for each sellable unit; `options` is an object of option key → valueKey, `image` like a product''s.';

ALTER TABLE ONLY public.shop ALTER COLUMN id SET DEFAULT nextval('public.shop_id_seq'::regclass);

ALTER TABLE ONLY public.tortoise_migrations ALTER COLUMN id SET DEFAULT nextval('public.tortoise_migrations_id_seq'::regclass);

INSERT INTO public.cart VALUES
	('019e830e-1a00-79c7-bb56-93e150c8b235', 1, '\xae67489248ca6e6cb91bdde4435fb014c7bbe11d5d212e9d63aed3c639d3d7c1', 'OPEN', 'USD', NULL, '{"city": "Berlin", "line1": "Unter den Linden 1", "line2": null, "phone": null, "region": null, "country": "DE", "recipient": "Ada Lovelace", "postal_code": "10117"}', NULL, 'standard', '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '2026-07-01 12:00:00+00', '01a211ff-2779-7218-b84f-1a0fc1d514ef'),
	('019e830e-1a00-7be0-a50c-db27bf584701', 1, '\x3b3e79f4a6cc50bac2255087f0b4bf44dc382390bdd2678bdf3dcb506a9beabe', 'OPEN', 'JPY', NULL, NULL, NULL, NULL, '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '2026-07-01 12:00:00+00', NULL);

INSERT INTO public.cart_line VALUES
	('019e830e-1a00-7319-bafa-fff1cdf95544', 2, 1000, '2026-06-01 12:00:00+00', '019e830e-1a00-79c7-bb56-93e150c8b235', '019e830e-1a00-7f90-9959-0d260fc3899c'),
	('019e830e-1a00-748e-aec3-ccc53cacfcfc', 2, 1000, '2026-06-01 12:00:00+00', '019e830e-1a00-7be0-a50c-db27bf584701', '019e830e-1a00-7f90-9959-0d260fc3899c');

INSERT INTO public.category VALUES
	('019e830e-1a00-7045-bd58-099df9b8278a', 'kitchen', 'Kitchen', 0, '2026-06-01 12:00:00+00', NULL),
	('019e830e-1a00-7ee5-b32b-be5b8669a8ac', 'cups', 'Cups', 0, '2026-06-01 12:00:00+00', '019e830e-1a00-7045-bd58-099df9b8278a');

INSERT INTO public.category_translation VALUES
	('019e830e-1a00-7d75-aff1-dafed391c195', 'zh-CN', '厨房', '019e830e-1a00-7045-bd58-099df9b8278a');

INSERT INTO public.delivery_method VALUES
	('standard', '{"de": "Standard", "en": "Standard", "zh-CN": "标准配送"}', '{"en": "3 to 5 days"}', '{}', '{"CNY": 1000, "EUR": 490, "JPY": 600, "USD": 500}', '{"EUR": 10000, "USD": 10000}', 0),
	('express', '{"de": "Express", "en": "Express", "zh-CN": "特快"}', '{"en": "tomorrow"}', '{DE,US}', '{"EUR": 1490, "USD": 1500}', '{}', 1);

INSERT INTO public.email_token VALUES
	('019e830e-1a00-7441-bec9-381f2106e568', 'VERIFY', '\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', NULL, '$argon2id$…', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '2026-06-01 12:00:00+00', '2026-06-01 13:00:00+00', NULL, '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.fulfillment VALUES
	('019e830e-1a00-74c8-a25d-bbbbf85b211c', 'DHL', 'T-1', '2026-06-01 12:00:00+00', '2026-06-01 13:00:00+00', '019e830e-1a00-79b6-8d27-511697de7695');

INSERT INTO public.fulfillment_line VALUES
	('019e830e-1a00-7883-9ab8-524de725ee3d', 1, '019e830e-1a00-74c8-a25d-bbbbf85b211c', '019e830e-1a00-72e6-8c9e-7690414ffa75');

INSERT INTO public.idempotency VALUES
	('019e830e-1a00-7974-bac3-6dfb0dd2c19c', 'user:1', 'orderCreate', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '{"order": "1"}', '2026-06-01 12:00:00+00');

INSERT INTO public.job VALUES
	('sweep', '2026-06-01 13:00:00+00', NULL, '2026-06-01 12:00:00+00', 0);

INSERT INTO public.label VALUES
	('019e830e-1a00-70b5-b8d0-d066669db76e', 'color', 'red', 'en', 'Red'),
	('019e830e-1a00-7ddc-9d27-f8f24c14cca3', 'color', 'red', 'zh-CN', '红'),
	('019e830e-1a00-7cbf-9e88-9e9374512117', 'color', 'red', 'de', 'Rot');

INSERT INTO public.mail VALUES
	('019e830e-1a00-7396-8cbc-0492bb3d80cc', 'ada@souk.example', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 0, '2026-06-01 12:00:00+00', '2026-06-01 13:00:00+00', '2026-06-01 12:00:00+00');

INSERT INTO public.mailbox VALUES
	('019e830e-1a00-7f27-a172-8c241d127ca0', 'ada@souk.example', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '2026-06-01 12:00:00+00');

INSERT INTO public.market VALUES
	('US', 'USD', 0, false, 0),
	('DE', 'EUR', 1900, true, 1),
	('CN', 'CNY', 1300, true, 2),
	('JP', 'JPY', 1000, true, 3),
	('CA', 'USD', 500, false, 4);

INSERT INTO public.media VALUES
	('019e830e-1a00-7bd1-b3e7-1fa55cce2326', '000000000000000000000000', 3, 2, 100, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', false, '2026-06-01 12:00:00+00', NULL, '019e830e-1a00-714e-8635-a705f17725db', '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.notification VALUES
	('019e830e-1a00-7077-b6a1-b87691dc5305', 'sandbox', 'evt-1', '019e830e-1a00-77ba-a941-33ce25f3baeb', '2026-06-01 12:00:00+00');

INSERT INTO public.order_event VALUES
	('019e830e-1a00-7597-829e-89e115881f6b', 1, '2026-06-01 12:00:00+00', 'PLACED', 'SHOPPER', '01a211ff-2779-7218-b84f-1a0fc1d514ef', NULL, 778, '019e830e-1a00-79b6-8d27-511697de7695'),
	('019e830e-1a00-7d39-be6e-3f80590b6124', 2, '2026-06-01 12:00:00+00', 'NOTE', 'STAFF', NULL, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 780, '019e830e-1a00-79b6-8d27-511697de7695');

INSERT INTO public.order_line VALUES
	('019e830e-1a00-72e6-8c9e-7690414ffa75', 0, 'Mug', 'Red', 'SKU-0', '[{"key": "color", "name": "Colour", "value": "Red", "valueKey": "red"}]', NULL, 2, 1, 0, 0, 1000, 0, 0, 2000, '019e830e-1a00-79b6-8d27-511697de7695', '019e830e-1a00-7fc7-a679-def021996d81', '019e830e-1a00-7f90-9959-0d260fc3899c');

INSERT INTO public.orders VALUES
	('019e830e-1a00-79b6-8d27-511697de7695', 2, 'S0000001', 'guest@souk.example', 'en', 'USD', 'CONFIRMED', 'PAID', 'UNFULFILLED', 2000, 0, 0, 0, 2000, false, 'US', 0, '{"city": "Springfield", "line1": "1 Main St", "line2": null, "phone": null, "region": "IL", "country": "US", "recipient": "Ada Lovelace", "postal_code": "62701"}', NULL, 'standard', 'Standard', 2, '2026-06-01 12:00:00+00', NULL, NULL, '2026-06-01 12:00:00+00', '01a211ff-2779-7218-b84f-1a0fc1d514ef', NULL);

INSERT INTO public.outbox VALUES
	('019e830e-1a00-79e8-81ec-ba3298c0700b', 'order.changed', 1, '019e830e-1a00-79b6-8d27-511697de7695', '{"seq": 1, "types": ["PLACED"]}', 0, NULL, '2026-06-01 12:00:00+00'),
	('019e830e-1a00-7b48-aed6-87410380f690', 'order.changed', 1, '019e830e-1a00-79b6-8d27-511697de7695', '{"seq": 2, "types": ["NOTE"]}', 0, NULL, '2026-06-01 12:00:00+00'),
	('019e830e-1a00-711a-8eea-191b9d7e7924', 'order.placed', 1, '019e830e-1a00-7c98-925f-0c0d59ba9ef5', '{"text": "ein \"Becher\", 杯子 😀\n\t\\N; DROP TABLE cart --"}', 0, NULL, '2026-06-01 12:00:00+00');

INSERT INTO public.payment VALUES
	('019e830e-1a00-77ba-a941-33ce25f3baeb', 1, 'sandbox', 'CAPTURED', 'USD', 2000, 2000, 2000, 500, 0, true, '{}', NULL, NULL, NULL, NULL, false, 'UNHEARD', 0, 0, 0, NULL, 0, NULL, 0, 0, NULL, 0, '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '019e830e-1a00-79b6-8d27-511697de7695');

INSERT INTO public.payment_event VALUES
	('019e830e-1a00-7b2f-8c52-f8335d5c8b07', 1, '2026-06-01 12:00:00+00', 'CAPTURED', 2000, 'bank-1', '019e830e-1a00-77ba-a941-33ce25f3baeb');

INSERT INTO public.price VALUES
	('019e830e-1a00-7687-88ca-81dc5e3b1d21', 'USD', 1000, 1200, '019e830e-1a00-7f90-9959-0d260fc3899c'),
	('019e830e-1a00-7d66-92ab-968ff2063850', 'JPY', 1500, NULL, '019e830e-1a00-7f90-9959-0d260fc3899c'),
	('019e830e-1a00-77b0-ae3f-0ba7dd91e585', 'USD', 1000, NULL, '019e830e-1a00-71d3-ad5f-58aaa52ee480');

INSERT INTO public.product VALUES
	('019e830e-1a00-7fc7-a679-def021996d81', 1, 'mug', 'Mug', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'Tonware', 'ACTIVE', '[{"key": "color", "values": ["red"]}]', '{"material": "clay"}', '[{"alt": null, "url": "/media/mug.svg", "width": null, "height": null}]', 0, '{0,0,1,0,1}', 2, 4.0000, '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '019e830e-1a00-7ee5-b32b-be5b8669a8ac');

INSERT INTO public.product_price VALUES
	('019e830e-1a00-7556-8d95-0248568c9c09', 'USD', 1000, 1000, '019e830e-1a00-7fc7-a679-def021996d81'),
	('019e830e-1a00-73f6-82a6-17b42710c4d2', 'JPY', 1500, 1500, '019e830e-1a00-7fc7-a679-def021996d81');

INSERT INTO public.product_slug VALUES
	('cup', '019e830e-1a00-7fc7-a679-def021996d81');

INSERT INTO public.product_translation VALUES
	('019e830e-1a00-7d79-9ca8-40e242a870d7', 'de', 'Becher', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '019e830e-1a00-7fc7-a679-def021996d81'),
	('019e830e-1a00-7799-8df5-8af6302242b2', 'zh-CN', '杯子', NULL, '019e830e-1a00-7fc7-a679-def021996d81');

INSERT INTO public.refund VALUES
	('019e830e-1a00-7fbe-b4e6-1c17b07ff146', 'USD', 500, 'SUCCEEDED', 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', NULL, NULL, '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '019e830e-1a00-77ba-a941-33ce25f3baeb');

INSERT INTO public.review VALUES
	('019e830e-1a00-714e-8635-a705f17725db', 1, 'Ada', 5, NULL, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'en', true, 'PUBLISHED', '[]', 1, NULL, '2026-06-01 12:00:00+00', NULL, '019e830e-1a00-7fc7-a679-def021996d81', '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.review_reply VALUES
	('019e830e-1a00-7a98-b678-d1d6074e98dc', 'Souk', true, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '2026-06-01 12:00:00+00', '019e830e-1a00-714e-8635-a705f17725db', NULL);

INSERT INTO public.review_revision VALUES
	('019e830e-1a00-7867-b9dc-633d4190312a', 3, NULL, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', '2026-06-01 12:00:00+00', '019e830e-1a00-714e-8635-a705f17725db');

INSERT INTO public.review_vote VALUES
	('019e830e-1a00-7daf-ac66-e5268637d64e', '2026-06-01 12:00:00+00', '019e830e-1a00-714e-8635-a705f17725db', '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.saved_address VALUES
	('01a211ff-277e-7fa5-875e-3b9a7f4d7502', '{"city": "Berlin", "line1": "Unter den Linden 1", "line2": null, "phone": null, "region": null, "country": "DE", "recipient": "Ada", "postal_code": "10117"}', true, '2026-11-25 09:17:44.190147+00', '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.session VALUES
	('01a211ff-277c-779e-8feb-e85239b9fde3', 'BEARER', 'test', 1, '2026-11-25 09:17:44.188816+00', '2026-11-25 09:17:44.188816+00', '2026-11-25 09:17:44.188816+00', '2026-12-25 09:17:44.188816+00', NULL, '01a211ff-2779-7218-b84f-1a0fc1d514ef');

INSERT INTO public.shop VALUES
	(1, 'Souk', '{en,zh-CN,de}', '{USD,EUR,CNY,JPY}');

INSERT INTO public.stock VALUES
	(10, 0, '2026-06-01 12:00:00+00', '019e830e-1a00-7f90-9959-0d260fc3899c'),
	(0, 5, '2026-06-01 12:00:00+00', '019e830e-1a00-71d3-ad5f-58aaa52ee480');

INSERT INTO public.stock_movement VALUES
	('019e830e-1a00-7d2d-950c-ee4962749b7f', -1, 'ein "Becher", 杯子 😀
	\N; DROP TABLE cart --', 'order:1', NULL, '2026-06-01 12:00:00+00', '019e830e-1a00-7f90-9959-0d260fc3899c');

INSERT INTO public.throttle VALUES
	('login:ada', 3, '2026-06-01 13:00:00+00');

INSERT INTO public.tortoise_migrations VALUES
	(1, 'models', '0001_initial', '2026-11-25 09:17:43.720726+00'),
	(2, 'models', '0002_rules', '2026-11-25 09:17:43.850631+00'),
	(3, 'models', '0003_media', '2026-11-25 09:17:44.149935+00');

INSERT INTO public.users VALUES
	('01a211ff-2779-7218-b84f-1a0fc1d514ef', 1, 'ada@souk.example', 'ada@souk.example', '2026-11-25 09:17:44.185631+00', '$argon2id$v=19$m=64,t=1,p=1$THyBsadjuoGnO1+rAClf0g$vbUl+9gIvZ2Ok63kbvdsmK8uH9bzm5NJJhDfBhvbpCs', 'Ada 阿达', 'en', '{SHOPPER}', '2026-11-25 09:17:44.185631+00', '2026-11-25 09:17:44.185631+00'),
	('01a211ff-277c-7cd4-b2f9-244c51f9b4b7', 1, 'bob@souk.example', 'bob@souk.example', NULL, '$argon2id$v=19$m=64,t=1,p=1$h+NPb2L++AqmHSxrfm2zwQ$OOnLx6tCkteQ/Oy0qteMUn+GiQ0K3TejC/rF3V/FTvM', NULL, 'en', '{SHOPPER}', '2026-11-25 09:17:44.188175+00', '2026-11-25 09:17:44.188175+00');

INSERT INTO public.variant VALUES
	('019e830e-1a00-7f90-9959-0d260fc3899c', 1, 'MUG-R', 0, '{"color": "red"}', NULL, '2026-06-01 12:00:00+00', NULL, '019e830e-1a00-7fc7-a679-def021996d81'),
	('019e830e-1a00-71d3-ad5f-58aaa52ee480', 1, 'MUG-B', 1, '{}', NULL, '2026-06-01 12:00:00+00', '2026-06-01 12:00:00+00', '019e830e-1a00-7fc7-a679-def021996d81');

SELECT pg_catalog.setval('public.shop_id_seq', 1, false);

SELECT pg_catalog.setval('public.tortoise_migrations_id_seq', 3, true);

ALTER TABLE ONLY public.cart_line
    ADD CONSTRAINT cart_line_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cart
    ADD CONSTRAINT cart_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.category_translation
    ADD CONSTRAINT category_translation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.delivery_method
    ADD CONSTRAINT delivery_method_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.email_token
    ADD CONSTRAINT email_token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fulfillment_line
    ADD CONSTRAINT fulfillment_line_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.fulfillment
    ADD CONSTRAINT fulfillment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.label
    ADD CONSTRAINT label_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.market
    ADD CONSTRAINT market_pkey PRIMARY KEY (country);

ALTER TABLE ONLY public.media
    ADD CONSTRAINT media_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.order_event
    ADD CONSTRAINT order_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_cart_id_key UNIQUE (cart_id);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_number_key UNIQUE (number);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payment_event
    ADD CONSTRAINT payment_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.price
    ADD CONSTRAINT price_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.product_price
    ADD CONSTRAINT product_price_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.product_slug
    ADD CONSTRAINT product_slug_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.product_translation
    ADD CONSTRAINT product_translation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.refund
    ADD CONSTRAINT refund_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_reply
    ADD CONSTRAINT review_reply_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_revision
    ADD CONSTRAINT review_revision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.review_vote
    ADD CONSTRAINT review_vote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.saved_address
    ADD CONSTRAINT saved_address_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.shop
    ADD CONSTRAINT shop_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_key_key UNIQUE (key);

ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.stock
    ADD CONSTRAINT stock_pkey PRIMARY KEY (variant_id);

ALTER TABLE ONLY public.throttle
    ADD CONSTRAINT throttle_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT tortoise_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cart_line
    ADD CONSTRAINT uid_cart_line_cart_id_3d01d0 UNIQUE (cart_id, variant_id);

ALTER TABLE ONLY public.category_translation
    ADD CONSTRAINT uid_category_tr_categor_549ded UNIQUE (category_id, language);

ALTER TABLE ONLY public.fulfillment_line
    ADD CONSTRAINT uid_fulfillment_fulfill_03e4e9 UNIQUE (fulfillment_id, order_line_id);

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT uid_idempotency_scope_cb1099 UNIQUE (scope, mutation, key);

ALTER TABLE ONLY public.label
    ADD CONSTRAINT uid_label_key_847cb2 UNIQUE (key, value_key, language);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT uid_notificatio_gateway_ad0dcd UNIQUE (gateway, event_id);

ALTER TABLE ONLY public.order_event
    ADD CONSTRAINT uid_order_event_order_i_2a67e1 UNIQUE (order_id, seq);

ALTER TABLE ONLY public.payment_event
    ADD CONSTRAINT uid_payment_eve_payment_9a7e55 UNIQUE (payment_id, seq);

ALTER TABLE ONLY public.price
    ADD CONSTRAINT uid_price_variant_473fee UNIQUE (variant_id, currency);

ALTER TABLE ONLY public.product_price
    ADD CONSTRAINT uid_product_pri_product_5286bb UNIQUE (product_id, currency);

ALTER TABLE ONLY public.product_translation
    ADD CONSTRAINT uid_product_tra_product_47168d UNIQUE (product_id, language);

ALTER TABLE ONLY public.review
    ADD CONSTRAINT uid_review_product_fb46b8 UNIQUE (product_id, user_id);

ALTER TABLE ONLY public.review_vote
    ADD CONSTRAINT uid_review_vote_review__72bb13 UNIQUE (review_id, user_id);

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT uid_tortoise_mi_app_3803a5 UNIQUE (app, name);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key_key UNIQUE (email_key);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.variant
    ADD CONSTRAINT variant_pkey PRIMARY KEY (id);

CREATE INDEX cart_expiry ON public.cart USING btree (expires_at) WHERE ((state)::text <> 'ORDERED'::text);

CREATE INDEX cart_line_variant ON public.cart_line USING btree (variant_id);

CREATE UNIQUE INDEX cart_one_open ON public.cart USING btree (user_id) WHERE ((user_id IS NOT NULL) AND ((state)::text = 'OPEN'::text));

CREATE UNIQUE INDEX cart_token ON public.cart USING btree (token);

CREATE INDEX cart_user ON public.cart USING btree (user_id);

CREATE INDEX category_parent ON public.category USING btree (parent_id);

CREATE INDEX email_token_hash ON public.email_token USING btree (token_hash);

CREATE INDEX fulfillment_line_order_line ON public.fulfillment_line USING btree (order_line_id);

CREATE INDEX fulfillment_order ON public.fulfillment USING btree (order_id, id);

CREATE INDEX idempotency_age ON public.idempotency USING btree (created_at);

CREATE INDEX idx_email_token_user_id_c1c79a ON public.email_token USING btree (user_id, purpose);

CREATE INDEX idx_mail_due_at_5cf2e8 ON public.mail USING btree (due_at, id);

CREATE INDEX idx_mailbox_recipie_75fbc0 ON public.mailbox USING btree (recipient, id);

CREATE INDEX idx_media_review__5e0498 ON public.media USING btree (review_id);

CREATE INDEX idx_media_user_id_6a4319 ON public.media USING btree (user_id, id);

CREATE INDEX idx_outbox_claimed_e5debd ON public.outbox USING btree (claimed_until, id);

CREATE INDEX idx_review_repl_review__2d3ca3 ON public.review_reply USING btree (review_id, id);

CREATE INDEX idx_review_revi_review__7bfd1f ON public.review_revision USING btree (review_id, id);

CREATE INDEX idx_saved_addre_user_id_6127be ON public.saved_address USING btree (user_id, id);

CREATE INDEX idx_session_user_id_224a9a ON public.session USING btree (user_id, id);

CREATE INDEX label_text ON public.label USING btree (language, text);

CREATE INDEX media_unused ON public.media USING btree (created_at) WHERE ((NOT is_product) AND (review_id IS NULL));

CREATE INDEX notification_age ON public.notification USING btree (received_at);

CREATE INDEX order_event_xid ON public.order_event USING btree (xid);

CREATE INDEX order_line_order ON public.order_line USING btree (order_id, "position");

CREATE INDEX order_line_product ON public.order_line USING btree (product_id);

CREATE INDEX order_line_variant ON public.order_line USING btree (variant_id);

CREATE INDEX orders_email ON public.orders USING btree (lower((email)::text), id DESC);

CREATE INDEX orders_payment_status ON public.orders USING btree (payment_status, id DESC);

CREATE INDEX orders_status ON public.orders USING btree (status, id DESC);

CREATE INDEX orders_unpaid ON public.orders USING btree (pay_before) WHERE ((status)::text = 'PENDING_PAYMENT'::text);

CREATE INDEX orders_user ON public.orders USING btree (user_id, id DESC);

CREATE INDEX payment_order ON public.payment USING btree (order_id, id);

CREATE INDEX payment_query ON public.payment USING btree (query_at) WHERE (query_at IS NOT NULL);

CREATE UNIQUE INDEX payment_reference ON public.payment USING btree (gateway, reference) WHERE (reference IS NOT NULL);

CREATE INDEX product_attributes ON public.product USING gin (attributes jsonb_path_ops);

CREATE INDEX product_brand ON public.product USING btree (brand);

CREATE INDEX product_category_popular ON public.product USING btree (category_id, popularity DESC, id DESC);

CREATE INDEX product_name_words ON public.product USING gin (name public.gin_trgm_ops);

CREATE INDEX product_newest ON public.product USING btree (created_at DESC, id DESC) WHERE ((status)::text = 'ACTIVE'::text);

CREATE INDEX product_popular ON public.product USING btree (popularity DESC, id DESC) WHERE ((status)::text = 'ACTIVE'::text);

CREATE INDEX product_price_order ON public.product_price USING btree (currency, min_minor, product_id);

CREATE INDEX product_rated ON public.product USING btree (COALESCE(rating_average, (0)::numeric) DESC, id DESC) WHERE ((status)::text = 'ACTIVE'::text);

CREATE INDEX product_slug_product ON public.product_slug USING btree (product_id);

CREATE INDEX product_translation_name_words ON public.product_translation USING gin (name public.gin_trgm_ops);

CREATE INDEX refund_payment ON public.refund USING btree (payment_id, id);

CREATE INDEX review_product_helpful ON public.review USING btree (product_id, helpful_count DESC, id DESC) WHERE ((state)::text = 'PUBLISHED'::text);

CREATE INDEX review_product_newest ON public.review USING btree (product_id, created_at DESC, id DESC) WHERE ((state)::text = 'PUBLISHED'::text);

CREATE INDEX review_product_rating ON public.review USING btree (product_id, rating DESC, id DESC) WHERE ((state)::text = 'PUBLISHED'::text);

CREATE INDEX review_reply_user ON public.review_reply USING btree (user_id);

CREATE INDEX review_state ON public.review USING btree (state, id DESC);

CREATE INDEX review_user ON public.review USING btree (user_id, id DESC);

CREATE INDEX review_vote_user ON public.review_vote USING btree (user_id);

CREATE UNIQUE INDEX saved_address_default ON public.saved_address USING btree (user_id) WHERE is_default;

CREATE INDEX stock_movement_variant ON public.stock_movement USING btree (variant_id, id);

CREATE INDEX users_email_words ON public.users USING gin (email_key public.gin_trgm_ops);

CREATE INDEX users_name_words ON public.users USING gin (display_name public.gin_trgm_ops);

CREATE INDEX users_newest ON public.users USING btree (created_at DESC, id DESC);

CREATE INDEX variant_options ON public.variant USING gin (options jsonb_path_ops);

CREATE INDEX variant_product ON public.variant USING btree (product_id, "position", id);

CREATE UNIQUE INDEX variant_sku ON public.variant USING btree (sku) WHERE (archived_at IS NULL);

CREATE INDEX variant_sku_all ON public.variant USING btree (sku);

ALTER TABLE ONLY public.cart_line
    ADD CONSTRAINT cart_line_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.cart(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cart_line
    ADD CONSTRAINT cart_line_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.variant(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.cart
    ADD CONSTRAINT cart_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.category
    ADD CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.category_translation
    ADD CONSTRAINT category_translation_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.email_token
    ADD CONSTRAINT email_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.fulfillment_line
    ADD CONSTRAINT fulfillment_line_fulfillment_id_fkey FOREIGN KEY (fulfillment_id) REFERENCES public.fulfillment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.fulfillment_line
    ADD CONSTRAINT fulfillment_line_order_line_id_fkey FOREIGN KEY (order_line_id) REFERENCES public.order_line(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.fulfillment
    ADD CONSTRAINT fulfillment_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.media
    ADD CONSTRAINT media_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.review(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.media
    ADD CONSTRAINT media_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.order_event
    ADD CONSTRAINT order_event_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.order_line
    ADD CONSTRAINT order_line_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.variant(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_cart_id_fkey FOREIGN KEY (cart_id) REFERENCES public.cart(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.payment_event
    ADD CONSTRAINT payment_event_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.payment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.payment
    ADD CONSTRAINT payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.price
    ADD CONSTRAINT price_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.variant(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.product
    ADD CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.product_price
    ADD CONSTRAINT product_price_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.product_slug
    ADD CONSTRAINT product_slug_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.product_translation
    ADD CONSTRAINT product_translation_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.refund
    ADD CONSTRAINT refund_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES public.payment(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.review_reply
    ADD CONSTRAINT review_reply_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.review(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.review_reply
    ADD CONSTRAINT review_reply_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.review_revision
    ADD CONSTRAINT review_revision_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.review(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.review
    ADD CONSTRAINT review_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.review_vote
    ADD CONSTRAINT review_vote_review_id_fkey FOREIGN KEY (review_id) REFERENCES public.review(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.review_vote
    ADD CONSTRAINT review_vote_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saved_address
    ADD CONSTRAINT saved_address_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stock_movement
    ADD CONSTRAINT stock_movement_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.variant(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stock
    ADD CONSTRAINT stock_variant_id_fkey FOREIGN KEY (variant_id) REFERENCES public.variant(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.variant
    ADD CONSTRAINT variant_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id) ON DELETE CASCADE;

