"""Write payments: their rows, their refunds, and their logs, numbered from 1 with no gap."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import orjson

from domain.ids import OrderId, PaymentId, RefundId, uuid7
from domain.money import Money
from domain.payment import Doubt, Facts, PaymentState, Standing, state
from events import outbox
from events.payment import PaymentChanged
from gateways.payment.actions import NextAction, to_json
from kit.db import Tx
from services.payment.book import Booked

CODE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment before any gateway hears of it. `query_at` is when it is asked for if nobody comes back to it.

    What the shopper told the gateway, perhaps the token of a card, is not kept.
    """

    payment_id: PaymentId
    order_id: OrderId
    gateway: str
    amount: Money
    capture: bool
    return_url: str | None
    query_at: datetime


async def insert(tx: Tx, payment: NewPayment, *, now: datetime) -> None:
    """Write a payment that the gateway has not heard of yet."""
    await tx.execute(
        "INSERT INTO payment (id, version, order_id, gateway, state, currency, amount_minor, authorized_minor, "
        "captured_minor, refunded_minor, refund_pending_minor, capture, method, return_url, retryable, standing, "
        "voided_minor, disputed_minor, recovered_minor, doubt_minor, gateway_seq, last_seq, query_at, query_attempts, "
        "created_at, updated_at) VALUES ($1, 1, $2, $3, 'PENDING', $4, $5, 0, 0, 0, 0, $6, '{}', $7, false, "
        "'UNHEARD', 0, 0, 0, 0, 0, 0, $8, 0, $9, $9)",
        payment.payment_id,
        payment.order_id,
        payment.gateway,
        payment.amount.currency,
        payment.amount.minor,
        payment.capture,
        payment.return_url,
        payment.query_at,
        now,
    )
    await _log(tx, payment.payment_id, PaymentState.PENDING, payment.amount.minor, None, now=now)


@dataclass(frozen=True, slots=True)
class ToldRefund:
    """What the gateway said of a refund beyond its money."""

    reference: str | None = None
    failure_code: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What the gateway said beyond the money; None leaves what is kept."""

    reference: str | None = None
    next_action: NextAction | None = None
    decline_code: str | None = None
    is_retryable: bool = False
    refunds: Mapping[RefundId, ToldRefund] = field(default_factory=dict[RefundId, ToldRefund])


NOTHING = Told()
SAVE = """
UPDATE payment SET version = version + $23, state = $2, standing = $3, gateway_seq = $4, authorized_minor = $5,
  captured_minor = $6, voided_minor = $7, disputed_minor = $8, recovered_minor = $9, refunded_minor = $10,
  refund_pending_minor = $11, doubt_step = $12, doubt_minor = $13, doubt_id = $14, reference = $15,
  next_action = CASE WHEN $16 THEN coalesce($17, next_action) END, decline_code = $18, retryable = $19,
  query_at = $20, query_attempts = $21, updated_at = CASE WHEN $23 > 0 THEN $22 ELSE updated_at END
