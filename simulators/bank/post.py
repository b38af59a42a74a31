"""What the bank has still to do and to tell: timers and webhooks, kept in the books until they are done."""

import json
import secrets
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from simulators.bank.books import Payment
from simulators.bank.picture import picture, rfc3339

MAX_ATTEMPTS = 24
LONGEST_PAUSE_MS = 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Delivery:
    """A webhook on its way. The body is kept as it was when the thing happened, however late it arrives."""

    event_id: str
    url: str
    body: bytes
    attempts: int


def set_timer(db: sqlite3.Connection, kind: str, payment: Payment, due_at: int, *, refund: str | None = None) -> None:
    db.execute(
        "INSERT INTO timer (kind, payment, refund, due_at) VALUES (?, ?, ?, ?)",
        (kind, payment.reference, refund, due_at),
    )


def due_timers(db: sqlite3.Connection, now: int) -> list[dict[str, Any]]:
    """Take what is due off the list; the caller does it in the same transaction."""
    rows = db.execute("SELECT id, kind, payment, refund FROM timer WHERE due_at <= ? ORDER BY due_at, id", (now,))
    due = [dict(row) for row in rows]
    db.executemany("DELETE FROM timer WHERE id = ?", [(timer["id"],) for timer in due])
    return due


def queue(db: sqlite3.Connection, payment: Payment, kind: str, now: int, *, due_at: int) -> None:
    """Write a webhook down, in the transaction of what it tells."""
    event_id = f"evt_{secrets.token_hex(12)}"
    event = {"id": event_id, "type": kind, "createdAt": rfc3339(now), "payment": picture(db, payment, None)}
    db.execute(
        "INSERT INTO delivery (event_id, payment, url, body, attempts, due_at) VALUES (?, ?, ?, ?, 0, ?)",
        (event_id, payment.reference, payment.notify_url, json.dumps(event).encode(), due_at),
    )


def due_deliveries(db: sqlite3.Connection, now: int, *, under_way: Collection[str], limit: int) -> list[Delivery]:
    rows = db.execute(
        "SELECT event_id, url, body, attempts FROM delivery WHERE due_at <= ? ORDER BY due_at LIMIT ?",
        (now, limit + len(under_way)),
    )
    return [Delivery(**row) for row in rows if row["event_id"] not in under_way][:limit]


def next_due(db: sqlite3.Connection, *, under_way: Collection[str]) -> int | None:
    """Tell when there is something to do next."""
    marks = ", ".join("?" * len(under_way))
    row = db.execute(
        f"SELECT MIN(at) FROM (SELECT MIN(due_at) AS at FROM timer UNION ALL SELECT MIN(due_at) FROM delivery"
        f" WHERE due_at IS NOT NULL AND event_id NOT IN ({marks}))",
        tuple(under_way),
    ).fetchone()
    return row[0]


def mark(db: sqlite3.Connection, delivery: Delivery, *, delivered: bool, now: int, retry_ms: int) -> None:
    """Note what became of an attempt; the pause before the next one doubles, and in the end the bank gives up."""
    attempts = delivery.attempts + 1
    pause = min(LONGEST_PAUSE_MS, retry_ms * 2 ** min(attempts - 1, 30))
    due_at = None if delivered or attempts >= MAX_ATTEMPTS else now + pause
    db.execute(
        "UPDATE delivery SET attempts = ?, due_at = ?, delivered_at = ? WHERE event_id = ?",
        (attempts, due_at, now if delivered else None, delivery.event_id),
    )
