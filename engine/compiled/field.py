"""One field of a selection: what every request shares about it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLResolveInfo,
    VariableNode,
    default_field_resolver,
)
from graphql.execution import Executor
from graphql.execution.collect_fields import FieldDetailsList
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from engine.compiled.job import Completion
from engine.compiled.place import Place, path_of
from engine.compiled.position import Position

if TYPE_CHECKING:
    from engine.compiled.run import Run

BATCH = "batch"
"""In a field's extensions: `batch(parents, info, **arguments) -> list[value | Exception]`, or an awaitable of that."""
ATTRIBUTE = "attribute"
"""On a resolver: the name of the attribute of the source that it reads, and does nothing else."""

_KNOWN_INFO = (Executor.build_resolve_info, StrawberryGraphQLCoreExecutionContext.build_resolve_info)
_UNCHANGING = (str, int, float, bool, type(None))

Resolve = Callable[["Run", Any, Place], Any]


class Nodes(list[FieldNode]):
    """The nodes of a field in the document, which know its plan: resolvers are given them."""

    def __init__(self, field: "Field", nodes: "list[FieldNode]") -> None:
        super().__init__(nodes)
        self.field = field
        self.lookahead: dict[tuple[str, ...], tuple[frozenset[str] | None]] = {}


class Field:
    """A field of one object type, with all its nodes in the document."""

    completion: Completion

    def __init__(
        self,
        key: str,
        details: FieldDetailsList,
        parent_type: GraphQLObjectType,
        definition: GraphQLField,
        outer: Position | None,
        *,
        propagates: bool,
    ) -> None:
        self.key = key
        self.details = details
        self.nodes = Nodes(self, [detail.node for detail in details])
        self.inner: dict[str, list[Field]] = {}
        """The fields selected of its value, by the name of its type; of an interface's or a union's types those met."""
        self.name = self.nodes[0].name.value
        self.parent_type = parent_type
        self.definition = definition
        self.position = Position(self, definition.type, outer, propagates=propagates)
        self.batch: Callable[..., Any] | None = (definition.extensions or {}).get(BATCH)
        self.has_arguments = bool(definition.args or self.nodes[0].arguments)
        self._fixed: dict[str, Any] | None = None if self.has_arguments else {}

    def __str__(self) -> str:
        return f"{self.parent_type}.{self.name}"

    @property
    def attribute(self) -> str | None:
        """The attribute that the field is, where no call is needed to read it."""
        return None if self.has_arguments or self.batch else getattr(self.definition.resolve, ATTRIBUTE, None)

    def info(self, run: "Run", place: Place) -> GraphQLResolveInfo[Any]:
        """Tell a resolver where it is. The place is the field's, or that of an item in it."""
        while isinstance(place[1], int):
            place = place[0]
        if run.info_place is place:
            return run.last_info
        run.info_place = place
        info = run.last_info = self._info(run, place)
        return info

    def _info(self, run: "Run", place: Place) -> GraphQLResolveInfo[Any]:
        above = place[0]
        if above is not run.info_above:
            run.info_above, run.path_above = above, path_of(above)
        path = tuple.__new__(Path, (run.path_above, place[1], place[2]))
        executor = run.executor
        kind = run.info_kind
        if kind is None:
            info = executor.build_resolve_info(self.definition, self.nodes, self.parent_type, path)
            if type(executor).build_resolve_info in _KNOWN_INFO:
                # All that follows the path is the same for each field of a request.
                run.info_kind, run.info_rest = type(info), tuple(info)[5:]
            return info
        parts = (self.name, self.nodes, self.definition.type, self.parent_type, path, *run.info_rest)
        return tuple.__new__(kind, parts)

    def arguments_of(self, run: "Run") -> dict[str, Any]:
        """Give its arguments: read once for a request, or once for all where they hold no variable."""
        if self._fixed is not None:
            return self._fixed
        known = run.arguments.get(self)
        if known is not None:
            return known
        executor = run.executor
        values = get_argument_values(
            self.definition, self.nodes[0], executor.variable_values, None, executor.hide_suggestions
        )
        run.arguments[self] = values
        if self._is_fixed() and all(type(value) in _UNCHANGING for value in values.values()):
            self._fixed = values
        return values

    def _is_fixed(self) -> bool:
        return not any(isinstance(argument.value, VariableNode) for argument in self.nodes[0].arguments or ())

    def resolver(self) -> Resolve:
        """Make the function that resolves the field of one object."""
        resolve, info, arguments_of = self.definition.resolve, self.info, self.arguments_of
        if resolve is None:
            return self._default
        if not self.has_arguments:
            return lambda run, source, place: resolve(source, info(run, place))
        return lambda run, source, place: resolve(source, info(run, place), **arguments_of(run))

    def _default(self, run: "Run", source: Any, place: Place) -> Any:
        resolve = run.executor.field_resolver
        if resolve is not default_field_resolver or self.has_arguments:
            return resolve(source, self.info(run, place), **self.arguments_of(run))
        # What that resolver does, without an info where none is asked for.
        name = self.name
        value = source.get(name) if isinstance(source, Mapping) else getattr(source, name, None)
        return value(self.info(run, place)) if callable(value) else value
