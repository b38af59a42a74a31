"""Which operations are compiled: those that are asked for again, for as long as their document is kept."""

import time
import weakref
from typing import Any

from graphql import GraphQLError, OperationDefinitionNode, OperationType
from graphql.execution import Executor
from graphql.execution.execute import assume_not_awaitable
from graphql.pyutils import is_awaitable
from strawberry.execution import optimized_is_awaitable

from engine.compiled.conditions import Conditions, read
from engine.compiled.plan import Plan
from engine.compiled.room import Room
from engine.compiled.watch import Reason, Watch

MOST = 67_108_864
MAX_PLANS = 8
"""Plans of one operation, for different values of the variables in its `@skip` and `@include`."""
_KNOWN_AWAITABLE = (is_awaitable, optimized_is_awaitable, assume_not_awaitable)


class _Entry:
    """An operation that was asked for."""

    __slots__ = ("conditions", "node", "plans", "uses")

    def __init__(self, node: "weakref.ref[OperationDefinitionNode]") -> None:
        self.node = node
        self.uses = 0
        self.conditions: Conditions | None = None
        self.plans: dict[tuple[Any, ...], Plan] = {}


class Plans:
    """The plans of operations; each goes when its operation goes, which the store of documents decides.

    They are made from their `from_use`-th use on, and take `most` bytes together. `defers` says whether `@defer` and
    `@stream` are to be heeded, which plans cannot do.
    """

    def __init__(self, watch: Watch, *, from_use: int = 2, most: int = MOST, defers: bool = True) -> None:
        self._watch = watch
        self._from_use = from_use
        self._defers = defers
        self._room = Room(most)
        # By identity: nodes are equal by their content, and comparing that costs more than many a query.
        self._entries: dict[int, _Entry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def size(self) -> int:
        """Say how many bytes the plans take."""
        return self._room.size

    def plan(self, executor: Executor[Any], serially: bool | None) -> Plan | None:
        """Find or make the plan for what an executor is about to run; None leaves it to graphql-core."""
        operation = executor.operation
        entry = self._entries.get(id(operation)) or self._enter(operation)
        entry.uses += 1
        found = "first use" if entry.uses < self._from_use else self._find(entry, executor, serially)
        if isinstance(found, Plan):
            self._room.use(found, entry.plans)
            self._watch.planned(operation)
            return found
        self._watch.interpreted(operation, found)
        return None

    def has(self, operation: OperationDefinitionNode) -> bool:
        """Tell whether there is a plan for an operation, whatever its variables are."""
        entry = self._entries.get(id(operation))
        return entry is not None and bool(entry.plans)

    def _enter(self, operation: OperationDefinitionNode) -> _Entry:
        key = id(operation)
        entry = self._entries[key] = _Entry(weakref.ref(operation, lambda _: self._forget(self._entries.pop(key))))
        return entry

    def _forget(self, entry: _Entry) -> None:
        for plan in entry.plans.values():
            self._room.leave(plan)
        entry.plans.clear()

    def _find(self, entry: _Entry, executor: Executor[Any], serially: bool | None) -> Plan | Reason:
        if executor.abort_signal is not None:
            return "abort signal"
        if executor.middleware_manager is not None:
            return "middleware"
        if executor.is_awaitable not in _KNOWN_AWAITABLE:
            return "is_awaitable"
        conditions = entry.conditions
        if conditions is None or (
            conditions.fragments
            and any(executor.fragment_definitions.get(f.name.value) is not f for f in conditions.fragments)
        ):
            conditions = entry.conditions = read(executor.operation, executor.fragment_definitions, defers=self._defers)
            self._forget(entry)
        if conditions.reason is not None:
            return conditions.reason
        chosen: tuple[Any, ...] = ()
        if conditions.variables:
            values = executor.variable_values.coerced
            chosen = tuple(values.get(name) for name in conditions.variables)
        plan = entry.plans.get(chosen)
        is_serial = executor.operation.operation is OperationType.MUTATION if serially is None else serially
        if plan is not None and plan.schema is executor.schema and plan.is_serial is is_serial:
            return plan
        return self._compile(entry, executor, chosen, is_serial=is_serial)

    def _compile(
        self, entry: _Entry, executor: Executor[Any], chosen: tuple[Any, ...], *, is_serial: bool
    ) -> Plan | Reason:
        if not all(type(value) is bool for value in chosen) or len(entry.plans) >= MAX_PLANS:
            return "conditions"
        root_type = executor.schema.get_root_type(executor.operation.operation)
        if root_type is None:
            return "no root type"
        started = time.perf_counter()
        try:
            plan = Plan(executor, root_type, is_serial=is_serial)
        except RecursionError:
            return "depth"
        except GraphQLError:
            return "selection"
        replaced = entry.plans.get(chosen)
        if replaced is not None:
            self._room.leave(replaced)
        entry.plans[chosen] = plan
        self._watch.compiled(executor.operation, time.perf_counter() - started)
        return plan
