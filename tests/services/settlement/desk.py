"""What the tests of settlement are given: a bank that answers well or badly, orders, and a look into both books."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

import httpx2
import orjson

from domain.access import STRANGER, Role, Viewer
from domain.ids import OrderId, PaymentId, UserId, uuid7
from domain.money import Currency, Money
from gateways.payment.port import PaymentGateway
from kit import db
from kit.clock import utc_now
from services.idempotency import Key
from services.order import access
from services.order.cancel import CancelOrder
from services.settlement import expire, steps, sweep
from services.settlement.cancel import cancel
from services.settlement.create import CreatePayment, Surroundings, create
from services.settlement.steps import Refunded
from simulators.bank import signing
from tests.make import order as make_order
from tests.make import product as make_product
from tests.services.settlement.watched import Watched
from tests.simulators.bank.running import SECRET, Merchant

SHOP_SECRET = "one-secret-of-a-shop-of-32-characters"
SUPPORT = Viewer(user_id=UserId(uuid7(utc_now())), roles=frozenset({Role.SHOPPER, Role.SUPPORT}))
TOTAL = 1000


@dataclass(slots=True)
class Watch:
    """A clock that can be put forward, or stopped."""

    ahead: timedelta = timedelta(0)
    stopped: datetime | None = None

    def __call__(self) -> datetime:
        return self.stopped or utc_now() + self.ahead


@dataclass(frozen=True, slots=True)
class Placed:
    """An order of two pieces of a variant, of which eight were left."""

    id: OrderId
    variant_id: UUID

    async def row(self) -> dict[str, Any]:
        return dict(await make_order.row_of(self.id))

    async def status(self) -> tuple[str, str]:
        row = await self.row()
        return row["status"], row["payment_status"]

    async def log(self) -> list[str]:
        return await make_order.log_of(self.id)

    async def stock(self) -> int:
        return await make_product.stock_of(self.variant_id)

    async def payments(self) -> list[PaymentId]:
        rows = await db.fetch("SELECT id FROM payment WHERE order_id = $1 ORDER BY id", self.id)
        return [PaymentId(row["id"]) for row in rows]

    async def is_begun(self) -> bool:
        return bool(await self.payments())

    async def payment(self) -> PaymentId:
        (payment_id,) = await self.payments()
        return payment_id


async def placed(
    *, user_id: UserId | None = None, language: str = "en", total: int = TOTAL, now: datetime | None = None
) -> Placed:
    """Write an order of two pieces that waits for its payment."""
    product = await make_product.product(variants=[make_product.Variant(stock=8)])
    line = make_order.Line(product.variant_id, product.id, quantity=2, unit_minor=total // 2)
    now = now or utc_now()
    made = await make_order.order(
        user_id=user_id, lines=[line], placed_at=now, pay_before=now + timedelta(minutes=30), language=language
    )
    return Placed(made.id, product.variant_id)


def usd(minor: int) -> Money:
    return Money(minor, Currency("USD"))


def key_of(text: str | None, mutation: str, *, input_hash: bytes = b"input") -> Key | None:
    return Key("test", mutation, text, input_hash) if text is not None else None


@dataclass(slots=True)
class Desk:
    """The shop's side of the bank: what shoppers and support do with payments, and the worker."""

    gateway: Watched
    merchant: Merchant
    browser: httpx2.AsyncClient
    watch: Watch = field(default_factory=Watch)

    @property
    def payments(self) -> dict[str, PaymentGateway]:
        return {"sandbox": cast(PaymentGateway, self.gateway)}

    async def pay(
        self,
        order: Placed,
        scenario: str = "approve",
        *,
        capture: bool = True,
        amount: Money | None = None,
        key: str | None = None,
        input_hash: bytes = b"input",
        viewer: Viewer = STRANGER,
        token: str | None = None,
        gateway: str = "sandbox",
        wait: timedelta = timedelta(seconds=5),
        method: Mapping[str, object] | None = None,
        **more: object,
    ) -> PaymentId:
        command = CreatePayment(
            order_id=order.id,
            gateway=gateway,
            access_token=token if token is not None else access.token(order.id, secret=SHOP_SECRET),
            amount=amount,
            capture=capture,
            method={"scenario": scenario, **(method or {}), **more},
        )
        if scenario == "timeout":
            self.gateway.faults.setdefault("create", []).append("silent")
        by = Surroundings(viewer=viewer, secret=SHOP_SECRET, payments=self.payments, clock=self.watch, wait=wait)
        return await create(command, key=key_of(key, "paymentCreate", input_hash=input_hash), by=by)

    async def capture(
        self, payment_id: PaymentId, minor: int | None = None, *, key: str | None = None, viewer: Viewer = SUPPORT
    ) -> PaymentId:
        return await steps.capture(
            payment_id,
            amount=usd(minor) if minor is not None else None,
            viewer=viewer,
            key=key_of(key, "paymentCapture"),
            payments=self.payments,
            clock=self.watch,
        )

    async def void(self, payment_id: PaymentId, *, key: str | None = None, viewer: Viewer = SUPPORT) -> PaymentId:
        return await steps.void(
            payment_id,
            viewer=viewer,
            key=key_of(key, "paymentVoid"),
            payments=self.payments,
            clock=self.watch,
        )

    async def refund(
        self,
        payment_id: PaymentId,
        minor: int | None = None,
        *,
        reason: str | None = None,
        key: str | None = None,
        viewer: Viewer = SUPPORT,
    ) -> Refunded:
        return await steps.refund(
            payment_id,
            amount=usd(minor) if minor is not None else None,
            reason=reason,
            viewer=viewer,
            key=key_of(key, "paymentRefund"),
            payments=self.payments,
            clock=self.watch,
        )

    async def cancel(self, order: Placed) -> OrderId:
        return await cancel(
            CancelOrder(order.id),
            viewer=SUPPORT,
            secret=SHOP_SECRET,
            key=None,
            payments=self.payments,
            clock=self.watch,
        )

    async def expire(self) -> list[OrderId]:
        """End what is not paid in time, as if its time were over."""
        self.watch.ahead += timedelta(minutes=31)
        return await expire.sweep(clock=self.watch)

    async def sweep(self) -> int:
        """Ask about what is due now."""
        return await sweep.sweep(payments=self.payments, clock=self.watch)

    async def work(self, *, minutes: float = 1, rounds: int = 10) -> None:
        """Let the worker ask, as time goes by, until nothing is left to ask."""
        for _ in range(rounds):
            if not await db.fetchval("SELECT EXISTS (SELECT 1 FROM payment WHERE query_at IS NOT NULL)"):
                return
            self.watch.ahead += timedelta(minutes=minutes)
            if not await self.sweep():
                await asyncio.sleep(0.05)  # a webhook has what is due under lock

    async def click(self, payment_id: PaymentId, decision: str) -> None:
        """Press a button of the bank's page, as the shopper does."""
        url = orjson.loads((await row_of(payment_id))["next_action"])["url"]
        page = await self.browser.get(url)
        token = page.text.partition('name="formToken" value="')[2].partition('"')[0]
        answer = await self.browser.post(url, data={"formToken": token, "decision": decision})
        assert answer.status_code == 200, answer.text

    async def at_bank(self, payment_id: PaymentId) -> dict[str, Any]:
        """Read the bank's own books."""
        answer = await self.merchant.call("GET", f"/v1/payments/{payment_id}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def has_refunded(self, payment_id: PaymentId, minor: int) -> bool:
        return (await self.at_bank(payment_id))["refunded"] == minor

    async def is_known(self, payment_id: PaymentId) -> bool:
        """Tell whether the bank has ever seen the payment."""
        return (await self.merchant.call("GET", f"/v1/payments/{payment_id}")).status_code == 200

    async def agree(self, payment_id: PaymentId) -> None:
        """Check that our books are the bank's."""
        ours, theirs = await row_of(payment_id), await self.at_bank(payment_id)
        names = {"authorized": "authorized_minor", "captured": "captured_minor", "voided": "voided_minor"}
        for their_name, our_name in (names | {"refunded": "refunded_minor", "amount": "amount_minor"}).items():
            assert (our_name, ours[our_name]) == (our_name, theirs[their_name])
        assert ours["reference"] == theirs["reference"]


async def row_of(payment_id: PaymentId) -> dict[str, Any]:
    row = await db.fetchrow("SELECT * FROM payment WHERE id = $1", payment_id)
    assert row is not None
    return dict(row)


async def state_of(payment_id: PaymentId) -> str:
    return (await row_of(payment_id))["state"]


async def refunds_of(payment_id: PaymentId) -> list[tuple[int, str]]:
    """Read amount and state of a payment's refunds, the oldest first."""
    rows = await db.fetch("SELECT amount_minor, state FROM refund WHERE payment_id = $1 ORDER BY id", payment_id)
    return [tuple(row) for row in rows]


async def log_of(payment_id: PaymentId) -> list[tuple[str, int | None]]:
    """Read states and amounts of a payment's log; fails where its numbers have a gap."""
    rows = await db.fetch(
        "SELECT seq, state, amount_minor FROM payment_event WHERE payment_id = $1 ORDER BY seq", payment_id
    )
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    return [(row["state"], row["amount_minor"]) for row in rows]


async def until(look: Callable[[], Awaitable[bool]], *, seconds: float = 10) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(seconds):
        while not await look():
            await asyncio.sleep(0.02)


async def is_in(payment_id: PaymentId, state: str) -> bool:
    return await state_of(payment_id) == state


def signed(body: bytes, *, age_seconds: float = 0, secret: str = SECRET) -> Mapping[str, str]:
    """Give the headers of a webhook as the bank signs it."""
    at_ms = round((utc_now().timestamp() - age_seconds) * 1000)
    return {signing.HEADER: signing.sign(secret, body, at_ms=at_ms)}
