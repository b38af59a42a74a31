"""Websocket frames by hand, for what no client library sends."""

import struct

from tests.edge.raw import Raw

HANDSHAKE = (
    b"GET /graphql HTTP/1.1\r\nHost: souk.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    b"Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
)
CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
MASK = b"abcd"


def frame(
    opcode: int,
    data: bytes = b"",
    *,
    is_final: bool = True,
    is_masked: bool = True,
    reserved: int = 0,
    length: int | None = None,
) -> bytes:
    """Write a frame; `length` is what it claims."""
    first = (0x80 if is_final else 0) | reserved << 4 | opcode
    size, mask = len(data) if length is None else length, 0x80 if is_masked else 0
    if size > 65_535:
        written = struct.pack("!BBQ", first, mask | 127, size)
    elif size > 125:
        written = struct.pack("!BBH", first, mask | 126, size)
    else:
        written = struct.pack("!BB", first, mask | size)
    if is_masked:
        data = bytes(byte ^ MASK[index % 4] for index, byte in enumerate(data))
        written += MASK
    return written + data


async def shake_hands(client: Raw, *, greet: bool = True) -> None:
    """Open a websocket over a connection."""
    client.send(HANDSHAKE)
    assert (await client.answer()).status == 101
    if greet:
        client.send(frame(TEXT, b'{"type":"connection_init"}'))
        assert await received(client) == (TEXT, b'{"type":"connection_ack"}')


async def received(client: Raw) -> tuple[int, bytes]:
    """Read a frame: its opcode and what it holds."""
    first, size = await client.reader.readexactly(2)
    if size == 126:
        (size,) = struct.unpack("!H", await client.reader.readexactly(2))
    return first & 0x0F, await client.reader.readexactly(size)


async def closed(client: Raw) -> int:
    """Read until the close; give its code, 1005 where it has none."""
    while True:
        opcode, data = await received(client)
        if opcode == CLOSE:
            return struct.unpack("!H", data[:2])[0] if data else 1005
