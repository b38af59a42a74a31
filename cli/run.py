"""`python -m cli run`: start everything a shop needs, keep it alive, and leave nothing behind."""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import typer

from cli import graphiql_assets
from cli.prepare import is_prepared
from cli.progress import Progress
from kit.config import Settings
from kit.embedded import Postgres, Valkey, keep, leftover, lock
from kit.embedded.binaries import ProgramMissing
from kit.embedded.child import Child
from kit.embedded.home import NoHome
from kit.embedded.postgres import StartFailed
from kit.embedded.supervisor import GaveUp, Part, Supervisor, supervision

MARK = "SOUK_RUN"
READY_SECONDS = 120.0
DEMO_ACCOUNTS = ("shopper@demo.example", "support@demo.example", "catalogue@demo.example", "admin@demo.example")
DEMO_PASSWORD = "souk-demo-2026"  # noqa: S105  known to everybody, refused in production

# What a person can mend: told in one line, without a traceback.
TELLABLE = (lock.AlreadyRunning, ProgramMissing, NoHome, StartFailed, GaveUp, OSError)


def _python(module: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *module.split())


@dataclass(frozen=True)
class Programs:
    """The commands of a shop's own processes."""

    prepare: Sequence[str] = _python("cli prepare")
    bank: Sequence[str] = _python("simulators.bank")
    server: Sequence[str] = _python("app")
    worker: Sequence[str] = _python("worker")


class Run:
    """One run of a shop: its settings, its folder, and what its processes are told."""

    def __init__(self, settings: Settings, programs: Programs, progress: Progress) -> None:
        self.settings = settings
        self.programs = programs
        self.progress = progress
        self.folder = settings.state_dir.absolute()
        self.port = settings.port or keep.free_port()
        self.address = settings.public_url.rstrip("/") or f"http://{_reachable(settings.host)}:{self.port}"
        self.supervisor: Supervisor | None = None
        self.environment = {
            **os.environ,
            MARK: str(self.folder),
            "PYTHONUNBUFFERED": "1",
            "SOUK_PORT": str(self.port),
            "SOUK_PUBLIC_URL": self.address,
            "SOUK_STATE_DIR": str(self.folder),
            "DATABASE_URL": settings.database_url,
            "REDIS_URL": settings.redis_url,
        }

    async def serve(self) -> None:
        """Start all, tell the addresses, and stay until cancelled.

        Raises: StartFailed, GaveUp, AlreadyRunning, ProgramMissing, NoHome.
        """
        started = time.monotonic()
        with lock.hold(self.folder, self.address):
            await leftover.end(lambda: leftover.carrying(f"{MARK}={self.folder}"))
            if not keep.is_free(0, self.settings.host):
                raise StartFailed(f"SOUK_HOST has to be an address of this machine, which {self.settings.host} is not.")
            if not keep.is_free(self.port, self.settings.host):
                raise StartFailed(f"Port {self.port} is taken by another program. Stop it, or set SOUK_PORT.")
            self.progress.say(f"Souk in {self.folder}")
            assets = asyncio.create_task(self._fetch_assets())
            try:
                async with supervision(say=self.progress.say) as self.supervisor:
                    await self._start(self.supervisor)
                    self._tell(time.monotonic() - started)
                    await asyncio.get_running_loop().create_future()
            finally:
                assets.cancel()
                await asyncio.wait([assets])

    def hurry(self) -> None:
        """End everything now."""
        if self.supervisor is not None:
            self.supervisor.kill()

    async def _start(self, supervisor: Supervisor) -> None:
        servers: list[Part] = []
        if not self.settings.database_url:
            servers.append(Postgres(self.folder / "postgres"))
        if not self.settings.redis_url:
            servers.append(Valkey(self.folder / "valkey"))
        if servers:
            with self.progress.step(" and ".join(server.name for server in servers)):
                await supervisor.start(*servers)
        for server in servers:
            if isinstance(server, Postgres):
                self.environment["DATABASE_URL"] = server.url
            if isinstance(server, Valkey):
                self.environment["REDIS_URL"] = server.url
        await self._start_bank(supervisor)
        await self._prepare()
        with self.progress.step("Server and worker"):
            server = self._child("server", self.programs.server)
            await supervisor.start(self._child("worker", self.programs.worker), server)
            await self._until_ready(server)

    async def _start_bank(self, supervisor: Supervisor) -> None:
        """Start the sandbox bank beside us, unless the settings name one that runs elsewhere."""
        if not self.settings.sandbox or "sandbox_url" in self.settings.model_fields_set:
            return
        wanted = urlsplit(self.settings.sandbox_url).port or 0
        port = wanted if keep.is_free(wanted) else keep.free_port()
        self.environment["SOUK_SANDBOX_URL"] = f"http://{keep.HOST}:{port}"
        words = [*self.programs.bank, "--port", str(port), "--state-dir", str(self.folder / "bank")]
        words += ["--secret", self.settings.sandbox_secret]
        await supervisor.start(self._child("bank", words))

    async def _prepare(self) -> None:
        if await is_prepared(self.environment["DATABASE_URL"], demo=self.settings.demo):
            return
        child = Child("prepare", self.programs.prepare, log=None, environment=self.environment)
        try:
            await child.start()
            if await child.exited() != 0:
                raise StartFailed("The database could not be made ready; what is above says why.")
        finally:
            await child.stop()

    async def _until_ready(self, server: Child) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(READY_SECONDS):
                while not await _is_ready(_reachable(self.settings.host), self.port):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
                return
        raise StartFailed(f"The server was not ready after {READY_SECONDS:.0f} s:\n{server.tail()}")

    async def _fetch_assets(self) -> None:
        try:
            await graphiql_assets.fetch(self.folder / "graphiql")
        except (graphiql_assets.FetchFailed, OSError) as failure:
            self.progress.say(f"  No GraphiQL page ({failure}); the API serves all the same.")

    def _child(self, name: str, command: Sequence[str]) -> Child:
        return Child(name, command, log=self.folder / "logs" / f"{name}.log", environment=self.environment)

    def _tell(self, seconds: float) -> None:
        lines = ["", f"Souk is ready after {seconds:.1f} s.", "", f"  GraphQL and GraphiQL  {self.address}/graphql"]
        if self.settings.dev:
            lines.append(f"  Mails that were sent  {self.address}/dev/mail")
        lines.append(f"  Logs                  {self.folder / 'logs'}")
        if self.settings.demo:
            lines += ["", f"  Demo accounts, password {DEMO_PASSWORD}:"]
            lines += [f"    {account}" for account in DEMO_ACCOUNTS]
        self.progress.say("\n".join([*lines, "", "Ctrl-C stops everything."]))


