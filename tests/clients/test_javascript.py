"""Clients of JavaScript that others made."""

import pytest

from tests.clients.conftest import Run
from tests.clients.node import CLIENTS
from tests.clients.stage import Stage

pytestmark = pytest.mark.long
JS = CLIENTS / "js"


async def test_the_audits_of_graphql_over_http(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "audits.test.js", stage, expected=61)


async def test_the_linter_of_schemas(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "lint.test.js", stage)


async def test_apollo_client(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "apollo.test.js", stage)


async def test_urql_with_graphcache(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "urql.test.js", stage)
