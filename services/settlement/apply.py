"""What is known of a payment, written down, and what follows for its order and for money it has no use for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import texts
from domain.ids import PaymentId, RefundId, uuid7
from domain.order import ActorKind, OrderEventType, OrderStatus
from domain.payment import (
    Contradiction,
    Doubt,
    Facts,
    PaymentState,
    RefundFact,
    RefundState,
    Step,
    advance,
    allowed_steps,
)
from gateways.payment.port import GatewayPayment
from kit import log
from kit.db import Tx
from services.order.locked import lock
from services.order.log import Entry, record
from services.order.status import Settled, settle
from services.payment import book
from services.payment.book import WAITING, Booked, is_open
from services.payment.write import NOTHING, Asking, Told, ToldRefund, save

logger = log.get(__name__)

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)
UNDER_WAY = timedelta(seconds=30)
"""How long whoever calls a gateway has the payment for themselves, before the worker asks."""
REFUND_PAUSES = (timedelta(0), timedelta(minutes=1), timedelta(hours=1))
"""How long money that has to go back waits, by how many refunds of the payment have failed; then a person decides."""


def next_query(attempts: int, *, now: datetime) -> datetime:
    """Say when an open payment is asked for again: later each time."""
    return now + min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(attempts, 12))


async def hear(tx: Tx, payment: Booked, picture: GatewayPayment, *, now: datetime) -> PaymentState:
    """Join a gateway's picture with a locked payment, and draw the consequences; give the state.

    Raises: Contradiction when it cannot be true of this payment.
    """
    return await write(tx, payment, joined(payment, picture), doubt=payment.doubt, told=told(picture), now=now)


def joined(payment: Booked, picture: GatewayPayment) -> Facts:
    """Give what is known of a payment after a gateway's picture.

    Raises: Contradiction when it cannot be true of this payment.
    """
    if picture.gateway != payment.gateway or picture.payment_id not in (None, payment.payment_id):
        raise Contradiction(f"{picture.gateway} told of {picture.payment_id}, not of {payment.payment_id}")
    return advance(payment.facts, picture.facts())


def told(picture: GatewayPayment) -> Told:
    """Give what a picture says beyond the money."""
    return Told(
        reference=picture.reference,
        next_action=picture.next_action,
        decline_code=picture.decline_code,
        is_retryable=picture.retryable,
        refunds={
            picture.refund_id(refund): ToldRefund(refund.reference, refund.failure_code) for refund in picture.refunds
        },
    )


async def write(
    tx: Tx,
    payment: Booked,
    facts: Facts,
    *,
    doubt: Doubt | None,
    now: datetime,
    told: Told = NOTHING,
    entries: Sequence[Entry] = (),
    is_called_next: bool = False,
) -> PaymentState:
    """Write what is known of a locked payment, bring its order in line, and reserve what goes back; give the state.

    `is_called_next`: the caller calls the gateway right after this transaction, so that the worker keeps away.
    """
    if is_called_next:
        asking = Asking(now + UNDER_WAY)
    elif is_open(facts, doubt):
        asking = Asking(next_query(payment.query_attempts, now=now), payment.query_attempts)
    else:
        asking = Asking(None, payment.query_attempts)
    stands = await save(tx, payment, facts, doubt=doubt, told=told, asking=asking, now=now)
    happened = [*entries, *_happened(payment, facts, stands)]
    settled = await settle(tx, payment.order_id, *happened, now=now)
    await _note_failures(tx, payment, facts, now=now)
    await reserve(tx, settled, now=now)
    return stands


def _happened(payment: Booked, facts: Facts, stands: PaymentState) -> list[Entry]:
    """Name what the order's log is told of one payment."""
    entries: list[Entry] = []
    is_closed = stands is PaymentState.VOIDED and not facts.authorized_minor and payment.doubt != Doubt(Step.VOID)
    if (stands is PaymentState.FAILED or is_closed) and payment.state not in (PaymentState.FAILED, PaymentState.VOIDED):
        # One that was closed on purpose has not failed.
        entries.append(Entry(OrderEventType.PAYMENT_FAILED, ActorKind.GATEWAY))
    if facts.refunded_minor > payment.facts.refunded_minor:
        entries.append(Entry(OrderEventType.REFUNDED, ActorKind.GATEWAY))
    return entries


