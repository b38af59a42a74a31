"""Work of one operation that runs in tasks of its own, so that it ends when the operation does."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_open: ContextVar["set[asyncio.Task[object]] | None"] = ContextVar("work", default=None)


def join() -> None:
    """Let the current task end with the operation that it works for; without one it is on its own."""
    tasks, task = _open.get(), asyncio.current_task()
    if tasks is not None and task is not None:
        tasks.add(task)
        task.add_done_callback(tasks.discard)


@contextmanager
def bounded() -> Generator[None]:
    """Cancel what has joined meanwhile and is not done at the end, its statements in the database included."""
    tasks: set[asyncio.Task[object]] = set()
    token = _open.set(tasks)
    try:
        yield
    finally:
        _open.reset(token)
        for task in list(tasks):
            task.cancel()
