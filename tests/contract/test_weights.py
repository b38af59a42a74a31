"""Whatever an operation can be given has a cost: the schema says how long each list is."""

import re
from collections.abc import Iterator

from graphql import GraphQLField, GraphQLInterfaceType, GraphQLObjectType, get_named_type, is_introspection_type

from engine.costs.cost import MOST
from engine.costs.weights import Weights, is_list, table
from loaders.page import DEFAULT_SIZE, MAX_SIZE
from schema.root import schema
from tests.contract.test_contract import RUNNING

WEIGHTS = table(RUNNING)


def fields() -> Iterator[tuple[str, GraphQLField, Weights]]:
    for name, kind in RUNNING.type_map.items():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not is_introspection_type(kind):
            for field_name, field in kind.fields.items():
                yield f"{name}.{field_name}", field, WEIGHTS[name][field_name]


def givers(type_name: str) -> list[Weights]:
    """Give the weights of all fields that lead to a type."""
    return [weights for _, field, weights in fields() if get_named_type(field.type).name == type_name]


def is_counted_above(name: str) -> bool:
    """Tell whether each field that leads to a list's type says how many entries it has."""
    type_name, _, field_name = name.partition(".")
    above = givers(type_name)
    return bool(above) and all(field_name in weights.sized for weights in above)


def test_every_list_says_how_long_it_is_or_has_a_connection_that_does() -> None:
    lists = [(name, weights) for name, field, weights in fields() if is_list(field)]

    silent = [name for name, weights in lists if weights.size is None and not is_counted_above(name)]

    assert silent == []
    assert len(lists) > 80


def test_no_list_is_thought_to_be_empty_or_longer_than_a_page() -> None:
    sizes = {name: weights.size.assumed for name, _, weights in fields() if weights.size is not None}

    assert {name: size for name, size in sizes.items() if not 1 <= size <= MAX_SIZE} == {}


def test_every_connection_is_counted_by_the_arguments_that_cut_it() -> None:
    connections = {
        name: (field, w) for name, field, w in fields() if get_named_type(field.type).name.endswith("Connection")
    }

    for name, (field, weights) in connections.items():
        assert weights.size is not None, name
        assert weights.size.arguments == ("first", "last"), name
        assert set(weights.size.arguments) <= set(field.args), name
        assert weights.size.assumed == DEFAULT_SIZE, name
        assert weights.sized == {"edges", "nodes"}, name
    assert len(connections) == 10


def test_no_argument_is_counted_for_more_than_a_page_holds() -> None:
    assert MOST == MAX_SIZE


def test_arguments_that_size_a_list_exist() -> None:
    strange = {
        name: weights.size.arguments
        for name, field, weights in fields()
        if weights.size is not None and not set(weights.size.arguments) <= set(field.args)
    }

    assert strange == {}


def test_every_mutation_and_subscription_costs_more_than_a_read() -> None:
    light = {name: weights.each for name, _, weights in fields() if name.startswith("Mutation.") and weights.each < 50}
    light |= {
        name: weights.each for name, _, weights in fields() if name.startswith("Subscription.") and weights.each < 10
    }

    assert light == {}


def test_directives_say_in_the_schema_what_the_reckoning_goes_by() -> None:
    text = schema.as_str()
    said = [
        r'\): UserSessionPayload!.*@cost\(weight: "200"\)',
        r'type Query .*@cost\(weight: "5"\)',
        r'type Money .*@cost\(weight: "0"\)',
        r"children: \[Category!\]!.*@listSize\(assumedSize: 5\)",
        r'\): ProductVariantConnection!.*@listSize\(assumedSize: 20, slicingArguments: \["first", "last"\], '
        r'sizedFields: \["edges", "nodes"\], requireOneSlicingArgument: false\)',
    ]

    assert [each for each in said if not re.search(each, text)] == []
