"""Telling the story of one order: its lines, its payments, its parcels, and its log."""

import random
from datetime import datetime, timedelta
from uuid import UUID

from cli.demo.fates import End, Fate, Paid, Sent
from cli.demo.order_parts import WHOLE, Basket, Customer, Line, Money
from cli.demo.shapes import (
    BASE,
    DemoFulfillment,
    DemoOrder,
    DemoOrderEvent,
    DemoRefund,
    demo_id,
)
from domain import order as rules
from domain.ids import OrderLineId
from domain.order import ActorKind, FulfillmentStatus, OrderEventType, OrderStatus, PaymentStatus, Step
from domain.order.number import NOISE_BITS, order_number
from domain.payment import PaymentState

PAY_WITHIN = timedelta(minutes=30)
OPEN_UNTIL = BASE + timedelta(days=3650)
"""Unpaid orders of the demo shop do not run out while somebody looks at them."""
CARRIERS = {"USD": "Parcelway", "EUR": "Paketkurier", "CNY": "云驰快递", "JPY": "Hayate Express"}
BACK = (Sent.SOME_BACK, Sent.ALL_BACK)

Event, Actor, Payment = OrderEventType, ActorKind, PaymentState


def tell(fate: Fate, customer: Customer, basket: Basket, *, staff_id: UUID) -> DemoOrder:
    """Tell an order from its first event to its last; `staff_id` is who sends parcels and gives money back."""
    story = _Story(fate, customer, basket, staff_id)
    story.place()
    story.pay()
    story.send()
    story.end()
    return story.told()


