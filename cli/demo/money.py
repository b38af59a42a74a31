"""What the demo orders cost and what was paid for them, by the rules of the domain."""

from dataclasses import dataclass

from cli.demo.shapes import DemoOrder, DemoPayment
from domain import delivery, pricing
from domain.ids import RefundId
from domain.money import Currency, Money, allocate
from domain.payment import Facts, RefundFact, RefundState, Standing, state
from domain.pricing import LineToPrice, Quote
from domain.shop import Delivery, Market, Shop

STANDINGS = {"FAILED": Standing.FAILED, "VOIDED": Standing.VOIDED}


@dataclass(frozen=True, slots=True)
class Priced:
    """An order's sums, and the market and the way to deliver that they follow from."""

    quote: Quote
    market: Market
    way: Delivery


@dataclass(frozen=True, slots=True)
class BookedPayment:
    """A payment with its amounts. Units: minor units.

    `refunds` are the amounts of its refunds, `moved` is what moved at each of its events; None where nothing did.
    """

    source: DemoPayment
    facts: Facts
    refunds: tuple[int, ...]
    moved: tuple[int | None, ...]
    is_captured_at_once: bool


@dataclass(frozen=True, slots=True)
class Paid:
    quote: Quote
    market: Market
    way: Delivery
    payments: tuple[BookedPayment, ...]


def priced(order: DemoOrder, shop: Shop) -> Priced:
    """Price an order as the shop would have when it was placed."""
    market = shop.market(order.address.country)
    assert market is not None
    way = next(way for way in shop.deliveries if way.code == order.delivery)
    currency = Currency(order.currency)
    lines = [LineToPrice(line.id, Money(line.unit_price_minor, currency), line.quantity) for line in order.lines]
    charge = delivery.charge(way, subtotal=pricing.after_discounts(lines, currency=currency))
    return Priced(pricing.price(lines, currency=currency, market=market, delivery=charge), market, way)


def paid(order: DemoOrder, price: Priced) -> Paid:
    """Book an order's payments: percentages become amounts."""
    total = price.quote.total
    booked = tuple(_book(payment, total) for payment in order.payments)
    return Paid(price.quote, price.market, price.way, booked)


def _book(payment: DemoPayment, total: Money) -> BookedPayment:
    is_failed = payment.state == "FAILED"
    authorized = 0 if is_failed else total.minor
    captured = _part(total.minor, payment.captured_percent)
    refunds = tuple(_part(captured, refund.percent) for refund in payment.refunds)
    facts = Facts(
        amount_minor=total.minor,
        currency=total.currency,
        standing=STANDINGS.get(payment.state, Standing.ACCEPTED),
        authorized_minor=authorized,
        captured_minor=captured,
        voided_minor=authorized if payment.state == "VOIDED" else 0,
        disputed_minor=captured if payment.state == "DISPUTED" else 0,
        refunds=tuple(
            RefundFact(RefundId(refund.id), minor, RefundState(refund.state))
            for refund, minor in zip(payment.refunds, refunds, strict=True)
        ),
    )
    assert state(facts) == payment.state, f"{payment.state} does not follow from {facts}"
    moved = {
        "PENDING": total.minor,
        "AUTHORIZED": authorized,
        "PARTIALLY_CAPTURED": captured,
        "CAPTURED": captured,
        "PARTIALLY_REFUNDED": facts.refunded_minor,
        "REFUNDED": facts.refunded_minor,
        "DISPUTED": facts.disputed_minor,
    }
    return BookedPayment(
        source=payment,
        facts=facts,
        refunds=refunds,
        moved=tuple(moved.get(event.state) for event in payment.events),
        is_captured_at_once="AUTHORIZED" not in {event.state for event in payment.events},
    )


def _part(whole: int, percent: int) -> int:
    """Give a percentage of an amount, to the minor unit."""
    return allocate(whole, (percent, 100 - percent))[0]
