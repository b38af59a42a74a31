"""Orders: their states, what moves them, and what may be done next.

The status moves by a table; how an order stands with money and parcels is computed from payments and lines.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import ErrorCode, Expected, InvalidInput, NotFound
from domain.ids import OrderLineId
from domain.payment import PaymentState


class OrderStatus(StrEnum):
    PENDING_PAYMENT = "PENDING_PAYMENT"
    CONFIRMED = "CONFIRMED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


class PaymentStatus(StrEnum):
    UNPAID = "UNPAID"
    AUTHORIZED = "AUTHORIZED"
    PARTIALLY_PAID = "PARTIALLY_PAID"
    PAID = "PAID"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"
    DISPUTED = "DISPUTED"


class FulfillmentStatus(StrEnum):
    UNFULFILLED = "UNFULFILLED"
    PARTIALLY_FULFILLED = "PARTIALLY_FULFILLED"
    FULFILLED = "FULFILLED"
    DELIVERED = "DELIVERED"
    PARTIALLY_RETURNED = "PARTIALLY_RETURNED"
    RETURNED = "RETURNED"


class OrderAction(StrEnum):
    PAY = "PAY"
    CANCEL = "CANCEL"
    FULFILL = "FULFILL"
    DELIVER = "DELIVER"
    REFUND = "REFUND"
    REQUEST_RETURN = "REQUEST_RETURN"
    REORDER = "REORDER"
    REVIEW = "REVIEW"


class OrderEventType(StrEnum):
    PLACED = "PLACED"
    PAYMENT_STARTED = "PAYMENT_STARTED"
    PAYMENT_FAILED = "PAYMENT_FAILED"
    AUTHORIZED = "AUTHORIZED"
    PAID = "PAID"
    CONFIRMED = "CONFIRMED"
    FULFILLED = "FULFILLED"
    DELIVERED = "DELIVERED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    REFUND_STARTED = "REFUND_STARTED"
    REFUNDED = "REFUNDED"
    NOTE = "NOTE"


class ActorKind(StrEnum):
    SHOPPER = "SHOPPER"
    STAFF = "STAFF"
    SYSTEM = "SYSTEM"
    GATEWAY = "GATEWAY"


class ViewerKind(StrEnum):
    """What someone is to one order; a member of the staff may be its owner as well."""

    OWNER = "OWNER"
    GUEST = "GUEST"  # holds the order's access token
    STAFF = "STAFF"


class Step(StrEnum):
    """What moves an order's status."""

    CONFIRM = "CONFIRM"
    CANCEL = "CANCEL"
    EXPIRE = "EXPIRE"
    REVIVE = "REVIVE"  # paid after it expired, and its stock could be taken again
    COMPLETE = "COMPLETE"


TRANSITIONS: Mapping[OrderStatus, Mapping[Step, OrderStatus]] = {
    OrderStatus.PENDING_PAYMENT: {
        Step.CONFIRM: OrderStatus.CONFIRMED,
        Step.CANCEL: OrderStatus.CANCELLED,
        Step.EXPIRE: OrderStatus.EXPIRED,
    },
    OrderStatus.CONFIRMED: {Step.CANCEL: OrderStatus.CANCELLED, Step.COMPLETE: OrderStatus.COMPLETED},
    OrderStatus.COMPLETED: {},
    # What was cancelled stays so, even if it is paid afterwards: the money goes back.
    OrderStatus.CANCELLED: {},
    OrderStatus.EXPIRED: {Step.REVIVE: OrderStatus.CONFIRMED},
}

BUYERS = frozenset({ViewerKind.OWNER, ViewerKind.GUEST})
REORDERABLE = frozenset(OrderStatus) - {OrderStatus.PENDING_PAYMENT}
NOTE_MAX_LENGTH = 500


class IllegalTransition(Expected):
    """The order is not in a state for this; `allowed` is what its caller may do with it now."""

    code = ErrorCode.ILLEGAL_TRANSITION
    text = "This order does not allow that: it is {state}."

    def __init__(self, text: str | None = None, /, *, from_: str, allowed: Collection[OrderAction] = ()) -> None:
        super().__init__(text, state=from_)
        self.from_ = from_
        self.allowed = [action for action in OrderAction if action in allowed]


