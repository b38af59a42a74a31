"""How public an operation is: as much as the least public of its fields, wherever that stands."""

import time

import pytest
import strawberry
from graphql import OperationDefinitionNode, parse, print_schema

from engine.documents.public import Public, private, public


@strawberry.interface
class Named:
    name: str


@strawberry.type(directives=[public(60)])
class Thing(Named):
    code: str
    stock: int = strawberry.field(directives=[public(10)])
    mine: str = strawberry.field(directives=[private()])
    never: str = strawberry.field(directives=[public(0)])

    again: "Thing"
    order: "Order"


@strawberry.type
class Order(Named):
    total: int
    thing: Thing


@strawberry.type(directives=[public()])
class Size:
    width: int


@strawberry.type
class Query:
    thing: Thing = strawberry.field(directives=[public(300)])
    size: Size = strawberry.field(directives=[public(300)])
    endless: Size = strawberry.field(directives=[public()])
    order: Order
    named: Named = strawberry.field(directives=[public(300)])
    either: Thing | Order = strawberry.field(directives=[public(300)])


@strawberry.type
class Mutation:
    thing: Thing = strawberry.field(directives=[public(300)])


SCHEMA = strawberry.Schema(Query, Mutation)
CORE = SCHEMA._schema  # pyright: ignore[reportPrivateUsage]
PUBLIC = Public(CORE)


def max_age(text: str) -> int:
    document = parse(text)
    operation = next(part for part in document.definitions if isinstance(part, OperationDefinitionNode))
    return PUBLIC.max_age(document, operation)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("{ thing { code } }", 60),
        ("{ size { width } }", 300),
        ("{ size { width } thing { code } }", 60),
        ("{ thing { code stock } }", 10),
        ("{ thing { again { again { stock } } } }", 10),
        ("{ a: thing { b: code } }", 60),
        ("{ thing { __typename } }", 300),
        ("{ thing { ...F } } fragment F on Thing { code ...G } fragment G on Thing { stock }", 10),
        ("{ thing { ... on Thing { code } ... { stock } } }", 10),
        ("{ thing { ... on Named { name } ...F } } fragment F on Named { name }", 60),
        ("query A { thing { code } } query B { order { total } }", 60),
    ],
)
def test_what_is_public_may_be_kept_as_long_as_the_least_of_its_fields(text: str, seconds: int) -> None:
    assert max_age(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "{ order { total } }",
        "{ thing { code } order { total } }",
        "{ thing { mine } }",
        "{ thing { ...F } } fragment F on Thing { mine }",
        "{ thing { ... on Thing { mine } } }",
        "{ thing { code mine @skip(if: true) } }",
        "{ thing { order { thing { code } } } }",
        "{ thing { never } }",
        "{ order { __typename } }",
        # What may be an order is as private as an order.
        "{ named { name } }",
        "{ either { ... on Order { total } } }",
        # Nothing says how long.
        "{ endless { width } }",
        "{ __typename }",
        "{ thing { code } __schema { description } }",
        '{ __type(name: "Thing") { name } }',
        "mutation { thing { code } }",
    ],
)
def test_everything_else_may_not_be_kept(text: str) -> None:
    assert max_age(text) == 0


def test_of_what_may_be_several_things_each_is_looked_at_as_what_it_is() -> None:
    assert max_age("{ either { ... on Thing { code } } }") == 60
    assert max_age("{ named { ... on Thing { code stock } } }") == 10
    assert max_age("{ either { ... on Named { ... on Thing { code } } } }") == 60


def test_the_schema_says_so_to_everybody() -> None:
    printed = SCHEMA.as_str()

    assert "directive @cacheControl(" in print_schema(CORE)
    assert "type Thing implements Named @cacheControl(maxAge: 60, scope: PUBLIC) {" in printed
    assert "  mine: String! @cacheControl(scope: PRIVATE)" in printed


def test_fragments_that_double_are_walked_through_once() -> None:
    doubling = [f"fragment F{number} on Thing {{ ...F{number + 1} ...F{number + 1} }}" for number in range(60)]
    text = " ".join(["{ thing { ...F0 } }", *doubling, "fragment F60 on Thing { stock }"])

    started = time.thread_time()
    age = max_age(text)

    assert age == 10
    assert time.thread_time() - started < 0.1
