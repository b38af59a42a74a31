"""Carry out what is reserved on a payment: whatever is open is asked of the gateway, by ids that make it act once."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.ids import PaymentId, RefundId
from domain.payment import Contradiction, Doubt, Facts, RefundState, Standing, Step, advance, advance_refund
from gateways.payment.errors import GatewayCannot, GatewayError, GatewayRefused, GatewayTimeout
from gateways.payment.port import (
    CapturePayment,
    GatewayPayment,
    PaymentGateway,
    PaymentGateways,
    RefundPayment,
    VoidPayment,
)
from kit import log
from kit.clock import Clock
from kit.db import Tx, transaction
from services.payment import book, write
from services.payment.book import WAITING, Booked
from services.payment.write import Told, ToldRefund
from services.settlement import apply
from services.settlement.locked import lock

logger = log.get(__name__)

FINAL = (GatewayRefused, GatewayCannot)
"""The errors after which nothing is to be asked again."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """One thing that is open: a step in doubt, a refund under way, or (CREATE) what became of the payment.

    Units: `minor` is the total that a capture is to reach, or the amount of a refund.
    """

    step: Step
    minor: int = 0
    refund: RefundId | None = None


def steps(payment: Booked) -> list[Reserved]:
    """List what is open on a payment, in the order in which it is asked for; at least how it stands."""
    found: list[Reserved] = []
    doubt = payment.doubt
    if doubt is not None and doubt.step in (Step.CAPTURE, Step.VOID):
        found.append(Reserved(doubt.step, doubt.captured_minor))
    elif doubt is not None or payment.facts.standing in WAITING:
        found.append(Reserved(Step.CREATE))
    found += [
        Reserved(Step.REFUND, refund.minor, refund.refund_id)
        for refund in payment.facts.refunds
        if refund.state in (RefundState.PENDING, RefundState.UNKNOWN)
    ]
    return found or [Reserved(Step.CREATE)]


async def perform(
    payment_id: PaymentId, *, payments: PaymentGateways, clock: Clock, only: Reserved | None = None
) -> GatewayError | None:
    """Ask the gateway to do what is reserved on a payment, or one thing of it; give the error that ended it.

    It is called by whoever reserved something, and by the worker until nothing is open any more. A refusal is final
    and taken back here; after any other error the worker asks again.
    """
    async with transaction() as tx:
        payment = await lock(tx, payment_id)
    gateway = payments.get(payment.gateway) if payment is not None else None
    error: GatewayError | None = None
    is_heard = False
    try:
        if payment is not None and gateway is not None:
            for reserved in steps(payment):
                if only in (None, reserved):
                    is_heard = False
                    is_heard = await _carry_out(gateway, payment, reserved, clock=clock)
    except GatewayError as caught:
        error, is_heard = caught, isinstance(caught, FINAL)
    except Contradiction as wrong:
        # A person has to look; it is asked for again, in case the gateway corrects itself.
        logger.error("payment.contradiction", payment=str(payment_id), error=str(wrong))
    if not is_heard:
        await _ask_again(payment_id, now=clock())
    return error


async def _carry_out(gateway: PaymentGateway, payment: Booked, reserved: Reserved, *, clock: Clock) -> bool:
    """Do one thing and settle what came of it; tell whether anything was heard."""
    facts = {"payment": str(payment.payment_id), "step": reserved.step.value}
    try:
        picture = await _ask(gateway, payment, reserved, now=clock())
    except FINAL as error:
        logger.warning("payment.refused", **facts, error=str(error))
        await _take_back(gateway, payment, reserved, error, clock=clock)
        raise
    except GatewayError as error:
        logger.warning("payment.unanswered", **facts, error=str(error))
        if reserved.refund is not None and isinstance(error, GatewayTimeout):
            await _mark(payment.payment_id, reserved.refund, RefundState.UNKNOWN, now=clock())
        raise
    if picture is not None:
        await heard(payment.payment_id, picture, now=clock())
    return picture is not None


async def _ask(gateway: PaymentGateway, payment: Booked, reserved: Reserved, *, now: datetime) -> GatewayPayment | None:
    """Do one thing that is open. Whether it was done before is the gateway's to know: the id is the same each time.

    Gateways forget ids in the end, so what may have been done before is looked for first.
    """
    is_repeated = payment.query_attempts > 0
    match reserved.step:
        case Step.CREATE:
            picture = await gateway.query(payment.ref)
            is_unheard = payment.facts.standing is Standing.UNHEARD and not payment.facts.authorized_minor
            if picture is None and is_unheard and now >= payment.created_at + apply.UNDER_WAY:
                return await _give_up(gateway, payment, now=now)
            return picture
        case Step.CAPTURE:
            seen = await gateway.query(payment.ref) if is_repeated else None
            if seen is not None and apply.joined(payment, seen).captured_minor >= reserved.minor:
                return seen
            assert payment.doubt_id is not None
            left = reserved.minor - payment.facts.captured_minor
            return await gateway.capture(CapturePayment(payment.ref, payment.doubt_id, left))
        case Step.VOID:
            return await gateway.void(VoidPayment(payment.ref))
        case Step.REFUND:
            assert reserved.refund is not None
            known = await gateway.query_refund(payment.ref, reserved.refund) if is_repeated else None
            return known or await gateway.refund(RefundPayment(payment.ref, reserved.refund, reserved.minor))


async def heard(payment_id: PaymentId, picture: GatewayPayment, *, now: datetime) -> None:
    """Settle what the gateway showed.

    Raises: Contradiction when it cannot be true of this payment.
    """
    async with transaction() as tx:
        payment = await lock(tx, payment_id)
        if payment is not None:
            await apply.hear(tx, payment, picture, now=now)


async def _give_up(gateway: PaymentGateway, payment: Booked, *, now: datetime) -> GatewayPayment | None:
    """End a payment that the gateway never saw: barred there where that can be, so that it cannot come late."""
    if gateway.capabilities.bar:
        return await gateway.void(VoidPayment(payment.ref))
    async with transaction() as tx:
        locked = await lock(tx, payment.payment_id)
        if locked is not None:
            await fail(tx, locked, code="never_sent", is_retryable=True, now=now)
    return None


async def fail(tx: Tx, payment: Booked, *, code: str, is_retryable: bool, now: datetime) -> bool:
    """Write that a locked payment will not come; tell whether that is so: one that has come meanwhile stays."""
    if payment.facts.authorized_minor:
        return False
    over = Facts(payment.facts.amount_minor, payment.facts.currency, standing=Standing.FAILED)
    told = Told(decline_code=code, is_retryable=is_retryable)
    await apply.write(tx, payment, advance(payment.facts, over), doubt=None, told=told, now=now)
    return True


async def _take_back(
    gateway: PaymentGateway, payment: Booked, reserved: Reserved, error: GatewayError, *, clock: Clock
) -> None:
    """Write that what was reserved will not be done, and why: for instance, it was paid before it could be closed.

    Raises: GatewayDown or GatewayTimeout when the gateway does not show how it stands; then all stays reserved.
    """
    picture: GatewayPayment | None = None
    if isinstance(error, GatewayRefused) and reserved.refund is not None:
        picture = await gateway.query_refund(payment.ref, reserved.refund)
    elif isinstance(error, GatewayRefused):
        picture = await gateway.query(payment.ref)
    async with transaction() as tx:
        locked = await lock(tx, payment.payment_id)
        if locked is None:
            return
        facts = apply.joined(locked, picture) if picture is not None else locked.facts
        told = apply.told(picture) if picture is not None else Told()
        if reserved.refund is not None and reserved.refund not in told.refunds:
            facts = with_refund_state(facts, reserved.refund, RefundState.FAILED)
            told = replace(told, refunds={**told.refunds, reserved.refund: ToldRefund(failure_code=code_of(error))})
        await apply.write(tx, locked, facts, doubt=_without(locked, reserved), told=told, now=clock())


def code_of(error: GatewayError) -> str:
    """Give the gateway's word for why it did not do something."""
    return error.code if isinstance(error, GatewayRefused) else "unsupported"


