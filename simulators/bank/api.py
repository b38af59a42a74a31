"""The merchant's side of the bank: JSON over HTTP, signed.

    POST /v1/payments                  make a payment                    Idempotency-Key
    GET  /v1/payments?since&until      payments by the time of their making, `after` the last one's `next`
    GET  /v1/payments/{id}             by the bank's reference or the merchant's id
    POST /v1/payments/{id}/capture     a part or all                     Idempotency-Key
    POST /v1/payments/{id}/void        let go, close, or bar what was never seen
    POST /v1/payments/{id}/refunds     a part or all                     Idempotency-Key
    GET  /v1/refunds/{id}              the payment of a refund

Every answer of 2xx is the whole payment (`simulators.bank.picture`); every other is {"error": {code, message, field,
retryable}}. A repeat with the same key answers with the payment as it is now.
"""

import json
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulators.bank import books, desk, signing
from simulators.bank.bank import Bank
from simulators.bank.picture import picture
from simulators.bank.refusal import Refusal
from simulators.bank.scenarios import parse

MAX_BODY = 64 * 1024
MAX_PAGE = 100
_EPOCH = datetime.fromtimestamp(0, UTC)

B = TypeVar("B", bound=BaseModel)
Handler = Callable[[Bank, Request, bytes], Awaitable[Response]]


def _web_address(url: str) -> str:
    parts = urlsplit(url)  # reading the port refuses one that is out of range
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError("not an http address")
    return url


Amount = Annotated[int, Field(strict=True, gt=0, le=10**15)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,64}$")]
Address = Annotated[str, Field(max_length=2000), AfterValidator(_web_address)]
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Body(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="ignore", frozen=True)


class CreateBody(Body):
    payment_id: Id
    amount: Amount
    currency: CurrencyCode
    capture: Annotated[bool, Field(strict=True)] = True
    description: Annotated[str, Field(max_length=500)] = ""
    method: dict[str, Any] | None = None
    notify_url: Address | None = None
    return_url: Address | None = None
    expires_at: AwareDatetime | None = None


class CaptureBody(Body):
    amount: Amount


class VoidBody(Body):
    """The amount and the currency bar a payment that was never seen."""

    amount: Amount | None = None
    currency: CurrencyCode | None = None


class RefundBody(Body):
    refund_id: Id
    amount: Amount
    reason: Annotated[str, Field(max_length=500)] | None = None


async def create(bank: Bank, request: Request, raw: bytes) -> Response:
    body = _read(CreateBody, raw)
    order = desk.Order(
        payment_id=body.payment_id,
        amount=body.amount,
        currency=body.currency,
        capture=body.capture,
        description=body.description,
        method=parse(body.method),
        notify_url=body.notify_url,
        return_url=body.return_url,
        expires_at=round(body.expires_at.timestamp() * 1000) if body.expires_at else None,
    )
    call = _call(request, raw)
    return await _answer(bank, request, await bank.transact(lambda db: desk.create(db, order, call, bank.now())))


async def capture(bank: Bank, request: Request, raw: bytes) -> Response:
    key, body, call = request.path_params["id"], _read(CaptureBody, raw), _call(request, raw)
    return await _answer(
        bank, request, await bank.transact(lambda db: desk.capture(db, key, body.amount, call, bank.now()))
    )


async def void(bank: Bank, request: Request, raw: bytes) -> Response:
    key, body = request.path_params["id"], _read(VoidBody, raw)
    bar = (body.amount, body.currency) if body.amount and body.currency and not key.startswith("bp_") else None
    return await _answer(bank, request, await bank.transact(lambda db: desk.void(db, key, bar, bank.now())))


async def refund(bank: Bank, request: Request, raw: bytes) -> Response:
    key, body, call = request.path_params["id"], _read(RefundBody, raw), _call(request, raw)
    return await _answer(
        bank,
        request,
        await bank.transact(
            lambda db: desk.refund(db, key, body.refund_id, body.amount, body.reason, call, bank.now())
        ),
    )


async def show(bank: Bank, request: Request, _raw: bytes) -> Response:
    key = request.path_params["id"]
    found = await bank.transact(lambda db: picture(db, books.get(db, key), bank.public_url))
    return JSONResponse(found)


