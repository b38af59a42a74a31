"""Payments are seen by who sees their order; who may pay it may make one, support does the rest."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import services.settlement.create
import services.settlement.steps
from domain import ids
from domain.errors import InvalidInput
from domain.ids import OrderId, PaymentId
from domain.money import InvalidAmount, Money
from gateways.payment.port import Payer
from loaders.payment import PaymentRow, RefundRow
from resolvers import context as contexts
from resolvers import idempotency, node
from resolvers import order as orders
from resolvers.context import Context
from services.settlement.create import CreatePayment, Surroundings

MARGIN = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class RefundOutcome:
    """A refund as it stands after the write, and its payment."""

    refund: RefundRow | None
    payment: PaymentRow | None


def payment_id(text: str) -> PaymentId | None:
    return cast(PaymentId | None, ids.decode_as("Payment", text))


def order_id(text: str) -> OrderId | None:
    return cast(OrderId | None, ids.decode_as("Order", text))


def method(value: Any) -> dict[str, Any]:
    """Read what a client sent as a method.

    Raises: InvalidInput for anything but an object.
    """
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InvalidInput("A method is a flat object of few and short values.", path=["method"])
    return cast(dict[str, Any], value)


def amount(text: str, currency: str) -> Money:
    """Read an amount that a client sent.

    Raises: InvalidInput for one that the currency cannot carry.
    """
    try:
        return Money.parse(text, currency)
    except InvalidAmount as error:
        raise InvalidInput("Not an amount of this currency.", path=["amount", "amount"]) from error


async def by_key(ctx: Context, key: UUID | None, access_token: str | None = None) -> PaymentRow | None:
    """Read a payment; None when there is none or the viewer may not see its order."""
    row = await ctx.loaders.payment_by_id.load(key) if key is not None else None
    if row is None or await orders.by_key(ctx, row.order_key, access_token) is None:
        return None
    return row


async def payment(ctx: Context, id: str, access_token: str | None) -> PaymentRow | None:
    """Read a payment by its global id. Raises: Unauthenticated as `contexts.found`."""
    return contexts.found(ctx, await by_key(ctx, payment_id(id), access_token))


async def refund_by_key(ctx: Context, key: UUID) -> RefundRow | None:
    row = await ctx.loaders.refund_by_id.load(key)
    return row if row is not None and await by_key(ctx, row.payment_key) is not None else None


node.register("Payment", by_key)
node.register("Refund", refund_by_key)


async def create(ctx: Context, command: CreatePayment, *, key: str, arguments: Any) -> PaymentRow | None:
    """Pay an order; see `services.settlement.create`."""
    written = await services.settlement.create.create(
        command,
        key=idempotency.key(
            key,
            mutation="paymentCreate",
            arguments=arguments,
            viewer=ctx.viewer,
            guest=f"order:{command.order_id}",
        ),
        by=Surroundings(
            viewer=ctx.viewer,
            secret=ctx.settings.secret,
            payments=ctx.tools.payments,
            clock=ctx.tools.clock,
            wait=ctx.settings.gateway_timeout + MARGIN,
        ),
    )
    return await _again(ctx, written)


def payer(ctx: Context) -> Payer:
    """Say what gateways may ask about who pays."""
    return Payer(address=ctx.origin.address, user_agent=ctx.origin.user_agent)


async def capture(
    ctx: Context, target: PaymentId | None, *, wanted: Money | None, key: str, arguments: Any
) -> PaymentRow | None:
    """Take what is authorized; see `services.settlement.steps`."""
    written = await services.settlement.steps.capture(
        target,
        amount=wanted,
        viewer=ctx.viewer,
        key=idempotency.key(key, mutation="paymentCapture", arguments=arguments, viewer=ctx.viewer),
        payments=ctx.tools.payments,
        clock=ctx.tools.clock,
    )
    return await _again(ctx, written)


async def void(ctx: Context, target: PaymentId | None, *, key: str, arguments: Any) -> PaymentRow | None:
    """Let go what is held; see `services.settlement.steps`."""
    written = await services.settlement.steps.void(
        target,
        viewer=ctx.viewer,
        key=idempotency.key(key, mutation="paymentVoid", arguments=arguments, viewer=ctx.viewer),
        payments=ctx.tools.payments,
        clock=ctx.tools.clock,
    )
    return await _again(ctx, written)


async def refund(
    ctx: Context,
    target: PaymentId | None,
    *,
    wanted: Money | None,
    reason: str | None,
    key: str,
    arguments: Any,
) -> RefundOutcome:
    """Give money back; see `services.settlement.steps`."""
    refunded = await services.settlement.steps.refund(
        target,
        amount=wanted,
        reason=reason,
        viewer=ctx.viewer,
        key=idempotency.key(key, mutation="paymentRefund", arguments=arguments, viewer=ctx.viewer),
        payments=ctx.tools.payments,
        clock=ctx.tools.clock,
    )
    payment = await _again(ctx, refunded.payment_id)
    return RefundOutcome(await ctx.loaders.refund_by_id.load(refunded.refund_id), payment)


async def _again(ctx: Context, key: PaymentId) -> PaymentRow | None:
    ctx.loaders.forget()
    return await ctx.loaders.payment_by_id.load(key)
