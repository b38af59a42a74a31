"""Answers that take the same time whatever they were about."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


@asynccontextmanager
async def no_sooner_than(seconds: float) -> AsyncGenerator[None]:
    """Stay in the block for at least this long, also when it ends by an exception. Units: seconds."""
    clock = asyncio.get_running_loop().time
    end = clock() + seconds
    try:
        yield
    finally:
        await asyncio.sleep(max(0.0, end - clock()))