WHERE id = $1
"""


@dataclass(frozen=True, slots=True)
class Asking:
    """When the gateway is asked next, None when there is nothing to ask, and how often it was."""

    at: datetime | None
    attempts: int = 0


async def save(
    tx: Tx, payment: Booked, facts: Facts, *, doubt: Doubt | None, asking: Asking, now: datetime, told: Told = NOTHING
) -> PaymentState:
    """Write what is known now of a locked payment, and log it when its state or money moved; give the state."""
    if doubt is not None and doubt.is_settled(facts):
        doubt = None
    stands = state(facts, doubt)
    reference = told.reference or payment.reference
    decline_code = told.decline_code or payment.decline_code
    # The next action outlives a step in doubt: if the step came to nothing, the shopper goes on where they were.
    is_shoppers = facts.standing is Standing.ACTION_REQUIRED and not facts.authorized_minor
    await tx.execute(
        SAVE,
        payment.payment_id,
        stands,
        facts.standing,
        facts.as_of,
        facts.authorized_minor,
        facts.captured_minor,
        facts.voided_minor,
        facts.disputed_minor,
        facts.recovered_minor,
        facts.refunded_minor,
        # A refund made at the gateway's own desk may leave less than ours under way were to take.
        min(facts.refund_pending_minor, facts.captured_minor - facts.refunded_minor),
        doubt.step if doubt is not None else None,
        doubt.captured_minor if doubt is not None else 0,
        _doubt_id(payment, doubt, now=now),
        reference,
        is_shoppers,
        orjson.dumps(to_json(told.next_action)).decode() if told.next_action is not None else None,
        decline_code[:CODE_LENGTH] if decline_code is not None else None,
        told.is_retryable or payment.is_retryable,
        asking.at,
        asking.attempts,
        now,
        # What was known before makes no new version: the worker hears the same for as long as a shopper thinks.
        0 if (facts, doubt) == (payment.facts, payment.doubt) else 1,
    )
    await _save_refunds(tx, payment, facts, told, now=now)
    moved = _moved(payment.facts, facts)
    if stands is not payment.state or moved:
        await _log(tx, payment.payment_id, stands, moved or None, reference, now=now)
    return stands


def _doubt_id(payment: Booked, doubt: Doubt | None, *, now: datetime) -> UUID | None:
    """Keep the id of a step for as long as it is in doubt; another attempt, though at the same, gets another."""
    if doubt is None:
        return None
    return payment.doubt_id if doubt == payment.doubt and payment.doubt_id is not None else uuid7(now)


def _moved(before: Facts, after: Facts) -> int:
    """Give the amount of the newest movement. Units: minor units."""
    movements = (
        after.disputed_minor - before.disputed_minor,
        after.refunded_minor - before.refunded_minor,
        after.captured_minor - before.captured_minor,
        after.authorized_minor - before.authorized_minor,
    )
    return next((abs(minor) for minor in movements if minor), 0)


# What is repeated changes nothing.
SAVE_REFUND = """
INSERT INTO refund (id, payment_id, currency, amount_minor, state, reference, failure_code, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
ON CONFLICT (id) DO UPDATE SET state = excluded.state, reference = coalesce(excluded.reference, refund.reference),
  failure_code = coalesce(excluded.failure_code, refund.failure_code), updated_at = excluded.updated_at
WHERE refund.state <> excluded.state OR refund.reference IS DISTINCT FROM coalesce(excluded.reference, refund.reference)
"""


async def _save_refunds(tx: Tx, payment: Booked, facts: Facts, told: Told, *, now: datetime) -> None:
    known = {refund.refund_id: refund for refund in payment.facts.refunds}
    rows: list[tuple[object, ...]] = []
    for refund in facts.refunds:
        word = told.refunds.get(refund.refund_id)
        if word is not None or known.get(refund.refund_id) != refund:
            reference, code = (word.reference, word.failure_code) if word is not None else (None, None)
            code = code[:CODE_LENGTH] if code is not None else None
            rows.append(
                (
                    refund.refund_id,
                    payment.payment_id,
                    facts.currency,
                    refund.minor,
                    refund.state,
                    reference,
                    code,
                    now,
                )
            )
    if rows:
        await tx.executemany(SAVE_REFUND, rows)


async def _log(
    tx: Tx, payment_id: PaymentId, stands: PaymentState, moved: int | None, reference: str | None, *, now: datetime
) -> None:
    await tx.execute(
        "WITH numbered AS (UPDATE payment SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq) "
        "INSERT INTO payment_event (id, payment_id, seq, at, state, amount_minor, reference) "
        "SELECT $2, $1, numbered.last_seq, $3, $4, $5, $6 FROM numbered",
        payment_id,
        uuid7(now),
        now,
        stands,
        moved,
        reference,
    )
    outbox.append(tx, PaymentChanged(entity_id=payment_id, payload={"state": stands}), now=now)


async def set_reason(tx: Tx, refund_id: RefundId, reason: str | None) -> None:
    """Keep why a refund was made."""
    if reason is not None:
        await tx.execute("UPDATE refund SET reason = $2 WHERE id = $1", refund_id, reason)


async def ask_at(tx: Tx, payment_id: PaymentId, at: datetime | None) -> None:
    """Say when the gateway is asked for a payment next."""
    await tx.execute("UPDATE payment SET query_at = $2 WHERE id = $1", payment_id, at)
