"""Operations on a schema: valid, and with all that an operation can have."""

from typing import Any

from graphql import (
    GraphQLNamedType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
    is_interface_type,
    is_object_type,
    is_union_type,
)

from tests.engine.fuzz.dice import Dice

VARIABLES = {
    "yes": ("Boolean!", [True, False]),
    "no": ("Boolean! = true", [True, False]),
    "number": ("Int", [1, 2, None]),
    "odd": ("Odd", ["x", "raise", None]),
    "range": ("Range", [{"first": 1}, {"first": 2, "colour": "RED", "inner": {"first": 3}}, None]),
    "colour": ("Colour! = GREEN", ["RED", "BLUE"]),
    "count": ("Int = 2", [1, None]),
}
LITERALS = {
    "number": ["1", "$number", "null"],
    "text": ['"text"', "null"],
    "odd": ['"x"', "5", "$odd"],
    "sure": ["4", "$count", "$count"],
    "range": ["{first: 1}", "{first: 2, colour: $colour, inner: {first: 3}}", "$range"],
    "colours": ["[RED, BLUE]", "[]", "[$colour]", "GREEN"],
}
META = ("__schema { queryType { name kind } }", '__type(name: "A") { name fields { name type { kind } } }')


class Writer:
    """Writes one operation with its fragments."""

    def __init__(self, dice: Dice, schema: GraphQLSchema) -> None:
        self.dice = dice
        self.schema = schema
        self.fragments: list[str] = []
        self.room = 40

    def write(self) -> tuple[str, list[dict[str, Any]]]:
        """Give the text of a document, and values of its variables once or twice."""
        dice = self.dice
        word = dice.pick(["query", "query", "query", "mutation", "subscription"])
        root = self.schema.get_type(word.capitalize())
        assert root is not None
        # A subscription has one field.
        selection = f"{{ {self._field(root, 0)} }}" if word == "subscription" else self._selection(root, 0)
        if word == "query" and dice.chance(8):
            selection = f"{selection[:-1]} {dice.pick(META)} }}"
        text = " ".join([selection, *self.fragments])
        names = [name for name in VARIABLES if f"${name}" in text]
        declared = ", ".join(f"${name}: {VARIABLES[name][0]}" for name in names)
        values = [
            {name: dice.pick(VARIABLES[name][1]) for name in names if name == "yes" or dice.chance(70)}
            for _ in range(2 if names else 1)
        ]
        head = f"{word} Fuzz({declared})" if names else f"{word} Fuzz"
        return f"{head} {text}", values

    def _selection(self, kind: GraphQLNamedType, depth: int) -> str:
        parts = [self._part(kind, depth) for _ in range(1 + self.dice.roll(4))]
        return "{ " + " ".join(parts) + " }"

    def _part(self, kind: GraphQLNamedType, depth: int) -> str:
        dice = self.dice
        self.room -= 1
        way = dice.roll(12)
        if way == 10 or is_union_type(kind):
            return self._fragment(kind, depth)
        if way == 11:
            return dice.pick(["__typename", "kind: __typename"]) + self._condition()
        return self._field(kind, depth)

    def _field(self, kind: Any, depth: int) -> str:
        dice = self.dice
        name, field = dice.pick(list(kind.fields.items()))
        inner = get_named_type(field.type)
        if is_composite_type(inner) and (depth >= 4 or self.room <= 0):
            return "__typename"
        arguments = [f"{one}: {dice.pick(LITERALS[one])}" for one in field.args if dice.chance(60)]
        called = f"{name}({', '.join(arguments)})" if arguments else name
        # An alias that says all that is asked, so that those of one name can be merged.
        alias = f"x{abs(hash_of(kind.name + called)) % 100000}: " if arguments or dice.chance(10) else ""
        rest = f" {self._selection(inner, depth + 1)}" if is_composite_type(inner) else ""
        condition = "" if kind.name == "Subscription" else self._condition()
        return f"{alias}{called}{condition}{rest}"

    def _fragment(self, kind: Any, depth: int) -> str:
        dice = self.dice
        target = dice.pick(self._overlapping(kind))
        if depth >= 4 or self.room <= 0:
            return "__typename"
        inner = self._selection(target, depth + 1)
        if dice.chance(50):
            on = f" on {target.name}" if target is not kind or dice.chance(50) else ""
            return f"...{on}{self._condition()} {inner}"
        name = f"F{len(self.fragments)}"
        self.fragments.append(f"fragment {name} on {target.name} {inner}")
        return f"...{name}{self._condition()}"

    def _overlapping(self, kind: Any) -> list[Any]:
        if is_object_type(kind):
            return [kind, *kind.interfaces]
        possible = self.schema.get_possible_types(kind)
        return [kind] * is_interface_type(kind) + list(possible) or [kind]

    def _condition(self) -> str:
        dice = self.dice
        if not dice.chance(12):
            return ""
        return f" @{dice.pick(['skip', 'include'])}(if: {dice.pick(['true', 'false', '$yes', '$no'])})"


def hash_of(text: str) -> int:
    """Give a number of a text that is the same in each process."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(text))