class _Story:
    """An order as it is being told: the clock moves on, the log grows."""

    def __init__(self, fate: Fate, customer: Customer, basket: Basket, staff_id: UUID) -> None:
        self.fate, self.customer = fate, customer
        self.placed_at = self.now = basket.at
        self.rng = random.Random(f"story/{basket.at}/{customer.email}")
        self.number = order_number(now=basket.at, noise=self.rng.getrandbits(NOISE_BITS))
        self.actor_ids = {ActorKind.SHOPPER: customer.user_id, ActorKind.STAFF: staff_id}
        self.status = OrderStatus.PENDING_PAYMENT
        self.lines = [
            Line(demo_id(self.now, "line", self.number, position), variant, quantity)
            for position, (variant, quantity) in enumerate(basket.lines)
        ]
        self.log: list[DemoOrderEvent] = []
        self.payments: list[Money] = []
        self.parcels: list[DemoFulfillment] = []

    def place(self) -> None:
        self._record(Event.PLACED, Actor.SHOPPER)

    def pay(self) -> None:
        if self.fate.paid is Paid.NEVER:
            return
        if self.fate.paid is Paid.DECLINED or self.fate.is_second_try:
            payment = self._start_payment()
            self._settle(payment, Payment.FAILED, Event.PAYMENT_FAILED)
        if self.fate.paid is Paid.DECLINED:
            return
        payment = self._start_payment()
        if self.fate.paid in (Paid.FULLY, Paid.DISPUTED):
            payment.captured_percent = WHOLE
            self._settle(payment, Payment.CAPTURED, Event.PAID)
        else:
            self._settle(payment, Payment.AUTHORIZED, Event.AUTHORIZED)
        self._advance(Step.CONFIRM, Event.CONFIRMED, Actor.SYSTEM)
        if self.fate.paid is Paid.PARTLY:
            self._wait(hours=(4, 18))
            payment.captured_percent = WHOLE // 2
            payment.events.append((self.now, Payment.PARTIALLY_CAPTURED))

    def send(self) -> None:
        if self.fate.sent is Sent.NOTHING:
            if self.fate.note and self.fate.end is End.OPEN:
                self._record(Event.NOTE, Actor.STAFF, self.fate.note)
            return
        is_all = self.fate.sent is not Sent.SOME
        parcels = self._split() if is_all else [self.lines[: max(1, len(self.lines) // 2)]]
        for lines in parcels:
            self._wait(hours=(5, 28 / len(parcels)))
            self._ship(lines)
        if self.fate.sent in (Sent.SOME, Sent.ALL):
            return
        for parcel in self.parcels:
            self._wait(hours=(16, 60 / len(parcels)))
            self._deliver(parcel)
        self._advance(Step.COMPLETE, Event.COMPLETED, Actor.SYSTEM)
        self._afterwards()

    def end(self) -> None:
        if self.fate.end is End.EXPIRED:
            self.now = self.placed_at + PAY_WITHIN
            self._advance(Step.EXPIRE, Event.EXPIRED, Actor.SYSTEM)
        if self.fate.end is End.CANCELLED:
            self._wait(hours=(0.05, 0.4) if self.fate.paid is Paid.NEVER else (1, 9))
            for line in self.lines:
                line.cancelled = line.quantity
            self._advance(Step.CANCEL, Event.CANCELLED, Actor.SHOPPER, self.fate.note)
            if self.fate.paid is Paid.VOIDED:
                self._wait(minutes=(0.1, 1))
                self.payments[-1].events.append((self.now, Payment.VOIDED))
            elif self.fate.refund_percent:
                self._refund(Actor.SYSTEM, "Order cancelled")

    def _afterwards(self) -> None:
        """What comes after the parcel: goods sent back, money given back, a payer's bank that objects."""
        if self.fate.sent in BACK:
            self._wait(hours=(96, 240))
            is_all = self.fate.sent is Sent.ALL_BACK
            for line in self.lines if is_all else self.lines[:1]:
                line.returned = line.fulfilled
            self._record(Event.NOTE, Actor.STAFF, "The parcel came back; all is as new.")
        if self.fate.refund_percent:
            self._wait(hours=(3, 40))
            self._refund(Actor.STAFF, self.fate.note or "Returned goods")
        if self.fate.paid is Paid.DISPUTED:
            self._wait(hours=(200, 500))
            self.payments[-1].events.append((self.now, Payment.DISPUTED))
            self._record(Event.NOTE, Actor.GATEWAY, "The payer's bank disputes the payment.")

    def _start_payment(self) -> Money:
        self._wait(minutes=(0.5, 6))
        payment = Money(demo_id(self.now, "payment", self.number, len(self.payments)), self.now)
        payment.events.append((self.now, Payment.PENDING))
        self.payments.append(payment)
        self._record(Event.PAYMENT_STARTED, Actor.SHOPPER)
        return payment

    def _settle(self, payment: Money, state: PaymentState, event: OrderEventType) -> None:
        self._wait(minutes=(0.05, 0.5))
        payment.events.append((self.now, state))
        self._record(event, Actor.GATEWAY)

    def _refund(self, actor: ActorKind, reason: str) -> None:
        payment = self.payments[-1]
        tries = ("FAILED", "SUCCEEDED") if self.fate.is_refund_retried else ("SUCCEEDED",)
        for state in tries:
            refund_id = demo_id(self.now, "refund", self.number, len(payment.refunds))
            payment.refunds.append(DemoRefund(refund_id, self.fate.refund_percent, state, reason, self.now))
            self._record(Event.REFUND_STARTED, actor, reason)
            self._wait(minutes=(0.2, 90))
        is_whole = payment.refunded_percent == WHOLE
        payment.events.append((self.now, Payment.REFUNDED if is_whole else Payment.PARTIALLY_REFUNDED))
        self._record(Event.REFUNDED, Actor.GATEWAY)

    def _split(self) -> list[list[Line]]:
        """Some orders of several lines leave in two parcels."""
        if len(self.lines) > 1 and self.rng.random() < 0.15:
            return [self.lines[:1], self.lines[1:]]
        return [self.lines]

    def _ship(self, lines: list[Line]) -> None:
        position = len(self.parcels)
        for line in lines:
            line.fulfilled = line.quantity
        self.parcels.append(
            DemoFulfillment(
                id=demo_id(self.now, "fulfillment", self.number, position),
                carrier=CARRIERS[self.customer.currency],
                tracking_number=f"{self.rng.randint(10**11, 10**12 - 1)}",
                lines=tuple((line.id, line.quantity) for line in lines),
                created_at=self.now,
                delivered_at=None,
            )
        )
        self._record(Event.FULFILLED, Actor.STAFF, _label(self.parcels[-1]))

    def _deliver(self, parcel: DemoFulfillment) -> None:
        self.parcels = [
            DemoFulfillment(p.id, p.carrier, p.tracking_number, p.lines, p.created_at, self.now) if p is parcel else p
            for p in self.parcels
        ]
        self._record(Event.DELIVERED, Actor.STAFF, _label(parcel))

    def _wait(self, *, hours: tuple[float, float] = (0, 0), minutes: tuple[float, float] = (0, 0)) -> None:
        self.now += timedelta(seconds=int(self.rng.uniform(*hours) * 3600 + self.rng.uniform(*minutes) * 60))

    def _advance(self, step: Step, event: OrderEventType, actor: ActorKind, note: str | None = None) -> None:
        self.status = rules.advance(self.status, step)
        self._record(event, actor, note)

    def _record(self, event: OrderEventType, actor: ActorKind, note: str | None = None) -> None:
        seq = len(self.log) + 1
        event_id = demo_id(self.now, "event", self.number, seq)
        actor_id = self.actor_ids.get(actor)
        self.log.append(DemoOrderEvent(event_id, seq, self.now, event.value, actor.value, actor_id, note))

    def _payment_status(self) -> PaymentStatus:
        return rules.payment_status([payment.sums() for payment in self.payments], total_minor=WHOLE)

    def _fulfillment_status(self) -> FulfillmentStatus:
        arrived = sum(quantity for p in self.parcels if p.delivered_at for _, quantity in p.lines)
        lines = [
            rules.LineQuantities(OrderLineId(line.id), line.quantity, line.fulfilled, line.cancelled, line.returned)
            for line in self.lines
        ]
        return rules.fulfillment_status(lines, delivered=arrived)

    def _pay_before(self) -> datetime | None:
        if self.status is OrderStatus.EXPIRED:
            return self.placed_at + PAY_WITHIN
        return OPEN_UNTIL if self.status is OrderStatus.PENDING_PAYMENT else None

    def told(self) -> DemoOrder:
        currency = self.customer.currency
        return DemoOrder(
            id=demo_id(self.placed_at, "order", self.number),
            number=self.number,
            user_id=self.customer.user_id,
            email=self.customer.email,
            language=self.customer.language,
            currency=currency,
            address=self.customer.address,
            delivery=self.rng.choices(("standard", "express"), (85, 15))[0],
            status=self.status.value,
            payment_status=self._payment_status().value,
            fulfillment_status=self._fulfillment_status().value,
            placed_at=self.placed_at,
            pay_before=self._pay_before(),
            lines=tuple(line.told(currency) for line in self.lines),
            events=tuple(self.log),
            payments=tuple(payment.told() for payment in self.payments),
            fulfillments=tuple(self.parcels),
        )


def _label(parcel: DemoFulfillment) -> str:
    return f"{parcel.carrier} {parcel.tracking_number}"
