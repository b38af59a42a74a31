"""HTTP: what a request's head may hold and take, bodies that nobody reads, and answers that nobody reads."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from app.wire import answers, refusal
from app.wire.farewell import Farewell
from app.wire.outlet import Outlet
from app.wire.terms import Terms, Unread
from engine.http import ending
from engine.http.ending import Ending

SLICE = 16_384
"""So much is parsed at once, and no more while requests wait for the answer to one before. Units: bytes."""


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
        self._held = bytearray()

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
        elif self._held:
            self._hold(data)
        else:
            self._parse(data)

    def _parse(self, data: bytes) -> None:
        for start in range(0, len(data), SLICE):
            if self.pipeline:
                self._hold(data[start:])
                return
            part = data[start : start + SLICE]
            was_body = not self._is_head and not self._is_idle
            super().data_received(part)
            if self._farewell.is_parting or self.transport.get_protocol() is not self:
                return
            if self._is_head:
                self._head += 0 if was_body else len(part)
                self._check_size(self._head)
            elif self.headers:
                # Trailers, behind a body.
                self._check_size(_size(self.headers))
            if self._is_head or self._is_idle:
                self._await_head()

    def _hold(self, data: bytes) -> None:
        """Keep for later what comes behind requests that wait, and read no more of it."""
        self._held += data
        self.transport.pause_reading()

    def _release(self) -> None:
        if self._held and not self.pipeline and not self.transport.is_closing():
            held, self._held = bytes(self._held), bytearray()
            self.transport.resume_reading()
            self._parse(held)

    @property
    def _cycle(self) -> RequestResponseCycle | None:
        """The latest request, which may still wait for others; None before the first."""
        return self.cycle

    @property
    def _is_idle(self) -> bool:
        """Whether no request is under way; what comes may still be nothing but empty lines."""
        return self._cycle is None or self._cycle.response_complete

    # The head of a request. What is raised here, the parser makes a bad request of.

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {ending.EXTENSION: self._ending}  # type: ignore[typeddict-item]
        self._head = 0
        self._is_head = True

    def on_headers_complete(self) -> None:
        self._came()
        self._is_head = False
        if len(self.url) + _size(self.headers) > self._terms.head_bytes:
            raise ValueError("The head of the request is too large")
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
        if self.parser is not None and not self.parser.should_upgrade():
            # What stands behind a body is no header: nobody has looked at it when it mattered.
            self.headers = []

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

    def _check_size(self, size: int) -> None:
        """Refuse a head that is too large before it has ended."""
        if size > self._terms.head_bytes:
            self.send_400_response("The head of the request is too large.")

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
        outlet: Any = Outlet(self.transport, self.loop)
        cycle.transport = outlet

        async def served(scope: Any, receive: Any, send: Any) -> None:
            is_last = False

            async def sent(message: Any) -> None:
                nonlocal is_last
                if cycle.response_started:
                    await send(message)
                    # Some answers have nothing but a head.
                    outlet.flush()
                else:
                    if cycle.more_body:
                        is_last = True
                        cycle.keep_alive = False
                    if cycle.flow.write_paused or cycle.disconnected or message["type"] != "http.response.start":
                        await send(message)
                    else:
                        outlet.begin(answers.begin(cycle, message))
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
        elif self._held:
            self.loop.call_soon(self._release)

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


def _size(headers: list[tuple[bytes, bytes]]) -> int:
    return sum(len(name) + len(value) for name, value in headers)
