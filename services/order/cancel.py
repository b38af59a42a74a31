"""Cancel an order, until its first parcel leaves."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access import Viewer
from domain.errors import InvalidInput, check_version
from domain.ids import OrderId
from domain.order import (
    NOTE_MAX_LENGTH,
    ActorKind,
    IllegalTransition,
    OrderEventType,
    OrderStatus,
    Step,
    ViewerKind,
    advance,
    available_actions,
    may_cancel,
)
from kit.db import Tx
from services import idempotency
from services.order import access
from services.order.locked import LockedOrder, admit, facts, lock
from services.order.log import Entry, record
from services.order.release import release


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """Cancel this order; `order_id` is None where the caller named none that exists."""

    order_id: OrderId | None
    access_token: str | None = None
    reason: str | None = None
    expected_version: int | None = None


async def cancel_in(
    tx: Tx, command: CancelOrder, *, viewer: Viewer, secret: str, now: datetime, key: idempotency.Key | None = None
) -> OrderId:
    """Cancel an order and put its stock back; one that is cancelled already stays as it is.

    It joins a transaction, which the order stays locked in. Money that was taken or held for it is then in excess: see
    `services.order.status` and, for the whole use case, `services.settlement.cancel`.
    Raises: NotFound, InvalidInput, Conflict, IllegalTransition, IdempotencyMismatch.
    """
    reason = (command.reason or "").strip() or None
    if reason is not None and len(reason) > NOTE_MAX_LENGTH:
        raise InvalidInput("At most {maximum} characters.", path=["reason"], maximum=NOTE_MAX_LENGTH)
    kept = await idempotency.recall(tx, key, now=now)
    if kept is not None:
        return OrderId(UUID(kept["order"]))
    order = await lock(tx, command.order_id) if command.order_id is not None else None
    token = command.access_token
    holds = order is not None and access.holds(order.order_id, token, secret=secret)
    order, kinds = admit(order, viewer, holds_access_token=holds)
    idempotency.keep(tx, key, {"order": order.order_id})
    if order.status is not OrderStatus.CANCELLED:
        check_version(command.expected_version, order.version, type_name="Order", row_id=order.order_id)
        actor = ActorKind.SHOPPER if kinds & {ViewerKind.OWNER, ViewerKind.GUEST} else ActorKind.STAFF
        await _check(tx, order, kinds)
        await _cancel(tx, order, Entry(OrderEventType.CANCELLED, actor, viewer.user_id, reason), now=now)
    return order.order_id


async def _check(tx: Tx, order: LockedOrder, kinds: frozenset[ViewerKind]) -> None:
    known = await facts(tx, order)
    if not may_cancel(known):
        text = "A parcel of this order has left already: it can no longer be cancelled." if known.fulfilled else None
        raise IllegalTransition(text, from_=order.status, allowed=available_actions(known, kinds))


async def _cancel(tx: Tx, order: LockedOrder, entry: Entry, *, now: datetime) -> None:
    await tx.execute(
        "UPDATE orders SET status = $2, pay_before = NULL WHERE id = $1",
        order.order_id,
        advance(order.status, Step.CANCEL).value,
    )
    await record(tx, order.order_id, entry, now=now)
    await release(tx, order, "cancel", actor_id=entry.actor_id, now=now)
