"""Half good operations: what a call that does something sends, bent a little or a lot by what was made at random.

Made-up values alone hardly ever get past the first check of an input.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from graphql import (
    ArgumentNode,
    BooleanValueNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NameNode,
    NullValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    SelectionNode,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
)

from tests.fuzz.symbols import GOOD, symbol

NOTHING = object()
WILDNESS = (0.0, 0.0, 0.05, 0.05, 0.1, 0.2, 0.4, 1.0)
"""How likely a place is bent, by operation: many do exactly what they should, for those get furthest."""
VARIED = 0.2
MOST_ROWS = 5
ONCE = {"slug", "sku", "value"}
"""What may be there only once, so that a second call would be refused."""
MORE = 0.2
"""How likely a field is selected that was not."""
DEEPEST = 2


class Bend:
    """One operation's measure of what is bent."""

    def __init__(self, rng: Random, types: Mapping[str, Any]) -> None:
        self.rng = rng
        self.types = types
        self.wildness = rng.choice(WILDNESS)

    def is_bent(self) -> bool:
        return self.rng.random() < self.wildness

    def arguments(
        self, field: GraphQLField, made: Sequence[ArgumentNode], good: Mapping[str, Any]
    ) -> tuple[ArgumentNode, ...]:
        """Mix what was made for a field's arguments with good ones."""
        values = {argument.name.value: argument.value for argument in made}
        mixed: list[ArgumentNode] = []
        for name, argument in field.args.items():
            value = self._field(name, argument.type, values.get(name), good, (), is_required_argument(argument))
            if value is not None:
                mixed.append(ArgumentNode(name=NameNode(value=name), value=value))
        return tuple(mixed)

    def _field(
        self,
        name: str,
        kind: Any,
        made: ValueNode | None,
        good: Mapping[str, Any],
        path: tuple[str, ...],
        is_required: bool,
    ) -> ValueNode | None:
        """Give a field of an input; None leaves it out."""
        if name == "idempotencyKey" and not self.is_bent():
            return StringValueNode(value=f"key {self.rng.getrandbits(64):x}")
        if name in ONCE and name in good and self.rng.random() < 0.6:
            return StringValueNode(value=f"x-{self.rng.getrandbits(64):x}")
        if name == "expectedVersion" and self.rng.random() < 0.7:
            return None
        if name in good:
            if not is_required and self.rng.random() < self.wildness / 2:
                return None
            return self._value(kind, made, good[name], (*path, name))
        if is_required or self.is_bent():
            return made
        return None

    def _value(self, kind: Any, made: ValueNode | None, good: Any, path: tuple[str, ...]) -> ValueNode:
        kind = get_nullable_type(kind)
        if isinstance(kind, GraphQLInputObjectType) and isinstance(good, dict) and self.rng.random() < 0.9:
            given = made.fields if isinstance(made, ObjectValueNode) else ()
            values = {field.name.value: field.value for field in given}
            mixed: list[ObjectFieldNode] = []
            for name, field in kind.fields.items():
                value = self._field(name, field.type, values.get(name), good, path, is_required_input_field(field))
                if value is not None:
                    mixed.append(ObjectFieldNode(name=NameNode(value=name), value=value))
            return ObjectValueNode(fields=tuple(mixed))
        if isinstance(kind, GraphQLList) and isinstance(good, list | tuple):
            return self._list(kind, made, good, path)
        if made is not None and self.is_bent():
            return made
        return written(kind, self._varied(kind, good), path)

    def _varied(self, kind: Any, good: Any) -> Any:
        """Give now and then what is as good: the other of two, another word of a few, one more or less."""
        if self.rng.random() > VARIED:
            return good
        if isinstance(good, bool):
            return not good
        if isinstance(kind, GraphQLEnumType):
            return self.rng.choice(list(kind.values))
        return good + self.rng.choice((-1, 1)) if isinstance(good, int) else good

    def _list(self, kind: Any, made: ValueNode | None, good: Sequence[Any], path: tuple[str, ...]) -> ValueNode:
        given = made.values if isinstance(made, ListValueNode) else ()
        spare = list(given)
        values = [
            self._value(kind.of_type, spare.pop(0) if spare else None, each, (*path, str(place)))
            for place, each in enumerate(good)
        ]
        if self.is_bent():
            values += spare
        if values and self.is_bent():
            values.append(self.rng.choice(values))
        return ListValueNode(values=tuple(values))

    def selections(self, selected: SelectionSetNode | None, kind: Any, *, is_fragment: bool = False) -> Any:
        """Ask for more of what there is, for the types of things, and for pages of a sensible size."""
        if selected is None:
            return None
        kept = [self._selection(each, kind) for each in selected.selections]
        taken = {each.alias.value if each.alias else each.name.value for each in kept if isinstance(each, FieldNode)}
        fields: Mapping[str, GraphQLField] = getattr(kind, "fields", {})
        if "code" in fields and "path" in fields and "code" not in taken:
            # Whatever an error is asked for, its code tells what became of the operation.
            kept.append(FieldNode(name=NameNode(value="code"), alias=None, arguments=(), directives=()))
            taken.add("code")
        more = [
            self._grown(name, field, f"{kind.name}_{name}" if is_fragment else None, depth=0)
            for name, field in fields.items()
            if name not in taken and (name == "errors" or self.rng.random() < MORE)
        ]
        return SelectionSetNode(selections=(*kept, *filter(None, more), TYPENAME))

    def _grown(self, name: str, field: GraphQLField, alias: str | None, depth: int) -> FieldNode | None:
        """Select a field with some of what is below it; None where that cannot be told by names alone."""
        kind = get_named_type(field.type)
        below: SelectionSetNode | None = None
        if not is_leaf_type(kind):
            fields: Mapping[str, GraphQLField] = getattr(kind, "fields", {})
            if depth > DEEPEST or not fields:
                return None
            if "path" in fields:
                fields = {"code": fields["code"]} | dict(fields)
            grown = [
                self._grown(inner, inner_field, None, depth + 1)
                for inner, inner_field in fields.items()
                if inner == "code" or self.rng.random() < MORE
            ]
            below = SelectionSetNode(selections=(*filter(None, grown), TYPENAME))
        return FieldNode(
            name=NameNode(value=name),
            alias=NameNode(value=alias) if alias else None,
            arguments=(),
            directives=(),
            selection_set=below,
        )

    def _selection(self, node: SelectionNode, parent: Any) -> SelectionNode:
        if isinstance(node, InlineFragmentNode):
            assert node.type_condition is not None
            kind = self.types[node.type_condition.name.value]
            selected = self.selections(node.selection_set, kind, is_fragment=True)
            return replace(node, selection_set=selected, directives=self._directives())
        assert isinstance(node, FieldNode)
        alias = NameNode(value=f"as_{node.name.value}") if self.rng.random() < 0.03 else None
        kind = get_named_type(parent.fields[node.name.value].type)
        return replace(
            node,
            alias=node.alias or alias,
            directives=self._directives(),
            arguments=self.pages(node.arguments or ()),
            selection_set=self.selections(node.selection_set, kind),
        )

    def _directives(self) -> tuple[Any, ...]:
        if self.rng.random() >= 0.03:
            return ()
        name, value = self.rng.choice([("include", True), ("skip", False), ("skip", True), ("include", False)])
        condition = ArgumentNode(name=NameNode(value="if"), value=BooleanValueNode(value=value))
        return (DirectiveNode(name=NameNode(value=name), arguments=(condition,)),)

    def pages(self, arguments: Sequence[ArgumentNode]) -> tuple[ArgumentNode, ...]:
        """Let most lists be asked for as clients do: by `first`, and by `after` only with a cursor."""
        return tuple(page for argument in arguments if (page := self._page(argument)) is not None)

    def _page(self, argument: ArgumentNode) -> ArgumentNode | None:
        chance = self.rng.random()
        match argument.name.value:
            case "first" if chance < 0.9:
                rows = IntValueNode(value=str(self.rng.randint(0, MOST_ROWS)))
                return replace(argument, value=rows) if chance < 0.7 else None
            case "last" | "after" | "before" | "filter" if chance < 0.85:
                return None
            case _:
                return argument


