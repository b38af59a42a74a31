"""A real bank process and a real receiver of its webhooks, for tests."""

import asyncio
import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Callable, Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from simulators.bank import signing

SECRET = "the-secret-of-the-bank-in-tests"
START_SECONDS = 20.0


@dataclass(slots=True)
class BankProcess:
    """One bank; it may be killed and started again over the same books and port."""

    state_dir: Path
    port: int
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        arguments = ["--port", str(self.port), "--state-dir", str(self.state_dir)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "simulators.bank", *arguments, "--secret", SECRET, "--retry-seconds", "0.1"],
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_SECONDS
        async with httpx2.AsyncClient(trust_env=False) as client:
            while True:
                with contextlib.suppress(httpx2.HTTPError):
                    if (await client.get(f"{self.url}/health")).is_success:
                        return
                assert self._process.poll() is None, "the bank ended at its start"
                assert time.monotonic() < deadline, "the bank does not answer"
                await asyncio.sleep(0.05)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End it politely and give its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        code = self._process.wait(timeout=10)
        self._process = None
        return code

    @property
    def is_running(self) -> bool:
        return self._process is not None


@contextlib.asynccontextmanager
async def running_bank(state_dir: Path) -> AsyncGenerator[BankProcess]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    bank = BankProcess(state_dir=state_dir, port=port)
    await bank.start()
    try:
        yield bank
    finally:
        if bank.is_running:
            bank.kill()


@dataclass(slots=True)
class Webhook:
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def event(self) -> dict[str, Any]:
        return orjson.loads(self.body)

    @property
    def payment_id(self) -> str:
        return self.event["payment"]["paymentId"]


@dataclass(slots=True)
class Receiver:
    """Keeps every webhook; answers 500 to as many as `failures` says for a payment."""

    url: str = ""
    webhooks: list[Webhook] = field(default_factory=list[Webhook])
    failures: dict[str, int] = field(default_factory=dict[str, int])
    _arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, request: Request) -> Response:
        try:
            body = await request.body()
        except ClientDisconnect:  # the bank was killed while it told us
            return Response(status_code=400)
        webhook = Webhook(dict(request.headers), body, time.monotonic())
        async with self._arrived:
            self.webhooks.append(webhook)
            self._arrived.notify_all()
        left = self.failures.get(webhook.payment_id, 0)
        self.failures[webhook.payment_id] = left - 1
        return Response(status_code=500 if left > 0 else 200)

    def of(self, payment_id: object) -> list[Webhook]:
        return [webhook for webhook in self.webhooks if webhook.payment_id == str(payment_id)]

    async def wait(self, payment_id: object, count: int = 1, *, seconds: float = 10) -> list[Webhook]:
        """Wait until so many webhooks have come for a payment."""
        return await self._until(lambda: self.of(payment_id), count, seconds)

    async def _until(self, look: Callable[[], list[Webhook]], count: int, seconds: float) -> list[Webhook]:
        async with asyncio.timeout(seconds), self._arrived:
            await self._arrived.wait_for(lambda: len(look()) >= count)
            return look()


class QuietServer(uvicorn.Server):
    """A server inside of the test's loop: signals stay pytest's."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


@contextlib.asynccontextmanager
async def running_receiver() -> AsyncGenerator[Receiver]:
    receiver = Receiver()
    app = Starlette(routes=[Route("/webhooks/payments/sandbox", receiver.receive, methods=["POST"])])
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        receiver.url = f"http://127.0.0.1:{listener.getsockname()[1]}/webhooks/payments/sandbox"
        server = QuietServer(uvicorn.Config(app, lifespan="off", ws="none", log_config=None))
        async with asyncio.TaskGroup() as group:
            group.create_task(server.serve(sockets=[listener]))
            yield receiver
            server.should_exit = True


@dataclass(slots=True)
class Merchant:
    """Calls the bank as a merchant does; each part of a call can be forged."""

    client: httpx2.AsyncClient
    url: str
    secret: str = SECRET

    async def call(
        self,
        method: str,
        target: str,
        body: object = None,
        *,
        key: str | None = None,
        age_seconds: float = 0,
        signed: bytes | None = None,
        raw: bytes | None = None,
        timeout: float = 10,
    ) -> httpx2.Response:
        content = raw if raw is not None else orjson.dumps(body) if body is not None else b""
        covered = signed if signed is not None else signing.request_content(method, target, content)
        at_ms = round((time.time() - age_seconds) * 1000)
        headers = {signing.HEADER: signing.sign(self.secret, covered, at_ms=at_ms)}
        if key is not None:
            headers["idempotency-key"] = key
        return await self.client.request(method, self.url + target, content=content, headers=headers, timeout=timeout)

    async def create(self, *, method: Mapping[str, object] | None = None, **more: object) -> dict[str, Any]:
        """Make a payment of 10,000 and give its picture."""
        body = order(method=method, **more)
        answer = await self.call("POST", "/v1/payments", body, key=str(body["paymentId"]))
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def show(self, payment: Mapping[str, Any]) -> dict[str, Any]:
        """Give the picture of a payment as it is now."""
        answer = await self.call("GET", f"/v1/payments/{payment['reference']}")
        assert answer.status_code == 200, answer.text
        return answer.json()


def order(**more: object) -> dict[str, object]:
    """The body of a call that makes a payment of 10,000."""
    return {"paymentId": str(uuid4()), "amount": 10_000, "currency": "EUR", "description": "Two teapots", **more}
