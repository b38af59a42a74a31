"""The sandbox gateway: speaks to the sandbox bank over HTTP, signed in both directions.

    bank-signature: t=1794000000,v1=<hex of HMAC-SHA256(secret, "1794000000." + content)>

The content of a request is its method, its target and its raw body, that of a notification its raw body.
"""

import asyncio
import hmac
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID

import httpx2
import orjson

from domain.ids import PaymentId, RefundId
from domain.money import Currency
from domain.payment import RefundState, Standing
from gateways.payment.actions import RedirectAction
from gateways.payment.errors import GatewayDown, GatewayRefused, GatewayTimeout, NotificationRejected, Rejection
from gateways.payment.port import (
    Acknowledgement,
    Capabilities,
    CapturePayment,
    CreatePayment,
    GatewayPayment,
    GatewayRefund,
    Notification,
    PaymentRef,
    RefundPayment,
    VoidPayment,
)
from kit.clock import Clock

CODE = "sandbox"
CURRENCIES = ("CHF", "CNY", "EUR", "GBP", "JPY", "KWD", "USD")
TOLERANCE = timedelta(minutes=5)
CONNECT_SECONDS = 3.0
STANDINGS = {
    "PENDING": Standing.PENDING,
    "CHALLENGE": Standing.ACTION_REQUIRED,
    "AUTHORIZED": Standing.ACCEPTED,
    "CAPTURED": Standing.ACCEPTED,
    "DECLINED": Standing.FAILED,
    "VOIDED": Standing.VOIDED,
}


