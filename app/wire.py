"""uvicorn's websocket protocol, ended as clients expect it."""

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

GOING_AWAY = 1001
NOT_UTF8 = 1007


class Wire(WebSocketsSansIOProtocol):
    """Says `1001 going away` at shutdown, and closes on text that is not UTF-8 without a traceback."""

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
