"""Carry out what is reserved on a payment: whatever is open is asked of the gateway, by ids that make it act once."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid5

from domain.ids import PaymentId, RefundId
from domain.payment import Contradiction, Facts, RefundState, Standing, Step, advance
from gateways.payment.errors import GatewayCannot, GatewayDown, GatewayError, GatewayRefused, GatewayTimeout
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
from kit.db import transaction
from services.payment import book
from services.payment.book import Booked, Told
from services.settlement import apply

logger = log.get(__name__)

NEVER_SENT = 30.0
"""Units: seconds. A payment that the gateway has not seen after so long was never sent, and is given up."""


@dataclass(frozen=True, slots=True)
class Performed:
    """How it went: the error that ended it, if any. A refusal is final, the others are tried again by the worker."""

    error: GatewayError | None = None


async def perform(payment_id: PaymentId, *, payments: PaymentGateways, clock: Clock) -> Performed:
    """Ask the gateway to do what is reserved on a payment and not done yet; then see what came of it.

    It is called by whoever reserved something, and by the worker until nothing is open any more.
    """
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
    gateway = payments.get(payment.gateway) if payment is not None else None
    if payment is None or gateway is None:
        return Performed()
    for reserved in steps(payment):
        try:
            picture = await _ask(gateway, payment, reserved, now=clock())
            if picture is not None:
                await heard(payment.payment_id, picture, now=clock())
        except GatewayRefused as error:
            logger.warning("payment.refused", payment=str(payment_id), step=reserved.step, code=error.code)
            await _take_back(payment.payment_id, reserved, error, now=clock())
            return Performed(error)
        except (GatewayDown, GatewayTimeout, GatewayCannot) as error:
            logger.warning("payment.unanswered", payment=str(payment_id), step=reserved.step, error=str(error))
            return Performed(error)
        except Contradiction as error:
            logger.error("payment.contradiction", payment=str(payment_id), step=reserved.step, error=str(error))
            return Performed()
    return Performed()


@dataclass(frozen=True, slots=True)
class Reserved:
    """One thing that is open: a step in doubt, or a refund under way."""

    step: Step
    minor: int = 0
    refund: RefundId | None = None


def steps(payment: Booked) -> list[Reserved]:
    """List what is open on a payment, in the order in which it is asked for."""
    found: list[Reserved] = []
    doubt = payment.doubt if payment.doubt is not None and not payment.doubt.is_settled(payment.facts) else None
    if doubt is not None and doubt.step is Step.CAPTURE:
        found.append(Reserved(Step.CAPTURE, doubt.captured_minor))
    elif doubt is not None and doubt.step is Step.VOID:
        found.append(Reserved(Step.VOID))
    elif payment.facts.standing in (Standing.UNHEARD, Standing.PENDING, Standing.ACTION_REQUIRED) or doubt is not None:
        found.append(Reserved(Step.CREATE))
    found += [
        Reserved(Step.REFUND, refund.minor, refund.refund_id)
        for refund in payment.facts.refunds
        if refund.state in (RefundState.PENDING, RefundState.UNKNOWN)
    ]
    return found


async def _ask(gateway: PaymentGateway, payment: Booked, reserved: Reserved, *, now: datetime) -> GatewayPayment | None:
    """Do one thing that is open. Whether it was done before is the gateway's to know: the id is the same each time."""
    match reserved.step:
        case Step.CREATE:
            picture = await gateway.query(payment.ref)
            if picture is None and (now - payment.created_at).total_seconds() > NEVER_SENT:
                await _give_up(gateway, payment, now=now)
            return picture
        case Step.CAPTURE:
            capture_id = uuid5(payment.payment_id, f"capture:{reserved.minor}")
            left = reserved.minor - payment.facts.captured_minor
            return await gateway.capture(CapturePayment(payment.ref, capture_id, left))
        case Step.VOID:
            return await gateway.void(VoidPayment(payment.ref))
        case Step.REFUND:
            assert reserved.refund is not None
            known = await gateway.query_refund(payment.ref, reserved.refund)
            return known or await gateway.refund(RefundPayment(payment.ref, reserved.refund, reserved.minor))


async def heard(payment_id: PaymentId, picture: GatewayPayment, *, now: datetime) -> None:
    """Settle what the gateway showed.

    Raises: Contradiction when it cannot be true of this payment.
    """
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is not None:
            await apply.hear(tx, payment, picture, now=now)


async def _give_up(gateway: PaymentGateway, payment: Booked, *, now: datetime) -> None:
    """End a payment that the gateway never saw: barred there where that can be, so that it cannot come late."""
    if gateway.capabilities.bar:
        await gateway.void(VoidPayment(payment.ref))
    await fail(payment.payment_id, code="never_sent", is_retryable=True, now=now)


async def fail(payment_id: PaymentId, *, code: str | None, is_retryable: bool, now: datetime) -> None:
    """Write that a payment will not come; one that has come meanwhile stays as it is."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is None or payment.facts.authorized_minor:
            return
        failed = Facts(payment.facts.amount_minor, payment.facts.currency, standing=Standing.FAILED)
        told = Told(decline_code=code, is_retryable=is_retryable)
        await apply.write(tx, payment, advance(payment.facts, failed), doubt=None, told=told, now=now)


async def _take_back(payment_id: PaymentId, reserved: Reserved, error: GatewayRefused, *, now: datetime) -> None:
    """Write that the gateway refused for good what was reserved: nothing moved."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is None:
            return
        facts, doubt = payment.facts, payment.doubt
        if reserved.step is Step.REFUND:
            refunds = [
                replace(refund, state=RefundState.FAILED) if refund.refund_id == reserved.refund else refund
                for refund in facts.refunds
            ]
            facts = replace(facts, refunds=tuple(refunds))
        elif reserved.step is not Step.CREATE:
            doubt = None
        await apply.write(tx, payment, facts, doubt=doubt, told=Told(decline_code=error.code), now=now)
