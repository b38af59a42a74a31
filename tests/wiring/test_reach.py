"""A process without its database says so and ends."""

import pytest

from kit.config import Settings
from wiring import reach


async def test_a_database_that_answers_is_no_problem(settings: Settings) -> None:
    assert await reach.problems(settings) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("postgres://souk:secret@127.0.0.1:1/souk", "[Errno 111] Connect call failed ('127.0.0.1', 1)"),
        ("{}-none", 'database "{}-none" does not exist'),
    ],
)
async def test_one_that_does_not_is_told_without_its_password(settings: Settings, change: str, problem: str) -> None:
    name = settings.database_url.rpartition("/")[2]
    away = settings.model_copy(update={"database_url": change.format(settings.database_url)})

    assert await reach.problems(away) == [f"The database of DATABASE_URL does not let us in: {problem.format(name)}"]


async def test_none_is_told_too(settings: Settings) -> None:
    assert await reach.problems(settings.model_copy(update={"database_url": ""})) == [reach.UNSET]