def doubt_of(reserved: Reserved) -> Doubt:
    """Give the doubt in which a payment is for as long as this step is not heard of."""
    return Doubt(reserved.step, reserved.minor)


def _without(payment: Booked, reserved: Reserved) -> Doubt | None:
    """Give the doubt that is left when a step has certainly not been done; another step stays in doubt."""
    if payment.doubt != doubt_of(reserved):
        return payment.doubt
    return Doubt(Step.CREATE) if payment.facts.standing is Standing.UNHEARD else None


def with_refund_state(facts: Facts, refund_id: RefundId, told: RefundState) -> Facts:
    """Join a word about one refund with what is known."""
    refunds = [
        replace(refund, state=advance_refund(refund.state, told)) if refund.refund_id == refund_id else refund
        for refund in facts.refunds
    ]
    return replace(facts, refunds=tuple(refunds))


async def _mark(payment_id: PaymentId, refund_id: RefundId, state: RefundState, *, now: datetime) -> None:
    async with transaction() as tx:
        payment = await lock(tx, payment_id)
        if payment is not None:
            facts = with_refund_state(payment.facts, refund_id, state)
            await apply.write(tx, payment, facts, doubt=payment.doubt, now=now)


async def _ask_again(payment_id: PaymentId, *, now: datetime) -> None:
    """Say when a payment is asked about next, if anything of it is still open."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is not None:
            is_open = book.is_open(payment.facts, payment.doubt)
            at = apply.next_query(payment.query_attempts, now=now) if is_open else None
            await write.ask_at(tx, payment_id, at)
