"""Frames that no client library sends: each is answered by a close with a code, and no connection is left behind."""

import asyncio
import struct

import pytest

from tests.edge.frames import (
    BINARY,
    CLOSE,
    CONTINUATION,
    HANDSHAKE,
    PING,
    PONG,
    TEXT,
    closed,
    frame,
    received,
    shake_hands,
)
from tests.edge.raw import SECONDS, connected
from tests.edge.toy import Diary
from tests.server import Server

PING_MESSAGE = b'{"type":"ping"}'


def code(number: int) -> bytes:
    return struct.pack("!H", number)


BROKEN = {
    "not masked": (1002, frame(TEXT, PING_MESSAGE, is_masked=False)),
    "a reserved bit": (1002, frame(TEXT, PING_MESSAGE, reserved=4)),
    "compressed": (1002, frame(TEXT, PING_MESSAGE, reserved=1)),
    "a reserved kind": (1002, frame(3, PING_MESSAGE)),
    "a reserved control": (1002, frame(11)),
    "a long ping": (1002, frame(PING, b"x" * 126)),
    "a ping in fragments": (1002, frame(PING, b"x", is_final=False)),
    "a continuation of nothing": (1002, frame(CONTINUATION, b"x")),
    "a message within another": (1002, frame(TEXT, b"{", is_final=False) + frame(TEXT, b"}")),
    "a close within a message": (1002, frame(TEXT, b"{", is_final=False) + frame(CLOSE, code(1000))),
    "a length beyond the limit": (1009, frame(TEXT, length=2**40)),
    "a length beyond every number": (1009, frame(TEXT, length=2**63)),
    "fragments beyond the limit": (
        1009,
        frame(TEXT, b"{", is_final=False) + frame(CONTINUATION, b"x" * 60_000, is_final=False) * 6,
    ),
    "fragments without end": (1009, frame(TEXT, b"{", is_final=False) + frame(CONTINUATION, is_final=False) * 2_000),
    "a close too short": (1002, frame(CLOSE, b"\x03")),
    "a close with a code below all": (1002, frame(CLOSE, code(999))),
    "a close with a code of no frame": (1002, frame(CLOSE, code(1005))),
    "a close with a code beyond all": (1002, frame(CLOSE, code(5000))),
    "a close that is no text": (1007, frame(CLOSE, code(1000) + b"\xff\xfe")),
    "no text": (1007, frame(TEXT, b"\xff")),
    "no text in fragments": (1007, frame(TEXT, b"\xc3", is_final=False) + frame(CONTINUATION, b"\x28")),
    "bytes": (4400, frame(BINARY, PING_MESSAGE)),
    "nothing": (4400, frame(TEXT)),
    "no frame at all": (1002, HANDSHAKE),
    "a close": (1000, frame(CLOSE, code(1000))),
    "a close without a code": (1005, frame(CLOSE)),
    "a close and more": (3000, frame(CLOSE, code(3000)) + frame(TEXT, PING_MESSAGE)),
}


@pytest.mark.parametrize("is_greeted", [True, False])
@pytest.mark.parametrize(("expected", "sent"), BROKEN.values(), ids=BROKEN)
async def test_a_broken_frame_is_answered_by_a_close(
    toy: Server, diary: Diary, caplog: pytest.LogCaptureFixture, expected: int, sent: bytes, is_greeted: bool
) -> None:
    async with connected(toy) as client:
        await shake_hands(client, greet=is_greeted)

        client.send(sent)

        assert await closed(client) == expected
        client.send(frame(CLOSE, code(1000)))
        assert await client.rest() == b""
    async with asyncio.timeout(SECONDS):
        while diary.sockets:
            await asyncio.sleep(0.01)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


WHOLE = {
    "in one": frame(TEXT, PING_MESSAGE),
    "in fragments": frame(TEXT, PING_MESSAGE[:5], is_final=False) + frame(CONTINUATION, PING_MESSAGE[5:]),
    "with a ping between": frame(TEXT, PING_MESSAGE[:5], is_final=False)
    + frame(PONG, b"unasked")
    + frame(CONTINUATION, PING_MESSAGE[5:]),
    "letter by letter": frame(TEXT, PING_MESSAGE[:1], is_final=False)
    + b"".join(frame(CONTINUATION, PING_MESSAGE[index : index + 1], is_final=False) for index in range(1, 15))
    + frame(CONTINUATION),
}


@pytest.mark.parametrize("sent", WHOLE.values(), ids=WHOLE)
async def test_a_message_may_come_in_fragments(toy: Server, sent: bytes) -> None:
    async with connected(toy) as client:
        await shake_hands(client)

        client.send(sent)

        assert await received(client) == (TEXT, b'{"type":"pong"}')


async def test_a_letter_may_be_split_over_fragments(toy: Server) -> None:
    message = '{"type":"ping","payload":{"a":"é"}}'.encode()
    middle = message.index(b"\xa9")

    async with connected(toy) as client:
        await shake_hands(client)

        client.send(frame(TEXT, message[:middle], is_final=False) + frame(CONTINUATION, message[middle:]))

        assert await received(client) == (TEXT, '{"type":"pong","payload":{"a":"é"}}'.encode())


async def test_a_ping_of_the_websocket_itself_is_answered(toy: Server) -> None:
    async with connected(toy) as client:
        await shake_hands(client)

        client.send(frame(PING, b"are you there"))

        assert await received(client) == (PONG, b"are you there")


async def test_who_sends_too_much_hears_why(toy: Server) -> None:
    async with connected(toy) as client:
        await shake_hands(client)

        client.send(frame(TEXT, length=8_000_000))
        for _ in range(80):
            client.send(b"x" * 100_000)
            await client.writer.drain()

        assert await closed(client) == 1009
