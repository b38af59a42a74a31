"""Websockets: handshakes that lead to none, frames that are none, clients who do not read, and how all of them end."""

import asyncio
import logging
from functools import lru_cache
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response

from app.wire import refusal
from app.wire.farewell import PARTING_SECONDS, Farewell
from app.wire.inbox import Gate, Inbox
from app.wire.terms import Terms, Unread

GOING_AWAY = 1001
NOT_UTF8 = 1007
TOO_LARGE = 1009
PUSH = "websocket.push"
"""An extension of ASGI: `is_ready`, and `push` without waiting."""
WHOLE_TEXT = 0x81
FRAGMENTS = 1_000
"""Of one message, which has a size as well; empty ones would have none."""


class Sockets(WebSocketsSansIOProtocol):
    """Answers each handshake, ends each connection with a code and in time, and reads from nobody who does not read."""

    def __init__(self, *args: Any, terms: Terms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Frames hold tokens, and URLs may: neither is for the log, whatever its level.
        self.logger = self.conn.logger = logging.getLogger("uvicorn.websocket")
        self.conn.debug = False
        self.queue: Any = Inbox()
        self.writable: Any = Gate()
        self.conn.reject = _reject
        self._terms = terms

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._unread = Unread(transport, self._terms)
        self._farewell = Farewell(transport)

    def handle_connect(self, event: Any) -> None:
        super().handle_connect(event)
        if self.handshake_complete:
            return
        # Before the application has begun: its task takes its first turn later.
        scope: Any = self.scope
        scope["extensions"][PUSH] = self
        # The scope has them, and the parser would keep them for as long as there is a connection.
        event.headers.clear()

    def connection_lost(self, exc: Exception | None) -> None:
        self._unread.end()
        self._farewell.gone()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._farewell.is_parting:
            self._farewell.discard(data)
            return
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            self._refuse()

    def _refuse(self) -> None:
        """Answer a handshake of which the library made nothing."""
        output = b"".join(self.conn.data_to_send())
        self.transport.write(output or refusal.written(400, "This opens no websocket."))
        self._farewell.part()

    # Whoever does not read

    def pause_writing(self) -> None:
        """Read nothing from a client who does not read: pings are answered too, and their pongs would pile up."""
        super().pause_writing()
        self._pause_reading()
        self._unread.begin()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._unread.end()
        if not self.read_paused and not self.transport.is_closing():
            self.transport.resume_reading()

    @property
    def is_ready(self) -> bool:
        """Say whether the client has taken what was written to it, but for what the system keeps for it."""
        return self.writable.is_set()

    def push(self, data: bytes) -> None:
        """Write a text message at once, however much the client has taken; nothing to one who is gone.

        Source: RFC 6455, section 5.2
        """
        if self.handshake_complete and not (self.close_sent or self.disconnected or self.transport.is_closing()):
            self.transport.write(_head(len(data)) + data)

    async def receive(self) -> Any:
        """Give the next message; one that asks for something has to wait until what was asked before is read."""
        message = await super().receive()
        if not self.writable.is_set():
            self._pause_reading()
            if message["type"] == "websocket.receive":
                await self.writable.wait()
        return message

    def _pause_reading(self) -> None:
        if not self.transport.is_closing():
            self.transport.pause_reading()

    # Messages

    async def send(self, message: Any) -> None:
        await super().send(message)
        if message["type"] == "websocket.accept":
            # What it has answered the handshake, and what was asked.
            del self.response, self.request

    def handle_cont(self, event: Any) -> None:
        if self.close_sent:
            return
        if len(self.frames) >= FRAGMENTS:
            self._fail(TOO_LARGE, "Too many fragments")
            return
        super().handle_cont(event)

    def send_receive_event_to_app(self) -> None:
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_utf8(b"".join(self.frames)):
            self._fail(NOT_UTF8, "")
            return
        super().send_receive_event_to_app()

    def _fail(self, code: int, reason: str) -> None:
        self.frames = []
        self.conn.fail(code, reason)
        self.handle_parser_exception()

    # Ends

    def shutdown(self) -> None:
        if self.handshake_complete and not self.close_sent:
            self.stop_keepalive()
            self.queue.put_nowait({"type": "websocket.disconnect", "code": GOING_AWAY})
            self.conn.send_close(GOING_AWAY, "The server is going away")
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
            # Whatever the application still wants to send meets a client that has gone.
            self.disconnected = True
            self._part()
        else:
            super().shutdown()
            self._end()

    def handle_close(self, event: Any) -> None:
        super().handle_close(event)
        if self.transport.is_closing():
            self._end()

    def handle_parser_exception(self) -> None:
        """Say why, to a client who may be in the middle of what cannot be read."""
        close = self.conn.close_sent
        code, reason = (close.code, close.reason) if close is not None else (1006, "")
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self._part()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self._end()

    async def run_asgi(self) -> None:
        try:
            await super().run_asgi()
        finally:
            self._farewell.abort(after=self.close_timeout + self._terms.answer_timeout.total_seconds())

    def _part(self) -> None:
        self.writable.set()
        self._farewell.part()
        # Otherwise it would be closed as soon as the application has heard of the end.
        self.close_timer = self.close_timer or self.loop.call_later(PARTING_SECONDS, self.transport.close)

    def _end(self) -> None:
        self.writable.set()
        self._farewell.close(within=self._terms.answer_timeout.total_seconds())


@lru_cache
def _head(size: int) -> bytes:
    """Write what stands before a whole text message that is not compressed."""
    if size < 126:
        return bytes((WHOLE_TEXT, size))
    if size < 65_536:
        return bytes((WHOLE_TEXT, 126)) + size.to_bytes(2, "big")
    return bytes((WHOLE_TEXT, 127)) + size.to_bytes(8, "big")


def _reject(status: Any, text: str) -> Response:
    return refusal.handshake(int(status), text.strip() or "There is no websocket here.")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
