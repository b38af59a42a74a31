"""The end of a connection: its client hears of it, and is waited for no longer than that takes."""

import asyncio

PARTING_SECONDS = 5.0
PARTING_BYTES = 16_777_216
"""How long, and how much, is read and thrown away of what a client sends who is to find an answer."""


class Farewell:
    """How one connection ends."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._timer: asyncio.TimerHandle | None = None
        self._discarded = 0
        self.is_parting = False

    def close(self, *, within: float) -> None:
        """Close, also where the client takes no more of what is still to be written. Units: seconds."""
        self._transport.close()
        self.abort(after=within)

    def part(self) -> None:
        """Send what was written, and the end, while the client may still be sending.

        Were it closed at once, what comes afterwards would be answered by a reset, for which the client would throw
        away what it has not read.
        """
        if self._transport.is_closing() or self.is_parting:
            return
        self.is_parting = True
        self._transport.write_eof()
        self._transport.resume_reading()
        self.abort(after=PARTING_SECONDS)

    def discard(self, data: bytes) -> None:
        """Throw away what comes after parting."""
        self._discarded += len(data)
        if self._discarded > PARTING_BYTES:
            self._transport.abort()

    def abort(self, *, after: float) -> None:
        """Give the client up then, unless it is gone before. Units: seconds."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(after, self._transport.abort)

    def gone(self) -> None:
        """The connection has ended."""
        if self._timer is not None:
            self._timer.cancel()
