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
                value = select1(run, value, (place, 'price', 'Variant'), {})
            else:
                value = finish1(run, value, out, place)
        ...
        try:
            value = resolve2(run, source, (place, 'reviews', 'Variant'))
            value = finish2(run, value, out, place)
        ...
        return out

Names of fields and types stand in it only as quoted strings, and those of attributes only if they are identifiers.
"""

from collections.abc import Callable
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLBoolean,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLString,
    TypeNameMetaFieldDef,
    is_non_null_type,
)

from engine.compiled.field import Field
from engine.compiled.job import Job, Later, Select
from engine.compiled.place import Place
from engine.compiled.plain import Plain
from engine.compiled.position import OutputType

if TYPE_CHECKING:
    from engine.compiled.run import Run

_UNLIKE = {
    GraphQLString: "type(value) is not str",
    GraphQLID: "type(value) is not str",
    GraphQLBoolean: "type(value) is not bool",
    GraphQLInt: "type(value) is not int or not -0x80000000 <= value <= 0x7FFFFFFF",
    GraphQLFloat: "type(value) is not float or value - value != 0",
}
"""When a value of these scalars is not yet what stands in an answer; infinity and NaN are no numbers of GraphQL."""


def compiled(fields: list[Field], type_name: str, plain: Plain) -> Select:
    """Make the function that fills an object's selected fields."""
    names: dict[str, Any] = {}
    lines = ["def select(run, source, place, out):"]
    for number, field in enumerate(fields):
        lines += _lines(field, number, names, plain)
    lines.append(" return out")
    exec(compile("\n".join(lines), f"<selection on {type_name}>", "exec"), names)  # noqa: S102
    return names["select"]


def _lines(field: Field, number: int, names: dict[str, Any], plain: Plain) -> list[str]:
    key, type_name = repr(field.key), repr(field.parent_type.name)
    place = f"(place, {key}, {type_name})"
    if field.definition is TypeNameMetaFieldDef:
        return [f" out[{key}] = {type_name}"]
    if field.batch is not None:
        names[f"gather{number}"] = _gather(field)
        return [f" gather{number}(run, source, out, {place})", f" out[{key}] = None"]
    names[f"failed{number}"] = field.position.failed
    names[f"finish{number}"] = _finish(field, plain)
    return [
        " try:",
        f"  value = {_read(field, number, place, names)}",
        *_shortcut(field, number, place, names),
        f"   value = finish{number}(run, value, out, place)",
        " except Exception as error:",
        f"  value = failed{number}(run, {place}, error)",
        f" out[{key}] = value",
    ]


def _read(field: Field, number: int, place: str, names: dict[str, Any]) -> str:
    attribute = field.attribute
    if attribute is not None:
        is_name = attribute.isidentifier() and not iskeyword(attribute)
        return f"source.{attribute}" if is_name else f"getattr(source, {attribute!r})"
    names[f"resolve{number}"] = field.resolver()
    return f"resolve{number}(run, source, {place})"


def _shortcut(field: Field, number: int, place: str, names: dict[str, Any]) -> list[str]:
    """Write when a value can do without the function that knows all cases."""
    _, known, select = field.completion
    if select is not None:
        names[f"known{number}"], names[f"select{number}"] = known, select
        return [
            f"  if type(value) in known{number}:",
            f"   value = select{number}(run, value, {place}, {{}})",
            "  else:",
        ]
    return [f"  if {_unlike(field.definition.type)}:"]


def _unlike(kind: OutputType) -> str:
    if is_non_null_type(kind):
        return _UNLIKE.get(kind.of_type, "True")
    unlike = _UNLIKE.get(kind)
    return f"value is not None and ({unlike})" if unlike else "True"


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
    complete, position, key = field.completion.complete, field.position, field.key

    def gather(run: "Run", source: Any, out: dict[str, Any], place: Place) -> None:
        job = Job(None, complete, position, out, key, place)
        job.source = source
        run.jobs.append(job)

    return gather
