"""`python -m cli profile`, as whoever wonders about an operation calls it."""

import asyncio
import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.__main__ import build
from kit import db
from kit.config import Settings
from tests.make import product as make_product
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")
ROOT = Path(__file__).parents[2]
SHELF = (
    "query Shelf($first: Int) { products(first: $first) { nodes { id name variants(first: 1) { nodes { sku } } } } }"
)
CREATE = "mutation New { cartCreate(input: {}) { cart { id } } }"
ORDERS = "{ orders(first: 1) { nodes { id } } }"
WARM_UP = 3


async def profiled(*words: str, settings: Settings, state: Path) -> tuple[int, str, str]:
    """Run the command; give its exit code, and what it said and complained."""
    environment = {
        **os.environ,
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "SOUK_STATE_DIR": str(state),
    }
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "cli", "profile", *words),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await child.communicate()
    return child.returncode or 0, said.decode(), complained.decode()


async def test_a_query_is_told_by_phase_statement_and_field(settings: Settings, tmp_path: Path) -> None:
    await make_product.products(*[make_product.Product(name=f"Mug {number}") for number in range(5)])

    code, said, complained = await profiled(
        *(SHELF, "--variables", '{"first": 3}', "--repeat", "2"), settings=settings, state=tmp_path
    )

    lines = said.splitlines()
    assert (code, complained) == (0, "")
    assert lines[0] == "query Shelf, asked by a stranger; medians of 2 repetitions"
    assert lines[1].startswith("17 fields, ")
    for phase in ("parse", "validate", "weigh", "context", "execute", "wait", "resolve", "rest", "encode"):
        assert f" {phase} " in said
    (read,) = [line.split() for line, sql in pairwise(lines) if sql.startswith("      SELECT p.id AS ")]
    number, calls, _, in_postgres, rows, cost = read
    assert (number, calls) == ("1", "1.0")
    assert rows == "4"  # the three of the page, and one that says whether there is another
    assert float(in_postgres) > 0
    assert float(cost) > 0
    fields = {line.split()[0]: float(line.split()[1]) for line in lines if line.startswith("  Product.")}
    assert fields == {"Product.variants": 1.0}
    (path,) = (tmp_path / "profiles").iterdir()
    assert lines[-1] == str(path)
    assert "Query.products" in path.read_text()


async def test_an_operation_is_read_from_a_file_and_asked_as_an_account(settings: Settings, tmp_path: Path) -> None:
    ada = await make_user.user(email="ada@souk.example")
    file = tmp_path / "me.graphql"
    file.write_text("query Me { me { id } } query Other { __typename }")

    code, said, _ = await profiled(
        *(f"@{file}", "--name", "Me", "--as", "Ada@souk.example"), settings=settings, state=tmp_path
    )

    assert code == 0
    assert said.splitlines()[0] == "query Me, asked by Ada@souk.example; medians of 20 repetitions"
    assert said.splitlines()[1].startswith("2 fields, "), ada


async def test_a_mutation_writes_at_each_repetition_where_that_was_said(settings: Settings, tmp_path: Path) -> None:
    code, said, _ = await profiled(CREATE, "--writes", "--repeat", "2", settings=settings, state=tmp_path)

    assert code == 0
    assert "INSERT INTO cart" in said
    # Once more with its resolvers under a stopwatch; explaining what wrote does not write.
    assert await db.fetchval("SELECT count(*) FROM cart") == 2 * (WARM_UP + 2)


async def test_an_operation_that_gives_errors_is_not_profiled(settings: Settings, tmp_path: Path) -> None:
    code, said, complained = await profiled(ORDERS, settings=settings, state=tmp_path)

    assert (code, said, complained) == (1, "", "Sign in first.\n")
    assert not (tmp_path / "profiles").exists()


async def test_an_account_that_does_not_exist_asks_nothing(settings: Settings, tmp_path: Path) -> None:
    found = await profiled(ORDERS, "--as", "bob@souk.example", settings=settings, state=tmp_path)

    assert found == (1, "", "There is no account with the e-mail address bob@souk.example.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("{ nope }",), "Cannot query field 'nope' on type 'Query'"),
        ((CREATE,), "A mutation writes at each repetition: say --writes if it may.\n"),
        (("subscription { orderStatusChanged(orderId: 1) { seq } }",), "Subscriptions are not profiled"),
        (("{ __typename }", "--variables", "[]"), "The variables are not a JSON object.\n"),
        (("{ __typename }", "--variables", "{"), "The variables are not JSON"),
        (("@nowhere.graphql",), "The operation cannot be read"),
    ],
)
def test_what_cannot_be_profiled_is_said_before_any_database_is_asked(words: tuple[str, ...], sentence: str) -> None:
    found = CliRunner().invoke(build("profile"), ["profile", *words])

    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr.startswith(sentence)