async def _note_failures(tx: Tx, payment: Booked, facts: Facts, *, now: datetime) -> None:
    """Tell the order's log that money has not gone back: whoever gets it back has to hear of it."""
    before = {refund.refund_id for refund in failed(payment.facts)}
    news = [refund for refund in failed(facts) if refund.refund_id not in before]
    order = await lock(tx, payment.order_id) if news else None
    if order is not None:
        logger.error("refund.failed", payment=str(payment.payment_id), failures=len(failed(facts)))
        note = texts.translate("The gateway did not make a refund: the money is still here.", order.language, {})
        entry = Entry(OrderEventType.NOTE, ActorKind.GATEWAY, note=note)
        await record(tx, payment.order_id, *[entry for _ in news], now=now)


def failed(facts: Facts) -> list[RefundFact]:
    """List the refunds that will not succeed."""
    return [refund for refund in facts.refunds if refund.state is RefundState.FAILED]


async def reserve(tx: Tx, settled: Settled, *, now: datetime, is_called_next: bool = False) -> list[PaymentId]:
    """Reserve the way back of money that a locked order has no use for; give the payments on which something is.

    What was taken is to be refunded, what is held let go, and what the shopper left open is closed when the order is
    over, so that nobody pays for nothing. `services.settlement.perform` carries it out, by the worker until it is done.
    """
    is_over = settled.status in (OrderStatus.CANCELLED, OrderStatus.EXPIRED)
    if not is_over and not settled.excess_minor:
        return []
    left = settled.excess_minor
    reserved: list[PaymentId] = []
    entries: list[Entry] = []
    for payment in sorted(await book.lock_all(tx, settled.order_id), key=lambda one: one.facts.captured_minor):
        plan = _plan(payment, left, is_over=is_over, now=now)
        left -= plan.minor
        if (plan.facts, plan.doubt) == (payment.facts, payment.doubt):
            continue  # it is on its way already
        asking = Asking(now + UNDER_WAY) if is_called_next else plan.asking
        await save(tx, payment, plan.facts, doubt=plan.doubt, asking=asking, now=now)
        reserved.append(payment.payment_id)
        if plan.facts is not payment.facts:
            entries.append(Entry(OrderEventType.REFUND_STARTED, ActorKind.SYSTEM))
    if reserved:
        await settle(tx, settled.order_id, *entries, now=now)
    return reserved


@dataclass(frozen=True, slots=True)
class _Plan:
    """What goes back of one payment. Units: `minor` is how much."""

    facts: Facts
    doubt: Doubt | None
    minor: int
    asking: Asking


def _plan(payment: Booked, left: int, *, is_over: bool, now: datetime) -> _Plan:
    facts, doubt, failures = payment.facts, payment.doubt, len(failed(payment.facts))
    asking = Asking(now)
    minor = 0
    if _is_to_close(payment, left, is_over=is_over):
        doubt, minor = Doubt(Step.VOID), facts.capturable_minor
        if payment.query_attempts:  # the gateway may have refused it before
            asking = Asking(next_query(payment.query_attempts, now=now), payment.query_attempts)
    amount = facts.refundable_minor if is_over else min(left - minor, facts.refundable_minor)
    if amount > 0 and failures < len(REFUND_PAUSES):
        facts, minor = with_refund(facts, RefundId(uuid7(now)), amount), minor + amount
        asking = Asking(now + REFUND_PAUSES[failures])
    return _Plan(facts, doubt, minor, asking)


def _is_to_close(payment: Booked, left: int, *, is_over: bool) -> bool:
    """Tell whether a payment is to be let go or closed. One that is being asked for is left until it is heard."""
    facts = payment.facts
    if facts.capturable_minor:
        return is_over or facts.capturable_minor <= left
    is_heard = facts.standing in WAITING[1:] and Step.VOID in allowed_steps(facts)
    return is_over and is_heard and payment.doubt is None


def with_refund(facts: Facts, refund_id: RefundId, minor: int) -> Facts:
    """Add a refund that the gateway has not heard of yet."""
    refund = RefundFact(refund_id, minor, RefundState.PENDING)
    return replace(facts, refunds=tuple(sorted((*facts.refunds, refund), key=lambda one: one.refund_id)))
