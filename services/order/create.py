"""Make an order of a cart: once for each cart, at the total that the shopper saw, with stock taken last."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import orjson

from domain import ids
from domain.cart import Assessment, CartHolder, CartIncomplete, CartState, TotalChanged, assess
from domain.errors import CurrencyMismatch, NotFound
from domain.ids import OrderId, OrderLineId, uuid7
from domain.money import Money
from domain.order import (
    ActorKind,
    FulfillmentStatus,
    OrderEventType,
    OrderStatus,
    PaymentStatus,
    Step,
    advance,
)
from domain.order.number import NOISE_BITS, order_number
from domain.shop import Shop
from events import mail, outbox
from events.cart import CartChanged
from events.mail import Letter
from events.order import OrderPlaced
from kit import db
from kit.db import Tx
from services import idempotency, stock
from services.order import access, basket, letter, log
from services.order.basket import BasketLine, LockedCart
from services.order.letter import LetterLine
from services.order.log import Entry
from services.stock import Demand


@dataclass(frozen=True, slots=True)
class CreateOrder:
    """Order the holder's cart at this total."""

    holder: CartHolder
    expected_total: Money


@dataclass(frozen=True, slots=True)
class Terms:
    """What the shop and the request say about new orders; `links_url` is where links in mails lead."""

    shop: Shop
    language: str
    country: str
    pay_within: timedelta
    links_url: str
    secret: str


@dataclass(frozen=True, slots=True)
class Placing:
    """An order on its way into the books."""

    id: OrderId
    number: str
    cart: LockedCart
    lines: list[BasketLine]
    assessment: Assessment

    @property
    def is_free(self) -> bool:
        """Whether there is nothing to pay, so that it is confirmed at once."""
        return not self.assessment.quote.total


async def create(command: CreateOrder, *, terms: Terms, key: idempotency.Key | None, now: datetime) -> OrderId:
    """Make an order of a cart; a cart that has become one already gives the same again, whatever the key.

    Raises: NotFound, CartIncomplete, CurrencyMismatch, TotalChanged, OutOfStock or a group of them,
    IdempotencyMismatch.
    """
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return OrderId(UUID(kept["order"]))
        cart = await basket.lock(tx, command.holder, now=now)
        if cart is None:
            raise NotFound(path=["cartId"] if command.holder.is_named else None)
        if cart.state is CartState.ORDERED:
            order_id = OrderId(await tx.fetchval("SELECT id FROM orders WHERE cart_id = $1", cart.id))
            idempotency.keep(tx, key, {"order": order_id})
            return order_id
        placing = await _place(tx, cart, command.expected_total, terms=terms, now=now)
        idempotency.keep(tx, key, {"order": placing.id})
        await stock.take(
            tx,
            [Demand(line.variant_id, line.quantity) for line in placing.lines],
            key=f"order:{placing.id}",
            reason=f"Order {placing.number}",
            now=now,
            actor_id=cart.user_id,
        )
    return placing.id


async def _place(tx: Tx, cart: LockedCart, expected: Money, *, terms: Terms, now: datetime) -> Placing:
    shop_language = terms.shop.languages[0]
    lines = await basket.lines(tx, cart, language=terms.language, shop_language=shop_language)
    languages = (terms.language, shop_language)
    assessment = assess(basket.facts(cart, lines), shop=terms.shop, country=terms.country, languages=languages)
    _check(cart, assessment, expected)
    order_id = OrderId(uuid7(now))
    number = order_number(now=now, noise=secrets.randbits(NOISE_BITS))
    placing = Placing(order_id, number, cart, lines, assessment)
    entries = [Entry(OrderEventType.PLACED, ActorKind.SHOPPER, cart.user_id)]
    if placing.is_free:
        entries.append(Entry(OrderEventType.CONFIRMED, ActorKind.SYSTEM))
    _insert(tx, placing, terms=terms, entries=len(entries), now=now)
    _insert_lines(tx, placing, now=now)
    changed = log.begin(tx, order_id, *entries, now=now)
    tx.also(
        "UPDATE cart SET state = 'ORDERED', version = version + 1, user_id = $2, updated_at = $3 WHERE id = $1",
        cart.id,
        cart.user_id,
        now,
    )
    total = assessment.quote.total
    placed = {"number": number, "currency": total.currency, "total_minor": total.minor}
    outbox.append(
        tx,
        changed,
        OrderPlaced(entity_id=order_id, payload=placed),
        CartChanged(entity_id=cart.id, payload={"version": cart.version + 1}),
        now=now,
    )
    mail.post(tx, _letter(placing, terms), now=now)
    return placing


