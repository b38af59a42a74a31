"""A server under measurement: a process of its own, started on a free port and stopped again."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from benchmarks.load import HOST
from benchmarks.shop import Place
from benchmarks.variants import Variant
from kit.embedded import keep
from kit.embedded.child import Child

START_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; its answers are at `port`."""

    name: str
    pid: int
    port: int


@contextlib.asynccontextmanager
async def serving(variant: Variant, place: Place) -> AsyncGenerator[Server]:
    """Run a server of the shop.

    Raises: RuntimeError when it does not answer in time; the message ends with what it wrote.
    """
    port = keep.free_port()
    child = Child(
        variant.name,
        [sys.executable, "-m", variant.module],
        log=place.folder / "logs" / f"{variant.name}.log",
        environment=place.environment(port=port) | variant.settings,
    )
    await child.start()
    try:
        await _until_ready(child, port)
        assert child.pid is not None
        yield Server(variant.name, child.pid, port)
    finally:
        await child.stop()


async def _until_ready(child: Child, port: int) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(START_SECONDS):
            while child.is_running:
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection(HOST, port)
                    writer.close()
                    return
                await asyncio.sleep(0.05)
    raise RuntimeError(f"{child.name} does not serve:\n{child.tail()}")
