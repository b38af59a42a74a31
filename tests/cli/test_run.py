"""`python -m cli run` with real servers, a real supervisor and stand-ins for the shop's own processes."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path
from urllib.request import urlopen

import asyncpg
import pytest

from kit.embedded import keep, leftover


class Shop:
    """A started shop: its process, its folder, and what it printed so far."""

    def __init__(self, folder: Path, case: str, **settings: str) -> None:
        self.folder = folder
        self.port = int(settings.pop("SOUK_PORT", str(keep.free_port())))
        # The files of the GraphiQL page would be fetched from afar: without npm and a package index they are not.
        without = {"PATH": str(folder / "nothing"), "UV_OFFLINE": "1", "PIP_NO_INDEX": "1"}
        environment = {"SOUK_STATE_DIR": str(folder), "SOUK_PORT": str(self.port), "PYTHONPATH": ".", **without}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.standins", case],
            env={**os.environ, **environment, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.printed = ""

    def until(self, text: str) -> "Shop":
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.printed += line
            if text in line:
                return self
        raise AssertionError(f"It ended without saying {text!r}:\n{self.printed}")

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.rest()

    def rest(self) -> int:
        rest, _ = self.process.communicate(timeout=60)
        self.printed += rest
        return self.process.returncode

    def pid(self, name: str) -> int:
        started = re.findall(rf"^{name} started (\d+)$", (self.folder / "diary").read_text(), re.MULTILINE)
        return int(started[-1])

    def processes(self) -> list[int]:
        servers = [leftover.standing_in(self.folder, program) for program in ("postgres", "valkey-server")]
        return [*leftover.carrying(f"SOUK_RUN={self.folder}"), *servers[0], *servers[1]]

    async def ask(self, statement: str) -> object:
        kept = keep.load(self.folder / "postgres" / "keep.json")
        port = int((self.folder / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[3])
        connection = await asyncpg.connect(f"postgres://souk:{kept.password}@127.0.0.1:{port}/souk")
        try:
            return await connection.fetchval(statement)
        finally:
            await connection.close()


@pytest.fixture
def start(tmp_path: Path) -> Generator[Callable[..., Shop], None, None]:
    shops: list[Shop] = []

    def start(case: str = "all is well", **settings: str) -> Shop:
        shops.append(Shop(tmp_path / "state", case, **settings))
        return shops[-1]

    yield start
    for shop in shops:
        if shop.process.poll() is None:
            shop.end(signal.SIGTERM)
        if shop.process.stdout is not None:
            shop.process.stdout.close()


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.parametrize(
    "number",
    [
        signal.SIGINT,
        pytest.param(signal.SIGTERM, marks=pytest.mark.long),
        pytest.param(signal.SIGHUP, marks=pytest.mark.long),
    ],
)
def test_it_starts_tells_where_and_leaves_nothing_behind(start: Callable[..., Shop], number: signal.Signals) -> None:
    shop = start().until("Ctrl-C stops everything.")
    with urlopen(f"http://127.0.0.1:{shop.port}/health/ready") as answer:
        assert answer.status == 200

    code = shop.end(number)

    assert code == 0
    for line in (
        f"  GraphQL and GraphiQL  http://127.0.0.1:{shop.port}/graphql",
        "  Demo accounts, password souk-demo-2026:",
        "    admin@demo.example",
    ):
        assert f"{line}\n" in shop.printed
    assert re.search(r"^  PostgreSQL and Valkey( \.\.\.|:) \d+\.\d s$", shop.printed, re.MULTILINE)
    ends = [line for line in (shop.folder / "diary").read_text().splitlines() if line.endswith("ended")]
    assert ends == ["server ended", "worker ended", "bank ended"]
    assert "database system is shut down" in (shop.folder / "postgres" / "postgres.log").read_text()
    assert shop.processes() == []


def test_a_second_start_is_told_of_the_first(start: Callable[..., Shop]) -> None:
    first = start().until("Ctrl-C stops everything.")

    second = start()

    assert second.rest() == 1
    assert second.printed == (
        f"Souk is already running in {first.folder} (pid {first.process.pid}, http://127.0.0.1:{first.port}).\n"
    )
    assert first.process.poll() is None


def test_a_taken_port_is_told(start: Callable[..., Shop]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        shop = start(SOUK_PORT=str(port))

        assert shop.rest() == 1
    assert shop.printed == f"Port {port} is taken by another program. Stop it, or set SOUK_PORT.\n"
    assert shop.processes() == []


@pytest.mark.parametrize(
    "name",
    ["server", pytest.param("worker", marks=pytest.mark.long), pytest.param("bank", marks=pytest.mark.long)],
)
def test_a_killed_process_is_started_again(start: Callable[..., Shop], name: str) -> None:
    shop = start().until("Ctrl-C stops everything.")
    killed = shop.pid(name)

    os.kill(killed, signal.SIGKILL)

    shop.until(f"{name} ended (killed by SIGKILL); starting it again in 0.1 s.")
    until(lambda: shop.pid(name) != killed)
    assert shop.end(signal.SIGINT) == 0
    assert shop.processes() == []


async def test_killed_servers_are_started_again_with_their_data(start: Callable[..., Shop]) -> None:
    shop = start().until("Ctrl-C stops everything.")
    await shop.ask("CREATE TABLE kept AS SELECT 42 AS answer")
    lock = shop.folder / "postgres" / "data" / "postmaster.pid"
    postmaster = int(lock.read_text().split()[0])
    (valkey,) = leftover.standing_in(shop.folder, "valkey-server")

    os.kill(postmaster, signal.SIGKILL)
    shop.until("PostgreSQL ended (killed by SIGKILL)")
    os.kill(valkey, signal.SIGKILL)
    shop.until("Valkey ended (killed by SIGKILL)")

    until(lambda: lock.exists() and "ready" in lock.read_text() and int(lock.read_text().split()[0]) != postmaster)
    assert await shop.ask("SELECT answer FROM kept") == 42
    until(lambda: leftover.standing_in(shop.folder, "valkey-server") not in ([], [valkey]))
    assert shop.end(signal.SIGINT) == 0
    assert shop.processes() == []


@pytest.mark.long
async def test_when_the_supervisor_is_killed_all_end_and_the_next_start_finds_the_data(
    start: Callable[..., Shop],
) -> None:
    shop = start().until("Ctrl-C stops everything.")
    await shop.ask("CREATE TABLE kept AS SELECT 42 AS answer")

    shop.end(signal.SIGKILL)

    until(lambda: shop.processes() == [])
    heir = start().until("Ctrl-C stops everything.")
    assert await heir.ask("SELECT answer FROM kept") == 42


async def test_when_all_are_killed_the_next_start_repairs_it(start: Callable[..., Shop]) -> None:
    shop = start().until("Ctrl-C stops everything.")
    await shop.ask("CREATE TABLE kept AS SELECT 42 AS answer")

    for pid in [shop.process.pid, *shop.processes()]:
        with contextlib.suppress(ProcessLookupError):  # those that ended with their supervisor
            os.kill(pid, signal.SIGKILL)
    shop.rest()

    heir = start().until("Ctrl-C stops everything.")
    assert await heir.ask("SELECT answer FROM kept") == 42
    assert heir.end(signal.SIGINT) == 0
    assert heir.processes() == []


@pytest.mark.long
def test_what_cannot_be_kept_alive_ends_all_and_says_why(start: Callable[..., Shop]) -> None:
    shop = start("the worker is broken")

    assert shop.rest() == 1
    assert shop.printed.endswith("worker ended 5 times in a row (exit code 1):\nno such queue\n")
    assert shop.processes() == []


def test_a_failed_migration_ends_all_and_says_why(start: Callable[..., Shop]) -> None:
    shop = start("the migration fails")

    assert shop.rest() == 1
    assert "column exists\n" in shop.printed
    assert shop.printed.endswith("The database could not be made ready; what is above says why.\n")
    assert shop.processes() == []


@pytest.mark.long
def test_stopping_in_the_middle_of_a_start_leaves_nothing_behind(start: Callable[..., Shop]) -> None:
    shop = start().until("Souk in ")

    assert shop.end(signal.SIGINT) == 0

    assert shop.printed.endswith("Stopped.\n")
    assert shop.processes() == []


@pytest.mark.long
def test_given_servers_replace_the_embedded_ones(start: Callable[..., Shop]) -> None:
    given = {"DATABASE_URL": "postgres://x:y@127.0.0.1:1/z", "REDIS_URL": "redis://127.0.0.1:1/0"}

    shop = start(**given).until("Ctrl-C stops everything.")

    told = Path(f"/proc/{shop.pid('server')}/environ").read_text().split("\0")
    assert {f"{name}={value}" for name, value in given.items()} <= set(told)
    assert "PostgreSQL" not in shop.printed
    assert not (shop.folder / "postgres").exists()
    assert not (shop.folder / "valkey").exists()


@pytest.mark.long
def test_port_zero_is_a_free_one_that_everybody_is_told(start: Callable[..., Shop]) -> None:
    shop = start(SOUK_PORT="0", SOUK_HOST="0.0.0.0")  # noqa: S104  what is tested
    shop.until("Ctrl-C stops everything.")

    told = Path(f"/proc/{shop.pid('worker')}/environ").read_text().split("\0")
    (address,) = [line.partition("=")[2] for line in told if line.startswith("SOUK_PUBLIC_URL=")]
    assert f"  GraphQL and GraphiQL  {address}/graphql\n" in shop.printed
    with urlopen(f"{address}/health/ready") as answer:  # noqa: S310  an address of this machine
        assert answer.status == 200


def test_production_is_refused_with_everything_that_is_wrong(tmp_path: Path) -> None:
    environment = {**os.environ, "SOUK_ENV": "production", "SOUK_STATE_DIR": str(tmp_path / "state")}
    words = [sys.executable, "-m", "cli", "run"]

    refused = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)

    assert refused.returncode == 1
    for name in ("SOUK_SECRET", "SOUK_SANDBOX", "SOUK_DEV", "SOUK_DEMO", "SMTP_URL"):
        assert name in refused.stdout
    assert not (tmp_path / "state").exists()