@dataclass(frozen=True, slots=True)
class PaymentSums:
    """What one payment of an order amounts to. Units: minor units of the order's currency."""

    state: PaymentState
    authorized_minor: int
    captured_minor: int
    refunded_minor: int
    refund_pending_minor: int = 0

    @property
    def held_minor(self) -> int:
        """What is authorized and can still be captured."""
        holds = self.state in (PaymentState.AUTHORIZED, PaymentState.PARTIALLY_CAPTURED, PaymentState.UNKNOWN)
        return max(0, self.authorized_minor - self.captured_minor) if holds else 0

    @property
    def refundable_minor(self) -> int:
        """What can be given back; nothing while the payer's bank disputes it."""
        if self.state is PaymentState.DISPUTED:
            return 0
        return max(0, self.captured_minor - self.refunded_minor - self.refund_pending_minor)


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
class Pieces:
    """Some of an order line."""

    line_id: OrderLineId
    quantity: int


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


def advance(status: OrderStatus, step: Step) -> OrderStatus:
    """Give the status after a step.

    Raises: IllegalTransition.
    """
    after = TRANSITIONS[status].get(step)
    if after is None:
        steps = TRANSITIONS[status]
        named = {Step.CONFIRM: OrderAction.PAY, Step.CANCEL: OrderAction.CANCEL}
        raise IllegalTransition(from_=status, allowed={action for known, action in named.items() if known in steps})
    return after


def covered_minor(payments: Sequence[PaymentSums]) -> int:
    """Add up what payments have taken and not given back, and what they hold."""
    return sum(payment.captured_minor - payment.refunded_minor + payment.held_minor for payment in payments)


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


def may_cancel(facts: OrderFacts) -> bool:
    """Tell whether an order can be cancelled: until its first parcel leaves."""
    return Step.CANCEL in TRANSITIONS[facts.status] and not facts.fulfilled


def available_actions(facts: OrderFacts, viewer: Collection[ViewerKind]) -> list[OrderAction]:
    """Tell what the viewer may do with an order now."""
    is_buyer, is_staff = bool(BUYERS.intersection(viewer)), ViewerKind.STAFF in viewer
    is_confirmed = facts.status is OrderStatus.CONFIRMED
    offers = {
        OrderAction.PAY: is_buyer and facts.status is OrderStatus.PENDING_PAYMENT and facts.left_to_pay_minor > 0,
        OrderAction.CANCEL: (is_buyer or is_staff) and may_cancel(facts),
        OrderAction.FULFILL: is_staff and is_confirmed and any(line.left for line in facts.lines),
        OrderAction.DELIVER: is_staff and is_confirmed and facts.delivered < facts.fulfilled,
        OrderAction.REFUND: is_staff and facts.refundable_minor > 0,
        OrderAction.REORDER: is_buyer and facts.status in REORDERABLE,
        # A review needs an account, and something that has arrived.
        OrderAction.REVIEW: ViewerKind.OWNER in viewer and facts.delivered > 0,
    }
    return [action for action, is_offered in offers.items() if is_offered]


def to_fulfill(lines: Sequence[LineQuantities], wanted: Sequence[Pieces] | None) -> dict[OrderLineId, int]:
    """Give how many of each line go into a parcel: what is wanted, or all that is left.

    Raises: NotFound for a line of another order, InvalidInput for no piece at all or more than is left of a line.
    """
    left = {line.line_id: line.left for line in lines}
    if wanted is None:
        return {line_id: quantity for line_id, quantity in left.items() if quantity}
    return _within(wanted, left, text="Only {left} of this line are left.")


def to_return(lines: Sequence[LineQuantities], wanted: Sequence[Pieces]) -> dict[OrderLineId, int]:
    """Give how many of each line come back: never more than left the house.

    Raises: NotFound for a line of another order, InvalidInput for no piece at all or more than can come back.
    """
    returnable = {line.line_id: line.returnable for line in lines}
    return _within(wanted, returnable, text="Only {left} of this line can come back.")


def _within(wanted: Sequence[Pieces], left: Mapping[OrderLineId, int], *, text: str) -> dict[OrderLineId, int]:
    if not wanted:
        raise InvalidInput("Name at least one line.", path=["lines"])
    taken: dict[OrderLineId, int] = {}
    for index, pieces in enumerate(wanted):
        path = ["lines", str(index)]
        if pieces.line_id not in left:
            raise NotFound(path=[*path, "orderLineId"])
        if pieces.quantity < 1:
            raise InvalidInput("The quantity has to be above zero.", path=[*path, "quantity"])
        # A line may be named twice: what counts is their sum.
        taken[pieces.line_id] = taken.get(pieces.line_id, 0) + pieces.quantity
        if taken[pieces.line_id] > left[pieces.line_id]:
            raise InvalidInput(text, path=[*path, "quantity"], left=left[pieces.line_id])
    return taken
