"""Documents read into plans of what their operations cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    ValueNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    value_from_ast_untyped,
)

from engine.costs import weights
from engine.costs.cost import MOST, Guard, Length, Part, Plan, Selection
from engine.costs.weights import INTROSPECTED, Weights

ALWAYS: Guard = frozenset()
ONE = Length(1)
NOTHING = Selection()
META = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}
META_WEIGHTS = Weights(INTROSPECTED, None, frozenset(), {}, is_list=False)

_Place = tuple[GraphQLCompositeType, SelectionSetNode, Guard]


@dataclass(frozen=True, slots=True)
class _Use:
    """A field as it stands once in the document; `is_conditional`: in a fragment that not every object fits."""

    node: FieldNode
    guard: Guard
    is_conditional: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A field of a selection, with all places where it stands."""

    field: GraphQLField
    weights: Weights
    uses: list[_Use]


class Planner:
    """Makes the plans of a schema's operations."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._table = weights.table(schema)

    def plan(self, document: DocumentNode, operation: OperationDefinitionNode) -> Plan:
        """Read an operation of a valid document."""
        return _Reading(self._schema, self._table, document).plan(operation)


class _Reading:
    """One document under way. What stands at the same places is planned once, however often it is used."""

    def __init__(self, schema: GraphQLSchema, table: weights.Table, document: DocumentNode) -> None:
        self._schema = schema
        self._table = table
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._made: dict[object, Selection] = {}
        self._moving: list[Selection] = []

    def plan(self, operation: OperationDefinitionNode) -> Plan:
        root = self._schema.get_root_type(operation.operation)
        assert root is not None
        selection = self._selection([(root, operation.selection_set, ALWAYS)], frozenset())
        defaults = {
            each.variable.name.value: value_from_ast_untyped(each.default_value)
            for each in operation.variable_definitions or ()
            if each.default_value is not None
        }
        return Plan(selection, self._moving, defaults, least=weights.weight(root) or 0)

    def _selection(self, places: list[_Place], entries: frozenset[str]) -> Selection:
        """Plan what stands at several places of one response; `entries` are its fields that its parent counts."""
        key = (entries, *((kind.name, id(node), guard) for kind, node, guard in places))
        made = self._made.get(key)
        if made is not None:
            return made
        made = Selection()
        for (name, _), found in self._collect(places).items():
            part = self._part(name, found, is_entry=found.uses[0].node.name.value in entries)
            if part is not None:
                made.add(part)
        if made.moving:
            made.place = len(self._moving)
            self._moving.append(made)
        self._made[key] = made
        return made

    def _part(self, name: str, found: _Found, *, is_entry: bool) -> Part | None:
        """Plan a field; None for one that costs nothing."""
        own, uses = found.weights, found.uses
        kind = get_named_type(found.field.type)
        below = NOTHING
        if is_composite_type(kind):
            # Who stands alone is guarded as a whole.
            places = [
                (kind, use.node.selection_set, ALWAYS if len(uses) == 1 else use.guard)
                for use in uses
                if use.node.selection_set is not None
            ]
            below = self._selection(places, own.sized)
        once, counted = _arguments(uses[0].node, own)
        if not (own.each or once or counted or below.certain or below.walked):
            return None
        guards = {use.guard for use in uses}
        return Part(
            key=name,
            weights=own,
            once=once,
            counted=counted,
            length=_length(uses[0].node, own),
            guards=() if ALWAYS in guards else tuple(guards),
            is_conditional=all(use.is_conditional for use in uses),
            is_entry=is_entry,
            below=below,
        )

    def _collect(self, places: list[_Place]) -> dict[tuple[str, int], _Found]:
        """Gather the fields by their names in the response; those that are not the same field are kept apart."""
        found: dict[tuple[str, int], _Found] = {}
        seen: set[tuple[str, Guard, bool]] = set()
        for kind, node, guard in places:
            self._gather(kind, node, guard, False, seen, found)
        return found

    def _gather(
        self,
        kind: GraphQLCompositeType,
        node: SelectionSetNode,
        guard: Guard,
        is_conditional: bool,
        seen: set[tuple[str, Guard, bool]],
        found: dict[tuple[str, int], _Found],
    ) -> None:
        for selection in node.selections:
            inner = _guarded(guard, selection.directives or ())
            if inner is None:
                continue
            if isinstance(selection, FieldNode):
                field = self._field(kind, selection.name.value)
                if field is not None:
                    name = (selection.alias or selection.name).value
                    known = found.setdefault((name, id(field[1])), _Found(*field, []))
                    known.uses.append(_Use(selection, inner, is_conditional))
                continue
            if isinstance(selection, FragmentSpreadNode):
                mark = (selection.name.value, inner, is_conditional)
                if mark in seen:
                    continue
                seen.add(mark)
                fragment = self._fragments[selection.name.value]
            else:
                fragment = cast(InlineFragmentNode, selection)
            condition = fragment.type_condition
            narrower = cast(GraphQLCompositeType, self._schema.type_map[condition.name.value]) if condition else kind
            is_narrow = is_conditional or not self._is_within(kind, narrower)
            self._gather(narrower, fragment.selection_set, inner, is_narrow, seen, found)

    def _field(self, kind: GraphQLCompositeType, name: str) -> tuple[GraphQLField, Weights] | None:
        if name in META:
            return META[name], META_WEIGHTS
        if name.startswith("__") or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            return None
        return kind.fields[name], self._table[kind.name][name]

    def _is_within(self, kind: GraphQLCompositeType, other: GraphQLCompositeType) -> bool:
        return kind is other or (is_abstract_type(other) and self._schema.is_sub_type(other, kind))


def _guarded(guard: Guard, directives: Iterable[DirectiveNode]) -> Guard | None:
    """Add what @skip and @include ask for; None for what is never there."""
    for directive in directives:
        name = directive.name.value
        if name not in ("skip", "include"):
            continue
        condition = next(iter(directive.arguments or ())).value
        if isinstance(condition, VariableNode):
            guard = guard | {(condition.name.value, name == "include")}
        elif isinstance(condition, BooleanValueNode) and condition.value is (name == "skip"):
            return None
    return guard


def _arguments(node: FieldNode, own: Weights) -> tuple[float, tuple[tuple[str, float], ...]]:
    """Give what the arguments weigh that are written out, and by which variables the others are given."""
    once, counted = 0.0, list[tuple[str, float]]()
    for argument in (node.arguments or ()) if own.arguments else ():
        weight = own.arguments.get(argument.name.value, 0.0)
        if isinstance(argument.value, VariableNode):
            counted.append((argument.value.name.value, weight))
        elif not isinstance(argument.value, NullValueNode):
            once += weight
    return once, tuple(each for each in counted if each[1])


def _length(node: FieldNode, own: Weights) -> Length:
    """Tell how many values a field has; of a list of which the schema says nothing, the most."""
    if own.size is None:
        return Length(MOST) if own.is_list else ONE
    numbers, variables = list[int](), list[str]()
    for argument in (node.arguments or ()) if own.size.arguments else ():
        if argument.name.value in own.size.arguments:
            if isinstance(argument.value, VariableNode):
                variables.append(argument.value.name.value)
            elif (count := _written(argument.value)) is not None:
                numbers.append(count)
    return Length(own.size.assumed, tuple(numbers), tuple(variables))


def _written(value: ValueNode) -> int | None:
    if isinstance(value, IntValueNode):
        return min(max(int(value.value), 0), MOST) if len(value.value) < 10 else MOST
    if isinstance(value, ListValueNode):
        return min(len(value.values), MOST)
    return None if isinstance(value, NullValueNode) else 1
