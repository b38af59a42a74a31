"""What has to be known about an operation before it is compiled."""

from dataclasses import dataclass

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    VariableNode,
)

from engine.compiled.watch import Reason

MAX_DEPTH = 64
"""Deeper selections are left to graphql-core, which knows what to do when Python's stack ends."""
MAX_VARIABLES = 8


@dataclass(frozen=True, slots=True)
class Conditions:
    """Units: `reason` says why the operation cannot be compiled, None when it can."""

    variables: tuple[str, ...] = ()
    """The variables in its `@skip`, `@include` and `@defer`: each set of their values has its own plan."""
    fragments: tuple[FragmentDefinitionNode, ...] = ()
    reason: Reason | None = None


class _Unfit(Exception):
    """The operation needs what plans do not know."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def read(
    operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode], *, defers: bool
) -> Conditions:
    """Walk through an operation and the fragments it uses, each once; `defers` when `@defer` is to be heeded."""
    variables: dict[str, None] = {}
    used: dict[str, FragmentDefinitionNode] = {}
    waiting: list[tuple[SelectionNode, int]] = [(node, 1) for node in operation.selection_set.selections]
    try:
        while waiting:
            node, depth = waiting.pop()
            if depth > MAX_DEPTH:
                raise _Unfit("depth")
            for directive in node.directives or ():
                _add_variable(directive, variables, defers=defers)
            inner = _inner(node, fragments, used)
            waiting.extend((child, depth + 1) for child in inner)
        if len(variables) > MAX_VARIABLES:
            raise _Unfit("conditions")
    except _Unfit as unfit:
        return Conditions(reason=unfit.reason)
    return Conditions(tuple(variables), tuple(used.values()))


def _add_variable(directive: DirectiveNode, variables: dict[str, None], *, defers: bool) -> None:
    name = directive.name.value
    if name in ("defer", "stream") and defers:
        raise _Unfit("incremental")
    if name not in ("skip", "include", "defer"):
        return
    value = next((argument.value for argument in directive.arguments or () if argument.name.value == "if"), None)
    if isinstance(value, VariableNode):
        variables[value.name.value] = None
    elif not isinstance(value, BooleanValueNode) and name != "defer":
        raise _Unfit("conditions")


def _inner(
    node: SelectionNode, fragments: dict[str, FragmentDefinitionNode], used: dict[str, FragmentDefinitionNode]
) -> tuple[SelectionNode, ...]:
    if isinstance(node, FragmentSpreadNode):
        name = node.name.value
        fragment = fragments.get(name)
        if fragment is None or name in used:
            return ()
        if fragment.variable_definitions or node.arguments:
            raise _Unfit("fragment arguments")
        used[name] = fragment
        return tuple(fragment.selection_set.selections)
    if isinstance(node, FieldNode | InlineFragmentNode) and node.selection_set:
        return tuple(node.selection_set.selections)
    return ()
