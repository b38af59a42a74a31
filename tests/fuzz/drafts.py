"""Operations made by schemathesis from the schema, always the same for a seed; run in a process of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, cast

import schemathesis
from graphql import (
    ArgumentNode,
    BooleanValueNode,
    DirectiveNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    NameNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    VariableDefinitionNode,
    VariableNode,
    build_schema,
    get_named_type,
    introspection_from_schema,
    parse,
    parse_type,
    print_ast,
)
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from tests.fuzz import values
from tests.fuzz.bend import Bend

SCHEMA = Path(__file__).parents[2] / "schema.graphql"
VIEWERS = ("stranger", "shopper", "other", "support", "catalogue", "admin")
ODD: list[Any] = [None, True, 1, -1, 1.5, 10**30, 1e308, "", "x", [], {}, [[1]], {"a": 1}, "\x00", "\ue000"]
"""What variables may hold instead, and documents cannot."""
HEADERS = [
    *(("accept-language", value) for value in ("de", "zh-Hans-CN;q=0.9, *;q=0.1", ";q=x,,", "x" * 3_000, "*", "\xe9")),
    *(
        ("authorization", value)
        for value in ("Bearer", "Bearer x", "Bearer a.b.c", "Basic x", "Bearer \xe9", "x" * 3_000)
    ),
    *(("cookie", f"souk_cart={value}") for value in ("", "x", "A" * 43, "A" * 2_000, '"\\"', "\xe9")),
    *(("cookie", f"souk_refresh={value}") for value in ("", "x", "A" * 43)),
    *(("x-request-id", value) for value in ("", "x" * 3_000, "\xe9", "'; --")),
    *(("x-forwarded-for", value) for value in ("1.2.3.4", "::1, x", ",", "999.1.1.1", "x" * 3_000)),
    *(("user-agent", value) for value in ("", "x" * 3_000, "\xe9", "a\tb")),
]


@dataclass(frozen=True, slots=True)
class Draft:
    """An operation with symbols in it; `variables` are JSON, `headers` what is sent beside the usual ones."""

    label: str
    viewer: str
    document: DocumentNode
    query: str
    variables: str
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> str:
        """Which of the three kinds of operation it is."""
        return self.label.partition(".")[0].lower()

    @property
    def root(self) -> str:
        return self.label.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Template:
    """A call that does something: whose it is, and its root field's arguments."""

    by: str
    arguments: Mapping[str, Any]


@cache
def schema() -> GraphQLSchema:
    return build_schema(SCHEMA.read_text())


@cache
def operations() -> dict[str, Any]:
    """Give schemathesis' operations by their names: those of subscriptions are made as if they were queries."""
    values.register(schema())
    described: Any = introspection_from_schema(schema())
    followed = {"__schema": {**described["__schema"], "queryType": {"name": "Subscription"}, "mutationType": None}}
    found: dict[str, Any] = {}
    for each in (described, followed):
        loaded: Any = schemathesis.graphql.from_dict(each)
        found |= {operation.ok().label: operation.ok() for operation in loaded.get_all_operations()}
    return found


def labels() -> list[str]:
    return list(operations())


