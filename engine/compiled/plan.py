"""The plan of an operation: its fields, and one function for each selection on an object type."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from graphql import GraphQLObjectType
from graphql.execution import Executor
from graphql.execution.collect_fields import GroupedFieldSet, collect_fields

from engine.compiled.complete import completion
from engine.compiled.field import Field
from engine.compiled.job import Select
from engine.compiled.plain import Plain
from engine.compiled.position import Position
from engine.compiled.source import compiled


class Plan:
    """What is done for an operation, with one set of the variables in its `@skip` and `@include`."""

    def __init__(self, executor: Executor[Any], root_type: GraphQLObjectType, *, is_serial: bool) -> None:
        self.schema = executor.schema
        self.propagates = executor.error_propagation
        self.is_serial = is_serial
        self.plain = Plain()
        self.fields = 0
        """How many it knows by now: those of an interface or a union are added for each type that is met."""
        self._executor: Executor[Any] | None = None
        with self.compiling(executor):
            collected = collect_fields(
                executor.schema,
                executor.fragments,
                executor.variable_values,
                root_type,
                executor.operation,
                executor.hide_suggestions,
            )
            fields = self._fields(collected.grouped_field_set, root_type, None)
            groups = [[field] for field in fields] if is_serial else [fields]
            self.steps: list[Select] = [compiled(group, root_type.name, self.plain) for group in groups]
            """Each fills a part of the root object; one after the other has come to its end."""

    @contextmanager
    def compiling(self, executor: Executor[Any]) -> Generator[None]:
        """Let selections be collected with the variables of a request; all that use this plan select the same."""
        outer, self._executor = self._executor, executor
        try:
            yield
        finally:
            self._executor = outer

    def selection(self, field: Field, kind: GraphQLObjectType, position: Position) -> Select:
        """Compile what is selected of a field's value when that is of a type."""
        executor = self._executor
        assert executor is not None
        collected = executor.collect_subfields(kind, field.details)
        return compiled(self._fields(collected.grouped_field_set, kind, position), kind.name, self.plain)

    def _fields(self, selected: GroupedFieldSet, kind: GraphQLObjectType, outer: Position | None) -> list[Field]:
        fields: list[Field] = []
        for key, details in selected.items():
            definition = self.schema.get_field(kind, details[0].node.name.value)
            if definition is None:
                continue
            field = Field(key, details, kind, definition, outer, propagates=self.propagates)
            field.completion = completion(self, field.position, definition.type)
            fields.append(field)
        self.fields += len(fields)
        if outer is not None:
            outer.field.inner[kind.name] = fields
        return fields
