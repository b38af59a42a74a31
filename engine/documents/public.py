"""Which operations are answered the same whoever asks, so that anybody may keep their answers, and for how long.

The schema says it of its fields, and of types for all of their fields that do not say otherwise. What says nothing is
private: an operation is public when every field that it selects is.

Source: https://www.apollographql.com/docs/apollo-server/performance/caching
"""

from enum import Enum
from math import inf
from typing import cast

import strawberry
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)
from strawberry.schema_directive import Location, schema_directive

from engine.costs.weights import declared


@strawberry.enum(name="CacheControlScope", description="Who may keep an answer.")
class Scope(Enum):
    PUBLIC = strawberry.enum_value("PUBLIC", description="Anybody: it is the same for everyone who is not signed in.")
    PRIVATE = strawberry.enum_value("PRIVATE", description="Only who has asked.")


@schema_directive(
    name="cacheControl",
    locations=[Location.FIELD_DEFINITION, Location.OBJECT],
    description="Who may keep an answer with this field, or with fields of this type, and for how long. A query is as "
    "public as the least public of its fields; what says nothing is private.",
)
class CacheControl:
    max_age: int | None = strawberry.field(
        default=strawberry.UNSET, description="Seconds; the least of a query's fields counts."
    )
    scope: Scope | None = strawberry.field(default=strawberry.UNSET, description="Who may keep it.")


def public(seconds: int | None = None) -> CacheControl:
    """Declare what is the same for everyone. Units: seconds; None where what is around it or below says how long."""
    return CacheControl(max_age=seconds if seconds is not None else strawberry.UNSET, scope=Scope.PUBLIC)


def private() -> CacheControl:
    """Declare a field private whose type is public."""
    return CacheControl(scope=Scope.PRIVATE)


Ages = dict[str, dict[str, float]]


def ages(schema: GraphQLSchema) -> Ages:
    """Read how long the answer of each public field may be kept, by type and name. Units: seconds, or without end."""
    found: Ages = {}
    for name, kind in schema.type_map.items():
        if isinstance(kind, GraphQLObjectType):
            around = declared(kind, CacheControl)
            fields = {
                field: _age(declared(definition, CacheControl), around) for field, definition in kind.fields.items()
            }
            found[name] = {field: age for field, age in fields.items() if age is not None}
    return found


def _age(own: CacheControl | None, around: CacheControl | None) -> float | None:
    said = [each for each in (own, around) if each is not None]
    if next((each.scope for each in said if each.scope), Scope.PRIVATE) is not Scope.PUBLIC:
        return None
    return next((float(each.max_age) for each in said if isinstance(each.max_age, int)), inf)


class Public:
    """Derives of operations of a schema how long anybody may keep their answers."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._ages = ages(schema)

    def max_age(self, document: DocumentNode, operation: OperationDefinitionNode) -> int:
        """Say how long the answer of an operation of a valid document may be kept. Units: seconds; 0 not at all."""
        root = self._schema.query_type
        if operation.operation is not OperationType.QUERY or root is None:
            return 0
        age = _Pass(self._schema, self._ages, document).selection(operation.selection_set, root)
        return int(age) if age != inf else 0

    def is_followed(self, document: DocumentNode, operation: OperationDefinitionNode) -> bool:
        """Say whether an operation of a valid document is a subscription that tells everybody the same."""
        root = self._schema.subscription_type
        if operation.operation is not OperationType.SUBSCRIPTION or root is None:
            return False
        return _Pass(self._schema, self._ages, document).selection(operation.selection_set, root) > 0


class _Pass:
    """One walk over an operation, each fragment once for each type that it is used on."""

    def __init__(self, schema: GraphQLSchema, ages: Ages, document: DocumentNode) -> None:
        self.schema = schema
        self.ages = ages
        self.fragments = {
            part.name.value: part for part in document.definitions if isinstance(part, FragmentDefinitionNode)
        }
        self.seen: dict[tuple[str, str], float] = {}

    def selection(self, node: SelectionSetNode, parent: GraphQLCompositeType) -> float:
        age = inf
        for selection in node.selections:
            if isinstance(selection, FieldNode):
                age = min(age, self._field(selection, parent))
            elif isinstance(selection, FragmentSpreadNode):
                age = min(age, self._fragment(self.fragments[selection.name.value], parent))
            elif isinstance(selection, InlineFragmentNode):
                age = min(age, self.selection(selection.selection_set, self._narrowed(parent, selection)))
            if not age:
                break
        return age

    def _field(self, node: FieldNode, parent: GraphQLCompositeType) -> float:
        name = node.name.value
        if name == "__typename":
            return inf
        # A field of whatever it may be is as public as the least public of them.
        age = min(self.ages.get(kind.name, {}).get(name, 0.0) for kind in self._possible(parent))
        if not age or node.selection_set is None:
            return age
        kind = get_named_type(self.schema.get_field(parent, name).type)  # pyright: ignore[reportOptionalMemberAccess]
        return min(age, self.selection(node.selection_set, cast(GraphQLCompositeType, kind)))

    def _fragment(self, fragment: FragmentDefinitionNode, parent: GraphQLCompositeType) -> float:
        kind = self._narrowed(parent, fragment)
        key = (fragment.name.value, kind.name)
        if key not in self.seen:
            self.seen[key] = self.selection(fragment.selection_set, kind)
        return self.seen[key]

    def _narrowed(
        self, parent: GraphQLCompositeType, node: InlineFragmentNode | FragmentDefinitionNode
    ) -> GraphQLCompositeType:
        """Give the type that a fragment is about: what is known already stays known below an interface."""
        if node.type_condition is None or not is_abstract_type(parent):
            return parent
        kind = self.schema.type_map[node.type_condition.name.value]
        assert is_composite_type(kind)
        return kind

    def _possible(self, kind: GraphQLCompositeType) -> list[GraphQLObjectType]:
        return list(self.schema.get_possible_types(kind)) if is_abstract_type(kind) else [cast(GraphQLObjectType, kind)]
