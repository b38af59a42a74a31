"""Clients of JavaScript that others made."""

import shutil
from datetime import timedelta
from typing import Any

import pytest

from tests.clients.conftest import Other, Run, by_node
from tests.clients.node import CLIENTS
from tests.clients.stage import Stage

pytestmark = pytest.mark.long
JS = CLIENTS / "js"
CODEGEN = CLIENTS / "codegen"
RELAY = CLIENTS / "relay"


async def test_the_audits_of_graphql_over_http(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "audits.test.js", stage, expected=61)


async def test_the_linter_of_schemas(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "lint.test.js", stage)


async def test_apollo_client(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "apollo.test.js", stage)


async def test_apollo_client_with_persisted_queries(javascript: Run, stage: Stage, other: Other) -> None:
    forgetful = await other(persisted_queries=0)

    await javascript(JS / "apollo-persisted.test.js", stage, forgetful=forgetful)


async def test_apollo_client_with_parts(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "apollo-parts.test.js", stage, expected=2 * 6 + 3)


async def test_urql_with_graphcache(javascript: Run, stage: Stage) -> None:
    await javascript(JS / "urql.test.js", stage)


async def test_urql_by_fetch(javascript: Run, stage: Stage, spares: list[dict[str, Any]]) -> None:
    await javascript(JS / "urql-fetch.test.js", stage, spares=spares)


async def test_urql_with_persisted_queries(javascript: Run, stage: Stage, other: Other) -> None:
    forgetful = await other(persisted_queries=0)

    await javascript(JS / "urql-persisted.test.js", stage, forgetful=forgetful)


async def test_relay(javascript: Run, stage: Stage) -> None:
    artifacts = "./__generated__"
    (RELAY / artifacts).mkdir(exist_ok=True)
    await _compile_relay("relay.config.json")
    there = {"artifacts": artifacts, "endpoint": stage.endpoint, "socket": stage.socket}

    await javascript(RELAY / "relay.test.mjs", stage, relay=there)
    await javascript(RELAY / "parts.test.mjs", stage, relay=there)


async def test_relay_by_ids(javascript: Run, stage: Stage, other: Other) -> None:
    artifacts = "./by-id/__generated__"
    # Of what is there already relay-compiler would write nothing down.
    shutil.rmtree(RELAY / artifacts, ignore_errors=True)
    documents = RELAY / artifacts / "documents.json"
    documents.parent.mkdir(parents=True)
    documents.write_text("{}")
    await _compile_relay("relay.by-id.config.json")
    trusting = await other(documents="trusted", documents_path=str(documents))
    there = {"artifacts": artifacts, **trusting}

    await javascript(RELAY / "relay.test.mjs", stage, relay=there)
    await javascript(RELAY / "parts.test.mjs", stage, relay=there)


async def _compile_relay(config: str) -> None:
    compiled, code = await by_node(str(CLIENTS / "node_modules" / ".bin" / "relay-compiler"), config, cwd=RELAY)
    assert code == 0, compiled


async def test_the_client_preset_of_graphql_codegen(javascript: Run, stage: Stage, other: Other) -> None:
    programs = CLIENTS / "node_modules" / ".bin"
    written, generated = await by_node(str(programs / "graphql-codegen"), "--config", "codegen.config.js", cwd=CODEGEN)
    assert generated == 0, written
    complaints, checked = await by_node(str(programs / "tsc"), cwd=CODEGEN)
    assert checked == 0, complaints

    await javascript(CODEGEN / "front-end.test.ts", stage)
    manifest = str(CODEGEN / "__generated__" / "persisted-documents.json")
    trusting = await other(documents="trusted", documents_path=manifest)
    await javascript(CODEGEN / "trusted.test.ts", stage, trusting=trusting, expected=4 + 3 * 4 + 2)


async def test_graphql_ws(javascript: Run, stage: Stage, spares: list[dict[str, Any]]) -> None:
    await javascript(JS / "graphql-ws.test.js", stage, spares=spares)


async def test_graphql_sse(javascript: Run, stage: Stage, spares: list[dict[str, Any]], other: Other) -> None:
    lively = await other(stream_heartbeat=timedelta(milliseconds=50))

    await javascript(JS / "graphql-sse.test.js", stage, spares=spares, lively=lively)
