"""A shop goes into a file while it sells, and comes out of it in another server as it was at one moment."""

import asyncio
import os
import stat
import sys
import tarfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from redis.asyncio import Redis

from cli import archive, dump
from cli.backup import Refused, backup
from cli.progress import Progress
from kit import db
from kit.config import Settings
from kit.embedded import Postgres
from tests import databases
from tests.make.everything import everything

pytestmark = pytest.mark.usefixtures("shop")

ROOT = Path(__file__).parents[2]
PICTURES = {"mug.svg": b"<svg/>", "deep/down/cup.webp": bytes(range(256)) * 5000, "empty.png": b""}


@pytest_asyncio.fixture
async def elsewhere(tmp_path: Path) -> AsyncGenerator[str]:
    """An empty server."""
    server = Postgres(tmp_path / "elsewhere", durable=False)
    try:
        yield await server.start()
    finally:
        await server.stop()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder with pictures, and two that are still being written."""
    folder = tmp_path / "state"
    for name, content in {**PICTURES, ".new.svg.part": b"<s", "deep/new.webp#1": b"RI"}.items():
        (folder / "media" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "media" / name).write_bytes(content)
    return folder


def pictures(state: Path) -> dict[str, bytes]:
    found = {path.relative_to(state / "media").as_posix(): path for path in (state / "media").rglob("*.*")}
    return {name: path.read_bytes() for name, path in found.items()}


async def cli(*words: str, database_url: str, state: Path, redis_url: str = "") -> tuple[int, str, str]:
    """Run a command; give its exit code, and what it said and complained."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cli", *words),
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url, "SOUK_STATE_DIR": str(state), "REDIS_URL": redis_url},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await child.communicate()
    return child.returncode or 0, said.decode(), complained.decode()


async def newest(url: str) -> tuple[int, int]:
    """Count what the writer below has written, which is as much here as there."""
    async with databases.opened(url) as connection:
        counts = await connection.fetchrow(
            "SELECT count(*), coalesce(max(attempts), 0), (SELECT count(*) FROM label WHERE key = 'n') "
            "FROM throttle WHERE key LIKE 'n%'"
        )
    assert counts is not None
    assert counts[0] == counts[1]
    return counts[0], counts[2]


@asynccontextmanager
async def writing() -> AsyncGenerator[None]:
    """Write pairs of rows meanwhile, each pair in one transaction, numbered without a gap."""
    stop = asyncio.Event()

    async def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            async with db.transaction() as tx:
                await tx.execute("INSERT INTO throttle VALUES ($1, $2, $3)", f"n{number}", number, datetime.now(UTC))
                await asyncio.sleep(0.001)
                await tx.execute("INSERT INTO label VALUES (gen_random_uuid(), 'n', $1, 'en', 'a number')", str(number))

    task = asyncio.create_task(write())
    try:
        yield
    finally:
        stop.set()
        await task


async def test_a_shop_that_sells_meanwhile_comes_out_of_its_backup_as_it_was_at_one_moment(
    settings: Settings, elsewhere: str, state: Path, tmp_path: Path, redis_url: str
) -> None:
    await everything()
    before = await databases.contents(settings.database_url)
    assert [table for table, rows in before.items() if not rows] == []
    async with Redis.from_url(redis_url) as redis:
        await redis.mset({"souk:category:tree": "stale", "theirs": "kept"})
    file, target = tmp_path / "shop.tar", tmp_path / "restored"

    async with writing():
        await asyncio.sleep(0.2)
        started = (await newest(settings.database_url))[0]
        made = await cli("backup", str(file), database_url=settings.database_url, state=state)
        ended = (await newest(settings.database_url))[0]
    restored = await cli("restore", str(file), database_url=elsewhere, state=target, redis_url=redis_url)

    assert (restored[2], restored[0]) == ("", 0)
    assert (made[0], made[2]) == (0, "")
    assert f"{file}: " in made[1]
    assert "the database and 3 pictures" in made[1]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "restored", "shop.tar", "state"]
    assert restored[1].endswith(f"Restored {file}.\nnothing to apply\n")
    after = await databases.contents(elsewhere)
    assert {**after, "throttle": [], "label": []} == {**before, "throttle": [], "label": []}
    assert set(before["throttle"]) < set(after["throttle"])
    throttled, labelled = await newest(elsewhere)
    assert throttled == labelled
    assert 0 < started <= throttled < ended
    assert await databases.catalogue(elsewhere) == await databases.catalogue(settings.database_url)
    async with databases.opened(elsewhere) as connection:
        # What is restored is no news to whoever follows all orders of this server.
        assert await connection.fetchval("SELECT array_agg(DISTINCT xid) FROM order_event") == [0]
    assert pictures(target) == PICTURES
    async with Redis.from_url(redis_url) as redis:
        assert await redis.keys() == [b"theirs"]


