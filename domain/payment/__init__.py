"""Payments: what is known of the money, the states that follow from it, and what may be done next.

A payment is a set of facts that only grow. Whatever a gateway tells, in an answer, a query or a notification, is a
picture of the whole payment, and `advance` joins it with what was known. Joining is commutative and idempotent, so a
notification may come first, twice or late. The state shown to people is computed from the facts.
"""

from domain.payment.facts import Contradiction, Doubt, Facts, RefundFact, advance, advance_refund, state
from domain.payment.rules import (
    GatewayUnavailable,
    PaymentDeclined,
    PaymentStepRefused,
    RefundExceedsCaptured,
    allowed_steps,
    check_void,
    to_capture,
    to_pay,
    to_refund,
)
from domain.payment.states import (
    FINALITY,
    REFUND_TRANSITIONS,
    TRANSITIONS,
    PaymentState,
    RefundState,
    Standing,
    Step,
)

__all__ = [
    "FINALITY",
    "REFUND_TRANSITIONS",
    "TRANSITIONS",
    "Contradiction",
    "Doubt",
    "Facts",
    "GatewayUnavailable",
    "PaymentDeclined",
    "PaymentState",
    "PaymentStepRefused",
    "RefundExceedsCaptured",
    "RefundFact",
    "RefundState",
    "Standing",
    "Step",
    "advance",
    "advance_refund",
    "allowed_steps",
    "check_void",
    "state",
    "to_capture",
    "to_pay",
    "to_refund",
]
