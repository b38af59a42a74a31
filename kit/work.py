"""Work of one operation that runs in tasks of its own, so that it ends when the operation does."""

import asyncio
from contextvars import ContextVar, Token

_open: ContextVar["set[asyncio.Task[object]] | None"] = ContextVar("work", default=None)


def join() -> None:
    """Let the current task end with the operation that it works for; without one it is on its own."""
    tasks, task = _open.get(), asyncio.current_task()
    if tasks is not None and task is not None:
        tasks.add(task)
        task.add_done_callback(tasks.discard)


class Bounded:
    """Cancel what has joined meanwhile and is not done at the end, its statements in the database included."""

    __slots__ = ("_tasks", "_token")

    def __enter__(self) -> None:
        self._tasks: set[asyncio.Task[object]] = set()
        self._token: Token[set[asyncio.Task[object]] | None] = _open.set(self._tasks)

    def __exit__(self, *_: object) -> None:
        _open.reset(self._token)
        for task in list(self._tasks):
            task.cancel()
