"""Keep the parts of a running shop alive: start them, start them again when they die, stop them in order."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncGenerator, Callable
from typing import Protocol

BACKOFF = (0.1, 0.5, 1.0, 2.0)
QUICK_SECONDS = 10.0
QUICK_DEATHS = 5
ROTATE_SECONDS = 30.0


class Part(Protocol):
    """What can be supervised: a child process, or an embedded server around one."""

    @property
    def name(self) -> str: ...

    async def start(self) -> object: ...

    async def exited(self) -> int: ...

    async def stop(self) -> None: ...

    def kill(self) -> None: ...

    def tail(self, lines: int = 15) -> str: ...

    def rotate(self) -> None: ...


class GaveUp(RuntimeError):
    """A part died again and again; the message ends with what it wrote last."""


class Supervisor:
    """The parts that run, in the order in which they were started."""

    def __init__(self, group: asyncio.TaskGroup, say: Callable[[str], None], backoff: tuple[float, ...]) -> None:
        self._group = group
        self._say = say
        self._backoff = backoff
        self._parts: list[Part] = []
        self._watchers: list[asyncio.Task[None]] = []

    async def start(self, *parts: Part) -> None:
        """Start parts side by side and watch over them from now on."""
        self._parts.extend(parts)
        # All are awaited even when one fails: a start left running would outlive its stop.
        outcomes = await asyncio.gather(*(part.start() for part in parts), return_exceptions=True)
        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                raise outcome
        self._watchers.extend(self._group.create_task(self._watch(part)) for part in parts)

    def kill(self) -> None:
        """End all parts at once, without a farewell: for those who cannot wait."""
        for part in self._parts:
            part.kill()

    def rest(self) -> None:
        """Watch no longer."""
        for watcher in self._watchers:
            watcher.cancel()

    async def stop(self) -> None:
        """Stop the parts one after the other, the last that was started first."""
        while self._parts:
            await self._parts[-1].stop()
            self._parts.pop()

    async def rotate(self) -> None:
        """Look after the size of the logs, for ever."""
        while True:
            await asyncio.sleep(ROTATE_SECONDS)
            for part in self._parts:
                await asyncio.to_thread(part.rotate)

    async def _watch(self, part: Part) -> None:
        """Start a part again whenever it dies.

        Raises: GaveUp after five deaths that each came soon after the start.
        """
        loop = asyncio.get_running_loop()
        deaths = 0
        while True:
            born = loop.time()
            code = await part.exited()
            deaths = deaths + 1 if loop.time() - born < QUICK_SECONDS else 1
            while True:
                if deaths >= QUICK_DEATHS:
                    raise GaveUp(f"{part.name} ended {deaths} times in a row ({describe(code)}):\n{part.tail()}")
                pause = self._backoff[min(deaths, len(self._backoff)) - 1]
                self._say(f"{part.name} ended ({describe(code)}); starting it again in {pause:g} s.")
                await asyncio.sleep(pause)
                try:
                    await part.start()
                    break
                except (RuntimeError, OSError) as failure:
                    self._say(str(failure))
                    deaths += 1


@contextlib.asynccontextmanager
async def supervision(
    *, say: Callable[[str], None], backoff: tuple[float, ...] = BACKOFF
) -> AsyncGenerator[Supervisor, None]:
    """Give a supervisor whose parts are all stopped at the end, whatever ends it.

    Raises: GaveUp when a part cannot be kept alive; the block is cancelled then.
    """
    supervisor: Supervisor | None = None
    try:
        async with asyncio.TaskGroup() as group:
            supervisor = Supervisor(group, say, backoff)
            rotation = group.create_task(supervisor.rotate())
            try:
                yield supervisor
            finally:
                rotation.cancel()
                supervisor.rest()
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    finally:
        if supervisor is not None:
            await supervisor.stop()


def describe(code: int) -> str:
    """Say in words what an exit code means."""
    if code >= 0:
        return f"exit code {code}"
    with contextlib.suppress(ValueError):
        return f"killed by {signal.Signals(-code).name}"
    return f"killed by signal {-code}"
