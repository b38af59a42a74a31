"""A payment under lock: what is known of its money, read as `domain.payment` has it.

Whoever locks payments locks their order before them, so that it alone decides who comes next: see
`services.settlement.locked`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.ids import OrderId, PaymentId, RefundId
from domain.money import Currency
from domain.payment import Doubt, Facts, PaymentState, RefundFact, RefundState, Standing, Step
from gateways.payment.port import PaymentRef
from kit.db import Record, Tx


@dataclass(frozen=True, slots=True)
class Booked:
    """A payment's row, locked until the transaction ends.

    `doubt_id` names the step in doubt to the gateway: the same at each repetition, another for another attempt.
    """

    payment_id: PaymentId
    order_id: OrderId
    gateway: str
    state: PaymentState
    facts: Facts
    doubt: Doubt | None
    doubt_id: UUID | None
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


def is_open(facts: Facts, doubt: Doubt | None) -> bool:
    """Tell whether the gateway has more to say: an answer is out, the shopper is busy, a refund is under way."""
    is_doubtful = doubt is not None and not doubt.is_settled(facts)
    is_waiting = not facts.authorized_minor and facts.standing in WAITING
    return is_doubtful or is_waiting or bool(facts.refund_pending_minor)


WAITING = (Standing.UNHEARD, Standing.PENDING, Standing.ACTION_REQUIRED)
COLUMNS = (
    "id, order_id, gateway, state, currency, amount_minor, standing, gateway_seq, authorized_minor, captured_minor, "
    "voided_minor, disputed_minor, recovered_minor, doubt_step, doubt_minor, doubt_id, reference, decline_code, "
    "retryable, created_at, query_attempts"
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
        doubt_id=row["doubt_id"],
        reference=row["reference"],
        decline_code=row["decline_code"],
        is_retryable=row["retryable"],
        created_at=row["created_at"],
        query_attempts=row["query_attempts"],
    )
