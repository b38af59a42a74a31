"""A few processes that work on pictures, started when the first is needed; one that breaks or hangs is replaced."""

import asyncio
import contextlib
import json
import struct
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from kit import log

logger = log.get(__name__)

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-s", "-E", "-B", "-m", "kit.pictures.child")
LENGTHS = struct.Struct(">II")
MASTER_SIDE = 2560
"""Units: pixels. More than any screen shows at once."""
TASKS = 100
"""So many pictures a process works on; then another takes its place, and what libraries have lost is given back."""
WAITING = 32
"""So many wait at most for a process; who comes then is told to come later."""


class Unreadable(Exception):
    """Not a picture of a form that is read, or a broken one, or one that takes too long."""


class TooManyPixels(Unreadable):
    """A picture that is too large."""


class Busy(Exception):
    """Too many wait already."""


class Form(StrEnum):
    """What renditions are written in."""

    WEBP = "WEBP"
    AVIF = "AVIF"


Read = Callable[[], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Master:
    """A picture rewritten as WebP. Units: pixels."""

    data: bytes
    width: int
    height: int


@dataclass(slots=True, eq=False)
class _Child:
    """One of the processes."""

    process: asyncio.subprocess.Process
    tasks: int = 0

    async def ask(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.tasks += 1
        written = json.dumps(header).encode()
        self.process.stdin.write(LENGTHS.pack(len(written), len(body)) + written)
        self.process.stdin.write(body)
        await self.process.stdin.drain()
        of_header, of_body = LENGTHS.unpack(await self.process.stdout.readexactly(LENGTHS.size))
        answer = json.loads(await self.process.stdout.readexactly(of_header))
        return answer, await self.process.stdout.readexactly(of_body)

    async def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()
        if self.process.stdin is not None:
            self.process.stdin.close()


@dataclass(slots=True)
class Pictures:
    """Works on pictures, `processes` of them at once.

    Units: `pixels` of a picture at most; `timeout` for each.
    """

    processes: int
    pixels: int
    timeout: timedelta = timedelta(seconds=30)
    _idle: list[_Child] = field(default_factory=list[_Child])
    _busy: set[_Child] = field(default_factory=set[_Child])
    _waiting: int = 0
    _is_closed: bool = False
    _room: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._room = asyncio.Semaphore(self.processes)

    async def master(self, read: Read) -> Master:
        """Rewrite what somebody sent: upright, without metadata, as WebP; it is read when its turn has come.

        Raises: Unreadable, TooManyPixels, Busy.
        """
        header = {"task": "master", "pixels": self.pixels, "side": MASTER_SIDE}
        answer, made = await self._ask(header, read)
        return Master(made, answer["width"], answer["height"])

    async def rendition(self, read: Read, *, width: int | None, form: Form) -> bytes:
        """Draw a master in a form, no wider than `width`.

        Units: pixels.
        Raises: Unreadable when it takes too long, Busy.
        """
        _, made = await self._ask({"task": "rendition", "width": width, "form": form.value}, read)
        return made

    async def aclose(self) -> None:
        """End the processes, whatever they are at."""
        self._is_closed = True
        children = [*self._idle, *self._busy]
        self._idle.clear()
        for child in children:
            await child.end()

    async def _ask(self, header: dict[str, Any], read: Read) -> tuple[dict[str, Any], bytes]:
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            await self._room.acquire()
        finally:
            self._waiting -= 1
        try:
            answer, made = await self._answered(header, await read())
        finally:
            self._room.release()
        if "refused" in answer:
            logger.info("picture.refused", task=header["task"], reason=answer["refused"], why=answer.get("why"))
            raise TooManyPixels if answer["refused"] == "pixels" else Unreadable
        return answer, made

    async def _answered(self, header: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
        child = await self._free()
        is_used = child.tasks > 0
        try:
            return await self._asked(child, header, data)
        except (asyncio.IncompleteReadError, ConnectionError):
            # It has died; of something else, perhaps, if it is not its first picture.
            logger.warning("picture.process", error="died", task=header["task"], is_used=is_used)
            if not is_used or self._is_closed:
                raise Unreadable from None
        except TimeoutError:
            logger.warning("picture.process", error="timeout", task=header["task"])
            raise Unreadable from None
        try:
            return await self._asked(await self._start(), header, data)
        except (asyncio.IncompleteReadError, ConnectionError, TimeoutError):
            raise Unreadable from None

    async def _asked(self, child: _Child, header: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
        self._busy.add(child)
        is_well = False
        try:
            async with asyncio.timeout(self.timeout.total_seconds()):
                answered = await child.ask(header, data)
            is_well = child.tasks < TASKS
        finally:
            # Whoever is no longer waited for is in the middle of something: the next would get its answer.
            self._busy.discard(child)
            if is_well:
                self._idle.append(child)
            else:
                await asyncio.shield(child.end())
        return answered

    async def _free(self) -> _Child:
        while self._idle:
            child = self._idle.pop()
            if child.process.returncode is None:
                return child
        return await self._start()

    async def _start(self) -> _Child:
        # Nothing of ours is in its environment: it works on what strangers send.
        process = await asyncio.create_subprocess_exec(
            *COMMAND,
            cwd=ROOT,
            env={},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=1 << 20,
        )
        return _Child(process)
