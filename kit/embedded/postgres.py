"""The embedded PostgreSQL: made when missing, started, repaired after a killed run, stopped."""

import asyncio
import contextlib
import os
import shutil
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import asyncpg

from kit.embedded import binaries, home, keep, leftover
from kit.embedded.child import Child

DATABASE = USER = "souk"
PROGRAM = "postgres"

SETTINGS: Mapping[str, str] = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "effective_cache_size": "1GB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "jit": "off",
    "shared_preload_libraries": "pg_stat_statements",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "log_min_duration_statement": "1s",
    "log_lock_waits": "on",
    "idle_in_transaction_session_timeout": "60s",
}
# A test may lose everything at a power cut, and is ten times faster so.
HASTY: Mapping[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
}


class StartFailed(RuntimeError):
    """A server did not start; the message ends with what it wrote."""


class Postgres:
    """A PostgreSQL server in a folder of ours, on a loopback port with a password of its own.

    `durable=False` is for tests: what it acknowledged survives a killed process, not a power cut.
    """

    name = "PostgreSQL"

    def __init__(
        self,
        directory: Path,
        *,
        durable: bool = True,
        find_home: Callable[[Path, Path], Awaitable[home.Home]] = home.find,
    ) -> None:
        self.directory = directory.absolute()
        self.durable = durable
        self._find_home = find_home
        self._home: home.Home | None = None
        self._child: Child | None = None
        self._kept: keep.Keep | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the postmaster while it runs."""
        return self._child.pid if self._child else None

    @property
    def url(self) -> str:
        """The address of the shop's database, with the password."""
        if self._kept is None:
            raise RuntimeError("PostgreSQL was never started.")
        return f"postgres://{USER}:{self._kept.password}@{keep.HOST}:{self._kept.port}/{DATABASE}"

    async def start(self) -> str:
        """Start the server, and give the address of its database, both made when missing.

        A second start of the same object keeps the port, so that the address stays true.

        Raises: StartFailed, ProgramMissing, NoHome.
        """
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._home is None:
            self._home = await self._find_home(self.directory, binaries.postgres())
        if self._kept is None:
            self._kept = keep.load(self.directory / "keep.json")
        await self._end_leftovers(self._home)
        if not self._home.data.exists():
            await self._initialise(self._home, self._kept.password)
        await asyncio.to_thread(home.own, self._home)
        await self._serve(self._home)
        await self._ensure_database()
        return self.url

    async def exited(self) -> int:
        """Wait for the end of the server and give its exit code."""
        if self._child is None:
            raise RuntimeError("PostgreSQL was never started.")
        return await self._child.exited()

    async def stop(self) -> None:
        """Stop the server: connections are closed, what was committed is on disk."""
        if self._child is not None:
            await self._child.stop()

    def kill(self) -> None:
        """Kill the server at once, as a crash would."""
        if self._child is not None:
            self._child.kill()

    def tail(self, lines: int = 15) -> str:
        """Give the last lines that the server wrote since its last start."""
        return self._child.tail(lines) if self._child else ""

    def rotate(self) -> None:
        """Move the log aside when it is large."""
        if self._child is not None:
            self._child.rotate()

    async def _end_leftovers(self, place: home.Home) -> None:
        """End the server of a killed run, and clear its lock when a restarted machine gave its number away."""
        await leftover.end(
            lambda: leftover.standing_in(place.folder, PROGRAM),
            farewells=(signal.SIGINT, signal.SIGQUIT, signal.SIGKILL),
        )
        lock = place.data / "postmaster.pid"
        with contextlib.suppress(FileNotFoundError, ProcessLookupError, PermissionError):
            os.kill(int(lock.read_text().split()[0]), 0)
            # Some program has the number, so that PostgreSQL would refuse to start; but no server stands in
            # the data. Elsewhere than on Linux that is less sure, and a person has to look.
            if sys.platform.startswith("linux"):
                lock.unlink()

    async def _initialise(self, place: home.Home, password: str) -> None:
        """Make the data beside its place and move it there, so that a half-made one is never taken for whole."""
        made = place.folder / "data.new"
        secret = place.folder / "initdb.password"
        await asyncio.to_thread(shutil.rmtree, made, True)
        secret.unlink(missing_ok=True)
        secret.touch(mode=0o600)
        secret.write_text(password)
        made.mkdir(mode=0o700)
        for path in (secret, made):
            shutil.chown(path, place.owner)
        words = [
            str(place.programs / "initdb"),
            f"--pgdata={made}",
            f"--username={USER}",
            f"--pwfile={secret}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            # No wheel carries ICU, and the system's libc would sort differently after an upgrade.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            f"--locale={'C.UTF-8' if sys.platform.startswith('linux') else 'C'}",
            *([] if self.durable else ["--no-sync"]),
        ]
        child = Child("initdb", words, log=self.directory / "initdb.log", options=self._options(place))
        try:
            await child.start()
            if await child.exited() != 0:
                raise StartFailed(f"The database could not be made in {place.folder}:\n{child.tail()}")
        finally:
            await child.stop()
            secret.unlink(missing_ok=True)
        made.rename(place.data)

    async def _serve(self, place: home.Home) -> None:
        """Start the server until it answers, with another port or again where that is the cure."""
        was_running = self._child is not None
        for _ in range(50):
            self._configure(place)
            words = [str(place.programs / PROGRAM), "-D", str(place.data)]
            self._child = Child(
                self.name,
                words,
                log=self.directory / "postgres.log",
                farewells=(signal.SIGINT, signal.SIGQUIT),
                patience=30,
                options=self._options(place),
            )
            await self._child.start()
            if await _is_ready(self._child, place.data / "postmaster.pid"):
                return
            said = self._child.output()
            if "Address already in use" in said and self._kept and not was_running:
                self._kept = self._kept.with_free_port
            elif "pre-existing shared memory block" not in said and "Address already in use" not in said:
                break
            await asyncio.sleep(0.2)
        raise StartFailed(f"PostgreSQL did not start in {place.folder}:\n{self.tail()}")

    def _configure(self, place: home.Home) -> None:
        kept = self._kept
        if kept is None:
            raise RuntimeError("PostgreSQL has no password yet.")
        keep.save(self.directory / "keep.json", kept)
        settings = {**SETTINGS, "port": str(kept.port), **({} if self.durable else HASTY)}
        lines = ["# Written at every start. Settings of yours belong in local.conf beside this file."]
        lines += [f"{name} = '{value}'" for name, value in settings.items()]
        if (place.data / "local.conf").exists():
            lines.append("include = 'local.conf'")
        file = place.data / "postgresql.conf"
        file.write_text("\n".join([*lines, ""]))
        shutil.chown(file, place.owner)

    async def _ensure_database(self) -> None:
        kept = self._kept
        if kept is None:
            raise RuntimeError("PostgreSQL has no password yet.")
        connection = await asyncpg.connect(
            host=keep.HOST, port=kept.port, user=USER, password=kept.password, database="postgres", timeout=30
        )
        try:
            if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
                await connection.execute(f'CREATE DATABASE "{DATABASE}"')
        finally:
            await connection.close()

    def _options(self, place: home.Home) -> list[str]:
        # It must stand somewhere that its user can reach; the server itself moves into its data.
        return [*place.options, "--chdir", str(place.folder)]


async def _is_ready(child: Child, lock: Path) -> bool:
    """Wait until the server says in its lock file that it takes connections; no when it ends before.

    No time limit: replaying the log of a killed server may take minutes, and its end is noticed.
    """
    while child.is_running:
        if _says_ready(lock, child.pid):
            return True
        await asyncio.sleep(0.02)
    return False


def _says_ready(lock: Path, pid: int | None) -> bool:
    try:
        lines = [line.strip() for line in lock.read_text().splitlines()]
    except FileNotFoundError:
        return False
    return len(lines) >= 8 and lines[0] == str(pid) and lines[7] in ("ready", "standby")
