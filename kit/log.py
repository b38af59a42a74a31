"""Structured logs: one line for each fact, with the request's id; secrets are never passed in."""

import logging
import sys
from contextvars import ContextVar
from typing import Any

import orjson
import structlog

request_id: ContextVar[str] = ContextVar("request_id", default="")

Logger = structlog.stdlib.BoundLogger


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
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        logger.propagate = True
    logging.getLogger("uvicorn.access").setLevel(logging.WARNING)
    for name in ("tortoise", "httpx2", "httpcore2", "uvicorn.websocket"):
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.contextvars.bind_contextvars(process=process)


def get(name: str) -> Logger:
    """Give a logger that carries the module's name."""
    return structlog.stdlib.get_logger(name)
