"""An order under lock, as the rules need it.

Whoever locks an order as well as its payments takes the order first.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access import Viewer
from domain.errors import NotFound
from domain.ids import OrderId, OrderLineId, UserId, VariantId
from domain.money import Currency
from domain.order import (
    FulfillmentStatus,
    LineQuantities,
    OrderFacts,
    OrderStatus,
    PaymentStatus,
    PaymentSums,
    ViewerKind,
    viewer_kinds,
)
from domain.payment import PaymentState
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class LockedOrder:
    """An order's row, locked until the transaction ends. Units: `total_minor` in minor units of `currency`."""

    order_id: OrderId
    version: int
    number: str
    user_id: UserId | None
    email: str
    language: str
    currency: Currency
    status: OrderStatus
    payment_status: PaymentStatus
    fulfillment_status: FulfillmentStatus
    total_minor: int
    pay_before: datetime | None


async def lock(tx: Tx, order_id: OrderId | UUID) -> LockedOrder | None:
    """Lock an order; payments may still refer to it meanwhile. None when there is none."""
    row = await tx.fetchrow(
        "SELECT id, version, number, user_id, email, language, currency, status, payment_status, fulfillment_status, "
        "total_minor, pay_before FROM orders WHERE id = $1 FOR NO KEY UPDATE",
        order_id,
    )
    if row is None:
        return None
    return LockedOrder(
        order_id=OrderId(row["id"]),
        version=row["version"],
        number=row["number"],
        user_id=row["user_id"],
        email=row["email"],
        language=row["language"],
        currency=row["currency"],
        status=OrderStatus(row["status"]),
        payment_status=PaymentStatus(row["payment_status"]),
        fulfillment_status=FulfillmentStatus(row["fulfillment_status"]),
        total_minor=row["total_minor"],
        pay_before=row["pay_before"],
    )


async def facts(tx: Tx, order: LockedOrder) -> OrderFacts:
    """Read what decides on a locked order's next steps."""
    payments = await tx.fetch(
        "SELECT state, authorized_minor, captured_minor, refunded_minor, refund_pending_minor, voided_minor, "
        "disputed_minor - recovered_minor FROM payment WHERE order_id = $1 ORDER BY id",
        order.order_id,
    )
    lines = await tx.fetch(
        "SELECT id, quantity, quantity_fulfilled, quantity_cancelled, quantity_returned FROM order_line "
        "WHERE order_id = $1 ORDER BY position",
        order.order_id,
    )
    delivered = await tx.fetchval(
        "SELECT coalesce(sum(l.quantity), 0)::int FROM fulfillment f JOIN fulfillment_line l "
        "ON l.fulfillment_id = f.id WHERE f.order_id = $1 AND f.delivered_at IS NOT NULL",
        order.order_id,
    )
    return OrderFacts(
        status=order.status,
        total_minor=order.total_minor,
        payments=[PaymentSums(PaymentState(row["state"]), *row[1:]) for row in payments],
        lines=[LineQuantities(OrderLineId(row["id"]), *row[1:]) for row in lines],
        delivered=delivered,
    )


async def demand(tx: Tx, order: LockedOrder) -> dict[VariantId | None, int]:
    """Add up the pieces that are not cancelled by variant; None stands for variants that are no more."""
    rows = await tx.fetch(
        "SELECT variant_id, sum(quantity - quantity_cancelled)::int AS quantity FROM order_line "
        "WHERE order_id = $1 GROUP BY variant_id HAVING sum(quantity - quantity_cancelled) > 0 ORDER BY variant_id",
        order.order_id,
    )
    return {row["variant_id"]: row["quantity"] for row in rows}


def admit(
    order: LockedOrder | None, viewer: Viewer, *, holds_access_token: bool
) -> tuple[LockedOrder, frozenset[ViewerKind]]:
    """Give the order and what the viewer is to it.

    Raises: NotFound when there is no such order or the viewer may not see it.
    """
    if order is None:
        raise NotFound(path=["orderId"])
    kinds = viewer_kinds(viewer, owner=order.user_id, holds_access_token=holds_access_token)
    if not kinds:
        raise NotFound(path=["orderId"])
    return order, kinds
