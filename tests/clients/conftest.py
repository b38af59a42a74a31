"""Runs tests of Node.js against a server that has been filled for them, and shows each of their results."""

import asyncio
import json
import os
import re
import signal
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from kit.config import Settings
from kit.embedded import keep
from tests.app.test_main import environment, process, until_ready
from tests.clients.node import CLIENTS, node
from tests.clients.stage import Stage
from tests.clients.stage import stage as filled
from tests.conftest import SECRET
from tests.server import serving
from tests.whole import Whole

SECONDS = 120
"""How long the tests of one file may take on a busy machine."""

TEST = re.compile(r"^test\(", re.MULTILINE)
TIMEOUT = "--test-timeout=60000"
Run = Callable[..., Awaitable[None]]
Other = Callable[..., Awaitable[dict[str, str]]]


@pytest_asyncio.fixture
async def stage(whole: Whole, working: None) -> Stage:
    """A shop with something in it, a worker and a bank."""
    return await filled(whole.server)


@pytest_asyncio.fixture
async def spares(settings: Settings, shop: None, tmp_path: Path) -> Any:
    """Two more servers as processes of their own, for whoever wants to stop some; access tokens end soon there."""
    async with AsyncExitStack() as stack:
        started: list[dict[str, Any]] = []
        for number in range(2):
            port, metrics = keep.free_port(), keep.free_port()
            folder = tmp_path / str(number)
            folder.mkdir()
            env = environment(
                settings,
                folder,
                SOUK_PORT=str(port),
                SOUK_METRICS_PORT=str(metrics),
                SOUK_SECRET=SECRET,
                SOUK_LOG_LEVEL="WARNING",
                SOUK_ACCESS_TTL="2",
            )
            running = await stack.enter_async_context(process(folder, env))
            told = addresses(f"http://127.0.0.1:{port}")
            started.append({**told, "pid": running.pid, "metrics": f"http://127.0.0.1:{metrics}/metrics"})
        for server in started:
            await until_ready(server["url"])
        yield started


@pytest_asyncio.fixture
async def other(whole: Whole, shop: None) -> AsyncGenerator[Other]:
    """Open servers of the same shop with other settings, in this process."""
    async with AsyncExitStack() as stack:

        async def opened(**settings: Any) -> dict[str, str]:
            own = whole.tools.settings.model_copy(update=settings)
            return addresses((await stack.enter_async_context(serving(own, whole.tools))).url)

        yield opened


def addresses(url: str) -> dict[str, str]:
    """Say where a server answers."""
    return {"url": url, "endpoint": f"{url}/graphql", "socket": f"{url.replace('http', 'ws', 1)}/graphql"}


@pytest.fixture
def javascript(subtests: pytest.Subtests, tmp_path: Path) -> Run:
    """Run a file of tests by Node.js; each of its tests is a subtest here."""

    async def run(path: Path, told: Stage, *, expected: int = 0, **more: Any) -> None:
        expected = expected or len(TEST.findall(path.read_text()))
        note = tmp_path / "stage.json"
        note.write_text(json.dumps(asdict(told) | more))
        lines, code = await by_node("--test", TIMEOUT, *report(), str(path), cwd=path.parent, SOUK_STAGE=str(note))
        results = [json.loads(line) for line in lines.splitlines() if line.startswith('{"name":')]
        for result in results:
            with subtests.test(result["name"]):
                assert result["ok"], f"{result['name']}\n{result['error']}"
                assert not result["skipped"]
        assert len(results) == expected, lines
        assert code == (0 if all(result["ok"] for result in results) else 1), lines

    return run


def report() -> tuple[str, str]:
    return f"--test-reporter={CLIENTS / 'js' / 'report.js'}", "--test-reporter-destination=stdout"


async def by_node(*words: str, cwd: Path, **env: str) -> tuple[str, int]:
    """Run a program of Node.js to its end; gives what it wrote, and its exit code."""
    chosen = node()
    child = await asyncio.create_subprocess_exec(
        str(chosen.program),
        *words,
        cwd=cwd,
        env=chosen.environment(**env),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    reading = asyncio.ensure_future(child.communicate())
    try:
        await asyncio.wait({reading}, timeout=SECONDS)
    finally:
        if not reading.done():
            # With whatever it has started; what it said until then tells why.
            os.killpg(child.pid, signal.SIGKILL)
        said, _ = await reading
    assert child.returncode is not None
    return said.decode(), child.returncode
