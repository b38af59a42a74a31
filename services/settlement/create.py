"""Pay an order: reserve the amount, ask the gateway, settle."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from domain import texts
from domain.access import Viewer
from domain.errors import Conflict, Expected, InvalidInput
from domain.ids import OrderId, PaymentId, uuid7
from domain.money import Money
from domain.order import ActorKind, IllegalTransition, OrderAction, OrderEventType, ViewerKind, available_actions
from domain.payment import (
    Contradiction,
    Doubt,
    GatewayUnavailable,
    PaymentDeclined,
    PaymentState,
    Standing,
    Step,
    to_pay,
)
from gateways.payment.errors import GatewayDown, GatewayError, GatewayRefused, GatewayTimeout
from gateways.payment.port import CreatePayment as Ask
from gateways.payment.port import GatewayPayment, Payer, PaymentGateway, PaymentGateways
from kit import log
from kit.clock import Clock
from kit.db import Tx, fetchrow, transaction
from services import idempotency
from services.idempotency import Key
from services.order import access
from services.order.locked import LockedOrder, admit, facts
from services.order.locked import lock as lock_order
from services.order.log import Entry
from services.order.status import settle
from services.payment import book, write
from services.payment.book import Booked
from services.payment.write import NewPayment
from services.settlement import apply
from services.settlement.locked import lock
from services.settlement.perform import Reserved, code_of, doubt_of, fail, perform
from services.settlement.steps import undo
from services.settlement.wait import until_heard

logger = log.get(__name__)

MAX_METHOD_KEYS = 20
MAX_METHOD_TEXT = 500
TRIES = 3
OPEN = (PaymentState.PENDING, PaymentState.ACTION_REQUIRED)
ASKED_BY_CLIENTS = ("method", "amount", "currency", "returnUrl")
GATEWAY_DOWN = "gateway_down"


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
    Raises: NotFound, InvalidInput, CurrencyMismatch, IllegalTransition, Conflict while another payment is not known,
    PaymentDeclined, GatewayUnavailable, IdempotencyMismatch.
    """
    gateway = _gateway(command, by.payments)
    _check_method(command.method)
    for _ in range(TRIES):
        reserved = await _reserve(command, gateway, key=key, by=by)
        if isinstance(reserved, Ask):
            return await _ask(gateway, reserved, key=key, clock=by.clock)
        if isinstance(reserved, UUID):
            return await _first(PaymentId(reserved), by=by)
        for payment in reserved:
            await _close(payment, by=by)
    raise _under_way()


def _under_way() -> Conflict:
    return Conflict("A payment of this order is under way: wait until it is known.", path=["orderId"])


def _gateway(command: CreatePayment, payments: PaymentGateways) -> PaymentGateway:
    gateway = payments.get(command.gateway)
    if gateway is None:
        raise InvalidInput("The shop has no such way to pay: see `shop.paymentGateways`.", path=["gateway"])
    if not command.capture and not gateway.capabilities.separate_capture:
        raise InvalidInput("This way to pay takes the money at once.", path=["capture"])
    return gateway


def _check_method(method: dict[str, Any]) -> None:
    texts_of = [*method, *(value for value in method.values() if isinstance(value, str))]
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
        payable = await _payable(tx, command, by=by)
        order = payable.order
        amount = to_pay(payable.left, command.amount)
        if gateway.currencies and amount.currency not in gateway.currencies:
            raise InvalidInput("This way to pay does not take {currency}.", path=["gateway"], currency=order.currency)
        earlier = await book.lock_all(tx, order.order_id)
        if any(payment.state is PaymentState.UNKNOWN for payment in earlier):
            raise _under_way()
        blocking = [payment for payment in earlier if payment.state in OPEN]
        if blocking:
            await idempotency.forget(tx, key)
            return blocking
        payment = NewPayment(
            payment_id=PaymentId(uuid7(now)),
            order_id=order.order_id,
            gateway=gateway.code,
            amount=amount,
            capture=command.capture,
            return_url=command.return_url,
            query_at=now + apply.UNDER_WAY,
        )
        await write.insert(tx, payment, now=now)
        started = Entry(OrderEventType.PAYMENT_STARTED, payable.actor, by.viewer.user_id)
        await settle(tx, order.order_id, started, now=now)
        idempotency.keep(tx, key, {"payment": payment.payment_id})
    return _words(command, payment, order)


@dataclass(frozen=True, slots=True)
class Payable:
    """A locked order with what is left to pay, and as what the caller pays it."""

    order: LockedOrder
    left: Money
    actor: ActorKind


async def _payable(tx: Tx, command: CreatePayment, *, by: Surroundings) -> Payable:
    found = await lock_order(tx, command.order_id) if command.order_id is not None else None
    holds = found is not None and access.holds(found.order_id, command.access_token, secret=by.secret)
    order, kinds = admit(found, by.viewer, holds_access_token=holds)
    known = await facts(tx, order)
    actions = available_actions(known, kinds | {ViewerKind.GUEST})
    if OrderAction.PAY not in actions:
        raise IllegalTransition(from_=order.status, allowed=available_actions(known, kinds))
    actor = ActorKind.SHOPPER if kinds & {ViewerKind.OWNER, ViewerKind.GUEST} else ActorKind.STAFF
    return Payable(order, Money(known.left_to_pay_minor, order.currency), actor)


