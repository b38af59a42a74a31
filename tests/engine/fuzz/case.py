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
    validate,
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


def make(dice: Dice) -> Case | None:
    """Make a case; None when its operation is not valid."""
    world = World(seed=dice.roll(10**9), trouble=dice.pick([0, 2, 5, 12]), is_async=dice.chance(65))
    made = schema(dice, world)
    text, variables = Writer(dice, made).write()
    if validate(made, parse(text)):
        return None
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
    with warnings.catch_warnings():
        # graphql-core itself leaves some awaitables behind.
        warnings.simplefilter("ignore")
        theirs = await _run(case, node, variables, IncrementalExecutor)
        all_errors = await _run(case, _without_propagation(node), variables, IncrementalExecutor)
        gc.collect()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ours = await _run(case, node, variables, compiled)
        gc.collect()
    if caught:
        return f"warned: {caught[0].message}"
    said = difference(theirs, ours) or _unknown(ours, all_errors) or _order(case, theirs, ours)
    if said:
        return f"{said}\n\ngraphql-core: {theirs}\n\nplans: {ours}\n\nall errors: {all_errors.errors}"
    return None


async def _run(case: Case, node: DocumentNode, variables: dict[str, Any], executor_class: Any) -> ExecutionResult:
    source = thing(case.world, _root(case.text), "")
    result: Any = execute(case.schema, node, source, None, variables, executor_class=executor_class)
    if isinstance(result, ExecutionResult):
        return result
    async with asyncio.timeout(10):
        result = await result
    # What was cancelled comes to its end.
    for _ in range(12):
        await asyncio.sleep(0)
    return result


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


def _unknown(result: ExecutionResult, all_errors: ExecutionResult) -> str | None:
    """Find an error that no execution can have."""
    known: set[Print] = {fingerprint(error) for error in all_errors.errors or ()}
    strange = [error for error in result.errors or () if fingerprint(error) not in known]
    return f"an error of its own: {strange[0]!r}" if strange else None


def _order(case: Case, theirs: ExecutionResult, ours: ExecutionResult) -> str | None:
    """Where nothing is awaited nothing is left to chance: even the order of errors is the same."""
    if case.world.is_async or theirs.errors == ours.errors:
        return None
    prints = [[fingerprint(error) for error in result.errors or ()] for result in (theirs, ours)]
    return None if prints[0] == prints[1] else "order of errors"
