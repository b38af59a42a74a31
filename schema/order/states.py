"""The words of orders: states, actions, events."""

from domain.order import (
    ActorKind,
    FulfillmentStatus,
    OrderAction,
    OrderEventType,
    OrderStatus,
    PaymentStatus,
)
from schema.kinds import described_enum

__all__ = ["ActorKind", "FulfillmentStatus", "OrderAction", "OrderEventType", "OrderStatus", "PaymentStatus"]

described_enum(
    OrderStatus,
    description="Where an order stands.",
    values={
        "PENDING_PAYMENT": "Waits to be paid, its stock set aside until `payBefore`.",
        "CONFIRMED": "Paid or authorized: it can be sent.",
        "COMPLETED": "Everything has arrived.",
        "CANCELLED": "Cancelled; its stock and its money go back.",
        "EXPIRED": "Not paid in time; its stock has gone back.",
    },
)
described_enum(
    PaymentStatus,
    description="How an order stands with money; it follows from its payments.",
    values={
        "UNPAID": "Nothing was taken.",
        "AUTHORIZED": "The whole total is held and can be captured.",
        "PARTIALLY_PAID": "A part was taken.",
        "PAID": "The whole total was taken.",
        "PARTIALLY_REFUNDED": "A part was given back.",
        "REFUNDED": "Everything that was taken was given back.",
        "DISPUTED": "The payer's bank disputes a payment.",
    },
)
described_enum(
    FulfillmentStatus,
    description="How an order stands with parcels; it follows from its lines.",
    values={
        "UNFULFILLED": "Nothing was sent.",
        "PARTIALLY_FULFILLED": "A part was sent.",
        "FULFILLED": "All was sent.",
        "DELIVERED": "All has arrived.",
        "PARTIALLY_RETURNED": "A part came back.",
        "RETURNED": "All came back.",
    },
)
described_enum(
    OrderAction,
    description="What can be done with an order.",
    values={
        "PAY": "Its buyer pays what is left: `paymentCreate`.",
        "CANCEL": "Its buyer or SUPPORT cancels it, until its first parcel leaves: `orderCancel`.",
        "FULFILL": "SUPPORT sends what is left: `orderFulfill`.",
        "DELIVER": "SUPPORT notes that a parcel arrived: `fulfillmentDeliver`.",
        "REFUND": "SUPPORT gives money back: `paymentRefund`.",
        "REQUEST_RETURN": "Its buyer asks to send something back.",
        "REORDER": "Its buyer puts the same into a cart again: `cartLinesAdd` with the variants of its lines.",
        "REVIEW": "Its owner reviews what has arrived: `reviewCreate`.",
    },
)
described_enum(
    OrderEventType,
    description="What happened to an order.",
    values={
        "PLACED": "It was made.",
        "PAYMENT_STARTED": "A payment was begun.",
        "PAYMENT_FAILED": "A payment came to nothing.",
        "AUTHORIZED": "The whole total is held.",
        "PAID": "The whole total was taken.",
        "CONFIRMED": "It can be sent.",
        "FULFILLED": "A parcel left; the note names carrier and tracking number.",
        "DELIVERED": "A parcel arrived; the note names carrier and tracking number.",
        "COMPLETED": "Everything has arrived.",
        "CANCELLED": "It was cancelled; the note says why.",
        "EXPIRED": "It was not paid in time.",
        "REFUND_STARTED": "A refund was begun.",
        "REFUNDED": "A refund arrived.",
        "NOTE": "Anything else; what staff noted is shown to staff only.",
    },
)
described_enum(
    ActorKind,
    description="Who made something happen.",
    values={
        "SHOPPER": "The buyer.",
        "STAFF": "Someone of the staff.",
        "SYSTEM": "The shop by itself.",
        "GATEWAY": "What took the payment.",
    },
)
