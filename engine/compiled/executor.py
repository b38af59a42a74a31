"""An executor class that runs plans, over the one that a schema has: graphql-core's, or Strawberry's."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from graphql import ExecutionResult, GraphQLError
from graphql.execution import Executor
from graphql.pyutils import AwaitableOrValue

from engine.compiled.job import Select
from engine.compiled.run import Run
from engine.compiled.store import Plans

E = TypeVar("E", bound=Executor[Any])


def compiling(base: type[E], plans: Plans) -> type[E]:
    """Make the executor class that runs what it can by plans, and leaves the rest to its base."""
    return cast(type[E], type(f"Compiling{base.__name__}", (_Compiling, base), {"plans": plans}))


class _Compiling(Executor[Any]):
    plans: Plans

    def execute_operation(self, serially: bool | None = None) -> AwaitableOrValue[Any]:
        plan = self.plans.plan(self, serially)
        if plan is None:
            return super().execute_operation(serially)
        run = Run(self)
        steps = iter(plan.steps)
        if self._go(run, steps):
            return self._go_on(run, steps)
        return self._answered(run)

    def _answered(self, run: Run) -> ExecutionResult:
        result = cast(ExecutionResult, self.build_response(run.data))
        # They refer back to the executor, and all that a request has read would wait for the garbage collector.
        del self.async_helpers
        return result

    def _go(self, run: Run, steps: Iterator[Select]) -> bool:
        """Take steps until there is something to await."""
        for step in steps:
            if run.data is None:
                return False
            try:
                step(run, self.root_value, None, run.data)
            except GraphQLError as error:
                run.fail_root(error)
            if run.jobs or run.levels:
                return True
        return False

    async def _go_on(self, run: Run, steps: Iterator[Select]) -> ExecutionResult:
        await run.finish()
        while self._go(run, steps):
            await run.finish()
        return self._answered(run)
