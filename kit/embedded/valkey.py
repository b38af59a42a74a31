"""The embedded Valkey: realtime wake-ups and caches, kept across restarts, never the only truth."""

import asyncio
import time
from pathlib import Path

from kit.embedded import binaries, keep, leftover
from kit.embedded.child import Child
from kit.embedded.postgres import StartFailed

PROGRAM = "valkey-server"
MEMORY = "256mb"


class Valkey:
    """A Valkey server in a folder of ours, on a loopback port with a password of its own.

    `durable=False` is for tests: nothing is kept when it ends.
    """

    name = "Valkey"

    def __init__(self, directory: Path, *, durable: bool = True) -> None:
        self.directory = directory.absolute()
        self.durable = durable
        self._child: Child | None = None
        self._kept: keep.Keep | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the server while it runs."""
        return self._child.pid if self._child else None

    @property
    def url(self) -> str:
        """The address of the server, with the password."""
        if self._kept is None:
            raise RuntimeError("Valkey was never started.")
        return f"redis://:{self._kept.password}@{keep.HOST}:{self._kept.port}/0"

    async def start(self) -> str:
        """Start the server and give its address; a second start of the same object keeps the port.

        An append-only file that a crash left unreadable is moved aside: what stands in PostgreSQL is the truth.

        Raises: StartFailed, ProgramMissing.
        """
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        was_running = self._child is not None
        if self._kept is None:
            self._kept = keep.load(self.directory / "keep.json")
        await leftover.end(lambda: leftover.standing_in(self.directory, PROGRAM))
        for _ in range(50):
            await self._launch(self._kept)
            if await self._is_ready(self._kept):
                return self.url
            said = self.tail(50)
            if "Address already in use" in said:
                self._kept = self._kept if was_running else self._kept.with_free_port
            elif "append only file" in said and (self.directory / "appendonlydir").exists():
                (self.directory / "appendonlydir").rename(self.directory / f"appendonlydir.broken-{time.time_ns()}")
            else:
                break
            await asyncio.sleep(0.2)
        raise StartFailed(f"Valkey did not start in {self.directory}:\n{self.tail()}")

    async def exited(self) -> int:
        """Wait for the end of the server and give its exit code."""
        if self._child is None:
            raise RuntimeError("Valkey was never started.")
        return await self._child.exited()

    async def stop(self) -> None:
        """Stop the server; what it holds is written first."""
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

    async def _launch(self, kept: keep.Keep) -> None:
        keep.save(self.directory / "keep.json", kept)
        settings = {
            "bind": keep.HOST,
            "port": kept.port,
            "requirepass": kept.password,
            "dir": f'"{self.directory}"',
            "save": '""',
            "appendonly": "yes" if self.durable else "no",
            "appendfsync": "everysec",
            "maxmemory": MEMORY,
            # Caches have a time to live and may go; streams have none and stay.
            "maxmemory-policy": "volatile-lfu",
            "daemonize": "no",
        }
        file = self.directory / "valkey.conf"
        file.touch(mode=0o600)
        file.write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
        self._child = Child(self.name, [str(binaries.valkey()), str(file)], log=self.directory / "valkey.log")
        await self._child.start()

    async def _is_ready(self, kept: keep.Keep) -> bool:
        """Wait until the server answers; no when it ends before. Loading its file may take its time."""
        while self._child is not None and self._child.is_running:
            if await _ping(kept):
                return True
            await asyncio.sleep(0.02)
        return False


async def _ping(kept: keep.Keep) -> bool:
    """Ask by hand: this runs before anything else, and a client library takes longer to import."""
    try:
        async with asyncio.timeout(2):
            reader, writer = await asyncio.open_connection(keep.HOST, kept.port)
            try:
                writer.write(f"AUTH {kept.password}\r\nPING\r\n".encode())
                return await reader.readline() == b"+OK\r\n" and await reader.readline() == b"+PONG\r\n"
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return False
