"""The worker's loops: events, mails, timed jobs. Each works until nothing is left, then waits for a nudge."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import asyncpg

from gateways.mail.port import Mailer
from kit import log
from kit.config import Settings
from resolvers.context import Tools
from wiring.tools import redis_for_cache
from worker import jobs, post, relay, schedule

logger = log.get(__name__)

LOOK_SECONDS = 1.0
"""How long a loop waits without a nudge."""
FAULT_SECONDS = 2.0


@dataclass(slots=True)
class Nudge:
    """Wakes the loops: PostgreSQL says when something was committed to the outbox."""

    events: list[asyncio.Event] = field(default_factory=list[asyncio.Event])

    def listener(self) -> asyncio.Event:
        event = asyncio.Event()
        self.events.append(event)
        return event

    def __call__(self) -> None:
        for event in self.events:
            event.set()

    async def listen(self, database_url: str) -> None:
        """Pass on the database's nudges until cancelled; without the connection the loops look by themselves."""
        while True:
            try:
                connection = await asyncpg.connect(
                    database_url, timeout=10, server_settings={"application_name": "souk-worker-listen"}
                )
                ended = asyncio.Event()
                connection.add_termination_listener(lambda _, ended=ended: ended.set())
                await connection.add_listener("outbox", lambda *_: self())
                try:
                    await ended.wait()
                finally:
                    await connection.close(timeout=1)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
                logger.warning("worker.deaf", error=type(error).__name__)
            await asyncio.sleep(FAULT_SECONDS)


async def loop(name: str, work: Callable[[], Awaitable[int]], *, wake: asyncio.Event, stop: asyncio.Event) -> None:
    """Work until told to stop; a fault is logged and the work tried again."""
    while not stop.is_set():
        try:
            done = await work()
        except Exception:  # the database may be away for a moment: the loop outlives it
            logger.exception("worker.fault", loop=name)
            await _pause(stop, FAULT_SECONDS)
            continue
        if not done:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(wake.wait(), LOOK_SECONDS)
            wake.clear()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def run(tools: Tools, *, mailer: Mailer, stop: asyncio.Event) -> None:
    """Run every loop until told to stop; what is under way is finished."""
    settings: Settings = tools.settings
    now = tools.clock
    redis = redis_for_cache(settings)
    nudge = Nudge()
    listening = asyncio.create_task(nudge.listen(settings.database_url))
    timed = jobs.jobs(tools)

    async def relay_events() -> int:
        return await relay.relay(cache=tools.cache, redis=redis, now=now)

    async def send_mails() -> int:
        return await post.send_due(mailer=mailer, sender=settings.mail_from, now=now)

    async def run_jobs() -> int:
        return await schedule.run_due(timed, now=now)

    # Jobs go by the clock: what is committed to the outbox is no news to them.
    stopping = asyncio.Event()

    async def nudge_at_stop() -> None:
        await stop.wait()
        stopping.set()
        nudge()

    loops = (
        ("relay", relay_events, nudge.listener()),
        ("post", send_mails, nudge.listener()),
        ("jobs", run_jobs, stopping),
    )
    try:
        async with asyncio.TaskGroup() as group:
            for name, work, wake in loops:
                group.create_task(loop(name, work, wake=wake, stop=stop))
            group.create_task(nudge_at_stop())
    finally:
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listening
        if redis is not None:
            await redis.aclose()
