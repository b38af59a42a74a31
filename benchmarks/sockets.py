"""`python -m benchmarks.sockets`: what an idle socket holds, and what a message costs that many hear at once."""

import argparse
import asyncio
import contextlib
import os
import resource
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import uvloop
from redis.asyncio import Redis

from benchmarks import cpu, shop
from benchmarks.crowd import Crowd
from benchmarks.served import Server, serving
from benchmarks.shop import SMALL
from benchmarks.variants import Variant
from domain import ids
from kit import streams
from kit.config import Settings

VARIANT = Variant("sockets", "app", {"SOUK_SOCKETS": "0", "SOUK_SOCKETS_CALLER": "0", "SOUK_LOG_LEVEL": "warning"})
FOLLOW = """
subscription Availability($ids: [ID!]!) {
  variantAvailabilityChanged(variantIds: $ids) { kind variant { id sku } availability { state quantity } }
}
"""
IDLE_BYTES, TOGETHER_MICROSECONDS = 25_000, 25.0
"""What a socket may hold, and what handing a message to one of many may cost the server in CPU time."""
SPARE_FILES = 1_000
PAGE = os.sysconf("SC_PAGE_SIZE")
WARM_UP = 50


def resident(pid: int) -> int:
    """Give the memory that a process has of its own. Units: bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


@dataclass(frozen=True, slots=True)
class Stage:
    """A server of sockets, and the hand that makes events for it."""

    server: Server
    connection: asyncpg.Connection
    redis: Redis
    variants: list[str]

    async def set(self, variants: Sequence[str], quantity: int) -> None:
        """Change the stock of variants, and call whoever follows them."""
        keys = [ids.decode_as("ProductVariant", each) for each in variants]
        await self.connection.execute(
            "UPDATE stock SET available = $2 WHERE variant_id = ANY($1::uuid[])", keys, quantity
        )
        await streams.publish(self.redis, [f"variant:{key}" for key in keys])


@dataclass(frozen=True, slots=True)
class Found:
    """What a crowd cost its server. Units: bytes a socket, microseconds of CPU a message, seconds by the wall."""

    sockets: int
    idle: float
    following: float
    together: float
    last_after: float
    apart: float

    @property
    def is_good(self) -> bool:
        return max(self.idle, self.following) <= IDLE_BYTES and self.together <= TOGETHER_MICROSECONDS

    def text(self) -> str:
        return (
            f"{self.sockets:,} sockets: {self.idle / 1000:.1f} kB each, {self.following / 1000:.1f} kB with one "
            f"subscription.\nOne event to all: {self.together:.1f} µs of CPU a message, the last was reached after "
            f"{self.last_after * 1000:.0f} ms.\nAn event to each of its own: {self.apart:.0f} µs of CPU a message."
        )


@contextlib.asynccontextmanager
async def opened() -> AsyncGenerator[Stage]:
    """Open the small shop and a server of it without a limit for sockets."""
    settings = Settings.read()
    async with contextlib.AsyncExitStack() as stack:
        place = await stack.enter_async_context(shop.opened(settings.state_dir.absolute() / SMALL.folder, SMALL))
        connection = await asyncpg.connect(place.database_url)
        stack.push_async_callback(connection.close)
        redis = Redis.from_url(place.redis_url)
        stack.push_async_callback(redis.aclose)
        server = await stack.enter_async_context(serving(VARIANT, place))
        found = await connection.fetch(
            "SELECT v.id FROM variant v JOIN product p ON p.id = v.product_id JOIN stock s ON s.variant_id = v.id "
            "WHERE v.archived_at IS NULL AND p.status = 'ACTIVE' ORDER BY v.id LIMIT 1000"
        )
        yield Stage(server, connection, redis, [ids.encode("ProductVariant", record["id"]) for record in found])


async def measured(stage: Stage, count: int, *, events: int) -> Found:
    """Open sockets, let all follow one variant, and then as many as there are variants one of their own each."""
    await _warm_up(stage)
    pid = stage.server.pid
    empty = resident(pid)
    crowd = await Crowd.opened(stage.server.port, count)
    idle = resident(pid)
    await stage.set(stage.variants[:1], 1_000)
    await crowd.follow(FOLLOW, [{"ids": stage.variants[:1]}])
    following = resident(pid)
    together, last_after = await _events(stage, crowd, stage.variants[:1], events)
    crowd.check(2 + events)
    crowd.close()
    some = await Crowd.opened(stage.server.port, min(count, len(stage.variants)))
    await some.follow(FOLLOW, [{"ids": [each]} for each in stage.variants])
    apart, _ = await _events(stage, some, stage.variants[: len(some.followers)], 3)
    some.close()
    return Found(count, (idle - empty) / count, (following - empty) / count, together, last_after, apart)


async def _warm_up(stage: Stage) -> None:
    crowd = await Crowd.opened(stage.server.port, WARM_UP)
    await stage.set(stage.variants[:1], 500)
    await crowd.follow(FOLLOW, [{"ids": stage.variants[:1]}])
    await _events(stage, crowd, stage.variants[:1], 5)
    crowd.close()
    await asyncio.sleep(0.2)


async def _events(stage: Stage, crowd: Crowd, variants: Sequence[str], count: int) -> tuple[float, float]:
    """Make events that everybody hears one of. Gives microseconds of the server a message, seconds to the last."""
    heard = len(crowd.followers[0].messages)
    lasts: list[float] = []
    used = 0.0
    for number in range(1, count + 1):
        before, started = cpu.seconds(stage.server.pid), time.perf_counter()
        await stage.set(variants, 10_000 + number + heard)
        await crowd.until(heard + number)
        lasts.append(time.perf_counter() - started)
        used += cpu.seconds(stage.server.pid) - before
    return used * 1e6 / (count * len(crowd.followers)), sorted(lasts)[len(lasts) // 2]


def most() -> int:
    """Raise the limit of open files as far as it goes, and give how many sockets it has room for."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard - SPARE_FILES


async def main(arguments: argparse.Namespace) -> int:
    """Measure; 1 when it is more than it may be."""
    count = min(arguments.sockets, most())
    async with opened() as stage:
        found = await measured(stage, count, events=arguments.events)
        print(found.text())
    return 0 if found.is_good else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sockets", description=__doc__)
    parser.add_argument("--sockets", type=int, default=10_000)
    parser.add_argument("--events", type=int, default=10)
    sys.exit(uvloop.run(main(parser.parse_args())))