def _words(command: CreatePayment, payment: NewPayment, order: LockedOrder) -> Ask:
    return Ask(
        payment_id=payment.payment_id,
        amount_minor=payment.amount.minor,
        currency=payment.amount.currency,
        capture=command.capture,
        description=texts.translate("Order {number}", order.language, {"number": order.number}),
        order_number=order.number,
        method=command.method,
        return_url=command.return_url,
        expires_at=order.pay_before,
        payer=replace(command.payer, email=order.email, language=order.language),
    )


async def _ask(gateway: PaymentGateway, ask: Ask, *, key: Key | None, clock: Clock) -> PaymentId:
    try:
        picture = await gateway.create(ask)
    except GatewayTimeout:
        await _lost(ask.payment_id, clock=clock)
        return ask.payment_id
    except GatewayError as error:
        return await _refused(ask.payment_id, error, key=key, clock=clock)
    return await _answered(picture, ask, key=key, clock=clock)


async def _answered(picture: GatewayPayment, ask: Ask, *, key: Key | None, clock: Clock) -> PaymentId:
    stands = None
    try:
        async with transaction() as tx:
            payment = await lock(tx, ask.payment_id)
            if payment is not None:
                stands = await apply.hear(tx, payment, picture, now=clock())
            if stands is PaymentState.FAILED:
                await idempotency.forget(tx, key)
    except Contradiction as error:
        logger.error("payment.contradiction", payment=str(ask.payment_id), step=Step.CREATE.value, error=str(error))
        await _lost(ask.payment_id, clock=clock)
    if stands is PaymentState.FAILED:
        raise PaymentDeclined(retryable=picture.retryable, gateway_code=picture.decline_code)
    return ask.payment_id


async def _lost(payment_id: PaymentId, *, clock: Clock) -> None:
    """Write that the answer was lost: the worker asks until it is known."""
    async with transaction() as tx:
        payment = await lock(tx, payment_id)
        if payment is not None:
            doubt = payment.doubt or Doubt(Step.CREATE)
            await apply.write(tx, payment, payment.facts, doubt=doubt, now=clock())


async def _refused(payment_id: PaymentId, error: GatewayError, *, key: Key | None, clock: Clock) -> PaymentId:
    """Write that the payment was not made, and say so; the key may be tried again."""
    code = GATEWAY_DOWN if isinstance(error, GatewayDown) else code_of(error)
    is_retryable = isinstance(error, GatewayDown) or (isinstance(error, GatewayRefused) and error.retryable)
    async with transaction() as tx:
        payment = await lock(tx, payment_id)
        if payment is None or not await fail(tx, payment, code=code, is_retryable=is_retryable, now=clock()):
            return payment_id
        await idempotency.forget(tx, key)
    field = error.field.split(".") if isinstance(error, GatewayRefused) and error.field is not None else []
    if field and field[0] in ASKED_BY_CLIENTS:
        raise InvalidInput("The gateway does not accept this.", path=field) from error
    raise _failure(code, is_retryable=is_retryable) from error


def _failure(code: str | None, *, is_retryable: bool) -> Expected:
    if code == GATEWAY_DOWN:
        return GatewayUnavailable(path=["gateway"])
    return PaymentDeclined(retryable=is_retryable, gateway_code=code)


async def _first(payment_id: PaymentId, *, by: Surroundings) -> PaymentId:
    """Answer as the call that came first with the same key, once it has heard from the gateway."""
    await until_heard(payment_id, clock=by.clock, longest=by.wait)
    row = await fetchrow("SELECT state, decline_code, retryable FROM payment WHERE id = $1", payment_id)
    if row is not None and row["state"] == PaymentState.FAILED:
        raise _failure(row["decline_code"], is_retryable=row["retryable"])
    return payment_id


async def _close(payment: Booked, *, by: Surroundings) -> None:
    """Void what the shopper began before and left open; if it was paid meanwhile, that is heard now."""
    closing = Reserved(Step.VOID)
    async with transaction() as tx:
        locked = await lock(tx, payment.payment_id)
        if locked is None or locked.state not in OPEN:
            return
        if locked.facts.standing is Standing.UNHEARD and by.clock() < locked.created_at + apply.UNDER_WAY:
            raise _under_way()  # another call is at the gateway with it
        await apply.write(tx, locked, locked.facts, doubt=doubt_of(closing), now=by.clock(), is_called_next=True)
    error = await perform(payment.payment_id, payments=by.payments, clock=by.clock, only=closing)
    if isinstance(error, GatewayDown):
        await undo(locked, closing, key=None, now=by.clock())
        raise GatewayUnavailable(path=["gateway"]) from error
