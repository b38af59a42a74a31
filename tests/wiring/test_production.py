"""A production process refuses what only a demo may have."""

from typing import Any

import pytest

from kit.config import Settings
from tests.make import user as make_user
from wiring import production

pytestmark = pytest.mark.usefixtures("shop")

FIT: dict[str, Any] = {
    "env": "production",
    "secret": "a-secret-that-nobody-knows-0123456789",
    "sandbox": False,
    "dev": False,
    "demo": False,
    "smtp_url": "smtp://mail.souk.example",
    "public_url": "https://shop.souk.example",
}


@pytest.fixture
def fit(settings: Settings) -> Settings:
    return settings.model_copy(update=FIT)


async def test_a_server_that_is_fit_for_production_starts(fit: Settings) -> None:
    await make_user.user(email="ada@souk.example")

    assert await production.problems(fit) == []


@pytest.mark.parametrize("name", ["sandbox", "dev", "demo", "smtp_url", "public_url"])
async def test_each_thing_that_only_a_demo_may_have_is_named(fit: Settings, name: str) -> None:
    default = "" if name.endswith("url") else True

    found = await production.problems(fit.model_copy(update={name: default}))

    assert len(found) == 1


async def test_accounts_whose_password_everybody_knows_are_refused(fit: Settings) -> None:
    await make_user.user(email="admin@demo.example")

    assert await production.problems(fit) == [
        "The database holds 1 demo accounts, whose password everybody knows: start with an empty one."
    ]


async def test_in_development_nothing_is_refused(settings: Settings) -> None:
    await make_user.user(email="admin@demo.example")

    assert await production.problems(settings) == []


async def test_a_database_that_is_away_is_not_judged(fit: Settings) -> None:
    away = fit.model_copy(update={"database_url": "postgres://souk@127.0.0.1:1/souk"})

    assert await production.problems(away) == []
