"""What support does with a payment: capture, void, refund. Each reserves, asks the gateway, and settles."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.access import Viewer, require_support
from domain.errors import InvalidInput, NotFound
from domain.ids import PaymentId, RefundId, uuid7
from domain.money import Money
from domain.order import ActorKind, OrderEventType
from domain.payment import (
    Doubt,
    GatewayUnavailable,
    PaymentStepRefused,
    Step,
    allowed_steps,
    check_void,
    to_capture,
    to_refund,
)
from domain.text import clean
from gateways.payment.errors import GatewayDown, GatewayRefused
from gateways.payment.port import PaymentGateway, PaymentGateways
from kit.clock import Clock
from kit.db import Tx, transaction
from services import idempotency
from services.idempotency import Key
from services.order.log import Entry
from services.payment import book
from services.payment.book import Booked
from services.settlement import apply
from services.settlement.perform import perform

REASON_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Refunded:
    payment_id: PaymentId
    refund_id: RefundId


async def capture(
    payment_id: PaymentId | None,
    *,
    amount: Money | None,
    viewer: Viewer,
    key: Key | None,
    payments: PaymentGateways,
    clock: Clock,
) -> PaymentId:
    """Take what is authorized, or a part of it.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, CurrencyMismatch, PaymentStepRefused,
    GatewayUnavailable, IdempotencyMismatch.
    """
    require_support(viewer)
    now = clock()
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return PaymentId(UUID(kept["payment"]))
        payment, gateway = await _payment(tx, payment_id, payments)
        wanted = to_capture(payment.facts, amount, payment.doubt)
        is_part = wanted.minor < payment.facts.capturable_minor or payment.facts.captured_minor > 0
        if is_part and not gateway.capabilities.partial_capture:
            raise InvalidInput("This way to pay takes the whole amount or nothing.", path=["amount"])
        target = payment.facts.captured_minor + wanted.minor
        await apply.write(tx, payment, payment.facts, doubt=Doubt(Step.CAPTURE, target), now=now)
        await idempotency.keep(tx, key, {"payment": payment.payment_id})
    await _carry_out(payment, Step.CAPTURE, key=key, payments=payments, clock=clock)
    return payment.payment_id


async def void(
    payment_id: PaymentId | None, *, viewer: Viewer, key: Key | None, payments: PaymentGateways, clock: Clock
) -> PaymentId:
    """Let go what is held, or close what is open.

    Raises: Unauthenticated, Forbidden, NotFound, PaymentStepRefused, GatewayUnavailable, IdempotencyMismatch.
    """
    require_support(viewer)
    now = clock()
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return PaymentId(UUID(kept["payment"]))
        payment, _ = await _payment(tx, payment_id, payments)
        check_void(payment.facts, payment.doubt)
        await apply.write(tx, payment, payment.facts, doubt=Doubt(Step.VOID), now=now)
        await idempotency.keep(tx, key, {"payment": payment.payment_id})
    await _carry_out(payment, Step.VOID, key=key, payments=payments, clock=clock)
    return payment.payment_id


async def refund(
    payment_id: PaymentId | None,
    *,
    amount: Money | None,
    reason: str | None,
    viewer: Viewer,
    key: Key | None,
    payments: PaymentGateways,
    clock: Clock,
) -> Refunded:
    """Give back what was captured, or a part of it; refunds under way count as gone.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, CurrencyMismatch, PaymentStepRefused,
    RefundExceedsCaptured, GatewayUnavailable, IdempotencyMismatch.
    """
    user_id = require_support(viewer)
    tidy = clean(reason, maximum=REASON_LENGTH, path=["reason"], has_lines=True) if reason else None
    now = clock()
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return Refunded(PaymentId(UUID(kept["payment"])), RefundId(UUID(kept["refund"])))
        payment, _ = await _payment(tx, payment_id, payments)
        wanted = to_refund(payment.facts, amount)
        refund_id = RefundId(uuid7(now))
        facts = apply.with_refund(payment.facts, refund_id, wanted.minor)
        started = Entry(OrderEventType.REFUND_STARTED, ActorKind.STAFF, user_id, tidy)
        await apply.write(tx, payment, facts, doubt=payment.doubt, entries=[started], now=now)
        await book.set_reason(tx, refund_id, tidy)
        await idempotency.keep(tx, key, {"payment": payment.payment_id, "refund": refund_id})
    await _carry_out(payment, Step.REFUND, key=key, payments=payments, clock=clock)
    return Refunded(payment.payment_id, refund_id)


async def _payment(tx: Tx, payment_id: PaymentId | None, payments: PaymentGateways) -> tuple[Booked, PaymentGateway]:
    payment = await book.lock(tx, payment_id) if payment_id is not None else None
    if payment is None:
        raise NotFound(path=["paymentId"])
    gateway = payments.get(payment.gateway)
    if gateway is None:
        raise GatewayUnavailable(path=["paymentId"])
    return payment, gateway


async def _carry_out(payment: Booked, step: Step, *, key: Key | None, payments: PaymentGateways, clock: Clock) -> None:
    """Ask the gateway for what was reserved. Lost answers stay open for the worker; what was refused is said."""
    performed = await perform(payment.payment_id, payments=payments, clock=clock)
    if isinstance(performed.error, GatewayRefused):
        await _forget(key, now=clock())
        raise PaymentStepRefused(step, state=payment.state, allowed=allowed_steps(payment.facts))
    if isinstance(performed.error, GatewayDown) and step is not Step.REFUND:
        await _undo(payment, now=clock())
        await _forget(key, now=clock())
        raise GatewayUnavailable(path=["paymentId"])


async def _undo(payment: Booked, *, now: datetime) -> None:
    """Take back a step that certainly did not happen."""
    async with transaction() as tx:
        locked = await book.lock(tx, payment.payment_id)
        if locked is not None:
            await apply.write(tx, locked, locked.facts, doubt=payment.doubt, now=now)


async def _forget(key: Key | None, *, now: datetime) -> None:
    async with transaction() as tx:
        await idempotency.forget(tx, key)
