"""What support does with a payment: capture, void, refund. Each reserves, asks the gateway, and settles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.access import Viewer, require_support
from domain.errors import InvalidInput, NotFound
from domain.ids import PaymentId, RefundId, uuid7
from domain.money import Money
from domain.order import ActorKind, OrderEventType
from domain.payment import (
    GatewayUnavailable,
    PaymentStepRefused,
    Step,
    allowed_steps,
    check_void,
    to_capture,
    to_refund,
)
from domain.text import clean
from gateways.payment.errors import GatewayDown
from gateways.payment.port import PaymentGateway, PaymentGateways
from kit.clock import Clock
from kit.db import Tx, transaction
from services import idempotency
from services.idempotency import Key
from services.order.log import Entry
from services.payment import write
from services.payment.book import Booked
from services.settlement import apply
from services.settlement.locked import lock
from services.settlement.perform import FINAL, Reserved, code_of, doubt_of, perform
from services.settlement.wait import until_heard

REASON_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Refunded:
    payment_id: PaymentId
    refund_id: RefundId


@dataclass(frozen=True, slots=True)
class Begun:
    """A step that is reserved now; `payment` is as it was before."""

    payment: Booked
    reserved: Reserved


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
        begun = await _capture_in(tx, payment_id, amount, payments, now=now) if kept is None else None
        if begun is not None:
            idempotency.keep(tx, key, {"payment": begun.payment.payment_id})
    if begun is None:
        return await _first(kept, clock=clock)
    return await _carry_out(begun, key=key, payments=payments, clock=clock)


async def _capture_in(
    tx: Tx, payment_id: PaymentId | None, amount: Money | None, payments: PaymentGateways, *, now: datetime
) -> Begun:
    payment, gateway = await _payment(tx, payment_id, payments)
    wanted = to_capture(payment.facts, amount, payment.doubt)
    is_part = wanted.minor < payment.facts.capturable_minor or payment.facts.captured_minor > 0
    if is_part and not gateway.capabilities.partial_capture:
        raise InvalidInput("This way to pay takes the whole amount or nothing.", path=["amount"])
    return await _doubt(tx, payment, Reserved(Step.CAPTURE, payment.facts.captured_minor + wanted.minor), now=now)


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
        begun = await _void_in(tx, payment_id, payments, now=now) if kept is None else None
        if begun is not None:
            idempotency.keep(tx, key, {"payment": begun.payment.payment_id})
    if begun is None:
        return await _first(kept, clock=clock)
    return await _carry_out(begun, key=key, payments=payments, clock=clock)


async def _void_in(tx: Tx, payment_id: PaymentId | None, payments: PaymentGateways, *, now: datetime) -> Begun:
    payment, _ = await _payment(tx, payment_id, payments)
    check_void(payment.facts, payment.doubt)
    return await _doubt(tx, payment, Reserved(Step.VOID), now=now)


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

    One that the gateway does not answer about stays under way, and the worker asks until it is known.
    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, CurrencyMismatch, PaymentStepRefused,
    RefundExceedsCaptured, GatewayUnavailable when it is not offered any more, IdempotencyMismatch.
    """
    user_id = require_support(viewer)
    tidy = clean(reason, maximum=REASON_LENGTH, path=["reason"], has_lines=True) if reason else None
    now = clock()
    refund_id = RefundId(uuid7(now))
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        begun = None
        if kept is None:
            payment, _ = await _payment(tx, payment_id, payments)
            minor = to_refund(payment.facts, amount).minor
            started = Entry(OrderEventType.REFUND_STARTED, ActorKind.STAFF, user_id, tidy)
            facts = apply.with_refund(payment.facts, refund_id, minor)
            await apply.write(tx, payment, facts, doubt=payment.doubt, entries=[started], now=now, is_called_next=True)
            await write.set_reason(tx, refund_id, tidy)
            idempotency.keep(tx, key, {"payment": payment.payment_id, "refund": refund_id})
            begun = Begun(payment, Reserved(Step.REFUND, minor, refund_id))
    if begun is None:
        return Refunded(await _first(kept, clock=clock), RefundId(UUID((kept or {})["refund"])))
    return Refunded(await _carry_out(begun, key=key, payments=payments, clock=clock), refund_id)


async def _payment(tx: Tx, payment_id: PaymentId | None, payments: PaymentGateways) -> tuple[Booked, PaymentGateway]:
    payment = await lock(tx, payment_id) if payment_id is not None else None
    if payment is None:
        raise NotFound(path=["paymentId"])
    gateway = payments.get(payment.gateway)
    if gateway is None:
        raise GatewayUnavailable(path=["paymentId"])
    return payment, gateway


async def _doubt(tx: Tx, payment: Booked, reserved: Reserved, *, now: datetime) -> Begun:
    """Write that a step is asked for: until it is heard, nobody knows how far the money is."""
    await apply.write(tx, payment, payment.facts, doubt=doubt_of(reserved), now=now, is_called_next=True)
    return Begun(payment, reserved)


async def _first(kept: dict[str, Any] | None, *, clock: Clock) -> PaymentId:
    """Answer as the call that came first with the same key, once it has heard from the gateway."""
    assert kept is not None
    payment_id = PaymentId(UUID(kept["payment"]))
    refund_id = RefundId(UUID(kept["refund"])) if "refund" in kept else None
    await until_heard(payment_id, refund_id=refund_id, clock=clock)
    return payment_id


async def _carry_out(begun: Begun, *, key: Key | None, payments: PaymentGateways, clock: Clock) -> PaymentId:
    """Ask the gateway for what was reserved. Lost answers stay open for the worker; what was refused is said."""
    payment, reserved = begun.payment, begun.reserved
    error = await perform(payment.payment_id, payments=payments, clock=clock, only=reserved)
    if isinstance(error, FINAL):
        async with transaction() as tx:
            await idempotency.forget(tx, key)
        allowed = allowed_steps(payment.facts)
        raise PaymentStepRefused(reserved.step, state=payment.state, allowed=allowed, gateway_code=code_of(error))
    if isinstance(error, GatewayDown) and reserved.step is not Step.REFUND:
        await undo(payment, reserved, key=key, now=clock())
        raise GatewayUnavailable(path=["paymentId"])
    return payment.payment_id


async def undo(payment: Booked, reserved: Reserved, *, key: Key | None, now: datetime) -> None:
    """Take back a step that certainly did not happen: as far as it is concerned, the payment is as it was before."""
    async with transaction() as tx:
        locked = await lock(tx, payment.payment_id)
        if locked is not None and locked.doubt == doubt_of(reserved):
            await apply.write(tx, locked, locked.facts, doubt=payment.doubt, now=now)
        await idempotency.forget(tx, key)
