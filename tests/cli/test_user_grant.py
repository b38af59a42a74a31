"""`python -m cli user grant`, as an operator calls it."""

import asyncio
import json
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kit import db
from kit.config import Settings
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")
ROOT = Path(__file__).parents[2]


async def grant(*words: str, database_url: str = "", state_dir: Path | None = None) -> tuple[int, str, str]:
    """Run the command; give its exit code, and what it said and complained."""
    environment = {**os.environ, "DATABASE_URL": database_url, "SOUK_STATE_DIR": str(state_dir or "nowhere")}
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "cli", "user", "grant", *words),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await child.communicate()
    return child.returncode or 0, said.decode(), complained.decode()


async def roles(owner: make_user.User) -> list[str]:
    return await db.fetchval("SELECT roles FROM users WHERE id = $1", owner.key)


async def test_the_first_admin_is_made_by_a_command(settings: Settings) -> None:
    ada = await make_user.user(email="ada@souk.example")

    first = await grant("Ada@Souk.example", "ADMIN", database_url=settings.database_url)
    second = await grant("ada@souk.example", "ADMIN", database_url=settings.database_url)

    assert first == (0, "Ada@Souk.example is ADMIN now.\n", "")
    assert second == (0, "ada@souk.example is ADMIN already.\n", "")
    assert await roles(ada) == ["SHOPPER", "ADMIN"]
    assert await db.fetchval("SELECT count(*) FROM outbox WHERE name = 'user.roles_changed'") == 1


async def test_an_unknown_account_or_role_is_said_in_one_line(settings: Settings) -> None:
    ada = await make_user.user(email="ada@souk.example")

    unknown = await grant("bob@souk.example", "ADMIN", database_url=settings.database_url)
    role = await grant(ada.email, "KING", database_url=settings.database_url)

    assert unknown == (1, "", "There is no account with this e-mail address.\n")
    assert role[0] == 2
    assert "SHOPPER" in role[2]
    assert await roles(ada) == ["SHOPPER"]


async def test_without_a_database_url_the_running_shops_database_is_meant(settings: Settings, tmp_path: Path) -> None:
    ada = await make_user.user(email="ada@souk.example")
    address = urlsplit(settings.database_url)
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "keep.json").write_text(json.dumps({"password": address.password, "port": address.port}))

    code, _, complained = await grant(ada.email, "SUPPORT", state_dir=tmp_path)

    # That server's own database is empty in the tests: what matters is that it was reached.
    assert code == 1
    assert 'relation "users" does not exist' in complained


async def test_a_database_that_does_not_answer_is_said_in_one_line() -> None:
    code, _, complained = await grant("ada@souk.example", "ADMIN", database_url="postgres://souk@127.0.0.1:1/souk")

    assert code == 1
    assert complained.startswith("The database does not answer: ")
    assert complained.count("\n") == 1


async def test_where_no_shop_runs_the_command_says_so(tmp_path: Path) -> None:
    code, _, complained = await grant("ada@souk.example", "ADMIN", state_dir=tmp_path)

    assert code == 1
    assert complained == f"No shop runs in {tmp_path}: start it with `make run`, or set DATABASE_URL.\n"
