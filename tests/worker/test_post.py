"""Queued mails are sent over real SMTP, again after a fault, and never kept longer than needed."""

import socket
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from events import mail
from gateways.mail.adapters.mailbox import Mailbox
from gateways.mail.adapters.smtp import SmtpMailer
from kit import db
from kit.clock import utc_now
from worker import post

pytestmark = pytest.mark.usefixtures("shop")

SENDER = "Souk <shop@souk.example>"
LETTER = mail.Letter("ada@example.com", "Your order", "Thank you.", "<p>Thank you.</p>")


class Server:
    """A mail server that keeps what it takes, or refuses with a reply of the test's."""

    def __init__(self, reply: str = "250 OK") -> None:
        self.reply = reply
        self.taken: list[str] = []
        self.url = ""

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  aiosmtpd's name
        if self.reply.startswith("250"):
            self.taken.append(envelope.content.decode())
        return self.reply


@pytest.fixture
def smtp() -> Any:
    server = Server()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    server.url = f"smtp://127.0.0.1:{port}"
    yield server
    controller.stop()


async def queue(letter: mail.Letter = LETTER) -> None:
    async with db.transaction() as tx:
        mail.post(tx, letter, now=utc_now())


async def test_a_mail_is_sent_once_and_its_words_are_gone(smtp: Any) -> None:
    await queue()

    tried = await post.send_due(mailer=SmtpMailer(smtp.url), sender=SENDER, now=utc_now)
    again = await post.send_due(mailer=SmtpMailer(smtp.url), sender=SENDER, now=utc_now)

    assert (tried, again, len(smtp.taken)) == (1, 0, 1)
    assert "To: ada@example.com" in smtp.taken[0]
    assert "<p>Thank you.</p>" in smtp.taken[0]
    assert await db.fetchval("SELECT count(*) FROM mail") == 0


async def test_a_server_that_is_away_makes_the_mail_wait_longer_each_time() -> None:
    await queue()
    away = SmtpMailer("smtp://127.0.0.1:1")
    start = utc_now()

    await post.send_due(mailer=away, sender=SENDER, now=lambda: start)
    first = await db.fetchval("SELECT due_at FROM mail")
    await post.send_due(mailer=away, sender=SENDER, now=lambda: first)
    second = await db.fetchval("SELECT due_at FROM mail")

    assert first - start == timedelta(seconds=15)
    assert second - first == timedelta(seconds=30)


async def test_a_mail_refused_for_good_is_given_up_without_its_words(smtp: Any) -> None:
    await queue()
    smtp.reply = "550 No such person"

    await post.send_due(mailer=SmtpMailer(smtp.url), sender=SENDER, now=utc_now)

    row = await db.fetchrow("SELECT gave_up_at, text, html FROM mail")
    assert row is not None
    assert row["gave_up_at"] is not None
    assert (row["text"], row["html"]) == ("", "")


async def test_the_mailbox_keeps_a_mail_that_comes_twice_once() -> None:
    await queue()
    mailbox = Mailbox(utc_now)

    await post.send_due(mailer=mailbox, sender=SENDER, now=utc_now)

    rows = await db.fetch("SELECT recipient, subject, text, html FROM mailbox")
    assert [tuple(row) for row in rows] == [("ada@example.com", "Your order", "Thank you.", "<p>Thank you.</p>")]


async def test_a_mail_that_cannot_be_written_waits_by_itself(smtp: Any) -> None:
    await queue(replace(LETTER, subject="Two\nlines"))
    await queue()

    tried = await post.send_due(mailer=SmtpMailer(smtp.url), sender=SENDER, now=utc_now)

    assert (tried, len(smtp.taken)) == (2, 1)
    row = await db.fetchrow("SELECT subject, due_at - created_at AS wait, gave_up_at FROM mail")
    assert row is not None
    assert (row["subject"], row["gave_up_at"]) == ("Two\nlines", None)
    assert row["wait"] < timedelta(minutes=1)
