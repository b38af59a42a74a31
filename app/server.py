"""uvicorn, as the shop runs it."""

import contextlib
from functools import partial
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.supervisors import Multiprocess

from app.factory import create_app
from app.wire.requests import Requests
from app.wire.sockets import Sockets
from app.wire.terms import Backlog, Terms
from kit import log
from kit.config import Settings

SHUTDOWN_SECONDS = 10


def build() -> ASGIApp:
    """Build the application of one worker process from the environment."""
    settings = Settings.read()
    log.configure(level=settings.log_level, form=settings.log_format, process="server")
    return create_app(settings)


def config(settings: Settings, app: ASGIApp | None = None) -> uvicorn.Config:
    """Give uvicorn's configuration; without an application each worker builds its own."""
    terms = Terms(
        head_bytes=settings.head_bytes,
        head_timeout=settings.head_timeout,
        answer_timeout=settings.answer_timeout,
        backlog=Backlog(settings.unread_bytes),
    )
    # Classes to uvicorn, which makes one for each connection.
    http: Any = partial(Requests, terms=terms)
    ws: Any = partial(Sockets, terms=terms)
    return uvicorn.Config(
        app if app is not None else "app.server:build",
        factory=app is None,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        loop="uvloop",
        http=http,
        ws=ws,
        ws_max_size=settings.socket_frame_bytes,
        ws_ping_interval=settings.socket_ping.total_seconds(),
        ws_ping_timeout=settings.socket_ping.total_seconds(),
        ws_per_message_deflate=False,
        lifespan="on",
        server_header=False,
        # Which proxies to believe is settled by the shop itself, address by address.
        proxy_headers=False,
        access_log=False,
        log_config=None,
        timeout_keep_alive=settings.idle_timeout.total_seconds(),  # pyright: ignore[reportArgumentType]
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


def run(settings: Settings) -> int:
    """Serve until a signal ends it; gives the exit code."""
    chosen = config(settings)
    with contextlib.suppress(KeyboardInterrupt):
        if settings.workers > 1:
            Multiprocess(chosen, sockets=[chosen.bind_socket()]).run()
            return 0
        server = uvicorn.Server(chosen)
        server.run()
        return 0 if server.started else 1
    return 0
