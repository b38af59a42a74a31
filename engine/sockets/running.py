"""An operation on a socket, alone or together with others who follow the same."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol

import orjson

from engine.following.feed import Begun, Seat


class Push(Protocol):
    """Where messages are written without waiting: an extension of ASGI, which a server may have or not."""

    @property
    def is_ready(self) -> bool:
        """Say whether the client has taken what was written before."""
        ...

    def push(self, data: bytes) -> None:
        """Write a text message; nothing to a client who is gone."""
        ...


class Running:
    """An operation under way; a mutation goes on when nobody listens any more, but says nothing.

    As a member of a feed it has no task: what all are told is written between what surrounds it for this one.
    """

    __slots__ = ("_go_on", "_head", "_push", "id", "is_mutation", "is_silent", "seat", "task")

    def __init__(self, id: str) -> None:
        self.id = id
        self.task: asyncio.Task[None] | None = None
        self.seat: Seat[Any] | None = None
        self.is_mutation = False
        self.is_silent = False

    def stop(self) -> None:
        """Say nothing more."""
        self.is_silent = True
        if self.seat is not None:
            self.seat.leave()
        if self.task is not None and not self.is_mutation:
            self.task.cancel()

    def ready(self, push: Push, go_on: Callable[["Running", Begun[Any]], None]) -> None:
        """Get ready to be a member; `go_on` is called where it ends."""
        self._push = push
        self._head = b'{"id":' + orjson.dumps(self.id) + b',"type":"next","payload":'
        self._go_on = go_on

    def takes(self) -> bool:
        return self._push.is_ready

    def take(self, body: bytes) -> None:
        self._push.push(self._head + body + b"}")

    def alone(self, begun: Begun[Any]) -> None:
        self.seat = None
        self._go_on(self, begun)