async def until_told(run: Run) -> int:
    """Serve until Ctrl-C or a signal, then stop everything; give the exit code.

    A second signal does not wait for farewells.
    """
    loop = asyncio.get_running_loop()
    serving = asyncio.create_task(run.serve())

    def stop() -> None:
        if serving.cancelling():
            run.hurry()
            return
        run.progress.say("\nStopping. Once more to stop at once.")
        serving.cancel()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop)
    try:
        await serving
    except TELLABLE as failure:
        run.progress.say(str(failure))
        return 1
    except asyncio.CancelledError:
        run.progress.say("Stopped.")
    return 0


async def _is_ready(host: str, port: int) -> bool:
    """Ask by hand: a client library takes longer to import than this whole start."""
    try:
        async with asyncio.timeout(5):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(f"GET /health/ready HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
                return (await reader.readline()).split()[1:2] == [b"200"]
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return False


def _reachable(host: str) -> str:
    """Give an address at which a server that listens on `host` is reached from here."""
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104


def _unreadable(settings: Settings) -> list[str]:
    """Say what a server would not start with, where it is to know documents: it would be started over and over."""
    if settings.documents == "open" and not settings.documents_path:
        return []
    from wiring import documents

    return documents.problems(settings)


def command() -> None:
    """Start everything a shop needs, and keep it alive until Ctrl-C."""
    settings = Settings.read()
    if problems := settings.production_problems() + _unreadable(settings):
        typer.echo("Souk does not start like this:")
        for problem in problems:
            typer.echo(f"  {problem}")
        raise typer.Exit(1)
    raise typer.Exit(asyncio.run(until_told(Run(settings, Programs(), Progress()))))
