"""What the contract suite needs of a gateway: the adapter, and a hand on the outside world that it speaks to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from domain import ids, payment
from domain.ids import PaymentId, RefundId
from domain.money import Currency
from domain.payment import PaymentState
from gateways.payment.actions import NextAction
from gateways.payment.port import (
    CapturePayment,
    CreatePayment,
    GatewayPayment,
    PaymentGateway,
    PaymentRef,
    RefundPayment,
)

AMOUNT = 10_000


@dataclass(frozen=True, slots=True)
class Received:
    """A notification as it came in; header names are lower case."""

    headers: Mapping[str, str]
    body: bytes


class PaymentRig(Protocol):
    """One gateway under test, at its simulator."""

    gateway: PaymentGateway
    impatient: PaymentGateway
    """The same one, giving up after a second."""
    currency: Currency

    def method(self, scenario: str) -> Mapping[str, object]:
        """Give the `method` of a scenario: approve, decline, challenge, late, timeout, refund late, …"""
        ...

    def gateway_at(self, url: str, *, timeout: timedelta) -> PaymentGateway:
        """Make the adapter for another address."""
        ...

    def stranger(self) -> PaymentGateway:
        """Make the adapter with credentials that the gateway does not know."""
        ...

    async def answer(self, action: NextAction, *, approve: bool) -> None:
        """Do what the shopper does with the next action."""
        ...

    async def notifications(self, payment_id: PaymentId, count: int) -> Sequence[Received]:
        """Wait until so many notifications have come for a payment, and give them all."""
        ...


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> UUID:
    return ids.uuid7(now())


def order(rig: PaymentRig, scenario: str = "approve", *, capture: bool = True) -> CreatePayment:
    return CreatePayment(
        payment_id=PaymentId(new_id()),
        amount_minor=AMOUNT,
        currency=rig.currency,
        capture=capture,
        description="Two teapots",
        order_number="S-1001",
        method=rig.method(scenario),
        return_url="http://127.0.0.1:9/back",
        expires_at=now() + timedelta(minutes=30),
    )


def ref(command: CreatePayment, reference: str | None = None) -> PaymentRef:
    return PaymentRef(command.payment_id, reference, command.amount_minor, command.currency)


def capture_of(made: GatewayPayment, minor: int) -> CapturePayment:
    return CapturePayment(payment=ref_of(made), capture_id=new_id(), amount_minor=minor)


def refund_of(made: GatewayPayment, minor: int) -> RefundPayment:
    return RefundPayment(
        payment=ref_of(made), refund_id=RefundId(new_id()), amount_minor=minor, reason="The lid was broken"
    )


def ref_of(made: GatewayPayment) -> PaymentRef:
    assert made.payment_id is not None
    return PaymentRef(made.payment_id, made.reference, made.amount_minor, made.currency)


def state(made: GatewayPayment) -> PaymentState:
    """Give the state that a picture shows."""
    return payment.state(made.facts())
