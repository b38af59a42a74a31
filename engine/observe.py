"""What the engine tells about itself; the application turns it into metrics and logs."""

from typing import Protocol

from graphql import OperationDefinitionNode


class Observer(Protocol):
    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None:
        """An operation was answered."""
        ...

    def refused(self, code: str) -> None:
        """A request was refused before anything ran."""
        ...

    def sockets(self, change: int) -> None:
        """A socket was opened (1) or closed (-1)."""
        ...


class Silent:
    """Tells nobody."""

    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None:
        pass

    def refused(self, code: str) -> None:
        pass

    def sockets(self, change: int) -> None:
        pass
