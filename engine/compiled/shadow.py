"""A sample of queries run both ways, to see in the field that nothing differs."""

from collections.abc import Awaitable, Callable
from typing import Any

from graphql import ExecutionResult, OperationDefinitionNode, OperationType

from engine.compiled.compare import difference
from engine.compiled.store import Plans
from engine.compiled.watch import Watch

Way = Callable[[], Awaitable[Any]]


class Shadow:
    """Compares. Units: `rate` is the part of the queries with a plan that are compared, 0 to 1."""

    def __init__(self, plans: Plans, watch: Watch, *, rate: float) -> None:
        self._plans = plans
        self._watch = watch
        self._rate = rate
        self._due = 0.0

    def is_due(self, operation: OperationDefinitionNode) -> bool:
        """Say whether to compare this one. Only queries may run twice."""
        if not self._rate or operation.operation is not OperationType.QUERY or not self._plans.has(operation):
            return False
        self._due += self._rate
        if self._due < 1:
            return False
        self._due -= 1
        return True

    async def answer(self, operation: OperationDefinitionNode, *, surely: Way, by_plan: Way) -> ExecutionResult:
        """Answer by graphql-core, and tell whether the plan would have answered otherwise."""
        expected = await surely()
        try:
            said = difference(expected, await by_plan())
        except Exception as error:
            said = f"raised {type(error).__name__}"
        self._watch.compared(operation, said)
        return expected
