"""The built-in mailbox."""

from datetime import UTC, datetime, timedelta

import httpx2
import pytest

import models
from domain import ids
from kit.config import Settings
from resolvers.context import Tools
from tests.app.conftest import client

pytestmark = pytest.mark.usefixtures("shop")
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


async def mail(to: str, subject: str, *, minutes: int = 0, html: str = "<p>Hello</p>", text: str = "Hello") -> None:
    at = AT + timedelta(minutes=minutes)
    await models.MailboxMail.create(
        id=ids.uuid7(at), recipient=to, subject=subject, text=text, html=html, received_at=at
    )


async def test_mails_are_told_newest_first_with_their_links(web: httpx2.AsyncClient) -> None:
    await mail("a@shop.example", "First")
    await mail("b@shop.example", "Other", minutes=1)
    await mail(
        "A@shop.example",
        "Second",
        minutes=2,
        html='<a href="http://x.example/?a=1&amp;b=2">one</a> <a class="b" HREF=\'http://y.example\'>two</a>',
        text="Open http://x.example",
    )

    answer = await web.get("/dev/mail.json", params={"to": "a@shop.example"})

    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == [
        {
            "to": "A@shop.example",
            "subject": "Second",
            "text": "Open http://x.example",
            "html": '<a href="http://x.example/?a=1&amp;b=2">one</a> <a class="b" HREF=\'http://y.example\'>two</a>',
            "links": ["http://x.example/?a=1&b=2", "http://y.example"],
            "receivedAt": "2026-11-01T12:02:00+00:00",
        },
        {
            "to": "a@shop.example",
            "subject": "First",
            "text": "Hello",
            "html": "<p>Hello</p>",
            "links": [],
            "receivedAt": "2026-11-01T12:00:00+00:00",
        },
    ]


async def test_without_a_recipient_all_mails_are_told(web: httpx2.AsyncClient) -> None:
    await mail("a@shop.example", "First")
    await mail("b@shop.example", "Second", minutes=1)

    answer = await web.get("/dev/mail.json")

    assert [mail["subject"] for mail in answer.json()] == ["Second", "First"]


@pytest.mark.parametrize(
    "to", ["nobody@shop.example", "' OR 1=1 --", "\x00", "x" * 5_000, "\ud83d".encode("utf-8", "replace").decode()]
)
async def test_a_recipient_without_mail_has_none(web: httpx2.AsyncClient, to: str) -> None:
    await mail("a@shop.example", "First")

    answer = await web.get("/dev/mail.json", params={"to": to})

    assert answer.status_code == 200
    assert len(answer.json()) == (1 if to == "\x00" else 0)


async def test_the_page_shows_a_mail_as_a_strangers(web: httpx2.AsyncClient) -> None:
    await mail("a@shop.example", "<b>Subject</b>", html='<script>alert("x")</script>', text="<i>text</i>")

    answer = await web.get("/dev/mail", params={"to": '"><script>'})
    page = (await web.get("/dev/mail")).text

    assert answer.status_code == 200
    assert '"><script>' not in answer.text
    assert "<script" not in page
    assert "&lt;b&gt;Subject&lt;/b&gt;" in page
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="' in page
    assert "script-src" not in answer.headers["content-security-policy"]
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("changed", [{"dev": False}, {"env": "production"}])
async def test_the_mailbox_is_nowhere_but_in_development(
    settings: Settings, tools: Tools, changed: dict[str, object]
) -> None:
    async with client(settings, tools, **changed) as web:
        page, data = await web.get("/dev/mail"), await web.get("/dev/mail.json")

    assert (page.status_code, data.status_code) == (404, 404)
