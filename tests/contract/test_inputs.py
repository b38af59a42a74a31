"""No input reaches further than it says: what is sent is found again in the columns that are declared for it alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLList, get_named_type, get_nullable_type

from kit import db
from tests.contract import markers
from tests.contract.calls.every import MUTATIONS
from tests.contract.inputs import ALLOWED, HASHED, KEPT, OWNED, USED, WHICH
from tests.contract.probes import Path, filled
from tests.contract.test_access import with_key
from tests.contract.test_bad_input import inputs
from tests.contract.test_contract import RUNNING
from tests.contract.town import Counter, changed, codes, fresh, snapshot

SNEAKED = {
    "id": "usr_AZ",
    "version": 7,
    "roles": ["ADMIN"],
    "status": "COMPLETED",
    "state": "PUBLISHED",
    "userId": "usr_AZ",
    "ownerId": "usr_AZ",
    "total": {"amount": "0.01", "currency": "USD"},
    "unitPrice": {"amount": "0.01", "currency": "USD"},
    "emailVerified": True,
    "verifiedPurchase": True,
    "createdAt": "2026-01-01T00:00:00Z",
    "__proto__": {"isAdmin": True},
}


def input_types() -> dict[str, GraphQLInputObjectType]:
    return {name: kind for name, kind in RUNNING.type_map.items() if isinstance(kind, GraphQLInputObjectType)}


def declared() -> dict[str, str]:
    """Give what is declared, by type and field."""
    return {
        f"{name}.{field}": how
        for part in (KEPT, USED)
        for name, fields in part.items()
        for field, how in fields.items()
    }


def test_every_field_of_an_input_is_declared_once() -> None:
    twice = [f"{name}.{field}" for name, fields in KEPT.items() for field in fields if field in USED.get(name, {})]

    assert {f"{name}.{field}" for name, kind in input_types().items() for field in kind.fields} == set(declared())
    assert twice == []


async def test_what_the_shop_itself_decides_is_set_by_no_input_but_those_declared(shop: None) -> None:
    rows = await db.fetch("SELECT table_name || '.' || column_name FROM information_schema.columns")
    columns = {row[0] for row in rows}
    by_field = {field: {each for each in how.split() if "." in each} for field, how in declared().items()}

    reaches = {(field, column) for field, found in by_field.items() for column in found}
    owned = {(field, column) for field, column in reaches if any(fnmatch(column, each) for each in OWNED)}

    assert {column for _, column in reaches} <= columns
    assert owned == {
        (field, column) for names, fields in ALLOWED.items() for column in names.split() for field in fields.split()
    }


def owner(mutation: str, path: Path) -> str:
    """Name the input type and the field at a place of a mutation's input."""
    kind: Any = input_of(mutation)
    names = [step for step in path if isinstance(step, str)]
    for name in names[:-1]:
        kind = get_named_type(kind.fields[name].type)
    return f"{kind.name}.{names[-1]}"


def input_of(mutation: str) -> GraphQLInputObjectType:
    assert RUNNING.mutation_type is not None
    kind = get_named_type(RUNNING.mutation_type.fields[mutation].args["input"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    return kind


async def test_what_is_sent_is_kept_where_it_is_declared_and_nowhere_else(counter: Counter) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    refused: dict[str, list[str]] = {}

    for mutation, arrange in MUTATIONS.items():
        town = await fresh(counter)
        call = await arrange(town)
        given, marks = markers.marked(mutation, inputs(mutation), with_key(mutation, call.given))
        before = await markers.rows()
        result = await town.run(mutation, given, call.by)
        if told := result.codes or codes(result.data[mutation]):
            refused[mutation] = told
        after = await markers.rows()
        for path, mark in marks.items():
            found[owner(mutation, path)] |= markers.columns(before, after, path, mark)

    kept = {f"{name}.{field}": set(how.split()) for name, fields in KEPT.items() for field, how in fields.items()}
    assert refused == {}
    assert {field: columns for field, columns in found.items() if columns} == kept
    assert {declared()[field] for field, columns in found.items() if not columns} == {HASHED, WHICH}


@pytest.mark.parametrize("mutation", sorted(MUTATIONS))
async def test_what_an_input_has_not_cannot_be_sent(counter: Counter, mutation: str) -> None:
    town = await fresh(counter)
    call = await MUTATIONS[mutation](town)
    given = with_key(mutation, filled(inputs(mutation), call.given))
    before = await snapshot()

    told = [
        (place, names, (await town.run(mutation, sent, call.by)).codes)
        for place, names, sent in sneaked(input_of(mutation), given)
    ]

    assert [place for place, names, found in told if found != ["BAD_USER_INPUT"] * names] == []
    assert changed(before, await snapshot()) == []


def sneaked(kind: GraphQLInputObjectType, given: Mapping[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Put into an input what it has not, and then into what is within it; each such name is an error of its own."""
    foreign = {name: value for name, value in SNEAKED.items() if name not in kind.fields}
    yield kind.name, len(foreign), {**given, **foreign}
    for name, field in kind.fields.items():
        inner, is_list = get_named_type(field.type), isinstance(get_nullable_type(field.type), GraphQLList)
        if not isinstance(inner, GraphQLInputObjectType) or not given.get(name):
            continue
        for place, names, sent in sneaked(inner, given[name][0] if is_list else given[name]):
            yield f"{name} {place}", names, {**given, name: [sent] if is_list else sent}
