"""Clients of JavaScript that others made."""

import pytest

from tests.clients.conftest import Run, by_node
from tests.clients.node import CLIENTS
from tests.clients.stage import Stage

pytestmark = pytest.mark.long
JS = CLIENTS / "js"
RELAY = CLIENTS / "relay"


async def test_the_audits_of_graphql_over_http(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "audits.test.js", stage, expected=61)


async def test_the_linter_of_schemas(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "lint.test.js", stage)


async def test_apollo_client(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "apollo.test.js", stage)


async def test_urql_with_graphcache(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "urql.test.js", stage)


async def test_relay(javascript: Run, stage: Stage) -> None:
    (RELAY / "__generated__").mkdir(exist_ok=True)
    compiled, code = await by_node(
        str(CLIENTS / "node_modules" / ".bin" / "relay-compiler"), "relay.config.json", cwd=RELAY
    )
    assert code == 0, compiled

    await javascript(RELAY / "relay.test.mjs", stage)
