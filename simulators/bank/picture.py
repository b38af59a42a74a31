"""How the bank shows a payment: in every answer and every webhook the whole of it."""

import sqlite3
from datetime import UTC, datetime
from typing import Any

from simulators.bank import books
from simulators.bank.books import Payment, Refund
from simulators.bank.scenarios import DECLINES


def picture(db: sqlite3.Connection, payment: Payment, public_url: str | None) -> dict[str, Any]:
    """Give the JSON of a payment as it is now; the challenge's address only where `public_url` is known.

    Units: minor units of `currency`.
    """
    refunds = books.refunds_of(db, payment)
    action = None
    if payment.status == "CHALLENGE" and public_url is not None and payment.expires_at is not None:
        url = f"{public_url}/challenge/{payment.challenge}"
        action = {"type": "redirect", "url": url, "expiresAt": rfc3339(payment.expires_at)}
    return {
        "reference": payment.reference,
        "paymentId": payment.payment_id,
        "status": payment.status,
        "amount": payment.amount,
        "currency": payment.currency,
        "authorized": payment.authorized,
        "captured": payment.captured,
        "voided": payment.voided,
        "refunded": sum(refund.amount for refund in refunds if refund.status == "SUCCEEDED"),
        "disputed": payment.disputed,
        "declineCode": payment.decline_code,
        "retryable": DECLINES.get(payment.decline_code or "", False),
        "action": action,
        "refunds": [_refund(refund) for refund in refunds],
        "description": payment.description,
        "sequence": payment.sequence,
        "createdAt": rfc3339(payment.created_at),
        "updatedAt": rfc3339(payment.updated_at),
    }


def rfc3339(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="milliseconds")


def _refund(refund: Refund) -> dict[str, Any]:
    return {
        "reference": refund.reference,
        "refundId": refund.refund_id,
        "amount": refund.amount,
        "status": refund.status,
        "reason": refund.reason,
        "failureCode": refund.failure_code,
        "createdAt": rfc3339(refund.created_at),
    }
