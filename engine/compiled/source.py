"""The Python of a selection: a function written out, since a loop over fields costs several times as much.

For `{ sku price { amount } reviews(first: 2) { text } }` on a type Variant it is:

    def select(run, source, place, out):
        try:
            value = source.sku
            if type(value) is not str:
                value = finish0(run, value, out, place)
        except Exception as error:
            value = failed0(run, (place, 'sku', 'Variant'), error)
        out['sku'] = value
        try:
            value = source.price
            if type(value) in known1:
                source1, out1 = value, {}
                try:
                    value = source1.amount
                    ...
                out1['amount'] = value
                value = out1
            else:
                value = finish1(run, value, out, place)
        ...
        try:
            value = resolve3(run, source, (place, 'reviews', 'Variant'))
            value = finish3(run, value, out, place)
        ...
        return out

Names of fields and types stand in it only as quoted strings, and those of attributes only if they are identifiers.
"""

from collections.abc import Callable
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, NamedTuple

from graphql import TypeNameMetaFieldDef, is_non_null_type

from engine.compiled.field import Field
from engine.compiled.job import Job, Later, Select
from engine.compiled.leaves import members, unlike
from engine.compiled.place import Place
from engine.compiled.plain import Plain

if TYPE_CHECKING:
    from engine.compiled.run import Run

MOST_NESTED = 4
"""Objects written within one another; a function for what is below."""


class _Here(NamedTuple):
    """The names of an object, of its place and of what is filled, and how many objects it is written within."""

    source: str = "source"
    place: str = "place"
    out: str = "out"
    depth: int = 0

    def of(self, field: Field) -> str:
        return f"({self.place}, {field.key!r}, {field.parent_type.name!r})"


def compiled(fields: list[Field], type_name: str, plain: Plain) -> Select:
    """Make the function that fills an object's selected fields."""
    writer = _Writer(plain)
    lines = [*writer.object(fields, _Here()), "return out"]
    text = "\n ".join(["def select(run, source, place, out):", *lines])
    exec(compile(text, f"<selection on {type_name}>", "exec"), writer.names)  # noqa: S102
    return writer.names["select"]


class _Writer:
    """Writes one function; `names` are what it uses."""

    def __init__(self, plain: Plain) -> None:
        self.names: dict[str, Any] = {}
        self._plain = plain
        self._count = 0

    def object(self, fields: list[Field], here: _Here) -> list[str]:
        return [line for field in fields for line in self._field(field, here)]

    def _field(self, field: Field, here: _Here) -> list[str]:
        number, self._count = self._count, self._count + 1
        out = f"{here.out}[{field.key!r}]"
        if field.definition is TypeNameMetaFieldDef:
            return [f"{out} = {field.parent_type.name!r}"]
        if field.batch is not None:
            gather = self._name(f"gather{number}", _gather(field))
            return [f"{gather}(run, {here.source}, {here.out}, {here.of(field)})", f"{out} = None"]
        failed = self._name(f"failed{number}", field.position.failed)
        return [
            "try:",
            f" value = {self._read(field, number, here)}",
            *(f" {line}" for line in self._completed(field, number, here)),
            "except Exception as error:",
            f" value = {failed}(run, {here.of(field)}, error)",
            f"{out} = value",
        ]

    def _name(self, name: str, value: Any) -> str:
        self.names[name] = value
        return name

    def _read(self, field: Field, number: int, here: _Here) -> str:
        attribute = field.attribute
        if attribute is not None:
            is_name = attribute.isidentifier() and not iskeyword(attribute)
            return f"{here.source}.{attribute}" if is_name else f"getattr({here.source}, {attribute!r})"
        return f"{self._name(f'resolve{number}', field.resolver())}(run, {here.source}, {here.of(field)})"

    def _completed(self, field: Field, number: int, here: _Here) -> list[str]:
        """Write what becomes of a value; most can do without the function that knows all cases."""
        finish = self._name(f"finish{number}", _finish(field, self._plain))
        otherwise = f" value = {finish}(run, value, {here.out}, {here.place})"
        _, known, select = field.completion
        if select is not None:
            known_here = self._name(f"known{number}", known)
            return [f"if type(value) in {known_here}:", *self._selected(field, number, here), "else:", otherwise]
        kind: Any = field.definition.type
        is_required = is_non_null_type(kind)
        if is_required:
            kind = kind.of_type
        enum, different = members(kind), unlike(kind)
        if enum is not None:
            test = f"if type(value) is {self._name(f'kind{number}', enum)}:"
            return [test, " value = value._name_", "else:" if is_required else "elif value is not None:", otherwise]
        if different is not None:
            return [f"if {different}:" if is_required else f"if value is not None and ({different}):", otherwise]
        return [otherwise.strip()]

    def _selected(self, field: Field, number: int, here: _Here) -> list[str]:
        """Write the fields of an object in place where only attributes are read, else a call of their function."""
        inner = _inner(field)
        if here.depth == MOST_NESTED or not all(_is_in_place(each) for each in inner):
            select = self._name(f"select{number}", field.completion.select)
            return [f" value = {select}(run, value, {here.of(field)}, {{}})"]
        within = _Here(f"source{number}", here.of(field), f"out{number}", here.depth + 1)
        return [
            f" {within.source}, {within.out} = value, {{}}",
            *(f" {line}" for line in self.object(inner, within)),
            f" value = {within.out}",
        ]


def _inner(field: Field) -> list[Field]:
    kind: Any = field.definition.type
    return field.inner[(kind.of_type if is_non_null_type(kind) else kind).name]


def _is_in_place(field: Field) -> bool:
    return field.definition is TypeNameMetaFieldDef or field.attribute is not None


def _finish(field: Field, plain: Plain) -> Callable[["Run", Any, dict[str, Any], Place | None], Any]:
    """Make the function that completes a field's value or, where it has to be awaited, leaves a hole for it."""
    complete, position, key, type_name = field.completion.complete, field.position, field.key, field.parent_type.name

    def finish(run: "Run", value: Any, out: dict[str, Any], above: Place | None) -> Any:
        place = (above, key, type_name)
        if type(value) not in plain and plain.is_waiting(run, value):
            run.jobs.append(Job(value, complete, position, out, key, place))
            return None
        value = complete(run, value, place)
        if type(value) is Later:
            run.later(value, position, out, key, place)
            return None
        return value

    return finish


def _gather(field: Field) -> Callable[["Run", Any, dict[str, Any], Place], None]:
    """Make the function that leaves a hole for what is resolved together with the same field of other objects."""
    position = field.position

    def gather(run: "Run", source: Any, out: dict[str, Any], place: Place) -> None:
        members = run.levels.get(position)
        if members is None:
            members = run.levels[position] = []
        members.append((source, out, place))

    return gather
