"""Pay an order: reserve the amount, ask the gateway, settle."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain import texts
from domain.access import Viewer
from domain.errors import Conflict, CurrencyMismatch, InvalidInput
from domain.ids import OrderId, PaymentId, uuid7
from domain.money import Money
from domain.order import ActorKind, IllegalTransition, OrderAction, OrderEventType, ViewerKind, available_actions
from domain.payment import (
    Doubt,
    GatewayUnavailable,
    PaymentDeclined,
    PaymentState,
    Standing,
    Step,
    to_pay,
)
from gateways.payment.errors import GatewayDown, GatewayRefused, GatewayTimeout
from gateways.payment.port import CreatePayment as Ask
from gateways.payment.port import Payer, PaymentGateway, PaymentGateways
from kit.clock import Clock
from kit.db import Tx, transaction
from services import idempotency
from services.idempotency import Key
from services.order import access
from services.order.locked import LockedOrder, admit, facts, lock
from services.order.log import Entry
from services.payment import book
from services.payment.book import Booked, NewPayment
from services.settlement import apply
from services.settlement.perform import fail, heard, perform

MAX_METHOD_KEYS = 20
MAX_METHOD_TEXT = 500
OPEN = (PaymentState.PENDING, PaymentState.ACTION_REQUIRED)


@dataclass(frozen=True, slots=True)
class CreatePayment:
    """Pay an order; `order_id` None is an id that is none of ours, `amount` None all that is left to pay."""

    order_id: OrderId | None
    gateway: str
    access_token: str | None = None
    amount: Money | None = None
    capture: bool = True
    method: dict[str, Any] = field(default_factory=dict[str, Any])
    return_url: str | None = None
    payer: Payer = field(default_factory=Payer)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What paying is done with. Units: `wait` is how long one waits for another call with the same key."""

    viewer: Viewer
    secret: str
    payments: PaymentGateways
    clock: Clock
    wait: timedelta


async def create(command: CreatePayment, *, key: Key | None, by: Surroundings) -> PaymentId:
    """Pay an order, or a part of it. What was begun before and is still open is closed first: nobody pays twice.

    A payment whose answer was lost is kept as UNKNOWN and asked for until it is known.
    Raises: NotFound, InvalidInput, CurrencyMismatch, IllegalTransition, Conflict while another payment is unknown,
    PaymentDeclined, GatewayUnavailable, IdempotencyMismatch.
    """
    gateway = _gateway(command, by.payments)
    _check_method(command.method)
    for _ in range(5):
        reserved = await _reserve(command, gateway, key=key, by=by)
        if isinstance(reserved, Ask):
            return await _ask(gateway, reserved, key=key, clock=by.clock)
        if isinstance(reserved, UUID):
            return await _wait(PaymentId(reserved), by=by)
        for payment in reserved:
            await _close(payment, by=by)
    raise Conflict("A payment of this order is under way: wait until it is known.", path=["orderId"])


def _gateway(command: CreatePayment, payments: PaymentGateways) -> PaymentGateway:
    gateway = payments.get(command.gateway)
    if gateway is None:
        raise InvalidInput("The shop has no such way to pay: see `shop.paymentGateways`.", path=["gateway"])
    if not command.capture and not gateway.capabilities.separate_capture:
        raise InvalidInput("This way to pay takes the money at once.", path=["capture"])
    return gateway


def _check_method(method: dict[str, Any]) -> None:
    texts_of = [value for value in method.values() if isinstance(value, str)]
    is_flat = all(isinstance(value, str | int | float | bool) or value is None for value in method.values())
    if len(method) > MAX_METHOD_KEYS or not is_flat or any(len(text) > MAX_METHOD_TEXT for text in texts_of):
        raise InvalidInput("A method is a flat object of few and short values.", path=["method"])


