"""The post: sends queued mails, each again after a growing wait until it is taken or refused for good."""

from datetime import timedelta

from gateways.mail.port import Mailer, MailFault, OutgoingMail
from kit import db, log
from kit.clock import Clock

logger = log.get(__name__)

BATCH = 20
LEASE = timedelta(minutes=10)
FIRST_WAIT = timedelta(seconds=15)
LONGEST_WAIT = timedelta(hours=2)
TRIES = 40

CLAIM = """
UPDATE mail SET due_at = $2, attempts = attempts + 1
WHERE id IN (
  SELECT id FROM mail WHERE due_at <= $1 AND gave_up_at IS NULL ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
)
RETURNING id, recipient, subject, text, html, attempts
"""


async def send_due(*, mailer: Mailer, sender: str, now: Clock) -> int:
    """Send one batch of mails that are due; give how many were tried.

    A sent mail is deleted: it holds links that open accounts. One that is given up keeps its row, not its words.
    """
    started = now()
    async with db.transaction() as tx:
        rows = await tx.fetch(CLAIM, started, started + LEASE, BATCH)
    for row in rows:
        mail = OutgoingMail(row["id"], sender, row["recipient"], row["subject"], row["text"], row["html"])
        try:
            await mailer.send(mail)
        except MailFault as fault:
            await _postpone(row, fault, now=now)
            continue
        except Exception:  # whatever is wrong with this mail: those behind it in the batch are sent
            logger.exception("mail.fault", mail=str(row["id"]))
            await _postpone(row, MailFault("fault", is_final=False), now=now)
            continue
        async with db.transaction() as tx:
            await tx.execute("DELETE FROM mail WHERE id = $1", mail.mail_id)
    return len(rows)


async def _postpone(row: db.Record, fault: MailFault, *, now: Clock) -> None:
    attempts: int = row["attempts"]
    logger.warning("mail.failed", mail=str(row["id"]), attempts=attempts, reason=str(fault), final=fault.is_final)
    async with db.transaction() as tx:
        if fault.is_final or attempts >= TRIES:
            await tx.execute("UPDATE mail SET gave_up_at = $2, text = '', html = '' WHERE id = $1", row["id"], now())
        else:
            wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(attempts - 1, 12))
            await tx.execute("UPDATE mail SET due_at = $2 WHERE id = $1", row["id"], now() + wait)
