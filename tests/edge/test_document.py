"""What a document may cost before it runs, and how long it is kept."""

import gc
import time
import tracemalloc
from collections.abc import Iterator

import pytest
from graphql import get_introspection_query

from engine.documents.document import BYTES_PER_TOKEN, Documents
from engine.execute import Executor
from engine.limits import Limits
from engine.refusal import Refused
from schema.root import schema
from tests.edge.toy import SCHEMA, Toy


def documents(**limits: int) -> Documents:
    return Documents(Executor(SCHEMA).schema, Limits(**limits), Toy())  # pyright: ignore[reportArgumentType]


def message(store: Documents, text: str) -> str:
    """Give the message by which a document is refused."""
    with pytest.raises(Refused) as refused:
        store.get(text)
    return refused.value.errors[0].message


def test_a_document_is_the_same_one_the_next_time() -> None:
    store = documents()

    first = store.get("{ hello }")

    assert store.get("{ hello }") is first
    assert store.get("{ hello  }") is not first


def test_the_least_recently_used_documents_leave_first() -> None:
    size = documents().get("{ a: hello }").size
    store = documents(document_cache_bytes=3 * size)
    first, second, third = (store.get(f"{{ {name}: hello }}") for name in "abc")
    store.get("{ a: hello }")

    fourth = store.get("{ d: hello }")

    assert store.size == 3 * size
    assert [store.get(document.text) is document for document in (first, third, fourth)] == [True] * 3
    assert store.get("{ b: hello }") is not second


def test_what_is_refused_is_not_kept() -> None:
    store = documents()

    message(store, "{ nothing }")

    assert store.size == 0


def test_a_tree_takes_no_more_than_is_counted_for_it() -> None:
    fields = " ".join(f'a{number}: add(numbers: $n) b{number}: hello(name: "x")' for number in range(40))
    text = f"query A($n: [Int!]!) {{ {fields} }}"
    documents().get(text)

    tracemalloc.start()
    document = documents().get(text)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert document.size == len(text) + BYTES_PER_TOKEN * document.node.token_count
    assert taken < document.size * 1.5


@pytest.mark.parametrize(
    ("limits", "allowed", "refused", "reason"),
    [
        ({"query_bytes": 9}, "{ hello }", "{ hello  }", "The document has more than 9 bytes."),
        ({"query_bytes": 12}, "{ hello } #\n", "{ hello } #é", "The document has more than 12 bytes."),
        ({"aliases": 1}, "{ a: hello hello }", "{ a: hello b: hello }", "An operation has more than 1 aliases."),
        ({"fields": 2}, "{ hello big }", "{ hello big optional }", "An operation has more than 2 fields."),
        (
            {"directives": 1},
            "{ hello @skip(if: false) }",
            "{ hello @skip(if: false) @include(if: true) }",
            "An operation has more than 1 directives.",
        ),
        (
            {"depth": 1},
            "{ hello }",
            "{ __schema { queryType { name } } }",
            "An operation has more than 1 levels of fields.",
        ),
        (
            {"operations": 1},
            "query A { hello }",
            "query A { hello } query B { hello }",
            "The document has more than 1 operations.",
        ),
        (
            {"fragments": 1},
            "{ ...A } fragment A on Query { hello }",
            "{ ...A ...B } fragment A on Query { hello } fragment B on Query { hello }",
            "The document has more than 1 fragments.",
        ),
        (
            {"repeats": 2},
            "{ hello hello }",
            "{ hello hello hello }",
            "An operation has more than 2 fields of one name side by side.",
        ),
        (
            {"aliases": 2},
            "{ ...A } fragment A on Query { a: hello b: hello }",
            "{ ...A ... on Query { ...A } } fragment A on Query { a: hello b: hello }",
            "An operation has more than 2 aliases.",
        ),
        (
            {"depth": 2},
            "{ __schema { ...A } } fragment A on __Schema { description }",
            "{ __schema { ...A } } fragment A on __Schema { queryType { ...B } } fragment B on __Type { name }",
            "An operation has more than 2 levels of fields.",
        ),
    ],
)
def test_a_document_beyond_a_limit_is_refused(limits: dict[str, int], allowed: str, refused: str, reason: str) -> None:
    store = documents(**limits)
    store.get(allowed)

    assert message(store, refused) == reason


def test_a_document_of_too_many_tokens_is_not_parsed_to_its_end() -> None:
    store = documents(tokens=10)

    assert message(store, "{ " + "hello " * 1_000) == (
        "Syntax Error: Document contains more than 10 tokens. Parsing aborted."
    )


def doubling() -> Iterator[str]:
    yield "{ ...F0 }"
    for number in range(20):
        yield f"fragment F{number} on Query {{ ...F{number + 1} ...F{number + 1} }}"
    yield "fragment F20 on Query { hello }"


ATTACKS = {
    "20,000 aliases": "{" + " ".join(f"a{number}: hello" for number in range(20_000)) + "}",
    "aliases within the bytes": "{" + " ".join(f"a{number}:hello" for number in range(5_000)) + "}",
    "fields within the tokens": "{" + "hello " * 1_990 + "}",
    "doubling fragments": " ".join(doubling()),
    "fragments that hold each other": "{ ...A0 }"
    + " ".join(f"fragment A{i} on Query {{ hello {' '.join(f'...A{j}' for j in range(20))} }}" for i in range(20)),
    "deep nesting": "{ __schema " + "{ types " * 900 + "}" * 900 + "}",
    "directives": "{ hello " + "@skip(if:false)" * 300 + "}",
    "a deep list": "{ add(numbers: " + "[" * 1_900 + ") }",
    "repeated objects": "{" + " ".join("__schema{description}" for _ in range(480)) + "}",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_before_it_costs_anything(name: str) -> None:
    store = documents()
    message(store, "{ nothing }")

    gc.disable()
    try:
        started = time.thread_time()
        message(store, ATTACKS[name])
        taken = time.thread_time() - started
    finally:
        gc.enable()

    # Typically 1 to 8 ms; unbounded these took up to seconds.
    assert taken < 0.1


def test_the_usual_tools_are_within_the_limits() -> None:
    store = Documents(Executor(schema).schema, Limits(), Toy())

    document = store.get(
        get_introspection_query(specified_by_url=True, input_value_deprecation=True, schema_description=True)
    )

    assert len(document.operations) == 1
