"""Mails to be sent: written in the transaction of what they tell, sent by the worker."""

from dataclasses import dataclass
from datetime import datetime

from domain.ids import uuid7
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as people read it; `html` holds the same words as `text`."""

    recipient: str
    subject: str
    text: str
    html: str


def post(tx: Tx, letter: Letter, *, now: datetime) -> None:
    """Have a mail queued with the caller's transaction."""
    tx.also(
        "INSERT INTO mail (id, recipient, subject, text, html, attempts, due_at, created_at) "
        "VALUES ($1, $2, $3, $4, $5, 0, $6, $6) RETURNING pg_notify('outbox', '')",
        uuid7(now),
        letter.recipient,
        letter.subject,
        letter.text,
        letter.html,
        now,
    )
