"""The port of mail: a letter goes out, or a fault says whether trying again may help."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail on its way; `mail_id` makes its Message-ID, so that one sent twice is seen once."""

    mail_id: UUID
    sender: str
    recipient: str
    subject: str
    text: str
    html: str


class MailFault(Exception):
    """The mail was not taken. `is_final`: it never will be."""

    def __init__(self, reason: str, *, is_final: bool) -> None:
        super().__init__(reason)
        self.is_final = is_final


class Mailer(Protocol):
    async def send(self, mail: OutgoingMail) -> None:
        """Hand the mail over.

        Raises: MailFault.
        """
        ...
