"""Who is told what becomes of operations that are asked for again."""

from typing import Protocol

from graphql import OperationDefinitionNode


class Watch(Protocol):
    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        """A plan was made. Units: seconds."""
        ...

    def interpreted(self, operation: OperationDefinitionNode, reason: str) -> None:
        """An operation was left to graphql-core, because plans cannot do what the reason names."""
        ...

    def differed(self, operation: OperationDefinitionNode, what: str) -> None:
        """A plan gave another answer than graphql-core: a fault, unless what was read has changed in between."""
        ...


class Nobody:
    """Tells nobody."""

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None: ...

    def interpreted(self, operation: OperationDefinitionNode, reason: str) -> None: ...

    def differed(self, operation: OperationDefinitionNode, what: str) -> None: ...