def _letter(placing: Placing, terms: Terms) -> Letter:
    cart, quote, option = placing.cart, placing.assessment.quote, placing.assessment.delivery_option
    assert cart.email is not None
    assert cart.shipping_address is not None
    tax = "Tax, included" if placing.assessment.market.prices_include_tax else "Tax"
    sums = {
        "Subtotal": quote.subtotal,
        option.name if option else "Delivery": quote.delivery_total,
        tax: quote.tax_total,
    }
    if quote.discount_total:
        sums["Discounts"] = -quote.discount_total
    token = access.token(placing.id, secret=terms.secret)
    ordered = letter.Ordered(
        number=placing.number,
        shop_name=terms.shop.name,
        lines=[
            LetterLine(line.quantity, line.full_name, each.total)
            for line, each in zip(placing.lines, quote.lines, strict=True)
        ],
        sums=sums | {"Total": quote.total},
        address=cart.shipping_address,
        link=f"{terms.links_url}/order?id={ids.encode('Order', placing.id)}&accessToken={token}",
        pay_within=None if placing.is_free else terms.pay_within,
    )
    return letter.write(ordered, to=cart.email, language=terms.language)


def _check(cart: LockedCart, assessment: Assessment, expected: Money) -> None:
    if assessment.missing:
        raise CartIncomplete(assessment.missing)
    if expected.currency != cart.currency:
        raise CurrencyMismatch(currency=cart.currency, path=["expectedTotal", "currency"])
    actual = assessment.quote.total
    if actual != expected:
        raise TotalChanged(expected=expected, actual=actual, cart_id=cart.id)


def _insert(tx: Tx, placing: Placing, *, terms: Terms, entries: int, now: datetime) -> None:
    cart, market, quote = placing.cart, placing.assessment.market, placing.assessment.quote
    option = placing.assessment.delivery_option
    shipping, billing = cart.shipping_address, cart.billing_address or cart.shipping_address
    assert option is not None
    assert shipping is not None
    assert billing is not None
    status = OrderStatus.PENDING_PAYMENT
    tx.also(
        "INSERT INTO orders (id, version, number, cart_id, user_id, email, language, currency, status, payment_status, "
        "fulfillment_status, subtotal_minor, discount_minor, delivery_minor, tax_minor, total_minor, "
        "prices_include_tax, tax_country, tax_basis_points, shipping_address, billing_address, delivery_code, "
        "delivery_name, last_seq, placed_at, pay_before, updated_at) "
        "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, "
        "$22, $25, $23, $24, $23)",
        placing.id,
        placing.number,
        cart.id,
        cart.user_id,
        cart.email,
        terms.language,
        cart.currency,
        (advance(status, Step.CONFIRM) if placing.is_free else status).value,
        (PaymentStatus.PAID if placing.is_free else PaymentStatus.UNPAID).value,
        FulfillmentStatus.UNFULFILLED.value,
        quote.subtotal.minor,
        quote.discount_total.minor,
        quote.delivery_total.minor,
        quote.tax_total.minor,
        quote.total.minor,
        market.prices_include_tax,
        market.country,
        market.tax_basis_points,
        shipping.as_json(),
        billing.as_json(),
        option.code,
        option.name,
        now,
        None if placing.is_free else now + terms.pay_within,
        entries,
    )


# Columns as arrays: one statement, however many lines.
INSERT_LINES = """
INSERT INTO order_line (id, order_id, position, variant_id, product_id, product_name, variant_name, sku, options, image,
  quantity, quantity_fulfilled, quantity_cancelled, quantity_returned, unit_price_minor, discount_minor, tax_minor,
  total_minor)
SELECT n.id, $1, n.position - 1, n.variant_id, n.product_id, n.product_name, n.variant_name, n.sku, n.options::jsonb,
  n.image::jsonb, n.quantity, 0, 0, 0, n.unit, n.discount, n.tax, n.total
FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[],
  $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[]) WITH ORDINALITY
  AS n(id, variant_id, product_id, product_name, variant_name, sku, options, image, quantity, unit, discount, tax,
  total, position)
"""


def _insert_lines(tx: Tx, placing: Placing, *, now: datetime) -> None:
    lines, quotes = placing.lines, placing.assessment.quote.lines
    tx.also(
        INSERT_LINES,
        placing.id,
        [OrderLineId(uuid7(now)) for _ in lines],
        [line.variant_id for line in lines],
        [line.product_id for line in lines],
        [line.product_name for line in lines],
        [line.variant_name[:200] for line in lines],
        [line.sku for line in lines],
        [orjson.dumps(line.options).decode() for line in lines],
        [line.image for line in lines],
        [line.quantity for line in lines],
        [quote.unit.minor for quote in quotes],
        [quote.discount.minor for quote in quotes],
        [quote.tax.minor for quote in quotes],
        [quote.total.minor for quote in quotes],
    )
