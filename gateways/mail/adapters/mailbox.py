"""The built-in mailbox of a development server: mails stay in the database and are shown by `/dev/mail`."""

from gateways.mail.port import OutgoingMail
from kit import db
from kit.clock import Clock


class Mailbox:
    """Keeps mails in the table `mailbox`; one sent twice is kept once."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def send(self, mail: OutgoingMail) -> None:
        async with db.transaction() as tx:
            await tx.execute(
                "INSERT INTO mailbox (id, recipient, subject, text, html, received_at) VALUES ($1, $2, $3, $4, $5, $6) "
                "ON CONFLICT (id) DO NOTHING",
                mail.mail_id,
                mail.recipient,
                mail.subject,
                mail.text,
                mail.html,
                self._now(),
            )
