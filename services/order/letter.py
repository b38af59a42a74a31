"""The mail that tells a shopper what was ordered, in their language, as plain text and as HTML of the same words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from babel.core import Locale
from babel.dates import format_timedelta
from jinja2 import DictLoader, Environment, Template, select_autoescape

from domain import texts
from domain.address import Address
from domain.money import Money
from events.mail import Letter

TEXT = """\
{{ hello }}

{{ thanks }}

{% for quantity, name, total in lines %}{{ quantity }} x {{ name }}: {{ total }}
{% endfor %}
{% for name, amount in sums %}{{ name }}: {{ amount }}
{% endfor %}
{{ address }}

{% if pay %}{{ pay }}

{% endif %}{{ label }}:
{{ link }}

{{ shop_name }}
"""
HTML = """\
<!doctype html>
<html lang="{{ language }}">
<head><meta charset="utf-8"><title>{{ subject }}</title></head>
<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em; margin: 2em auto; padding: 0 1em">
<p>{{ hello }}</p>
<p>{{ thanks }}</p>
<table style="width: 100%; border-collapse: collapse">
{% for quantity, name, total in lines %}<tr><td>{{ quantity }} x {{ name }}</td>
<td style="text-align: right">{{ total }}</td></tr>
{% endfor %}{% for name, amount in sums %}<tr><td>{{ name }}</td><td style="text-align: right">{{ amount }}</td></tr>
{% endfor %}</table>
<p style="white-space: pre-line">{{ address }}</p>
{% if pay %}<p>{{ pay }}</p>
{% endif %}<p><a href="{{ link }}">{{ label }}</a></p>
<p>{{ shop_name }}</p>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A line as the mail shows it."""

    quantity: int
    name: str
    total: Money


@dataclass(frozen=True, slots=True)
class Ordered:
    """What the mail tells; `sums` are amounts by their English names, `pay_within` None where nothing is to be paid."""

    number: str
    shop_name: str
    lines: Sequence[LetterLine]
    sums: Mapping[str, Money]
    address: Address
    link: str
    pay_within: timedelta | None


def write(ordered: Ordered, *, to: str, language: str) -> Letter:
    """Write the letter."""

    def say(english: str, **values: object) -> str:
        return texts.translate(english, language, values)

    subject = f"{say('Your order {number}', number=ordered.number)} · {ordered.shop_name}"
    pay = ""
    if ordered.pay_within is not None:
        locale = Locale.parse(language, sep="-")
        pay = say(
            "Please pay within {duration}: until then everything is set aside for you.",
            duration=format_timedelta(ordered.pay_within, threshold=2, locale=locale),
        )
    words = {
        "language": language,
        "subject": subject,
        "hello": say("Hello,"),
        "thanks": say("thank you for your order {number}.", number=ordered.number),
        "lines": [(line.quantity, line.name, line.total.formatted(language)) for line in ordered.lines],
        "sums": [(say(name), amount.formatted(language)) for name, amount in ordered.sums.items()],
        "address": _lines_of(ordered.address),
        "pay": pay,
        "label": say("See your order"),
        "link": ordered.link,
        "shop_name": ordered.shop_name,
    }
    as_text, as_html = _templates()
    return Letter(recipient=to, subject=subject, text=as_text.render(words), html=as_html.render(words))


def _lines_of(address: Address) -> str:
    town = " ".join(part for part in (address.postal_code, address.city, address.region) if part)
    parts = (address.recipient, address.line1, address.line2, town, address.country)
    return "\n".join(part for part in parts if part)


@cache
def _templates() -> tuple[Template, Template]:
    environment = Environment(
        loader=DictLoader({"letter.txt": TEXT, "letter.html": HTML}),
        autoescape=select_autoescape(["html"]),
        keep_trailing_newline=True,
    )
    return environment.get_template("letter.txt"), environment.get_template("letter.html")
