"""Reads of payments, their refunds and logs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

import orjson
from aiodataloader import DataLoader

from domain import ids
from domain.money import Currency, Money
from domain.payment import PaymentState, RefundState
from gateways.payment.actions import NextAction, from_json
from kit import db
from loaders.batch import Surroundings, loader, many_each, one_each


@dataclass(frozen=True, slots=True)
class PaymentRow:
    key: UUID
    version: int
    order_key: UUID
    gateway: str
    state: PaymentState
    amount: Money
    captured: Money
    refunded: Money
    refundable: Money
    next_action: NextAction | None
    created_at: datetime

    @property
    def id(self) -> str:
        return ids.encode("Payment", self.key)


@dataclass(frozen=True, slots=True)
class RefundRow:
    key: UUID
    payment_key: UUID
    amount: Money
    state: RefundState
    reason: str | None
    created_at: datetime

    @property
    def id(self) -> str:
        return ids.encode("Refund", self.key)


@dataclass(frozen=True, slots=True)
class PaymentEventRow:
    """`reference` is the gateway's own id, which only staff see."""

    payment_key: UUID
    seq: int
    at: datetime
    state: PaymentState
    amount: Money | None
    reference: str | None


PAYMENT = (
    "p.id, p.version, p.order_id, p.gateway, p.state, p.currency, p.amount_minor, p.captured_minor, p.refunded_minor, "
    "greatest(0, p.captured_minor - p.refunded_minor - p.refund_pending_minor - p.disputed_minor + p.recovered_minor) "
    "AS refundable_minor, CASE WHEN p.state = 'ACTION_REQUIRED' THEN p.next_action END AS next_action, p.created_at"
)
REFUND = "r.id, r.payment_id, r.currency, r.amount_minor, r.state, r.reason, r.created_at"


def _payment(record: db.Record) -> PaymentRow:
    currency = Currency(record["currency"])
    action = record["next_action"]
    return PaymentRow(
        key=record["id"],
        version=record["version"],
        order_key=record["order_id"],
        gateway=record["gateway"],
        state=PaymentState(record["state"]),
        amount=Money(record["amount_minor"], currency),
        captured=Money(record["captured_minor"], currency),
        refunded=Money(record["refunded_minor"], currency),
        refundable=Money(record["refundable_minor"], currency),
        next_action=from_json(orjson.loads(action)) if action is not None else None,
        created_at=record["created_at"],
    )


def _refund(record: db.Record) -> RefundRow:
    return RefundRow(
        key=record["id"],
        payment_key=record["payment_id"],
        amount=Money(record["amount_minor"], Currency(record["currency"])),
        state=RefundState(record["state"]),
        reason=record["reason"],
        created_at=record["created_at"],
    )


async def payments(keys: Sequence[UUID]) -> list[PaymentRow | None]:
    """Read payments by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {PAYMENT} FROM payment p WHERE p.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, map(_payment, records), key=lambda row: row.key)


async def payments_of_orders(order_keys: Sequence[UUID]) -> list[list[PaymentRow]]:
    """Read the payments of orders, the oldest first. Shape: N orders → N lists in key order."""
    records = await db.fetch(
        f"SELECT {PAYMENT} FROM payment p WHERE p.order_id = ANY($1::uuid[]) ORDER BY p.id", list(order_keys)
    )
    return many_each(order_keys, map(_payment, records), key=lambda row: row.order_key)


async def refunds(keys: Sequence[UUID]) -> list[RefundRow | None]:
    """Read refunds by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {REFUND} FROM refund r WHERE r.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, map(_refund, records), key=lambda row: row.key)


async def refunds_of_payments(payment_keys: Sequence[UUID]) -> list[list[RefundRow]]:
    """Read the refunds of payments, the oldest first. Shape: N payments → N lists in key order."""
    records = await db.fetch(
        f"SELECT {REFUND} FROM refund r WHERE r.payment_id = ANY($1::uuid[]) ORDER BY r.created_at, r.id",
        list(payment_keys),
    )
    return many_each(payment_keys, map(_refund, records), key=lambda row: row.payment_key)


async def events_of_payments(payment_keys: Sequence[UUID]) -> list[list[PaymentEventRow]]:
    """Read the logs of payments. Shape: N payments → N lists in key order, each by seq."""
    records = await db.fetch(
        "SELECT e.payment_id, e.seq, e.at, e.state, e.amount_minor, e.reference, p.currency FROM payment_event e "
        "JOIN payment p ON p.id = e.payment_id WHERE e.payment_id = ANY($1::uuid[]) ORDER BY e.payment_id, e.seq",
        list(payment_keys),
    )
    rows = [
        PaymentEventRow(
            payment_key=record["payment_id"],
            seq=record["seq"],
            at=record["at"],
            state=PaymentState(record["state"]),
            amount=Money(record["amount_minor"], Currency(record["currency"]))
            if record["amount_minor"] is not None
            else None,
            reference=record["reference"],
        )
        for record in records
    ]
    return many_each(payment_keys, rows, key=lambda row: row.payment_key)


class PaymentLoaders(Surroundings):
    @cached_property
    def payment_by_id(self) -> DataLoader[UUID, PaymentRow | None]:
        return loader(payments)

    @cached_property
    def payments_by_order(self) -> DataLoader[UUID, list[PaymentRow]]:
        return loader(payments_of_orders)

    @cached_property
    def refund_by_id(self) -> DataLoader[UUID, RefundRow | None]:
        return loader(refunds)

    @cached_property
    def refunds_by_payment(self) -> DataLoader[UUID, list[RefundRow]]:
        return loader(refunds_of_payments)

    @cached_property
    def events_by_payment(self) -> DataLoader[UUID, list[PaymentEventRow]]:
        return loader(events_of_payments)