async def show_refund(bank: Bank, request: Request, _raw: bytes) -> Response:
    key = request.path_params["id"]

    def look(db: sqlite3.Connection) -> dict[str, Any]:
        found = books.find_refund(db, key)
        if found is None:
            raise Refusal(404, "not_found", "There is no such refund.")
        return picture(db, books.get(db, found.payment), bank.public_url)

    return JSONResponse(await bank.transact(look))


async def listing(bank: Bank, request: Request, _raw: bytes) -> Response:
    since, until = _instant(request, "since"), _instant(request, "until")
    at, _, reference = request.query_params.get("after", "0.").partition(".")
    if not (at.isascii() and at.isdigit() and len(at) <= 15):
        raise Refusal(400, "bad_request", "Not a place in the list.", field="after")

    def look(db: sqlite3.Connection) -> dict[str, Any]:
        found = books.between(db, since, until, (int(at), reference), MAX_PAGE)
        last = f"{found[-1].created_at}.{found[-1].reference}" if len(found) == MAX_PAGE else None
        return {"payments": [picture(db, payment, bank.public_url) for payment in found], "next": last}

    return JSONResponse(await bank.transact(look))


def routes() -> list[Route]:
    return [
        _route("POST", "/v1/payments", create),
        _route("GET", "/v1/payments", listing),
        _route("GET", "/v1/payments/{id}", show),
        _route("POST", "/v1/payments/{id}/capture", capture),
        _route("POST", "/v1/payments/{id}/void", void),
        _route("POST", "/v1/payments/{id}/refunds", refund),
        _route("GET", "/v1/refunds/{id}", show_refund),
    ]


def _route(method: str, path: str, handler: Handler) -> Route:
    async def endpoint(request: Request) -> Response:
        bank: Bank = request.app.state.bank
        try:
            raw = await _signed_body(bank, request)
            return await handler(bank, request, raw)
        except Refusal as refusal:
            error = {
                "code": refusal.code,
                "message": refusal.message,
                "field": refusal.field,
                "retryable": refusal.retryable,
            }
            return JSONResponse({"error": error}, status_code=refusal.status)

    return Route(path, endpoint, methods=[method])


async def _signed_body(bank: Bank, request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refusal(413, "too_large", "The body is too large.")
    target = request.scope["raw_path"].decode("ascii", "replace")
    query = request.scope["query_string"].decode("ascii", "replace")
    content = signing.request_content(request.method, f"{target}?{query}" if query else target, body)
    try:
        signing.verify(bank.secret, request.headers.get(signing.HEADER), content, now_ms=bank.now())
    except signing.BadSignature as error:
        raise Refusal(401, "bad_signature", str(error)) from None
    return body


async def _answer(bank: Bank, request: Request, done: desk.Done) -> Response:
    bank.wake()
    if done.is_silent:
        await _hold(request)
    found = await bank.transact(lambda db: picture(db, done.payment, bank.public_url))
    return JSONResponse(found, status_code=201 if done.is_new else 200)


async def _hold(request: Request) -> None:
    """Wait until the client has given up: the money moved, and nobody was told."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _read(model: type[B], raw: bytes) -> B:
    try:
        return model.model_validate(json.loads(raw or b"{}"))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise Refusal(400, "bad_request", first["msg"], field=field or None) from None
    except (ValueError, RecursionError):
        raise Refusal(400, "bad_request", "The body is not JSON.") from None


def _call(request: Request, raw: bytes) -> desk.Call:
    key = request.headers.get("idempotency-key", "")
    if not 1 <= len(key) <= 100:
        raise Refusal(
            400, "bad_request", "An idempotency key of 1 to 100 characters is needed.", field="idempotencyKey"
        )
    return desk.Call(key=key, fingerprint=sha256(request.url.path.encode() + b"\n" + raw).hexdigest())


def _instant(request: Request, name: str) -> int:
    try:
        found = datetime.fromisoformat(request.query_params.get(name, ""))
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise Refusal(400, "bad_request", "Not an instant with its offset.", field=name)
    # Down, as the bank's own clock counts: a payment of this very millisecond is in the time that begins in it.
    return (found - _EPOCH) // timedelta(milliseconds=1)
