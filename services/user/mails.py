"""The mails of accounts, in the reader's language, as plain text and as HTML of the same words.

Nothing that a stranger typed stands in a mail, not even a name: anyone can have one sent to anybody.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from babel.core import Locale
from babel.dates import format_timedelta
from jinja2 import DictLoader, Environment, Template, select_autoescape

from domain import language as languages
from domain import texts
from events import mail
from events.mail import Letter
from kit.db import Tx
from services.user.terms import Terms

TONGUES = ["en", "zh-CN", "de"]

TEXT = """\
{{ hello }}

{% for paragraph in paragraphs %}{{ paragraph }}

{% endfor %}{% if link %}{{ label }}:
{{ link }}

{{ validity }}

{% endif %}{{ shop_name }}
"""
HTML = """\
<!doctype html>
<html lang="{{ language }}">
<head><meta charset="utf-8"><title>{{ subject }}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em; margin: 2em auto; padding: 0 1em">
<p>{{ hello }}</p>
{% for paragraph in paragraphs %}<p>{{ paragraph }}</p>
{% endfor %}{% if link %}<p><a href="{{ link }}">{{ label }}</a></p>
<p>{{ validity }}</p>
{% endif %}<p>{{ shop_name }}</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Message:
    """What a mail says, in English; `page` is where its link leads, and `label` what the link does."""

    subject: str
    paragraphs: tuple[str, ...]
    label: str = ""
    page: str = ""


NOT_YOU = "If this was not you, ignore this mail: nothing happens then."

VERIFY = Message(
    "Confirm your e-mail address",
    ("Please confirm that this is your e-mail address, so that your account can be used.", NOT_YOU),
    "Confirm",
    "verify",
)
ALREADY_REGISTERED = Message(
    "You already have an account",
    (
        "Someone, perhaps you, has tried to register with this e-mail address.",
        "It has an account already: sign in as usual.",
        "If you have forgotten your password, choose a new one.",
    ),
    "Choose a new password",
    "reset-password",
)
RESET = Message(
    "Choose a new password",
    ("Someone, perhaps you, has asked for a new password for your account.", NOT_YOU),
    "Choose a new password",
    "reset-password",
)
CHANGE_EMAIL = Message(
    "Confirm your new e-mail address",
    ("Please confirm that your account is to use this e-mail address from now on.", NOT_YOU),
    "Confirm",
    "verify",
)
EMAIL_TAKEN = Message(
    "You already have an account",
    (
        "Someone, perhaps you, wanted to move another account to this e-mail address.",
        "It has an account already, so nothing was changed.",
    ),
)
EMAIL_CHANGED = Message(
    "Your e-mail address was changed",
    ("Your account uses another e-mail address from now on.", "If this was not you, write to us at once."),
)
PASSWORD_CHANGED = Message(
    "Your password was changed",
    (
        "Your password was changed, and you were signed out everywhere else.",
        "If this was not you, choose a new password and write to us at once.",
    ),
)
MESSAGES = (VERIFY, ALREADY_REGISTERED, RESET, CHANGE_EMAIL, EMAIL_TAKEN, EMAIL_CHANGED, PASSWORD_CHANGED)


def write(
    message: Message, *, to: str, language: str, terms: Terms, token: str = "", ttl: timedelta = timedelta(0)
) -> Letter:
    """Write a letter, in English where the texts lack the language; `token` and `ttl` are its link's."""
    tongue = languages.match(language, TONGUES) or TONGUES[0]

    def say(english: str, **values: object) -> str:
        return texts.translate(english, tongue, values)

    subject = f"{say(message.subject)} · {terms.shop_name}"
    words = {
        "language": tongue,
        "subject": subject,
        "hello": say("Hello,"),
        "paragraphs": [say(paragraph) for paragraph in message.paragraphs],
        "link": f"{terms.links_url}/{message.page}?token={token}" if message.page else "",
        "label": say(message.label),
        "validity": say("The link works once. It is valid for: {duration}.", duration=_duration(ttl, tongue)),
        "shop_name": terms.shop_name,
    }
    as_text, as_html = _templates()
    return Letter(recipient=to, subject=subject, text=as_text.render(words), html=as_html.render(words))


async def post(tx: Tx, letter: Letter, *, is_meant: bool = True, now: datetime) -> None:
    """Queue a letter. One that is not meant costs a statement of the same size, so that nobody sees a difference."""
    if is_meant:
        mail.post(tx, letter, now=now)
    else:
        await tx.execute(
            "SELECT length($1::text || $2::text || $3::text || $4::text), pg_notify('outbox', '')",
            letter.recipient,
            letter.subject,
            letter.text,
            letter.html,
        )


@cache
def _templates() -> tuple[Template, Template]:
    environment = Environment(
        loader=DictLoader({"letter.txt": TEXT, "letter.html": HTML}),
        autoescape=select_autoescape(["html"]),
        keep_trailing_newline=True,
    )
    return environment.get_template("letter.txt"), environment.get_template("letter.html")


def _duration(span: timedelta, language: str) -> str:
    return format_timedelta(span, threshold=2, locale=Locale.parse(language, sep="-"))
