"""What the bank does with payments: each function is the work of one transaction on its books.

A payment's status follows from its amounts once it was authorized: AUTHORIZED while something can be captured, then
CAPTURED, or VOIDED when nothing was taken. Before that it is PENDING, CHALLENGE or DECLINED.
"""

import json
import secrets
import sqlite3
from dataclasses import dataclass

from simulators.bank import books, post
from simulators.bank.books import Payment, Refund
from simulators.bank.refusal import Refusal
from simulators.bank.scenarios import Method, Scenario, parse

CHALLENGE_MS = 15 * 60 * 1000
OPEN = ("PENDING", "CHALLENGE")


@dataclass(frozen=True, slots=True)
class Call:
    """The idempotency key of a call, and a digest of what it asks."""

    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a call; `is_silent` when its answer is to be held back."""

    payment: Payment
    is_new: bool = False
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What a merchant wants to be paid. Units: minor units of `currency`, milliseconds since 1970."""

    payment_id: str
    amount: int
    currency: str
    capture: bool
    description: str
    method: Method
    notify_url: str | None
    return_url: str | None
    expires_at: int | None


def create(db: sqlite3.Connection, order: Order, call: Call, now: int) -> Done:
    repeated = books.recall(db, call.key, call.fingerprint)
    if repeated is not None:
        return Done(repeated)
    if books.find(db, order.payment_id) is not None:
        raise Refusal(409, "payment_exists", "There is a payment with this id, or it was barred.", field="paymentId")
    payment = _new(order, now)
    books.insert(db, payment)
    books.remember(db, call.key, call.fingerprint, payment)
    match order.method.scenario:
        case Scenario.APPROVE:
            _authorize(db, payment, now)
        case Scenario.DECLINE:
            _decline(db, payment, order.method.decline_code or "card_declined", now)
        case Scenario.CHALLENGE:
            payment.status = "CHALLENGE"
            payment.challenge, payment.form_token = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
            payment.expires_at = min(order.expires_at or now + CHALLENGE_MS, now + CHALLENGE_MS)
            _changed(db, payment, None, now)
            post.set_timer(db, "expire", payment, payment.expires_at)
        case Scenario.LATE:
            _changed(db, payment, None, now)
            post.set_timer(db, "confirm", payment, now + order.method.late_ms)
        case Scenario.TIMEOUT:
            _authorize(db, payment, now, silence=order.method.silence_ms)
    return Done(payment, is_new=True, is_silent=order.method.scenario is Scenario.TIMEOUT)


def capture(db: sqlite3.Connection, key: str, amount: int, call: Call, now: int) -> Done:
    repeated = books.recall(db, call.key, call.fingerprint)
    if repeated is not None:
        return Done(repeated)
    payment = books.get(db, key)
    if amount > payment.capturable:
        raise Refusal(422, "capture_exceeds_authorized", f"At most {payment.capturable} is left.", field="amount")
    method = _method(payment)
    if method.capture_scenario == "decline":
        raise Refusal(422, "capture_declined", "The payer's bank refuses the capture.", retryable=True)
    is_silent = method.capture_scenario == "timeout"
    books.remember(db, call.key, call.fingerprint, payment)
    _take(db, payment, amount, now)
    _changed(db, payment, "payment.captured", now, silence=method.silence_ms if is_silent else 0)
    return Done(payment, is_new=True, is_silent=is_silent)


def void(db: sqlite3.Connection, key: str, bar: tuple[int, str] | None, now: int) -> Done:
    """Let go what is held. A payment that was never seen is barred, so that it cannot be made afterwards."""
    payment = books.find(db, key)
    if payment is None:
        if bar is None:
            raise Refusal(404, "not_found", "There is no such payment.")
        payment = _barred(key, *bar, now)
        books.insert(db, payment)
        _changed(db, payment, None, now)
        return Done(payment, is_new=True)
    is_repeated = payment.voided > 0 and not payment.capturable
    if is_repeated or payment.status in ("VOIDED", "DECLINED"):
        return Done(payment)
    if payment.status in OPEN:
        payment.status = "VOIDED"
    elif payment.capturable:
        payment.voided += payment.capturable
        _settle(payment)
    else:
        raise Refusal(409, "already_captured", "The money was taken: refund it.")
    _changed(db, payment, "payment.voided", now)
    return Done(payment, is_new=True)


