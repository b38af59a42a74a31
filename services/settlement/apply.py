"""What a gateway tells of a payment, joined with what is known, and what follows for the order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid5

from domain.ids import RefundId
from domain.order import ActorKind, OrderEventType
from domain.payment import Doubt, Facts, PaymentState, RefundFact, RefundState, Standing, Step, advance, allowed_steps
from gateways.payment.port import GatewayPayment
from kit.db import Tx
from services.order.log import Entry
from services.order.status import Settled, settle
from services.payment import book
from services.payment.book import Booked, Told

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)
UNDER_WAY = timedelta(seconds=30)
"""How long whoever calls a gateway has the payment for themselves, before the worker asks."""


def next_query(attempts: int, *, now: datetime) -> datetime:
    """Say when an open payment is asked for again: later each time."""
    return now + min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(attempts, 12))


async def hear(tx: Tx, payment: Booked, picture: GatewayPayment, *, now: datetime) -> Settled:
    """Join a gateway's picture with a locked payment, bring the order in line, and reserve what goes back.

    Raises: Contradiction when it cannot be true of this payment.
    """
    facts = advance(payment.facts, picture.facts())
    told = Told(picture.reference, picture.next_action, picture.decline_code, picture.retryable)
    return await write(tx, payment, facts, doubt=payment.doubt, told=told, now=now)


async def write(
    tx: Tx,
    payment: Booked,
    facts: Facts,
    *,
    doubt: Doubt | None,
    now: datetime,
    told: Told | None = None,
    entries: Sequence[Entry] = (),
) -> Settled:
    """Write what is known of a locked payment, and bring its order in line."""
    is_open = _is_open(facts, doubt)
    stands = await book.save(
        tx,
        payment,
        facts,
        doubt=doubt,
        told=told,
        query_at=next_query(payment.query_attempts, now=now) if is_open else None,
        now=now,
    )
    happened = [*entries, *_happened(payment, facts, stands)]
    settled = await settle(tx, payment.order_id, *happened, now=now)
    if settled.excess_minor:
        settled = await reserve_excess(tx, settled, now=now)
    return settled


def _is_open(facts: Facts, doubt: Doubt | None) -> bool:
    doubtful = doubt is not None and not doubt.is_settled(facts)
    waits = not facts.authorized_minor and facts.standing in (
        Standing.UNHEARD,
        Standing.PENDING,
        Standing.ACTION_REQUIRED,
    )
    return doubtful or waits or bool(facts.refund_pending_minor)


def _happened(payment: Booked, facts: Facts, stands: PaymentState) -> list[Entry]:
    """Name what the order's log is told of one payment."""
    entries: list[Entry] = []
    if stands is PaymentState.FAILED and payment.state is not PaymentState.FAILED:
        entries.append(Entry(OrderEventType.PAYMENT_FAILED, ActorKind.GATEWAY))
    if facts.refunded_minor > payment.facts.refunded_minor:
        entries.append(Entry(OrderEventType.REFUNDED, ActorKind.GATEWAY))
    return entries


async def reserve_excess(tx: Tx, settled: Settled, *, now: datetime) -> Settled:
    """Reserve the way back of money that the order has no use for: what is held is let go, what was taken refunded.

    The order is locked, and with it whoever else might reserve; the payments are read anew, for a refund may have
    come in between. What is reserved here is carried out by `services.settlement.perform`, and again by the worker
    until it is done.
    """
    left = settled.excess_minor
    entries: list[Entry] = []
    for payment in sorted(await book.lock_all(tx, settled.order_id), key=lambda one: one.facts.captured_minor):
        if left <= 0:
            break
        facts, doubt = payment.facts, payment.doubt
        if facts.capturable_minor and facts.capturable_minor <= left and Step.VOID in allowed_steps(facts):
            left -= facts.capturable_minor
            doubt = Doubt(Step.VOID)
        amount = min(left, facts.refundable_minor)
        if amount > 0:
            left -= amount
            facts = with_refund(facts, _excess_id(payment, facts), amount)
            entries.append(Entry(OrderEventType.REFUND_STARTED, ActorKind.SYSTEM))
        if facts is not payment.facts or doubt is not payment.doubt:
            again = next_query(payment.query_attempts, now=now)
            await book.save(tx, payment, facts, doubt=doubt, query_at=again, now=now)
    return await settle(tx, settled.order_id, *entries, now=now)


def with_refund(facts: Facts, refund_id: RefundId, minor: int) -> Facts:
    """Add a refund that the gateway has not heard of yet."""
    refund = RefundFact(refund_id, minor, RefundState.PENDING)
    return replace(facts, refunds=tuple(sorted((*facts.refunds, refund), key=lambda one: one.refund_id)))


def _excess_id(payment: Booked, facts: Facts) -> RefundId:
    """Give the id of the next refund of excess: the same whoever reserves it, another after one that came through."""
    return RefundId(uuid5(payment.payment_id, f"excess:{len(facts.refunds)}"))
