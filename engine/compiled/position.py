"""Where a value stands in an answer, and what becomes of an error there."""

from typing import TYPE_CHECKING, Any

from graphql import is_non_null_type, located_error

from engine.compiled.place import Place, keys, path_of

if TYPE_CHECKING:
    from engine.compiled.field import Field
    from engine.compiled.run import Run


OutputType = Any
"""A `GraphQLOutputType`, which graphql-core types only in part."""


class Position:
    """A field's value, or the items of its list: the same for every request."""

    __slots__ = ("above", "absorbs", "field", "is_required", "outer")

    def __init__(self, field: "Field", kind: OutputType, outer: "Position | None", *, propagates: bool) -> None:
        self.field = field
        self.is_required = is_non_null_type(kind)
        self.absorbs = not (self.is_required and propagates)
        """Whether null may stand here, so that an error goes no further."""
        self.outer = outer
        """The list around an item, or what the object of a field is the value of; None at the root."""
        self.above: tuple[Position, ...] = () if outer is None else (outer, *outer.above)

    def failed(self, run: "Run", place: Place, raised: Exception) -> None:
        """Note an error where null may stand, else raise it to the next position above."""
        error = located_error(raised, self.field.nodes, keys(place))
        if not self.absorbs:
            raise error
        if run.jobs or run.levels:
            run.drop(place)
        run.errors.add(error, path_of(place))

    def nothing(self) -> Any:
        """Give null. Raises: TypeError where it must not stand."""
        if self.is_required:
            field = self.field
            raise TypeError(f"Cannot return null for non-nullable field {field.parent_type}.{field.name}.")
