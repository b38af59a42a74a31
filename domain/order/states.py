"""The states of orders, and the moves between them, as data."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from domain.errors import ErrorCode, Expected


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


NOTE_MAX_LENGTH = 500


class IllegalTransition(Expected):
    """The order is not in a state for this; `allowed` is what its caller may do with it now."""

    code = ErrorCode.ILLEGAL_TRANSITION
    text = "This order does not allow that: it is {state}."

    def __init__(self, text: str | None = None, /, *, from_: str, allowed: Collection[OrderAction] = ()) -> None:
        super().__init__(text, state=from_)
        self.from_ = from_
        self.allowed = [action for action in OrderAction if action in allowed]


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
