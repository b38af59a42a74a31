"""What clients read about costs is what they are charged."""

import re

from graphql import OperationDefinitionNode, parse

from engine.costs.planner import Planner
from kit.config import Settings
from tests.docs.tables import DOCS, written
from tests.docs.weights import CORE

TEXT = (DOCS / "cost.md").read_text()


def test_the_weights_are_those_of_the_schema() -> None:
    # `python -m tests.docs.tables` writes them anew.
    assert written("cost.md") == TEXT


def test_the_example_costs_what_is_said() -> None:
    said = re.search(r"at most (.*?) = (\d+):\n\n```graphql\n(.*?)```", TEXT, re.DOTALL)
    assert said is not None
    document = parse(said[3])
    (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))

    requested = Planner(CORE).plan(document, operation).requested({})

    assert requested == int(said[2])
    assert requested == eval(said[1].replace("×", "*"))  # noqa: S307  the page's own sum


def test_the_numbers_are_those_of_the_settings() -> None:
    said = dict(re.findall(r"`SOUK_(COST_\w+)` \(([\d,]+)\)", TEXT))

    assert {name.lower(): int(number.replace(",", "")) for name, number in said.items()} == {
        name: field.default for name, field in Settings.model_fields.items() if name.startswith("cost_")
    }
