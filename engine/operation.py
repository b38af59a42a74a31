"""An operation that is about to run, and what comes of it."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from graphql import OperationDefinitionNode, OperationType

from engine.costs.charge import Charge
from engine.documents.document import Document
from engine.incremental.parts import Rest

C = TypeVar("C")

Body = dict[str, Any]


@dataclass(slots=True, eq=False)
class Ready:
    """An operation that is about to run; `is_named`: its document was asked for by an id."""

    document: Document
    operation: OperationDefinitionNode
    variables: dict[str, Any]
    is_named: bool = False

    @property
    def kind(self) -> OperationType:
        return self.operation.operation


@dataclass(slots=True, eq=False)
class Answer(Generic[C]):
    """An answer, or its first part with what is to come; `context` is None where none could be made."""

    body: Body
    context: C | None
    rest: Rest | None = None


async def settled(answer: Answer[C], charge: Charge | None) -> Answer[C]:
    """Give back what an answer did not cost, and say in it what it did."""
    if charge is not None:
        # What comes later is not counted, and so nothing is given back.
        told = await charge.settled(answer.body) if answer.rest is None else charge.kept()
        answer.body["extensions"] = told
    return answer
