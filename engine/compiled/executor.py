"""An executor class that runs plans, over the one that a schema has: graphql-core's, or Strawberry's."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, cast

from graphql import ExecutionResult, GraphQLError, GraphQLResolveInfoHelpers
from graphql.execution import Executor
from graphql.execution.executor import CollectedErrors
from graphql.pyutils import AwaitableOrValue
from graphql.pyutils.ref_map import RefMap

from engine.compiled.job import Select
from engine.compiled.run import Run
from engine.compiled.store import Plans

E = TypeVar("E", bound=Executor[Any])

OWN = frozenset({"collected_errors", "context_value", "root_value", "variable_values"})
"""What each executor has of its own, and needs."""
LATE: Mapping[str, Callable[[Executor[Any]], Any]] = {
    "async_helpers": lambda executor: GraphQLResolveInfoHelpers(
        gather=executor.gather_async_work, track=executor.track_async_work
    ),
    "pending_incremental_futures": lambda _: set(),
    "background_futures": lambda _: set(),
    "groups": lambda _: [],
    "tasks": lambda _: [],
    "streams": lambda _: [],
    "_relevant_sub_fields": lambda _: {},
    "_stream_usages": lambda _: RefMap(),
    "_initial_execution_plans": lambda _: RefMap(),
    "_deferred_execution_plans": lambda _: RefMap(),
}
"""What each has of its own, and plans hardly ever ask for."""


def compiling(base: type[E], plans: Plans) -> type[E]:
    """Make the executor class that runs what it can by plans, and leaves the rest to its base."""
    return cast(type[E], type(f"Compiling{base.__name__}", (Compiling, base), {"plans": plans}))


class Compiling(Executor[Any]):
    plans: Plans

    @classmethod
    def like(cls, shared: Mapping[str, Any], values: Any, context: Any, root: Any) -> "Compiling":
        """Make an executor that shares with others all that is not its own, as if it had been built like them."""
        executor = object.__new__(cls)
        state = executor.__dict__
        state.update(shared)
        state["variable_values"] = values
        state["context_value"] = context
        state["root_value"] = root
        state["collected_errors"] = CollectedErrors()
        return executor

    def __getattr__(self, name: str) -> Any:
        make = LATE.get(name)
        if make is None:
            raise AttributeError(name)
        value = self.__dict__[name] = make(self)
        return value

    def execute_operation(self, serially: bool | None = None) -> AwaitableOrValue[Any]:
        plan = self.plans.plan(self, serially)
        if plan is None:
            # Copies are made of it on the way, which have all of this in common.
            for name in LATE:
                getattr(self, name, None)
            return super().execute_operation(serially)
        run = Run(self)
        steps = iter(plan.steps)
        if self._go(run, steps):
            return self._go_on(run, steps)
        return self._answered(run)

    def _answered(self, run: Run) -> ExecutionResult:
        result: Any = self.build_response(run.data)
        # They refer back to the executor, and all that a request has read would wait for the garbage collector.
        self.__dict__.pop("async_helpers", None)
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
