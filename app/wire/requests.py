"""HTTP: what a request's head may hold and take, bodies that nobody reads, and answers that nobody reads."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from app.wire import refusal
from app.wire.farewell import Farewell
from app.wire.terms import Terms, Unread
from engine import ending
from engine.ending import Ending

PIPELINED = 100
"""Requests that wait on a connection for the answer to one before; each is kept in memory."""


class Requests(HttpToolsProtocol):
    """Ends a connection that holds or takes more than its terms allow, though not before its client has an answer.

    Streams end at shutdown, which waits for every other answer.
    """

    def __init__(self, *args: Any, terms: Terms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._terms = terms
        self._head = 0
        self._is_head = False
        self._late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._unread = Unread(transport, self._terms)
        self._farewell = Farewell(transport)
        self._ending = Ending(transport.abort)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._came()
        self._unset_keepalive_if_required()
        self._unread.end()
        self._farewell.gone()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._farewell.is_parting:
            self._farewell.discard(data)
            return
        if self._cycle is None or self._cycle.response_complete:
            # Also where nothing but empty lines comes.
            self._await_head()
        super().data_received(data)

    @property
    def _cycle(self) -> RequestResponseCycle | None:
        """The latest request, which may still wait for others; None before the first."""
        return self.cycle

    # The head of a request. What is raised here, the parser makes a bad request of.

    def on_message_begin(self) -> None:
        if len(self.pipeline) >= PIPELINED:
            raise ValueError("Too many requests wait on this connection")
        super().on_message_begin()
        self.scope["extensions"] = {ending.EXTENSION: self._ending}  # type: ignore[typeddict-item]
        self._head = 0
        self._is_head = True
        self._await_head()

    def on_url(self, url: bytes) -> None:
        self._measure(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._measure(len(name) + len(value))
        # What stands behind a body is no header: nobody has looked at it when it mattered.
        if self._is_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._came()
        self._is_head = False
        hosts = 0
        for name, value in self.headers:
            if name == b"host":
                hosts += 1
            elif name == b"transfer-encoding" and value.lower() != b"chunked":
                raise ValueError("Nothing but chunked is understood")
        # Source: RFC 9112, section 3.2.
        if hosts > 1 or (not hosts and self._is_current_http):
            raise ValueError("A request names one host")
        super().on_headers_complete()

    @property
    def _is_current_http(self) -> bool:
        return self.parser is not None and self.parser.get_http_version() == "1.1"

    def _await_head(self) -> None:
        if self._late is None:
            self._late = self.loop.call_later(self._terms.head_timeout.total_seconds(), self.transport.close)

    def _came(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _measure(self, size: int) -> None:
        self._head += size
        if self._head > self._terms.head_bytes:
            raise ValueError("The head of the request is too large")

    # What is no request, or one for something else

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request, after the answer to what came whole before it."""
        cycle = self._cycle
        if cycle is None or cycle.response_complete or (cycle.more_body and not cycle.response_started):
            self.transport.write(refusal.written(400, msg))
            self._part()
        elif cycle.more_body:
            self._close()
        else:
            cycle.keep_alive = False
            self.flow.pause_reading()

    def handle_websocket_upgrade(self) -> None:
        """Hand over to websockets what can become one."""
        is_busy = self._cycle is not None and not self._cycle.response_complete
        if is_busy or self.scope["method"] != "GET" or not self._is_current_http:
            self.send_400_response("A websocket is opened by a GET of HTTP/1.1, after all other requests.")
            return
        super().handle_websocket_upgrade()

    def _unsupported_upgrade_warning(self) -> None:
        # The parser reads no further: the request is answered as if it had not asked, and is the last.
        if self._cycle is not None:
            self._cycle.keep_alive = False

    # Bodies that nobody reads

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        async def served(scope: Any, receive: Any, send: Any) -> None:
            is_last = False

            async def sent(message: Any) -> None:
                nonlocal is_last
                if not cycle.response_started and cycle.more_body:
                    is_last = True
                    cycle.keep_alive = False
                await send(message)
                if is_last:
                    # Closed by us, and not at once.
                    cycle.keep_alive = True
                    if cycle.response_complete:
                        self._part()

            await app(scope, receive, sent)

        super()._start_asgi_task(cycle, served)

    def _part(self) -> None:
        self._came()
        self._unset_keepalive_if_required()
        self._farewell.part()

    # Answers that nobody reads

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unread.begin()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._unread.end()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing():
            self._close()

    def shutdown(self) -> None:
        super().shutdown()
        self._ending.begun.set()
        if self.transport.is_closing():
            self._close()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._close()

    def _close(self) -> None:
        self._farewell.close(within=self._terms.answer_timeout.total_seconds())
