"""Reads of payments, their refunds and logs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

import orjson

from domain import ids
from domain.money import Currency, Money
from domain.payment import PaymentState, RefundState
from gateways.payment.actions import NextAction, from_json
from kit import db
from loaders.batch import Loader, Surroundings, loader, many_each, one_each
from loaders.mapped import Mapped, column, select

REFUNDABLE = (
    "greatest(0, p.captured_minor - p.refunded_minor - p.refund_pending_minor - p.disputed_minor + p.recovered_minor)"
)


def _money(name: str, sql: str) -> Any:
    """Declare an amount in the payment's currency."""
    return column(
        {name: sql, "currency": "p.currency"}, lambda record, _: Money(record[name], Currency(record["currency"]))
    )


def _action(text: str | None) -> NextAction | None:
    return from_json(orjson.loads(text)) if text is not None else None


class PaymentRow(Mapped):
    key: UUID = column({"id": "p.id"}, always=True)
    version: int = column("p.version")
    order_key: UUID = column("p.order_id", always=True)
    gateway: str = column("p.gateway")
    state: PaymentState = column("p.state", convert=PaymentState)
    amount: Money = _money("amount_minor", "p.amount_minor")
    captured: Money = _money("captured_minor", "p.captured_minor")
    refunded: Money = _money("refunded_minor", "p.refunded_minor")
    refundable: Money = _money("refundable_minor", REFUNDABLE)
    next_action: NextAction | None = column(
        "CASE WHEN p.state = 'ACTION_REQUIRED' THEN p.next_action END", convert=_action
    )
    created_at: datetime = column("p.created_at")

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


PAYMENT = select(PaymentRow)
REFUND = "r.id, r.payment_id, r.currency, r.amount_minor, r.state, r.reason, r.created_at"


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
    return one_each(keys, map(PaymentRow, records), key=lambda row: row.key)


async def payments_of_orders(order_keys: Sequence[UUID]) -> list[list[PaymentRow]]:
    """Read the payments of orders, the oldest first. Shape: N orders → N lists in key order."""
    records = await db.fetch(
        f"SELECT {PAYMENT} FROM payment p WHERE p.order_id = ANY($1::uuid[]) ORDER BY p.id", list(order_keys)
    )
    return many_each(order_keys, map(PaymentRow, records), key=lambda row: row.order_key)


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
    def payment_by_id(self) -> Loader[UUID, PaymentRow | None]:
        return loader(payments)

    @cached_property
    def payments_by_order(self) -> Loader[UUID, list[PaymentRow]]:
        return loader(payments_of_orders)

    @cached_property
    def refund_by_id(self) -> Loader[UUID, RefundRow | None]:
        return loader(refunds)

    @cached_property
    def refunds_by_payment(self) -> Loader[UUID, list[RefundRow]]:
        return loader(refunds_of_payments)

    @cached_property
    def events_by_payment(self) -> Loader[UUID, list[PaymentEventRow]]:
        return loader(events_of_payments)
