"""A real gateway under watch, some of whose calls go wrong."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Literal

from gateways.payment.errors import GatewayCannot, GatewayDown, GatewayRefused, GatewayTimeout
from gateways.payment.port import Capabilities, GatewayPayment, PaymentGateway
from kit import db

Fault = Literal["down", "lost", "silent", "cannot", "refused", "unseen", "crash before", "crash after"]
CALLS = ("create", "query", "capture", "void", "refund", "query_refund")


class Crash(BaseException):
    """The process ended here."""


class Watched:
    """A real gateway that is watched: no call of it may happen inside a transaction, and some are spoilt.

    `faults` maps a call to what goes wrong with its next ones: `down` it is not reached, `lost` it acts and the answer
    is lost, `silent` nobody waits long for one that never comes, `cannot` it has no such ability, `refused` it says no,
    `unseen` it has not seen it yet, `crash` the process ends before it acts or after. `slow` holds answers back until
    the event, `false` gives another answer than the bank's. `heard` keeps the bank's answers.
    """

    def __init__(self, gateway: PaymentGateway, impatient: PaymentGateway) -> None:
        self.gateway = gateway
        self.impatient = impatient
        self.capabilities: Capabilities = gateway.capabilities
        self.currencies = gateway.currencies
        self.calls: list[str] = []
        self.heard: list[Any] = []
        self.faults: dict[str, list[Fault]] = {}
        self.slow: dict[str, asyncio.Event] = {}
        self.false: dict[str, GatewayPayment] = {}

    def __getattr__(self, name: str) -> Any:
        real = getattr(self.gateway, name)
        if name not in CALLS:
            return real

        async def call(*values: object) -> Any:
            assert not db.is_inside(), f"{name} inside a transaction"
            self.calls.append(name)
            fault = self.faults[name].pop(0) if self.faults.get(name) else None
            if fault == "down":
                await self._hold(name)
                raise GatewayDown(self.gateway.code, "not reached")
            if fault == "cannot":
                raise GatewayCannot(self.gateway.code, name)
            if fault == "refused":
                await self._hold(name)
                raise GatewayRefused(self.gateway.code, "no")
            if fault == "unseen":
                return None
            if fault == "crash before":
                raise Crash
            answer = await (getattr(self.impatient, name) if fault == "silent" else real)(*values)
            self.heard.append(answer)
            await self._hold(name)
            if fault == "crash after":
                raise Crash
            if fault == "lost":
                raise GatewayTimeout(self.gateway.code, "lost")
            return self.false.get(name, answer)

        return call

    async def _hold(self, name: str) -> None:
        if name in self.slow:
            await self.slow[name].wait()


@asynccontextmanager
async def crashing() -> AsyncGenerator[None]:
    """The process ends inside; the next one finds what it left."""
    try:
        yield
    except Crash:
        return
    raise AssertionError("it did not crash")
