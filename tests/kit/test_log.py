"""Lines of the log: what waits for others is written in its order, and not lost."""

import asyncio
import subprocess
import sys
from typing import Any

import orjson

BEFORE = """
import asyncio
from kit import log

log.configure(level="{level}", form="json", process="test")
logger = log.get("test")
"""
MIXED = """
async def main():
    log.request_id.set("0123456789")
    log.often(logger, "request", path="/first")
    log.often(logger, "request", path="/second")
    logger.error("fault")
    log.often(logger, "request", path="/third")

asyncio.run(main())
"""
WAITING = """
async def main():
    log.often(logger, "request", path="/only")
    await asyncio.Event().wait()

asyncio.run(main())
"""


def lines(text: bytes) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in text.splitlines()]


def said(script: str, *, level: str = "INFO") -> list[dict[str, Any]]:
    """Run a program to its end, and give what it has logged."""
    ran = subprocess.run(
        [sys.executable, "-c", BEFORE.format(level=level) + script], check=True, timeout=30, capture_output=True
    )
    return lines(ran.stderr)


def test_lines_are_written_in_their_order_with_all_that_each_line_has() -> None:
    found = said(MIXED)

    assert [line.get("path") or line["event"] for line in found] == ["/first", "/second", "fault", "/third"]
    for line in found:
        assert set(line) >= {"event", "level", "process", "request_id", "timestamp"}
        assert line["timestamp"].endswith("Z")
        assert (line["process"], line["request_id"]) == ("test", "0123456789")


def test_who_wants_no_such_lines_gets_none() -> None:
    found = said(MIXED, level="WARNING")

    assert [line["event"] for line in found] == ["fault"]


async def test_no_line_waits_for_long() -> None:
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-c", BEFORE.format(level="INFO") + WAITING, stderr=asyncio.subprocess.PIPE
    )
    assert running.stderr is not None
    try:
        async with asyncio.timeout(30):
            line = await running.stderr.readline()
    finally:
        running.kill()
        await running.wait()

    assert orjson.loads(line)["path"] == "/only"
