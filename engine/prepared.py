"""Operations made ready for graphql-core once, where it would look through their document again for each request."""

from typing import Any

from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode
from graphql.execution import Executor
from graphql.execution.values import VariableValues, get_variable_values

from engine.compiled.executor import LATE, OWN, Compiling
from engine.documents.document import Document

MAX_ERRORS = 50
"""Of variables, as graphql-core has it."""


class Prepared:
    """What graphql-core has found out about an operation; only variables, context and root differ between requests."""

    __slots__ = ("_operation", "_schema", "_shared")

    def __init__(self, built: Executor[Any]) -> None:
        self._schema = built.schema
        self._operation = built.operation
        self._shared = {name: value for name, value in vars(built).items() if name not in OWN and name not in LATE}

    def executor(
        self, executor_class: type[Compiling], variables: dict[str, Any], context: Any, root: Any
    ) -> Compiling | list[GraphQLError]:
        """Make an executor, as graphql-core's `build` would; errors when the variables do not fit."""
        values = VariableValues({}, {})
        definitions = self._operation.variable_definitions
        if definitions:
            coerced = get_variable_values(self._schema, definitions, variables, max_errors=MAX_ERRORS)
            if isinstance(coerced, list):
                return coerced
            values = coerced
        return executor_class.like(self._shared, values, context, root)


class Operations:
    """The operations that were made ready; each goes with its document."""

    def __init__(self, schema: GraphQLSchema, is_awaitable: Any) -> None:
        self._schema = schema
        self._is_awaitable = is_awaitable

    def executor(
        self,
        executor_class: Any,
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        context: Any,
        root: Any = None,
    ) -> Executor[Any] | list[GraphQLError]:
        """Make an executor of an operation; errors when the variables do not fit."""
        name = operation.name.value if operation.name is not None else None
        is_compiling = issubclass(executor_class, Compiling)
        if is_compiling:
            known: Prepared | None = document.made.get((self, name))
            if known is not None:
                return known.executor(executor_class, variables, context, root)
        built: Any = executor_class.build(
            self._schema,
            document.node,
            root_value=root,
            context_value=context,
            raw_variable_values=variables,
            operation_name=name,
            is_awaitable=self._is_awaitable,
        )
        if is_compiling and not isinstance(built, list):
            document.made[self, name] = Prepared(built)
        return built
