"""What is known of an order's money and parcels, and how it stands with both."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.ids import OrderLineId
from domain.order.states import FulfillmentStatus, OrderStatus, PaymentStatus
from domain.payment import PaymentState


@dataclass(frozen=True, slots=True)
class PaymentSums:
    """What one payment of an order amounts to. Units: minor units of the order's currency.

    `disputed_minor` is what payers' banks took back and did not return.
    """

    state: PaymentState
    authorized_minor: int
    captured_minor: int
    refunded_minor: int
    refund_pending_minor: int = 0
    voided_minor: int = 0
    disputed_minor: int = 0

    @property
    def held_minor(self) -> int:
        """What is authorized and can still be captured."""
        holds = self.state in (PaymentState.AUTHORIZED, PaymentState.PARTIALLY_CAPTURED, PaymentState.UNKNOWN)
        return max(0, self.authorized_minor - self.captured_minor - self.voided_minor) if holds else 0

    @property
    def refundable_minor(self) -> int:
        """What can be given back: refunds under way and what is disputed are not ours to give."""
        gone = self.refunded_minor + self.refund_pending_minor + self.disputed_minor
        return max(0, self.captured_minor - gone)


@dataclass(frozen=True, slots=True)
class LineQuantities:
    """How many of an order line went which way."""

    line_id: OrderLineId
    ordered: int
    fulfilled: int = 0
    cancelled: int = 0
    returned: int = 0

    @property
    def left(self) -> int:
        """How many can still be put into a parcel."""
        return self.ordered - self.fulfilled - self.cancelled

    @property
    def returnable(self) -> int:
        return self.fulfilled - self.returned


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What decides on an order's next steps. Units: minor units of its currency.

    `delivered` counts pieces in parcels that arrived.
    """

    status: OrderStatus
    total_minor: int
    payments: Sequence[PaymentSums] = ()
    lines: Sequence[LineQuantities] = ()
    delivered: int = 0

    @property
    def fulfilled(self) -> int:
        return sum(line.fulfilled for line in self.lines)

    @property
    def refundable_minor(self) -> int:
        return sum(payment.refundable_minor for payment in self.payments)

    @property
    def left_to_pay_minor(self) -> int:
        """What no payment has taken or holds yet."""
        return max(0, self.total_minor - covered_minor(self.payments))


def covered_minor(payments: Sequence[PaymentSums]) -> int:
    """Add up what payments hold, and what they have taken and are not giving back."""
    return sum(
        payment.captured_minor - payment.refunded_minor - payment.refund_pending_minor + payment.held_minor
        for payment in payments
    )


def excess_minor(facts: OrderFacts) -> int:
    """Add up what payments took or hold beyond what the order has a use for; an order that ended has none for any."""
    money = facts.refundable_minor + sum(payment.held_minor for payment in facts.payments)
    is_over = facts.status in (OrderStatus.CANCELLED, OrderStatus.EXPIRED)
    return money if is_over else max(0, money - facts.total_minor)


def has_lapsed(facts: OrderFacts) -> bool:
    """Tell whether an order was confirmed on money that was only held, and nothing of it is left."""
    is_unpaid = payment_status(facts.payments, total_minor=facts.total_minor) is PaymentStatus.UNPAID
    return (
        facts.status is OrderStatus.CONFIRMED
        and not facts.fulfilled
        and is_unpaid
        and not covered_minor(facts.payments)
    )


def payment_status(payments: Sequence[PaymentSums], *, total_minor: int) -> PaymentStatus:
    """Compute how an order stands with money. Units: minor units of the order's currency."""
    captured = sum(payment.captured_minor for payment in payments)
    refunded = sum(payment.refunded_minor for payment in payments)
    if any(payment.state is PaymentState.DISPUTED for payment in payments):
        return PaymentStatus.DISPUTED
    if refunded and refunded == captured:
        return PaymentStatus.REFUNDED
    if captured - refunded >= total_minor:
        return PaymentStatus.PAID
    if refunded:
        return PaymentStatus.PARTIALLY_REFUNDED
    if captured:
        return PaymentStatus.PARTIALLY_PAID
    return PaymentStatus.AUTHORIZED if covered_minor(payments) >= total_minor else PaymentStatus.UNPAID


def fulfillment_status(lines: Sequence[LineQuantities], *, delivered: int) -> FulfillmentStatus:
    """Compute how an order stands with parcels; `delivered` counts the pieces in parcels that arrived."""
    fulfilled = sum(line.fulfilled for line in lines)
    returned = sum(line.returned for line in lines)
    left = sum(line.left for line in lines)
    if not fulfilled:
        return FulfillmentStatus.UNFULFILLED
    if returned:
        is_all = returned == fulfilled and not left
        return FulfillmentStatus.RETURNED if is_all else FulfillmentStatus.PARTIALLY_RETURNED
    if left:
        return FulfillmentStatus.PARTIALLY_FULFILLED
    return FulfillmentStatus.DELIVERED if delivered >= fulfilled else FulfillmentStatus.FULFILLED
