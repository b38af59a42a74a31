"""What payments mean for their order: it follows from the payment rows, whatever told of them, how often or how late.

Whoever changes payments of an order locks the order before them, and calls `settle` in the same transaction.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain import texts
from domain.errors import ExpectedGroup
from domain.ids import OrderId
from domain.order import (
    ActorKind,
    OrderEventType,
    OrderFacts,
    OrderStatus,
    PaymentStatus,
    Step,
    advance,
    covered_minor,
    excess_minor,
    has_lapsed,
    payment_status,
)
from domain.stock import OutOfStock
from kit.db import Tx
from services import stock
from services.order.locked import LockedOrder, demand, facts, lock
from services.order.log import Entry, record
from services.order.release import release
from services.stock import Demand

MILESTONES = {PaymentStatus.AUTHORIZED: OrderEventType.AUTHORIZED, PaymentStatus.PAID: OrderEventType.PAID}


class Outcome(StrEnum):
    """What settling came to."""

    WAITING = "WAITING"  # more money is needed
    CONFIRMED = "CONFIRMED"  # this call confirmed the order
    LAPSED = "LAPSED"  # this call cancelled it: the money that was held is gone
    STANDS = "STANDS"  # the order's status is as it was


@dataclass(frozen=True, slots=True)
class Settled:
    """How the order stands now. Units: `excess_minor` in minor units of the order's currency.

    `excess_minor` is money taken or held that the order has no use for: it was cancelled, it expired and its stock is
    gone, or it was paid twice. Whoever keeps the payments gives that much back: captured money by refunds, held money
    by letting it go. It is told at each call for as long as it is so; refunds under way count as given back.
    """

    order_id: OrderId
    status: OrderStatus
    payment_status: PaymentStatus
    outcome: Outcome
    excess_minor: int


async def settle(tx: Tx, order_id: OrderId | UUID, *told: Entry, now: datetime) -> Settled:
    """Bring an order's status in line with its payments; join the caller's transaction.

    `told` is what happened to a single payment just now (PAYMENT_STARTED, PAYMENT_FAILED, REFUND_STARTED, REFUNDED):
    the caller says it once, when its row changed. AUTHORIZED, PAID and CONFIRMED follow from the rows and are recorded
    here, each once in an order's life, however often this is called.
    """
    order = await lock(tx, order_id)
    if order is None:
        raise LookupError(f"there is no order {order_id}")
    known = await facts(tx, order)
    stands = payment_status(known.payments, total_minor=order.total_minor)
    entries = [*told, *await _milestones(tx, order, stands)]
    status, outcome = await _move(tx, order, known, entries, now=now)
    if stands is not order.payment_status and not entries:
        entries.append(_note(order, ActorKind.GATEWAY, "The payment status is now {status}.", status=stands.value))
    if (status, stands) != (order.status, order.payment_status):
        await tx.execute(
            "UPDATE orders SET status = $2::varchar, payment_status = $3, "
            "pay_before = CASE WHEN $2::varchar = 'CONFIRMED' THEN NULL ELSE pay_before END WHERE id = $1",
            order.order_id,
            status.value,
            stands.value,
        )
    if entries:
        await record(tx, order.order_id, *entries, now=now)
    if outcome is Outcome.LAPSED:
        await release(tx, order, "cancel", now=now)
    return Settled(
        order_id=order.order_id,
        status=status,
        payment_status=stands,
        outcome=outcome,
        excess_minor=excess_minor(replace(known, status=status)),
    )


async def _milestones(tx: Tx, order: LockedOrder, stands: PaymentStatus) -> list[Entry]:
    """Name what the order reached for the first time."""
    reached = MILESTONES.get(stands)
    if reached is None or stands is order.payment_status or not order.total_minor:
        return []
    is_known = await tx.fetchval(
        "SELECT EXISTS (SELECT 1 FROM order_event WHERE order_id = $1 AND type = $2)", order.order_id, reached.value
    )
    return [] if is_known else [Entry(reached, ActorKind.GATEWAY)]


async def _move(
    tx: Tx, order: LockedOrder, known: OrderFacts, entries: list[Entry], *, now: datetime
) -> tuple[OrderStatus, Outcome]:
    """Advance the status as the money allows, adding to the entries what that means."""
    is_covered = covered_minor(known.payments) >= order.total_minor
    match order.status:
        case OrderStatus.PENDING_PAYMENT if is_covered:
            step, outcome = Step.CONFIRM, Outcome.CONFIRMED
        # Only news make an expired order try its luck, not each repetition of old ones.
        case OrderStatus.EXPIRED if is_covered and entries and await _take_again(tx, order, entries, now=now):
            step, outcome = Step.REVIVE, Outcome.CONFIRMED
        case OrderStatus.CONFIRMED if has_lapsed(known):
            step, outcome = Step.CANCEL, Outcome.LAPSED
        case OrderStatus.PENDING_PAYMENT:
            return order.status, Outcome.WAITING
        case _:
            return order.status, Outcome.STANDS
    if step is Step.CANCEL:
        text = "The authorization of the payment has lapsed."
        entries.append(_note(order, ActorKind.SYSTEM, text, kind=OrderEventType.CANCELLED))
    else:
        entries.append(Entry(OrderEventType.CONFIRMED, ActorKind.SYSTEM))
    return advance(order.status, step), outcome


async def _take_again(tx: Tx, order: LockedOrder, entries: list[Entry], *, now: datetime) -> bool:
    """Take the stock of an order that was paid after it expired; tell whether all of it was there."""
    pieces = await demand(tx, order)
    wanted = [Demand(variant_id, quantity) for variant_id, quantity in pieces.items() if variant_id is not None]
    if len(wanted) == len(pieces):
        try:
            await stock.take(
                tx, wanted, key=f"revive:{order.order_id}", reason=f"Order {order.number}: revive", now=now
            )
            return True
        except (OutOfStock, ExpectedGroup):
            pass  # it took nothing: the transaction goes on
    text = "The payment came too late, and something is sold out by now: the money goes back."
    entries.append(_note(order, ActorKind.SYSTEM, text))
    return False


def _note(
    order: LockedOrder,
    actor: ActorKind,
    text: str,
    *,
    kind: OrderEventType = OrderEventType.NOTE,
    **values: object,
) -> Entry:
    return Entry(kind, actor, note=texts.translate(text, order.language, values))
