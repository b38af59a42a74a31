"""What people ask for is far below what they may: every stored example, and all of them in a row."""

from typing import Any

import orjson
import pytest
from graphql import OperationDefinitionNode, get_introspection_query, parse

from engine.costs.planner import Planner
from kit.config import Settings
from tests.contract.test_contract import RUNNING
from tests.contract.test_examples import EXAMPLES
from tests.docs.test_documents import DOCUMENTS

PLANNER = Planner(RUNNING)
DEFAULTS = {name: field.default for name, field in Settings.model_fields.items() if name.startswith("cost_")}
CLICKS_PER_SECOND = 5
STORED = {name: path.read_text() for name, path in EXAMPLES.items()}
ALL = STORED | dict(DOCUMENTS) | {"introspection": get_introspection_query()}


def requested(text: str, variables: dict[str, Any] | None = None) -> int:
    document = parse(text)
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    return max(PLANNER.plan(document, each).requested(variables or {}) for each in operations)


def example(name: str) -> int:
    variables = EXAMPLES[name].with_suffix(".json")
    return requested(STORED[name], orjson.loads(variables.read_bytes()) if variables.is_file() else {})


@pytest.mark.parametrize("name", ALL)
def test_no_example_costs_half_of_what_one_may(name: str) -> None:
    assert requested(ALL[name]) <= DEFAULTS["cost_maximum"] / 2


def test_all_stored_examples_at_once_are_within_what_a_caller_has() -> None:
    assert sum(map(example, EXAMPLES)) <= DEFAULTS["cost_limit"]


def test_who_clicks_fast_is_given_back_as_much_as_they_take() -> None:
    costs = [example(name) for name in EXAMPLES]

    assert CLICKS_PER_SECOND * sum(costs) / len(costs) <= DEFAULTS["cost_restore"]


def test_the_dearest_operation_fits_into_what_a_caller_has() -> None:
    assert DEFAULTS["cost_maximum"] <= DEFAULTS["cost_limit"] / 2
