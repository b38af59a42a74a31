"""One case: an operation, executed by graphql-core and by plans, and what the two must agree on."""

import asyncio
import gc
import warnings
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutionResult,
    GraphQLSchema,
    NameNode,
    OperationDefinitionNode,
    execute,
    parse,
)
from graphql.execution.incremental.incremental_executor import IncrementalExecutor

from engine.compiled.compare import Print, difference, fingerprint
from engine.compiled.executor import compiling
from engine.compiled.store import Plans
from engine.compiled.watch import Nobody, Reason
from tests.engine.fuzz.dice import Dice
from tests.engine.fuzz.documents import Writer
from tests.engine.fuzz.schemas import schema
from tests.engine.fuzz.values import World, thing


@dataclass
class Case:
    world: World
    schema: GraphQLSchema
    text: str
    variables: list[dict[str, Any]]
    """Of two requests for the operation."""


class Noted(Nobody):
    """Counts what was compiled, for there is no proof in what was not."""

    def __init__(self) -> None:
        self.plans = 0
        self.reasons: list[str] = []

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        self.plans += 1

    def interpreted(self, operation: OperationDefinitionNode, reason: Reason) -> None:
        self.reasons.append(reason)


def make(dice: Dice) -> Case:
    world = World(seed=dice.roll(10**9), trouble=dice.pick([0, 2, 5, 12]), is_async=dice.chance(65))
    made = schema(dice, world)
    text, variables = Writer(dice, made).write()
    return Case(world, made, text, variables)


async def check(case: Case, noted: Noted) -> str | None:
    """Say what graphql-core and the plans do not agree on."""
    node = parse(case.text)
    compiled = compiling(IncrementalExecutor, Plans(noted, from_use=1))
    for variables in case.variables:
        said = await _compare(case, node, variables, compiled)
        if said is not None:
            return f"{said}\n\nvariables: {variables}"
    return None


async def _compare(case: Case, node: DocumentNode, variables: dict[str, Any], compiled: Any) -> str | None:
    theirs, begun = await _leniently(case, node, variables)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ours = await _run(case, node, variables, compiled)
        gc.collect()
    if caught:
        return f"warned: {caught[0].message}"
    begun_by_plans = case.world.begun
    strange = _fingerprints(ours) - _fingerprints(theirs)
    if strange:
        # Of those that null hides, or that another execution would have listed.
        strange -= _fingerprints((await _leniently(case, _without_propagation(node), variables))[0])
    said = difference(theirs, ours) or _order(case, theirs, ours)
    if strange:
        said = f"errors of its own: {strange}"
    elif not said and not _in_series(begun, begun_by_plans, errors=theirs.errors or ours.errors):
        said = f"series: {begun} and {begun_by_plans}"
    return said and f"{said}\n\ngraphql-core: {theirs}\n\nplans: {ours}"


async def _leniently(
    case: Case, node: DocumentNode, variables: dict[str, Any]
) -> tuple[ExecutionResult, list[tuple[str, int]]]:
    """Run a case by graphql-core, which leaves some awaitables behind itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = await _run(case, node, variables, IncrementalExecutor)
        gc.collect()
    return result, case.world.begun


async def _run(case: Case, node: DocumentNode, variables: dict[str, Any], executor_class: Any) -> ExecutionResult:
    case.world.calls, case.world.begun = 0, []
    others = asyncio.all_tasks()
    source = thing(case.world, _root(case.text), "")
    result: Any = execute(case.schema, node, source, None, variables, executor_class=executor_class)
    if not isinstance(result, ExecutionResult):
        async with asyncio.timeout(10):
            result = await result
    # What was cancelled, or is not listened to any more, comes to its end.
    quiet = 0
    async with asyncio.timeout(10):
        while quiet < 5:
            await asyncio.sleep(0)
            quiet = quiet + 1 if asyncio.all_tasks() <= others else 0
    _let_go(result)
    return result


def _let_go(result: ExecutionResult) -> None:
    """Forget through which calls errors came: they hold on to what was never awaited."""
    held: list[BaseException | None] = [*(result.errors or ())]
    while held:
        error = held.pop()
        if error is not None and error.__traceback__ is not None:
            error.__traceback__ = None
            held += [error.__cause__, error.__context__, getattr(error, "original_error", None)]


def _root(text: str) -> str:
    return text.split()[0].capitalize()


def _without_propagation(node: DocumentNode) -> DocumentNode:
    """Let no error put null above its place, so that none hides another."""
    directive = DirectiveNode(name=NameNode(value="experimental_disableErrorPropagation"), arguments=())
    parts = [
        replace(part, directives=(directive,)) if isinstance(part, OperationDefinitionNode) else part
        for part in node.definitions
    ]
    return replace(node, definitions=tuple(parts))


def _fingerprints(result: ExecutionResult) -> set[Print]:
    return {fingerprint(error) for error in result.errors or ()}


def _in_series(theirs: list[tuple[str, int]], ours: list[tuple[str, int]], *, errors: object) -> bool:
    """Tell whether fields of a mutation were begun in the same order, each when all below the one before was done."""
    if errors:
        # What an error ends is ended sooner or later.
        return [name for name, _ in theirs] == [name for name, _ in ours]
    return theirs == ours


def _order(case: Case, theirs: ExecutionResult, ours: ExecutionResult) -> str | None:
    """Where nothing is awaited nothing is left to chance: even the order of errors is the same."""
    if case.world.is_async or theirs.errors == ours.errors:
        return None
    prints = [[fingerprint(error) for error in result.errors or ()] for result in (theirs, ours)]
    return None if prints[0] == prints[1] else "order of errors"
