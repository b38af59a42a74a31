"""Note that a parcel arrived; with the last one the order is complete."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain import access
from domain.access import Viewer
from domain.errors import NotFound
from domain.ids import FulfillmentId, OrderId
from domain.order import (
    ActorKind,
    FulfillmentStatus,
    OrderEventType,
    OrderStatus,
    Step,
    advance,
    fulfillment_status,
)
from kit import db
from kit.db import Tx
from services import idempotency
from services.order.locked import LockedOrder, facts, lock
from services.order.log import Entry, record


@dataclass(frozen=True, slots=True)
class DeliverFulfillment:
    """Note that this parcel arrived; `fulfillment_id` is None where the caller named none that exists."""

    fulfillment_id: FulfillmentId | None


async def deliver(
    command: DeliverFulfillment, *, viewer: Viewer, now: datetime, key: idempotency.Key | None = None
) -> OrderId:
    """Note that a parcel arrived, once: one that has arrived stays as it is.

    Raises: Unauthenticated, Forbidden, NotFound, IdempotencyMismatch.
    """
    staff = access.require_support(viewer)
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return OrderId(UUID(kept["order"]))
        order_id = await tx.fetchval("SELECT order_id FROM fulfillment WHERE id = $1", command.fulfillment_id)
        order = await lock(tx, order_id) if order_id is not None else None
        if order is None:
            raise NotFound(path=["fulfillmentId"])
        idempotency.keep(tx, key, {"order": order.order_id})
        parcel = await tx.fetchrow(
            "UPDATE fulfillment SET delivered_at = $2 WHERE id = $1 AND delivered_at IS NULL "
            "RETURNING carrier, tracking_number",
            command.fulfillment_id,
            now,
        )
        if parcel is not None:
            note = " ".join(text for text in parcel if text) or None
            entries = [Entry(OrderEventType.DELIVERED, ActorKind.STAFF, staff, note)]
            if await _mark(tx, order):
                entries.append(Entry(OrderEventType.COMPLETED, ActorKind.SYSTEM))
            await record(tx, order.order_id, *entries, now=now)
    return order.order_id


async def _mark(tx: Tx, order: LockedOrder) -> bool:
    """Bring the order's states in line with its parcels; tell whether it is complete now."""
    known = await facts(tx, order)
    stands = fulfillment_status(known.lines, delivered=known.delivered)
    is_complete = stands is FulfillmentStatus.DELIVERED and order.status is OrderStatus.CONFIRMED
    status = advance(order.status, Step.COMPLETE) if is_complete else order.status
    await tx.execute(
        "UPDATE orders SET fulfillment_status = $2, status = $3 WHERE id = $1",
        order.order_id,
        stands.value,
        status.value,
    )
    return is_complete
