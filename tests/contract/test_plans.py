"""Plans can be made of everything that the shop knows people to ask: nothing of it is left to graphql-core."""

from dataclasses import replace
from typing import Any

import orjson
import pytest
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    get_introspection_query,
    parse,
)

from app.pages import documents
from engine.compiled import conditions
from engine.compiled.executor import compiling
from engine.compiled.store import Plans
from engine.compiled.watch import Nobody, Reason
from engine.incremental import defer
from schema.root import schema
from tests.clients.node import PACKAGE
from tests.contract.test_contract import RUNNING
from tests.contract.test_examples import EXAMPLES
from tests.docs.test_documents import DOCUMENTS

CLIENT: dict[str, str] = orjson.loads((PACKAGE / "persisted-documents.json").read_bytes())
ASKED = {
    **{path.stem: path.read_text() for path in EXAMPLES.values()},
    **{f"client {key.removeprefix('sha256:')[:8]}": text for key, text in CLIENT.items()},
    **{listed.id: listed.text for listed in documents()},
    **dict(DOCUMENTS),
    "introspection": get_introspection_query(),
}
LATER = "query ($later: Boolean!) { shop { name ... @defer(if: $later) { languages } } }"
DEEP = f"{{ {'... on Query { ' * 70} __typename {'}' * 70} }}"


class Told(Nobody):
    def __init__(self) -> None:
        self.plans = 0
        self.reasons: list[Reason] = []

    def planned(self, operation: OperationDefinitionNode) -> None:
        self.plans += 1

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None:
        self.reasons.append(reason)


def planned(text: str, *, defers: bool = False) -> Told:
    """Look for a plan of each operation of a document."""
    told, document = Told(), parse(text)
    plans = Plans(told, from_use=1, defers=defers)
    own: Any = schema.execution_context_class
    executor_class = compiling(defer.passing_over(own), plans)
    fragments = {part.name.value: part for part in document.definitions if isinstance(part, FragmentDefinitionNode)}
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            # Only those in directives say which fields there are: the others need no values for this.
            names = conditions.read(operation, fragments, defers=defers).variables
            declared = [each for each in operation.variable_definitions or () if each.variable.name.value in names]
            alone = replace(operation, variable_definitions=tuple(declared))
            node = DocumentNode(definitions=(alone, *fragments.values()))
            executor = executor_class.build(RUNNING, node, raw_variable_values=dict.fromkeys(names, True))
            assert not isinstance(executor, list), executor
            plans.plan(executor, None)
    return told


@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
def test_what_is_asked_is_run_by_plans(text: str) -> None:
    told = planned(text)

    assert told.reasons == []
    assert told.plans >= 1


@pytest.mark.parametrize(("text", "defers", "reason"), [(LATER, True, "incremental"), (DEEP, False, "depth")])
def test_what_plans_cannot_do_would_be_told(text: str, defers: bool, reason: str) -> None:
    assert planned(text, defers=defers).reasons == [reason]
