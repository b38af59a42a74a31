"""What is counted, and that strangers cannot make it grow without bound."""

import re
from typing import Any

import httpx2
import pytest
from graphql import OperationDefinitionNode, parse
from prometheus_client import REGISTRY

from app.metrics import MAX_NAMES, Metrics, served
from cli.run import keep
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.api import Api
from tests.app.conftest import client
from tests.server import Server

COMPARED = "souk_plans_compared_total"
BOTH_WAYS = {"engine_compared": 1.0}

pytestmark = pytest.mark.usefixtures("shop")


def value(metric: str, /, **labels: str) -> float:
    return REGISTRY.get_sample_value(metric, labels) or 0.0


def operation(text: str) -> OperationDefinitionNode:
    (node,) = parse(text).definitions
    assert isinstance(node, OperationDefinitionNode)
    return node


async def test_operations_are_counted_by_type_name_and_outcome(api: Api) -> None:
    before = value("souk_operations_total", type="query", name="Counted", outcome="ok")
    failed = value("souk_operations_total", type="query", name="Counted", outcome="error")
    known = value("souk_documents_total", outcome="known")
    refused = value("souk_refused_total", code="GRAPHQL_PARSE_FAILED")

    await api.run("query Counted { shop { name } }")
    await api.run("query Counted { shop { name } }")
    await api.run("query Counted { users { nodes { id } } }")
    await api.run("{")

    assert value("souk_operations_total", type="query", name="Counted", outcome="ok") == before + 2
    assert value("souk_operations_total", type="query", name="Counted", outcome="error") == failed + 1
    assert value("souk_operation_seconds_count", type="query", name="Counted") == before + failed + 3
    assert value("souk_documents_total", outcome="known") == known + 1
    assert value("souk_refused_total", code="GRAPHQL_PARSE_FAILED") == refused + 1


async def test_executions_are_counted_by_what_did_them(api: Api) -> None:
    plans, plans_made = value("souk_executions_total", by="plan", reason=""), value("souk_plan_seconds_count")
    first = value("souk_executions_total", by="graphql-core", reason="first use")

    for _ in range(3):
        await api.run("query Executed { shop { name } }")

    assert value("souk_executions_total", by="plan", reason="") == plans + 2
    assert value("souk_executions_total", by="graphql-core", reason="first use") == first + 1
    assert value("souk_plan_seconds_count") == plans_made + 1


@pytest.mark.parametrize(("changed", "planned", "compared"), [({"engine": "interpreted"}, 0, 0), (BOTH_WAYS, 3, 2)])
async def test_a_setting_switches_plans_off_and_another_compares_them(
    settings: Settings, tools: Tools, changed: dict[str, Any], planned: int, compared: int
) -> None:
    plans, equal = value("souk_executions_total", by="plan", reason=""), value(COMPARED, outcome="equal")

    async with client(settings, tools, **changed) as opened:
        answers = [await opened.post("/graphql", json={"query": "{ shop { name } }"}) for _ in range(4)]

    assert [answer.json()["data"] for answer in answers] == [{"shop": {"name": "Souk"}}] * 4
    assert value("souk_executions_total", by="plan", reason="") == plans + planned
    assert value(COMPARED, outcome="equal") == equal + compared


async def test_open_sockets_are_counted(server: Server) -> None:
    before = value("souk_sockets")

    async with socket.opened(server.socket_url) as client:
        await client.init()
        during = value("souk_sockets")

    assert during == before + 1


async def test_answers_are_counted_by_status(server: Server) -> None:
    before = value("souk_http_responses_total", method="(other)", status="405")

    async with httpx2.AsyncClient(base_url=server.url) as client:
        await client.request("PUT", "/graphql")
        await client.request("PATCH", "/graphql")

    assert value("souk_http_responses_total", method="(other)", status="405") == before + 2


def test_names_beyond_a_number_are_counted_as_one() -> None:
    metrics = Metrics()
    before = value("souk_operations_total", type="query", name="(other)", outcome="ok")

    for number in range(MAX_NAMES + 5):
        metrics.ran(operation(f"query Flood{number} {{ shop {{ name }} }}"), 0.001, errors=0)

    assert value("souk_operations_total", type="query", name="(other)", outcome="ok") == before + 5


async def test_the_numbers_are_served_on_their_own_port(settings: Settings) -> None:
    port = keep.free_port()
    with served(settings.model_copy(update={"metrics_port": port})):
        async with httpx2.AsyncClient() as client:
            answer = await client.get(f"http://127.0.0.1:{port}/metrics")

    assert answer.status_code == 200
    assert re.search(r"^souk_sockets \d", answer.text, re.MULTILINE)
