"""The parts of an order's story: who orders what, and the lines and payments as they change."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from cli.demo.shapes import (
    DemoAddress,
    DemoOrderLine,
    DemoPayment,
    DemoPaymentEvent,
    DemoRefund,
    DemoUser,
    DemoVariant,
)
from domain.order import PaymentSums
from domain.payment import PaymentState

WHOLE = 100
"""An order's total, in percent."""


@dataclass(frozen=True, slots=True)
class Customer:
    """Who orders; `user_id` is None for a guest."""

    user_id: UUID | None
    email: str
    language: str
    currency: str
    address: DemoAddress

    @classmethod
    def of(cls, user: DemoUser) -> "Customer":
        return cls(user.id, user.email, user.language, user.currency, user.addresses[0])


@dataclass(frozen=True, slots=True)
class Basket:
    at: datetime
    lines: tuple[tuple[DemoVariant, int], ...]


@dataclass(slots=True)
class Line:
    id: UUID
    variant: DemoVariant
    quantity: int
    fulfilled: int = 0
    cancelled: int = 0
    returned: int = 0

    def told(self, currency: str) -> DemoOrderLine:
        price = next(price for price in self.variant.prices if price.currency == currency)
        return DemoOrderLine(
            id=self.id,
            variant_id=self.variant.id,
            sku=self.variant.sku,
            quantity=self.quantity,
            unit_price_minor=price.minor,
            quantity_fulfilled=self.fulfilled,
            quantity_cancelled=self.cancelled,
            quantity_returned=self.returned,
        )


@dataclass(slots=True)
class Money:
    id: UUID
    at: datetime
    captured_percent: int = 0
    events: list[tuple[datetime, PaymentState]] = field(default_factory=list[tuple[datetime, PaymentState]])
    refunds: list[DemoRefund] = field(default_factory=list[DemoRefund])

    @property
    def state(self) -> PaymentState:
        return self.events[-1][1]

    @property
    def refunded_percent(self) -> int:
        return sum(refund.percent for refund in self.refunds if refund.state == "SUCCEEDED")

    def sums(self) -> PaymentSums:
        authorized = 0 if self.state in (PaymentState.PENDING, PaymentState.FAILED) else WHOLE
        refunded = self.captured_percent * self.refunded_percent // 100
        return PaymentSums(self.state, authorized, self.captured_percent, refunded)

    def told(self) -> DemoPayment:
        return DemoPayment(
            id=self.id,
            state=self.state.value,
            captured_percent=self.captured_percent,
            created_at=self.at,
            events=tuple(
                DemoPaymentEvent(seq, at, state.value) for seq, (at, state) in enumerate(self.events, start=1)
            ),
            refunds=tuple(self.refunds),
        )
