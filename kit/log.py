"""Structured logs: one line for each fact, with the request's id; secrets are never passed in.

What somebody has to see is written at once. Lines of what happens all the time are written together, a moment later:
one by one they cost as much as answering a small request.
"""

import asyncio
import atexit
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import orjson
import structlog

request_id: ContextVar[str] = ContextVar("request_id", default="")

Logger = structlog.stdlib.BoundLogger

MOMENT_SECONDS = 0.05
MOST_WAITING = 200
"""Lines; of more at once none waits any longer."""


def _add_request_id(_logger: Any, _method: str, event: Any) -> Any:
    current = request_id.get()
    if current:
        event.setdefault("request_id", current)
    return event


def configure(*, level: str, form: str, process: str) -> None:
    """Send logs to standard error as JSON lines (`json`) or for people (`console`).

    The standard library's loggers, uvicorn's among them, are rendered the same way.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        _add_request_id,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    if form == "console":
        renderer: Any = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    else:
        shared.append(structlog.processors.format_exc_info)
        renderer = structlog.processors.JSONRenderer(
            serializer=lambda value, **_: orjson.dumps(value, default=str).decode()
        )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = _Lines(level=level, process=process) if form == "json" else logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    global _lines
    _lines = handler if isinstance(handler, _Lines) else None
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        # For lines of its own about requests uvicorn looks whether anybody takes them.
        logger.propagate = name != "uvicorn.access"
    for name in ("tortoise", "httpx2", "httpcore2", "uvicorn.websocket"):
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.contextvars.bind_contextvars(process=process)


def get(name: str) -> Logger:
    """Give a logger that carries the module's name."""
    return structlog.stdlib.get_logger(name)


class _Lines(logging.StreamHandler[Any]):
    """Writes records at once, and behind the lines that came before them."""

    def __init__(self, *, level: str, process: str) -> None:
        super().__init__(sys.stderr)
        self.takes_info = logging.getLevelNamesMapping()[level] <= logging.INFO
        self._process = process
        self._waiting: list[bytes] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        """The loop that writes what waits, if one is going to."""
        atexit.register(self.release)

    def emit(self, record: logging.LogRecord) -> None:
        self.release()
        super().emit(record)

    def later(self, event: str, facts: dict[str, Any]) -> None:
        """Write a line of business as usual with those that come within a moment."""
        facts["event"] = event
        facts["process"] = self._process
        facts["request_id"] = request_id.get()
        facts["level"] = "info"
        facts["timestamp"] = datetime.now(UTC)
        line = orjson.dumps(facts, default=str, option=orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE)
        with self.lock:  # pyright: ignore[reportOptionalContextManager]
            self._waiting.append(line)
            if len(self._waiting) >= MOST_WAITING:
                self.release()
            elif self._loop is None or self._loop.is_closed():
                self._loop = asyncio.get_running_loop()
                self._loop.call_later(MOMENT_SECONDS, self.release)

    def release(self) -> None:
        """Write what waits."""
        with self.lock:  # pyright: ignore[reportOptionalContextManager]
            waiting, self._waiting, self._loop = self._waiting, [], None
            if waiting:
                self.stream.write(b"".join(waiting).decode())
                self.flush()


_lines: _Lines | None = None


def often(logger: Logger, event: str, **facts: Any) -> None:
    """Log what happens all the time, as `info`, from within the event loop."""
    if _lines is None:
        logger.info(event, **facts)
    elif _lines.takes_info:
        _lines.later(event, facts)


def is_often_told(logger: Logger) -> bool:
    """Whether such lines are wanted at all: who builds none for nobody saves the time."""
    return _lines.takes_info if _lines is not None else logger.is_enabled_for(logging.INFO)


def release() -> None:
    """Write what waits to be written; what comes later is written when the process ends, if not before."""
    if _lines is not None:
        _lines.release()
