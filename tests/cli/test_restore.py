"""A backup goes only where it does no harm, and whole or not at all."""

import io
import json
import tarfile
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from cli import dump
from cli.archive import DUMP, MANIFEST, NotABackup
from cli.backup import backup
from cli.progress import Progress
from cli.restore import CLEAR, Refused, forget_cached, restore
from kit.config import Settings
from tests import databases
from tests.cli.test_backup import cli
from tests.conftest import TEMPLATE
from tests.make.everything import everything
from tests.migrations.test_apply import migrate_to

pytestmark = pytest.mark.usefixtures("shop")

Members = dict[str, bytes]


@pytest_asyncio.fixture
async def empty_url(database_url: str) -> AsyncGenerator[str]:
    async with databases.created(database_url) as url:
        yield url


@pytest_asyncio.fixture
async def migrated_url(database_url: str) -> AsyncGenerator[str]:
    async with databases.created(database_url, template=TEMPLATE) as url:
        yield url


@pytest_asyncio.fixture
async def file(settings: Settings, tmp_path: Path) -> Path:
    """A backup of a shop with a picture."""
    await everything()
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "mug.svg").write_bytes(b"<svg/>")
    path = tmp_path / "shop.tar"
    await backup(settings.database_url, tmp_path / "media", path, progress=Progress())
    return path


async def put_back(file: Path, url: str, *, force: bool = False) -> None:
    await restore(file, url, file.parent / "restored", force=force, progress=Progress())


def changed(file: Path, change: Callable[[Members], None]) -> Path:
    """Write the backup anew with other members."""
    with tarfile.open(file) as tar:
        members = {name: reader.read() for name in tar.getnames() if (reader := tar.extractfile(name)) is not None}
    change(members)
    with tarfile.open(file, "w") as tar:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return file


def claiming(**facts: Any) -> Callable[[Members], None]:
    """Change what the manifest says."""

    def change(members: Members) -> None:
        members[MANIFEST] = json.dumps(json.loads(members[MANIFEST]) | facts).encode()

    return change


async def test_a_database_with_a_shop_in_it_is_left_alone(
    settings: Settings, file: Path, migrated_url: str, tmp_path: Path
) -> None:
    async with databases.opened(migrated_url) as connection:
        await connection.execute("INSERT INTO throttle VALUES ('theirs', 1, now())")
    before = await databases.contents(migrated_url)

    outcome = await cli("restore", str(file), database_url=migrated_url, state=tmp_path / "state")

    name = migrated_url.rpartition("/")[2]
    assert outcome[0] == 1
    assert f"Nothing was restored. The database {name} on 127.0.0.1:" in outcome[2]
    assert "is not empty: throttle (1 rows).\nRestoring replaces everything in it" in outcome[2]
    assert outcome[2].endswith("make a backup of what is there, and add --force.\n")
    assert await databases.contents(migrated_url) == before
    assert not (tmp_path / "state").exists()


async def test_a_full_shop_is_told_by_what_would_be_missed(settings: Settings, file: Path) -> None:
    with pytest.raises(Refused, match=r"orders \(1 rows\), users \(2 rows\), product \(1 rows\), 3\d more tables"):
        await put_back(file, settings.database_url)


async def test_with_force_everything_in_the_database_is_replaced(
    settings: Settings, file: Path, migrated_url: str, tmp_path: Path
) -> None:
    async with databases.opened(migrated_url) as connection:
        await connection.execute(
            """
            INSERT INTO throttle VALUES ('theirs', 1, now());
            CREATE TABLE theirs (id serial PRIMARY KEY, cart_id uuid REFERENCES cart (id));
            CREATE VIEW seen AS SELECT * FROM theirs;
            CREATE TYPE mood AS ENUM ('glad');
            CREATE FUNCTION glad() RETURNS mood LANGUAGE sql AS $$ SELECT 'glad'::mood $$;
            """
        )

    outcome = await cli("restore", str(file), "--force", database_url=migrated_url, state=tmp_path / "state")

    assert (outcome[0], outcome[2]) == (0, "")
    assert outcome[1].startswith(f"Everything in the database {migrated_url.rpartition('/')[2]} on 127.0.0.1:")
    assert await databases.contents(migrated_url) == await databases.contents(settings.database_url)
    assert await databases.catalogue(migrated_url) == await databases.catalogue(settings.database_url)
    async with databases.opened(migrated_url) as connection:
        assert await connection.fetchval("SELECT to_regtype('mood') IS NULL AND to_regproc('glad') IS NULL")