def refund(
    db: sqlite3.Connection, key: str, refund_id: str, amount: int, reason: str | None, call: Call, now: int
) -> Done:
    repeated = books.recall(db, call.key, call.fingerprint)
    if repeated is not None:
        return Done(repeated)
    payment = books.get(db, key)
    taken = sum(other.amount for other in books.refunds_of(db, payment) if other.status != "FAILED")
    if amount > payment.captured - taken - payment.disputed:
        raise Refusal(422, "refund_exceeds_captured", "That is more than was captured and is left.", field="amount")
    if books.find_refund(db, refund_id) is not None:
        raise Refusal(409, "refund_exists", "There is a refund with this id.", field="refundId")
    method = _method(payment)
    made = Refund(f"br_{secrets.token_hex(12)}", refund_id, payment.reference, amount, "SUCCEEDED", now, reason)
    if method.refund_scenario == "decline":
        made.status, made.failure_code = "FAILED", "account_closed"
    elif method.refund_scenario == "late":
        made.status = "PENDING"
        post.set_timer(db, "refund", payment, now + method.late_ms, refund=made.reference)
    books.insert(db, made)
    books.remember(db, call.key, call.fingerprint, payment)
    is_silent = method.refund_scenario == "timeout"
    kind = {"SUCCEEDED": "refund.succeeded", "FAILED": "refund.failed"}.get(made.status)
    _changed(db, payment, kind, now, silence=method.silence_ms if is_silent else 0)
    return Done(payment, is_new=True, is_silent=is_silent)


def decide(db: sqlite3.Connection, challenge: str, form_token: str, approve: bool, now: int) -> Payment | None:
    """Take the payer's click; a second one changes nothing. None when there is no such challenge."""
    payment = books.find_challenge(db, challenge)
    if payment is None or not secrets.compare_digest((payment.form_token or "").encode(), form_token.encode()):
        return None
    if payment.status == "CHALLENGE":
        if payment.expires_at is not None and payment.expires_at <= now:
            _decline(db, payment, "challenge_expired", now)
        elif approve:
            _authorize(db, payment, now)
        else:
            _decline(db, payment, _method(payment).decline_code or "challenge_declined", now)
    return payment


def run_timers(db: sqlite3.Connection, now: int) -> None:
    """Do what is due: confirm what is late, end unanswered challenges, settle refunds, take disputed money back."""
    for timer in post.due_timers(db, now):
        payment = books.get(db, timer["payment"])
        match timer["kind"]:
            case "confirm" if payment.status == "PENDING":
                code = _method(payment).decline_code
                if code:
                    _decline(db, payment, code, now)
                else:
                    _authorize(db, payment, now)
            case "expire" if payment.status == "CHALLENGE":
                _decline(db, payment, "challenge_expired", now)
            case "dispute" if payment.captured > payment.disputed:
                payment.disputed = payment.captured
                _changed(db, payment, "payment.disputed", now)
            case "refund":
                made = books.find_refund(db, timer["refund"])
                if made is not None and made.status == "PENDING":
                    made.status = "SUCCEEDED"
                    books.save(db, made)
                    _changed(db, payment, "refund.succeeded", now)
            case _:
                pass  # what was to happen is overtaken, for instance by a void


def _authorize(db: sqlite3.Connection, payment: Payment, now: int, *, silence: int = 0) -> None:
    payment.authorized = payment.amount
    if payment.capture:
        _take(db, payment, payment.amount, now)
    _settle(payment)
    _changed(db, payment, "payment.captured" if payment.capture else "payment.authorized", now, silence=silence)


def _take(db: sqlite3.Connection, payment: Payment, amount: int, now: int) -> None:
    is_first = not payment.captured
    payment.captured += amount
    _settle(payment)
    dispute_after = _method(payment).dispute_after_seconds
    if is_first and dispute_after is not None:
        post.set_timer(db, "dispute", payment, now + round(1000 * dispute_after))


def _decline(db: sqlite3.Connection, payment: Payment, code: str, now: int) -> None:
    payment.status, payment.decline_code = "DECLINED", code
    _changed(db, payment, "payment.declined", now)


def _settle(payment: Payment) -> None:
    payment.status = "AUTHORIZED" if payment.capturable else "CAPTURED" if payment.captured else "VOIDED"


def _changed(db: sqlite3.Connection, payment: Payment, kind: str | None, now: int, *, silence: int = 0) -> None:
    """Write the payment down, and tell the merchant about it when there is something to tell."""
    payment.sequence += 1
    payment.updated_at = now
    books.save(db, payment)
    if kind and payment.notify_url:
        post.queue(db, payment, kind, now, due_at=now + silence)


def _method(payment: Payment) -> Method:
    return parse(json.loads(payment.method))


def _new(order: Order, now: int) -> Payment:
    return Payment(
        reference=f"bp_{secrets.token_hex(12)}",
        payment_id=order.payment_id,
        status="PENDING",
        amount=order.amount,
        currency=order.currency,
        capture=int(order.capture),
        method=order.method.model_dump_json(by_alias=True, exclude_none=True),
        description=order.description,
        created_at=now,
        updated_at=now,
        notify_url=order.notify_url,
        return_url=order.return_url,
    )


def _barred(payment_id: str, amount: int, currency: str, now: int) -> Payment:
    return Payment(
        reference=f"bp_{secrets.token_hex(12)}",
        payment_id=payment_id,
        status="VOIDED",
        amount=amount,
        currency=currency,
        capture=0,
        method="{}",
        description="",
        created_at=now,
        updated_at=now,
    )
