"""Orders as clients see, cancel, fulfil and follow them."""

from schema.order.root import OrderMutation, OrderPayload, OrderQuery, OrderStatusEvent, OrderSubscription
from schema.order.types import IllegalTransitionError, Order, OrderConnection, OrderLine

__all__ = [
    "IllegalTransitionError",
    "Order",
    "OrderConnection",
    "OrderLine",
    "OrderMutation",
    "OrderPayload",
    "OrderQuery",
    "OrderStatusEvent",
    "OrderSubscription",
]
