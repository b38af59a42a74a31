"""A payment under lock: what is known of its money, read and written as `domain.payment` has it.

Whoever locks payments of an order as well as the order takes the payments first, in the order of their ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from domain.ids import OrderId, PaymentId, RefundId, uuid7
from domain.money import Currency, Money
from domain.payment import Doubt, Facts, PaymentState, RefundFact, RefundState, Standing, Step, state
from events import outbox
from events.payment import PaymentChanged
from gateways.payment.actions import NextAction, to_json
from gateways.payment.port import PaymentRef
from kit.db import Record, Tx


@dataclass(frozen=True, slots=True)
class Booked:
    """A payment's row, locked until the transaction ends."""

    payment_id: PaymentId
    order_id: OrderId
    gateway: str
    state: PaymentState
    facts: Facts
    doubt: Doubt | None
    reference: str | None
    decline_code: str | None
    is_retryable: bool
    created_at: datetime
    query_attempts: int

    @property
    def ref(self) -> PaymentRef:
        """How the gateway is told which payment is meant."""
        return PaymentRef(
            payment_id=self.payment_id,
            reference=self.reference,
            amount_minor=self.facts.amount_minor,
            currency=self.facts.currency,
        )

    @property
    def is_open(self) -> bool:
        """Whether the gateway has more to say: an answer is out, the shopper is busy, a refund is under way."""
        doubtful = self.doubt is not None and not self.doubt.is_settled(self.facts)
        waiting = self.state in (PaymentState.PENDING, PaymentState.ACTION_REQUIRED, PaymentState.UNKNOWN)
        return doubtful or waiting or bool(self.facts.refund_pending_minor)


COLUMNS = (
    "id, order_id, gateway, state, currency, amount_minor, standing, gateway_seq, authorized_minor, captured_minor, "
    "voided_minor, disputed_minor, recovered_minor, doubt_step, doubt_minor, reference, decline_code, retryable, "
    "created_at, query_attempts"
)


async def lock(tx: Tx, payment_id: PaymentId | UUID) -> Booked | None:
    """Lock a payment with its refunds. None when there is none."""
    found = await _read(tx, "id = $1", payment_id)
    return found[0] if found else None


async def lock_all(tx: Tx, order_id: OrderId | UUID) -> list[Booked]:
    """Lock every payment of an order, the oldest first."""
    return await _read(tx, "order_id = $1", order_id)


async def _read(tx: Tx, where: str, value: object) -> list[Booked]:
    rows = await tx.fetch(f"SELECT {COLUMNS} FROM payment WHERE {where} ORDER BY id FOR NO KEY UPDATE", value)
    refunds = await tx.fetch(
        "SELECT id, payment_id, amount_minor, state FROM refund WHERE payment_id = ANY($1::uuid[]) ORDER BY id",
        [row["id"] for row in rows],
    )
    return [_booked(row, [refund for refund in refunds if refund["payment_id"] == row["id"]]) for row in rows]


