"""Mail by SMTP.

Source: RFC 5321, section 4.2.1: replies of the fives are final, those of the fours are not.
"""

from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib

from gateways.mail.port import MailFault, OutgoingMail

TIMEOUT_SECONDS = 20


class SmtpMailer:
    """Sends by one server: `smtp://user:password@host:587` upgrades to TLS where offered, `smtps://` starts with it."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
            raise ValueError("SMTP_URL is smtp://[user:password@]host[:port] or smtps://…")
        self._host = parts.hostname
        self._is_tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._is_tls else 25)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None

    async def send(self, mail: OutgoingMail) -> None:
        message = EmailMessage()
        message["From"] = mail.sender
        message["To"] = mail.recipient
        message["Subject"] = mail.subject
        message["Message-ID"] = f"<{mail.mail_id}@{mail.sender.rpartition('@')[2].rstrip('>')}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mail.text)
        message.add_alternative(mail.html, subtype="html")
        try:
            await aiosmtplib.send(
                message,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._is_tls,
                timeout=TIMEOUT_SECONDS,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            codes = [refused.code for refused in error.recipients]
            raise MailFault("recipient refused", is_final=all(code >= 500 for code in codes)) from error
        except aiosmtplib.SMTPResponseException as error:
            # A refused password is ours to mend, not the mail's fault: it waits.
            is_final = error.code >= 500 and not isinstance(error, aiosmtplib.SMTPAuthenticationError)
            raise MailFault(f"SMTP {error.code}", is_final=is_final) from error
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            raise MailFault(type(error).__name__, is_final=False) from error