async def test_no_command_line_shows_the_password(settings: Settings, state: Path, tmp_path: Path) -> None:
    password = urlsplit(settings.database_url).password
    assert password is not None

    async with databases.opened(settings.database_url) as connection:
        async with connection.transaction():
            await connection.execute("LOCK TABLE shop IN ACCESS EXCLUSIVE MODE")
            running = asyncio.create_task(
                backup(settings.database_url, state / "media", tmp_path / "shop.tar", progress=Progress())
            )
            async with asyncio.timeout(30):
                while "pg_dump" not in (shown := command_lines()):
                    await asyncio.sleep(0.05)
    await running

    assert password not in shown


def command_lines() -> str:
    """Read the command lines of this process's children."""
    children = Path("/proc/self/task").glob("*/children")
    numbers = [number for path in children for number in path.read_text().split()]
    return "\n".join(
        path.read_text().replace("\0", " ") for number in numbers if (path := Path(f"/proc/{number}/cmdline")).exists()
    )


async def test_uploads_in_a_bucket_are_said_to_be_elsewhere(
    settings: Settings, state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOUK_MEDIA_URL", "s3://uploads")

    made = await cli("backup", str(tmp_path / "shop.tar"), database_url=settings.database_url, state=state)

    assert made[0] == 0
    assert made[1].endswith("Uploads are in the bucket of SOUK_MEDIA_URL, not in this file: keep versions there.\n")


async def test_a_file_that_is_there_is_not_written_over(settings: Settings, state: Path, tmp_path: Path) -> None:
    file = tmp_path / "shop.tar"
    file.write_text("mine")

    made = await cli("backup", str(file), database_url=settings.database_url, state=state)

    assert made == (1, "", f"\nNo backup was written. {file} is there already: choose another name.\n")
    assert file.read_text() == "mine"


async def test_a_backup_that_fails_leaves_nothing_behind(elsewhere: str, state: Path, tmp_path: Path) -> None:
    async with databases.opened(elsewhere) as connection:
        await connection.execute("CREATE TABLE theirs (id int)")

    with pytest.raises(Refused, match="This is no database of Souk"):
        await backup(elsewhere, state / "media", tmp_path / "shop.tar", progress=Progress())

    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "state"]


async def test_a_shop_without_pictures_has_a_backup_too(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "shop.tar"

    manifest = await backup(settings.database_url, tmp_path / "nowhere", file, progress=Progress())

    assert list(manifest.files) == [archive.DUMP]
    assert manifest.migrations == archive.migrations()
    with tarfile.open(file) as tar:
        assert tar.getnames() == [archive.DUMP, archive.MANIFEST]


def test_the_programs_are_those_of_the_servers_version_or_newer() -> None:
    assert (dump.programs(18) / "pg_dump").is_file()
    assert dump.programs(1).is_dir()
    with pytest.raises(dump.Failed, match="of PostgreSQL 99 were found"):
        dump.programs(99)