def _booked(row: Record, refunds: Sequence[Record]) -> Booked:
    facts = Facts(
        amount_minor=row["amount_minor"],
        currency=Currency(row["currency"]),
        standing=Standing(row["standing"]),
        as_of=row["gateway_seq"],
        authorized_minor=row["authorized_minor"],
        captured_minor=row["captured_minor"],
        voided_minor=row["voided_minor"],
        disputed_minor=row["disputed_minor"],
        recovered_minor=row["recovered_minor"],
        refunds=tuple(
            RefundFact(RefundId(refund["id"]), refund["amount_minor"], RefundState(refund["state"]))
            for refund in refunds
        ),
    )
    return Booked(
        payment_id=PaymentId(row["id"]),
        order_id=OrderId(row["order_id"]),
        gateway=row["gateway"],
        state=PaymentState(row["state"]),
        facts=facts,
        doubt=Doubt(Step(row["doubt_step"]), row["doubt_minor"]) if row["doubt_step"] else None,
        reference=row["reference"],
        decline_code=row["decline_code"],
        is_retryable=row["retryable"],
        created_at=row["created_at"],
        query_attempts=row["query_attempts"],
    )


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment before any gateway hears of it. `query_at` is when it is asked for if nobody comes back to it."""

    payment_id: PaymentId
    order_id: OrderId
    gateway: str
    amount: Money
    capture: bool
    method: dict[str, object]
    return_url: str | None
    query_at: datetime


async def insert(tx: Tx, payment: NewPayment, *, now: datetime) -> None:
    """Write a payment that the gateway has not heard of yet."""
    await tx.execute(
        "INSERT INTO payment (id, version, order_id, gateway, state, currency, amount_minor, authorized_minor, "
        "captured_minor, refunded_minor, refund_pending_minor, capture, method, return_url, retryable, standing, "
        "voided_minor, disputed_minor, recovered_minor, doubt_minor, gateway_seq, last_seq, query_at, query_attempts, "
        "created_at, updated_at) VALUES ($1, 0, $2, $3, 'PENDING', $4, $5, 0, 0, 0, 0, $6, $7, $8, false, 'UNHEARD', "
        "0, 0, 0, 0, 0, 0, $9, 0, $10, $10)",
        payment.payment_id,
        payment.order_id,
        payment.gateway,
        payment.amount.currency,
        payment.amount.minor,
        payment.capture,
        orjson.dumps(payment.method).decode(),
        payment.return_url,
        payment.query_at,
        now,
    )
    await _log(tx, payment.payment_id, PaymentState.PENDING, payment.amount.minor, None, now=now)


SAVE = """
UPDATE payment SET version = version + 1, state = $2, standing = $3, gateway_seq = $4, authorized_minor = $5,
  captured_minor = $6, voided_minor = $7, disputed_minor = $8, recovered_minor = $9, refunded_minor = $10,
  refund_pending_minor = $11, doubt_step = $12, doubt_minor = $13, reference = $14, next_action = $15,
  decline_code = $16, retryable = $17, query_at = $18::timestamptz,
  query_attempts = CASE WHEN $18::timestamptz IS NULL THEN 0 ELSE query_attempts END, updated_at = $19
WHERE id = $1
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the gateway said beyond the money; None leaves what is kept."""

    reference: str | None = None
    next_action: NextAction | None = None
    decline_code: str | None = None
    is_retryable: bool = False


async def save(
    tx: Tx,
    payment: Booked,
    facts: Facts,
    *,
    doubt: Doubt | None,
    query_at: datetime | None,
    now: datetime,
    told: Told | None = None,
) -> PaymentState:
    """Write what is known now of a locked payment, and log it when its state or money moved; give the state."""
    told = told or Told()
    if doubt is not None and doubt.is_settled(facts):
        doubt = None
    stands = state(facts, doubt)
    action = told.next_action if stands is PaymentState.ACTION_REQUIRED else None
    reference = told.reference or payment.reference
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
        facts.refund_pending_minor,
        doubt.step if doubt is not None else None,
        doubt.captured_minor if doubt is not None else 0,
        reference,
        orjson.dumps(to_json(action)).decode() if action is not None else None,
        told.decline_code or payment.decline_code,
        told.is_retryable or payment.is_retryable,
        query_at,
        now,
    )
    await _save_refunds(tx, payment, facts, now=now)
    moved = _moved(payment.facts, facts)
    if stands is not payment.state or moved:
        await _log(tx, payment.payment_id, stands, moved or None, reference, now=now)
    return stands


def _moved(before: Facts, after: Facts) -> int:
    """Give the amount of the newest movement. Units: minor units."""
    for name in ("disputed_minor", "refunded_minor", "captured_minor", "authorized_minor"):
        difference: int = getattr(after, name) - getattr(before, name)
        if difference:
            return abs(difference)
    return 0


async def _save_refunds(tx: Tx, payment: Booked, facts: Facts, *, now: datetime) -> None:
    known = {refund.refund_id: refund for refund in payment.facts.refunds}
    changed = [refund for refund in facts.refunds if known.get(refund.refund_id) != refund]
    if changed:
        await tx.executemany(
            "INSERT INTO refund (id, payment_id, currency, amount_minor, state, created_at, updated_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $6) "
            "ON CONFLICT (id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at",
            [
                (refund.refund_id, payment.payment_id, facts.currency, refund.minor, refund.state, now)
                for refund in changed
            ],
        )


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
    await outbox.append(tx, PaymentChanged(entity_id=payment_id, payload={"state": stands}), now=now)


async def set_reason(tx: Tx, refund_id: RefundId, reason: str | None) -> None:
    """Keep why a refund was made."""
    if reason is not None:
        await tx.execute("UPDATE refund SET reason = $2 WHERE id = $1", refund_id, reason)


async def ask_at(tx: Tx, payment_id: PaymentId, at: datetime | None) -> None:
    """Say when the gateway is asked for a payment next."""
    await tx.execute("UPDATE payment SET query_at = $2 WHERE id = $1", payment_id, at)
