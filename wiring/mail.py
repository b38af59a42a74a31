"""Which way mails go."""

from gateways.mail.adapters.mailbox import Mailbox
from gateways.mail.adapters.smtp import SmtpMailer
from gateways.mail.port import Mailer
from kit.clock import Clock
from kit.config import Settings


def mailer(settings: Settings, *, now: Clock) -> Mailer:
    """Choose SMTP where a server is named, else the built-in mailbox."""
    return SmtpMailer(settings.smtp_url) if settings.smtp_url else Mailbox(now)
