"""How large an operation is with its fragments expanded, in one pass over each definition."""

from collections import Counter
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    ListValueNode,
    Node,
    SelectionSetNode,
)

from engine.incremental import defer


@dataclass(frozen=True, slots=True)
class Size:
    """What a selection holds, every use of a fragment counted; `repeats` within one pair of braces.

    `deferred` are uses of `@defer` and `@stream`.
    """

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    repeats: int = 0
    deferred: int = 0


class _Measure:
    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self.fragments = fragments
        self.sizes: dict[str, Size] = {}
        self.open: set[str] = set()

    def selection(self, node: SelectionSetNode | None) -> Size:
        if node is None:
            return Size()
        depth = fields = aliases = directives = repeats = deferred = 0
        names: Counter[str] = Counter()
        for selection in node.selections:
            directives += len(selection.directives or ())
            deferred += sum(directive.name.value in defer.NAMES for directive in selection.directives or ())
            if isinstance(selection, FragmentSpreadNode):
                inner, level = self.fragment(selection.name.value), 0
            elif isinstance(selection, FieldNode):
                inner, level = self.selection(selection.selection_set), 1
                aliases += selection.alias is not None
                names[(selection.alias or selection.name).value] += 1
            else:
                inner, level = self.selection(getattr(selection, "selection_set", None)), 0
            depth = max(depth, inner.depth + level)
            fields += inner.fields + level
            aliases += inner.aliases
            directives += inner.directives
            deferred += inner.deferred
            repeats = max(repeats, inner.repeats)
        repeats = max(repeats, *names.values(), 0)
        return Size(depth, fields, aliases, directives, repeats, deferred)

    def fragment(self, name: str) -> Size:
        """A fragment within itself adds nothing here: validation refuses it."""
        if name in self.sizes:
            return self.sizes[name]
        definition = self.fragments.get(name)
        if definition is None or name in self.open:
            return Size()
        self.open.add(name)
        size = self.sizes[name] = self.selection(definition.selection_set)
        self.open.discard(name)
        return size


def sizes(document: DocumentNode) -> list[Size]:
    """Measure every definition of a document: operations as they run, fragments as if they were used once."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    measure = _Measure(fragments)
    return [measure.selection(getattr(node, "selection_set", None)) for node in document.definitions]


def longest_list(document: DocumentNode) -> int:
    """Give how many items the longest list has that is written out in a document."""
    longest = 0
    pending: list[Node] = [document]
    while pending:
        node = pending.pop()
        if isinstance(node, ListValueNode):
            longest = max(longest, len(node.values))
        for key in node.keys:
            part = getattr(node, key)
            if isinstance(part, Node):
                pending.append(part)
            elif isinstance(part, list | tuple):
                pending.extend(part)  # pyright: ignore[reportUnknownArgumentType]
    return longest
