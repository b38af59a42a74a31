"""Send a parcel: some of an order's pieces leave the house."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain import access
from domain.access import Viewer
from domain.errors import Conflict, InvalidInput, NotFound
from domain.ids import FulfillmentId, OrderId, OrderLineId, uuid7
from domain.order import (
    ActorKind,
    IllegalTransition,
    OrderEventType,
    OrderFacts,
    OrderStatus,
    Pieces,
    available_actions,
    fulfillment_status,
    to_fulfill,
)
from kit import db
from kit.db import Tx
from services import idempotency
from services.order.locked import LockedOrder, admit, facts, lock
from services.order.log import Entry, record

MAX_TEXT = 100

# Whatever else changes the line meanwhile, no more leaves than was ordered.
SEND = """
UPDATE order_line l SET quantity_fulfilled = l.quantity_fulfilled + piece.quantity
FROM unnest($2::uuid[], $3::int[]) AS piece(line_id, quantity)
WHERE l.id = piece.line_id AND l.order_id = $1
  AND l.quantity_fulfilled + l.quantity_cancelled + piece.quantity <= l.quantity
"""


@dataclass(frozen=True, slots=True)
class FulfillOrder:
    """Send these pieces, or all that is left; `order_id` is None where the caller named none that exists."""

    order_id: OrderId | None
    lines: Sequence[Pieces] | None = None
    carrier: str | None = None
    tracking_number: str | None = None


async def fulfill(
    command: FulfillOrder, *, viewer: Viewer, now: datetime, key: idempotency.Key | None = None
) -> OrderId:
    """Send a parcel of a confirmed order.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, IllegalTransition, IdempotencyMismatch.
    """
    staff = access.require_support(viewer)
    carrier = _text(command.carrier, "carrier")
    tracking_number = _text(command.tracking_number, "trackingNumber")
    if command.order_id is None:
        raise NotFound(path=["orderId"])
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return OrderId(UUID(kept["order"]))
        order, kinds = admit(await lock(tx, command.order_id), viewer, holds_access_token=False)
        known = await facts(tx, order)
        left = to_fulfill(known.lines, None)
        if order.status is not OrderStatus.CONFIRMED or not left:
            text = "Nothing of this order is left to send." if order.status is OrderStatus.CONFIRMED else None
            raise IllegalTransition(text, from_=order.status, allowed=available_actions(known, kinds))
        pieces = left if command.lines is None else to_fulfill(known.lines, command.lines)
        idempotency.keep(tx, key, {"order": order.order_id})
        await _pack(tx, order, pieces, carrier=carrier, tracking_number=tracking_number, now=now)
        await _mark(tx, order, known, pieces)
        note = " ".join(text for text in (carrier, tracking_number) if text) or None
        await record(tx, order.order_id, Entry(OrderEventType.FULFILLED, ActorKind.STAFF, staff, note), now=now)
    return order.order_id


async def _pack(
    tx: Tx,
    order: LockedOrder,
    pieces: Mapping[OrderLineId, int],
    *,
    carrier: str | None,
    tracking_number: str | None,
    now: datetime,
) -> None:
    sent = await tx.execute(SEND, order.order_id, list(pieces), list(pieces.values()))
    if sent != len(pieces):
        raise Conflict(type_name="Order", row_id=order.order_id)
    fulfillment_id = FulfillmentId(uuid7(now))
    await tx.execute(
        "INSERT INTO fulfillment (id, order_id, carrier, tracking_number, created_at, delivered_at) "
        "VALUES ($1, $2, $3, $4, $5, NULL)",
        fulfillment_id,
        order.order_id,
        carrier,
        tracking_number,
        now,
    )
    await tx.executemany(
        "INSERT INTO fulfillment_line (id, fulfillment_id, order_line_id, quantity) VALUES ($1, $2, $3, $4)",
        [(uuid7(now), fulfillment_id, line_id, quantity) for line_id, quantity in pieces.items()],
    )


async def _mark(tx: Tx, order: LockedOrder, known: OrderFacts, pieces: Mapping[OrderLineId, int]) -> None:
    lines = [replace(line, fulfilled=line.fulfilled + pieces.get(line.line_id, 0)) for line in known.lines]
    await tx.execute(
        "UPDATE orders SET fulfillment_status = $2 WHERE id = $1",
        order.order_id,
        fulfillment_status(lines, delivered=known.delivered).value,
    )


def _text(text: str | None, name: str) -> str | None:
    trimmed = (text or "").strip()
    if len(trimmed) > MAX_TEXT:
        raise InvalidInput("At most {maximum} characters.", path=[name], maximum=MAX_TEXT)
    return trimmed or None