def drafts(number: str, label: str, count: int, template: Template) -> list[Draft]:
    """Make operations of a root field, the same ones for the same number."""
    rng = Random(f"{number} {label}")
    # A few are no operations of the schema at all.
    shares = {GenerationMode.POSITIVE: count, GenerationMode.NEGATIVE: max(1, count // 12)}
    return [
        draft(label, body, template, rng, is_valid=mode is GenerationMode.POSITIVE)
        for mode, share in shares.items()
        for body in bodies(label, mode, share, rng.getrandbits(64))
    ]


def bodies(label: str, mode: GenerationMode, count: int, number: int) -> list[str]:
    """Let schemathesis make documents with one root field each."""
    made: list[str] = []

    @seed(number)
    @settings(
        max_examples=count + 1,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=cast("list[HealthCheck]", list(HealthCheck)),
    )
    @given(case=operations()[label].as_strategy(generation_mode=mode))
    def collect(case: Any) -> None:
        made.append(case.body)

    collect()
    # The first is always the smallest.
    return made[1:]


def draft(label: str, body: str, template: Template, rng: Random, *, is_valid: bool) -> Draft:
    """Make of a document an operation that somebody sends."""
    kind, _, root = label.partition(".")
    operation = parse(body, no_location=True).definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    selected = operation.selection_set.selections
    variables: dict[str, Any] = {}
    declared: tuple[VariableDefinitionNode, ...] = ()
    if is_valid:
        parent = schema().type_map[kind]
        assert isinstance(parent, GraphQLObjectType)
        field = parent.fields[root]
        bend, made = Bend(rng, schema().type_map), selected[0]
        assert isinstance(made, FieldNode)
        arguments = bend.pages(bend.arguments(field, made.arguments or (), template.arguments))
        if root == "mediaUpload" or rng.random() < 0.5:
            arguments, declared, variables = hoisted(field, arguments, bend)
        node = replace(
            made, arguments=arguments, selection_set=bend.selections(made.selection_set, get_named_type(field.type))
        )
        selected = (node, replace(node, alias=NameNode(value="again"))) if rng.random() < 0.04 else (node,)
    document = DocumentNode(
        definitions=(
            replace(
                operation,
                operation=OperationType(kind.lower()),
                variable_definitions=declared,
                selection_set=SelectionSetNode(selections=selected),
                directives=in_context(rng),
            ),
        )
    )
    viewer = template.by if rng.random() < 0.6 else rng.choice(VIEWERS)
    headers = (rng.choice(HEADERS),) if rng.random() < 0.1 else ()
    return Draft(label, viewer, document, print_ast(document), json.dumps(variables), headers)


def in_context(rng: Random) -> tuple[DirectiveNode, ...]:
    """Ask now and then in another language, country or currency."""
    if rng.random() >= 0.15:
        return ()
    chosen = {
        "language": rng.choice(["en", "de", "zh-CN", "fr", "zh-Hant", "x", ""]),
        "country": rng.choice(["US", "DE", "CN", "JP", "CA", "AQ", "XX"]),
        "currency": rng.choice(["USD", "EUR", "CNY", "JPY", "KWD", "XXX"]),
    }
    sent = rng.sample(sorted(chosen), rng.randint(1, 3))
    arguments = [ArgumentNode(name=NameNode(value=name), value=StringValueNode(value=chosen[name])) for name in sent]
    return (DirectiveNode(name=NameNode(value="inContext"), arguments=tuple(arguments)),)


Hoisted = tuple[tuple[ArgumentNode, ...], tuple[VariableDefinitionNode, ...], dict[str, Any]]


def hoisted(field: GraphQLField, arguments: Sequence[ArgumentNode], bend: Bend) -> Hoisted:
    """Send the arguments as variables, odd ones among them."""
    variables: dict[str, Any] = {}
    declared: list[VariableDefinitionNode] = []
    named: list[ArgumentNode] = []
    for argument in arguments:
        name = argument.name
        variable = VariableNode(name=name)
        kind = parse_type(str(field.args[name.value].type), no_location=True)
        declared.append(VariableDefinitionNode(variable=variable, type=kind, directives=()))
        named.append(replace(argument, value=variable))
        variables[name.value] = plain(argument.value)
    if variables and bend.is_bent() and bend.is_bent():
        make_odd(variables, bend.rng)
    return tuple(named), tuple(declared), variables


def plain(value: ValueNode) -> Any:
    """Give the JSON of a value."""
    match value:
        case IntValueNode():
            return int(value.value)
        case FloatValueNode():
            return float(value.value)
        case NullValueNode():
            return None
        case ListValueNode():
            return [plain(each) for each in value.values]
        case ObjectValueNode():
            return {field.name.value: plain(field.value) for field in value.fields}
        case StringValueNode() | EnumValueNode() | BooleanValueNode():
            return value.value
        case _:
            raise TypeError(value)


def make_odd(variables: dict[str, Any], rng: Random) -> None:
    """Put something odd at a place of the variables."""
    target: Any = variables
    while True:
        places = list(target) if isinstance(target, dict) else list(range(len(target)))
        if not places:
            return
        place = rng.choice(places)
        if not isinstance(target[place], dict | list) or rng.random() < 0.2:
            target[place] = rng.choice(ODD)
            return
        target = target[place]
