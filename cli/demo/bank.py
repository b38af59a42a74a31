"""Making the demo shop's open payments at the sandbox bank, so that they can be captured, voided and refunded.

The bank is asked before the database is written, by ids that make it act once: whoever is stopped half-way repeats it
and gets the same references.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID, uuid5

from cli.demo.money import BookedPayment, paid, priced
from cli.demo.shapes import BASE, DemoOrder
from domain.ids import PaymentId, RefundId
from domain.payment import PaymentState
from domain.shop import Shop
from gateways.payment.errors import GatewayError
from gateways.payment.port import (
    CapturePayment,
    CreatePayment,
    GatewayPayment,
    PaymentGateway,
    PaymentRef,
    RefundPayment,
)

LATELY = timedelta(days=14)
"""Older payments are history: the bank knows them no more, and refuses to give them back."""
AT_ONCE = 16
MOVABLE = {
    PaymentState.AUTHORIZED,
    PaymentState.PARTIALLY_CAPTURED,
    PaymentState.CAPTURED,
    PaymentState.PARTIALLY_REFUNDED,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the bank calls our payments and refunds, and the number of its last word on each payment."""

    references: dict[UUID, str] = field(default_factory=dict[UUID, str])
    sequences: dict[UUID, int] = field(default_factory=dict[UUID, int])

    def learn(self, picture: GatewayPayment, payment_id: UUID) -> None:
        self.references[payment_id] = picture.reference
        self.sequences[payment_id] = picture.sequence
        for refund in picture.refunds:
            if refund.refund_id is not None:
                self.references[refund.refund_id] = refund.reference


async def make_payments(orders: Iterable[DemoOrder], *, shop: Shop, always: UUID, gateway: PaymentGateway) -> Known:
    """Make the payments of late orders, and all of one person's; a bank that does not answer knows of none."""
    known = Known()
    gate = asyncio.Semaphore(AT_ONCE)

    async def make(order: DemoOrder, payment: BookedPayment) -> None:
        async with gate:
            known.learn(await _make(gateway, order, payment), payment.source.id)

    wanted = [order for order in orders if order.user_id == always or BASE - order.placed_at < LATELY]
    try:
        async with asyncio.TaskGroup() as group:
            for order in wanted:
                for payment in paid(order, priced(order, shop)).payments:
                    if payment.source.state in MOVABLE:
                        group.create_task(make(order, payment))
    except* GatewayError:
        known = Known()
    return known


async def _make(gateway: PaymentGateway, order: DemoOrder, payment: BookedPayment) -> GatewayPayment:
    facts = payment.facts
    payment_id = PaymentId(payment.source.id)
    picture = await gateway.create(
        CreatePayment(
            payment_id=payment_id,
            amount_minor=facts.amount_minor,
            currency=facts.currency,
            capture=payment.is_captured_at_once,
            description=f"Order {order.number}",
            order_number=order.number,
            method={"scenario": "approve"},
        )
    )
    ref = PaymentRef(payment_id, picture.reference, facts.amount_minor, facts.currency)
    if facts.captured_minor and not payment.is_captured_at_once:
        capture_id = uuid5(payment_id, f"capture:{facts.captured_minor}")
        picture = await gateway.capture(CapturePayment(ref, capture_id, facts.captured_minor))
    for refund, minor in zip(payment.source.refunds, payment.refunds, strict=True):
        if refund.state == "SUCCEEDED":
            picture = await gateway.refund(RefundPayment(ref, RefundId(refund.id), minor, refund.reason))
    return picture
