"""What the engine asks of the application that it serves."""

from collections.abc import Hashable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from graphql import GraphQLError, OperationDefinitionNode
from starlette.requests import HTTPConnection

from kit.noted import Noted

V = TypeVar("V")
C = TypeVar("C")


class Rejected(Exception):
    """Who opens a socket is not let in; the message says why."""


@dataclass(frozen=True, slots=True)
class Together(Generic[V, C]):
    """Visitors for whom public answers are the same, as `key` is: one of them who is nobody, and his context.

    `is_nobody`: so is this one.
    """

    key: Hashable
    visitor: V
    context: C
    is_nobody: bool


class Host(Protocol[V, C]):
    """The application behind the endpoint: who visits, and in which context operations run."""

    async def visit(self, connection: HTTPConnection, payload: dict[str, Any] | None = None) -> V:
        """Find out who asks: once for each HTTP request, once for each socket with its `connection_init` payload.

        Raises: Rejected when a socket is to be closed.
        """
        ...

    def admits(self, connection: HTTPConnection) -> bool:
        """Say whether a page of the connection's origin may open a socket; without an origin it is no browser's."""
        ...

    async def until_gone(self, visitor: V) -> str | None:
        """Wait until who opened a socket or a stream is let in no longer, and say why.

        None at once where that never happens.
        """
        ...

    def takes_files(self, visitor: V) -> bool:
        """Say whether files of this visitor are read at all."""
        ...

    def network(self, connection: HTTPConnection) -> str:
        """Name where a connection comes from; it is the name of the caller too, where nobody has signed in."""
        ...

    def caller(self, visitor: V) -> str:
        """Name whom a visitor's operations are charged to."""
        ...

    async def context(self, visitor: V, operation: OperationDefinitionNode, variables: dict[str, Any]) -> C:
        """Make the context of one operation; whatever it raises is presented as the operation's error."""
        ...

    def together(self, visitor: V, context: C) -> "Together[V, C] | None":
        """Say who is told the same of what tells everybody the same; None for a visitor who is not like others."""
        ...

    def alone(self, visitor: V, context: C) -> C:
        """Make the context of one who goes on alone, of the context of all whom he was told the same with."""
        ...

    async def staying(self, visitors: Sequence[V]) -> Sequence[bool]:
        """Say of each visitor who follows something whether he may still be told what all like him are told."""
        ...

    def fresh(self, context: C) -> C:
        """Make the context of one event of a subscription: the same visitor, everything else anew."""
        ...

    def release(self, context: C) -> None:
        """Let go of what an operation has read: it has been answered."""
        ...

    def present(self, error: GraphQLError, visitor: V, context: C | None) -> dict[str, Any]:
        """Write an error of an operation; `context` None where there is none yet."""
        ...

    def varies(self, visitor: V, context: C) -> Sequence[str] | None:
        """Name the headers of a request that its answer depends on, where it is the same for everybody who sends them.

        None for a visitor who is not like everybody.
        """
        ...

    def alike(self, visitor: V, context: C) -> str | None:
        """Name those whose answers to a public operation are the same: by their kind, and by their surroundings.

        None for a visitor whose answers may be like nobody's.
        """
        ...

    def reading_public(self, visitor: V, context: C) -> AbstractContextManager[None]:
        """Stand around an operation that shows only what is public: that may be read where it is a moment old."""
        ...

    def noting(self, context: C, noted: Noted) -> C:
        """Make the same context anew, to read nothing that may be old, and to note what is read."""
        ...

    def finish(self, context: C, headers: list[tuple[bytes, bytes]]) -> None:
        """Add to the headers of an HTTP answer, cookies for instance."""
        ...
