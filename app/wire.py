"""uvicorn's protocols: what a request's head may hold and take, and streams and websockets that end with the server."""

import asyncio
import logging
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from engine import ending
from engine.ending import Ending

GOING_AWAY = 1001
NOT_UTF8 = 1007
HEAD_BYTES = 65_536


class Requests(HttpToolsProtocol):
    """Closes a connection on which the head of a request is too large, or takes longer than an idle one may.

    Streams end at shutdown, which waits for every other answer.
    """

    _head = 0
    _late: asyncio.TimerHandle | None = None
    _ending: Ending

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._ending = Ending(transport.abort)
        self._late = self.loop.call_later(self.timeout_keep_alive, transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        self._came()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {ending.EXTENSION: self._ending}  # type: ignore[typeddict-item]
        self._head = 0
        self._late = self._late or self.loop.call_later(self.timeout_keep_alive, self.transport.close)

    def on_url(self, url: bytes) -> None:
        self._measure(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._measure(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._came()
        super().on_headers_complete()

    def shutdown(self) -> None:
        super().shutdown()
        self._ending.begun.set()

    def _measure(self, size: int) -> None:
        self._head += size
        if self._head > HEAD_BYTES:
            raise ValueError("The head of the request is too large")  # which the parser makes a bad request of

    def _came(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


class Wire(WebSocketsSansIOProtocol):
    """Says `1001 going away` at shutdown, and closes on text that is not UTF-8 without a traceback."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Frames hold tokens, and URLs may: neither is for the log, whatever its level.
        self.logger = self.conn.logger = logging.getLogger("uvicorn.websocket")
        self.conn.debug = False

    def shutdown(self) -> None:
        if self.handshake_complete and not self.close_sent:
            self.stop_keepalive()
            self.queue.put_nowait({"type": "websocket.disconnect", "code": GOING_AWAY})
            self.conn.send_close(GOING_AWAY, "The server is going away")
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
            # Whatever the application still wants to send meets a client that has gone.
            self.disconnected = True
            self.transport.close()
            return
        super().shutdown()

    def pause_writing(self) -> None:
        """Read nothing from a client who does not read: pings are answered too, and their pongs would pile up."""
        super().pause_writing()
        self._pause_reading()

    def resume_writing(self) -> None:
        super().resume_writing()
        if not self.read_paused and not self.transport.is_closing():
            self.transport.resume_reading()

    async def receive(self) -> Any:
        message = await super().receive()
        if not self.writable.is_set():
            self._pause_reading()
        return message

    def _pause_reading(self) -> None:
        if not self.transport.is_closing():
            self.transport.pause_reading()

    def send_receive_event_to_app(self) -> None:
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_utf8(b"".join(self.frames)):
            self.frames = []
            self.conn.fail(NOT_UTF8)
            self.handle_parser_exception()
            return
        super().send_receive_event_to_app()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
