"""Ten thousand sockets on one server hold what they may, and hear of an event at what it may cost."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from benchmarks.crowd import Failed, Follower, frame

ROOT = Path(__file__).parents[2]
OPENED = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"


class Wire(asyncio.Transport):
    """A connection that keeps what is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[bytes] = []

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written.append(bytes(data))


def text(message: bytes) -> bytes:
    """Write what a server says: without a mask."""
    size = len(message)
    return (b"\x81%c" % size if size < 126 else b"\x81\x7e" + size.to_bytes(2, "big")) + message


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_a_follower_hears_every_message_however_it_comes_in(size: int) -> None:
    follower, wire = Follower(), Wire()
    follower.connection_made(wire)
    said = OPENED + text(b"short") + b"\x89\x02hi" + text(b"l" * 300)

    for begin in range(0, len(said), size):
        follower.data_received(said[begin : begin + size])

    assert follower.messages == [b"short", b"l" * 300]
    assert wire.written[1:] == [frame(b'{"type":"connection_init"}'), frame(b"hi", opcode=0xA)]


async def test_a_follower_who_is_sent_away_says_so() -> None:
    follower = Follower()
    follower.connection_made(Wire())
    waiting = asyncio.create_task(follower.until(1))
    await asyncio.sleep(0)

    follower.data_received(OPENED + b"\x88\x02\x03\xe9")

    with pytest.raises(Failed, match="x03"):
        await waiting


@pytest.mark.long
async def test_ten_thousand_sockets_hold_little_and_hear_of_an_event_once(tmp_path: Path) -> None:
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.sockets"),
        cwd=ROOT,
        env={**os.environ, "SOUK_STATE_DIR": str(tmp_path)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await child.communicate()

    assert child.returncode == 0, said.decode()
