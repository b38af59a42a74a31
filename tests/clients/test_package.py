"""The typed client of ours: `clients/typescript`."""

import dataclasses
from typing import Any

import pytest

from kit.config import Settings
from tests.clients.conftest import Run, by_node
from tests.clients.node import PACKAGE
from tests.clients.stage import Stage
from tests.server import serving
from tests.whole import Whole

pytestmark = pytest.mark.long
PROGRAMS = PACKAGE / "node_modules" / ".bin"


async def test_its_types_hold() -> None:
    said, code = await by_node(str(PROGRAMS / "tsc"), cwd=PACKAGE)

    assert code == 0, said


async def test_its_operations_are_those_of_the_schema_and_of_the_examples() -> None:
    words = (str(PROGRAMS / "graphql-codegen"), "--config", "codegen/config.js", "--check")

    said, code = await by_node(*words, cwd=PACKAGE)

    assert code == 0, f"{said}\nWrite them anew: npm run generate"


async def test_what_is_built_is_what_its_readme_imports() -> None:
    source = (
        'import { createClient } from "@souk/client"; import { Browse } from "@souk/client/operations"; '
        'import { plugin } from "@souk/client/codegen"; '
        "console.log(typeof createClient, Browse.kind, typeof plugin);"
    )
    built, code = await by_node(str(PROGRAMS / "tsc"), "--project", "tsconfig.build.json", cwd=PACKAGE)
    assert code == 0, built

    said, _ = await by_node("--input-type=module", "--eval", source, cwd=PACKAGE)

    assert said == "function query function\n"


async def test_its_requests(javascript: Run, stage: Stage) -> None:
    await javascript(PACKAGE / "tests" / "requests.test.ts", stage)


async def test_its_documents_by_their_ids(javascript: Run, stage: Stage, settings: Settings, whole: Whole) -> None:
    manifest = PACKAGE / "persisted-documents.json"
    trusting = settings.model_copy(update={"documents": "trusted", "documents_path": str(manifest)})

    async with serving(trusting, whole.tools) as server:
        there = dataclasses.replace(stage, url=server.url, endpoint=f"{server.url}/graphql", socket=server.socket_url)
        await javascript(PACKAGE / "tests" / "persisted.test.ts", there)


@pytest.mark.parametrize("by", ["socket", "stream"])
async def test_its_subscriptions(javascript: Run, stage: Stage, spares: list[dict[str, Any]], by: str) -> None:
    await javascript(PACKAGE / "tests" / "subscriptions.test.ts", stage, spares=spares, by=by)


async def test_its_streams(javascript: Run, stage: Stage) -> None:
    await javascript(PACKAGE / "tests" / "streams.test.ts", stage)
