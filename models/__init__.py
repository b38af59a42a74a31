"""Tortoise rows: columns, constraints, indexes."""

from models.cart import Cart, CartLine
from models.category import Category, CategoryTranslation
from models.job import Job
from models.media import Media
from models.order import Fulfillment, FulfillmentLine, Order, OrderEvent, OrderLine
from models.outbox import Idempotency, Mail, MailboxMail, OutboxEvent
from models.payment import Notification, Payment, PaymentEvent, Refund
from models.product import Label, Product, ProductPrice, ProductSlug, ProductTranslation
from models.review import Review, ReviewReply, ReviewRevision, ReviewVote
from models.shop import DeliveryMethod, Market, Shop
from models.user import EmailToken, SavedAddress, Session, Throttle, User
from models.variant import Price, Stock, StockMovement, Variant

__all__ = [
    "Cart",
    "CartLine",
    "Category",
    "CategoryTranslation",
    "DeliveryMethod",
    "EmailToken",
    "Fulfillment",
    "FulfillmentLine",
    "Idempotency",
    "Job",
    "Label",
    "Mail",
    "MailboxMail",
    "Market",
    "Media",
    "Notification",
    "Order",
    "OrderEvent",
    "OrderLine",
    "OutboxEvent",
    "Payment",
    "PaymentEvent",
    "Price",
    "Product",
    "ProductPrice",
    "ProductSlug",
    "ProductTranslation",
    "Refund",
    "Review",
    "ReviewReply",
    "ReviewRevision",
    "ReviewVote",
    "SavedAddress",
    "Session",
    "Shop",
    "Stock",
    "StockMovement",
    "Throttle",
    "User",
    "Variant",
]
