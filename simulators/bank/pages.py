"""The payer's side of the bank: the page on which a challenge is approved or declined.

The address carries a secret of its own, the form another one that only the page knows, and a form that comes from
another site is refused: nobody clicks for the payer.
"""

import secrets
from decimal import Decimal
from html import escape
from urllib.parse import parse_qs, urlsplit

from babel.numbers import format_currency, get_currency_precision
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from simulators.bank import books, desk
from simulators.bank.bank import Bank
from simulators.bank.books import Payment

MAX_FORM = 4096

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Sandbox Bank</title>
<style nonce="{nonce}">
:root {{ color-scheme: light dark; --ink: #1b2430; --soft: #5b6675; --paper: #fff; --ground: #eef1f5; --line: #d8dee6;
  --yes: #0b6b45; --no: #a3262e; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e8ecf1; --soft: #9aa6b5; --paper: #1c232c; --ground: #12171d;
  --line: #323c48; --yes: #2f9e6f; --no: #d6636b; }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }}
main {{ width: min(26rem, 100%); background: var(--paper); border: 1px solid var(--line); border-radius: 12px;
  padding: 2rem; }}
p {{ margin: 0; color: var(--soft); }}
h1 {{ margin: .25rem 0 1.25rem; font-size: 1.25rem; }}
.amount {{ font-size: 2.25rem; font-weight: 650; color: var(--ink); font-variant-numeric: tabular-nums; }}
.note {{ margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; }}
form {{ display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: 1.75rem; }}
button {{ padding: .75rem; border: 2px solid; border-radius: 8px; font: inherit; font-weight: 600; cursor: pointer;
  background: none; }}
.yes {{ background: var(--yes); border-color: var(--yes); color: #fff; }}
.no {{ border-color: var(--no); color: var(--no); }}
button:focus-visible {{ outline: 3px solid var(--ink); outline-offset: 2px; }}
</style>
</head>
<body><main>
<p>Sandbox Bank</p>
<h1>{title}</h1>
{content}
<p class="note">This is a simulated bank: no money moves.</p>
</main></body>
</html>
"""


async def show(request: Request) -> Response:
    bank: Bank = request.app.state.bank
    payment = await bank.transact(lambda db: books.find_challenge(db, request.path_params["challenge"]))
    if payment is None:
        return _page("Not found", "<p>There is no such payment to confirm.</p>", status=404)
    if payment.status != "CHALLENGE":
        return _outcome(payment)
    description = f"<p>{escape(payment.description)}</p>" if payment.description else ""
    content = f"""<p class="amount">{escape(_amount(payment))}</p>
{description}
<form method="post">
<input type="hidden" name="formToken" value="{escape(payment.form_token or "")}">
<button class="yes" name="decision" value="approve">Approve</button>
<button class="no" name="decision" value="decline">Decline</button>
</form>"""
    return _page("Confirm your payment", content, form_to=payment.return_url or "")


async def decide(request: Request) -> Response:
    bank: Bank = request.app.state.bank
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return _page("Not accepted", "<p>The answer came from another site.</p>", status=403)
    form = await _form(request)
    decision, token = form.get("decision", ""), form.get("formToken", "")
    if decision not in ("approve", "decline"):
        return _page("Not accepted", "<p>Approve or decline.</p>", status=400)
    payment = await bank.transact(
        lambda db: desk.decide(db, request.path_params["challenge"], token, decision == "approve", bank.now())
    )
    if payment is None:
        return _page("Not accepted", "<p>Open the page again.</p>", status=403)
    bank.wake()
    if payment.return_url:
        return RedirectResponse(payment.return_url, status_code=303)
    return _outcome(payment)


def routes() -> list[Route]:
    return [
        Route("/challenge/{challenge}", show, methods=["GET"]),
        Route("/challenge/{challenge}", decide, methods=["POST"]),
    ]


def _outcome(payment: Payment) -> Response:
    titles = {"DECLINED": "Payment declined", "VOIDED": "Payment cancelled"}
    back = f'<p><a href="{escape(payment.return_url)}">Back to the shop</a></p>' if payment.return_url else ""
    content = f'<p class="amount">{escape(_amount(payment))}</p>{back or "<p>You may close this page.</p>"}'
    return _page(titles.get(payment.status, "Payment approved"), content)


def _page(title: str, content: str, *, status: int = 200, form_to: str = "") -> Response:
    nonce = secrets.token_urlsafe(16)
    # A browser applies form-action to the redirect that answers the form, too: the shop's origin has to be named.
    parts = urlsplit(form_to)
    origin = f" {parts.scheme}://{parts.netloc}" if parts.netloc else ""
    headers = {
        "content-security-policy": f"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'{origin};"
        " base-uri 'none'; frame-ancestors 'none'",
        # The address is a secret. `no-referrer` would make browsers send `Origin: null` with the form.
        "referrer-policy": "same-origin",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
    }
    html = PAGE.format(title=escape(title), nonce=nonce, content=content)
    return HTMLResponse(html, status_code=status, headers=headers)


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM:
            return {}
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def _amount(payment: Payment) -> str:
    digits = get_currency_precision(payment.currency)
    return format_currency(Decimal(payment.amount).scaleb(-digits), payment.currency, locale="en_US")
