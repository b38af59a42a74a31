"""`/dev`: what only a development server shows, its mailbox above all."""

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from engine.answer import encode
from kit import db

NEWEST = 100
HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https: http:; frame-ancestors 'none'; "
    "base-uri 'self'; form-action 'self'"
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in the built-in mailbox."""

    to: str
    subject: str
    text: str
    html: str
    received_at: datetime

    @property
    def links(self) -> list[str]:
        return [html.unescape(double or single) for double, single in HREF.findall(self.html)]

    def written(self) -> dict[str, Any]:
        return {
            "to": self.to,
            "subject": self.subject,
            "text": self.text,
            "html": self.html,
            "links": self.links,
            "receivedAt": self.received_at,
        }


async def _mails(to: str | None) -> list[Mail]:
    """Read the newest mails, the newest first, of one recipient or of all."""
    rows = await db.fetch(
        """
        SELECT recipient, subject, text, html, received_at FROM mailbox
        WHERE $1::text IS NULL OR lower(recipient) = lower($1) ORDER BY id DESC LIMIT $2
        """,
        to,
        NEWEST,
    )
    return [Mail(**{("to" if key == "recipient" else key): value for key, value in row.items()}) for row in rows]


async def mailbox_json(request: Request) -> Response:
    mails = await _mails(_recipient(request))
    return Response(
        encode([mail.written() for mail in mails]), media_type="application/json", headers={"cache-control": "no-store"}
    )


async def mailbox(request: Request) -> Response:
    to = _recipient(request)
    page = PAGE.format(to=html.escape(to or "", quote=True), mails="".join(map(_shown, await _mails(to))) or EMPTY)
    return Response(
        page, media_type="text/html", headers={"content-security-policy": POLICY, "cache-control": "no-store"}
    )


def routes() -> list[BaseRoute]:
    """Build `/dev/mail` and `/dev/mail.json`."""
    return [Route("/dev/mail", mailbox), Route("/dev/mail.json", mailbox_json)]


def _recipient(request: Request) -> str | None:
    to = (request.query_params.get("to") or "").strip()
    return to if to and "\x00" not in to else None


def _shown(mail: Mail) -> str:
    # A mail is shown as a stranger's page: it runs nothing and reaches nothing of ours, but its links open.
    framed = html.escape(f'<base target="_blank">{mail.html}', quote=True)
    return MAIL.format(
        subject=html.escape(mail.subject),
        to=html.escape(mail.to),
        at=mail.received_at.strftime("%Y-%m-%d %H:%M:%S"),
        text=html.escape(mail.text),
        framed=framed,
    )


EMPTY = "<p class=empty>No mail yet. Register a user, or ask for a new password.</p>"
MAIL = """
<article>
  <header><h2>{subject}</h2><p>to <b>{to}</b> <time>{at} UTC</time></p></header>
  <iframe title="Mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{framed}"></iframe>
  <details><summary>As text</summary><pre>{text}</pre></details>
</article>"""
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title>
<link rel="icon" href="data:,">
<style>
  body {{ font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 52rem; padding: 1.5rem; color: #1c2430;
    background: #f4f5f7; }}
  h1 {{ font-size: 1.3rem; }} h2 {{ font-size: 1.05rem; margin: 0; }}
  form {{ display: flex; gap: .5rem; margin-bottom: 1.5rem; }}
  input {{ flex: 1; font: inherit; padding: .4rem .6rem; border: 1px solid #c5cad3; border-radius: 6px; }}
  button {{ font: inherit; padding: .4rem .9rem; border: 0; border-radius: 6px; background: #2b5fd9; color: #fff; }}
  article {{ background: #fff; border: 1px solid #dfe2e8; border-radius: 10px; padding: 1rem; margin-bottom: 1rem; }}
  header p {{ margin: .1rem 0 .8rem; color: #5a6473; }} time {{ float: right; }}
  iframe {{ width: 100%; height: 16rem; border: 1px solid #eceef2; border-radius: 6px; background: #fff; }}
  pre {{ white-space: pre-wrap; }} summary {{ cursor: pointer; color: #5a6473; margin-top: .6rem; }}
</style>
</head>
<body>
<h1>Mailbox of this development server</h1>
<form><input type="search" name="to" value="{to}" placeholder="shopper@demo.example" aria-label="Recipient">
<button>Show</button></form>
{mails}
</body>
</html>
"""