async def test_an_ordinary_owner_of_the_database_may_restore(
    settings: Settings, file: Path, empty_url: str, tmp_path: Path
) -> None:
    name, role = empty_url.rpartition("/")[2], f"owner_{empty_url.rpartition('_')[2]}"
    async with databases.opened(empty_url) as connection:
        await connection.execute(
            f"CREATE ROLE {role} LOGIN PASSWORD 'p@ss/w:rd'; ALTER DATABASE {name} OWNER TO {role}"
        )
    theirs = f"postgres://{role}:p%40ss%2Fw%3Ard@{empty_url.rpartition('@')[2]}"
    try:
        first = await cli("restore", str(file), database_url=theirs, state=tmp_path / "state")
        again = await cli("restore", str(file), "--force", database_url=theirs, state=tmp_path / "state")
        made = await databases.contents(theirs)
    finally:
        async with databases.opened(empty_url) as connection:
            await connection.execute(
                f"REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}"
            )

    assert [(outcome[0], outcome[2]) for outcome in (first, again)] == [(0, ""), (0, "")]
    assert made == await databases.contents(settings.database_url)


async def test_tables_that_are_not_ours_are_left_alone_though_empty(file: Path, empty_url: str) -> None:
    async with databases.opened(empty_url) as connection:
        await connection.execute("CREATE TABLE theirs (id int)")

    with pytest.raises(Refused, match="it holds tables that are not Souk's"):
        await put_back(file, empty_url)

    assert await databases.tables(empty_url) == ["theirs"]


async def test_a_shop_that_was_only_started_counts_as_empty(settings: Settings, file: Path, migrated_url: str) -> None:
    async with databases.opened(migrated_url) as connection:
        await connection.execute("INSERT INTO job VALUES ('expire', now(), NULL, NULL, 0)")

    await put_back(file, migrated_url)

    assert await databases.contents(migrated_url) == await databases.contents(settings.database_url)
    assert (file.parent / "restored" / "mug.svg").read_bytes() == b"<svg/>"


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.97, 0.999])
async def test_a_file_that_was_cut_off_is_told_from_a_whole_one(file: Path, empty_url: str, share: float) -> None:
    content = file.read_bytes()
    # A tar ends by kilobytes of nothing, which nobody misses.
    whole = content.rstrip(b"\0")
    file.write_bytes(whole[: int(len(whole) * share)])

    with pytest.raises(NotABackup):
        await put_back(file, empty_url)

    assert await databases.tables(empty_url) == []
    assert not (file.parent / "restored").exists()


async def test_a_damaged_file_is_told_before_anything_is_written(file: Path, empty_url: str) -> None:
    def damage(members: Members) -> None:
        middle = len(members[DUMP]) // 2
        members[DUMP] = members[DUMP][:middle] + bytes([members[DUMP][middle] ^ 1]) + members[DUMP][middle + 1 :]

    with pytest.raises(NotABackup, match=r"database\.dump in the backup is damaged"):
        await put_back(changed(file, damage), empty_url)

    assert await databases.tables(empty_url) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"version": "99.0.0"},
        {"migrations": ["0001_initial", "9999_of_the_future"]},
        {"format": 2, "files": "elsewhere"},
    ],
)
async def test_a_backup_of_a_newer_version_is_not_understood(
    file: Path, empty_url: str, tmp_path: Path, facts: dict[str, Any]
) -> None:
    outcome = await cli(
        "restore", str(changed(file, claiming(**facts))), database_url=empty_url, state=tmp_path / "state"
    )

    assert outcome[0] == 1
    assert "Nothing was restored. It was made by Souk " in outcome[2]
    assert "which is newer than this one" in outcome[2]
    assert await databases.tables(empty_url) == []


