"""Executors that are made ready once share with one another what is nobody's own, and nothing else."""

from typing import Any, cast

from graphql import ExecutionResult
from strawberry.execution import optimized_is_awaitable

from engine.compiled.executor import LATE, OWN, compiling
from engine.compiled.store import Plans
from engine.compiled.watch import Nobody
from engine.documents.document import Documents
from engine.incremental import defer
from engine.limits import Limits
from engine.prepared import Operations
from tests.edge.toy import CORE, SCHEMA, Toy

SHARED = {
    "abort_signal",
    "defer_usage_set",
    "enable_early_execution",
    "error_propagation",
    "field_resolver",
    "fragment_definitions",
    "fragments",
    "hide_suggestions",
    "hooks",
    "is_async_iterable",
    "is_awaitable",
    "middleware_manager",
    "operation",
    "operation_extensions",
    "schema",
    "subscribe_field_resolver",
    "type_resolver",
    "async_work_finished_hook_task",
}
"""What is fixed with the operation, or never used where no hook is given. Anything new has to be looked at."""
TEXT = "query Greet($name: String) { hello(name: $name) }"
BASE = cast("Any", SCHEMA.execution_context_class)
EXECUTOR: Any = compiling(defer.passing_over(BASE), Plans(Nobody(), from_use=1, defers=False))


def executor(operations: Operations, documents: Documents, **variables: Any) -> Any:
    document = documents.get(TEXT)
    return operations.executor(EXECUTOR, document, document.operation(None), variables, None)


def test_every_attribute_is_known_to_be_shared_or_to_be_its_own() -> None:
    documents = Documents(CORE, Limits(), Toy())

    built = executor(Operations(CORE, optimized_is_awaitable), documents)

    assert set(vars(built)) == SHARED | OWN | set(LATE)


def test_a_later_request_has_its_own_variables_errors_and_containers() -> None:
    documents, operations = Documents(CORE, Limits(), Toy()), Operations(CORE, optimized_is_awaitable)

    first, second, third = (executor(operations, documents, name=name) for name in ("a", "b", "c"))

    answers = [each.execute_operation() for each in (third, second, first)]
    assert answers == [ExecutionResult({"hello": f"hello {name}"}, None) for name in ("c", "b", "a")]
    for name in [*LATE, "collected_errors"]:
        assert len({id(getattr(each, name)) for each in (first, second, third)}) == 3, name


def test_variables_that_do_not_fit_are_told_each_time() -> None:
    documents, operations = Documents(CORE, Limits(), Toy()), Operations(CORE, optimized_is_awaitable)

    told = [executor(operations, documents, name=[]) for _ in range(2)]
    executor(operations, documents, name="a")
    told.append(executor(operations, documents, name=[]))

    assert [[error.message for error in errors] for errors in told] == [
        ["Variable '$name' has invalid value: String cannot represent a non string value: []"]
    ] * 3
