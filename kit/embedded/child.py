"""One program started by us: in a session of its own, ending with us, its output in a file."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import IO

LAUNCH = Path(__file__).with_name("launch.py")
LOG_LIMIT = 10 * 2**20


def launcher(*options: str, farewell: signal.Signals | None = None) -> list[str]:
    """Give the words that go before a command so that it runs under `launch.py`."""
    words = [sys.executable, "-I", "-S", str(LAUNCH)]
    if farewell is not None:
        words += ["--signal", str(int(farewell)), "--parent", str(os.getpid())]
    return [*words, *options, "--"]


class Child:
    """A program that is started, waited for and stopped, any number of times.

    It leaves our terminal's process group, so that Ctrl-C reaches us alone and we decide the order of the
    farewells. When we are killed, the kernel sends it `farewells[0]`. Start it in a thread that lives as long
    as the child shall: the kernel takes the end of that thread for the end of the parent. Without a log it
    writes to our own output.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        log: Path | None,
        environment: Mapping[str, str] | None = None,
        farewells: Sequence[signal.Signals] = (signal.SIGTERM,),
        patience: float = 10.0,
        options: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.command = list(command)
        self.log = log
        self.environment = environment
        self.farewells = farewells
        self.patience = patience
        self.options = options
        self._process: subprocess.Popen[bytes] | None = None
        self._log_start = 0
        self._is_swept = True

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._process.pid if self.is_running and self._process else None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    async def start(self) -> None:
        """Start the program; not whether it is ready, only that it was started."""
        if self.is_running:
            raise RuntimeError(f"{self.name} is running already.")
        with self._output() as output:
            self._process = subprocess.Popen(  # noqa: ASYNC220, S603  asyncio's own would kill it when its loop closes
                [*launcher(*self.options, farewell=self.farewells[0]), *self.command],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT if output else None,
                start_new_session=True,
            )
            self._is_swept = False

    async def exited(self) -> int:
        """Wait for its end and give its exit code, negative for a signal."""
        if self._process is None:
            raise RuntimeError(f"{self.name} was never started.")
        await _gone(self._process)
        if not self._is_swept:
            # What it left behind in its group (workers of a killed server) would keep its port. Once only:
            # the number may be another group's later.
            self._is_swept = True
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        return self._process.wait()

    async def stop(self) -> None:
        """Ask it to end by each farewell in turn, with patience (seconds) for each, then kill it."""
        if self._process is None:
            return
        for farewell in (*self.farewells, signal.SIGKILL):
            self._send(farewell)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.patience):
                    await self.exited()
                    return

    def kill(self) -> None:
        """Kill it at once, as a crash would."""
        self._send(signal.SIGKILL)

    @contextlib.contextmanager
    def _output(self) -> Generator[IO[bytes] | None, None, None]:
        if self.log is None:
            yield None
            return
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as file:
            self._log_start = file.tell()
            yield file

    def _send(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)

    def output(self) -> str:
        """Give what it wrote into its log since its last start."""
        if self.log is None:
            return ""
        with contextlib.suppress(FileNotFoundError), self.log.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(self._log_start if self._log_start <= size else 0)
            return file.read(LOG_LIMIT).decode(errors="replace")
        return ""

    def tail(self, lines: int = 15) -> str:
        """Give the last lines that it wrote since its last start."""
        return "\n".join(self.output().splitlines()[-lines:])

    def rotate(self, limit: int = LOG_LIMIT) -> None:
        """Move the log aside when it is larger than `limit` bytes; one older file is kept.

        Copied and cut, not renamed: the program keeps its open file, which appends.
        """
        if self.log is None or not self.log.exists() or self.log.stat().st_size <= limit:
            return
        self.log.with_suffix(self.log.suffix + ".1").write_bytes(self.log.read_bytes())
        os.truncate(self.log, 0)
        self._log_start = 0


async def _gone(process: subprocess.Popen[bytes]) -> None:
    """Wait until a process has ended, without a thread where the kernel can tell us."""
    try:
        handle = os.pidfd_open(process.pid)
    except (AttributeError, OSError):
        while process.poll() is None:  # noqa: ASYNC110  without a pidfd nothing tells us
            await asyncio.sleep(0.05)
        return
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_reader(handle, ended.set)
    try:
        if process.poll() is None:
            await ended.wait()
    finally:
        loop.remove_reader(handle)
        os.close(handle)