TYPENAME = FieldNode(name=NameNode(value="__typename"), directives=(), arguments=())


def written(kind: Any, good: Any, path: tuple[str, ...]) -> ValueNode:
    """Write a good value as GraphQL does; a text as a symbol, for the next call has another."""
    kind = get_nullable_type(kind)
    if good is None:
        return NullValueNode()
    if isinstance(good, bool):
        return BooleanValueNode(value=good)
    if isinstance(good, int):
        return IntValueNode(value=str(good))
    if isinstance(good, float):
        return FloatValueNode(value=str(good))
    if isinstance(good, str) and isinstance(kind, GraphQLEnumType):
        return EnumValueNode(value=good)
    if isinstance(good, dict):
        inner = kind.fields if isinstance(kind, GraphQLInputObjectType) else {}
        fields = [
            ObjectFieldNode(
                name=NameNode(value=name),
                value=written(inner[name].type if name in inner else kind, value, (*path, name)),
            )
            for name, value in good.items()
        ]
        return ObjectValueNode(fields=tuple(fields))
    if isinstance(good, list | tuple):
        inner = kind.of_type if isinstance(kind, GraphQLList) else kind
        return ListValueNode(values=tuple(written(inner, each, (*path, str(place))) for place, each in enumerate(good)))
    return StringValueNode(value=symbol(GOOD, ".".join(path)))
