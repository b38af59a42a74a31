"""Orders: their states, what moves them, and what may be done next.

The status moves by a table; how an order stands with money and parcels is computed from payments and lines.
"""

from domain.order.actions import ViewerKind, available_actions, may_cancel, viewer_kinds
from domain.order.facts import (
    LineQuantities,
    OrderFacts,
    PaymentSums,
    covered_minor,
    excess_minor,
    fulfillment_status,
    has_lapsed,
    payment_status,
)
from domain.order.quantities import Pieces, to_fulfill, to_return
from domain.order.states import (
    NOTE_MAX_LENGTH,
    TRANSITIONS,
    ActorKind,
    FulfillmentStatus,
    IllegalTransition,
    OrderAction,
    OrderEventType,
    OrderStatus,
    PaymentStatus,
    Step,
    advance,
)

__all__ = [
    "NOTE_MAX_LENGTH",
    "TRANSITIONS",
    "ActorKind",
    "FulfillmentStatus",
    "IllegalTransition",
    "LineQuantities",
    "OrderAction",
    "OrderEventType",
    "OrderFacts",
    "OrderStatus",
    "PaymentStatus",
    "PaymentSums",
    "Pieces",
    "Step",
    "ViewerKind",
    "advance",
    "available_actions",
    "covered_minor",
    "excess_minor",
    "fulfillment_status",
    "has_lapsed",
    "may_cancel",
    "payment_status",
    "to_fulfill",
    "to_return",
    "viewer_kinds",
]