async def _reserve(
    command: CreatePayment, gateway: PaymentGateway, *, key: Key | None, by: Surroundings
) -> Ask | UUID | list[Booked]:
    """Write the payment before any gateway hears of it; give what to ask.

    Shape: the payment of an earlier call with the key instead, or those that have to be closed first.
    """
    now = by.clock()
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return UUID(kept["payment"])
        earlier = await book.lock_all(tx, command.order_id) if command.order_id is not None else []
        order = await _order(tx, command, by=by)
        blocking = [payment for payment in earlier if payment.state in OPEN]
        if blocking:
            await idempotency.forget(tx, key)
            return blocking
        if any(payment.state is PaymentState.UNKNOWN for payment in earlier):
            raise Conflict("A payment of this order is under way: wait until it is known.", path=["orderId"])
        known = await facts(tx, order)
        if len(known.payments) != len(earlier):
            # Another call came in between with a payment that is not locked: look again.
            await idempotency.forget(tx, key)
            return []
        amount = to_pay(Money(known.left_to_pay_minor, order.currency), command.amount)
        if gateway.currencies and amount.currency not in gateway.currencies:
            raise CurrencyMismatch(currency=order.currency, path=["gateway"])
        payment = NewPayment(
            payment_id=PaymentId(uuid7(now)),
            order_id=order.order_id,
            gateway=gateway.code,
            amount=amount,
            capture=command.capture,
            method=command.method,
            return_url=command.return_url,
            query_at=now + apply.UNDER_WAY,
        )
        await book.insert(tx, payment, now=now)
        started = Entry(OrderEventType.PAYMENT_STARTED, ActorKind.SHOPPER, by.viewer.user_id)
        await apply.settle(tx, order.order_id, started, now=now)
        await idempotency.keep(tx, key, {"payment": payment.payment_id})
    return Ask(
        payment_id=payment.payment_id,
        amount_minor=amount.minor,
        currency=amount.currency,
        capture=command.capture,
        description=texts.translate("Order {number}", order.language, {"number": order.number}),
        order_number=order.number,
        method=command.method,
        return_url=command.return_url,
        expires_at=order.pay_before,
        payer=replace(command.payer, email=order.email, language=order.language),
    )


async def _order(tx: Tx, command: CreatePayment, *, by: Surroundings) -> LockedOrder:
    found = await lock(tx, command.order_id) if command.order_id is not None else None
    holds = found is not None and access.holds(found.order_id, command.access_token, secret=by.secret)
    order, kinds = admit(found, by.viewer, holds_access_token=holds)
    known = await facts(tx, order)
    actions = available_actions(known, kinds | {ViewerKind.GUEST})
    if OrderAction.PAY not in actions:
        raise IllegalTransition(from_=order.status, allowed=available_actions(known, kinds))
    return order


async def _ask(gateway: PaymentGateway, ask: Ask, *, key: Key | None, clock: Clock) -> PaymentId:
    try:
        picture = await gateway.create(ask)
    except GatewayTimeout:
        await _doubt(ask.payment_id, now=clock())
        return ask.payment_id
    except GatewayDown as error:
        await fail(ask.payment_id, code="gateway_down", is_retryable=True, now=clock())
        await _try_again(key)
        raise GatewayUnavailable(path=["gateway"]) from error
    except GatewayRefused as error:
        await fail(ask.payment_id, code=error.code, is_retryable=error.retryable, now=clock())
        await _try_again(key)
        if error.field is not None:
            raise InvalidInput("The gateway does not accept this.", path=error.field.split(".")) from error
        raise PaymentDeclined(retryable=error.retryable, gateway_code=error.code) from error
    await heard(ask.payment_id, picture, now=clock())
    if picture.standing is Standing.FAILED:
        await _try_again(key)
        raise PaymentDeclined(retryable=picture.retryable, gateway_code=picture.decline_code)
    return ask.payment_id


async def _doubt(payment_id: PaymentId, *, now: datetime) -> None:
    """Write that the answer was lost: the worker asks until it is known."""
    async with transaction() as tx:
        payment = await book.lock(tx, payment_id)
        if payment is not None:
            await apply.write(tx, payment, payment.facts, doubt=Doubt(Step.CREATE), now=now)


async def _try_again(key: Key | None) -> None:
    async with transaction() as tx:
        await idempotency.forget(tx, key)


async def _wait(payment_id: PaymentId, *, by: Surroundings) -> PaymentId:
    """Wait until the call that came first with the same key knows, and answer as it did."""
    ends = by.clock() + by.wait
    while True:
        async with transaction() as tx:
            payment = await book.lock(tx, payment_id)
        is_asking = payment is not None and payment.facts.standing is Standing.UNHEARD and payment.doubt is None
        if payment is None or not is_asking or by.clock() > ends:
            break
        await asyncio.sleep(0.1)
    if payment is not None and payment.state is PaymentState.FAILED:
        raise PaymentDeclined(retryable=payment.is_retryable, gateway_code=payment.decline_code)
    return payment_id


async def _close(payment: Booked, *, by: Surroundings) -> None:
    """Void what the shopper began before and left open; if it was paid meanwhile, that is heard now."""
    async with transaction() as tx:
        locked = await book.lock(tx, payment.payment_id)
        if locked is None or locked.state not in OPEN:
            return
        if locked.facts.standing is Standing.UNHEARD and by.clock() < locked.created_at + apply.UNDER_WAY:
            raise Conflict("A payment of this order is under way: wait until it is known.", path=["orderId"])
        await apply.write(tx, locked, locked.facts, doubt=Doubt(Step.VOID), now=by.clock())
    await perform(payment.payment_id, payments=by.payments, clock=by.clock)
