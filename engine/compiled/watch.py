"""Who is told what becomes of operations."""

from typing import Literal, Protocol

from graphql import OperationDefinitionNode

Reason = Literal[
    "first use",
    "incremental",
    "conditions",
    "depth",
    "fragment arguments",
    "selection",
    "no root type",
    "middleware",
    "abort signal",
    "is_awaitable",
]
"""Why an operation is left to graphql-core; all but the first are what plans cannot do."""


class Watch(Protocol):
    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        """A plan was made. Units: seconds."""
        ...

    def planned(self, operation: OperationDefinitionNode) -> None:
        """An operation is run by its plan."""
        ...

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None:
        """An operation is left to graphql-core."""
        ...

    def compared(self, operation: OperationDefinitionNode, difference: str | None) -> None:
        """A plan and graphql-core have both answered.

        A difference is a fault, unless what was read has changed in between.
        """
        ...


class Nobody:
    """Tells nobody."""

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None: ...

    def planned(self, operation: OperationDefinitionNode) -> None: ...

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None: ...

    def compared(self, operation: OperationDefinitionNode, difference: str | None) -> None: ...
