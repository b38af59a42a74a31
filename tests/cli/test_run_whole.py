"""A whole shop by `python -m cli run`: it opens, serves its demo, survives being killed, and closes."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from kit.embedded import keep, leftover
from tests.cli.test_run import until

pytestmark = pytest.mark.long


class Whole:
    """A shop of real parts in a folder; started, killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = keep.free_port()
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Start it, and give what it printed until it was ready."""
        settings = {"SOUK_STATE_DIR": str(self.folder), "SOUK_PORT": str(self.port)}
        # What the page needs was fetched at set-up, and is not asked of anybody here.
        offline = {"PATH": "/usr/bin:/bin", "npm_config_offline": "true", "UV_OFFLINE": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cli", "run"],
            env={**os.environ, **offline, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout is not None
        printed = ""
        for line in self.process.stdout:
            printed += line
            if line == "Ctrl-C stops everything.\n":
                return printed
        raise AssertionError(f"It did not open:\n{printed}")

    def end(self, number: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        self.process.communicate(timeout=60)
        return self.process.returncode

    def processes(self) -> list[int]:
        servers = [leftover.standing_in(self.folder, program) for program in ("postgres", "valkey-server")]
        return [*leftover.carrying(f"SOUK_RUN={self.folder}"), *servers[0], *servers[1]]

    def ask(self, query: str) -> dict[str, object]:
        body = json.dumps({"query": query}).encode()
        headers = {"content-type": "application/json"}
        with urlopen(Request(f"http://127.0.0.1:{self.port}/graphql", body, headers), timeout=30) as answer:
            return json.load(answer)


@pytest.fixture
def whole(tmp_path: Path) -> Generator[Whole, None, None]:
    shop = Whole(tmp_path / "state")
    yield shop
    if shop.process is not None and shop.process.poll() is None:
        shop.end(signal.SIGTERM)


def test_a_whole_shop_opens_survives_a_kill_of_everything_and_closes(whole: Whole) -> None:
    printed = whole.start()
    assert re.search(r"Demo shop", printed)
    count = "{ products { totalCount } }"
    first = whole.ask(count)
    assert first["data"]["products"]["totalCount"] >= 400  # type: ignore[index]

    for pid in whole.processes():
        os.kill(pid, signal.SIGKILL)
    whole.end(signal.SIGKILL)
    until(lambda: whole.processes() == [])
    again = whole.start()

    assert "Demo shop" not in again
    assert whole.ask(count) == first
    assert whole.end(signal.SIGINT) == 0
    assert whole.processes() == []
