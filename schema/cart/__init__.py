"""Carts as clients see, fill and follow them."""

from schema.cart.root import (
    CartClosedError,
    CartMutation,
    CartPayload,
    CartQuery,
    CartSubscription,
    QuantityRuleError,
)
from schema.cart.types import Cart, CartLine

__all__ = [
    "Cart",
    "CartClosedError",
    "CartLine",
    "CartMutation",
    "CartPayload",
    "CartQuery",
    "CartSubscription",
    "QuantityRuleError",
]
