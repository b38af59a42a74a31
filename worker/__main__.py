"""`python -m worker`: relays events, sends mails, runs timed jobs. Several may run side by side."""

import asyncio
import signal
import sys

import uvloop

from kit import log
from kit.config import Settings
from wiring import production, reach
from wiring.mail import mailer
from wiring.tools import open_tools
from worker.run import run


async def main(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_tools(settings, application_name="souk-worker") as tools:
        log.get(__name__).info("worker.started")
        await run(tools, mailer=mailer(settings, now=tools.clock), stop=stop)
        log.get(__name__).info("worker.stopped")


if __name__ == "__main__":
    settings = Settings.read()
    log.configure(level=settings.log_level, form=settings.log_format, process="worker")
    problems = asyncio.run(production.problems(settings)) or asyncio.run(reach.problems(settings))
    if problems:
        sys.exit("Souk does not start like this:\n" + "\n".join(f"- {problem}" for problem in problems))
    uvloop.run(main(settings))
