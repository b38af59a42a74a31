"""Values with fields: of one type, or of one that has to be found out."""

from typing import TYPE_CHECKING, Any

from graphql import GraphQLAbstractType, GraphQLObjectType, GraphQLResolveInfo
from graphql.execution.executor import invalid_return_type_error

from engine.compiled.job import Completion, Later, Then
from engine.compiled.place import Place
from engine.compiled.position import Position

if TYPE_CHECKING:
    from engine.compiled.plan import Plan
    from engine.compiled.run import Run

INSTANCE_OF = "instance_of"
"""On an `is_type_of`: the class whose instances are of the type, when it looks at nothing else."""


def concrete(plan: "Plan", position: Position, kind: GraphQLObjectType) -> Completion:
    """Complete values of an object type."""
    plain, nothing, field = plan.plain, position.nothing, position.field
    is_type_of = kind.is_type_of
    instance_of: type | None = getattr(is_type_of, INSTANCE_OF, None)
    select = plan.selection(field, kind, position)
    known: set[type] = set()

    def then(run: "Run", is_of_type: Any, value: Any, place: Place) -> Any:
        if not is_of_type:
            raise invalid_return_type_error(kind, value, field.details)
        return select(run, value, place, {})

    def complete(run: "Run", value: Any, place: Place) -> Any:
        if type(value) not in plain:
            value = plain.checked(value)
        if value is None:
            return nothing()
        if instance_of is not None:
            if not isinstance(value, instance_of):
                raise invalid_return_type_error(kind, value, field.details)
            if plain.knows(run, value):
                known.add(type(value))
        elif is_type_of is not None:
            answer = is_type_of(value, field.info(run, place))
            if type(answer) is not bool and run.is_awaitable(answer):
                return Later(answer, lambda run, answer, place: then(run, answer, value, place))
            if not answer:
                raise invalid_return_type_error(kind, value, field.details)
        elif plain.knows(run, value):
            known.add(type(value))
        return select(run, value, place, {})

    return Completion(complete, known, select)


class _Members(dict[str, Then]):
    """The types that values of an abstract type have turned out to have, by name, each compiled when it is met."""

    def __init__(self, plan: "Plan", position: Position, kind: GraphQLAbstractType) -> None:
        super().__init__()
        self.plan = plan
        self.position = position
        self.kind = kind

    def complete(self, run: "Run", name: Any, info: GraphQLResolveInfo[Any], value: Any, place: Place) -> Any:
        member = self.get(name) if type(name) is str else None
        if member is None:
            details = self.position.field.details
            found = run.executor.ensure_valid_runtime_type(name, self.kind, details, info, value)
            with self.plan.compiling(run.executor):
                member = self[found.name] = concrete(self.plan, self.position, found).complete
        return member(run, value, place)


def abstract(plan: "Plan", position: Position, kind: GraphQLAbstractType) -> Completion:
    """Complete values of an interface or a union."""
    plain, nothing, field = plan.plain, position.nothing, position.field
    members = _Members(plan, position, kind)

    def complete(run: "Run", value: Any, place: Place) -> Any:
        if type(value) not in plain:
            value = plain.checked(value)
        if value is None:
            return nothing()
        info = field.info(run, place)
        name = (kind.resolve_type or run.executor.type_resolver)(value, info, kind)
        if type(name) is not str and run.is_awaitable(name):
            return Later(name, lambda run, name, place: members.complete(run, name, info, value, place))
        return members.complete(run, name, info, value, place)

    return Completion(complete)
