"""The way out of a connection: the head of an answer goes with what follows at once, in one packet.

Each packet wakes its reader, and costs the writer as much as all that it took to make a small answer.
"""

import asyncio


class Outlet:
    """A transport as answers see it. A head waits for its body no longer than until the event loop comes round."""

    __slots__ = ("_head", "_loop", "_transport")

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._head: bytes | None = None

    def begin(self, head: bytes) -> None:
        """Write the head of an answer, now or with what follows."""
        self._head = head
        self._loop.call_soon(self.flush)

    def write(self, data: bytes) -> None:
        head, self._head = self._head, None
        if head is None:
            self._transport.write(data)
        else:
            self._transport.writelines((head, data))

    def flush(self) -> None:
        """Write a head that still waits."""
        if self._head is not None and not self._transport.is_closing():
            self.write(b"")

    def close(self) -> None:
        self.flush()
        self._transport.close()

    def is_closing(self) -> bool:
        return self._transport.is_closing()
