"""The bank's books: one SQLite file, one connection, one thread; what was acknowledged is on the disk.

Every change is one transaction in that thread, so two requests never decide on the same payment at once. The file is
held exclusively: a second bank over the same books refuses to start.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TypeVar

from simulators.bank.refusal import Refusal

T = TypeVar("T")

SCHEMA = """
CREATE TABLE IF NOT EXISTS payment (
  reference TEXT PRIMARY KEY, payment_id TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0), currency TEXT NOT NULL, capture INTEGER NOT NULL,
  authorized INTEGER NOT NULL, captured INTEGER NOT NULL, voided INTEGER NOT NULL,
  disputed INTEGER NOT NULL, decline_code TEXT, sequence INTEGER NOT NULL, method TEXT NOT NULL,
  description TEXT NOT NULL, notify_url TEXT, return_url TEXT, challenge TEXT UNIQUE, form_token TEXT,
  expires_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
  CHECK (captured + voided <= authorized AND authorized <= amount AND disputed <= captured)
) STRICT;
CREATE INDEX IF NOT EXISTS payment_by_time ON payment (created_at, reference);
CREATE TABLE IF NOT EXISTS refund (
  reference TEXT PRIMARY KEY, refund_id TEXT NOT NULL UNIQUE, payment TEXT NOT NULL REFERENCES payment,
  amount INTEGER NOT NULL CHECK (amount > 0), status TEXT NOT NULL, reason TEXT, failure_code TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS refund_by_payment ON refund (payment);
CREATE TABLE IF NOT EXISTS done (
  key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, payment TEXT NOT NULL REFERENCES payment
) STRICT;
CREATE TABLE IF NOT EXISTS timer (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, payment TEXT NOT NULL REFERENCES payment, refund TEXT,
  due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS timer_by_time ON timer (due_at);
CREATE TABLE IF NOT EXISTS delivery (
  event_id TEXT PRIMARY KEY, payment TEXT NOT NULL REFERENCES payment, url TEXT NOT NULL, body BLOB NOT NULL,
  attempts INTEGER NOT NULL, due_at INTEGER, delivered_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS delivery_by_time ON delivery (due_at) WHERE due_at IS NOT NULL;
"""


class BooksInUse(Exception):
    """Another bank holds these books."""


@dataclass(slots=True)
class Payment:
    """One row for each payment. Units: minor units of `currency`, milliseconds since 1970."""

    reference: str
    payment_id: str
    status: str
    amount: int
    currency: str
    capture: int
    method: str
    description: str
    created_at: int
    updated_at: int
    authorized: int = 0
    captured: int = 0
    voided: int = 0
    disputed: int = 0
    decline_code: str | None = None
    sequence: int = 0
    notify_url: str | None = None
    return_url: str | None = None
    challenge: str | None = None
    form_token: str | None = None
    expires_at: int | None = None

    @property
    def capturable(self) -> int:
        return self.authorized - self.captured - self.voided


@dataclass(slots=True)
class Refund:
    """One row for each refund of a payment."""

    reference: str
    refund_id: str
    payment: str
    amount: int
    status: str
    created_at: int
    reason: str | None = None
    failure_code: str | None = None


class Books:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="books")
        self._db: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open or make the books.

        Raises: BooksInUse.
        """
        await self._run(self._open)

    async def transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run work as one transaction; when this returns, it is on the disk."""
        return await self._run(lambda: self._transact(work))

    async def close(self) -> None:
        def close() -> None:
            if self._db is not None:
                self._db.close()

        await self._run(close)
        self._thread.shutdown()

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        db = sqlite3.connect(self._path, isolation_level=None, timeout=2, check_same_thread=False)
        db.row_factory = sqlite3.Row
        try:
            for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
                db.execute(f"PRAGMA {pragma}")
            db.executescript(SCHEMA)
        except sqlite3.OperationalError as error:
            db.close()
            raise BooksInUse(f"{self._path}: {error}") from error
        self._db = db

    def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        db = self._db
        if db is None:
            raise RuntimeError("the books are not open")
        db.execute("BEGIN IMMEDIATE")
        try:
            result = work(db)
        except BaseException:
            db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")
        return result


def insert(db: sqlite3.Connection, row: Payment | Refund) -> None:
    names = [column.name for column in fields(row)]
    marks = ", ".join(f":{name}" for name in names)
    db.execute(f"INSERT INTO {_table(row)} ({', '.join(names)}) VALUES ({marks})", asdict(row))


def save(db: sqlite3.Connection, row: Payment | Refund) -> None:
    marks = ", ".join(f"{column.name} = :{column.name}" for column in fields(row))
    db.execute(f"UPDATE {_table(row)} SET {marks} WHERE reference = :reference", asdict(row))


def find(db: sqlite3.Connection, key: str) -> Payment | None:
    """Find a payment by the bank's reference or by the merchant's id."""
    row = db.execute("SELECT * FROM payment WHERE reference = ? OR payment_id = ?", (key, key)).fetchone()
    return Payment(**row) if row else None


def get(db: sqlite3.Connection, key: str) -> Payment:
    """Raises: Refusal when there is no such payment."""
    found = find(db, key)
    if found is None:
        raise Refusal(404, "not_found", "There is no such payment.")
    return found


def find_challenge(db: sqlite3.Connection, challenge: str) -> Payment | None:
    row = db.execute("SELECT * FROM payment WHERE challenge = ?", (challenge,)).fetchone()
    return Payment(**row) if row else None


def refunds_of(db: sqlite3.Connection, payment: Payment) -> list[Refund]:
    rows = db.execute("SELECT * FROM refund WHERE payment = ? ORDER BY created_at, reference", (payment.reference,))
    return [Refund(**row) for row in rows]


def find_refund(db: sqlite3.Connection, key: str) -> Refund | None:
    """Find a refund by the bank's reference or by the merchant's id."""
    row = db.execute("SELECT * FROM refund WHERE reference = ? OR refund_id = ?", (key, key)).fetchone()
    return Refund(**row) if row else None


def between(db: sqlite3.Connection, since: int, until: int, after: tuple[int, str], limit: int) -> list[Payment]:
    """Give the payments made in [since, until) beyond a place in the order of their making."""
    rows = db.execute(
        "SELECT * FROM payment WHERE created_at >= ? AND created_at < ? AND (created_at, reference) > (?, ?)"
        " ORDER BY created_at, reference LIMIT ?",
        (since, until, *after, limit),
    )
    return [Payment(**row) for row in rows]


def recall(db: sqlite3.Connection, key: str, fingerprint: str) -> Payment | None:
    """Give the payment that a call with this idempotency key was about.

    Raises: Refusal when the key was used for another call.
    """
    row = db.execute("SELECT fingerprint, payment FROM done WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    if row["fingerprint"] != fingerprint:
        raise Refusal(409, "idempotency_mismatch", "This idempotency key was used for another call.")
    return get(db, row["payment"])


def remember(db: sqlite3.Connection, key: str, fingerprint: str, payment: Payment) -> None:
    db.execute("INSERT INTO done (key, fingerprint, payment) VALUES (?, ?, ?)", (key, fingerprint, payment.reference))


def _table(row: Payment | Refund) -> str:
    return "payment" if isinstance(row, Payment) else "refund"
