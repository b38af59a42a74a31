"""What the engine tells about itself; the application turns it into metrics and logs."""

from typing import Protocol

from graphql import OperationDefinitionNode


class Observer(Protocol):
    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None:
        """A query or a mutation was answered. Units: seconds."""
        ...

    def event(self, operation: OperationDefinitionNode, *, errors: int) -> None:
        """A subscription gave a result, which many may have followed together."""
        ...

    def refused(self, code: str) -> None:
        """A request was refused before anything ran."""
        ...

    def document(self, *, is_known: bool) -> None:
        """A document was asked for."""
        ...

    def sockets(self, change: int) -> None:
        """A socket was opened (1) or closed (-1)."""
        ...

    def streams(self, change: int) -> None:
        """A stream of events was opened (1) or closed (-1)."""
        ...

    def answered(self, way: str) -> None:
        """A public operation was answered, or its answer made anew before it is too old.

        By an answer that was `kept`, or was and is `stale`; by one that was `made` now, by this process for another who
        asked first (`joined`), or by another process (`shared`); or by one that is not to be kept (`unkept`).
        """
        ...

    def kept(self, change: int) -> None:
        """Kept answers take so much more, or less. Units: bytes."""
        ...