async def test_a_backup_of_a_newer_postgresql_is_refused(file: Path, empty_url: str) -> None:
    with pytest.raises(Refused, match=r"comes from PostgreSQL 99, and this server is older: \d+\."):
        await put_back(changed(file, claiming(postgresql=99)), empty_url)


@pytest.mark.parametrize("name", ["media/../../evil.svg", "/etc/evil.svg", "media/.hidden/x.svg", "evil.svg", "media"])
async def test_a_file_that_would_land_elsewhere_is_not_unpacked(file: Path, empty_url: str, name: str) -> None:
    def smuggle(members: Members) -> None:
        manifest = json.loads(members.pop(MANIFEST))
        manifest["files"][name] = "0" * 64
        members[name] = b"evil"
        members[MANIFEST] = json.dumps(manifest).encode()

    with pytest.raises(NotABackup, match="a file with a strange name"):
        await put_back(changed(file, smuggle), empty_url)


async def test_a_file_that_no_manifest_names_is_not_taken(file: Path, empty_url: str) -> None:
    def add(members: Members) -> None:
        members["media/other.svg"] = b"<svg/>"

    with pytest.raises(NotABackup, match="not those that its manifest names"):
        await put_back(changed(file, add), empty_url)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"{", b'{"format": 1, "version": "x", "migrations": []}'])
async def test_a_manifest_without_sense_is_told(file: Path, empty_url: str, content: bytes) -> None:
    def garble(members: Members) -> None:
        members[MANIFEST] = content

    with pytest.raises(NotABackup, match="makes no sense"):
        await put_back(changed(file, garble), empty_url)


async def test_a_backup_of_an_older_version_gets_the_newer_migrations(
    settings: Settings, empty_url: str, tmp_path: Path
) -> None:
    await migrate_to(empty_url, "0001_initial")
    await backup(empty_url, tmp_path, tmp_path / "old.tar", progress=Progress())

    async with databases.created(settings.database_url) as target:
        outcome = await cli("restore", str(tmp_path / "old.tar"), database_url=target, state=tmp_path / "state")
        made = await databases.catalogue(target)

    assert (outcome[0], outcome[2]) == (0, "")
    assert "applied 0002_rules\n" in outcome[1]
    assert made == await databases.catalogue(settings.database_url)


@pytest.mark.parametrize(
    ("cut", "before"),
    [(500, "DROP TABLE throttle;"), (0, "DROP TABLE throttle; SELECT 1 / 0;")],
    ids=["file", "server"],
)
async def test_a_restore_that_breaks_off_leaves_the_database_as_it_was(
    file: Path, migrated_url: str, cut: int, before: str
) -> None:
    async with databases.opened(migrated_url) as connection:
        await connection.execute("INSERT INTO throttle VALUES ('theirs', 1, now())")
    there = await databases.contents(migrated_url)
    with tarfile.open(file) as tar:
        reader = tar.extractfile(DUMP)
        assert reader is not None
        content = reader.read()
    (file.parent / DUMP).write_bytes(content[: len(content) - cut])

    with pytest.raises(dump.Failed, match="The database was left as it was"):
        dump.read(migrated_url, file.parent / DUMP, before=before, after="", folder=dump.programs(18))

    assert await databases.contents(migrated_url) == there


async def test_what_is_written_meanwhile_is_not_lost(file: Path, migrated_url: str, tmp_path: Path) -> None:
    """The check in the transaction that clears, which the one before it cannot spare."""
    async with databases.opened(migrated_url) as connection:
        await connection.execute("INSERT INTO throttle VALUES ('theirs', 1, now())")
        clear = CLEAR.replace("{lock}", "1").replace("{bookkeeping}", "('job')").replace("{force}", "false")
        with pytest.raises(Exception, match="Somebody has just written into the table"):
            await connection.execute(clear)

        assert await connection.fetchval("SELECT count(*) FROM throttle") == 1


async def test_a_cache_that_does_not_answer_is_said() -> None:
    assert not await forget_cached("redis://127.0.0.1:1/0")