class SandboxGateway:
    """One merchant's account at the sandbox bank; `timeout` bounds each call as a whole."""

    code = CODE
    name = "Sandbox bank"
    currencies = tuple(Currency(code) for code in CURRENCIES)
    capabilities = Capabilities(
        separate_capture=True,
        partial_capture=True,
        several_captures=True,
        void=True,
        bar=True,
        refund=True,
        partial_refund=True,
        several_refunds=True,
        listing=True,
    )
    acknowledgement = Acknowledgement()

    def __init__(
        self,
        *,
        url: str,
        secret: str,
        notify_url: str,
        timeout: timedelta,
        clock: Clock,
        client: httpx2.AsyncClient | None = None,
    ) -> None:
        self._url = url.rstrip("/")
        self._secret = secret.encode()
        self._notify_url = notify_url
        self._seconds = timeout.total_seconds()
        self._clock = clock
        limits = httpx2.Timeout(self._seconds, connect=min(CONNECT_SECONDS, self._seconds))
        self._client = client or httpx2.AsyncClient(timeout=limits, trust_env=False)
        self._is_own = client is None  # one handed in is its owner's to close

    async def create(self, command: CreatePayment) -> GatewayPayment:
        body = {
            "paymentId": str(command.payment_id),
            "amount": command.amount_minor,
            "currency": command.currency,
            "capture": command.capture,
            "description": command.description,
            "method": dict(command.method),
            "notifyUrl": self._notify_url,
            "returnUrl": command.return_url,
            "expiresAt": command.expires_at.isoformat() if command.expires_at else None,
        }
        return self._picture(await self._call("POST", "/v1/payments", body, key=command.payment_id))

    async def query(self, payment: PaymentRef) -> GatewayPayment | None:
        return await self._ask(f"/v1/payments/{_name(payment)}")

    async def capture(self, command: CapturePayment) -> GatewayPayment:
        target = f"/v1/payments/{_name(command.payment)}/capture"
        return self._picture(await self._call("POST", target, {"amount": command.amount_minor}, key=command.capture_id))

    async def void(self, command: VoidPayment) -> GatewayPayment:
        payment = command.payment
        body = {"amount": payment.amount_minor, "currency": payment.currency}
        target = f"/v1/payments/{_name(payment)}/void"
        return self._picture(await self._call("POST", target, body))

    async def refund(self, command: RefundPayment) -> GatewayPayment:
        body = {"refundId": str(command.refund_id), "amount": command.amount_minor, "reason": command.reason}
        target = f"/v1/payments/{_name(command.payment)}/refunds"
        return self._picture(await self._call("POST", target, body, key=command.refund_id))

    async def query_refund(self, payment: PaymentRef, refund_id: RefundId) -> GatewayPayment | None:
        return await self._ask(f"/v1/refunds/{refund_id}")

    async def listing(self, *, since: datetime, until: datetime) -> AsyncIterator[GatewayPayment]:
        after: str | None = "0."
        while after is not None:
            query = urlencode({"since": since.isoformat(), "until": until.isoformat(), "after": after})
            page = await self._call("GET", f"/v1/payments?{query}")
            for payment in page["payments"]:
                yield self._picture(payment)
            after = page["next"]

    async def parse_notification(self, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Notification:
        self._verify(headers.get("bank-signature", ""), body, now)
        try:
            event = orjson.loads(body)
            return Notification(
                gateway=CODE,
                event_id=event["id"],
                kind=event["type"],
                occurred_at=datetime.fromisoformat(event["createdAt"]),
                payment=_read(event["payment"]),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise NotificationRejected(CODE, Rejection.MALFORMED, repr(error)) from None

    async def aclose(self) -> None:
        if self._is_own:
            await self._client.aclose()

    async def _ask(self, target: str) -> GatewayPayment | None:
        try:
            return self._picture(await self._call("GET", target))
        except GatewayRefused as refusal:
            if refusal.code == "not_found":
                return None
            raise

    def _picture(self, answer: Any) -> GatewayPayment:
        try:
            return _read(answer)
        except (ValueError, KeyError, TypeError) as error:
            raise GatewayTimeout(CODE, f"the answer makes no sense: {error!r}") from error

    async def _call(self, method: str, target: str, body: object = None, *, key: UUID | None = None) -> Any:
        content = orjson.dumps(body) if body is not None else b""
        headers = {
            "content-type": "application/json",
            "bank-signature": self._sign(f"{method} {target}\n".encode() + content, self._clock()),
        }
        if key is not None:
            headers["idempotency-key"] = str(key)
        try:
            # The client's own timeouts are per step; a bank that dribbles would outlive them.
            async with asyncio.timeout(self._seconds):
                response = await self._client.request(method, self._url + target, content=content, headers=headers)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
            raise GatewayDown(CODE, repr(error)) from error
        except (httpx2.HTTPError, TimeoutError) as error:
            raise GatewayTimeout(CODE, repr(error)) from error
        return _answer(response)

    def _sign(self, content: bytes, now: datetime) -> str:
        second = int(now.timestamp())
        return f"t={second},v1={self._digest(str(second), content)}"

    def _verify(self, header: str, body: bytes, now: datetime) -> None:
        parts = {name: value for name, _, value in (part.strip().partition("=") for part in header.split(","))}
        second, digest = parts.get("t", ""), parts.get("v1", "")
        if not (second.isascii() and second.isdigit() and len(second) <= 12 and digest.isascii()):
            raise NotificationRejected(CODE, Rejection.BAD_SIGNATURE, "no signature")
        if not hmac.compare_digest(digest, self._digest(second, body)):
            raise NotificationRejected(CODE, Rejection.BAD_SIGNATURE)
        if abs(now.timestamp() - int(second)) > TOLERANCE.total_seconds():
            raise NotificationRejected(CODE, Rejection.STALE)

    def _digest(self, second: str, content: bytes) -> str:
        return hmac.new(self._secret, f"{second}.".encode() + content, sha256).hexdigest()


def _answer(response: httpx2.Response) -> Any:
    """Read an answer. Raises: GatewayDown, GatewayTimeout, GatewayRefused."""
    status = response.status_code
    if status >= 500:
        raise GatewayTimeout(CODE, f"HTTP {status}")
    try:
        answer = orjson.loads(response.content)
        if response.is_success:
            return answer
        error = answer["error"]
        code, retryable, field = str(error["code"]), bool(error["retryable"]), error["field"]
    except (ValueError, KeyError, TypeError) as error:
        raise GatewayTimeout(CODE, f"HTTP {status}, and the answer makes no sense") from error
    if status in (401, 403, 429):
        # Wrong credentials are ours to repair, and too many calls pass: neither is the shopper's fault.
        raise GatewayDown(CODE, code)
    raise GatewayRefused(CODE, code, retryable=retryable, field=field)


def _name(payment: PaymentRef) -> str:
    return quote(payment.reference or str(payment.payment_id), safe="")


def _read(told: Any) -> GatewayPayment:
    action = told["action"]
    return GatewayPayment(
        gateway=CODE,
        payment_id=PaymentId(found) if (found := _uuid(told["paymentId"])) else None,
        reference=told["reference"],
        standing=STANDINGS[told["status"]],
        amount_minor=told["amount"],
        currency=Currency(told["currency"]),
        sequence=told["sequence"],
        occurred_at=datetime.fromisoformat(told["updatedAt"]),
        authorized_minor=told["authorized"],
        captured_minor=told["captured"],
        voided_minor=told["voided"],
        refunded_minor=told["refunded"],
        disputed_minor=told["disputed"],
        refunds=tuple(_read_refund(refund) for refund in told["refunds"]),
        next_action=RedirectAction(action["url"], datetime.fromisoformat(action["expiresAt"])) if action else None,
        decline_code=told["declineCode"],
        retryable=told["retryable"],
    )


def _read_refund(told: Any) -> GatewayRefund:
    return GatewayRefund(
        refund_id=RefundId(found) if (found := _uuid(told["refundId"])) else None,
        reference=told["reference"],
        amount_minor=told["amount"],
        state=RefundState(told["status"]),
        failure_code=told["failureCode"],
    )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
